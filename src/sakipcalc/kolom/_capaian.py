"""Capaian of whole columns."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np

from sakipcalc import Alasan, Bilangan, Capaian, Indikator, Keterangan, Polarisasi, Rentang, Skala, ZeroTarget, measure
from sakipcalc._core.checks import to_flag, to_kind
from sakipcalc._core.exact import round_to, to_places
from sakipcalc._rules.indikator import to_cap, to_floor, to_points, to_polarisasi, to_worst, to_zero_target
from sakipcalc._skala.pita import GapLike
from sakipcalc.errors import OutOfRangeError, SakipError, Teks
from sakipcalc.kolom._cells import Column, column_of, home_of
from sakipcalc.kolom._home import CODE, Codes, Floats, Rows, together
from sakipcalc.kolom._kernel import Limits, Mask, Terms
from sakipcalc.kolom._result import HasilCapaian
from sakipcalc.kolom._rows import Asked, Scalar, as_nan, computed, limit_of, missing
from sakipcalc.kolom._settings import UNKNOWN, Setting, choices, figures, flags

_DIRECTIONS = tuple(Polarisasi)
_CODES = {member: code for code, member in enumerate(_DIRECTIONS)}
_MAXIMIZE, _MINIMIZE, _INVERSE, _STABILIZE = range(4)
_AGAINST = {Keterangan.MELEBIHI: 2, Keterangan.MENCAPAI: 1, Keterangan.BELUM: 0, Keterangan.TIDAK_DAPAT_DINILAI: -1}
_WIDE = 1e15


class Capaians:
    """The rule of capaian over columns."""

    def __init__(
        self, realisasi: Column, target: Column, high: Column | None, settings: dict[str, Setting], asked: Asked
    ) -> None:
        if high is not None and high.why is not None:  # no figure as an end leaves none as a target
            target = target._replace(values=np.where(high.why >= 0, np.nan, target.values))
        self.realisasi, self.target, self.high = realisasi, target, high
        self.settings, self.asked = settings, asked
        self.polarisasi = settings["polarisasi"]
        codes = [_CODES.get(each, -1) for each in self.polarisasi.members]
        self.kinds = frozenset(codes)
        rows = self.polarisasi.rows
        self.directions: Codes | int = codes[0] if rows is None else np.array(codes, dtype=np.int8)[rows]
        self.size = len(realisasi.values)
        self.faulty = self._faulty()
        top = settings["konversi_120"]
        converted = np.array([each is True for each in top.members])[0 if top.rows is None else top.rows]
        own = np.full(self.size, settings["points"].at(0) is not None) | converted
        self.own = np.flatnonzero(own)
        """Rows of the rules that only the scalar face has."""

    def limits(self) -> Limits:
        """Cap and floor of every row, and what is printed of them."""
        ends: list[Any] = []
        for name, none in (("cap", np.inf), ("floor", -np.inf)):
            setting = self.settings[name]
            exact = setting.each(as_nan)
            printed = setting.each(lambda each: as_nan(None if each is None else round_to(each, self.asked.places)))
            ends += limit_of(exact, printed, none)
        return Limits(ends[0], ends[2], ends[1], ends[3])

    def _faulty(self) -> Rows:
        """Rows whose settings cannot be, alone or together."""
        bad = np.zeros(self.size, dtype=np.bool_)
        for setting in self.settings.values():
            if setting.faulty:
                bad |= np.array([each is UNKNOWN for each in setting.members])[setting.rows]
        worst = self.settings["worst"]
        if worst.members != (None,):
            given = np.array([each is not None for each in worst.members])
            zero = np.array([each is not ZeroTarget.UNDEFINED for each in self.settings["zero_target"].members])
            has = given[0 if worst.rows is None else worst.rows]
            other = zero[0 if self.settings["zero_target"].rows is None else self.settings["zero_target"].rows]
            bad |= has & ((np.asarray(self.directions) != _MINIMIZE) | other)
        return np.flatnonzero(bad)

    def terms(self, rows: slice | Rows) -> Terms:
        """The terms of R/T, its mirror image or T/R, whichever holds in each row."""
        x, y = self.realisasi.values[rows], self.target.values[rows]
        pinned = None
        if self.high is not None:
            x, y, pinned = _faced(x, y, self.high.values[rows])
        codes = self.directions
        if isinstance(codes, int):
            return _of_one(x, y, codes, pinned)
        return _of_many(x, y, codes[rows], self.kinds, pinned)

    def odd_rows(self) -> Rows:
        """Rows with a ratio, a range or a number that no float means, or settings that cannot be."""
        high = {} if self.high is None else self.high.odd
        cells = sorted({*self.realisasi.odd, *self.target.odd, *high})
        return np.union1d(np.union1d(self.faulty, self.own), np.array(cells, dtype=np.intp))

    def reasons(self, rows: Rows) -> Codes:
        """Why rows have no figure: settings, what cells hold, blanks, a target of zero."""
        codes = np.full(len(rows), -1, dtype=np.int8)
        zero = self.target.values[rows] == 0
        simple = self.settings["worst"].members == (None,) and self.settings["zero_target"].members == (
            ZeroTarget.UNDEFINED,
        )
        if simple and self.high is None:
            zero[np.isin(rows, list(self.target.odd))] = False
            codes[zero] = CODE[Alasan.TARGET_NOL]
        for column, blank in ((self.realisasi, Alasan.REALISASI_KOSONG), (self.target, Alasan.TARGET_KOSONG)):
            found = missing(column, rows, blank)
            if column is self.target and self.high is not None:
                one_end = (found == CODE[blank]) & ~np.isnan(self.high.values[rows])
                found[one_end] = -1
            codes = np.where(found >= 0, found, codes)
        columns = [self.realisasi, self.target] + ([] if self.high is None else [self.high])
        for column in columns:
            if column.why is not None:
                why = column.why[rows]
                codes = np.where(why >= 0, why, codes)
        if self.faulty.size:
            codes[np.isin(rows, self.faulty)] = CODE[Alasan.SETELAN_TAK_DIKENAL]
        return codes

    def indikator(self, row: int, nama: str = "") -> Indikator:
        """The indicator of a row.

        Raises:
            SakipError: for a target or settings that cannot be.
        """
        low = self.target.exact(row)
        high = None if self.high is None else self.high.exact(row)
        target = low if high is None else Rentang(low, high)
        chosen = {name: setting.at(row) for name, setting in self.settings.items()}
        return Indikator(nama, target, **chosen)

    def one(self, row: int, nama: str) -> Capaian:
        """A row as the scalar face measures it.

        Raises:
            SakipError: for a row that cannot be measured.
        """
        return measure(self.indikator(row, nama), self.realisasi.exact(row))

    def scalar(self, row: int) -> Scalar:
        """A row done by the scalar rule; what that refuses has a reason here."""
        try:
            indikator = self.indikator(row)
        except SakipError:
            return Scalar(None, None, -1, int(CODE[Alasan.SETELAN_TAK_DIKENAL]))
        try:
            hasil = measure(indikator, self.realisasi.exact(row))
        except OutOfRangeError:
            return Scalar(None, None, -1, int(CODE[Alasan.TAK_SEBANDING]))
        except SakipError:
            return Scalar(None, None, -1, int(CODE[Alasan.BUKAN_ANGKA]))
        said = hasil.keterangan_at(self.asked.places if self.asked.printed else None)
        alasan = -1 if hasil.alasan is None else int(CODE[hasil.alasan])
        return Scalar(hasil.nilai, hasil.capped, _AGAINST[said], alasan)


def _faced(x: Floats, low: Floats, high: Floats) -> tuple[Floats, Floats, Any]:
    """The end of a range that each realisasi faces; inside it both terms are 1."""
    inside = (x >= low) & (x <= high)
    y = np.where(x > high, high, low)
    wide = np.abs(x) >= _WIDE
    pinned = (low > high) | (np.isnan(low) & ~np.isnan(high)) | (wide & ~np.isnan(high))
    return np.where(inside, 1.0, x), np.where(inside, 1.0, y), pinned


def _of_one(x: Floats, y: Floats, code: int, pinned: Any) -> Terms:
    """The terms where all rows have one direction."""
    below = y < 0
    if code == _MAXIMIZE and not below.any():
        return Terms(x, y, 100.0, 0.0, None, pinned)
    if code == _MINIMIZE and not below.any():
        return Terms(x, y, -100.0, 200.0, None, pinned)
    return _of_many(x, y, np.full(len(x), code, dtype=np.int8), frozenset({code}), pinned)


def _of_many(x: Floats, y: Floats, codes: Codes, kinds: frozenset[int], pinned: Any) -> Terms:
    """The terms where the direction differs from row to row."""
    mirrored: Mask = np.equal(codes, _MINIMIZE)
    mirrored ^= y < 0
    if _STABILIZE in kinds:
        steady = codes == _STABILIZE
        np.copyto(mirrored, np.equal(x > y, y > 0), where=steady)
    if _INVERSE in kinds:
        inverse = codes == _INVERSE
        turned = inverse & (y > 0)
        mirrored &= ~inverse
        never = turned & (x <= 0)
        pinned = never if pinned is None else pinned | never
        x, y = np.where(turned, y, x), np.where(turned, x, y)
    return Terms(x, y, 100.0, 0.0, mirrored, pinned)


_SCALE = Teks("Skala", "a Skala")


def capaian(
    realisasi: Any,
    target: Any,
    *,
    polarisasi: Any = Polarisasi.MAXIMIZE,
    target_tinggi: Any = None,
    cap: Any = None,
    floor: Any = None,
    zero_target: Any = ZeroTarget.UNDEFINED,
    worst: Any = None,
    points: Iterable[Iterable[Bilangan]] | None = None,
    konversi_120: Any = False,
    places: int = 2,
    skala: Skala | None = None,
    gap: GapLike | None = None,
    printed: bool = False,
) -> HasilCapaian:
    """Capaian of every row of a table, exact, with the reason where there is none.

    Each argument but ``points`` and the last four is one value for all rows or a column of them: a list,
    ``array.array``, numpy array, pandas or polars Series or pyarrow array. Text is read as ``baca`` reads it. A row
    that cannot be computed costs that row only. Each figure, category and conclusion is that of ``measure``.

    Args:
        realisasi: what was reached, in the unit of the target.
        target: what was to be reached; the lower end where there is a ``target_tinggi``.
        polarisasi: which way is better; blank in a row leaves it without a figure.
        target_tinggi: the upper end of a target that is a range; blank where it is none.
        cap: highest result in percent, at least 100; None or blank for no limit.
        floor: lowest result in percent, at most 100; None or blank for no limit.
        zero_target: what a target of zero means.
        worst: the worst tolerable realisasi, for a zero target to be minimised.
        points: corners (x, y) of a piecewise-linear scale, for ``STABILIZE``; for all rows.
        konversi_120: the target is the maximum there is: 120 when met. Such rows, and those with ``points``, are done
            one by one, which is slower.
        places: decimals printed, 0 to 34.
        skala: the scale that rates the figures after cap and floor; None for no categories.
        gap: gap policy of the scale; None for its own.
        printed: rate and conclude by the printed figure, and not by the exact one.

    Returns:
        A HasilCapaian.

    Raises:
        WrongTypeError: where no argument is a column, or pandas columns have another index.
        OutOfRangeError: for columns of other lengths, or a single setting that cannot be.
        OptionError, NumberTypeError, NotFiniteError: for a single setting that cannot be.

    Source: as ``sakipcalc.capaian``.

    >>> hasil = capaian([88.75, 45, None], [86, 50, 60], cap=100)
    >>> hasil.tercetak, hasil.alasan
    ([100.0, 90.0, None], [None, None, 'realisasi_kosong'])
    """
    numbers = {"cap": (cap, to_cap), "floor": (floor, to_floor), "worst": (worst, to_worst)}
    settings = {name: figures(value, name, convert) for name, (value, convert) in numbers.items()}
    settings["polarisasi"] = choices(polarisasi, "polarisasi", to_polarisasi)
    settings["zero_target"] = choices(zero_target, "zero_target", to_zero_target)
    settings["konversi_120"] = flags(konversi_120, "konversi_120")
    settings["points"] = Setting((to_points(points),))
    columns = {"realisasi": realisasi, "target": target, "target_tinggi": target_tinggi}
    homes = {name: home_of(value, name) for name, value in columns.items()}
    home = together(homes | {name: setting.home for name, setting in settings.items()})
    scale = None if skala is None else to_kind(skala, Skala, "skala", _SCALE)
    asked = Asked(to_places(places), scale, gap, to_flag(printed, "printed"))
    held = [column_of(value, name, home.size) for name, value in columns.items() if name != "target_tinggi"]
    high = None if target_tinggi is None else column_of(target_tinggi, "target_tinggi", home.size)
    rule = Capaians(held[0], held[1], high, settings, asked)
    found, alasan = computed(home.size, rule, rule.limits(), asked)
    return HasilCapaian(home, found, alasan, asked, rule.one)
