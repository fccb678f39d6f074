"""Every closed choice: text that prints, compares and goes to JSON as its name, and is typed by its names."""

import inspect
import json
import pickle
import re
from collections.abc import Iterator
from enum import Enum
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin

import attrs
import pytest

import sakipcalc
import sakipcalc.audit
from sakipcalc import Alasan, Bobot, Indikator, Keterangan, Polarisasi, StatusEfisiensi
from sakipcalc.errors import OptionError
from sakipcalc.sheet import call

OPTIONS: list[type[Enum]] = [
    value
    for face in (sakipcalc, sakipcalc.audit)
    for name in face.__all__
    if isinstance(value := getattr(face, name), type) and issubclass(value, Enum)
]
CHOICES = [option for option in OPTIONS if option is not Alasan]
MEMBERS = [member for option in OPTIONS for member in option]


@pytest.mark.parametrize("member", MEMBERS, ids=repr)
def test_a_member_is_its_text(member: Any) -> None:
    assert str(member) == f"{member}" == member.value == member
    assert f"{member:>50}" == f"{member.value:>50}"
    assert json.loads(json.dumps({member: member})) == {member.value: member.value}
    assert {member.value: 1}[member] == 1
    assert pickle.loads(pickle.dumps(member)) is member
    assert type(member)(member.value) is member


@pytest.mark.parametrize("option", CHOICES, ids=lambda option: option.__name__)
def test_names_are_taken_in_any_dress(option: type[Enum]) -> None:
    for member in option:
        assert option(f"  {member.value.upper().replace('_', ' ')} ") is member
        assert option(member.value.replace("_", "-")) is member
    with pytest.raises(OptionError, match="choose one of"):
        option("nothing like it")
    with pytest.raises(OptionError):
        option(5)


WORDS = {
    Polarisasi.MAXIMIZE: "maksimal, Maximise, POSITIF, tren positif, Trend Positif, progres positif, naik, meningkat, "
    "makin tinggi, semakin tinggi semakin baik, higher is better, the higher the better, lebih tinggi lebih baik",
    Polarisasi.MINIMIZE: "minimal, negatif, Indikator Negatif, progress negatif, turun, makin rendah makin baik, "
    "Semakin  Rendah, semakin kecil semakin baik, lower is better",
    Polarisasi.STABILIZE: "stabil, netral, Stabilise",
}


@pytest.mark.parametrize(
    ("word", "polarisasi"), [(word, way) for way, words in WORDS.items() for word in words.split(", ")]
)
def test_the_words_people_use_for_a_direction(word: str, polarisasi: Polarisasi) -> None:
    assert Polarisasi(word) is polarisasi
    assert Indikator("a", 5, polarisasi=word).polarisasi is polarisasi  # type: ignore[arg-type]
    computed = str(call("CAPAIAN", 8.0, 10.0, word))
    assert computed == str(call("CAPAIAN", 8.0, 10.0, polarisasi.value))


def test_a_comma_may_stand_between_them() -> None:
    assert Polarisasi("Semakin rendah, semakin baik") is Polarisasi.MINIMIZE


@pytest.mark.parametrize(
    "word", ["naik turun", "makin tinggi makin buruk", "tidak turun", "baik", "makin baik", "", "-"]
)
def test_other_words_are_no_direction(word: str) -> None:
    with pytest.raises(OptionError, match="choose one of maximize, minimize, minimize_inverse, stabilize"):
        Polarisasi(word)


def test_a_cell_that_may_not_be_stable_takes_no_word_for_it() -> None:
    assert str(call("BANDINGKAN", 8.0, 10.0, "turun", "putusan")) == "membaik"
    assert str(call("BANDINGKAN", 8.0, 10.0, "netral")) == "#VALUE!"


def signatures() -> Iterator[tuple[str, str, Any]]:
    """Every parameter of every public function, method and field that is given, with its annotation."""
    for face in (sakipcalc, sakipcalc.audit):
        for name in face.__all__:
            value: Any = getattr(face, name)
            if not isinstance(value, type):
                functions = [value] if callable(value) else []
            else:
                functions = [each for key, each in vars(value).items() if key[0] != "_" and inspect.isfunction(each)]
                for field in attrs.fields(value) if attrs.has(value) else ():
                    if field.converter is not None and field.init:
                        taken = inspect.signature(getattr(field.converter, "func", field.converter), eval_str=True)
                        yield name, field.name, next(iter(taken.parameters.values())).annotation
            for each in functions:
                for parameter in inspect.signature(each, eval_str=True).parameters.values():
                    yield name, parameter.name, parameter.annotation


def options_of(annotation: Any) -> tuple[set[type[Enum]], set[str]]:
    """The option classes in a union, and the names in its literals."""
    union = isinstance(annotation, UnionType) or get_origin(annotation) is Union
    parts = get_args(annotation) if union else (annotation,)
    kinds: set[type[Enum]] = set()
    names: set[str] = set()
    for part in parts:
        if get_origin(part) is Literal:
            names |= set(get_args(part))
        elif isinstance(part, type) and issubclass(part, Enum):
            kinds.add(part)
    return kinds, names


OWN_NAMES = {"above": "Outside", "below": "Outside", "jenis": "JenisTabel"}
"""Two parameters of one option, and one whose class is named for more than the parameter says. Weights are also taken
as they are printed, so that no list of names holds them all."""


def test_a_parameter_is_named_after_its_option_and_typed_by_its_names() -> None:
    seen = 0
    for name, parameter, annotation in signatures():
        kinds, names = options_of(annotation)
        for kind in kinds:
            snake = re.sub(r"(?<!^)(?=[A-Z])", "_", kind.__name__).lower()
            assert parameter == snake or OWN_NAMES.get(parameter) == kind.__name__, (name, parameter)
            assert names == {member.value for member in kind} or kind is Bobot, (name, parameter)
            seen += 1
    assert seen > 30


def test_conclusions_have_words_in_both_languages() -> None:
    assert (Keterangan.MELEBIHI.kata, Keterangan.MELEBIHI.words) == ("Melebihi Target", "above target")
    assert StatusEfisiensi("tidak efisien").words == "not efficient"
    assert f"{Polarisasi.MINIMIZE}" == "minimize"
