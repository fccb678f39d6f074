"""Cells and columns: a figure printed by the library, with its rule and the sentence that says how it was made."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, Protocol

from sakipcalc import Alasan, Capaian, Dasar, Pita, Predikat, Rasio, Rentang, Skala, format_angka, format_persen
from sakipcalc._core.exact import from_fraction, telling_places
from sakipcalc._core.options import Worded
from sakipcalc._core.values import trusted
from sakipcalc._rules.anggaran import rupiah as rupiah_text
from sakipcalc._rules.rekap import band_of
from sakipcalc._writing.dates import day
from sakipcalc._writing.format import in_both
from sakipcalc.bab3._table import Isi, JenisIsi, KolomBab3
from sakipcalc.errors import Teks

_new = trusted(Isi)
_DASH, _EMPTY = Teks.same("-"), Teks.same("")
_MOST, _GROUPED = 34, 1000
EMPTY = Isi("", JenisIsi.TEKS, _EMPTY)
"""A cell where nothing belongs."""


class Explained(Protocol):
    """A result that says in a sentence how it came about."""

    def explain(self, bahasa: Any = ..., *, places: int = ...) -> str: ...


def column(kunci: str, nama: str, name: str, jenis: JenisIsi) -> KolomBab3:
    """A column, its header in both languages."""
    return KolomBab3(kunci, Teks(nama, name), jenis)


def said(found: Explained, places: int) -> Teks:
    """The sentence of a result in both languages."""
    both: Callable[[int], Teks] | None = getattr(found, "_said", None)
    return both(places) if both else Teks(found.explain("id", places=places), found.explain("en", places=places))


def text(value: str | Teks) -> Isi:
    """A cell of text."""
    told = value if isinstance(value, Teks) else Teks.same(value)
    return _new(told.id, JenisIsi.TEKS, told)


def word(value: Worded, aturan: str, penjelasan: Teks | None = None) -> Isi:
    """A conclusion or verdict."""
    return _new(value.kata, JenisIsi.KATEGORI, value.teks, None, None, aturan, penjelasan)


def count(value: int | None, aturan: str = "", penjelasan: Teks | None = None, alasan: Alasan | None = None) -> Isi:
    """A count or a rank."""
    told = _DASH if value is None else Teks.same(str(value)) if value < _GROUPED else in_both(format_angka(value, 0))
    return _new(value, JenisIsi.CACAH, told, None if value is None else 0, alasan, aturan, penjelasan)


def quantity(value: Any, satuan: str, missing: Alasan | None, aturan: str = "", penjelasan: Teks | None = None) -> Isi:
    """A target or realisasi of any kind, as it was given; ``missing`` says why where there is none."""
    if value is None:
        return _new(None, JenisIsi.BESARAN, _DASH, None, missing, aturan, penjelasan)
    kept = _decimal(value)
    return _new(kept, JenisIsi.BESARAN, shown(kept, satuan), None, None, aturan, penjelasan)


def _decimal(value: Any) -> Any:
    """A fraction as the decimal it is computed with; anything else as it is."""
    return from_fraction(value) if type(value) is Fraction else value


def shown(value: Any, satuan: str = "") -> Teks:
    """A target or realisasi in both languages; a percent with its sign."""
    if isinstance(value, date):
        return day(value)
    sign = "%" if satuan.strip().casefold() in {"%", "persen", "persentase"} else ""
    if isinstance(value, Rentang):
        return Teks(value.teks.id + sign, value.teks.en + sign)
    if isinstance(value, Predikat):
        return Teks.same(str(value))
    if isinstance(value, Rasio):
        return in_both(str(value))
    number = _decimal(value)
    places = min(telling_places(number), _MOST)
    if not places and 0 <= number < _GROUPED:
        return Teks.same(f"{number:.0f}{sign}")
    return in_both(format_angka(number, places) + sign)


def percent(
    value: Decimal | None, places: int, alasan: Alasan | None, aturan: str, penjelasan: Teks | None = None
) -> Isi:
    """A percent on 0..100, or why there is none."""
    told = _DASH if value is None else in_both(format_persen(value, places))
    kept = None if value is None else places
    return _new(value, JenisIsi.PERSEN, told, kept, None if value is not None else alasan, aturan, penjelasan)


def figure(
    value: Decimal | None, places: int, alasan: Alasan | None, aturan: str, penjelasan: Teks | None = None
) -> Isi:
    """Any other figure, or why there is none."""
    told = _DASH if value is None else in_both(format_angka(value, places))
    kept = None if value is None else places
    return _new(value, JenisIsi.ANGKA, told, kept, None if value is not None else alasan, aturan, penjelasan)


def given(value: Decimal | None, missing: Alasan | None) -> Isi:
    """A figure as it was given."""
    if value is None:
        return _new(None, JenisIsi.ANGKA, _DASH, None, missing)
    places = min(telling_places(value), _MOST)
    return _new(value, JenisIsi.ANGKA, in_both(format_angka(value, places)), places)


def rupiah(value: Decimal | None, missing: Alasan | None, aturan: str = "", penjelasan: Teks | None = None) -> Isi:
    """An amount, whole or with its sen."""
    if value is None:
        return _new(None, JenisIsi.RUPIAH, _DASH, None, missing, aturan, penjelasan)
    places = 0 if value == value.to_integral_value() else 2
    return _new(value, JenisIsi.RUPIAH, rupiah_text(value), places, None, aturan, penjelasan)


def band(pita: Pita | None, alasan: Alasan | None, skala: Skala, penjelasan: Teks | None = None) -> Isi:
    """A category of a scale, with its colour, or why there is none."""
    if pita is None:
        return _new(None, JenisIsi.KATEGORI, _DASH, None, alasan, skala.id, penjelasan)
    colour = pita.warna or skala.palet[skala.pita.index(pita)]
    return _new(str(pita), JenisIsi.KATEGORI, Teks.same(str(pita)), None, None, skala.id, penjelasan, colour)


def rated(hasil: Capaian, skala: Skala, dasar: Dasar) -> Isi:
    """The category of a capaian, or why it has none."""
    found = band_of(hasil, skala, dasar)
    why = None if found else hasil.alasan or Alasan.DI_LUAR_SKALA
    if found is None and hasil.capped is not None:
        why = Alasan.DI_LUAR_SKALA
    return band(found, why, skala)
