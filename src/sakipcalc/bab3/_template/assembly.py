"""The rows of a filled-in template become one description of a unit, and every entry keeps its cell."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import attrs

from sakipcalc.bab3._facts import description, form
from sakipcalc.bab3._facts.unit import Unit
from sakipcalc.bab3._template.sheets import LEVELS
from sakipcalc.errors import Cacat, InputError, Letak, Teks

_MISSING = Teks("belum diisi", "is missing")
_NO_ROW = Teks(
    "{name} tidak ada di lembar {sheet}; samakan tulisannya, atau tambahkan di sana",
    "{name} is not on the sheet {sheet}; write it as it stands there, or add it there",
)
_SEVERAL = Teks(
    "{name} ada {n} kali di lembar {sheet}; tulis nomornya, dan isi kolom no di sana",
    "{name} stands {n} times on the sheet {sheet}; write its number, and fill in the column no there",
)
_NO_HOME = Teks("isi sasaran atau program, salah satu", "give sasaran or program, one of them")
_NOTHING_ABOVE = Teks(
    "tidak ada baris yang lebih tinggi di atasnya; mulai dengan tingkat program",
    "no row of a higher level stands above; begin with the level program",
)
_LEVEL = Teks("pilih salah satu: {levels}", "choose one of: {levels}")
_BOTH_WEIGHTS = Teks(
    "isi di lembar ikm atau di lembar unsur, jangan keduanya", "give it on the sheet ikm or unsur only"
)
_NO_TITLE = Teks("judul belum diisi di baris ini atau di atasnya", "no judul in this row or above it")
_MEASURED = (
    *("nama", "satuan", "target", "realisasi", "polarisasi", "bobot", "target_akhir", "awal", "standar", "skala"),
    *("cap", "floor", "zero_target", "worst", "points", "angka_predikat", "konversi_120"),
)
_SURVEYED = ["nama", "unsur", "bobot", "antara", "blank", "max_score", "skala", "nilai", "n"]


@attrs.frozen
class Entry:
    """A row of a sheet: what its cells say by column, and where they are."""

    values: Mapping[str, Any]
    place: Callable[[str], Letak]

    def taken(self, keys: Iterable[str]) -> dict[str, Any]:
        """What is said under some of the columns."""
        return {key: self.values[key] for key in keys if not form.is_blank(self.values.get(key))}

    def text(self, key: str) -> str:
        """What is said in a column of text; empty for a blank."""
        return str(self.values.get(key) or "")

    def fault(self, key: str, said: Teks) -> Cacat:
        """Something that is wrong with one of its cells."""
        return Cacat.at(self.place(key), said)


Entries = Mapping[str, Sequence[Entry]]
"""The rows of each sheet; of ``unit`` one row."""


class Assembly:
    """A description that is being put together.

    Args:
        entries: the rows.
        faults: what is wrong with them so far.
    """

    def __init__(self, entries: Entries, faults: Iterable[Cacat] = ()) -> None:
        self._entries, self.faults = entries, list(faults)
        self._places: dict[str, Letak] = {}
        self._data: dict[str, Any] = {"sasaran": [], "program": [], "ikm": [], "penilaian": []}
        self._named: dict[str, list[tuple[Entry, dict[str, Any], str]]] = {}

    def unit(self) -> Unit:
        """The unit.

        Raises:
            InputError: with everything that is wrong.
        """
        self._unit()
        self._goals()
        self._budget()
        self._indicators()
        self._details()
        self._surveys()
        self._ratings()
        data = {key: value for key, value in self._data.items() if value != []}
        try:
            unit = description.described(data, self._where)
        except InputError as error:
            raise InputError([*self.faults, *error.cacat]) from None
        if self.faults:
            raise InputError(self.faults)
        return unit

    def _where(self, path: str) -> Letak | None:
        """The cell of an entry, or of the nearest one that it is in."""
        while path and path not in self._places:
            path = path[: max(path.rfind("."), path.rfind("["), 0)]
        return self._places.get(path)

    def _add(self, path: str, entry: Entry, keys: Iterable[str], first: str = "nama") -> None:
        """Note where the entries of a row are; the row itself is where its first one is."""
        self._places[path] = entry.place(first)
        for key in keys:
            self._places[f"{path}.{key}"] = entry.place(key)

    def _found(self, entry: Entry, key: str, sheet: str, also: str = "") -> tuple[Entry, dict[str, Any], str] | None:
        """The row of another sheet that a cell names; None where it names none, which is then noted."""
        name, rows = entry.text(key), self._named.get(sheet, [])
        found: list[tuple[Entry, dict[str, Any], str]] = []
        for by in (also, "nama", "no"):
            found = found or [row for row in rows if by and row[0].text(by) == name]
        if len(found) == 1:
            return found[0]
        if not name:
            self.faults.append(entry.fault(key, _MISSING))
        elif found:
            self.faults.append(entry.fault(key, _SEVERAL.fill(name=f"'{name}'", n=len(found), sheet=sheet)))
        else:
            self.faults.append(entry.fault(key, _NO_ROW.fill(name=f"'{name}'", sheet=sheet)))
        return None

    def _unit(self) -> None:
        for entry in self._entries.get("unit", ()):
            for path in entry.values:
                self._places[path] = entry.place(path)
            for path, value in entry.taken(entry.values).items():
                outer, _, key = path.rpartition(".")
                (self._data.setdefault(outer, {}) if outer else self._data)[key] = value

    def _goals(self) -> None:
        for entry in self._entries.get("sasaran", ()):
            path = f"sasaran[{len(self._data['sasaran'])}]"
            goal: dict[str, Any] = {
                **entry.taken(["nama"]),
                "indikator": [],
                "anggaran": listed(entry.text("anggaran")),
            }
            self._data["sasaran"].append(goal)
            self._add(path, entry, ("nama", "anggaran"))
            self._named.setdefault("sasaran", []).append((entry, goal, path))

    def _budget(self) -> None:
        above: list[tuple[int, dict[str, Any], str]] = []
        for entry in self._entries.get("anggaran", ()):
            level = entry.text("tingkat").replace("_", " ").casefold()
            if level not in LEVELS:
                self.faults.append(entry.fault("tingkat", _LEVEL.fill(levels=list(LEVELS))))
                continue
            depth = LEVELS.index(level)
            above = [each for each in above if each[0] < depth]
            if depth and not above:
                self.faults.append(entry.fault("tingkat", _NOTHING_ABOVE))
                continue
            inside, outer = (above[-1][1], f"{above[-1][2]}.") if above else (self._data, "")
            siblings = inside.setdefault(level.replace(" ", "_"), [])
            path = f"{outer}{level.replace(' ', '_')}[{len(siblings)}]"
            line = entry.taken(("kunci", "nama", "murni", "perubahan", "realisasi"))
            siblings.append(line)
            self._add(path, entry, ("kunci", "nama", "murni", "perubahan", "realisasi"))
            above.append((depth, line, path))
            if not depth:
                self._named.setdefault("anggaran", []).append((entry, line, path))

    def _indicators(self) -> None:
        for entry in self._entries.get("indikator", ()):
            goal, program = bool(entry.text("sasaran")), bool(entry.text("program"))
            if goal is program:
                self.faults.append(entry.fault("sasaran", _NO_HOME))
                continue
            home = (
                self._found(entry, "sasaran", "sasaran") if goal else self._found(entry, "program", "anggaran", "kunci")
            )
            if home is None:
                continue
            told = entry.taken(_MEASURED)
            path = f"{home[2]}.indikator[{len(home[1].setdefault('indikator', []))}]"
            home[1]["indikator"].append(told)
            self._add(path, entry, _MEASURED)
            if how := entry.taken(["konsolidasi"]):
                told["periode"] = {**how, "target": [], "realisasi": []}
            self._places[f"{path}.periode"] = entry.place("konsolidasi")
            self._named.setdefault("indikator", []).append((entry, told, path))

    def _details(self) -> None:
        for sheet, key, fields in (
            ("tahun lalu", "lalu", ("tahun", "target", "realisasi")),
            ("pembanding", "pembanding", ("nama", "target", "realisasi")),
        ):
            for entry in self._entries.get(sheet, ()):
                if found := self._found(entry, "indikator", "indikator"):
                    rows = found[1].setdefault(key, [])
                    self._add(f"{found[2]}.{key}[{len(rows)}]", entry, fields, fields[0])
                    rows.append(entry.taken(fields))
        for entry in self._entries.get("periode", ()):
            if found := self._found(entry, "indikator", "indikator"):
                series = found[1].setdefault("periode", {"target": [], "realisasi": []})
                for field in ("target", "realisasi"):
                    self._places[f"{found[2]}.periode.{field}[{len(series[field])}]"] = entry.place(field)
                    series[field].append(entry.values.get(field))

    def _surveys(self) -> None:
        for entry in self._entries.get("ikm", ()):
            path = f"ikm[{len(self._data['ikm'])}]"
            survey = entry.taken(_SURVEYED)
            if ";" in entry.text("unsur"):
                survey["unsur"] = listed(entry.text("unsur"))
            self._data["ikm"].append(survey)
            self._add(path, entry, _SURVEYED)
            self._named.setdefault("ikm", []).append((entry, survey, path))
        for entry in self._entries.get("unsur", ()):
            if found := self._found(entry, "ikm", "ikm"):
                self._unsur(entry, found[1], found[2])
        for entry in self._entries.get("responden", ()):
            if found := self._found(entry, "ikm", "ikm"):
                rows = found[1].setdefault("responden", [])
                keys = [key for key in entry.values if key not in {"baris", "ikm"}]
                self._add(f"{found[2]}.responden[{len(rows)}]", entry, keys, "ikm")
                rows.append(entry.taken(keys))

    def _unsur(self, entry: Entry, survey: dict[str, Any], path: str) -> None:
        unsur = entry.text("unsur")
        if not unsur:
            self.faults.append(entry.fault("unsur", _MISSING))
            return
        for key, value in entry.taken(("bobot", "jumlah", "terisi", "nrr")).items():
            if isinstance(survey.get(key), str):
                self.faults.append(entry.fault(key, _BOTH_WEIGHTS))
                continue
            survey.setdefault(key, {})[unsur] = value
            self._places[f"{path}.{key}.{unsur}"] = entry.place(key)
            self._places.setdefault(f"{path}.{key}", entry.place(key))

    def _ratings(self) -> None:
        held: list[dict[str, Any]] = self._data["penilaian"]
        for entry in self._entries.get("penilaian", ()):
            head = entry.taken(("judul", "skala"))
            if not held and "judul" not in head:
                self.faults.append(entry.fault("judul", _NO_TITLE))
                continue
            if head and head != {key: held[-1].get(key) for key in head} if held else head:
                self._add(f"penilaian[{len(held)}]", entry, ("judul", "skala"), "judul")
                held.append({**head, "butir": []})
            if item := entry.taken(("nama", "nilai")):
                path = f"penilaian[{len(held) - 1}].butir[{len(held[-1]['butir'])}]"
                self._add(path, entry, ("nama", "nilai"))
                held[-1]["butir"].append(item)


def listed(text: str) -> list[str]:
    """The parts of a text between semicolons.

    >>> listed("1.02; 1.03")
    ['1.02', '1.03']
    """
    return [part.strip() for part in text.split(";") if part.strip()]
