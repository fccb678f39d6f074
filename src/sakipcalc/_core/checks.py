"""Checked arguments: what a class or function takes, refused under the name the caller gave it.

Each function takes a value and what it is called. As converters of an attrs class they are told the field's own name by
``named``: ``@attrs.frozen(field_transformer=named)``.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from decimal import Decimal
from functools import partial
from numbers import Real
from typing import TYPE_CHECKING, Any, TypeVar, cast

from sakipcalc._core.exact import Bilangan, is_whole, to_decimal
from sakipcalc.errors import OutOfRangeError, Teks, WrongTypeError
from sakipcalc.errors._words import show

if TYPE_CHECKING:
    import attrs


T = TypeVar("T")

TEXT = Teks("teks", "text")
TRUTH = Teks("benar atau salah", "True or False")
YEAR = Teks("tahun, misalnya 2024", "a year, such as 2024")
NOT_NEGATIVE = Teks("nol atau lebih", "zero or more")
ABOVE_ZERO = Teks("lebih dari nol", "more than zero")
COUNT = Teks("bilangan bulat di atas nol", "a whole number above zero")


def between(low: object, high: object) -> Teks:
    """From one figure to another.

    >>> between(1, 4).id
    'dari 1 sampai 4'
    """
    return Teks("dari {low} sampai {high}", "from {low} to {high}").fill(low=show(low), high=show(high))


def whole_between(low: int, high: int) -> Teks:
    """A whole number from one to another.

    >>> whole_between(2, 100).en
    'a whole number from 2 to 100'
    """
    return Teks("bilangan bulat {range}", "a whole number {range}").fill(range=between(low, high))


def named(cls: type, fields: "list[attrs.Attribute[Any]]") -> "list[attrs.Attribute[Any]]":  # noqa: ARG001  attrs hands it
    """Tell every converter the name of its field."""
    told: list[attrs.Attribute[Any]] = []
    for each in fields:
        field: Any = each  # whose converter has a type that is in parts unknown
        converter: Callable[..., object] | None = field.converter
        told.append(each.evolve(converter=partial(converter, nama=each.name)) if converter else each)
    return told


def to_text(value: str, nama: str = "text") -> str:
    """Text itself.

    Raises:
        WrongTypeError: for anything else.

    >>> to_text("Persen", "satuan")
    'Persen'
    """
    return value if type(value) is str else to_kind(value, str, nama, TEXT)


def to_text_or_none(value: str | None, nama: str = "text") -> str | None:
    """Text itself, or None."""
    return None if value is None else to_text(value, nama)


def to_flag(value: bool, nama: str = "flag") -> bool:  # noqa: FBT001
    """True or False itself: the truth of anything else, such as "tidak", is nobody's meaning.

    Raises:
        WrongTypeError: for anything else.

    >>> to_flag(True, "gated")
    True
    """
    return to_kind(value, bool, nama, TRUTH)


def to_year(value: int, nama: str = "tahun") -> int:
    """A year; a whole number of numpy is one too.

    Raises:
        WrongTypeError: for what is no whole number.

    >>> to_year(2024)
    2024
    """
    if type(value) is int:
        return value
    if is_whole(value):
        return int(value)
    raise WrongTypeError(nama, value, YEAR)


def to_year_or_none(value: int | None, nama: str = "tahun") -> int | None:
    """A year, or None."""
    return None if value is None else to_year(value, nama)


def to_decimal_or_none(value: Bilangan | None, nama: str = "nilai") -> Decimal | None:
    """A number, or None."""
    return None if value is None else to_decimal(value, nama)


def to_decimal_if_any(value: Bilangan | None, nama: str = "nilai") -> Decimal | None:
    """A number, or None where it is missing: None itself, NaN or NA.

    >>> to_decimal_if_any(float("nan")), to_decimal_if_any(5)
    (None, Decimal('5'))
    """
    return None if is_missing(value) else to_decimal_or_none(value, nama)


def whole(value: object) -> int | None:
    """A whole number of any type, numpy's included, as an int; None for anything else, and for True and False.

    >>> whole(4), whole(4.0), whole(True)
    (4, None, None)
    """
    if type(value) is int:
        return value
    return int(value) if is_whole(value) else None


def to_count(value: int, nama: str) -> int:
    """A whole number above zero.

    Raises:
        OutOfRangeError: for anything else.

    >>> to_count(983, "populasi")
    983
    """
    count = whole(value)
    if count is not None and count > 0:
        return count
    raise OutOfRangeError(nama, value, COUNT)


_NO_VALUES = frozenset({"NAType", "NaTType", "MaskedConstant"})
_MOMENTS = frozenset({"datetime64", "timedelta64"})


def is_missing(value: object) -> bool:
    """Whether a value says that there is none: None, NaN, blank text, and the NA, NaT or null of a library of tables.

    >>> is_missing(None), is_missing(float("nan")), is_missing(Decimal("NaN")), is_missing(" "), is_missing(0)
    (True, True, True, True, False)
    """
    if value is None:
        return True
    if isinstance(value, Decimal):
        return value.is_nan()
    kind = type(value).__name__
    if isinstance(value, Real) or kind in _MOMENTS:
        return bool(value != value)  # noqa: PLR0124  as NaN and NaT are
    if isinstance(value, str):
        return not value.strip()
    return kind in _NO_VALUES or (hasattr(type(value), "is_valid") and getattr(value, "is_valid", None) is False)


def to_kind(value: object, kind: type[T], nama: str, must: Teks) -> T:
    """The value, if it is of that type.

    Raises:
        WrongTypeError: for anything else.
    """
    if isinstance(value, kind):
        return value
    raise WrongTypeError(nama, value, must)


K = TypeVar("K")
V = TypeVar("V")

_NAMES: dict[type, Teks] = {str: TEXT, int: Teks("bilangan bulat", "of type int")}


_NO_SERIES: tuple[type, ...] = (str, bytes, Mapping, Set)
"""What can be gone through and is no series: its parts are letters or keys, or have no order."""


def to_items(values: Iterable[T], nama: str) -> list[T]:
    """The members of a sequence, an Arrow table or array as plain values; text, a mapping or a set is none.

    Raises:
        WrongTypeError: for what cannot be gone through.

    >>> to_items((1, 2), "values")
    [1, 2]
    """
    if not isinstance(values, _NO_SERIES):
        try:
            plain = getattr(values, "to_pylist", None)
            return list(cast("Iterable[T]", plain() if callable(plain) else values))
        except Exception:  # noqa: S110  # whatever an object's own iteration may raise
            pass
    raise WrongTypeError(nama, values, Teks("deret nilai", "a sequence, such as a list"))


def to_mapping(value: Mapping[K, V], nama: str, must: Teks) -> Mapping[K, V]:
    """The mapping itself, or that of a Series from its index to its figures.

    Raises:
        WrongTypeError: for anything else, and a Series that has a key twice.

    >>> to_mapping({"waktu": 4}, "nilai", Teks("nilai menurut unsur", "a mapping"))
    {'waktu': 4}
    """
    if isinstance(value, Mapping):
        return value
    pairs = _of_series(value)
    if pairs is None or len(dict(pairs)) < len(pairs):
        raise WrongTypeError(nama, value, must)
    return dict(pairs)


def _of_series(value: Any) -> list[tuple[Any, Any]] | None:
    """The keys of a Series, each with its figure; None for anything else."""
    try:
        return list(value.items()) if value.ndim == 1 and len(value.index) == len(value) else None
    except Exception:  # whatever an object's own attributes may raise
        return None


def to_members(values: Iterable[T], kind: type[T], nama: str) -> list[T]:
    """The members of a sequence, every one of the given type.

    Raises:
        WrongTypeError: for what is no sequence, or has a member of another type.

    >>> to_members(("waktu", "biaya"), str, "unsur")
    ['waktu', 'biaya']
    """
    members = to_items(values, nama)
    must = _NAMES.get(kind) or Teks(kind.__name__, f"of type {kind.__name__}")
    return [to_kind(member, kind, nama, must) for member in members]


class Fixed(Mapping[K, V]):
    """A mapping that nobody changes: it has a hash, and pickles.

    >>> Fixed({"serapan": 9.7})
    Fixed({'serapan': 9.7})
    """

    __slots__ = ("_held",)

    def __init__(self, held: Mapping[K, V]) -> None:
        self._held = dict(to_mapping(held, "held", Teks("pemetaan", "a mapping")))

    def __getitem__(self, key: K) -> V:
        return self._held[key]

    def __iter__(self) -> Iterator[K]:
        return iter(self._held)

    def __len__(self) -> int:
        return len(self._held)

    def __hash__(self) -> int:
        return hash(frozenset(self._held.items()))

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self._held,)

    def __copy__(self) -> "Fixed[K, V]":
        return self

    def __deepcopy__(self, memo: object) -> "Fixed[K, V]":
        return self

    def __repr__(self) -> str:
        return f"Fixed({self._held})"


Fixed.__module__ = "sakipcalc"  # where callers meet it, and pickles find it


def to_tuples(rows: Iterable[Iterable[Any]], length: int, nama: str) -> list[tuple[Any, ...]]:
    """Rows of so many figures each.

    Raises:
        WrongTypeError: for what is no sequence, or has a row of another length.

    >>> to_tuples([[1, 2]], 2, "pairs")
    [(1, 2)]
    """
    found = [tuple(to_items(row, nama)) for row in to_items(rows, nama)]
    for row in found:
        if len(row) != length:
            raise WrongTypeError(nama, row, Teks("baris berisi {n} angka", "rows of {n} figures").fill(n=length))
    return found
