"""The satisfaction index of whole tables of respondents, by group, exact: sums of scores are sums of whole numbers."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from functools import partial
from typing import Any, TypeAlias

import numpy as np

import sakipcalc
from sakipcalc._core import checks, exact
from sakipcalc._rules.ikm.kuesioner import USUAL, Blank, Kuesioner, to_kuesioner
from sakipcalc._rules.ikm.result import HasilIkm
from sakipcalc.errors import Alasan, KeysError, Teks, UndefinedResultError, WrongTypeError
from sakipcalc.kolom import _cells, _groups, _whole
from sakipcalc.kolom._home import CODE, Codes, Floats, Words, loaded, together
from sakipcalc.kolom._kernel import Mask

_TABLE = Teks(
    "tabel responden: DataFrame, Table, atau pemetaan nama ke kolom",
    "a table of respondents: a DataFrame, a Table, or a mapping of name to column",
)
_MANY = 2**26
"""So many respondents may be counted by adding scores of at most 100 in float64."""


class HasilIkmKelompok(_groups.HasilKelompok[HasilIkm]):
    """The satisfaction index of each group; by its key a ``HasilIkm``.

    >>> from sakipcalc import UNSUR_2017, kolom
    >>> answers = {unsur: [4, 3, 3] for unsur in UNSUR_2017} | {"layanan": ["KTP", "KTP", "KK"]}
    >>> hasil = kolom.ikm(answers, by="layanan")
    >>> hasil.tercetak, hasil.mutu
    ([87.5, 75.0], ['B', 'C'])
    >>> hasil["KTP"].n
    2
    """

    @property
    def nik(self) -> Any:
        """The indices on 0..100, unrounded; missing where there is none."""
        return self._give("nik")

    @property
    def tercetak(self) -> Any:
        """What a report prints: the exact index rounded half up."""
        return self._give("tercetak")

    @property
    def mutu(self) -> Any:
        """The letter of the band, the worst first in order; missing where the scale has none."""
        return self._give("mutu")

    @property
    def n(self) -> Any:
        """How many respondents each group has."""
        return self._give("n")


def ikm(
    responden: Any,
    by: Any = None,
    *,
    unsur: Mapping[Any, str] | Sequence[str] | None = None,
    kuesioner: Kuesioner = USUAL,
    places: int = 2,
) -> HasilIkmKelompok:
    """The satisfaction index of a table of respondents, or of each group of them, as the scalar ``ikm`` makes it.

    Args:
        responden: a DataFrame of pandas or polars, a pyarrow Table, or a mapping of name to column: scores, or blanks.
        by: the name of a column of keys, or a column; None: one group of all respondents.
        unsur: which column is which unsur: a mapping of name to unsur; None, or a sequence: they are called so.
        kuesioner: as in ``ikm``.
        places: decimals of ``tercetak``, 0 to 34.

    Returns:
        A row for each group, in the order in which they are met.

    Raises:
        ResponseError: for scores that are none, with respondent and unsur of each.
        KeysError: for a column that is not there, or an unsur that is not named.
        WrongTypeError, OutOfRangeError: for what is no table, and settings that cannot be.

    >>> answers = {f"U{number}": [4, 3] for number in range(1, 10)}
    >>> from sakipcalc import UNSUR_2017
    >>> ikm(answers, unsur=dict(zip(answers, UNSUR_2017)))[None].nik
    Decimal('87.5')
    """
    settings = to_kuesioner(kuesioner)
    exact.to_places(places)
    table = _Table(responden)
    names = _names(settings, unsur)
    columns = {key: _cells.arrive(table.column(names[key]), str(names[key])) for key in settings.unsur}
    home = together({key: each.home for key, each in columns.items()})
    groups = _groups.groups_of(table.column(by) if isinstance(by, str) else by, home)
    results = _scored(settings, columns, groups)
    if results is None:
        cells = {key: _raw(each, table.column(names[key])) for key, each in columns.items()}
        results = _by_scalar(settings, cells, groups)

    def one(group: int) -> HasilIkm:
        found = results[group]
        if isinstance(found, HasilIkm):
            return found
        raise UndefinedResultError(found)

    found = [each if isinstance(each, HasilIkm) else None for each in results]
    letters = tuple(pita.kode or pita.label for pita in settings.skala.pita)
    mutu = [-1 if each is None or each.mutu is None else letters.index(each.mutu) for each in found]
    reasons = [int(CODE[each]) if isinstance(each, Alasan) else -1 for each in results]
    held = {
        "nik": np.array([np.nan if each is None else float(each.nik) for each in found]),
        "tercetak": np.array([np.nan if each is None else float(exact.round_to(each.nik, places)) for each in found]),
        "mutu": Words(_codes(mutu), letters, ordered=True),
        "n": np.bincount(groups.codes, minlength=len(groups.labels)).astype(np.int64),
        "alasan": Words(_codes(reasons), _groups.REASON_NAMES),
    }
    return HasilIkmKelompok(home, groups.labels, held, one, places)


def _codes(codes: list[int]) -> Codes:
    return np.array(codes, dtype=np.int8)


class _Table:
    """A table of any library, by the names of its columns."""

    def __init__(self, table: object) -> None:
        held: Any = table
        frame = loaded(table, "pandas", "DataFrame") or loaded(table, "polars", "DataFrame")
        arrow = loaded(table, "pyarrow", "Table", "RecordBatch")
        if not (frame or arrow or isinstance(table, Mapping)):
            raise WrongTypeError("responden", held, _TABLE)
        names: Any = held.columns if frame else held.column_names if arrow else held
        self._held, self._names = held, list(names)

    def column(self, name: Any) -> Any:
        """The column of that name."""
        if name not in self._names:
            raise KeysError("responden", dict.fromkeys(map(str, self._names)), [str(name)])
        found = self._held[name]
        if _cells.home_of(found, str(name)) is None:
            raise WrongTypeError(str(name), found, Teks("kolom", "a column"))
        return found


def _names(kuesioner: Kuesioner, unsur: Mapping[Any, str] | Sequence[str] | None) -> dict[str, Any]:
    """The name of the column of every unsur."""
    given: dict[Any, Any] = dict(unsur) if isinstance(unsur, Mapping) else {}
    if unsur is None or not isinstance(unsur, Mapping):
        keys = kuesioner.unsur if unsur is None else checks.to_members(unsur, str, "unsur")
        given = dict(zip(keys, keys, strict=True))
    names = {key: name for name, key in given.items() if isinstance(key, str)}
    if set(names) != set(kuesioner.unsur) or len(names) < len(given):
        raise KeysError("unsur", dict.fromkeys(map(str, given.values())), kuesioner.unsur)
    return names


Results: TypeAlias = list[HasilIkm | Alasan]


def _scored(kuesioner: Kuesioner, columns: dict[str, _cells.Column], groups: _groups.Groups) -> Results | None:
    """The results of columns of scores; None where a cell is none, or a figure that no float means."""
    if not all(_proper(column, kuesioner.max_score) for column in columns.values()):
        return None
    blanks: dict[str, Mask] = {key: np.isnan(column.values) for key, column in columns.items()}
    if kuesioner.blank is Blank.LISTWISE:
        gone: Mask = np.logical_or.reduce(list(blanks.values()))
        blanks = dict.fromkeys(columns, gone)
    size = len(groups.labels)
    all_of = np.bincount(groups.codes, minlength=size)
    jumlah: dict[str, list[Any]] = {}
    terisi: dict[str, list[int]] = {}
    for key, column in columns.items():
        some = blanks[key].any()
        jumlah[key] = _sums(np.where(blanks[key], np.nan, column.values) if some else column.values, groups)
        empty = np.bincount(groups.codes[blanks[key]], minlength=size) if some else 0
        terisi[key] = (all_of - empty).tolist()
    results: Results = []
    for group, n in enumerate(all_of.tolist()):
        points, answers = ({key: each[group] for key, each in held.items()} for held in (jumlah, terisi))
        make = partial(sakipcalc.ikm_from_sums, points, answers, kuesioner, n=n)
        results.append(_or_reason(make) if n else Alasan.JAWABAN_KOSONG)
    return results


def _proper(column: _cells.Column, top: int) -> bool:
    low, high = np.nanmin(column.values, initial=1.0), np.nanmax(column.values, initial=1.0)
    return column.why is None and not column.odd and bool(low >= 1 and high <= top)


def _sums(values: Floats, groups: _groups.Groups) -> list[Any]:
    """The sum of each group's scores, exactly."""
    size = len(groups.labels)
    if len(values) < _MANY and (np.isnan(values) | (values == np.rint(values))).all():
        found: Any = np.bincount(groups.codes, np.nan_to_num(values), size)
        return [int(each) for each in found.tolist()]
    totals, power = _whole.sums(_whole.wholes(values), groups.codes, size)
    return [exact.fraction(*_whole.over_power(top, power, 1)) for top in totals]


def _by_scalar(kuesioner: Kuesioner, table: dict[str, list[Any]], groups: _groups.Groups) -> Results:
    """The results by the scalar face, which refuses what is no score, with every fault."""
    with suppress(UndefinedResultError):
        sakipcalc.ikm_from_columns(table, kuesioner)
    results: Results = []
    for group in range(len(groups.labels)):
        rows = groups.rows(group)
        columns = {key: [cells[row] for row in rows] for key, cells in table.items()}
        results.append(_or_reason(partial(sakipcalc.ikm_from_columns, columns, kuesioner)))
    return results


def _raw(column: _cells.Column, given: Any) -> list[Any]:
    """The cells of a column: figures, and what is none as it was given."""
    cells = [column.exact(row) for row in range(column.home.size)]
    if column.why is not None:
        raw = _cells.cells_of(given, column.home)
        for row in np.flatnonzero(column.why >= 0).tolist():
            cells[row] = raw[row]
    return cells


def _or_reason(compute: Callable[[], HasilIkm]) -> HasilIkm | Alasan:
    try:
        return compute()
    except UndefinedResultError as error:
        return error.alasan
