"""AUDIT and its kin: how a printed figure was made, in a word; the sentence tells the whole finding."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import attrs

from sakipcalc.sheet._core.cells import Grid, cap_in, is_blank, is_number, places_in, required, whole
from sakipcalc.sheet._core.describe import Argumen, Fungsi
from sakipcalc.sheet._core.sentences import places_in_full
from sakipcalc.sheet._functions.anggaran import AMOUNTS
from sakipcalc.sheet._functions.capaian import POLARISASI, REALISASI, TARGET, limit
from sakipcalc.sheet._functions.columns import named_cells, raw
from sakipcalc.sheet._functions.kepuasan import BOBOT, MAKS, weights_in
from sakipcalc.sheet._functions.skala import SKALA, TAHUN, scale_in

if TYPE_CHECKING:
    from sakipcalc.audit import Temuan

_DECIMALS = 3
"""The place of ``desimal`` among the options."""
_NO_OTHER = {"cocok", "tidak_tercetak"}
"""Verdicts that leave no other figure to tell."""


def _audited(  # noqa: PLR0917  a spreadsheet knows no keywords
    realisasi: object,
    target: object,
    tercetak: object,
    polarisasi: object = None,
    batas: object = None,
    desimal: object = None,
) -> "Temuan":
    """What the audit finds; text cells count with every meaning they can have."""
    from sakipcalc.audit import audit_capaian  # noqa: PLC0415  as much again as all other functions, and only here

    places = None if is_blank(desimal) else places_in(desimal)
    bare = places is None and is_number(tercetak)
    finding = audit_capaian(
        raw(realisasi, "realisasi"),
        raw(target, "target"),
        raw(tercetak, "tercetak"),
        polarisasi=POLARISASI.read(polarisasi),
        cap=cap_in(batas),
        places=places,
        least_places=2 if bare else 0,
    )
    return attrs.evolve(finding, desimal=2) if bare else finding


def _absorption(realisasi: object, pagu: object, tercetak: object) -> "Temuan":
    from sakipcalc.audit import audit_serapan  # noqa: PLC0415

    return audit_serapan(raw(realisasi, "realisasi"), raw(pagu, "pagu"), raw(tercetak, "tercetak"))


def _mean(nilai: Grid, tercetak: object, batas: object = None) -> "Temuan":
    from sakipcalc.audit import audit_rerata  # noqa: PLC0415

    return audit_rerata(_all_raw(nilai, "nilai"), raw(tercetak, "tercetak"), cap=cap_in(batas))


def _total(nilai: Grid, tercetak: object) -> "Temuan":
    from sakipcalc.audit import audit_jumlah  # noqa: PLC0415

    return audit_jumlah(_all_raw(nilai, "nilai"), raw(tercetak, "tercetak"))


def _index(nrr: Grid, tercetak: object, bobot: object = None, maks: object = None) -> "Temuan":
    from sakipcalc.audit import audit_ikm  # noqa: PLC0415

    top = whole(maks, "maks", 4, (2, 100), zero_is_blank=True)
    return audit_ikm(_all_raw(nrr, "nrr"), raw(tercetak, "tercetak"), bobot=weights_in(bobot), max_score=top)


def _category(nilai: object, tercetak: object, scale: object = None, tahun: object = None) -> "Temuan":
    from sakipcalc.audit import audit_kategori  # noqa: PLC0415

    return audit_kategori(raw(nilai, "nilai"), raw(tercetak, "tercetak"), skala=scale_in(scale, tahun, "capaian"))


def _all_raw(cells: Grid, nama: str) -> list[object]:
    return [raw(cell, name) for name, cell in named_cells(cells, nama)]


def _word(finding: "Temuan") -> str:
    """The verdict, and the right figure where another is printed."""
    word = finding.putusan.kata
    other = finding.benar_teks if finding.putusan.value not in _NO_OTHER and finding.alasan is None else ""
    return f"{word}: {other}" if other else word


def _explained(realisasi: object, target: object, tercetak: object, *options: object) -> str:
    """The audit's sentence, and with how many decimals a number that is printed without its zeros agrees."""
    finding = _audited(realisasi, target, tercetak, *options)
    said = finding.explain()
    if finding.putusan.value not in _NO_OTHER and is_number(tercetak) and len(options) < _DECIMALS:
        written = places_in_full(required(tercetak, "tercetak"))
        options = (*options, *[None] * (_DECIMALS - 1 - len(options)), written)
        if _audited(realisasi, target, tercetak, *options).putusan.value == "cocok":
            said += f" Dengan {written} desimal angka itu sesuai: tulis sebagai teks, atau beri desimal."
    return said


def _printed(bantuan: str, told: str) -> Argumen:
    return Argumen("tercetak", bantuan, told, ragu=True)


def _function(  # noqa: PLR0917  as the table is written
    nama: str,
    told: tuple[str, str],
    argumen: tuple[Argumen, ...],
    contoh: tuple[tuple[object, ...], str],
    find: "Callable[..., Temuan]",
    explain: Callable[..., str] | None = None,
) -> Fungsi:
    """An audit as the table describes it, by what it finds."""
    cells, word = contoh
    return Fungsi(
        nama,
        "Audit",
        *told,
        argumen,
        cells,
        word,
        lambda *given: _word(find(*given)),
        explain or (lambda *given: find(*given).explain()),
    )


_RANGE = Argumen("nilai", "rentang nilai seperti tercetak", "the range of values as printed", rentang=True)
FUNCTIONS = (
    _function(
        "AUDIT",
        (
            "Asal capaian yang tercetak: cocok, atau TERBALIK, WAKTU, DIPOTONG, ... dengan angka yang benar",
            "How a printed capaian was made: agrees, or upside down, truncated, ... and the right figure",
        ),
        (
            REALISASI,
            TARGET,
            _printed("capaian yang tercetak, persen", "the printed capaian, in percent"),
            POLARISASI.argumen,
            limit("kosong: tanpa batas", "blank: no limit"),
            Argumen(
                "desimal",
                "desimal yang dibandingkan; bawaan: yang tertulis, bagi sel bilangan paling sedikit 2",
                "decimals compared; by default those written, for a number cell at least 2",
                wajib=False,
                nol=True,
            ),
        ),
        ((86.72, 84.0, "103,23"), "DIPOTONG: 103,24"),
        _audited,
        _explained,
    ),
    _function(
        "AUDIT.SERAPAN",
        ("Asal serapan yang tercetak, dengan angka yang benar", "How a printed absorption was made, and the right one"),
        (*AMOUNTS, _printed("serapan yang tercetak, persen", "the printed absorption, in percent")),
        ((14100000.0, 16000000.0, "88,12"), "DIPOTONG: 88,13"),
        _absorption,
    ),
    _function(
        "AUDIT.RATARATA",
        ("Asal rata-rata yang tercetak, dengan angka yang benar", "How a printed mean was made, and the right one"),
        (
            _RANGE,
            _printed("rata-rata yang tercetak", "the printed mean"),
            limit("kosong: tanpa batas", "blank: no limit"),
        ),
        ((((100.0,), (100.0,), (103.2,)), "100,00"), "DIBATASI: 101,07"),
        _mean,
    ),
    _function(
        "AUDIT.JUMLAH",
        (
            "Apakah jumlah yang tercetak sama dengan jumlah barisnya, dan baris mana yang menjelaskan selisihnya",
            "Whether a printed total is the sum of its rows, and which row explains a difference",
        ),
        (_RANGE, _printed("jumlah yang tercetak", "the printed total")),
        ((((1500000.0,), (8000000.0,)), "Rp11.000.000"), "TIDAK TERJELASKAN: 9.500.000"),
        _total,
    ),
    _function(
        "AUDIT.IKM",
        ("Asal IKM yang tercetak, dari NRR setiap unsur", "How a printed satisfaction index was made of its means"),
        (
            Argumen("nrr", "rentang NRR setiap unsur seperti tercetak", "the range of unsur means", rentang=True),
            _printed("IKM yang tercetak", "the printed index"),
            BOBOT.argumen,
            MAKS,
        ),
        ((((3.5,) * 9,), "87,50"), "cocok"),
        _index,
    ),
    _function(
        "AUDIT.KATEGORI",
        (
            "Apakah kategori yang tercetak sesuai dengan nilainya menurut skala",
            "Whether a printed category is that of its value on a scale",
        ),
        (
            Argumen("nilai", "nilai seperti tercetak", "the value as printed", ragu=True),
            Argumen("tercetak", "kategori yang tercetak", "the printed category"),
            SKALA,
            TAHUN,
        ),
        ((85.0, "Tinggi"), "cocok"),
        _category,
    ),
)
