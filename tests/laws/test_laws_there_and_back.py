"""There and back: what the library computes and writes agrees for its audit, and with a fault planted it does not."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import time
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from sakipcalc import (
    SKM_14_2017,
    Antara,
    Bobot,
    GayaRupiah,
    Kuesioner,
    Metode,
    Negative,
    Polarisasi,
    Rasio,
    Rentang,
    Sel,
    Skala,
    capaian,
    daftar_skala,
    efisiensi,
    format_angka,
    format_persen,
    format_rasio,
    format_rupiah,
    ikm_from_nrr,
    perubahan,
    rerata,
    serapan,
)
from sakipcalc.audit import (
    Bentuk,
    Putusan,
    Temuan,
    audit_capaian,
    audit_efisiensi,
    audit_ikm,
    audit_jumlah,
    audit_kategori,
    audit_perubahan,
    audit_rerata,
    audit_serapan,
    audit_table,
)
from sakipcalc.errors import OutOfScaleError, UndefinedResultError

sys.path.insert(0, str(Path(__file__).parent))

from _oracle import exact, is_near, of_capaian, written

places = st.integers(0, 4)
numbers = st.builds(lambda units, p: Decimal(units).scaleb(-p), st.integers(-(10**6), 10**6), st.integers(0, 4))
above = st.builds(lambda units, p: Decimal(units).scaleb(-p), st.integers(1, 10**6), st.integers(0, 2))
ratios = st.builds(Rasio, st.integers(0, 500), st.integers(1, 500))
amounts = st.builds(lambda units, p: Decimal(units).scaleb(-p), st.integers(0, 10**13), st.sampled_from([0, 2]))
budgets = st.builds(lambda units, p: Decimal(units).scaleb(-p), st.integers(10**6, 10**13), st.sampled_from([0, 2]))
"""With and without sen; no pagu so small that a serapan has more digits than the 15 of a spreadsheet's cell."""
directions = st.sampled_from(Polarisasi)
caps = st.sampled_from([None, 100, 110, 120])
signs = st.sampled_from(Negative)


def written_number(number: Decimal, negative: Negative = Negative.MINUS) -> str:
    return format_angka(number, max(0, -int(number.as_tuple().exponent)), negative=negative)


def written_percent(number: Decimal) -> str:
    return format_persen(number, max(0, -int(number.as_tuple().exponent)))


@st.composite
def figures(draw: st.DrawFn, figure: Decimal) -> object:
    """A percent as the library writes it, or as a program or a spreadsheet holds it."""
    p, negative = draw(places), draw(signs)
    return draw(
        st.sampled_from(
            [
                format_angka(figure, p, negative=negative),
                format_persen(figure, p, negative=negative),
                figure,
                float(figure),
                Sel(figure, "0.00"),
                Sel(figure / 100, "0.00%"),
            ]
        )
    )


@st.composite
def quantities(draw: st.DrawFn) -> tuple[Decimal | Rasio, Decimal | Rasio | Rentang, object, object]:
    """A realisasi and its target of one kind, as the library has them, and as a report or a spreadsheet shows them."""
    kind = draw(st.sampled_from(["number", "percent", "ratio", "range", "typed", "time"]))
    if kind == "ratio":
        one, other = draw(ratios), draw(ratios)
        sign = draw(st.sampled_from([":", "/", " dari ", " : "]))
        return one, other, format_rasio(one, sign), format_rasio(other, sign)
    if kind == "time":
        one, other = (draw(st.builds(Rasio, st.integers(0, 23), st.integers(1, 59))) for _ in range(2))
        first, second = (time(int(each.bagian), int(each.keseluruhan)) for each in (one, other))
        return one, other, first, second
    reached, aim = draw(numbers), draw(numbers)
    if kind == "typed":
        made: Callable[[Decimal], object] = draw(st.sampled_from([float, Decimal, Fraction, Sel]))
        return reached, aim, made(reached), made(aim)
    if kind == "range":
        ends = Rentang(*sorted([aim, draw(numbers)]))
        shown = draw(st.sampled_from([ends, str(ends)]))
        return reached, ends, written_number(reached), shown
    if kind == "percent":
        return reached, aim, written_percent(reached), written_percent(aim)
    negative = draw(signs)
    return reached, aim, written_number(reached, negative), written_number(aim, negative)


@given(st.data(), quantities(), directions, caps)
def test_capaian(
    data: st.DataObject,
    given_quantities: tuple[Decimal | Rasio, Decimal | Rasio | Rentang, object, object],
    polarisasi: Polarisasi,
    cap: int | None,
) -> None:
    reached, aim, shown_reached, shown_aim = given_quantities

    def audited(printed: object) -> Temuan:
        return audit_capaian(
            realisasi=shown_reached, target=shown_aim, tercetak=printed, polarisasi=polarisasi, cap=cap
        )

    try:
        right = capaian(reached, aim, polarisasi=polarisasi)
    except UndefinedResultError as error:
        if cap is None:
            found = audited("77,77")
            assert (found.putusan, found.alasan) == (Putusan.TIDAK_DAPAT_DINILAI, error.alasan)
        return
    limited = capaian(reached, aim, polarisasi=polarisasi, cap=cap)
    blank = audited(None)
    assert (blank.putusan, blank.benar, blank.dibatasi) == (Putusan.TIDAK_TERCETAK, right, limited)
    for figure in {right, limited}:
        found = audited(data.draw(figures(figure)))
        assert found.putusan is Putusan.COCOK
        assert (found.benar, found.dibatasi) == (right, limited)


@given(st.data(), amounts, budgets, st.sampled_from(GayaRupiah), st.booleans())
def test_serapan(data: st.DataObject, realisasi: Decimal, pagu: Decimal, style: GayaRupiah, dash: bool) -> None:
    right = serapan(realisasi, pagu)
    spent, budget = (format_rupiah(each, gaya_rupiah=style, dash=dash) for each in (realisasi, pagu))
    for cells in ((spent, budget), (float(realisasi), float(pagu)), (written_number(realisasi), written_number(pagu))):
        found = audit_serapan(realisasi=cells[0], pagu=cells[1], tercetak=data.draw(figures(right)))
        assert (found.putusan, found.benar) == (Putusan.COCOK, right)


@given(above, above, st.sampled_from(Metode), places, signs)
def test_efisiensi(reached: Decimal, absorbed: Decimal, method: Metode, p: int, negative: Negative) -> None:
    right = efisiensi(capaian=reached, serapan=absorbed, metode=method)
    for cells in ((written_percent(reached), written_percent(absorbed)), (float(reached), float(absorbed))):
        for printed in (format_angka(right, p, negative=negative), float(right), right):
            found = audit_efisiensi(capaian=cells[0], serapan=cells[1], tercetak=printed, metode=method)
            assert found.putusan is Putusan.COCOK
            assert abs(found.benar - right) < Decimal("1e-20")  # type: ignore[operator]


@given(numbers, numbers, st.sampled_from(Bentuk), places, signs)
def test_perubahan(kini: Decimal, lalu: Decimal, bentuk: Bentuk, p: int, negative: Negative) -> None:
    change = perubahan(kini, lalu)
    right = change.selisih if bentuk is Bentuk.SELISIH else change.relatif
    assume(right is not None)
    assert isinstance(right, Decimal)
    for printed in (format_angka(right, p, negative=negative), format_persen(right, p), float(right)):
        for cells in ((written_number(kini), written_number(lalu)), (kini, lalu), (float(kini), float(lalu))):
            found = audit_perubahan(kini=cells[0], lalu=cells[1], tercetak=printed, bentuk=bentuk)
            assert (found.putusan, found.benar) == (Putusan.COCOK, right)


@given(
    st.lists(st.integers(100, 400), min_size=1, max_size=16), st.sampled_from(Bobot), st.sampled_from(Antara), places
)
def test_ikm(hundredths: list[int], bobot: Bobot, antara: Antara, p: int) -> None:
    unsur = [f"u{number}" for number, _ in enumerate(hundredths)]
    kuesioner = Kuesioner(unsur, bobot=bobot, antara=antara, skala=SKM_14_2017)
    means = [Decimal(each).scaleb(-2) for each in hundredths]
    hasil = ikm_from_nrr(dict(zip(unsur, means, strict=True)), kuesioner)
    for printed in (format_angka(hasil.nik, p), float(hasil.nik), hasil.nik):
        for cells in (means, [written_number(mean) for mean in means], [float(mean) for mean in means]):
            found = audit_ikm(cells, printed, bobot=bobot, antara=antara)
            assert found.putusan is Putusan.COCOK


@pytest.mark.parametrize("scale", daftar_skala(), ids=lambda scale: scale.id)
@given(value=st.builds(lambda units, p: Decimal(units).scaleb(-p), st.integers(0, 15000), st.integers(0, 3)))
@settings(max_examples=40)
def test_kategori(scale: Skala, value: Decimal) -> None:
    try:
        band = scale.kategori(value)
    except OutOfScaleError:
        return
    names = [band.label, band.label.upper(), f" {band.label.replace(' ', '  ')} "]
    names += [band.kode, f"{band.label} ({band.kode})", f"{band.kode} ({band.label})"] if band.kode else []
    for cell in (written_number(value), value, float(value)):
        for name in names:
            found = audit_kategori(cell, name, skala=scale)
            assert (found.putusan, found.benar) == (Putusan.COCOK, band.label)


@given(st.lists(above, min_size=1, max_size=12), caps, places)
def test_means(values: list[Decimal], cap: int | None, p: int) -> None:
    right = rerata(values, cap=cap).nilai
    for printed in (format_angka(right, p), format_persen(right, p), float(right), right):
        for cells in (values, [written_percent(each) for each in values], [float(each) for each in values]):
            found = audit_rerata(cells, printed, cap=cap)
            assert found.putusan is Putusan.COCOK
            assert found.penjelasan[0].batas in (None, cap)


@given(st.lists(amounts, min_size=1, max_size=12), st.sampled_from(GayaRupiah), st.booleans())
def test_totals(parts: list[Decimal], style: GayaRupiah, dash: bool) -> None:
    total = sum(parts, Decimal(0))
    for cells in ([format_rupiah(each, gaya_rupiah=style, dash=dash) for each in parts], parts):
        for printed in (format_rupiah(total, gaya_rupiah=style, dash=dash), total, format_angka(total)):
            found = audit_jumlah(cells, printed)
            assert (found.putusan, found.benar) == (Putusan.COCOK, total)


# One fault planted. Figures carry a percent sign, since a bare 1,03 may properly stand for 103%.


@st.composite
def rows(draw: st.DrawFn) -> tuple[Decimal | Rasio, Decimal | Rasio, str, str]:
    """A realisasi and a target that are not zero, numbers or ratios, and how they are written."""
    if draw(st.booleans()):
        first, second = (Rasio(draw(st.integers(1, 59)), draw(st.integers(1, 59))) for _ in range(2))
        return first, second, format_rasio(first), format_rasio(second)
    p = draw(st.integers(0, 2))
    one, other = (Decimal(draw(st.integers(10**p, 10 ** (p + 3)))).scaleb(-p) for _ in range(2))
    return one, other, written_number(one), written_number(other)


def clocked(quantity: Decimal | Rasio) -> Fraction:
    """What a ratio is worth once it has become a clock time; a number stays one."""
    return Fraction(60 * quantity.bagian + quantity.keseluruhan) if isinstance(quantity, Rasio) else exact(quantity)


@st.composite
def slipped(draw: st.DrawFn, right: str) -> str:
    """A figure with one digit wrong, or two neighbours swapped."""
    digits = [place for place, sign in enumerate(right) if sign.isdigit()]
    place = draw(st.sampled_from(digits))
    signs_now = list(right)
    later = next((each for each in digits if each > place), None)
    if later is None or draw(st.booleans()):
        signs_now[place] = draw(st.sampled_from("0123456789"))
    else:
        signs_now[place], signs_now[later] = signs_now[later], signs_now[place]
    return "".join(signs_now)


FAULTS: dict[str, Callable[[Fraction, Fraction, int], str]] = {
    "terbalik": lambda share, _, q: written(100 / share, q),
    "cermin": lambda share, _, q: written(200 - 100 * share, q),
    "waktu": lambda _, clock, q: written(100 * clock, q),
    "dipotong": lambda share, _, q: written(100 * share, q, cut=True),
    "dibatasi": lambda share, _, q: written(min(100 * share, Fraction(100)), q),
    "dua kali": lambda share, _, q: written(10000 * share, q),
    "tanpa x 100": lambda share, _, q: written(share, q),
}


def is_found(found: Temuan, *, as_printed: bool) -> bool:
    """Whether a row agrees just where its figure is the right one, or else says by which odd reading: 1.000 for 1."""
    return (found.putusan is Putusan.COCOK) is as_printed or bool(found.catatan)


@pytest.mark.parametrize("kind", [*FAULTS, "salah angka"])
@given(st.data(), rows(), places)
def test_a_planted_fault_is_found(
    kind: str, data: st.DataObject, row: tuple[Decimal | Rasio, Decimal | Rasio, str, str], q: int
) -> None:
    reached, aim, shown_reached, shown_aim = row
    share, clock = exact(reached) / exact(aim), clocked(reached) / clocked(aim)
    right = written(100 * share, q)
    printed = FAULTS[kind](share, clock, q) if kind in FAULTS else data.draw(slipped(right))
    found = audit_capaian(realisasi=shown_reached, target=shown_aim, tercetak=f"{printed}%", polarisasi="maximize")
    assert is_found(found, as_printed=printed.lstrip("0") == right.lstrip("0"))
    assert found.catatan or is_near(found.benar, 100 * share)  # type: ignore[arg-type]


@given(rows(), directions, directions, places)
def test_another_direction_is_found(
    row: tuple[Decimal | Rasio, Decimal | Rasio, str, str], declared: Polarisasi, used: Polarisasi, q: int
) -> None:
    reached, aim, shown_reached, shown_aim = row
    right, made = of_capaian(reached, aim, declared), of_capaian(reached, aim, used)
    assert right is not None
    assert made is not None
    printed = written(made, q)
    found = audit_capaian(realisasi=shown_reached, target=shown_aim, tercetak=f"{printed}%", polarisasi=declared)
    assert is_found(found, as_printed=printed == written(right, q))


@given(budgets, budgets, places, st.sampled_from(["terbalik", "dipotong", "sisa", "dua kali"]))
def test_a_planted_fault_in_a_serapan_is_found(spent: Decimal, budget: Decimal, q: int, kind: str) -> None:
    share = exact(spent) / exact(budget)
    printed = FAULTS[kind](share, share, q) if kind in FAULTS else written(100 - 100 * share, q)
    found = audit_serapan(realisasi=format_rupiah(spent), pagu=format_rupiah(budget), tercetak=f"{printed}%")
    assert (found.putusan is Putusan.COCOK) is (printed == written(100 * share, q))
    assert is_near(found.benar, 100 * share)  # type: ignore[arg-type]


@given(st.lists(rows(), min_size=2, max_size=8), directions, places)
def test_in_a_table_nothing_clean_is_accused_and_the_one_fault_is(
    listed: list[tuple[Decimal | Rasio, Decimal | Rasio, str, str]], polarisasi: Polarisasi, q: int
) -> None:
    table: list[dict[str, str]] = []
    for number, (reached, aim, shown_reached, shown_aim) in enumerate(listed):
        right = of_capaian(reached, aim, polarisasi)
        assert right is not None
        printed = written(right + (number == 0), q)
        table.append({"A": str(number), "target": shown_aim, "realisasi": shown_reached, "capaian": f"{printed}%"})
    first, *others = audit_table(table, polarisasi=polarisasi).baris
    assert is_found(first.temuan, as_printed=False)
    assert {row.putusan for row in others} == {Putusan.COCOK}
