"""One hash of many results: the same on every machine and Python, in every thread, process, locale and mode.

python tests/digest.py            prints it
python tests/digest.py threads    the same, computed in eight threads at once; also fork, spawn
"""

from __future__ import annotations

import hashlib
import multiprocessing
import random
import sys
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import sakipcalc as s
from sakipcalc.audit import audit_capaian, audit_report, audit_serapan

CELLS = (
    "88,75",
    "88.75",
    "8:11",
    "1.465",
    "1,500,000",
    "Rp2,5 M",
    "80-90",
    "< 22",
    "-",
    "n/a",
    "31 Maret 2024",
    "WTP",
    "0,9437",
    "tiga",
)
TABLE = """Tabel 3.1 Capaian Kinerja
Indikator;Target;Realisasi;Capaian (%);Kategori
IKM;86;88,75;103,20;Sangat Tinggi
Rasio;9:11;8:11;80,36;Tinggi
Stunting;14;12,6;90,00;Tinggi
Rata-rata;;;95,87;
Program;Pagu;Realisasi;Serapan
Rapat;Rp16.000.000;Rp14.100.000;88,13
Kunjungan;21.276.070;20.000.000;94,01
Jumlah;37.276.070;34.100.000;91,48
"""


def told(function: Callable[..., Any], *arguments: Any, **options: Any) -> str:
    """A result, or what is said instead, in both languages."""
    try:
        return repr(function(*arguments, **options))
    except s.SakipError as error:
        return f"{type(error).__name__} {error.message} {error.pesan}"


def results() -> Iterator[str]:
    """Every result that is counted."""
    rng = random.Random(2024)
    yield from (told(s.readings, cell) for cell in CELLS)
    yield told(s.read_column, list(CELLS[:4]))
    for _ in range(200):
        r, t = (Decimal(rng.randint(-(10**6), 10**12)).scaleb(-rng.randint(0, 6)) for _ in range(2))
        for way in s.Polarisasi:
            yield told(s.capaian, r, t, polarisasi=way, cap=120)
        yield told(audit_capaian, r, t, "97,67")
        yield told(audit_serapan, s.format_rupiah(r), s.format_rupiah(t), "97,67")
        yield told(s.terbilang, s.round_to(r, 2)) + told(s.round_to, Fraction(r) / 7, 5)
    for scale in s.daftar_skala():
        yield told(scale.kategori, 86) + told(scale.to_dict)
    yield told(s.rerata_geometrik, [90, Decimal("88.75"), 101])
    yield told(s.ikm, [dict.fromkeys(s.UNSUR_2017, 3), dict.fromkeys(s.UNSUR_2017, 4)])
    yield told(s.ikm, [{"tidak": 1, "ada": 2, "begini": 3}])
    yield told(s.nilai_akip, {"perencanaan": 80, "x": 1, "y": 2}, tahun=2024)
    yield told(s.peringkat, {"A": 1, "B": 2, "C": 2})
    yield from (told(each.to_dict) for each in s.daftar_aturan())
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.csv"
        path.write_text(TABLE, encoding="utf-8")
        laporan = audit_report(path)
        path.write_text("x = 1\ny = 2\n[[tabel]]\nz = 1\nw = 2\n", encoding="utf-8")
        path.rename(path.with_name("laporan.toml"))
        yield told(audit_report, folder).replace(folder, "")
    for each in s.Bahasa:
        yield from (laporan.to_text(bahasa=each), laporan.to_markdown(bahasa=each), laporan.to_html(bahasa=each))
    yield "".join(laporan.to_json())


def digest(_: object = None) -> str:
    """The hash of all of them."""
    whole = hashlib.sha256()
    for each in results():
        whole.update(each.encode("utf-8", "surrogatepass") + b"\0")
    return whole.hexdigest()


def main(way: str = "plain") -> None:
    """Print the digest; of several that should be one, every one that there is."""
    if way == "plain":
        found = [digest()]
    elif way == "threads":
        with ThreadPoolExecutor(8) as pool:
            found = list(pool.map(digest, range(8)))
    else:
        with multiprocessing.get_context(way).Pool(2) as workers:
            found = workers.map(digest, range(4))
    print(*sorted(set(found)))


if __name__ == "__main__":
    main(*sys.argv[1:])
