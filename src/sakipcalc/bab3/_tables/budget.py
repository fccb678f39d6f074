"""The tables of the budget: absorption by program with totals, and efficiency of goals and programs."""

from collections.abc import Sequence
from decimal import Decimal

import attrs

from sakipcalc import Alasan, Anggaran, HasilAnggaran, Undefined, efisiensi, format_angka, hitung_anggaran, rerata
from sakipcalc._writing.format import in_both
from sakipcalc.bab3._facts.unit import Unit
from sakipcalc.bab3._table import BarisBab3, Isi, JenisBaris, JenisIsi, KolomBab3, TabelBab3, new_row
from sakipcalc.bab3._tables import capaian, cells, paragraphs
from sakipcalc.bab3._tables.measured import Mean, Measured, Spent, goal_mean, mean_of, measured, tried
from sakipcalc.errors import Teks

_LINE = cells.column("uraian", "Program/Kegiatan/Sub Kegiatan", "Program, kegiatan, sub kegiatan", JenisIsi.TEKS)
_KEY = cells.column("kode", "Kode", "Code", JenisIsi.TEKS)
_FIRST = cells.column("murni", "Anggaran murni", "Original budget", JenisIsi.RUPIAH)
_PAGU = cells.column("pagu", "Pagu", "Pagu", JenisIsi.RUPIAH)
_SPENT = cells.column("realisasi_anggaran", "Realisasi anggaran", "Budget realisasi", JenisIsi.RUPIAH)
_SERAPAN = cells.column("serapan", "Serapan", "Absorption", JenisIsi.PERSEN)
_LEFT = cells.column("sisa", "Sisa anggaran", "Left", JenisIsi.RUPIAH)


def whole(unit: Unit) -> HasilAnggaran | None:
    """The budget of all programs, computed; None where there is none."""
    if not unit.program:
        return None
    stated = unit.anggaran or Anggaran("Jumlah")
    root = attrs.evolve(stated, nama="Jumlah", anak=tuple(program.anggaran for program in unit.program))
    return _computed(unit, root)


def _computed(unit: Unit, line: Anggaran) -> HasilAnggaran:
    return hitung_anggaran(line, jenis_pagu=unit.ketentuan.jenis_pagu, zero_pagu=unit.ketentuan.zero_pagu)


def absorption(unit: Unit, root: HasilAnggaran | None) -> TabelBab3 | None:
    """Absorption of every line, with the sub-totals of programs and kegiatan, and the total."""
    if root is None:
        return None
    rows = [(depth - 1, row) for depth, row in root.rows()][1:]
    keyed = any(row.kunci for _, row in rows)
    revised = any(row.perubahan.nilai is not None for _, row in rows)
    columns = [*[_KEY] * keyed, _LINE, *[_FIRST] * revised, _PAGU, _SPENT, _SERAPAN, _LEFT]
    lines = [
        _line(unit, row, depth, keyed=keyed, revised=revised, kind=_kind(row)) for depth, row in (*rows, (0, root))
    ]
    lines[-1] = attrs.evolve(lines[-1], jenis=JenisBaris.TOTAL)
    found = tuple(Teks(each.explain("id"), each.explain("en")) for each in root.findings())
    title = Teks("Realisasi anggaran {unit} tahun {tahun}", "Budget of {unit}, {tahun}")
    return TabelBab3(
        "anggaran",
        title.fill(unit=unit.nama, tahun=str(unit.tahun)),
        tuple(columns),
        tuple(lines),
        paragraphs.of_budget(unit, root),
        found,
    )


def _kind(row: HasilAnggaran) -> JenisBaris:
    return JenisBaris.SUBTOTAL if row.anak else JenisBaris.DATA


def _line(unit: Unit, row: HasilAnggaran, depth: int, *, keyed: bool, revised: bool, kind: JenisBaris) -> BarisBab3:
    said = cells.said(row, unit.ketentuan.desimal)
    summed = "jumlah_anggaran" if row.anak else ""
    made: list[Isi] = [cells.text(row.kunci)] * keyed + [cells.text(row.nama)]
    if revised:
        made.append(cells.rupiah(row.murni.nilai, Alasan.PAGU_KOSONG, summed, said if summed else None))
    made += [
        cells.rupiah(row.pagu, Alasan.PAGU_KOSONG, summed or "pagu_berlaku", said if summed else None),
        cells.rupiah(row.realisasi.nilai, Alasan.REALISASI_KOSONG, summed, said if summed else None),
        cells.percent(row.serapan, unit.ketentuan.desimal, row.alasan, "serapan", said),
        cells.rupiah(row.sisa, row.alasan or Alasan.REALISASI_KOSONG, "sisa_anggaran", said),
    ]
    return new_row(tuple(made), kind, depth)


def by_goal(unit: Unit, rows: list[Measured]) -> list[Spent]:
    """The goals whose cost is told."""
    return [
        Spent(goal.nama, goal_mean(goal, rows, unit.ketentuan), _pooled(unit, goal.nama, goal.anggaran))
        for goal in unit.sasaran
        if goal.anggaran
    ]


def _pooled(unit: Unit, name: str, keys: Sequence[str]) -> HasilAnggaran:
    """The lines that a goal names, as one; each by a key of its own, as two may share one."""
    lines = [line for key in keys for line in unit.lines(key)]
    apart = tuple(attrs.evolve(line, kunci=f"{n}") for n, line in enumerate(lines, 1))
    return _computed(unit, Anggaran(name, anak=apart))


def by_program(unit: Unit, root: HasilAnggaran | None) -> list[Spent]:
    """The programs that have indicators of their own."""
    lines = root.anak if root else ()
    return [
        Spent(
            program.anggaran.nama,
            mean_of([measured(fact, unit.ketentuan) for fact in program.indikator], unit.ketentuan, weighted=False),
            line,
        )
        for program, line in zip(unit.program, lines, strict=True)
        if program.indikator
    ]


def efficiency(unit: Unit, kind: str, label: KolomBab3, rows: list[Spent]) -> TabelBab3 | None:
    """Efficiency of goals or programs, with its mean."""
    if not rows:
        return None
    terms = unit.ketentuan
    made_of = cells.column("efisiensi", "Efisiensi", "Efficiency", JenisIsi.ANGKA)
    columns = (capaian.NUMBER, label, capaian.CAPAIAN, _SERAPAN, made_of)
    lines: list[BarisBab3] = []
    found: list[Decimal | None] = []
    for number, each in enumerate(rows, 1):
        value, why = efficiency_of(unit, each)
        said = None if each.mean.hasil is None else cells.said(each.mean.hasil, terms.desimal)
        told = _division(each, value, terms.desimal)
        found.append(value)
        made = (
            cells.count(number),
            cells.text(each.nama),
            cells.percent(each.mean.nilai, terms.desimal, each.mean.alasan, "rerata", said),
            cells.percent(
                each.hasil.serapan, terms.desimal, each.hasil.alasan, "serapan", cells.said(each.hasil, terms.desimal)
            ),
            cells.figure(value, terms.desimal, why, f"efisiensi_{terms.metode}", told),
        )
        lines.append(new_row(made))
    mean = _mean(found, terms.undefined)
    lines.append(capaian.mean_row(columns, mean, terms.desimal, "efisiensi"))
    title = Teks("Efisiensi {kind} tahun {tahun}", "Efficiency of {kind}, {tahun}")
    return TabelBab3(
        f"efisiensi_{kind}",
        title.fill(kind=Teks(kind, "goals" if kind == "sasaran" else "programs"), tahun=str(unit.tahun)),
        columns,
        tuple(lines),
        paragraphs.of_efficiency(unit, rows, found, mean),
    )


def efficiency_of(unit: Unit, each: Spent) -> tuple[Decimal | None, Alasan | None]:
    """Efficiency, or why there is none."""
    reached, spent = each.mean.nilai, each.hasil.serapan
    if reached is None or spent is None:
        return None, each.mean.alasan or each.hasil.alasan
    found, why = tried(lambda: efisiensi(capaian=reached, serapan=spent, metode=unit.ketentuan.metode))
    return found, why


def _division(each: Spent, value: Decimal | None, places: int) -> Teks | None:
    if value is None or each.mean.nilai is None or each.hasil.serapan is None:
        return None
    told = Teks(
        "{nama}: capaian {capaian}, serapan {serapan}; efisiensi {value}.",
        "{nama}: capaian {capaian}, absorption {serapan}; efficiency {value}.",
    )
    return told.fill(
        nama=each.nama,
        capaian=in_both(f"{format_angka(each.mean.nilai, places)}%"),
        serapan=in_both(f"{format_angka(each.hasil.serapan, places)}%"),
        value=in_both(format_angka(value, places)),
    )


def _mean(found: list[Decimal | None], policy: Undefined) -> Mean:
    value, why = tried(lambda: rerata(found, undefined=policy))
    return Mean(value, why, ())
