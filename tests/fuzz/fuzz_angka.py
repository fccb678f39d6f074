"""Coverage-guided fuzzing of the readers and writers of numbers.

Needs ``pip install atheris``, which is no dependency of anything else here. Run, for as long as you like::

    python tests/fuzz/fuzz_angka.py -max_total_time=600 [corpus folder]

It ends with an error at the first text that breaks one of the laws in ``check``.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable
from decimal import Decimal
from typing import Any

SEEDS = (
    "1.715.174.950,00|04.18|8,000,000|1,465.000|Rp. 1,869.603.377.385,-|(5,2%)|7:9|3 (tiga) desa dari 9 (sembilan)|"
    "5,80 - 6,00|55 - < 70|kurang dari 49|Nilai 86|1,5 juta|8:11 AM|01/02/2026|2 jam 30 menit|0,340972222222|"
    "seribu lima ratus rupiah lima puluh sen|minus nol koma lima|1.96% (115.190 PMKS)|7.0E-2|n/a|1 234 567,5"
)


def check(text: str) -> None:
    """The laws: nothing but SakipError is raised, what is strict is the first reading, what is written is read."""
    import sakipcalc as reading  # noqa: PLC0415  so that atheris can instrument it
    from sakipcalc import format_angka, format_rasio, terbilang  # noqa: PLC0415
    from sakipcalc.errors import OutOfRangeError, SakipError  # noqa: PLC0415

    def attempt(reader: Callable[[str], Any]) -> Any:
        try:
            return reader(text)
        except SakipError:
            return None

    found = reading.readings(text)
    counts = [len(item.anggapan) for item in found]
    assert counts == sorted(counts), text
    assert all(str(item) for item in found), text
    for reader in (reading.parse_angka, reading.parse_persen, reading.parse_rupiah):
        number: Decimal | None = attempt(reader)
        if number is None:
            continue
        assert not found or (found[0].nilai == number and not found[0].anggapan), (text, reader)
        places = -int(number.as_tuple().exponent)
        if places <= 30:
            assert reading.parse_angka(format_angka(number, places)) == number, (text, reader)
    ratio = attempt(reading.parse_rasio)
    assert ratio is None or reading.parse_rasio(format_rasio(ratio)) == ratio, text
    attempt(reading.rasio_from_time)
    said = attempt(reading.parse_terbilang)
    if said is not None:
        try:
            assert reading.parse_terbilang(terbilang(said)) == said, text
        except OutOfRangeError:
            assert said.adjusted() >= 36 or said.adjusted() < -34 or len(said.as_tuple().digits) > 34, text
    reading.read_column([text, "43.38", "1.465"])


def main() -> None:
    """Fuzz until told to stop."""
    atheris: Any = importlib.import_module("atheris")
    with atheris.instrument_imports(include=["sakipcalc"]):
        importlib.import_module("sakipcalc._reading")
        importlib.import_module("sakipcalc._writing")

    def one(data: bytes) -> None:
        check(data.decode("utf-8", "replace"))

    for seed in SEEDS.split("|"):
        check(seed)
    atheris.Setup(sys.argv, one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
