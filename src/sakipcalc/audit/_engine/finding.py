"""What the audit finds about one printed figure: the verdict, the ways to make the figure, and one plain sentence."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any, TypeAlias

import attrs

from sakipcalc import Alasan, Bahasa, Rasio, Rentang, Rounding, Value, format_angka, round_to
from sakipcalc._core.exact import from_fraction, places_of
from sakipcalc._core.options import BahasaLike, Option, option
from sakipcalc._core.values import trusted
from sakipcalc._writing.format import in_both
from sakipcalc.errors import Teks

Isi: TypeAlias = Decimal | Rasio | Rentang | None
"""What an input cell was read as."""


NO_WORDS = Teks("", "")


class Putusan(Option):
    """How a printed figure was made, as far as it can be told.

    ``COCOK``: the declared rule gives it. ``TERBALIK``: computed as if the other direction were the better one.
    ``RUMUS_LAIN``: another formula than the declared one. ``WAKTU``: ratios were computed with as clock
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


@attrs.frozen
class Penjelasan(Value):
    """One way to make a printed figure.

    Attributes:
        kunci: the formula's short name, such as ``R/T``.
        rumus: the formula in words, in both languages.
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
    rumus: Teks
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


SENTENCES: Mapping[str, Callable[[Any], object]] = {
    "kalimat": lambda found: found.explain(Bahasa.ID),
    "sentence": lambda found: found.explain(Bahasa.EN),
}
"""What the data of a finding tells beside its fields."""


@attrs.frozen
class Temuan(Value):
    """What was found about one printed figure: its verdict, the right figure, the reasons; all faces read it off here.

    Attributes:
        jenis: the kind of figure, such as ``capaian``.
        putusan: how it was made.
        tercetak: the figure as printed.
        benar: what the declared rule gives for the reading that the best explanation used, or, where nothing explains
            the figure, for the first reading; unrounded; a category where the figure is one; None where there is none.
        desimal: the decimals that were printed.
        penjelasan: the ways found to make the figure, best first; where the declared rule makes it at once, only that.
        dicoba: how many settings were tried.
        kebetulan: how many of them may be expected to fit a figure of that precision by chance.
        alasan: why there is no figure; None where there is one.
        saran: what may have happened to an unexplained figure, best first.
        aturan: the declared rule in words; empty where none was declared.
        catatan: what a reader should know of an agreement too: cells not properly written, and how they were read.
        dibatasi: ``benar`` after the declared cap; None where it is a category, or there is none.
        kategori: the category of ``dibatasi`` on the declared scale; empty where none is declared.
        dibaca: what each input cell was read as, in the order of the roles.
    """

    _also = SENTENCES

    jenis: str
    putusan: Putusan
    tercetak: str
    benar: Decimal | str | None = None
    desimal: int = 2
    penjelasan: tuple[Penjelasan, ...] = ()
    dicoba: int = 0
    kebetulan: Decimal = Decimal(0)
    alasan: Alasan | None = None
    saran: tuple[Teks, ...] = ()
    aturan: Teks = NO_WORDS
    catatan: tuple[Teks, ...] = ()
    dibatasi: Decimal | None = None
    kategori: str = ""
    dibaca: tuple[Isi, ...] = ()

    @property
    def tengah(self) -> bool:
        """Whether the right figure lies exactly halfway between two printable ones, so that rounding decides it.

        >>> from decimal import Decimal
        >>> Temuan("serapan", Putusan.COCOK, "88,13", Decimal("88.125")).tengah
        True
        """
        if not isinstance(self.benar, Decimal) or self.desimal < 0:
            return False
        text = f"{self.benar.copy_abs():f}".partition(".")[2].rstrip("0")
        return len(text) == self.desimal + 1 and text.endswith("5")

    @property
    def benar_teks(self) -> str:
        """The right figure as shown: at the printed decimals, at least two where it is no amount; empty for none.

        >>> from decimal import Decimal
        >>> Temuan("capaian", Putusan.TERBALIK, "97", Decimal("103.1976"), 0).benar_teks
        '103,20'
        """
        if not isinstance(self.benar, Decimal):
            return self.benar or ""
        places = self.desimal
        if self.jenis != "jumlah" or self.benar != round_to(self.benar, max(0, places)):
            places = max(2, places)
        return format_angka(self.benar, max(0, places))

    def explain(self, bahasa: BahasaLike = Bahasa.ID) -> str:
        """One plain sentence: what the figure is, and the right one.

        Args:
            bahasa: ``id`` or ``en``.

        Raises:
            OptionError: for another language.

        >>> from decimal import Decimal
        >>> print(Temuan("capaian", Putusan.TIDAK_TERCETAK, "", Decimal("103.1976")).explain())
        Capaian tidak tercetak; menurut aturan 103,20.
        """
        english = option(Bahasa, bahasa, "bahasa") is Bahasa.EN
        text = _SENTENCES[self.putusan](self, english)
        return "; ".join([text, *(each[english] for each in (*self.saran, *self.catatan))]) + "."


new_way, new_finding = trusted(Penjelasan), trusted(Temuan)
"""An explanation and a finding that the engine itself makes."""


def exact(value: Decimal) -> str:
    """A figure with enough decimals to see why it was rounded: up to five, and dots where more follow.

    >>> exact(Decimal("88.125")), exact(Decimal("103.2380952381"))
    ('88,125', '103,238…')
    """
    digits = places_of(value)
    return format_angka(value, digits, trim=True) if digits <= 5 else format_angka(value, 3, rounding="truncate") + "…"


_NOUNS = {
    "ikm": Teks.same("IKM"),
    "rata_rata": Teks("Rata-rata", "Mean"),
    "jumlah": Teks("Jumlah", "Total"),
    "kategori": Teks("Kategori", "Category"),
    "perubahan": Teks("Perubahan", "Change"),
}


def _noun(temuan: Temuan, english: bool) -> str:  # noqa: FBT001
    return _NOUNS.get(temuan.jenis, Teks.same(temuan.jenis.capitalize()))[english]


def _name(temuan: Temuan, english: bool) -> str:  # noqa: FBT001
    return f"{_noun(temuan, english)} {' '.join(temuan.tercetak.split())}"


def _right(temuan: Temuan, english: bool) -> str:  # noqa: FBT001
    if not temuan.benar_teks:
        return ""
    if not isinstance(temuan.benar, Decimal):
        return f"; {'the right one is' if english else 'yang benar'} {temuan.benar_teks}"
    shown = in_both(temuan.benar_teks)[english]
    rule = temuan.aturan[english]
    return f"; {'the right figure is' if english else 'yang benar'} {shown}" + (f" ({rule})" if rule else "")


def _made(temuan: Temuan, english: bool) -> str:  # noqa: FBT001
    """How the best explanation made the figure, with its numbers."""
    best = next(iter(temuan.penjelasan), None)
    if best is None:
        return "…"
    read = (" and " if english else " dan ").join(f"{role} {in_both(text)[english]}" for role, text in best.bacaan)
    parts = [best.rumus[english] + (f" ({read})" if read else "")]
    if best.waktu:
        parts.append("ratios read as hours and minutes" if english else "rasio dibaca sebagai jam dan menit")
    if best.pecahan:
        parts.append("the printed figure read as a fraction" if english else "angka tercetak dibaca sebagai pecahan")
    if best.masukan_dibulatkan:
        parts.append("inputs rounded before printing" if english else "masukan dibulatkan sebelum dicetak")
    if best.batas is not None:
        limit, value = (
            in_both(text)[english] for text in (format_angka(best.batas, 2, trim=True), format_angka(best.nilai, 2))
        )
        parts.append(f"{value} capped at {limit}" if english else f"{value} dibatasi {limit}")
    if best.pembulatan is Rounding.TRUNCATE:
        cut = in_both(exact(best.nilai))[english]
        parts.append(f"{cut} truncated" if english else f"{cut} dipotong, tidak dibulatkan")
    return ", ".join(parts)


def _agrees(temuan: Temuan, english: bool) -> str:  # noqa: FBT001
    made = _made(temuan, english) if temuan.penjelasan else ""
    text = f"{_name(temuan, english)} {'agrees' if english else 'sesuai'}" + (f": {made}" if made else "")
    if temuan.tengah and isinstance(temuan.benar, Decimal):
        middle = in_both(exact(temuan.benar))[english]
        text += f"; {middle} lies halfway and goes up" if english else f"; {middle} tepat di tengah, dibulatkan ke atas"
    return text


def _many(temuan: Temuan, english: bool) -> str:  # noqa: FBT001
    least = min((each.biaya for each in temuan.penjelasan), default=0)
    ways = dict.fromkeys(each.rumus[english] for each in temuan.penjelasan if each.biaya == least)
    word = "can be made in several equally simple ways" if english else "dapat dibuat dengan beberapa cara"
    return f"{_name(temuan, english)} {word}: {'; '.join(ways)}"


def _unexplained(temuan: Temuan, english: bool) -> str:  # noqa: FBT001
    if temuan.jenis == "jumlah":
        word = "is not the sum of its rows" if english else "bukan jumlah barisnya"
    elif english:
        word = "is given by nothing that was tried"
    else:
        word = "tidak dapat dijelaskan dengan cara apa pun yang dicoba"
    return f"{_name(temuan, english)} {word}{_right(temuan, english)}"


def _undefined(temuan: Temuan, english: bool) -> str:  # noqa: FBT001
    why = (temuan.alasan.message if english else temuan.alasan.pesan) if temuan.alasan else ""
    printed = " ".join(temuan.tercetak.split())
    stands = (f" (printed: {printed})" if english else f" (tercetak: {printed})") if printed else ""
    return f"{'Cannot be assessed' if english else 'Tidak dapat dinilai'}{stands}: {why}"


def _blank(temuan: Temuan, english: bool) -> str:  # noqa: FBT001
    noun, value = _noun(temuan, english), temuan.benar_teks
    value = in_both(value)[english] if isinstance(temuan.benar, Decimal) else value
    said = f"{noun} {'is not printed' if english else 'tidak tercetak'}"
    return f"{said}; {'by the rule' if english else 'menurut aturan'} {value}" if value else said


def _other(temuan: Temuan, english: bool) -> str:  # noqa: FBT001
    """How the figure was made instead of by the declared rule, and the right one."""
    how = _HOW[temuan.putusan][english]
    return f"{_name(temuan, english)} {how} {_made(temuan, english)}{_right(temuan, english)}"


_HOW = {
    Putusan.TERBALIK: Teks("terbalik, dihitung", "is upside down, computed as"),
    Putusan.RUMUS_LAIN: Teks("memakai rumus lain:", "uses another formula:"),
    Putusan.WAKTU: Teks("berasal dari rasio yang berubah menjadi jam:", "comes from ratios that became clock times:"),
    Putusan.DIPOTONG: Teks("dipotong:", "is truncated:"),
    Putusan.DIBATASI: Teks("dibatasi:", "is capped:"),
    Putusan.DIBULATKAN_DULU: Teks(
        "sesuai bila masukannya dibulatkan dulu:", "agrees if its inputs were rounded first:"
    ),
}
_SENTENCES: dict[Putusan, Callable[[Temuan, bool], str]] = {
    Putusan.COCOK: _agrees,
    Putusan.BANYAK_TAFSIR: _many,
    Putusan.TIDAK_TERJELASKAN: _unexplained,
    Putusan.TIDAK_DAPAT_DINILAI: _undefined,
    Putusan.TIDAK_TERCETAK: _blank,
    **dict.fromkeys(_HOW, _other),
}
