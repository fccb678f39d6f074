"""Laws of a finding: whose right figure it tells, and that every face tells the same."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from sakipcalc import (
    Jenis,
    Metode,
    Polarisasi,
    Rasio,
    Rentang,
    capaian,
    parse_persen,
    parse_rasio,
    readings,
)
from sakipcalc.audit import (
    Bentuk,
    Laporan,
    Putusan,
    TabelHasil,
    Temuan,
    audit_capaian,
    audit_efisiensi,
    audit_perubahan,
    audit_report,
    audit_serapan,
    audit_table,
)
from sakipcalc.errors import SakipError
from sakipcalc.sheet import call

sys.path.insert(0, str(Path(__file__).parent))

from _oracle import (
    Quantity,
    cells,
    exact,
    in_percent,
    is_near,
    of_capaian,
    of_change,
    of_efisiensi,
    of_serapan,
    written,
)

MORE = settings(max_examples=max(600, settings().max_examples))
directions = st.sampled_from(Polarisasi)
caps = st.sampled_from([None, 100, 110, 120])


def printed_figures(right: Fraction | None) -> st.SearchStrategy[str]:
    """A printed figure: mostly one that somebody may have made of the right one, with anything wrong with it."""
    if right is None:
        return st.sampled_from(["0", "100", "100,00%", "", "-"])
    made = st.tuples(
        st.sampled_from([right, 200 - right, 10000 / right if right else right, right * 100, right / 100, right + 1]),
        st.integers(0, 3),
        st.booleans(),
    ).map(lambda each: written(each[0], each[1], cut=each[2]))
    return st.builds(lambda text, sign: text + sign, made, st.sampled_from(["", "%"])) | cells()


def is_as_read(temuan: Temuan) -> bool:
    """Whether the best explanation's reading, in words, is the one that the right figure was computed from."""
    for quantity, (_, text) in zip(temuan.dibaca, temuan.penjelasan[0].bacaan, strict=True):
        if isinstance(quantity, Rasio):
            if parse_rasio(text) != quantity:
                return False
        elif isinstance(quantity, Rentang):
            if text != str(quantity):
                return False
        elif parse_persen(text) != quantity:
            return False
    return True


def in_one_unit(temuan: Temuan, cells_of: tuple[str, str]) -> tuple[Quantity | Rentang, Quantity]:
    """What both inputs were read as; a ratio in percent where a percent stands beside it."""
    texts = [text for way in temuan.penjelasan[:1] for _, text in way.bacaan]
    first, second = temuan.dibaca
    assert first is not None
    assert isinstance(second, (Decimal, Rasio))
    if not any("%" in each for each in (*cells_of, *texts)) or isinstance(first, Rasio) is isinstance(second, Rasio):
        return first, second
    if isinstance(first, Rasio):
        return Rasio(100 * first.bagian, first.keseluruhan), second
    assert isinstance(second, Rasio)
    return first, Rasio(100 * second.bagian, second.keseluruhan)


# a. The right figure


@given(st.data(), cells(), cells(), directions, caps)
@MORE
def test_the_right_figure_is_the_declared_rule_on_the_reading_that_was_used(
    data: st.DataObject, realisasi: str, target: str, polarisasi: Polarisasi, cap: int | None
) -> None:
    first = audit_capaian(realisasi=realisasi, target=target, tercetak=None, polarisasi=polarisasi, cap=cap)
    guess = None if not isinstance(first.benar, Decimal) else Fraction(first.benar)
    printed = data.draw(printed_figures(guess))
    temuan = audit_capaian(realisasi=realisasi, target=target, tercetak=printed, polarisasi=polarisasi, cap=cap)
    if temuan.benar is None:
        assert temuan.alasan is not None
        return
    aim, reached = in_one_unit(temuan, (target, realisasi))
    right = of_capaian(reached, aim, polarisasi)
    if right is None:
        assert cap is not None
        assert temuan.benar == cap
    else:
        assert isinstance(temuan.benar, Decimal)
        assert is_near(temuan.benar, right)
        assert temuan.dibatasi == (temuan.benar if cap is None else min(temuan.benar, Decimal(cap)))
    if not temuan.penjelasan:
        assert temuan.dibaca == first.dibaca
    elif not temuan.penjelasan[0].waktu:
        assert is_as_read(temuan)


NUMBERS = (Jenis.BILANGAN, Jenis.PERSEN)


def test_a_cap_that_is_not_printed_leaves_the_first_reading() -> None:
    temuan = audit_capaian(realisasi="-1,000", target="1", tercetak="0", polarisasi="minimize_inverse", cap=100)
    assert (temuan.penjelasan, temuan.dibaca) == ((), (Decimal(1), Decimal("-1.000")))


@given(cells(), cells(), cells(), directions)
def test_what_nothing_explains_is_read_as_it_is_written(
    realisasi: str, target: str, printed: str, polarisasi: Polarisasi
) -> None:
    temuan = audit_capaian(realisasi=realisasi, target=target, tercetak=printed, polarisasi=polarisasi)
    first = [readings(cell)[0] for cell in (target, realisasi)]
    alike = all(each.jenis in NUMBERS for each in first) or {each.jenis for each in first} == {Jenis.RASIO}
    if temuan.benar is not None and not temuan.penjelasan and alike and not any(each.anggapan for each in first):
        assert temuan.dibaca == tuple(each.nilai for each in first)


@given(st.data(), cells(), cells())
def test_so_it_is_for_serapan_efficiency_and_change(data: st.DataObject, one: str, other: str) -> None:
    method, bentuk = data.draw(st.sampled_from(Metode)), data.draw(st.sampled_from(Bentuk))
    for name in ("serapan", "efisiensi", "perubahan"):

        def audited(printed: str | None, name: str = name) -> Temuan:
            if name == "serapan":
                return audit_serapan(pagu=one, realisasi=other, tercetak=printed)
            if name == "efisiensi":
                return audit_efisiensi(capaian=one, serapan=other, tercetak=printed, metode=method)
            return audit_perubahan(lalu=one, kini=other, tercetak=printed, bentuk=bentuk)

        blank = audited(None)
        guess = Fraction(blank.benar) if isinstance(blank.benar, Decimal) else None
        temuan = audited(data.draw(printed_figures(guess)))
        if temuan.benar is None:
            assert temuan.alasan is not None
            continue
        first, second = temuan.dibaca
        assert isinstance(first, (Decimal, Rasio))
        assert isinstance(second, (Decimal, Rasio))
        assert isinstance(temuan.benar, Decimal)
        alike = in_one_unit(temuan, (one, other))
        if name == "serapan":
            right = of_serapan(in_percent(second), in_percent(first))
        elif name == "efisiensi":
            right = of_efisiensi(in_percent(first), in_percent(second), method)
        else:
            right = of_change(exact(alike[1]), exact(alike[0]), bentuk.value)  # type: ignore[arg-type]
        assert right is not None
        assert is_near(temuan.benar, right)
        if temuan.penjelasan and not temuan.penjelasan[0].waktu:
            assert is_as_read(temuan)


# b. Every face tells the same


def one_row(realisasi: object, target: object, printed: object, **settings_of_it: object) -> TabelHasil:
    row = {"indikator": "A", "target": target, "realisasi": realisasi, "capaian": printed}
    return audit_table([row], **settings_of_it)  # type: ignore[arg-type]


@given(st.data(), cells(), cells(), directions, caps)
def test_every_face_tells_the_same(
    data: st.DataObject, realisasi: str, target: str, polarisasi: Polarisasi, cap: int | None
) -> None:
    right = audit_capaian(realisasi=realisasi, target=target, tercetak=None, polarisasi=polarisasi, cap=cap).benar
    printed = data.draw(printed_figures(Fraction(right) if isinstance(right, Decimal) else None))
    temuan = audit_capaian(realisasi=realisasi, target=target, tercetak=printed, polarisasi=polarisasi, cap=cap)
    try:
        table = one_row(realisasi, target, printed, polarisasi=polarisasi, cap=cap)
    except SakipError:  # a table without any figure is refused as a whole
        assert temuan.putusan is Putusan.TIDAK_DAPAT_DINILAI
        return
    (row,) = table.baris
    shown = call("AUDIT", realisasi, target, printed, polarisasi.value, cap)
    assert isinstance(shown, str)
    if not any("." in each or ":" in each for each in (realisasi, target)):  # else the column may know better
        assert row.temuan == temuan
    word, _, figure = shown.partition(": ")
    assert word == temuan.putusan.kata
    assert figure in {"", temuan.benar_teks}
    laporan = Laporan("A", (table,))
    temuan = row.temuan
    assert table.cocok is laporan.cocok is (temuan.putusan is Putusan.COCOK)
    assert laporan.statistik == {temuan.putusan: 1}
    found = json.loads("".join(laporan.to_json()))
    assert found == laporan.to_dict()
    assert found["cocok"] is laporan.cocok
    assert found["statistik"] == {temuan.putusan.value: 1}
    (data_row,) = found["tabel"][0]["baris"]
    assert data_row["temuan"] | {"schema": 1} == temuan.to_dict()
    assert data_row["temuan"]["kalimat"] == temuan.explain()
    assert Laporan.from_dict(found) == laporan
    for page in (laporan.to_text(), laporan.to_markdown(), laporan.to_html()):
        assert temuan.putusan.kata in page
        assert temuan.benar_teks in page
    others = [each.kata for each in Putusan if each is not temuan.putusan]
    assert not any(f"| {kata} |" in laporan.to_markdown() for kata in others)


@pytest.mark.parametrize("printed", ["103,20", "96,90", "77,77", "", "Tercapai"])
def test_the_exit_status_is_that_of_the_findings(printed: str, tmp_path: Path) -> None:
    file = tmp_path / "tabel.csv"
    file.write_text(f"indikator;target;realisasi;capaian\nA;86;88,75;{printed}\nB;80;72;90,00\n", encoding="utf-8")
    laporan = audit_report(file)
    command = [sys.executable, "-m", "sakipcalc", "audit", str(file)]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert done.returncode == (0 if laporan.cocok else 1)
    assert done.stdout == laporan.to_text()


# d. Writing and order


@st.composite
def tables(draw: st.DrawFn) -> list[tuple[Fraction, Fraction, int, Fraction, int]]:
    """Rows of realisasi, target, their decimals, the printed figure, its decimals."""
    found = []
    for _ in range(draw(st.integers(1, 6))):
        p, q = draw(st.sampled_from([1, 2])), draw(st.sampled_from([1, 2]))
        reached, aim = (Fraction(draw(st.integers(1, 99_999)), 10**p) for _ in range(2))
        right = 100 * reached / aim
        found.append((reached, aim, p, draw(st.sampled_from([right, 10000 / right, 200 - right, right + 1])), q))
    return found


def in_writing(rows: Sequence[tuple[Fraction, Fraction, int, Fraction, int]], *, point: bool) -> list[dict[str, str]]:
    return [
        {
            "indikator": f"A{number}",
            "target": written(aim, p, point=point),
            "realisasi": written(reached, p, point=point),
            "capaian": written(printed, q, point=point) + "%",
        }
        for number, (reached, aim, p, printed, q) in enumerate(rows)
    ]


def verdicts(table: TabelHasil) -> list[tuple[str, Putusan, object]]:
    return [(row.label, row.putusan, row.temuan.benar) for row in table.baris]


@given(tables(), directions)
@example([(Fraction(1, 100), Fraction(1, 100), 2, Fraction(101), 1)], Polarisasi.STABILIZE)
def test_dot_and_comma_tables_are_judged_alike(
    rows: list[tuple[Fraction, Fraction, int, Fraction, int]], polarisasi: Polarisasi
) -> None:
    comma = audit_table(in_writing(rows, point=False), polarisasi=polarisasi)
    dot = audit_table(in_writing(rows, point=True), polarisasi=polarisasi)
    for one, other in zip(verdicts(comma), verdicts(dot), strict=True):
        # only with a dot can 7.38 and 23.18 be clock times, which may explain what nothing else does
        assert one == other or (one[1], other[1]) == (Putusan.TIDAK_TERJELASKAN, Putusan.WAKTU)


@given(st.lists(st.tuples(cells(), cells(), cells()), min_size=2, max_size=7), st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_nothing(rows: list[tuple[str, str, str]], rng: random.Random) -> None:
    listed = [
        {"indikator": f"A{number}", "target": one, "realisasi": other, "capaian": printed}
        for number, (one, other, printed) in enumerate(rows)
    ]
    try:
        before = verdicts(audit_table(listed))
    except SakipError:
        return
    rng.shuffle(listed)
    assert sorted(verdicts(audit_table(listed)), key=lambda each: each[0]) == before


@given(st.integers(1, 10**6), st.integers(1, 10**6), st.sampled_from([0, 1, 2, 3]), directions)
@example(29, 1, 2, Polarisasi.MAXIMIZE)
@example(40, 60, 0, Polarisasi.MAXIMIZE)
@example(305, 999_997, 0, Polarisasi.MINIMIZE)
def test_scalar_sheet_and_audit_agree_on_every_float(one: int, other: int, places: int, polarisasi: Polarisasi) -> None:
    realisasi, target = one / 10**places, other / 10**places
    right = of_capaian(Decimal(one), Decimal(other), polarisasi)
    assert right is not None
    assert is_near(capaian(realisasi, target, polarisasi=polarisasi), right)
    assert call("CAPAIAN", realisasi, target, polarisasi.value) == pytest.approx(float(right), rel=1e-14)
    computed = {
        Polarisasi.MAXIMIZE: realisasi / target * 100,
        Polarisasi.MINIMIZE: (2 * target - realisasi) / target * 100,
        Polarisasi.MINIMIZE_INVERSE: target / realisasi * 100,
        Polarisasi.STABILIZE: 100 - abs(realisasi - target) / target * 100,
    }[polarisasi]
    for printed in (computed, float(right)):
        temuan = audit_capaian(realisasi=realisasi, target=target, tercetak=printed, polarisasi=polarisasi)
        assert temuan.putusan is Putusan.COCOK
        assert is_near(temuan.benar, right)  # type: ignore[arg-type]
        assert call("AUDIT", realisasi, target, printed, polarisasi.value) == "cocok"


@given(st.integers(1, 10**5), st.integers(1, 10**5), st.sampled_from([1, 2]))
@example(10, 180, 1)
@example(19, 96, 2)
def test_a_programs_text_of_a_float_agrees(one: int, other: int, places: int) -> None:
    """With 16 or 17 digits, as pandas writes a CSV file."""
    realisasi, target = one / 10**places, other / 10**places
    printed = format(realisasi / target * 100, ".17g")
    temuan = audit_capaian(realisasi=str(realisasi), target=str(target), tercetak=printed, polarisasi="maximize")
    assert temuan.putusan is Putusan.COCOK


@given(st.integers(0, 10**6), st.sampled_from([1, 2, 3]))
@example(29, 2)
def test_a_float_is_the_decimal_it_shows(units: int, places: int) -> None:
    assert capaian(units / 10**places * 100, 100) == capaian(Decimal(units * 100).scaleb(-places), 100)


ANSWERS = """
import decimal, json, sys
context, cases, folder = sys.argv[1:]
decimal.setcontext(eval(context, vars(decimal)))
sys.path.insert(0, cases)
from cases import answers
from sakipcalc.audit import audit_report
print(json.dumps([audit_report(folder).to_dict(), answers()]))
"""


@pytest.mark.parametrize(
    "context",
    [
        "Context(prec=1)",
        "Context(prec=2, rounding=ROUND_UP, Emax=1, Emin=-1, traps=[])",
        "Context(prec=3, traps=[Inexact, Rounded, Overflow, Underflow, Subnormal, Clamped])",
    ],
)
def test_no_context_of_the_callers_changes_an_audit_or_a_cell(context: str, kalumpang: Path) -> None:
    """In a process of its own each, since what has been read may be remembered."""
    folder = str(Path(__file__).parents[1] / "sheet_pyodide")

    def run(chosen: str) -> object:
        command = [sys.executable, "-c", ANSWERS, chosen, folder, str(kalumpang)]
        return json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)

    assert run(context) == run("Context()")
