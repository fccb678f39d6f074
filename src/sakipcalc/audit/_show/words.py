"""The words of a report's headings and verdicts, in both languages."""

from sakipcalc import Bahasa
from sakipcalc.audit._engine.finding import Putusan
from sakipcalc.errors import Teks

ROW, ITEM = Teks("Baris", "Row"), Teks("Uraian", "Item")
PARAGRAPH = Teks("Paragraf", "Paragraph")
PRINTED, RIGHT, CAPPED = Teks("Tercetak", "Printed"), Teks("Yang benar", "Right figure"), Teks("Dibatasi", "Capped")
CATEGORY, VERDICT = Teks("Kategori", "Category"), Teks("Putusan", "Verdict")
FINDINGS, MEANINGS = Teks("Temuan", "Findings"), Teks("Arti putusan", "What the verdicts mean")
TABLES, REFERENCES = Teks("Tabel", "Tables"), Teks("Rujukan antartabel", "Figures taken from other tables")
SOURCE, LEFT_OUT = Teks("Dibaca: {where}.", "Read: {where}."), Teks("Tidak diperiksa", "Not audited")
STATISTICS = Teks("Statistik", "Statistics")
AGREEMENT = Teks("{title}: {agree} dari {n} angka cocok.", "{title}: {agree} of {n} figures agree.")
FOOT = Teks(
    "Dibuat oleh sakipcalc. Halaman ini melaporkan; tidak mengubah berkas apa pun.",
    "Made by sakipcalc. This page reports; it changes no file.",
)
_ROLES = {"dari": Teks("Dari", "From"), "nilai": Teks("Nilai", "Value"), "tercetak": PRINTED}
TITLES = {"rata_rata": Teks("Rata-rata", "Means"), "jumlah": Teks("Jumlah", "Totals")}
"""What the tables of means and totals are called, which stand in no file."""

MEANING = {
    Putusan.COCOK: Teks(
        "aturan yang dinyatakan menghasilkan angka tercetak", "the declared rule gives the printed figure"
    ),
    Putusan.TERBALIK: Teks(
        "dihitung seolah-olah arah sebaliknya yang lebih baik, misalnya target dibagi realisasi",
        "computed as if the other direction were the better one, such as target over realisasi",
    ),
    Putusan.WAKTU: Teks(
        "rasio seperti 4:18 berubah menjadi jam sebelum dihitung",
        "a ratio such as 4:18 became a clock time before it was computed with",
    ),
    Putusan.RUMUS_LAIN: Teks(
        "dihitung dengan rumus lain daripada yang dinyatakan", "computed by another formula than the declared one"
    ),
    Putusan.TIDAK_TERJELASKAN: Teks(
        "tidak ada cara yang menghasilkan angka ini; periksa ketikannya",
        "no way that was tried gives it; check how it was typed",
    ),
    Putusan.DIPOTONG: Teks(
        "desimalnya dibuang, tidak dibulatkan", "its further decimals were cut off instead of rounded"
    ),
    Putusan.DIBATASI: Teks("dibatasi tanpa batas yang dinyatakan", "limited to a cap that was not declared"),
    Putusan.DIBULATKAN_DULU: Teks("benar bila masukannya dibulatkan dulu", "right for inputs that were rounded first"),
    Putusan.BANYAK_TAFSIR: Teks("beberapa cara sama-sama menghasilkan angka ini", "several ways give it equally well"),
    Putusan.TIDAK_DAPAT_DINILAI: Teks(
        "tidak ada angka menurut aturan, atau selnya tidak memuat angka; sebabnya disebut",
        "there is no figure by the rule, or a cell holds none; the reason is said",
    ),
    Putusan.TIDAK_TERCETAK: Teks("ada angkanya, tetapi tidak dicetak", "there is a figure, but none was printed"),
}
"""What each verdict means; the worst first, those that agree last."""

WEIGHT = {putusan: place for place, putusan in enumerate([*list(MEANING)[1:], Putusan.COCOK])}
"""The worst verdict comes first."""


def told(words: Teks, bahasa: Bahasa) -> str:
    """A text in one language."""
    return words[bahasa is Bahasa.EN]


def verdict(putusan: Putusan, bahasa: Bahasa) -> str:
    """A verdict as shown: in capitals where a reader should look.

    >>> verdict(Putusan.TERBALIK, Bahasa.EN), verdict(Putusan.COCOK, Bahasa.EN)
    ('UPSIDE DOWN', 'agrees')
    """
    if bahasa is Bahasa.ID:
        return putusan.kata
    return putusan.words.upper() if putusan.kata.isupper() else putusan.words


def role(name: str, bahasa: Bahasa) -> str:
    """What a column of inputs is called."""
    return told(_ROLES.get(name, Teks.same(name.capitalize())), bahasa)
