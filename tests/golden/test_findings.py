"""What trying the first audit hard found, each with the right value; the id names the finding or the fault's row."""

from __future__ import annotations

from decimal import Decimal

import pytest

from sakipcalc import (
    UNSUR_2017,
    Alasan,
    Indikator,
    Jenis,
    Rasio,
    Sel,
    capaian,
    ikm_from_nrr,
    measure,
    peringkat,
    perubahan,
    read_column,
    readings,
)
from sakipcalc.audit import (
    Putusan,
    Temuan,
    audit_capaian,
    audit_efisiensi,
    audit_ikm,
    audit_kategori,
    audit_perubahan,
    audit_rerata,
    audit_serapan,
    audit_table,
)
from sakipcalc.errors import OutOfRangeError, SakipError
from sakipcalc.sheet import call

D = Decimal
UP, DOWN, INVERSE = "maximize", "minimize", "minimize_inverse"
COCOK, TERBALIK, LAIN, DULU = Putusan.COCOK, Putusan.TERBALIK, Putusan.RUMUS_LAIN, Putusan.DIBULATKAN_DULU
UNEXPLAINED, NONE = Putusan.TIDAK_TERJELASKAN, Putusan.TIDAK_DAPAT_DINILAI


def of_capaian(realisasi: object, target: object, printed: object, polarisasi: str | None = UP) -> Temuan:
    return audit_capaian(realisasi=realisasi, target=target, tercetak=printed, polarisasi=polarisasi)  # type: ignore[arg-type]


CAPAIAN = [
    pytest.param("0.34", "0.35", "97.14", UP, COCOK, "97,14", id="F01"),
    pytest.param("8.20", "8.50", "103.53", UP, TERBALIK, "96,47", id="F02"),
    pytest.param("3.10", "2.50", "124", UP, COCOK, "124,00", id="F03"),
    pytest.param("54,68 T", "Rp. 70 T", "78,11%", UP, COCOK, "78,11", id="F12"),
    pytest.param("1,93%", "0,00725", "26.620,69%", UP, COCOK, "26.620,69", id="F15"),
    pytest.param("468", "78", "60000.00%", UP, LAIN, "600,00", id="F22"),
    pytest.param("8", "10", "21", DOWN, LAIN, "120,00", id="F25"),
    pytest.param("88,75", "86", "Tercapai", UP, NONE, "103,20", id="F40"),
    pytest.param("100", "80", "25%", UP, LAIN, "125,00", id="F43"),
    pytest.param("7,6", "6,4", "18,75%", UP, LAIN, "118,75", id="F43 more"),
    pytest.param("4 juta buku", "5 juta buku", "80", UP, COCOK, "80,00", id="1 juta buku"),
    pytest.param("1,2 juta ton", "1,5 juta ton", "80", UP, COCOK, "80,00", id="1 juta ton"),
    pytest.param("30 per 1000", "32 per 1000", "93,75", UP, COCOK, "93,75", id="1 per 1000"),
    pytest.param("2 M", "2,5 M", "80", UP, COCOK, "80,00", id="1 M"),
    pytest.param("88,75", "86", "1,03", UP, COCOK, "103,20", id="2 fraction"),
    pytest.param("8.233", "9", "91,48", UP, COCOK, "91,48", id="2 as 8,233"),
    pytest.param("9", "8.233", "109,32", UP, COCOK, "109,32", id="2 8.233"),
    pytest.param(40, 80, 100, UP, UNEXPLAINED, "50,00", id="3 80/40"),
    pytest.param("99", "100", "100", UP, UNEXPLAINED, "99,00", id="3 100/99"),
    pytest.param("1", "5", "100", UP, UNEXPLAINED, "20,00", id="3 5/1"),
    pytest.param(7, 3, 7 / 3 * 100, UP, COCOK, "233,333333333", id="3 7/3"),
    pytest.param(40, 60, 40 / 60 * 100, UP, COCOK, "66,666666667", id="3 40/60"),
    pytest.param("12:14", "90%", "95,24%", UP, COCOK, "95,24", id="3 90% beside 12:14"),
    pytest.param("3:9", "33,33%", "100,00%", UP, DULU, "100,01", id="3 33,33% beside 3:9"),
    pytest.param("0,33", "3:9", "99", UP, COCOK, "99,00", id="3 0,33 beside 3:9"),
    pytest.param("0,33", "3:9", "100", UP, DULU, "99,00", id="3 0,33 is 3:9"),
    pytest.param("8", "10", "20", UP, LAIN, "80,00", id="3 (T-R)/T"),
    pytest.param("8", "10", "250", UP, LAIN, "80,00", id="3 2T/R"),
    pytest.param("75", "100", "0,75%", UP, LAIN, "75,00", id="3 not at all"),
    pytest.param("61,11", "83,40", "73,30", UP, UNEXPLAINED, "73,27", id="3 one decimal"),
    pytest.param("90,10", "97,87", "92,44", UP, UNEXPLAINED, "92,06", id="3 input digit"),
    pytest.param("92", "90", "113%", UP, UNEXPLAINED, "102,22", id="3 PermenPANRB 8/2021"),
    pytest.param("72", "80", "0,90", UP, COCOK, "90,00", id="3 0,90"),
]


@pytest.mark.parametrize(("realisasi", "target", "printed", "polarisasi", "putusan", "benar"), CAPAIAN)
def test_capaian(  # noqa: PLR0917  a row of a table
    realisasi: object, target: object, printed: object, polarisasi: str, putusan: Putusan, benar: str
) -> None:
    temuan = of_capaian(realisasi, target, printed, polarisasi)
    assert temuan.putusan is putusan
    # shown at the printed decimals; what cannot be assessed at two
    assert temuan.benar_teks == benar
    told = (call("AUDIT", realisasi, target, printed, polarisasi),) if isinstance(printed, str) else ()
    assert all(str(each).startswith(putusan.kata) for each in told)


SAID = [
    pytest.param("1,93%", "0,00725", "26.620,69%", UP, "pecahan dan persen bercampur", id="F15"),
    pytest.param("1,93%", "0,00725", "26.620,69%", None, "266,21", id="F15 undeclared"),
    pytest.param("9", "8.233", "109,32", UP, "dibaca sebagai 8,233", id="2 8.233"),
    pytest.param("61,11", "83,40", "73,30", UP, "dibulatkan 1 desimal, lalu ditulis 2 desimal", id="3 one decimal"),
    pytest.param("90,10", "97,87", "92,44", UP, "cocok bila target 97,47", id="3 input digit"),
    pytest.param("468", "78", "60000.00%", UP, "dikalikan 100 dua kali", id="F22"),
    pytest.param("75", "100", "0,75%", UP, "tidak dikalikan 100", id="3 not at all"),
    pytest.param("8", "10", "21", DOWN, "salah kurung", id="F25"),
    pytest.param("100", "80", "25%", UP, "dikurangi satu", id="F43"),
]


@pytest.mark.parametrize(("realisasi", "target", "printed", "polarisasi", "words"), SAID)
def test_capaian_in_words(realisasi: str, target: str, printed: str, polarisasi: str | None, words: str) -> None:
    assert words in of_capaian(realisasi, target, printed, polarisasi).explain()


@pytest.mark.parametrize(
    ("realisasi", "target"),
    [
        pytest.param("28 Maret 2024", "31 Maret 2024", id="1 dates"),
        pytest.param("08:11", "43.38", id="2 43.38 beside 08:11"),
        pytest.param("WTP", "100", id="4 WTP"),
        pytest.param("5", "BB", id="4 BB"),
    ],
)
def test_what_is_no_pair_of_figures_is_not_assessed(realisasi: str, target: str) -> None:
    temuan = of_capaian(realisasi, target, "100")
    assert temuan.putusan is NONE
    assert temuan.alasan is not None
    assert "dibaca sebagai kosong" not in temuan.explain()


def test_a_decimal_after_a_dot_is_no_clock_time() -> None:
    """F08: three numbers, not 0:35, 0:54 and 0:41."""
    kolom = read_column(["0.35", "0.54", "0.41"])
    assert kolom.figures() == (D("0.35"), D("0.54"), D("0.41"))
    assert [each.jenis for each in kolom.bacaan if each] == [Jenis.BILANGAN] * 3


def test_a_table_of_decimals_after_a_dot_is_audited() -> None:
    """F09: the Gini ratio as pandas writes it."""
    rows = [{"indikator": "Gini", "target": "0.38", "realisasi": "0.37", "capaian": "102.63"}]
    table = audit_table(rows, polarisasi=DOWN)  # type: ignore[arg-type]
    assert table.cocok
    assert table.baris[0].temuan.benar_teks == "102,63"


@pytest.mark.parametrize(
    ("realisasi", "pagu", "printed", "putusan", "benar"),
    [
        pytest.param("1,465.000", "1,500,000", "97,67", COCOK, "97,67", id="1 row 29"),
        pytest.param("54,68 T", "Rp. 70 T", "78,11%", COCOK, "78,11", id="1 T"),
        pytest.param("Rp2.000.000.000", "2,5 M", "80,00", COCOK, "80,00", id="1 M"),
        pytest.param("Rp 4 triliun", "Rp 4,2 triliun", "94,90", DULU, "95,24", id="1 4,2 triliun"),
    ],
)
def test_serapan(realisasi: str, pagu: str, printed: str, putusan: Putusan, benar: str) -> None:
    temuan = audit_serapan(realisasi=realisasi, pagu=pagu, tercetak=printed)
    assert (temuan.putusan, temuan.benar_teks) == (putusan, benar)


def test_a_negative_pagu_costs_its_row() -> None:
    """F35: SURPLUS/(DEFISIT) stands in every village budget."""
    assert audit_serapan(realisasi="210", pagu="-175", tercetak="288").putusan is NONE
    rows = [
        {"Kegiatan": "SURPLUS/(DEFISIT)", "Pagu": "-175", "Realisasi": "210", "Persen": "288"},
        {"Kegiatan": "Jalan", "Pagu": "100", "Realisasi": "50", "Persen": "50"},
    ]
    assert [row.putusan for row in audit_table(rows).baris] == [NONE, COCOK]


@pytest.mark.parametrize("realisasi", ["WTP", "BB", "Ada", "31 Maret 2024"])
def test_one_bad_row_costs_one_row(realisasi: str) -> None:
    rows = [
        {"indikator": "A", "target": "10", "realisasi": realisasi, "capaian": "100"},
        {"indikator": "B", "target": "10", "realisasi": "9", "capaian": "90"},
    ]
    assert [row.putusan for row in audit_table(rows).baris] == [NONE, COCOK]


def test_a_mean_of_unsur_above_the_scale_is_refused_everywhere() -> None:
    """F16."""
    temuan = audit_ikm(["4,25"] * 9, "106,25")
    assert (temuan.putusan, temuan.alasan) == (NONE, Alasan.NRR_DI_LUAR_SKALA)
    with pytest.raises(SakipError, match=r"4\.25"):
        ikm_from_nrr(dict.fromkeys(UNSUR_2017, D("4.25")))


def test_a_day_and_midnight_is_a_date() -> None:
    """F18: a number of pandas' format."""
    row = {"indikator": Sel(D(45016), "YYYY-MM-DD HH:MM:SS"), "target": "10", "realisasi": "9", "capaian": "90"}
    assert audit_table([row]).baris[0].label == "2023-03-31"


def test_a_decrease_without_its_sign() -> None:
    """F20, and the decreases of section 3."""
    temuan = audit_perubahan(lalu="2", kini="1", tercetak="50%")
    assert temuan.putusan is Putusan.BANYAK_TAFSIR
    assert {each.kunci for each in temuan.penjelasan} == {"(lalu-kini)/lalu", "kini/lalu"}
    assert audit_perubahan(lalu="86,72", kini="82,35", tercetak="turun 5,04%").putusan is COCOK
    unsigned = audit_perubahan(lalu="86,72", kini="82,35", tercetak="5,04%")
    assert unsigned.penjelasan[0].kunci == "(lalu-kini)/lalu"


def test_a_mean_over_one_figure_too_many() -> None:
    """F27."""
    temuan = audit_rerata(["90,00", "95,00", "97,00"], "70,50")
    assert (temuan.putusan, temuan.penjelasan[0].kunci, temuan.benar) == (LAIN, "n + 1", D(94))


def test_serapan_over_capaian() -> None:
    temuan = audit_efisiensi(capaian="100", serapan="94,34", tercetak="94,34")
    assert temuan.penjelasan[0].kunci == "s/c x 100"


def test_the_cap_is_printed_where_nothing_was_reached() -> None:
    """Section 2: 10; 0; 120 minimize_inverse capped 120."""
    temuan = audit_capaian(realisasi="0", target="10", tercetak="120", polarisasi=INVERSE, cap=120)  # type: ignore[arg-type]
    assert (temuan.putusan, temuan.benar, temuan.dibatasi) == (COCOK, D(120), D(120))


def test_an_input_that_is_missing_is_the_rules_own() -> None:
    """Section 3: R/(2 - C/100)."""
    temuan = audit_capaian(realisasi="7,00", target=None, tercetak="120,00%", polarisasi=DOWN)  # type: ignore[arg-type]
    assert "target 8,75 akan memberikannya sebagai dua kali target dikurangi realisasi" in temuan.explain()


@pytest.mark.parametrize("row", [0, 1, 2, 3])
def test_fractions_in_a_column_are_percents(row: int) -> None:
    """Section 3: 1 for 100% and 0,9 for 90%."""
    rows = [
        {"indikator": realisasi, "target": "80", "realisasi": realisasi, "capaian": printed}
        for realisasi, printed in (("72", "0,9"), ("80", "1"), ("64", "0,8"), ("60", "0,75"))
    ]
    assert audit_table(rows).baris[row].putusan is COCOK


@pytest.mark.parametrize("mark", [",", "."])
def test_low_percents_are_no_fractions(mark: str) -> None:
    rows = [
        {"indikator": target, "target": target, "realisasi": realisasi, "capaian": printed}
        for target, realisasi, printed in (("80", "0,4", "0,5"), ("50", "0,6", "1,2"), ("100", "0,8", "0,8"))
    ]
    pointed = [{name: text.replace(",", mark) for name, text in row.items()} for row in rows]
    assert audit_table(pointed).cocok
    typed = [{name: float(text.replace(",", ".")) for name, text in row.items() if name != "indikator"} for row in rows]
    assert audit_table(typed).cocok


@pytest.mark.parametrize(
    ("nilai", "printed", "skala", "putusan"),
    [
        pytest.param("55", "Cukup (Memadai)", "akip-88-2021", COCOK, id="Cukup (Memadai)"),
        pytest.param("92", "ST", "permendagri-86-2017", COCOK, id="ST"),
        pytest.param("92", "Sangat Tinggi (ST)", "permendagri-86-2017", COCOK, id="Sangat Tinggi (ST)"),
        pytest.param("65", "B (baik)", "akip-88-2021", COCOK, id="B (baik)"),
        pytest.param("92", "Tercapai", "permendagri-86-2017", UNEXPLAINED, id="Tercapai"),
        pytest.param("75", "Baik", "permendagri-86-2017", UNEXPLAINED, id="no other family"),
        pytest.param("90", "A", "skm-14-2017", COCOK, id="A"),
        pytest.param("90", "Sangat  Baik", "skm-14-2017", COCOK, id="Sangat  Baik"),
    ],
)
def test_categories(nilai: str, printed: str, skala: str, putusan: Putusan) -> None:
    assert audit_kategori(nilai, printed, skala=skala).putusan is putusan


def test_the_library_measures_a_float_as_the_sheet_does() -> None:
    """Section 3: 0.29 x 100 is 29."""
    assert measure(Indikator("A", 29), 0.29 * 100).keterangan == "Mencapai Target"
    assert call("CAPAIAN", 0.29 * 100, 29.0) == 100.0


def test_a_ratio_meets_only_what_can_be_one() -> None:
    for refused in (
        lambda: capaian(Rasio(7, 8), 90),
        lambda: capaian(D("33.33"), Rasio(3, 9)),
        lambda: perubahan(Rasio(7, 8), 90),
        lambda: peringkat({"A": Rasio(7, 8), "B": 90}),
    ):
        with pytest.raises(OutOfRangeError, match=r"\.persen"):
            refused()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("5 juta buku", D(5_000_000)),
        ("1,5 juta ton", D(1_500_000)),
        ("32 per 1000", Rasio(32, 1000)),
        ("54,68 T", D("54.68E12")),
        ("2,5 M", D("2.5E9")),
    ],
)
def test_scale_words_and_units_are_read(text: str, value: object) -> None:
    assert value in {each.nilai for each in readings(text)}
