"""Builds and runs the example notebooks: ``python docs/contoh/buat_notebook.py``, in an environment with the dev group.

The outputs are kept, so that they can be read without running anything; a test runs them again and compares the text.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

HERE = Path(__file__).parent

CAPAIAN = """
--- teks
# Capaian satu kabupaten: dari sel yang diketik sampai grafik

Sel-sel berikut ditulis seperti di lembar kerja: persen, rupiah, rasio, kosong, dan catatan bercampur. Angkanya contoh.
--- kode
import pandas as pd

from sakipcalc import FORMAT_EXCEL, PERMENDAGRI_86_2017, deret, kolom
from sakipcalc.kolom import grafik

baris = [
    ("Indeks Kepuasan Masyarakat", "Pelayanan", "maximize", "86", "88,75"),
    ("Permohonan selesai tepat waktu", "Pelayanan", "maximize", "95 %", "83,6%"),
    ("Pengaduan yang belum selesai", "Pelayanan", "minimize", "12,5", "10"),
    ("Rasio desa mandiri", "Desa", "maximize", "2:9", "7:9"),
    ("BUM Desa aktif", "Desa", "maximize", "11", "Belum diisi"),
    ("Desa tanpa laporan", "Desa", "minimize", "0", "2"),
    ("Pendapatan asli desa", "Desa", "maximize", "Rp16.000.000", "Rp14.100.000"),
]
tabel = pd.DataFrame(baris, columns=["indikator", "sasaran", "arah", "target", "realisasi"]).set_index("indikator")
tabel
--- teks
Setiap kolom dibaca sekali. Yang tidak dapat dibaca tetap ada di tempatnya, dengan alasannya.
--- kode
target, realisasi = kolom.baca(tabel["target"]), kolom.baca(tabel["realisasi"])
realisasi.tabel()
--- teks
Capaian setiap baris, dengan kategori Permendagri 86/2017. Angka `nilai` belum dibulatkan; `tercetak` dibulatkan sekali,
setengah ke atas: 14.100.000 dari 16.000.000 adalah 88,125, jadi 88,13.
--- kode
hasil = kolom.capaian(realisasi, target, polarisasi=tabel["arah"], cap=100, floor=0, skala=PERMENDAGRI_86_2017)
hasil
--- kode
for baris in hasil:
    print(baris.explain())
--- kode
print(hasil.ringkas().kategori)
print(hasil.ringkas().alasan)
--- teks
Rata-rata setiap sasaran dari capaian yang dibatasi. Baris tanpa angka dilewati dan dihitung, tidak dianggap nol.
--- kode
kolom.rerata(hasil.dibatasi, by=tabel["sasaran"], undefined="skip").tabel()
--- teks
Grafiknya menyimpan baris yang tidak mempunyai angka, dengan nama dan alasannya.
--- kode
grafik.capaian(hasil, PERMENDAGRI_86_2017);
--- teks
Indeks yang sama dari tahun ke tahun:
--- kode
tahunan = deret({2021: 84.1, 2022: 85.0, 2023: 86.72, 2024: 88.75})
print(tahunan[2024].explain())
grafik.perubahan(tahunan, awal=2021);
--- teks
Untuk ditempel di laporan, angka ditulis dengan koma dan persen; untuk Excel angkanya tetap angka, dengan format sel.
--- kode
cetak = pd.DataFrame({"Capaian": kolom.format_persen(hasil.tercetak), "Kategori": hasil.kategori.astype(object)})
print(cetak.fillna("-").to_string())
--- kode
from io import BytesIO

from openpyxl import load_workbook

berkas = BytesIO()
with pd.ExcelWriter(berkas, engine="openpyxl") as tulis:
    hasil.tabel()[["tercetak", "kategori", "keterangan"]].to_excel(tulis, sheet_name="Capaian")
    for sel in tulis.sheets["Capaian"]["B"][1:]:
        sel.number_format = FORMAT_EXCEL["persen"]
lembar = load_workbook(berkas)["Capaian"]
[(sel.value, sel.number_format) for sel in lembar["B"][1:]]
"""

SURVEI = """
--- teks
# Survei kepuasan 20.000 responden

Jawaban dibuat dengan bilangan acak yang tetap, jadi hasilnya selalu sama. Satu dari dua ratus sel dikosongkan.
--- kode
import numpy as np
import pandas as pd

from sakipcalc import UNSUR_2017, kolom
from sakipcalc.kolom import grafik

acak = np.random.default_rng(2024)
n = 20_000
layanan = np.array(["KTP", "KK", "Akta kelahiran", "Izin usaha", "Surat pindah"])
jawaban = pd.DataFrame({"layanan": layanan[acak.integers(0, 5, n)], "semester": acak.integers(1, 3, n)})
condong = {"waktu": 0.45, "biaya": 0.2, "pengaduan": 0.35}
lebih = jawaban["layanan"].map({"Izin usaha": 0.4, "KK": 0.15, "Surat pindah": 0.1}).fillna(0)
lebih -= 0.05 * jawaban["semester"]
for unsur in UNSUR_2017:
    turun = acak.random(n) < condong.get(unsur, 0.28) + lebih
    jawaban[unsur] = np.where(acak.random(n) < 0.005, np.nan, 4 - turun - (acak.random(n) < 0.1))
jawaban.iloc[:3, :6]
--- teks
IKM setiap layanan, menurut PermenPANRB 14/2017. Jawaban kosong tidak dihitung pada unsurnya.
--- kode
hasil = kolom.ikm(jawaban, by="layanan")
hasil.tabel()
--- teks
Satu kelompok adalah hasil yang lengkap: unsur, mutu, unsur terlemah, dan kalimatnya.
--- kode
print(hasil["Izin usaha"].explain())
hasil["Izin usaha"]
--- kode
grafik.ikm(hasil["Izin usaha"]);
--- teks
Seluruh responden sekaligus, dan apa yang akan tercetak dengan bobot dan pembulatan lain:
--- kode
semua = kolom.ikm(jawaban)[None]
print(semua.explain())
sorted({str(round(lain.nik, 4)) for lain in semua.konvensi()})
--- teks
Peringkat layanan, dan perubahan antarsemester:
--- kode
tabel = hasil.tabel()
tabel["peringkat"] = kolom.peringkat(tabel["nik"]).peringkat.astype(int)
tabel[["tercetak", "mutu", "n", "peringkat"]].sort_values("peringkat")
--- kode
dua = pd.concat(
    kolom.ikm(jawaban[jawaban["semester"] == ke], by="layanan").tabel().assign(semester=ke) for ke in (1, 2)
).reset_index()
ubah = kolom.perubahan(dua["nik"], tahun=dua["semester"], by=dua["kelompok"])
pd.concat([dua[["kelompok", "semester"]], ubah.tabel()[["tercetak", "putusan", "alasan"]]], axis=1)
"""

AUDIT = """
--- teks
# Memeriksa laporan: folder Kalumpang 2024

Tabel-tabel sebuah laporan nyata, seperti tercetak, di folder `kalumpang-2024`. Setiap angka dihitung ulang, dan yang
tidak cocok dijelaskan.
--- kode
import pandas as pd

from sakipcalc.audit import audit_report

laporan = audit_report("kalumpang-2024")
laporan
--- kode
{putusan.kata: banyak for putusan, banyak in laporan.statistik.items()}
--- teks
Angka yang perlu dilihat:
--- kode
temuan = [
    (tabel.judul, baris.label, baris.tercetak, baris.temuan.benar_teks, baris.putusan.kata)
    for tabel in laporan.tabel
    for baris in tabel.baris
    if baris.putusan.kata != "cocok"
]
pd.DataFrame(temuan, columns=["tabel", "uraian", "tercetak", "yang benar", "putusan"])
--- kode
for tabel in laporan.tabel:
    for baris in tabel.baris:
        if baris.putusan.kata != "cocok":
            print(f"{baris.label}: {baris.temuan.explain()}")
--- teks
Satu angka dapat diperiksa sendiri:
--- kode
from sakipcalc.audit import audit_capaian

print(audit_capaian("88,75", "86", "103,23").explain())
--- teks
Laporan lengkapnya menjadi halaman web, Markdown, atau JSON: `laporan.to_html()`, `laporan.to_markdown()`,
`laporan.to_json()`.
--- kode
print(laporan.to_markdown()[:400])
"""

BOOKS = {"capaian.ipynb": CAPAIAN, "survei.ipynb": SURVEI, "audit.ipynb": AUDIT}


def made(text: str) -> Any:
    """A notebook of cells, each after a line that says whether it is text or code."""
    cells: list[Any] = []
    for place, each in enumerate(re.split(r"^--- ", text.strip(), flags=re.MULTILINE)[1:]):
        kind, _, body = each.partition("\n")
        make = new_markdown_cell if kind == "teks" else new_code_cell
        cells.append(make(body.strip("\n"), id=f"sel-{place}"))
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    return new_notebook(cells=cells, metadata={"kernelspec": kernel})


def run(book: Any) -> Any:
    """The notebook with its outputs, run in this folder."""
    NotebookClient(book, timeout=300, kernel_name="python3", resources={"metadata": {"path": str(HERE)}}).execute()
    book.metadata.pop("language_info", None)
    for cell in book.cells:
        cell.metadata = {}
    return book


def main() -> None:
    """Write every notebook."""
    for name, text in BOOKS.items():
        nbformat.write(run(made(text)), HERE / name)
        print(name, file=sys.stderr)


if __name__ == "__main__":
    main()
