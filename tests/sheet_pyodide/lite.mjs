// The Excel module under xlwings in Pyodide, which is what xlwings Lite is made of; no Excel:
//   XLWINGS_LICENSE_KEY=noncommercial node tests/sheet_pyodide/lite.mjs PYODIDE_FOLDER WHEEL...
// with the wheels of sakipcalc, attrs and xlwings.
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [folder, ...wheels] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(join(resolve(folder), "pyodide.mjs")));
const { XLWINGS_LICENSE_KEY } = process.env;
const pyodide = await loadPyodide({ indexURL: resolve(folder), env: { XLWINGS_LICENSE_KEY } });
await pyodide.loadPackage(wheels.map((wheel) => pathToFileURL(resolve(wheel)).href), { messageCallback: () => {} });

const [count, differ] = await pyodide.runPythonAsync(`
import types
import xlwings.server
from sakipcalc.sheet import FUNGSI, GalatSel, call
from sakipcalc.sheet.excel import source

main = types.ModuleType("main")
exec(compile(source(), "main.py", "exec"), main.__dict__)
registered = {each["name"] for each in xlwings.server.custom_functions_meta(main)["functions"]}
assert registered == {f"SAKIP.{each.nama}" for each in FUNGSI}, registered

def cells_of(value):
    return [list(row) for row in value] if isinstance(value, tuple) else [[value]]

async def asked(fungsi, *cells):
    data = {"func_name": "sakip_" + fungsi.lower().replace(".", "_"), "args": [cells_of(cell) for cell in cells]}
    data |= {"version": xlwings.__version__, "client": "Office.js", "runtime": "1.4", "content_language": "id-ID"}
    data |= {"date_format": "dd/mm/yyyy", "culture_info_name": "id-ID"}
    return await xlwings.server.custom_functions_call(data, module=main)

calls = [(each.nama, each.contoh) for each in FUNGSI]
calls += [("CAPAIAN", (((7.0,), ("",), ("abc",)), 8.0)), ("AUDIT", ("18.18", "04.18", "23,50%")), ("SERAPAN", (1.0, 0.0))]
ERRORS = {"#N/A": "NotAvailable", "#VALUE!": "Value", "#DIV/0!": "Div0"}

def in_excel(value):
    return {"type": "Error", "errorType": ERRORS[value.kode]} if isinstance(value, GalatSel) else value

differing = []
for fungsi, cells in calls:
    expected = call(fungsi, *cells)
    rows = expected if isinstance(expected, tuple) else ((expected,),)
    if await asked(fungsi, *cells) != [[in_excel(value) for value in row] for row in rows]:
        differing.append(fungsi)
len(calls), ", ".join(differing)
`);
console.log(`xlwings in Pyodide: ${count} calls, ${differ ? `these differ: ${differ}` : "none differs"}`);
process.exit(count > 0 && !differ ? 0 : 1);
