"""Every closed choice: text that prints, compares and goes to JSON as its name, and is typed by its names."""

import json
import pickle
from enum import Enum
from typing import Any

import pytest

import sakipcalc
import sakipcalc.audit
from sakipcalc import Alasan, Keterangan, Polarisasi, StatusEfisiensi
from sakipcalc.errors import OptionError

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


def test_conclusions_have_words_in_both_languages() -> None:
    assert (Keterangan.MELEBIHI.kata, Keterangan.MELEBIHI.words) == ("Melebihi Target", "above target")
    assert StatusEfisiensi("tidak efisien").words == "not efficient"
    assert f"{Polarisasi.MINIMIZE}" == "minimize"
