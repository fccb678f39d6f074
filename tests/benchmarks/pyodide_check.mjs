// The library in Pyodide, against answers computed here. By hand, not in CI:
//   npm install pyodide
//   python tests/benchmarks/pyodide_cases.py > cases.json
//   python -m build --wheel; node tests/benchmarks/pyodide_check.mjs cases.json dist/*.whl attrs-*.whl [babel-*.whl]
import { readFileSync, statSync } from "node:fs";
import { basename, resolve } from "node:path";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [casesFile, ...wheels] = process.argv.slice(2);
const entry = createRequire(resolve("package.json")).resolve("pyodide");
const seconds = (start) => ((performance.now() - start) / 1000).toFixed(2);

let start = performance.now();
const { loadPyodide } = await import(pathToFileURL(entry.replace(/pyodide\.js$/, "pyodide.mjs")));
const pyodide = await loadPyodide();
console.log(`Pyodide ${pyodide.version}, Python ${pyodide.runPython("import sys; sys.version.split()[0]")}: ${seconds(start)} s`);

start = performance.now();
for (const wheel of wheels) console.log(`${basename(wheel)}: ${Math.round(statSync(wheel).size / 1024)} KB`);
await pyodide.loadPackage(wheels.map((wheel) => pathToFileURL(resolve(wheel)).href), { messageCallback: () => {} });
console.log(`wheels loaded: ${seconds(start)} s`);

start = performance.now();
pyodide.runPython("import sakipcalc.sheet");
console.log(`import sakipcalc.sheet: ${seconds(start)} s`);

start = performance.now();
pyodide.globals.set("cases", readFileSync(casesFile, "utf8"));
const found = pyodide.runPython(`
import json
from sakipcalc.sheet import GalatSel, call
def shown(value):
    return [shown(each) for each in value] if isinstance(value, tuple) else [value.kode, value.pesan] if isinstance(value, GalatSel) else value
differ = [(name, cells) for name, cells, expected in json.loads(cases) if shown(call(name, *cells)) != expected]
f"{len(json.loads(cases))} cases, {len(differ)} differ {differ[:3] if differ else ''}"
`);
console.log(`${found}: ${seconds(start)} s`);
process.exit(found.includes(" 0 differ") ? 0 : 1);
