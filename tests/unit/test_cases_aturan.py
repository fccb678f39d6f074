"""Every rule and scale has a case with its source: the regulation's own example or a printed figure where known."""

from __future__ import annotations

import csv
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import sakipcalc
from sakipcalc import UNSUR_2017, Indikator, Konsolidasi, Kuesioner, Metode, daftar_aturan, daftar_skala

s: Any = sakipcalc
FILE = Path(__file__).parents[1] / "cases" / "aturan.csv"
with FILE.open(encoding="utf-8", newline="") as opened:
    ROWS = list(csv.DictReader(opened))
SCALES = {scale.id: scale for scale in daftar_skala()}
RULES = {rule.id: rule for rule in daftar_aturan()}
AKIP = s.skala("akip", 2024)


class Given:
    """The inputs of a case: names, each with what stands behind it."""

    def __init__(self, text: str) -> None:
        parts = (part.partition(" = ") for part in text.split("; "))
        self._parts = {name: value for name, _, value in parts}

    def text(self, name: str) -> str:
        return self._parts[name]

    def number(self, name: str) -> Any:
        return number(self._parts[name])

    def numbers(self, name: str) -> list[Any]:
        return [None if part == "kosong" else number(part) for part in self._parts[name].split(" + ")]


def number(text: str) -> Any:
    return s.parse_angka(text)


def measured(target: str = "target", **options: Any) -> Callable[[Given], Decimal]:
    return lambda g: s.capaian(g.number("realisasi"), g.number(target), **options)


def of_target(g: Given, **options: Any) -> Any:
    target: Any = s.parse_target(g.text("target"), **options)
    reached: Any = s.parse_target(g.text("realisasi"), **options)
    return s.measure(Indikator("x", target), reached)


def alike(g: Given, name: str = "semua nilai", **options: Any) -> Any:
    """Questionnaires in which a respondent gives every unsur the same score."""
    return s.ikm([dict.fromkeys(UNSUR_2017, score) for score in g.numbers(name)], Kuesioner(**options))


def blanks(g: Given) -> Any:
    rows = [dict.fromkeys(UNSUR_2017, 4) | {"waktu": each} for each in g.numbers("waktu")]
    return s.ikm(rows, s.Kuesioner(blank=g.text("cara"))).per_unsur[2].nrr


def pooled(g: Given) -> Any:
    return s.gabung_ikm([alike(g, name) for name in ("layanan pertama", "layanan kedua")], g.text("cara")).nik


def unsur(g: Given) -> Decimal:
    return Decimal(len({"2017": UNSUR_2017, "2004": s.UNSUR_2004}[g.text("tahun")]))


def listed(g: Given, name: str) -> dict[str, Decimal]:
    return dict(zip(UNSUR_2017, g.numbers(name), strict=True))


def budget(g: Given, **total: Any) -> Any:
    lines = [s.Anggaran(str(at), murni=each) for at, each in enumerate(g.numbers("rincian"))]
    return s.hitung_anggaran(s.Anggaran("Belanja", anak=lines, **total))


def revised(g: Given) -> Any:
    return s.hitung_anggaran(s.Anggaran("Belanja", murni=g.number("murni"), perubahan=g.number("perubahan")))


def efficiency(metode: Any) -> Callable[[Given], Decimal]:
    return lambda g: s.efisiensi(capaian=g.number("capaian"), serapan=g.number("serapan"), metode=metode)


def pmk(bentuk: Any) -> Callable[[Given], Decimal]:
    return lambda g: s.efisiensi_pmk(
        [s.Keluaran(pagu=g.number("PAK"), realisasi=g.number("RAK"), capaian=g.number("CK"))], bentuk_pmk=bentuk
    )


def periods(konsolidasi: Any) -> Callable[[Given], Decimal]:
    return lambda g: s.consolidate(g.numbers("periode"), konsolidasi)


def pairs(g: Given, name: str) -> list[Any]:
    return [s.parse_rasio(each) for each in g.text(name).split(" + ")]


def shares(rule: Callable[..., Any]) -> Callable[[Given], Decimal | None]:
    return lambda g: rule([(each.bagian, each.keseluruhan) for each in pairs(g, "desa")]).nilai


def quarters(g: Given, at: str, **year: Any) -> Any:
    goals = g.numbers("target") if not year else [None, None]
    last = s.capaian_periode(g.numbers("realisasi"), goals, konsolidasi="sum", **year)[-1]
    return getattr(last, at).nilai


def change(g: Given, **options: Any) -> Any:
    return s.perubahan(g.number("kini"), g.number("lalu"), **options)


def counted(g: Given, **options: Any) -> Any:
    return s.rekap([s.measure(Indikator("x", 100), each) for each in g.numbers("capaian")], **options)


def parts(g: Given, *names: str) -> dict[str, Decimal]:
    return {name: g.number(name) for name in names}


def levels(g: Given) -> Any:
    below = [
        s.Simpul(name, "sasaran", anak=[s.Simpul(str(at), nilai=each) for at, each in enumerate(g.numbers(name))])
        for name in ("sasaran pertama", "sasaran kedua")
    ]
    return s.agregat(s.Simpul("unit", "unit", anak=below), [s.Tingkat("unit"), s.Tingkat("sasaran")]).nilai


def both(g: Given) -> Any:
    found = s.consolidate_pair(g.numbers("realisasi"), g.numbers("target"), "sum")
    return s.capaian(found.realisasi, found.target)


HEADS = ("perencanaan", "pengukuran", "pelaporan", "evaluasi")
HOW: dict[str, Callable[[Given], Any]] = {
    "maximize": measured(),
    "minimize": measured(polarisasi="minimize"),
    "minimize_inverse": measured(polarisasi="minimize_inverse"),
    "stabilize": measured(polarisasi="stabilize"),
    "target_negatif": measured(),
    "target_nol_minimize": lambda g: s.capaian(
        g.number("realisasi"), 0, polarisasi="minimize", worst=g.number("terburuk")
    ),
    "target_nol_pilihan": lambda g: measured(zero_target=g.text("pilihan"))(g),
    "rentang": lambda g: of_target(g).nilai,
    "target_satu_ujung": lambda g: of_target(g).nilai,
    "target_predikat": lambda g: of_target(g, skala=AKIP).keterangan,
    "target_tanggal": lambda g: of_target(g, jenis="tanggal").keterangan,
    "konversi_120": measured(konversi_120=True),
    "keterangan": lambda g: of_target(g).keterangan,
    "ikm": lambda g: alike(g).nik,
    "ikm_skala_lain": lambda g: alike(g, max_score=int(g.number("nilai tertinggi"))).nik,
    "ikm_unsur": lambda g: s.ikm_from_nrr(dict.fromkeys(UNSUR_2017, g.number("NRR waktu"))).per_unsur[2].nilai,
    "ikm_kosong": blanks,
    "ikm_gabungan": pooled,
    "ukuran_sampel": lambda g: Decimal(s.sample_size(int(g.number("populasi")))),
    "unsur_2017": unsur,
    "unsur_2004": unsur,
    "bobot_tercetak": lambda g: alike(g, bobot=g.text("bobot")).nik,
    "bobot_sendiri": lambda g: (
        s.ikm_from_nrr(
            dict(zip("ab", g.numbers("NRR"), strict=True)),
            Kuesioner(["a", "b"], skala=s.SKM_14_2017, bobot=dict(zip("ab", g.numbers("bobot"), strict=True))),
        ).nik
    ),
    "pembulatan_antara": lambda g: s.ikm_from_nrr(listed(g, "NRR"), s.Kuesioner(antara=g.text("cara"))).nik,
    "serapan": lambda g: s.serapan(g.number("realisasi"), g.number("pagu")),
    "serapan_nol": lambda g: s.serapan(g.number("realisasi"), g.number("pagu"), zero_pagu=g.text("pilihan")),
    "sisa_anggaran": lambda g: s.sisa(g.number("realisasi"), g.number("pagu")),
    "jumlah_anggaran": lambda g: budget(g, murni=g.number("tertulis")).findings()[0].selisih,
    "perubahan_anggaran": lambda g: revised(g).selisih_persen,
    "pagu_berlaku": lambda g: revised(g).pagu,
    "porsi_anggaran": lambda g: budget(g).anak[0].porsi,
    **{f"efisiensi_{each.value}": efficiency(each) for each in Metode},
    "efektivitas": measured(),
    "status_efisiensi": lambda g: s.status_efisiensi(capaian=g.number("capaian"), serapan=g.number("serapan")).kata,
    "efisiensi_pmk": pmk("pooled"),
    "efisiensi_pmk_mean": pmk("mean"),
    "nilai_efisiensi": lambda g: s.nilai_efisiensi(g.number("E")),
    "nilai_efisiensi_batas": lambda g: s.nilai_efisiensi(g.number("E")),
    "nka": lambda g: s.nka(**parts(g, "serapan", "konsistensi", "capaian"), efisiensi=g.number("NE")),
    "nka_2023": lambda g: s.nka_2023(**parts(g, "perencanaan", "pelaksanaan")),
    "rerata": lambda g: s.rerata(g.numbers("nilai")).nilai,
    "rerata_tertimbang": lambda g: s.rerata(g.numbers("nilai"), bobot=g.numbers("bobot")).nilai,
    "butir_tak_terdefinisi": lambda g: s.rerata(g.numbers("nilai"), undefined=g.text("cara")).nilai,
    "jumlah": lambda g: s.jumlah(g.numbers("nilai")),
    "rerata_geometrik": lambda g: s.rerata_geometrik(g.numbers("nilai")).nilai,
    "rerata_persentase": shares(s.rerata_persentase),
    "persentase_gabungan": shares(s.persentase_gabungan),
    **{f"konsolidasi_{each.value}": periods(each) for each in Konsolidasi},
    "konsolidasi_rasio": lambda g: s.consolidate(pairs(g, "periode"), "sum"),
    "konsolidasi_pasangan": both,
    "capaian_periode": lambda g: quarters(g, "sampai_periode"),
    "kemajuan_tahun": lambda g: quarters(g, "terhadap_tahun", target_tahun=g.number("target tahun")),
    "perubahan": lambda g: change(g).selisih,
    "perubahan_relatif": lambda g: change(g).relatif,
    "putusan_perubahan": lambda g: change(g, polarisasi=g.text("arah")).putusan.value,
    "target_akhir": lambda g: s.terhadap_target_akhir(g.number("realisasi"), g.number("target akhir")),
    "target_akhir_awal": lambda g: s.terhadap_target_akhir(
        g.number("realisasi"), g.number("target akhir"), awal=g.number("awal")
    ),
    "terhadap_standar": lambda g: s.terhadap_standar(g.number("realisasi"), g.number("standar")),
    "peringkat": lambda g: ", ".join(
        f"{name} {rank}" for name, rank in s.peringkat({name: g.number(name) for name in "ABC"}).items()
    ),
    "rekap": lambda g: f"{counted(g).tercapai.n} dari {counted(g).n}",
    "rekap_bobot": lambda g: counted(g, bobot=g.numbers("bobot")).tercapai.persen_bobot,
    "nilai_akip": lambda g: s.nilai_akip(parts(g, *HEADS), tahun=2024).total,
    "nilai_akip_2015": lambda g: s.nilai_akip(parts(g, *HEADS, "capaian"), tahun=2019).total,
    "idm": lambda g: s.idm(*(g.number(name) for name in ("IKS", "IKE", "IKL"))),
    "agregasi_bertingkat": levels,
}


def told(found: Any, printed: str) -> Any:
    """What was found, with as many decimals as the case prints."""
    if not isinstance(found, Decimal):
        return str(found)
    return s.format_angka(found, len(printed.partition(",")[2]))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['id']}: {row['masukan']}")
def test_case(row: dict[str, str]) -> None:
    given, printed = Given(row["masukan"]), row["hasil"]
    scale = SCALES.get(row["id"])
    found = HOW[row["id"]](given) if scale is None else scale.kategori(given.number("nilai")).label
    assert told(found, printed) == printed


def test_no_rule_and_no_scale_lacks_a_case_with_its_source() -> None:
    assert {row["id"] for row in ROWS} == RULES.keys() | SCALES.keys()
    assert all(row["sumber"] and row["hasil"] for row in ROWS)


def test_the_regulation_itself_misprints_one() -> None:
    (row,) = [row for row in ROWS if "salah cetak" in row["catatan"]]
    assert (row["id"], row["hasil"], "113%" in row["catatan"]) == ("rentang", "102,22", True)
