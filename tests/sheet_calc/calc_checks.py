"""The add-in in a real LibreOffice Calc; needs Debian's libreoffice-calc-nogui and python3-uno.

Not collected by a plain ``pytest``; run as ``pytest tests/sheet_calc/calc_checks.py``.
"""

from __future__ import annotations

import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from office import Office

from sakipcalc import round_to
from sakipcalc.sheet import FUNGSI, Fungsi, GalatSel, call
from sakipcalc.sheet.libreoffice import NOMOR_GALAT, build

CONTOH = Path(__file__).parents[2] / "docs" / "contoh"
ODS, XLSX = "calc8", "Calc MS Excel 2007 XML"
NA, DIV, VALUE, NUM = ({"galat": NOMOR_GALAT[kode]} for kode in ("#N/A", "#DIV/0!", "#VALUE!", "#NUM!"))
ROWS = 10_000


@pytest.fixture(scope="module")
def addin(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("addin") / "sakip.oxt")


@pytest.fixture(scope="module")
def office(addin: Path) -> Iterator[Office]:
    with Office(addin) as running:
        yield running


@pytest.fixture(scope="module")
def kantor(addin: Path) -> Iterator[Office]:
    """An office in Indonesian."""
    with Office(addin, "id") as running:
        yield running


def evaluate(office: Office, values: dict[str, float | str], formulas: list[str]) -> list[Any]:
    """What the formulas give, one cell each, beside the given values."""
    cells = {f"Z{row}": formula for row, formula in enumerate(formulas, 1)}
    answers = office.orders(
        ["open"], ["values", values], ["formulas", cells], ["recalculate"], ["read", *cells], ["close"]
    )
    found: list[Any] = answers[-2]
    return found


def shown(value: object) -> object:
    """What a cell reads back as for a result of ours."""
    return {"galat": NOMOR_GALAT[value.kode]} if isinstance(value, GalatSel) else value


def typed(value: object) -> str:
    if isinstance(value, tuple):
        return "{" + "|".join(";".join(map(typed, row)) for row in value) + "}"
    return "" if value is None else f'"{value}"' if isinstance(value, str) else repr(value)


EXAMPLE: dict[str, float | str] = {"A1": "94,37%"}
"""What stands in the cell that the example of SEL asks for."""


def first(value: Any) -> Any:
    """What a formula that is no array formula shows of a matrix."""
    return value[0][0] if isinstance(value, tuple) else value


def example_of(fungsi: Fungsi) -> str:
    if fungsi.argumen[0].sel:
        return fungsi.formula
    return formula_of(fungsi.nama, *fungsi.contoh)


def formula_of(name: str, *cells: object) -> str:
    return f"=SAKIP.{name}({';'.join(map(typed, cells))})"


def test_every_example_gives_the_same_in_calc(office: Office) -> None:
    found = evaluate(office, EXAMPLE, [example_of(fungsi) for fungsi in FUNGSI])
    assert found == [shown(first(call(fungsi, *fungsi.contoh))) for fungsi in FUNGSI]


SERAPAN = "1 / 2 x 100 = 50,00%. Aturan: realisasi / pagu x 100 (PMK 249/PMK.02/2011)."
SCALARS = [
    ("=SAKIP.CAPAIAN(88.75;86)", 103.19767441860465),
    ("=SAKIP.CAPAIAN(A1;86)", 103.19767441860465),
    ('=SAKIP.CAPAIAN("7:9";"2:9")', 350.0),
    ("=SAKIP.CAPAIAN(10;12.5;A2)", 120.0),
    ("=SAKIP.CAPAIAN(A9:A9;86)", NA),
    ("=SAKIP.CAPAIAN(A9;86)", 0.0),
    ("=SAKIP.CAPAIAN(10;12.5;A9)", 80.0),
    ("=SAKIP.CAPAIAN(10;0)", DIV),
    ("=SAKIP.CAPAIAN(1/0;86)", DIV),
    ("=SAKIP.CAPAIAN(NA();86)", NA),
    ('=SAKIP.CAPAIAN("08.11";86)', VALUE),
    ("=SAKIP.CAPAIAN(A3;86)", VALUE),
    ("=SAKIP.CAPAIAN.TERBATAS(10;5;;99)", NUM),
    ('=SAKIP.RASIO(A4;;"jam")', "8:11"),
    ("=SAKIP.RASIO(A4)", VALUE),
    ('=SAKIP.CAPAIAN(SAKIP.RASIO(7;9);SAKIP.RASIO(A4;;"jam"))', 106.94444444444444),
    ("=ROUND(SAKIP.CAPAIAN(A1;86);2)", 103.2),
    ('=IFERROR(SAKIP.CAPAIAN(10;0);"galat")', "galat"),
    ('="x"&SAKIP.KATEGORI(90.5)', "xTinggi"),
    ("=SUM(SAKIP.SERAPAN(1;2);1)", 51.0),
    ('=SAKIP.JELASKAN("SERAPAN";1;"0")', "#DIV/0!: tidak terdefinisi: pagu nol: serapan tidak dapat dihitung"),
    ("=SAKIP.TERBILANG(TRUE())", "satu"),
    ('=SAKIP.RASIO("3:9";A9)', "3:9"),
    ("=SAKIP.KATEGORI(90.6;;;A9:A9)", "Tinggi"),
    (
        '=SAKIP.JELASKAN("SERAPAN";1;2;A9:A9)',
        SERAPAN,
    ),
    ("=SAKIP.SEL(A1)", "88,75"),
    ("=SAKIP.CAPAIAN(SAKIP.SEL(A9);86)", NA),
    ("=SAKIP.SEL(OFFSET(A1;1;0))", "minimize"),
]


def test_cells_of_every_kind(office: Office) -> None:
    values: dict[str, float | str] = {"A1": "88,75", "A2": "minimize", "A3": "n/b", "A4": 0.3409722222222222}
    found = evaluate(office, values, [formula for formula, _ in SCALARS])
    assert dict(zip([formula for formula, _ in SCALARS], found, strict=True)) == dict(SCALARS)


def test_text_results_are_text_to_every_other_function(office: Office) -> None:
    """Compared, counted, looked up: also of ranges, where Calc needs a text made of them."""
    formulas = {
        "C1": "=SAKIP.KETERANGAN(A1;B1)",
        "C2": "=SAKIP.KETERANGAN(A2;B2)",
        "D1": '=C1="Melebihi Target"',
        "D2": '=COUNTIF(C1:C2;"melebihi target")',
        "D3": "=VLOOKUP(C1;H1:I2;2;0)",
        "D4": "=MATCH(C2;H1:H2;0)",
        "D5": '=SUMIF(C1:C2;"Melebihi Target";A1:A2)',
        "D6": '=EXACT(SAKIP.KATEGORI(95);"Sangat Tinggi")',
        "D7": '=IF(SAKIP.AUDIT(88.75;86;"103,20")="cocok";"ok";"periksa")',
        "D8": '=SAKIP.RASIO(7;9)="7:9"',
        "D9": '=SAKIP.MUTU(88.75)&SAKIP.PERSEN(5)="A5,00%"',
        "D10": '=COUNTIF(F1:F2;"Melebihi Target")',
        "D11": '=IFERROR(SAKIP.KATEGORI("x");5)',
    }
    values = {"A1": 88.75, "B1": 86, "A2": 80, "B2": 86, "H1": "Melebihi Target", "H2": "Belum Mencapai Target"}
    answers = office.orders(
        ["open"],
        ["values", {**values, "I1": "hijau", "I2": "merah"}],
        ["array", "F1:F2", '=SAKIP.KETERANGAN(A1:A2;B1:B2)&""'],
        ["array", "G1:G2", "=SAKIP.KETERANGAN(A1:A2;B1:B2)"],
        ["formulas", formulas],
        *[["recalculate"]] * 50,
        ["read", "G1", "G2", *(cell for cell in formulas if cell > "D")],
        ["values", {"A1": 50}],
        ["recalculate"],
        ["read", "G1", "C1"],
        ["close"],
    )
    assert answers[-5] == [
        *("Melebihi Target", "Belum Mencapai Target", 1.0, 1.0, "hijau", 2.0, 88.75, 1.0, "ok", 1.0, 1.0, 1.0, 5.0),
    ]
    assert answers[-2] == ["Belum Mencapai Target"] * 2


def test_texts_of_ranges_do_not_pile_up(office: Office) -> None:
    """However often they are computed anew: with other values, or with the same in hundreds of formulas."""
    rows = 2000

    def edited(start: int) -> int:
        orders: list[list[Any]] = []
        for step in range(50):
            orders += [["values", {"H1": start + step * rows}], ["recalculate"], ["read", "C1", f"C{rows}"]]
        made: list[list[Any]] = [
            ["column", "A", rows, "=$H$1+ROW()"],
            ["array", f"C1:C{rows}", f'=SAKIP.PERSEN(A1:A{rows})&""'],
        ]
        office.orders(["open"], *made, *orders, ["close"])
        return office.memory

    _, warm, *_, last = [edited(round_ * 1_000_000) for round_ in range(6)]
    assert last - warm < 75

    arrays = [["array", f"C{row}:D{row}", f"=SAKIP.TERBILANG({row}+{{0;1}})"] for row in range(1, 601)]
    held: list[int] = []
    for _ in range(2):
        answers = office.orders(["open"], *arrays, *[["recalculate"], ["read", "C1", "D600"]] * 20, ["close"])
        assert answers[-2] == ["satu", "enam ratus satu"]
        held.append(office.memory)
    assert held[1] - held[0] < 15


def test_ranges_are_spread_and_written_back(office: Office) -> None:
    answers = office.orders(
        ["open"],
        ["values", {"A1": 7, "A2": "3,5", "A4": "abc", "B1": 8, "B2": 7, "B3": 8, "B4": 8}],
        ["array", "C1:C4", "=SAKIP.CAPAIAN(A1:A4;B1:B4)"],
        ["array", "D1:D4", '=SAKIP.JELASKAN("CAPAIAN";A1:A4;B1:B4)'],
        ["formulas", {"E1": "=SAKIP.RATARATA(B1:B4)", "E2": "=SAKIP.RATARATA(A1:A4)", "E3": "=SUM(C1:C2)"}],
        ["formulas", {"F1": "=1/0", "F2": "=SAKIP.RATARATA(F1:F1)", "F3": "=SAKIP.CAPAIAN(A1:A3;B1:B2)"}],
        ["recalculate"],
        ["read", "C1", "C2", "C3", "C4", "D2", "D3", "E1", "E2", "E3", "F2", "F3"],
        ["close"],
    )
    assert answers[-2] == [
        *(87.5, 50.0, NA, VALUE),
        "3,5 / 7 x 100 = 50,00%; Belum Mencapai Target. Aturan: LAN 239/IX/6/8/2003.",
        "#N/A: tidak terdefinisi: realisasi belum diisi (kosong tidak sama dengan nol)",
        *(7.75, VALUE, 137.5, {"galat": 504}, VALUE),
    ]


def test_a_ratio_typed_by_hand_becomes_a_time_and_is_recovered(office: Office) -> None:
    answers = office.orders(
        ["open"],
        ["typed", {"A1": "8:11", "A2": "7:9", "A3": "3/9"}],
        ["formulas", {"B1": '=SAKIP.RASIO(A1;;"jam")', "B2": '=SAKIP.CAPAIAN(SAKIP.RASIO(A2;;"jam");"7:9")'}],
        ["formulas", {"B3": '=SAKIP.JELASKAN("RASIO";A1;;"jam")', "B4": '=SAKIP.RASIO(A3;;"bulan_hari")'}],
        ["recalculate"],
        ["read", "A1", "A3", "B1", "B2", "B3", "B4"],
        ["close"],
    )
    time, day, *rest = answers[-2]
    assert time == pytest.approx(0.3409722222)
    assert day > 46_000
    assert rest == ["8:11", 100.0, "8:11, dipulihkan: rasio berubah menjadi jam di lembar kerja.", "3:9"]


def test_in_indonesian_formulas_and_ratios_are_typed_the_indonesian_way(kantor: Office) -> None:
    typed = {"B1": "=SAKIP.CAPAIAN(88,75;86)", "B2": '=SAKIP.RASIO(A1;;"jam")', "B3": "=SAKIP.RASIO(A2)"}
    typed |= {"B4": '=SAKIP.RASIO(A3;;"hari_bulan")', "B5": '=SAKIP.CAPAIAN.TERBATAS(A4;"1.000")'}
    answers = kantor.orders(
        ["open"],
        ["typed", {"A1": "8:11", "A2": "8.11", "A3": "3/9", "A4": "1.234,5"}],
        ["typed", typed],
        ["recalculate"],
        ["read", "A2", "A4", *typed],
        *(["shown", cell] for cell in typed),
        ["close"],
    )
    assert answers[4] == ["8.11", 1234.5, 103.19767441860465, "8:11", "8:11", "3:9", 100.0]
    assert answers[5:-1] == list(typed.values())


TYPED = {
    "en": {"A3": "44.44%", "A6": "88.75", "A13": "3/31/2025", "A14": "7/9"},
    "id": {"A3": "44,44%", "A6": "88,75", "A13": "31/3/2025", "A14": "7/9"},
}
SEEN = {
    "A1": "8:11",
    "A2": "3:9",
    "A3": "44,44%",
    "A4": "",
    "A5": "#DIV/0!",
    "A6": "88,75",
    "A7": "WTP",
    "A8": "44,44%",
    "A9": "8:11",
    "A10": "25:10",
    "A11": "08:00:00",
    "A12": "TRUE",
    "A14": "7:9",
    "A15": "#N/A",
    "A16": "0012",
    "A17": "77,78",
    "A18": "3:9",
}


@pytest.mark.parametrize("language", ["en", "id"])
def test_cells_are_handed_on_as_they_are_seen(office: Office, kantor: Office, language: str) -> None:
    """Typed by hand in either language: one cell, a whole column, and what other functions make of it."""
    running = kantor if language == "id" else office
    typed = {"A1": "8:11", "A2": "3/9", "A5": "=1/0", "A7": "WTP", "A8": "=A3", "A9": "=A1", "A10": "25:10"}
    typed |= {"A11": "8:00", "A12": "=TRUE()", "A15": "=NA()", "A16": "'0012", "A17": "=7/9*100", "A18": "=A2"}
    formulas = {f"C{cell[1:]}": f"=SAKIP.SEL({cell})" for cell in SEEN}
    made: dict[str, tuple[str, Any]] = {
        "D1": ("=SAKIP.CAPAIAN(SAKIP.SEL(A2);SAKIP.SEL(A14))", pytest.approx(300 / 7)),
        "D2": ('=SAKIP.CAPAIAN(SAKIP.SEL(A4);SAKIP.SEL(A6);"negatif")', NA),
        "D3": ('=SAKIP.RATARATA(SAKIP.SEL(A3:A6);;"lewati")', pytest.approx(66.595)),
        "D4": ("=SAKIP.RATARATA(SAKIP.SEL(A3:A6))", DIV),
        "D5": ("=SAKIP.KATEGORI(SAKIP.SEL(A3))", "Sangat Rendah"),
        "D6": ("=SAKIP.CAPAIAN(SAKIP.SEL(A5);86)", DIV),
        "D7": ('=SAKIP.AUDIT(SAKIP.SEL(A1);SAKIP.SEL(A14);"93,51")', "cocok"),
        "D8": ("=SAKIP.AUDIT(SAKIP.SEL(A1);SAKIP.SEL(A14);SAKIP.SEL(A4))", "tidak tercetak"),
        "D9": ('=SAKIP.SEL("8:11")', {"galat": 504}),
        "D10": ("=SAKIP.SEL(A7)=A7", 1.0),
        "D11": ("=SAKIP.PERSENTASE(SAKIP.SEL(A14))", pytest.approx(700 / 9)),
        "D12": (
            '=SAKIP.JELASKAN("SERAPAN";A6;A4)',
            "#DIV/0!: tidak terdefinisi: pagu nol: serapan tidak dapat "
            "dihitung. Bila sel pagu kosong, bukan nol, ketik =SAKIP.SERAPAN(realisasi; SAKIP.SEL(pagu)).",
        ),
        "D14": ('=SAKIP.RATARATA(SAKIP.SEL($Dua.A:A);;"lewati")', 75.0),
        "D15": ("=SAKIP.SEL(D15)", "#VALUE!"),
        "D13": ("=SAKIP.SEL(A13)", "2025-03-31" if language == "id" else "3:31"),
    }
    answers = running.orders(
        ["open"],
        ["choose", 1, "Dua"],
        ["typed", {"A1": "50%", "A2": "=1/0", "A4": "100%"}],
        ["choose", 0],
        ["typed", typed | TYPED[language]],
        ["look", "A17", {"Format": "0,00"}],
        ["formulas", formulas | {cell: formula for cell, (formula, _) in made.items()}],
        ["array", "E1:E18", "=SAKIP.SEL(A1:A18)"],
        ["recalculate"],
        ["read", *formulas],
        ["read", *(f"E{cell[1:]}" for cell in SEEN)],
        ["read", *made],
        ["typed", {"A4": "43"}],
        ["read", "C4", "D2"],
        ["close"],
    )
    assert dict(zip(SEEN, answers[9], strict=True)) == SEEN
    assert answers[10] == answers[9]
    assert dict(zip(made, answers[11], strict=True)) == {cell: expected for cell, (_, expected) in made.items()}
    assert answers[13] == ["43", pytest.approx((2 * 88.75 - 43) / 88.75 * 100)]


def test_a_minus_that_was_a_habit_of_writing_is_refused(kantor: Office) -> None:
    formulas = {"B1": "=SAKIP.SERAPAN(A1;16000000)", "B2": '=SAKIP.JELASKAN("SERAPAN";A1;16000000)'}
    answers = kantor.orders(
        ["open"],
        ["typed", {"A1": "Rp 2.000.000,-"}],
        ["formulas", formulas],
        ["recalculate"],
        ["read", "A1", *formulas],
        ["close"],
    )
    assert answers[4][:2] == [-2_000_000.0, NUM]
    assert '",-" di belakangnya' in answers[4][2]


def test_matrices_and_whole_ranges(office: Office) -> None:
    scores: dict[str, float | str] = {f"{column}{row}": 4 for column in "ABCDEFGHI" for row in (1, 2)}
    answers = office.orders(
        ["open"],
        ["values", scores | {"C1": 3, "K1": 90, "K2": 88, "K3": 90, "L1": 20, "L2": 30, "M1": 25, "M2": 25, "M3": 50}],
        ["array", "A5:E13", '=SAKIP.NRR(A1:I2;;;"terlemah")'],
        ["array", "N1:N3", "=SAKIP.PERINGKAT(K1:K3;K1:K3)"],
        [
            "formulas",
            {
                "F5": '=INDEX(SAKIP.NRR(A1:I2;;;"terlemah");1;1)',
                "F6": '=SAKIP.TRIWULAN(L1:L4;M1:M4;"jumlah")',
                "F7": "=SAKIP.GABUNGAN(L1:L2;M1:M2)",
                "F8": '=SAKIP.AUDIT.RATARATA(K1:K3;"89,33")',
                "F9": "=SAKIP.AUDIT.JUMLAH(K1:K3;268)",
            },
        ],
        ["recalculate"],
        ["read", "A5", "B5", "C5", "D5", "E5", "E6", "N1", "N2", "N3", "F5", "F6", "F7", "F8", "F9"],
        ["close"],
    )
    assert answers[-2] == [
        *("Waktu Penyelesaian", 3.5, 87.5, "B", 9.0, 1.0, 1.0, 3.0, 1.0),
        *("Waktu Penyelesaian", 100.0, 100.0, "cocok", "cocok"),
    ]


@pytest.mark.parametrize("language", ["en", "id"])
def test_the_wizard_shows_what_the_table_says(office: Office, kantor: Office, language: str) -> None:
    found = (kantor if language == "id" else office).orders(["wizard", "SAKIP."])[0]
    assert set(found) == {f"SAKIP.{fungsi.nama}" for fungsi in FUNGSI}
    for fungsi in FUNGSI:
        text, arguments = found[f"SAKIP.{fungsi.nama}"]
        indonesian = language == "id"
        assert text.startswith(fungsi.bantuan if indonesian else fungsi.help)
        assert text.endswith(fungsi.rumus if indonesian else fungsi.formula)
        assert [name for name, _, _ in arguments] == [argument.nama for argument in fungsi.argumen]
        for (_, told, _), argument in zip(arguments, fungsi.argumen, strict=True):
            assert told.startswith(argument.told(language))
            assert (("(boleh dihilangkan" if indonesian else "(optional") in told) is not argument.wajib
            assert ("SAKIP.SEL(A1)" in told) is (argument.nol or argument.ragu)
            assert told.startswith("Wajib: " if indonesian else "Required: ") is argument.wajib


@pytest.mark.parametrize("language", ["en", "id"])
def test_the_examples_in_the_help_can_be_typed(office: Office, kantor: Office, language: str) -> None:
    indonesian = language == "id"
    typed = {f"B{row}": fungsi.rumus if indonesian else fungsi.formula for row, fungsi in enumerate(FUNGSI, 1)}
    running = kantor if indonesian else office
    orders = (["open"], ["values", EXAMPLE], ["typed", typed], ["recalculate"], ["read", *typed], ["close"])
    found = running.orders(*orders)[4]
    assert [float(round_to(each)) if isinstance(each, float) else each for each in found] == [
        first(fungsi.hasil) for fungsi in FUNGSI
    ]


@pytest.mark.parametrize(("name", "kind"), [("a.ods", ODS), ("a.xlsx", XLSX)])
def test_saved_and_opened_again_the_values_are_the_same(office: Office, name: str, kind: str) -> None:
    formulas = {f"B{row}": formula for row, (formula, _) in enumerate(SCALARS, 1)}
    url = (office.folder / name).as_uri()
    values = {"A1": "88,75", "A2": "minimize", "A3": "n/b", "A4": 0.3409722222222222}
    answers = office.orders(
        ["open"],
        ["values", values],
        ["formulas", formulas],
        ["array", "D1:D2", "=SAKIP.CAPAIAN(A1:A2;86)"],
        ["recalculate"],
        ["save", url, kind],
        ["close"],
        ["open", url],
        ["recalculate"],
        ["read", *formulas, "D1", "D2"],
        ["formula", "B13"],
        ["close"],
    )
    *found, first, second = answers[-3]
    assert found == [expected for _, expected in SCALARS]
    assert (first, second) == (103.19767441860465, VALUE)
    assert answers[-2] == "=SAKIP.CAPAIAN.TERBATAS(10;5;;99)"


def spoilt(addin: Path, target: Path, before: bytes, after: bytes) -> Path:
    """The add-in with a piece of its component replaced."""
    with zipfile.ZipFile(addin) as whole, zipfile.ZipFile(target, "w") as copy:
        for name in whole.namelist():
            text = whole.read(name)
            if name == "sakip_addin.py":
                assert before in text
                text = text.replace(before, after)
            copy.writestr(name, text)
    return target


def test_an_office_with_an_older_python_says_so_and_installs_nothing(addin: Path, tmp_path: Path) -> None:
    future = spoilt(addin, tmp_path / "masa_depan.oxt", b"(3, 10)", b"(9, 0)")
    with pytest.raises(RuntimeError, match=r"LibreOffice ini terlalu lama.*LibreOffice 24\.8"), Office(future):
        pass


def test_what_a_raised_error_does(addin: Path, tmp_path: Path) -> None:
    """An add-in that breaks inside shows errors, and Calc goes on."""
    broken = spoilt(addin, tmp_path / "rusak.oxt", b"to_rows(call(fungsi, *cells))", b"1 / 0")
    with Office(broken) as office:
        found = evaluate(office, {}, ["=SAKIP.CAPAIAN(1;2)", '=IFERROR(SAKIP.ANGKA("1");5)', "=1+1"])
        assert found == [VALUE, 5.0, 2.0]
        assert office.alive


def test_ten_thousand_formulas(office: Office, capsys: pytest.CaptureFixture[str]) -> None:
    """Timed beside native ones; the figures are printed, and only a gross slowness fails."""
    answers = office.orders(
        ["open"],
        ["column", "A", ROWS, "=50+MOD(ROW();60)"],
        ["column", "B", ROWS, "=86"],
        ["column", "C", ROWS, "=IF(B1=0;NA();A1/B1*100)"],
        ["recalculate"],
        ["recalculate"],
        ["column", "D", ROWS, "=SAKIP.CAPAIAN(A1;B1)"],
        ["recalculate"],
        ["recalculate"],
        ["read", "D1", f"D{ROWS}"],
        ["array", f"E1:E{ROWS}", f"=SAKIP.CAPAIAN(A1:A{ROWS};B1:B{ROWS})"],
        ["recalculate"],
        ["read", "E1", f"E{ROWS}"],
        ["column", "F", ROWS, "=SAKIP.SEL(A1)"],
        ["recalculate"],
        ["array", f"G1:G{ROWS}", f"=SAKIP.SEL(A1:A{ROWS})"],
        ["recalculate"],
        ["read", f"F{ROWS}", f"G{ROWS}", f"A{ROWS}"],
        ["close"],
    )
    native, ours, both = answers[5], answers[8] - answers[5], answers[11] - answers[8]
    seen, range_ = answers[14] - answers[11], answers[16] - answers[14]
    assert answers[17] == [f"{answers[17][2]:.0f}"] * 2 + answers[17][2:]
    assert answers[9] == answers[12]
    with capsys.disabled():
        print(
            f"\n{ROWS} formulas: native {native:.3f} s, SAKIP.CAPAIAN {ours:.3f} s ({ours / native:.1f}x), "
            f"as one array formula {both:.3f} s; SAKIP.SEL {seen:.3f} s, of one range {range_:.3f} s"
        )
    assert ours < 30


WORKBOOK: list[dict[str, Any]] = [
    {
        "G7": 103.2,
        "H7": "Sangat Tinggi",
        "I7": "Melebihi Target",
        "J7": "cocok",
        "G8": 101.07,
        "J8": "cocok",
        "G16": VALUE,
    },
    {"B5": "04.18", "E5": 450.0, "F5": "WAKTU: 450,00", "E15": NA, "F15": "TIDAK TERJELASKAN", "F30": "periksa"},
    {"E5": 90.62, "F5": "cocok"},
    {"E29": 88.13, "E31": VALUE},
    {"F5": 1.06, "F8": 1.06, "G8": "cocok", "F18": 0.58, "G18": "periksa"},
    {"C5": "B", "C7": "A", "F7": "membaik"},
    {"D8": "Pemula", "E8": "cocok"},
]


def printed(cell: object) -> object:
    return float(round_to(cell)) if isinstance(cell, float) else cell


@pytest.mark.parametrize("name", ["kalumpang-2024.ods", "kalumpang-2024.xlsx"])
def test_the_sample_workbook_opens_and_recalculates_to_what_it_holds(office: Office, name: str) -> None:
    file = office.take(CONTOH / name)
    read: list[list[Any]] = []
    for recalculated in ([], [["recalculate"]]):
        orders: list[list[Any]] = [["open", file.as_uri()], *recalculated]
        for sheet, cells in enumerate(WORKBOOK):
            orders += [["choose", sheet], ["read", *cells]]
        answers = office.orders(*orders, ["close"])
        pairs = zip(orders, answers, strict=False)
        read.append([[*map(printed, answer)] for order, answer in pairs if order[0] == "read"])
    assert read[0] == read[1] == [list(cells.values()) for cells in WORKBOOK]
