"""What a reader must know of a report first: one sentence for all of it, and one for each table that does not agree."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from sakipcalc import Bahasa, readings
from sakipcalc._core.exact import places_of, subtract
from sakipcalc._writing import clean
from sakipcalc.audit._engine.finding import Putusan
from sakipcalc.audit._show import shape, words
from sakipcalc.audit._tables.rows import Baris, TabelHasil
from sakipcalc.errors import Teks

_BY_FORMULA = {Putusan.TERBALIK, Putusan.RUMUS_LAIN, Putusan.WAKTU}
_NONE = Teks("Tidak ada angka yang diperiksa.", "No figure was audited.")
_ALL = Teks("Semua angka yang diperiksa cocok: {n}.", "All figures that were audited agree: {n}.")
_SOME = Teks(
    "{agree} dari {n} angka cocok; {wrong} tidak: {counts}.", "{agree} of {n} figures agree; {wrong} do not: {counts}."
)
_MADE = Teks(
    "Tabel '{title}' {verdict}: {made} dari {n} angka dihitung {formula}{rest}.",
    "The table '{title}' is {verdict}: {made} of {n} figures are computed as {formula}{rest}.",
)
_REST = Teks("; {left} lainnya: {counts}", "; {left} more: {counts}")
_COUNTED = Teks(
    "Tabel '{title}': {wrong} dari {n} angka tidak cocok: {counts}.",
    "The table '{title}': {wrong} of {n} figures do not agree: {counts}.",
)
_SUMMARY = Teks("{title}: {wrong} dari {n} tidak cocok: {counts}.", "{title}: {wrong} of {n} do not agree: {counts}.")
_GAP = Teks(
    "{wrong} dari {n} jumlah {more} {size} dari barisnya.", "{wrong} of {n} totals are {size} {more} than their rows."
)
_MORE, _LESS = Teks("lebih", "more"), Teks("kurang", "less")
_TAKEN = Teks(
    "{file}: {n} serapan yang dipakai di sana tidak ada di tabel anggaran.",
    "{file}: {n} absorption figures taken there do not stand in the budget tables.",
)
_LEFT = Teks(
    "Ada bagian yang tidak diperiksa: {n}; sebabnya disebut di bawah.",
    "Some parts were not audited: {n}; the reasons are told below.",
)


def sentences(report: shape.Report, bahasa: Bahasa) -> list[str]:
    """The sentences, the one for the whole report first."""
    return [words.told(each, bahasa) for each in _told(report, bahasa)]


def _told(report: shape.Report, bahasa: Bahasa) -> Iterator[Teks]:
    counts = report.statistik
    total, agree = sum(counts.values()), counts.get(Putusan.COCOK, 0)
    if not total:
        yield _NONE
    elif agree == total:
        yield _ALL.fill(n=total)
    else:
        yield _SOME.fill(agree=agree, n=total, wrong=total - agree, counts=_listed(counts))
    for table in report.tabel:
        wrong = [row for row in table.baris if row.putusan is not Putusan.COCOK]
        if wrong:
            yield _gap(table, wrong, bahasa) or _made(table, wrong, bahasa) or _counted(table, wrong, bahasa)
    for file, taken in Counter(each.berkas for each in report.rujukan).items():
        yield _TAKEN.fill(file=clean.visible(file), n=taken)
    if report.dilewati:
        yield _LEFT.fill(n=len(report.dilewati))


def _listed(counts: Mapping[Putusan, int]) -> Teks:
    """How many figures got which verdict, the worst first; where all got the same, only which."""
    wrong = sorted((each for each in counts if each is not Putusan.COCOK), key=words.WEIGHT.__getitem__)
    many = [f"{counts[each]} " if len(wrong) > 1 else "" for each in wrong]
    return Teks(
        ", ".join(f"{count}{each.kata.lower()}" for count, each in zip(many, wrong, strict=True)),
        ", ".join(f"{count}{each.words}" for count, each in zip(many, wrong, strict=True)),
    )


def _made(table: TabelHasil, wrong: Sequence[Baris], bahasa: Bahasa) -> Teks | None:
    """The one wrong formula that makes most of a table; None where there is none."""
    whole = next((each for each in table.pola if not each.kelompok and each.dibuat > each.dinyatakan), None)
    if whole is None:
        return None
    made = [row for row in wrong if any(each.kunci == whole.kunci for each in row.temuan.penjelasan[:1])]
    verdicts = Counter(row.putusan for row in made if row.putusan in _BY_FORMULA)
    if not verdicts:
        return None
    kind = verdicts.most_common(1)[0][0]
    left = Counter(row.putusan for row in wrong if row not in made)
    rest = _REST.fill(left=left.total(), counts=_listed(left)) if left else Teks.same("")
    verdict = Teks(kind.kata.lower(), kind.words)
    return _MADE.fill(
        title=shape.title(table, bahasa),
        verdict=verdict,
        made=len(made),
        n=len(table.baris),
        formula=whole.rumus,
        rest=rest,
    )


def _counted(table: TabelHasil, wrong: Sequence[Baris], bahasa: Bahasa) -> Teks:
    said = _SUMMARY if table.jenis in words.TITLES else _COUNTED
    counts = _listed(Counter(row.putusan for row in wrong))
    return said.fill(title=shape.title(table, bahasa), wrong=len(wrong), n=len(table.baris), counts=counts)


def _gap(table: TabelHasil, wrong: Sequence[Baris], bahasa: Bahasa) -> Teks | None:
    """What all wrong totals have too much or too little, where that is the same; None where it is not."""
    gaps = {_too_much(row) for row in wrong} if table.jenis == "jumlah" else set[Decimal | None]()
    gap = next(iter(gaps)) if len(gaps) == 1 else None
    if not gap:
        return None
    size = shape.amount(wrong[0].temuan, abs(gap), 0 if gap == gap.to_integral_value() else places_of(gap), bahasa)
    return _GAP.fill(wrong=len(wrong), n=len(table.baris), size=size, more=_MORE if gap > 0 else _LESS)


def _too_much(row: Baris) -> Decimal | None:
    benar, read = row.temuan.benar, next((each.nilai for each in readings(row.tercetak)), None)
    return subtract(read, benar) if isinstance(read, Decimal) and isinstance(benar, Decimal) else None
