"""Answers as people hold them: mappings, a plain matrix, a DataFrame, rows of a file; each becomes columns by unsur."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Protocol, TypeAlias, cast

from sakipcalc._core import checks
from sakipcalc._rules.ikm.respondents import UNKNOWN, Column, Fault, Jawaban
from sakipcalc.errors import KeysError, OutOfRangeError, Teks, WrongTypeError


class Frame(Protocol):
    """What a DataFrame of pandas or polars is known by."""

    @property
    def columns(self) -> Any:
        """The names of its columns."""
        ...

    def __getitem__(self, name: Any, /) -> Any: ...


Responden: TypeAlias = Iterable[Mapping[str, Jawaban] | Sequence[Jawaban]] | Frame
"""The answers of respondents: a mapping or a row of scores for each of them, a matrix, or a DataFrame."""

Urutan: TypeAlias = Mapping[Any, str] | Sequence[str]
"""Which column is which unsur: by the columns' names, or in their order."""

Found: TypeAlias = tuple[int, dict[str, Column], list[Fault]]
"""How many respondents there are, their answers by unsur, and what is wrong already."""

_BY_UNSUR = Teks(
    "nilai menurut unsur; bila tabel hanya berisi nilai atau kolomnya bernama lain, sebutkan dulu unsur setiap kolom",
    "a mapping of unsur to score; of any other table say which unsur each column is: kolom=UNSUR_2017 for columns in "
    "that order, kolom={'U1': 'persyaratan', ...} for columns of other names",
)


def to_columns(responden: Responden, keys: Sequence[str], kolom: Urutan | None) -> Found:
    """How many respondents there are, their answers by unsur, and a fault for what does not fit.

    Raises:
        WrongTypeError: for what is no table, or one that does not say which column is which unsur.
        KeysError, OutOfRangeError: for a declaration that does not name every unsur once.
    """
    declared = None if kolom is None else _declared(kolom, keys)
    frame = _frame(responden)
    if frame is not None:
        return _of_frame(frame, keys, declared)
    given: Any = responden
    rows: list[Any] = checks.to_items(given.tolist() if _is_array(given) else given, "responden")
    if declared is None:
        return of_mappings(rows, keys)
    if isinstance(declared, dict) or any(isinstance(row, Mapping) for row in rows):
        return _of_named(rows, declared if isinstance(declared, dict) else {key: key for key in declared})
    return _of_rows(rows, declared)


def _declared(kolom: Urutan, keys: Sequence[str]) -> "dict[Any, str] | list[str]":
    """The unsur of the columns, by their names or in their order; every unsur once."""
    named: dict[Any, str] | None = None
    if isinstance(kolom, Mapping):
        named = dict(kolom)
    order = checks.to_members(kolom if named is None else named.values(), str, "kolom")
    if set(order) != set(keys):
        raise KeysError("kolom", dict.fromkeys(order), keys)
    if len(order) > len(keys):
        raise OutOfRangeError("kolom", order, Teks("setiap unsur satu kali", "every unsur once"))
    return order if named is None else named


def _attribute(value: object, name: str) -> Any:
    try:
        return getattr(value, name, None)
    except Exception:  # whatever an object's own attributes may raise
        return None


def _is_array(value: object) -> bool:
    dimensions = _attribute(value, "ndim")
    return type(dimensions) is int and dimensions in {1, 2} and callable(_attribute(value, "tolist"))


def listed(column: Any, nama: str) -> Column:
    """A column's cells: those of an array as plain numbers."""
    if type(cast("object", column)) in {list, bytes}:
        return cast("Column", column)
    return checks.to_items(column.tolist() if _is_array(column) else column, nama)


def _frame(value: Any) -> "dict[Any, Column] | None":
    """The columns of a DataFrame by name; None for anything else."""
    if isinstance(value, (list, tuple, Mapping)) or _attribute(value, "columns") is None:
        return None
    try:
        names: list[Any] = list(value.columns)
        columns: dict[Any, Column] = {name: list(value[name]) for name in names}
        lengths = {len(column) for column in columns.values()}
    except Exception:  # whatever something that only looks like one may raise
        return None
    if len(columns) < len(names):
        raise OutOfRangeError("responden", names, Teks("kolom dengan nama berbeda", "columns of different names"))
    return columns if len(lengths) <= 1 else None


def of_mappings(rows: list[Any], keys: Sequence[str], *, means: bool = False) -> Found:
    """Rows that are mappings of unsur to score; with ``means`` the one row names no respondent."""
    faults: list[Fault] = []
    for number, answers in enumerate(cast("list[Mapping[Any, Any]]", rows), 1):
        kind: object = type(answers)
        if kind is not dict:
            checks.to_mapping(answers, f"responden {number}", _BY_UNSUR)
        for key in answers:
            if key not in keys:
                faults.append((0 if means else number, key, UNKNOWN))
    if faults and not means and not any(key in keys for row in rows for key in row):
        raise WrongTypeError(f"responden {faults[0][0]}", rows[faults[0][0] - 1], _BY_UNSUR)
    return len(rows), {key: [row.get(key) for row in rows] for key in keys}, faults


def _of_frame(frame: "dict[Any, Column]", keys: Sequence[str], declared: "dict[Any, str] | list[str] | None") -> Found:
    n = max(map(len, frame.values()), default=0)
    if isinstance(declared, dict):
        return n, *_picked(frame, declared, n)
    if declared is not None:
        return n, *_picked(frame, {key: key for key in declared}, n)
    if not any(key in frame for key in keys):
        raise WrongTypeError("responden", list(frame), _BY_UNSUR)
    unknown: list[Fault] = [(0, name, UNKNOWN) for name in frame if name not in keys]
    return n, {key: frame.get(key, blank(n)) for key in keys}, unknown


def _picked(
    columns: Mapping[Any, Column], declared: Mapping[Any, str], n: int
) -> "tuple[dict[str, Column], list[Fault]]":
    """The declared columns by unsur, and a fault for every one that is not there."""
    absent = Teks("tidak ada kolom '{name}'; ada: {have}", "no column '{name}'; it has: {have}")
    have = [str(name) for name in columns]
    faults = [(0, key, absent.fill(name=str(name), have=have)) for name, key in declared.items() if name not in columns]
    return {key: columns.get(name, blank(n)) for name, key in declared.items()}, faults


def _of_named(rows: list[Any], declared: Mapping[Any, str]) -> Found:
    """Rows of a file with a header, each a mapping of column to cell; other columns are left alone."""
    faults: list[Fault] = []
    names: dict[Any, None] = {}
    for number, row in enumerate(rows, 1):
        if not isinstance(row, Mapping):
            raise WrongTypeError(f"responden {number}", row, Teks("sel menurut kolom", "a mapping of column to cell"))
        cells = cast("dict[Any, Any]", row)
        names.update(dict.fromkeys(cells))
        if None in cells:
            faults.append((number, "", Teks("lebih banyak sel daripada kolom", "more cells than columns")))
    columns: dict[Any, Column] = {name: [row.get(name) for row in rows] for name in names if name is not None}
    if not rows:
        return 0, {key: [] for key in declared.values()}, []
    picked, absent = _picked(columns, declared, len(rows))
    return len(rows), picked, [*faults, *absent]


def _of_rows(rows: list[Any], declared: list[str]) -> Found:
    """Rows of nothing but scores, in the declared order."""
    faults: list[Fault] = []
    kept: list[Sequence[Any]] = []
    for number, row in enumerate(rows, 1):
        cells = listed(row, f"responden {number}")
        if len(cells) != len(declared):
            said = Teks("{n} jawaban, bukan {all}", "{n} answers, not {all}").fill(n=len(cells), all=len(declared))
            faults.append((number, "", said))
            cells = blank(len(declared))
        kept.append(cells)
    columns: list[Column] = [list(column) for column in zip(*kept, strict=True)] or [[] for _ in declared]
    return len(rows), dict(zip(declared, columns, strict=True)), faults


def blank(n: int) -> Column:
    """A column that nobody filled."""
    column: list[Jawaban] = [None]
    return column * n
