"""The regulations: each scale as printed, and the rule in force on both sides of each date."""

from __future__ import annotations

import subprocess
import sys
from decimal import Decimal
from importlib import import_module

import attrs
import pytest

import sakipcalc
from sakipcalc import AKIP_12_2015, Basis, Gap, Skala, Sumber, daftar_skala, skala
from sakipcalc._core.sumber import in_force
from sakipcalc.errors import UnknownRuleError

D = Decimal


@pytest.mark.parametrize("rule", daftar_skala(), ids=lambda rule: rule.id)
class TestEveryScale:
    def test_is_found_by_id_and_family(self, rule: Skala) -> None:
        assert skala(rule.id) is rule
        assert (skala(rule.keluarga, rule.sumber.mulai or 2024) is rule) is not rule.varian

    def test_is_a_constant_of_its_own_module(self, rule: Skala) -> None:
        name, home = rule.id.upper().replace("-", "_"), rule.keluarga.replace("-", "_")
        assert getattr(import_module(f"sakipcalc.peraturan.{home}"), name) is rule
        assert getattr(sakipcalc, name, rule) is rule

    def test_has_a_source(self, rule: Skala) -> None:
        assert rule.sumber.peraturan
        assert rule.nama

    def test_every_printed_bound_is_in_the_band_that_prints_it(self, rule: Skala) -> None:
        for pita in rule.pita:
            for bound, inclusive in ((pita.low, pita.low_inclusive), (pita.high, pita.high_inclusive)):
                if bound is not None and inclusive:
                    for policy in rule.policies:
                        assert rule.kategori(bound, gap=policy) is pita

    def test_integer_bands_offer_all_policies(self, rule: Skala) -> None:
        assert Gap.REJECT in rule.policies
        assert (Gap.ROUND in rule.policies) is (rule.places is not None)


@pytest.mark.parametrize(
    ("keluarga", "tahun", "id_"),
    [
        ("capaian", 2010, "permendagri-54-2010"),
        ("capaian", 2016, "permendagri-54-2010"),
        ("capaian", 2017, "permendagri-86-2017"),
        ("skm", 2004, "ikm-25-2004"),
        ("skm", 2016, "ikm-25-2004"),
        ("skm", 2017, "skm-14-2017"),
        ("akip", 2015, "akip-12-2015"),
        ("akip", 2020, "akip-12-2015"),
        ("akip", 2021, "akip-88-2021"),
        ("SKM", None, "skm-14-2017"),
        ("Bum_Desa", 2024, "bum-desa"),
    ],
)
def test_in_force(keluarga: str, tahun: int | None, id_: str) -> None:
    assert skala(keluarga, tahun).id == id_


@pytest.mark.parametrize(
    ("name", "tahun"), [("skm", 2003), ("capaian", 2009), ("akip", 2003), ("skm-14-2017", 2016), ("ikm-25-2004", 2017)]
)
def test_outside_its_years_a_rule_is_refused(name: str, tahun: int) -> None:
    with pytest.raises(UnknownRuleError, match=str(tahun)):
        skala(name, tahun)


def test_unknown_name_lists_what_there_is() -> None:
    with pytest.raises(UnknownRuleError) as caught:
        skala("permendagri")
    assert {"capaian", "skm", "permendagri-86-2017"} <= set(caught.value.known)
    with pytest.raises(AttributeError):
        sakipcalc.__getattr__("skm_14_2017")


def test_no_regulation_is_loaded_before_it_is_asked_for() -> None:
    script = (
        "import sys, sakipcalc; sakipcalc.SKM_14_2017; "
        "print(sorted(m for m in sys.modules if m.startswith('sakipcalc.peraturan.')))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['sakipcalc.peraturan.skm']"


@pytest.mark.parametrize(
    ("id_", "cases"),
    [
        ("bum-desa", {"0": "Perintis", "54.99": "Perintis", "55": "Pemula", "70": "Berkembang", "85": "Maju"}),
        (
            "idm-2016",
            {"0.8156": "Mandiri", "0.8155": "Maju", "0.7072": "Berkembang", "0.5989": "Tertinggal"}
            | {"0.4907": "Sangat Tertinggal", "0": "Sangat Tertinggal"},
        ),
        (
            "spbe-59-2020",
            {"4.2": "Memuaskan", "4.19": "Sangat Baik", "3.49": "Baik", "2.59": "Cukup", "1.79": "Kurang"},
        ),
        (
            "ip-asn-8-2019",
            {"91": "Sangat Tinggi", "90.5": "Tinggi", "80.9": "Sedang", "61": "Rendah", "60.9": "Sangat Rendah"},
        ),
        ("rb-2022", {"90": "Memuaskan", "90.01": "Sangat Memuaskan", "30.01": "Kurang"}),
        ("ikpa-5-2024", {"95": "Sangat Baik", "94.99": "Baik", "88.99": "Cukup", "69.99": "Kurang"}),
        ("nka-107-2024", {"90.01": "Sangat Baik", "90": "Baik", "80": "Cukup", "60": "Kurang", "50": "Sangat Kurang"}),
        (
            "efisiensi-327-1996",
            {"100.01": "Tidak Efisien", "100": "Kurang Efisien", "90": "Cukup Efisien", "80": "Efisien"}
            | {"60.01": "Efisien", "60": "Sangat Efisien"},
        ),
        ("ikm-25-2004", {"43.75": "Tidak Baik", "43.76": "Kurang Baik", "62.51": "Baik", "81.26": "Sangat Baik"}),
        ("akip-12-2015", {"90": "Memuaskan", "60.01": "Baik", "60": "Cukup (Memadai)", "50": "Kurang"}),
        (
            "akip-135-2004",
            {"85.01": "Memuaskan", "85": "Sangat Baik", "75": "Baik", "65": "Cukup Baik", "50": "Agak Kurang"}
            | {"30": "Kurang"},
        ),
        (
            "capaian-label-baik",
            {"103.2": "Sangat Baik", "90.5": "Baik", "75": "Cukup", "65": "Kurang", "50.5": "Sangat Kurang"},
        ),
        (
            "capaian-ordinal-75",
            {"100": "Sangat Berhasil", "99.9": "Berhasil", "74.9": "Cukup Berhasil", "54.9": "Kurang Berhasil"},
        ),
        ("penyimpulan-dua", {"102.38": "Tercapai", "100": "Tercapai", "99.99": "Belum Tercapai"}),
        ("penyimpulan-tercapai", {"100.01": "Melebihi Target", "100": "Tercapai", "99.99": "Tidak Tercapai"}),
        (
            "efektivitas-327-1996",
            {"100.01": "Sangat Efektif", "100": "Efektif", "90": "Efektif", "80": "Cukup Efektif"}
            | {"60": "Kurang Efektif", "59.99": "Tidak Efektif"},
        ),
        (
            "indeks-desa-9-2024",
            {"79.63": "Mandiri", "79.62": "Maju", "79.625": "Mandiri", "69.34": "Berkembang", "57.38": "Tertinggal"}
            | {"49.48": "Sangat Tertinggal"},
        ),
        ("pemdi-8-2026", {"4": "Memuaskan", "3.99": "Sangat Baik", "3.49": "Baik", "2.49": "Cukup", "1.49": "Kurang"}),
        ("nka-62-2023", {"90.01": "Sangat Baik", "90": "Baik", "58.985": "Kurang", "50": "Sangat Kurang"}),
        (
            "ipp-29-2022",
            {
                "4.51": "Pelayanan Prima",
                "4.50": "Sangat Baik",
                "4": "Baik",
                "3.5": "Baik (Dengan Catatan)",
                "3": "Cukup",
            }
            | {"2.5": "Cukup (Dengan Catatan)", "2": "Buruk", "1.5": "Sangat Buruk", "1": "Gagal"},
        ),
        (
            "spm-59-2021",
            {"100": "Tuntas Paripurna", "99.5": "Tuntas Utama", "89.9": "Tuntas Madya", "79": "Tuntas Pratama"}
            | {"60": "Tuntas Muda", "59.99": "Belum Tuntas"},
        ),
        (
            "iid-2024",
            {"65.01": "Sangat Inovatif", "65": "Inovatif", "40": "Kurang Inovatif", "0": "Tidak Dapat Dinilai"},
        ),
        (
            "kip",
            {"90": "Informatif", "89.9": "Menuju Informatif", "79.9": "Cukup Informatif", "59.9": "Kurang Informatif"}
            | {"39.9": "Tidak Informatif"},
        ),
        (
            "spip-5-2021",
            {
                "4.5": "Optimum",
                "4.49": "Terkelola dan Terukur",
                "3": "Terdefinisi",
                "2.9": "Berkembang",
                "1": "Rintisan",
            },
        ),
        (
            "selisih-efisiensi",
            {"5.01": "Efisien", "5": "Cukup Efisien", "-5": "Cukup Efisien", "-5.01": "Tidak Efisien"},
        ),
        ("ipm", {"80": "Sangat Tinggi", "79.99": "Tinggi", "69.99": "Sedang", "59.99": "Rendah"}),
    ],
)
def test_printed_cut_points(id_: str, cases: dict[str, str]) -> None:
    assert {nilai: skala(id_).kategori(D(nilai)).label for nilai in cases} == cases


def test_colours_of_permendagri() -> None:
    colours = {pita.label: pita.warna for pita in skala("capaian", 2024).pita}
    assert colours["Sangat Tinggi"] == "Hijau Tua"
    assert colours["Sangat Rendah"] == "Merah"


def test_unconfirmed_and_secondary_rules_are_not_called_verified() -> None:
    unconfirmed = {rule.id for rule in daftar_skala() if rule.sumber.basis is Basis.UNCONFIRMED}
    assert unconfirmed == {"akip-12-2015", "opini-bpk"}
    marked = {rule.id: [band.label for band in rule.pita if band.basis is Basis.UNCONFIRMED] for rule in daftar_skala()}
    assert {id_: labels for id_, labels in marked.items() if labels} == {
        "ipp-29-2022": ["Gagal", "Sangat Buruk", "Buruk", "Cukup (Dengan Catatan)"],
        "kip": ["Informatif"],
        "pemdi-8-2026": ["Kurang"],
    }
    assert not skala("akip-88-2021").sumber.verified
    assert skala("skm-14-2017").sumber.verified


def test_a_rule_that_has_ended_is_not_in_force() -> None:
    with pytest.raises(UnknownRuleError, match="no rule still in force; known: akip-12-2015") as caught:
        in_force([attrs.evolve(AKIP_12_2015, sumber=Sumber("12/2015", akhir=2020))], None, "akip")
    assert "tidak ada aturan yang masih berlaku" in caught.value.pesan
