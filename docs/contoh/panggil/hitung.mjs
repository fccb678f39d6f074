// Menghitung Bab III satu unit: node hitung.mjs < unit.json
import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";

/** Hasil hitung sebuah unit; galat disebut dalam bahasa Indonesia. */
export async function hitung(unit, perintah = "sakipcalc") {
  const proses = spawn(perintah, ["hitung", "-", "--json"]);
  proses.stdin.on("error", () => {}); // yang menolak masukan menyebut sebabnya di stderr
  proses.stdin.end(JSON.stringify(unit));
  const selesai = new Promise((resolve, reject) => proses.on("close", resolve).on("error", reject));
  const [keluaran, galat, status] = await Promise.all([text(proses.stdout), text(proses.stderr), selesai]);
  if (status !== 0 && status !== 1) throw new Error(galat); // 0: lengkap; 1: ada angka yang tidak dapat dihitung
  return JSON.parse(keluaran);
}

try {
  const hasil = await hitung(JSON.parse(await text(process.stdin)), process.env.SAKIPCALC ?? "sakipcalc");
  for (const tabel of hasil.tabel) for (const { id } of tabel.kalimat) console.log(id);
} catch (galat) {
  process.stderr.write(galat.message);
  process.exitCode = 2;
}
