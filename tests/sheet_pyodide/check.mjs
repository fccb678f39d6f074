// The wheels in Pyodide under Node, against answers computed by another Python:
//   python tests/sheet_pyodide/cases.py > cases.json
//   python -m sakipcalc audit REPORT --json > report.json
//   node tests/sheet_pyodide/check.mjs PYODIDE_FOLDER cases.json REPORT report.json WHEEL...
import { readFileSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [folder, casesFile, reportFolder, reportFile, ...wheels] = process.argv.slice(2);
const seconds = (start) => ((performance.now() - start) / 1000).toFixed(2);

let start = performance.now();
const { loadPyodide } = await import(pathToFileURL(join(resolve(folder), "pyodide.mjs")));
const pyodide = await loadPyodide({ indexURL: resolve(folder) });
const python = pyodide.runPython("import sys; sys.version.split()[0]");
console.log(`Pyodide ${pyodide.version}, Python ${python}: ${seconds(start)} s`);

start = performance.now();
for (const wheel of wheels) console.log(`${basename(wheel)}: ${Math.round(statSync(wheel).size / 1024)} KB`);
await pyodide.loadPackage(wheels.map((wheel) => pathToFileURL(resolve(wheel)).href), { messageCallback: () => {} });
console.log(`wheels loaded: ${seconds(start)} s`);

start = performance.now();
pyodide.runPython("import sakipcalc.sheet");
console.log(`import sakipcalc.sheet: ${seconds(start)} s`);

start = performance.now();
pyodide.globals.set("cases", readFileSync(casesFile, "utf8"));
const [count, differ] = pyodide.runPython(`
import json
from sakipcalc.sheet import GalatSel, call

def shown(value):
    if isinstance(value, tuple):
        return [shown(each) for each in value]
    return [value.kode, value.pesan] if isinstance(value, GalatSel) else value

calls = json.loads(cases)
differing = [(name, cells) for name, cells, expected in calls if shown(call(name, *cells)) != expected]
len(calls), str(differing[:3]) if differing else ""
`);
console.log(`${count} calls, ${differ ? `these differ: ${differ}` : "none differs"}: ${seconds(start)} s`);

start = performance.now();
pyodide.FS.mkdir("/laporan");
pyodide.mountNodeFS("/laporan", resolve(reportFolder));
pyodide.globals.set("report", readFileSync(reportFile, "utf8"));
const same = pyodide.runPython(`
from sakipcalc.audit import audit_report
audit_report("/laporan").to_dict() == json.loads(report)
`);
console.log(`the report's audit ${same ? "is the same" : "differs"}: ${seconds(start)} s`);
process.exit(count > 0 && !differ && same ? 0 : 1);
