"""Categories as reports print them: aliases, initials, two names in one; and the family they are looked for in."""

from __future__ import annotations

import pytest

from sakipcalc import AKIP_88_2021, Predikat, capaian, skala
from sakipcalc.audit import Putusan, audit_kategori
from sakipcalc.errors import OptionError, WrongTypeError


@pytest.mark.parametrize(
    ("scale", "nilai", "printed", "label"),
    [
        ("akip-88-2021", "55", "Cukup (Memadai)", "Cukup (Memadai)"),
        ("akip-88-2021", "55", "Cukup", "Cukup (Memadai)"),
        ("akip-88-2021", "55", "Cukup/Memadai", "Cukup (Memadai)"),
        ("akip-88-2021", "55", "CC (Cukup)", "Cukup (Memadai)"),
        ("akip-88-2021", "55", "Cukup (Memadai) (CC)", "Cukup (Memadai)"),
        ("akip-88-2021", "65", "B (baik)", "Baik"),
        ("rb-2022", "55", "Cukup (Memadai)", "Cukup"),
        ("permendagri-86-2017", "95", "ST", "Sangat Tinggi"),
        ("permendagri-86-2017", "95", "Sangat Tinggi (ST)", "Sangat Tinggi"),
        ("skm-14-2017", "90", "A (Sangat Baik)", "Sangat Baik"),
        ("ipp-29-2022", "3,2", "Baik (Dengan Catatan) (B-)", "Baik (Dengan Catatan)"),
        ("ipp-29-2022", "3,2", "Baik (Dengan Catatan)", "Baik (Dengan Catatan)"),
        ("penyimpulan-capaian", "109,22", "Melampaui Target", "Melebihi Target"),
        ("penyimpulan-dua", "102,38", "Tercapai", "Tercapai"),
    ],
)
def test_read_by_the_audit_and_by_look_up_and_never_printed(scale: str, nilai: str, printed: str, label: str) -> None:
    found = audit_kategori(nilai, printed, skala=scale)
    assert (found.putusan, found.benar) == (Putusan.COCOK, label)
    assert skala(scale).find(printed).label == label


@pytest.mark.parametrize(
    ("scale", "nilai", "printed"),
    [
        ("akip-88-2021", "65", "B (Sangat Baik)"),
        ("akip-88-2021", "65", "BB (baik)"),
        ("ipp-29-2022", "3,8", "Baik (Dengan Catatan)"),
        ("permendagri-86-2017", "95", "Tinggi (ST)"),
    ],
)
def test_two_names_of_two_bands_are_the_name_of_neither(scale: str, nilai: str, printed: str) -> None:
    assert audit_kategori(nilai, printed, skala=scale).putusan is not Putusan.COCOK


def test_a_name_of_two_bands_is_not_looked_up() -> None:
    with pytest.raises(OptionError):
        AKIP_88_2021.find("B (Sangat Baik)")
    assert Predikat(AKIP_88_2021, "cukup").kode == "CC"


def test_a_category_of_capaian_is_looked_for_in_its_own_family_first() -> None:
    anywhere = audit_kategori("95", "Sangat Baik")
    assert anywhere.putusan is Putusan.BANYAK_TAFSIR
    found = audit_kategori("95", "Sangat Baik", keluarga="capaian")
    assert (found.putusan, found.penjelasan[0].kunci) == (Putusan.COCOK, "capaian-label-baik")
    other = audit_kategori("90", "Informatif", keluarga="capaian")
    assert (other.putusan, other.penjelasan[0].kunci) == (Putusan.RUMUS_LAIN, "kip")
    with pytest.raises(OptionError, match=r"^keluarga: .* capaian, "):
        audit_kategori("95", "Sangat Baik", keluarga="share")
    with pytest.raises(WrongTypeError, match=r"^keluarga: 5 is an int; it must be text"):
        audit_kategori("95", "Sangat Baik", keluarga=5)  # type: ignore[arg-type]


def test_other_words_than_the_declared_scale_are_those_of_its_family() -> None:
    found = audit_kategori("80", "Baik", skala="permendagri-86-2017")
    assert (found.putusan, found.benar, found.penjelasan[0].kunci) == (
        Putusan.RUMUS_LAIN,
        "Tinggi",
        "capaian-label-baik",
    )


@pytest.mark.parametrize(
    ("target", "realisasi", "said"),
    [(84, 86, "Tercapai"), (95, 98, "Tercapai"), (24, 22, "Belum Tercapai"), (99, 81, "Belum Tercapai")],
)
def test_the_two_words_of_a_report_that_prints_no_percent(target: int, realisasi: int, said: str) -> None:
    assert skala("penyimpulan-dua").kategori(capaian(realisasi, target)).label == said
