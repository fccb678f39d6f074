"""Units as offices have them: every kind of target, direction, blank and zero; budgets of one to three levels."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from sakipcalc import (
    AKIP_88_2021,
    BUM_DESA,
    PERMENDAGRI_54_2010,
    PERMENDAGRI_86_2017,
    Anggaran,
    Dasar,
    Indikator,
    Konsolidasi,
    Polarisasi,
    Predikat,
    Rasio,
    Rentang,
    Undefined,
    ZeroTarget,
)
from sakipcalc.bab3 import (
    Butir,
    FaktaIkm,
    FaktaIndikator,
    FaktaPeriode,
    FaktaTahun,
    Ketentuan,
    Pembanding,
    Penilaian,
    Program,
    Sasaran,
    Unit,
)

TAHUN = 2024
figures = st.builds(lambda units, places: Decimal(units).scaleb(-places), st.integers(1, 10**5), st.integers(0, 2))
percents = st.builds(lambda units: Decimal(units).scaleb(-2), st.integers(1, 20_000))
amounts = st.builds(Decimal, st.integers(10**6, 10**11))
due = st.dates(date(2024, 1, 1), date(2025, 12, 31))
codes = st.sampled_from([band.kode or band.label for band in AKIP_88_2021.pita])


@st.composite
def pairs(draw: st.DrawFn, kind: str) -> tuple[Any, Any]:
    """A target and a realisasi that go together; either may be missing."""
    target: Any
    reached: Any
    if kind == "rasio":
        whole = draw(st.integers(2, 40))
        target, reached = (Rasio(draw(st.integers(1, whole)), whole) for _ in "ab")
    elif kind == "rentang":
        low, width = draw(figures), draw(figures)
        target, reached = Rentang(low, low + width), draw(figures)
    elif kind == "satu_ujung":
        end, up = draw(figures), draw(st.booleans())
        target, reached = (Rentang(end, None) if up else Rentang(None, end)), draw(figures)
    elif kind == "predikat":
        target, reached = Predikat(AKIP_88_2021, draw(codes)), Predikat(AKIP_88_2021, draw(codes))
    elif kind == "tanggal":
        target = draw(due)
        reached = target + timedelta(days=draw(st.integers(-40, 40)))
    elif kind == "nol":
        target, reached = Decimal(0), draw(st.one_of(st.just(Decimal(0)), figures))
    else:
        target, reached = (
            draw(percents if kind == "persen" else figures),
            draw(percents if kind == "persen" else figures),
        )
        reached = draw(st.one_of(st.just(reached), st.just(target), st.just(Decimal(0))))
    blank = draw(st.sampled_from(["", "", "", "", "target", "realisasi"]))
    return (None if blank == "target" else target), (None if blank == "realisasi" else reached)


KINDS = ("angka", "angka", "persen", "rasio", "rentang", "satu_ujung", "predikat", "tanggal", "nol")
_SATUAN = {"persen": "Persen", "rasio": "Rasio", "predikat": "Predikat", "tanggal": "Tanggal"}


@st.composite
def indicators(draw: st.DrawFn, number: int) -> FaktaIndikator:
    """An indicator of any kind with its earlier years, periods, end target, standard and peers."""
    kind = draw(st.sampled_from(KINDS))
    target, reached = draw(pairs(kind))
    ordered = kind in {"predikat", "tanggal"}
    way = Polarisasi.MAXIMIZE if ordered or kind in {"rentang", "satu_ujung"} else draw(st.sampled_from(Polarisasi))
    zero = draw(st.sampled_from(ZeroTarget)) if kind == "nol" else ZeroTarget.UNDEFINED
    own = Indikator(f"Indikator {number}", target, satuan=_SATUAN.get(kind, "Nilai"), polarisasi=way, zero_target=zero)
    past = [FaktaTahun(year, *draw(pairs(kind))) for year in draw(st.sampled_from([[], [2023], [2022, 2023]]))]
    goal, level = (draw(st.one_of(st.none(), pairs(kind).map(lambda pair: pair[0]))) for _ in "ab")
    others = [Pembanding(f"Unit {n}", *draw(pairs(kind))) for n in range(draw(st.sampled_from([0, 0, 3])))]
    series = [draw(pairs(kind)) for _ in range(4)] if draw(st.integers(0, 3)) == 0 else []
    found = (
        FaktaPeriode(Konsolidasi.LAST, target=[one for one, _ in series], realisasi=[one for _, one in series])
        if series
        else None
    )
    return FaktaIndikator(
        own, realisasi=reached, lalu=past, target_akhir=goal, standar=level, pembanding=others, periode=found
    )


@st.composite
def lines(draw: st.DrawFn, name: str, depth: int, key: str) -> Anggaran:
    """A budget line with so many levels below it; only the lowest have amounts."""
    level = ("sub kegiatan", "kegiatan", "program")[depth]
    if depth:
        below = [draw(lines(f"{name}.{n}", depth - 1, f"{key}.{n}")) for n in range(1, draw(st.integers(1, 3)) + 1)]
        return Anggaran(f"{level.capitalize()} {name}", kunci=key, tingkat=level, anak=below)
    pagu = draw(st.one_of(amounts, amounts, amounts, st.just(Decimal(0))))
    spent = draw(st.one_of(st.integers(0, 100).map(lambda share: (pagu * share / 100).to_integral_value()), amounts))
    return Anggaran(f"{level.capitalize()} {name}", kunci=key, tingkat=level, murni=pagu, realisasi=spent)


@st.composite
def programs(draw: st.DrawFn) -> tuple[Program, ...]:
    """Programs of one depth, with or without indicators of their own."""
    depth = draw(st.integers(0, 2))
    return tuple(
        Program(draw(lines(str(n), depth, str(n))), [draw(indicators(100 + n))] if draw(st.booleans()) else [])
        for n in range(1, draw(st.integers(0, 3)) + 1)
    )


def surveys() -> st.SearchStrategy[FaktaIkm]:
    """Questionnaires with blanks, sums, means, or only an index."""
    scores = st.lists(st.sampled_from([1, 2, 3, 4, 4, None]), min_size=9, max_size=9)
    full = st.lists(st.integers(1, 4), min_size=9, max_size=9)
    means = st.builds(lambda units: Decimal(units).scaleb(-3), st.integers(1000, 4000))
    return st.one_of(
        st.builds(lambda first, rest: FaktaIkm("A", responden=[first, *rest]), full, st.lists(scores, max_size=5)),
        st.lists(means, min_size=9, max_size=9).map(lambda nrr: FaktaIkm("B", nrr=nrr)),
        st.lists(st.integers(10, 40), min_size=9, max_size=9).map(
            lambda sums: FaktaIkm("C", jumlah=sums, terisi=[10] * 9, n=10)
        ),
        st.builds(lambda units: FaktaIkm("D", nilai=Decimal(units).scaleb(-2)), st.integers(2500, 10_000)),
    )


@st.composite
def terms(draw: st.DrawFn) -> Ketentuan:
    """How the figures of a unit are computed."""
    cap = draw(st.sampled_from([None, 100, 120]))
    return Ketentuan(
        draw(st.sampled_from([None, PERMENDAGRI_86_2017, PERMENDAGRI_54_2010])) if cap == 100 else None,
        cap=cap,
        floor=draw(st.sampled_from([None, 0])),
        rerata=draw(st.sampled_from(Dasar)),
        undefined=draw(st.sampled_from(Undefined)),
    )


@st.composite
def units(draw: st.DrawFn) -> Unit:
    """A unit with goals, programs, surveys and scores; any of them may be absent."""
    names = iter(range(1, 100))
    held = draw(programs())
    goals = [
        Sasaran(
            f"Sasaran {n}",
            [draw(indicators(next(names))) for _ in range(draw(st.integers(1, 3)))],
            anggaran=[held[0].anggaran.nama] if held and n == 1 else [],
        )
        for n in range(1, draw(st.integers(0, 3)) + 1)
    ]
    scores = st.lists(st.one_of(st.none(), percents.filter(lambda value: value <= 100)), min_size=1, max_size=4)
    ratings = [Butir(f"Desa {n}", value) for n, value in enumerate(draw(scores), 1)]
    return Unit(
        "Kecamatan Contoh",
        TAHUN,
        goals,
        program=held,
        ikm=draw(st.lists(surveys(), max_size=2)),
        penilaian=[Penilaian("Pemeringkatan BUM Desa", BUM_DESA, ratings)] if draw(st.booleans()) else [],
        ketentuan=draw(terms()),
        tahun_akhir=2026,
    )
