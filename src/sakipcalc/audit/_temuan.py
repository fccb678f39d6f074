"""What the audit finds about one printed figure: the verdict, the ways to make the figure, and one plain sentence."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import attrs

from sakipcalc._core.exact import Rounding, places_of, round_to
from sakipcalc._core.fractions import from_fraction
from sakipcalc._core.options import Bahasa, Option, option
from sakipcalc._writing.format import format_angka
from sakipcalc.errors import Alasan


class Putusan(Option):
    """How a printed figure was made, as far as it can be told.

    ``COCOK``: the declared rule gives it. ``TERBALIK``: computed as if the other direction were the better one.
    ``RUMUS_LAIN``: another legitimate formula than the declared one. ``WAKTU``: ratios were computed with as clock
    times. ``DIPOTONG``: cut off instead of rounded. ``DIBATASI``: limited to a cap. ``DIBULATKAN_DULU``: right for
    inputs that were rounded before they were printed. ``BANYAK_TAFSIR``: several equally simple ways fit.
    ``TIDAK_TERJELASKAN``: none fits. ``TIDAK_DAPAT_DINILAI``: there is no figure to compute. ``TIDAK_TERCETAK``:
    nothing was printed.

    >>> Putusan("terbalik").kata, Putusan.WAKTU.words
    ('TERBALIK', 'made from clock times')
    """

    COCOK = "cocok"
    TERBALIK = "terbalik"
    RUMUS_LAIN = "rumus_lain"
    WAKTU = "waktu"
    DIPOTONG = "dipotong"
    DIBATASI = "dibatasi"
    DIBULATKAN_DULU = "dibulatkan_dulu"
    BANYAK_TAFSIR = "banyak_tafsir"
    TIDAK_TERJELASKAN = "tidak_terjelaskan"
    TIDAK_DAPAT_DINILAI = "tidak_dapat_dinilai"
    TIDAK_TERCETAK = "tidak_tercetak"

    @property
    def kata(self) -> str:
        """The verdict as shown: in capitals where a reader should look."""
        plain = self.value.replace("_", " ")
        return plain if self in (Putusan.COCOK, Putusan.TIDAK_TERCETAK) else plain.upper()

    @property
    def words(self) -> str:
        """The verdict in English."""
        return _WORDS[self]


_WORDS = {
    Putusan.COCOK: "agrees",
    Putusan.TERBALIK: "upside down",
    Putusan.RUMUS_LAIN: "another formula",
    Putusan.WAKTU: "made from clock times",
    Putusan.DIPOTONG: "truncated",
    Putusan.DIBATASI: "capped",
    Putusan.DIBULATKAN_DULU: "inputs rounded first",
    Putusan.BANYAK_TAFSIR: "several explanations",
    Putusan.TIDAK_TERJELASKAN: "unexplained",
    Putusan.TIDAK_DAPAT_DINILAI: "cannot be assessed",
    Putusan.TIDAK_TERCETAK: "not printed",
}


def chance(value: Fraction | float, places: int = 4) -> Decimal:
    """An expected number of accidental fits, to a few decimals.

    >>> chance(0.012345)
    Decimal('0.0123')
    """
    return round_to(from_fraction(Fraction(value)), places)


Kalimat = tuple[str, str]
"""One thing said twice: Indonesian, English."""


@attrs.frozen
class Penjelasan:
    """One way to make a printed figure.

    Attributes:
        kunci: the formula's short name, such as ``R/T``.
        rumus: the formula in words, Indonesian and English.
        putusan: what it would mean if the figure was made this way.
        nilai: what the formula gives, unrounded and before any cap.
        pembulatan: how it was rounded to the printed decimals.
        batas: the cap that was applied; None for none.
        bacaan: what each input cell was read as, by role.
        waktu: whether the inputs were read as clock times.
        masukan_dibulatkan: whether it only fits inputs that were rounded before they were printed.
        pecahan: whether the printed figure counts as a fraction, 1,03 for 103%.
        biaya: how much it assumes; the less, the better.
    """

    kunci: str
    rumus: Kalimat
    putusan: Putusan
    nilai: Decimal
    pembulatan: Rounding = Rounding.HALF_UP
    batas: Decimal | None = None
    bacaan: tuple[tuple[str, str], ...] = ()
    waktu: bool = False
    masukan_dibulatkan: bool = False
    pecahan: bool = False
    biaya: int = 0

    @property
    def setelan(self) -> tuple[str, Rounding, Decimal | None]:
        """The setting it was made by: formula, rounding and cap; one setting may make a whole table."""
        return self.kunci, self.pembulatan, self.batas


@attrs.frozen
class Temuan:
    """What was found about one printed figure.

    Attributes:
        jenis: the kind of figure, such as ``capaian``.
        verdict: how it was made.
        tercetak: the figure as printed.
        benar: what the declared rule gives for what the cells properly mean, unrounded; None where there is none.
        places: the decimals that were printed.
        explanations: every way found to make the figure, best first.
        dicoba: how many settings were tried.
        kebetulan: how many of them may be expected to fit a figure of that precision by chance.
        alasan: why there is no figure; None where there is one.
        saran: what may have happened to an unexplained figure: Indonesian and English, best first.
        aturan: the declared rule in words; empty where none was declared.
        benar_kata: the right category, where the figure is one.
    """

    jenis: str
    verdict: Putusan
    tercetak: str
    benar: Decimal | None = None
    places: int = 2
    explanations: tuple[Penjelasan, ...] = ()
    dicoba: int = 0
    kebetulan: Decimal = Decimal(0)
    alasan: Alasan | None = None
    saran: tuple[Kalimat, ...] = ()
    aturan: Kalimat = ("", "")
    benar_kata: str = ""

    @property
    def tengah(self) -> bool:
        """Whether the right figure lies exactly halfway between two printable ones, so that rounding decides it.

        >>> Temuan("serapan", Putusan.COCOK, "88,13", Decimal("88.125")).tengah
        True
        """
        if self.benar is None or self.places < 0:
            return False
        text = f"{self.benar.copy_abs():f}".partition(".")[2].rstrip("0")
        return len(text) == self.places + 1 and text.endswith("5")

    def kalimat(self, bahasa: Bahasa | str = Bahasa.ID) -> str:
        """One plain sentence: what the figure is, and the right one.

        Args:
            bahasa: ``id`` or ``en``.

        Raises:
            OptionError: for another language.

        >>> print(Temuan("capaian", Putusan.TIDAK_TERCETAK, "", Decimal("103.1976")).kalimat())
        Capaian tidak tercetak; menurut aturan 103,20.
        """
        english = option(Bahasa, bahasa) is Bahasa.EN
        text = _SENTENCES[self.verdict](self, english=english)
        extra = [each[english] for each in self.saran]
        return "; ".join([text, *extra]) + "."


def shown(value: Decimal, places: int) -> str:
    """A figure at the printed decimals, Indonesian."""
    return format_angka(value, places)


def exact(value: Decimal) -> str:
    """A figure with enough decimals to see why it was rounded: up to five, and dots where more follow.

    >>> exact(Decimal("88.125")), exact(Decimal("103.2380952381"))
    ('88,125', '103,238…')
    """
    digits = places_of(value)
    return format_angka(value, digits, trim=True) if digits <= 5 else format_angka(value, 3, rounding="truncate") + "…"


def _name(temuan: Temuan) -> str:
    noun = {"ikm": "IKM", "rata_rata": "Rata-rata", "jumlah": "Jumlah"}.get(temuan.jenis, temuan.jenis.capitalize())
    return f"{noun} {temuan.tercetak.strip()}"


def _right(temuan: Temuan, *, english: bool) -> str:
    if temuan.benar_kata:
        return f"; {'the right one is' if english else 'yang benar'} {temuan.benar_kata}"
    if temuan.benar is None:
        return ""
    rule = temuan.aturan[english]
    means = f" ({rule})" if rule else ""
    word = "the right figure is" if english else "yang benar"
    places = temuan.places
    if places < 2 and temuan.benar != round_to(temuan.benar, places):
        places = 2
    return f"; {word} {shown(temuan.benar, places)}{means}"


def _made(temuan: Temuan, *, english: bool) -> str:
    """How the best explanation made the figure, with its numbers."""
    best = temuan.explanations[0]
    read = (" and " if english else " dan ").join(f"{role} {text}" for role, text in best.bacaan)
    numbers = f" ({read})" if read else ""
    parts = [f"{best.rumus[english]}{numbers}"]
    if best.waktu:
        parts.append("ratios read as hours and minutes" if english else "rasio dibaca sebagai jam dan menit")
    if best.pecahan:
        parts.append("the printed figure read as a fraction" if english else "angka tercetak dibaca sebagai pecahan")
    if best.masukan_dibulatkan:
        parts.append("inputs rounded before printing" if english else "masukan dibulatkan sebelum dicetak")
    if best.batas is not None:
        limit = format_angka(best.batas, 2, trim=True)
        value = shown(best.nilai, 2)
        parts.append(f"{value} capped at {limit}" if english else f"{value} dibatasi {limit}")
    if best.pembulatan is Rounding.TRUNCATE:
        cut = exact(best.nilai)
        parts.append(f"{cut} truncated" if english else f"{cut} dipotong, tidak dibulatkan")
    return ", ".join(parts)


def _agrees(temuan: Temuan, *, english: bool) -> str:
    made = _made(temuan, english=english) if temuan.explanations else ""
    text = f"{_name(temuan)} {'agrees' if english else 'sesuai'}" + (f": {made}" if made else "")
    if temuan.tengah and temuan.benar is not None:
        middle = exact(temuan.benar)
        text += f"; {middle} lies halfway and goes up" if english else f"; {middle} tepat di tengah, dibulatkan ke atas"
    return text


def _many(temuan: Temuan, *, english: bool) -> str:
    least = temuan.explanations[0].biaya
    ways = dict.fromkeys(each.rumus[english] for each in temuan.explanations if each.biaya == least)
    word = "can be made in several equally simple ways" if english else "dapat dibuat dengan beberapa cara"
    return f"{_name(temuan)} {word}: {'; '.join(ways)}"


def _unexplained(temuan: Temuan, *, english: bool) -> str:
    if temuan.jenis == "jumlah":
        word = "is not the sum of its rows" if english else "bukan jumlah barisnya"
    else:
        word = (
            "is given by nothing that was tried"
            if english
            else "tidak dapat dijelaskan dengan cara apa pun yang dicoba"
        )
    return f"{_name(temuan)} {word}{_right(temuan, english=english)}"


def _undefined(temuan: Temuan, *, english: bool) -> str:
    why = (temuan.alasan.message if english else temuan.alasan.pesan) if temuan.alasan else ""
    printed = temuan.tercetak.strip()
    stands = (f" (printed: {printed})" if english else f" (tercetak: {printed})") if printed else ""
    return f"{'Cannot be assessed' if english else 'Tidak dapat dinilai'}{stands}: {why}"


def _blank(temuan: Temuan, *, english: bool) -> str:
    noun = _name(temuan).split(" ")[0]
    value = temuan.benar_kata or (shown(temuan.benar, temuan.places) if temuan.benar is not None else "")
    if not value:
        return f"{noun} is not printed" if english else f"{noun} tidak tercetak"
    return (
        f"{noun} is not printed; by the rule {value}" if english else f"{noun} tidak tercetak; menurut aturan {value}"
    )


def _other(temuan: Temuan, *, english: bool) -> str:
    """How the figure was made instead of by the declared rule, and the right one."""
    how = _HOW[temuan.verdict][english]
    return f"{_name(temuan)} {how} {_made(temuan, english=english)}{_right(temuan, english=english)}"


_HOW = {
    Putusan.TERBALIK: ("terbalik, dihitung", "is upside down, computed as"),
    Putusan.RUMUS_LAIN: ("memakai rumus lain:", "uses another formula:"),
    Putusan.WAKTU: ("berasal dari rasio yang berubah menjadi jam:", "comes from ratios that became clock times:"),
    Putusan.DIPOTONG: ("dipotong:", "is truncated:"),
    Putusan.DIBATASI: ("dibatasi:", "is capped:"),
    Putusan.DIBULATKAN_DULU: ("sesuai bila masukannya dibulatkan dulu:", "agrees if its inputs were rounded first:"),
}
_SENTENCES = {
    Putusan.COCOK: _agrees,
    Putusan.BANYAK_TAFSIR: _many,
    Putusan.TIDAK_TERJELASKAN: _unexplained,
    Putusan.TIDAK_DAPAT_DINILAI: _undefined,
    Putusan.TIDAK_TERCETAK: _blank,
    **dict.fromkeys(_HOW, _other),
}
