"""The columns of a table with what their headers say, and which of them make a figure together."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

import attrs

from sakipcalc.audit._tables.declaration import INPUTS, SETTINGS, JenisTabel
from sakipcalc.audit._tables.roles import FIGURES, NUMERALS, Role, Sign, clash, is_total, likeness, role_of, sign_of

NOTHING: Mapping[str, str] = {}
_MOST = 200
"""More columns with figures than this are not set against each other."""

_NUMBER = re.compile(r"[1-9]|1[0-2]|i{1,3}|iv")
_LATER = frozenset({"akhir", "renstra", "rpjmd", "rpjmn", "rkpd"})
"""Words of a target that is not the one of the year."""

_GAPS = {JenisTabel.SERAPAN: JenisTabel.SISA, JenisTabel.CAPAIAN: JenisTabel.SELISIH}
_RATED = ("capaian", "persen", "serapan", "tercetak", "nilai")
"""What a category may be of."""


@attrs.frozen
class Column:
    """One column of a table.

    Args:
        place: where it stands, from 0.
        path: its header texts from top to bottom, each once.
        name: these as one, unlike that of any other column.
        role: what it holds.
        sign: what tells it from others of that role.
    """

    place: int
    path: tuple[str, ...]
    name: str
    role: Role
    sign: Sign

    @property
    def own(self) -> str:
        """The lowest of its headers."""
        return self.path[-1] if self.path else ""

    @property
    def group(self) -> str:
        """The header above its own, where there is one."""
        return self.path[0] if len(self.path) > 1 else ""


class Match(NamedTuple):
    """The columns of one figure: its inputs, and where it is printed; None where it is not."""

    jenis: JenisTabel
    inputs: tuple[Column, ...]
    printed: Column | None

    @property
    def open(self) -> bool:
        """Whether it is measured in one period of several that the header does not tell from the others."""
        alone = [each.sign.periods for each in (*self.inputs[:1], *self.columns[2:])]
        return len(self.inputs) == 2 and bool(self.inputs[1].sign.periods) and not any(alone)

    @property
    def columns(self) -> tuple[Column, ...]:
        """All of them."""
        return self.inputs if self.printed is None else (*self.inputs, self.printed)

    @property
    def names(self) -> dict[str, str]:
        """The names of its columns by role."""
        return {
            role: column.name for role, column in zip((*INPUTS[self.jenis], "tercetak"), self.columns, strict=False)
        }


def columns_of(header: Sequence[Sequence[str]], given: Mapping[str, str] = NOTHING) -> tuple[Column, ...]:
    """The columns of a header of one row or several, as texts of one length.

    Args:
        header: its rows.
        given: names of columns by role, where they are known.
    """
    paths: list[tuple[str, ...]] = [
        tuple(dict.fromkeys(text for text in parts if text)) for parts in zip(*_spread(header), strict=True)
    ]
    own = {role_of(path[-1]).name for path in paths if path} & FIGURES
    deep = len(own) < 2
    taken: dict[str, int] = {}
    found: list[Column] = []
    for place, path in enumerate(paths):
        name = " ".join(path) or f"kolom {place + 1}"
        again = taken[name] = taken.get(name, 0) + 1
        unique = f"{name} ({again})" if again > 1 else name
        taken.setdefault(unique, 1)
        found.append(Column(place, path, unique, _role(path, deep=deep), _sign(path)))
    return _told(_percents(tuple(found)), given)


def _told(columns: tuple[Column, ...], given: Mapping[str, str]) -> tuple[Column, ...]:
    """The columns, those that are known to have a role with that role, and no others with it."""
    roles = {name: role for role, name in given.items()}
    return tuple(
        attrs.evolve(column, role=Role(roles.get(column.name, roles.get(column.own, ""))))
        if column.name in roles or column.own in roles or column.role.name in given
        else column
        for column in columns
    )


def _spread(header: Sequence[Sequence[str]]) -> list[list[str]]:
    """The header with the words of a group over every column below it, as a merged cell has them."""
    rows = [list(row) for row in header]
    for row, below in pairwise(rows):
        words, over = "", ""
        for place, text in enumerate(row):
            if text:
                words, over = text, below[place]
            elif words and over and below[place]:
                row[place] = words
    return rows


def _role(path: Sequence[str], *, deep: bool) -> Role:
    """What the lowest header text says; where that is a year, a period or a unit, what the one above it says."""
    if not path:
        return Role()
    role = role_of(path[-1])
    for above in reversed(path[:-1]):
        unit = role.name == "persen" and role_of(path[-1]).percent and len(path[-1].strip(" ()%")) == 0
        if role.label or (role.name and not unit) or not (deep or unit or _tells_no_words(path[-1])):
            return role
        upper = role_of(above)
        if upper.name in FIGURES:
            percent = role.percent or upper.percent
            return upper._replace(percent=percent, money=upper.money or role.money)
    return role


def _sign(path: Sequence[str]) -> Sign:
    """What tells a column from others of its role; a bare number below a group is its period."""
    sign = sign_of(" ".join(path))
    own = path[-1].strip(" .()").casefold() if len(path) > 1 else ""
    return sign._replace(periods=frozenset({NUMERALS.get(own, own)})) if _NUMBER.fullmatch(own) else sign


def _tells_no_words(text: str) -> bool:
    """Whether a header text is only a unit, a year or a period."""
    sign = sign_of(text)
    return not sign.words - {"k", "sd", "s", "d"}


def _percents(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """The columns, a realisasi or pagu in percent beside one that is not taken as the printed percent."""
    plain = {column.role.name for column in columns if not column.role.percent}
    return tuple(
        attrs.evolve(column, role=column.role._replace(name="serapan" if column.role.money else "persen"))
        if column.role.percent
        and (column.role.name == "pagu" or (column.role.name == "realisasi" and "realisasi" in plain))
        else column
        for column in columns
    )


def matches(columns: Sequence[Column]) -> tuple[list[Match], list[Column]]:
    """The figures that a header speaks of, from left to right; and columns of figures that nothing stands beside."""
    by: dict[str, list[Column]] = {}
    for column in columns:
        by.setdefault(column.role.name, []).append(column)
    if sum(len(by.get(name, ())) for name in FIGURES) > _MOST:
        return [], []
    found = list(_efficiencies(by))
    taken = {each.inputs[1] for each in found}
    made = [each for each in by.get("realisasi", ()) if each not in taken]
    printed = [*by.get("capaian", ()), *by.get("persen", ()), *by.get("serapan", ()), *by.get("tercetak", ())]
    if not made and by.get("target") and by.get("persen"):  # target, capaian, persen: there capaian is what was reached
        made, printed = list(by.get("capaian", ())), [*by["persen"], *by.get("tercetak", ())]
    pairs = _pairs([*by.get("target", ()), *by.get("pagu", ())], made, printed, columns)
    found += _beside(by, _printed(pairs, printed))
    found.sort(key=lambda each: min(column.place for column in each.columns))
    used = {column for each in found for column in each.columns}
    lone = [column for column in columns if column.role.name in FIGURES and column not in used]
    return (found, lone) if found else ([], [])


def _beside(by: Mapping[str, Sequence[Column]], found: list[Match]) -> list[Match]:
    """The figures, with those printed beside them; a figure of which only what is left is printed is that alone."""
    gaps: list[Match] = []
    for column in by.get("sisa", ()):
        same = [each for each in found if not clash(each.inputs[1].sign, column.sign)]
        if same and not column.role.percent:
            nearest = min(same, key=lambda each: _distance(each.inputs[1], column))
            gaps.append(Match(_GAPS[nearest.jenis], nearest.inputs, column))
    for column in by.get("kategori", ()):
        rated = [each for name in _RATED for each in by.get(name, ()) if each.place < column.place]
        if rated:
            gaps.append(Match(JenisTabel.KATEGORI, (max(rated, key=lambda each: each.place),), column))
    left = {each.inputs for each in gaps}
    return [*(each for each in found if each.printed is not None or each.inputs not in left), *gaps]


def _efficiencies(by: Mapping[str, Sequence[Column]]) -> Iterator[Match]:
    """Every efficiency with the capaian and the serapan to the left of it."""
    start = -1
    for column in by.get("efisiensi", ()):
        results = _between([*by.get("capaian", ()), *by.get("persen", ())], start, column.place)
        spent = _between(by.get("serapan", ()), start, column.place)
        if not spent and not _between(by.get("pagu", ()), start, column.place):
            spent = _between([each for each in by.get("realisasi", ()) if each.role.money], start, column.place)
        if results and spent:
            yield Match(JenisTabel.EFISIENSI, (results[-1], spent[-1]), column)
        start = column.place


def _between(columns: Iterable[Column], start: int, end: int) -> list[Column]:
    return sorted((each for each in columns if start < each.place < end), key=lambda each: each.place)


def _pairs(
    inputs: Sequence[Column], made: Sequence[Column], printed: Sequence[Column], columns: Sequence[Column]
) -> list[tuple[Column, Column]]:
    """Each realisasi with the target or pagu it is measured against, the likeliest first."""
    ranked: list[tuple[tuple[int, ...], int, int]] = sorted(
        ((-_score(one, other), *_likely(other, printed), _distance(one, other)), one.place, other.place)
        for one in inputs
        for other in made
        if not clash(one.sign, other.sign)
    )
    pairs: dict[int, int] = {}
    for _, first, second in ranked:
        if (
            first not in pairs.values()
            and second not in pairs
            and not _is_later(columns[first], columns[second], inputs)
        ):
            pairs[second] = first
    for _, first, second in ranked:  # one target of a year, measured in every period whose percent is printed
        if second not in pairs and any(_is_own(columns[second], each) for each in printed):
            pairs[second] = first
    for each in made:  # the header of the target was lost
        before = columns[each.place - 1] if each.place else None
        if each.place not in pairs and printed and before is not None and not before.path:
            pairs[each.place] = before.place
    found = [(columns[first], columns[second]) for second, first in sorted(pairs.items())]
    for one in inputs:  # a target of later years, whose percent is printed, measured by the last realisasi
        later = one.sign.words & _LATER
        if one.place not in pairs.values() and any(later & each.sign.words for each in printed):
            last = [columns[second] for _, first, second in ranked if first == one.place]
            found += [(one, last[0])] if last else []
    return found


def _likely(other: Column, printed: Sequence[Column]) -> tuple[int, int, int]:
    """What puts a realisasi first: a later year, all that was reached so far, a period next to a printed figure."""
    return _latest(other), not is_total(" ".join(other.path)), _before(other, printed)


def _is_later(one: Column, other: Column, inputs: Sequence[Column]) -> bool:
    """Whether a target of later years stands beside one of the year, and is not measured by this realisasi."""
    later = one.sign.words & _LATER
    return bool(later) and not later & other.sign.words and any(not each.sign.words & _LATER for each in inputs)


def _is_own(column: Column, printed: Column) -> bool:
    """Whether a printed figure belongs to the period of a column, and to no other."""
    return bool(column.sign.periods) and column.sign.periods == printed.sign.periods


def _score(one: Column, other: Column) -> int:
    grouped = bool(one.group) and one.group == other.group
    kinds = one.role.name == "pagu", other.role.money
    return likeness(one.sign, other.sign) + 4 * grouped + (kinds[0] is kinds[1] and kinds[0])


def _latest(column: Column) -> int:
    """What puts later years first."""
    return -max((int(year) for year in column.sign.years), default=0)


def _before(column: Column, printed: Sequence[Column]) -> int:
    """How far a period stands from the next printed figure; of several the last is likelier what it is made of."""
    return min((_distance(column, each) for each in printed), default=0) if column.sign.periods else 0


def _distance(one: Column, other: Column) -> int:
    """How far a column stands before another one; behind it is farther than any before."""
    return other.place - one.place if one.place < other.place else 1_000 + one.place - other.place


def _printed(pairs: Sequence[tuple[Column, Column]], printed: Sequence[Column]) -> list[Match]:
    """Each pair with the column in which its figure is printed, each of these once."""
    ranked = sorted(
        (-_score(made, column) - 2 * (column.role.name == "tercetak"), _distance(made, column), index, column.place)
        for index, (one, made) in enumerate(pairs)
        for column in printed
        if column not in (one, made)
        and not clash(made.sign, column.sign)
        and not clash(one.sign, column.sign)
        and not (column.role.name == "serapan" and one.role.name == "target")
        and not (one.role.name == "pagu" and "fisik" in column.sign.words - made.sign.words)
    )
    by_place = {column.place: column for column in printed}
    chosen: dict[int, int] = {}
    for _, _, index, place in ranked:
        if index not in chosen and place not in chosen.values():
            chosen[index] = place
    return [
        Match(_kind(one), (one, made), by_place[chosen[index]] if index in chosen else None)
        for index, (one, made) in enumerate(pairs)
    ]


def _kind(one: Column) -> JenisTabel:
    return JenisTabel.SERAPAN if one.role.name == "pagu" else JenisTabel.CAPAIAN


def settings_of(columns: Sequence[Column], jenis: JenisTabel) -> dict[str, Column]:
    """The columns that hold a setting of their row, for such a figure, by role; the first of each."""
    found: dict[str, Column] = {}
    for column in columns:
        if column.role.name in SETTINGS[jenis]:
            found.setdefault(column.role.name, column)
    return found
