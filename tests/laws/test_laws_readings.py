"""A law of reading: what a strict parser takes is the first reading, and assumes nothing; and the other way round."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from sakipcalc import Jenis, parse_angka, parse_persen, parse_rasio, parse_rupiah, readings
from sakipcalc.errors import SakipError

sys.path.insert(0, str(Path(__file__).parent))

from _oracle import Quantity, cells

PARSERS: dict[Jenis, Callable[[str], Quantity]] = {
    Jenis.BILANGAN: parse_angka,
    Jenis.PERSEN: parse_persen,
    Jenis.RUPIAH: parse_rupiah,
    Jenis.RASIO: parse_rasio,
}
ALPHABET = "0123456789.,:/-+()% RpIDRdari persen\u00a0"
texts = (
    cells()
    | st.text(alphabet=ALPHABET, max_size=9)
    | st.builds(
        lambda before, text, after: before + text + after,
        st.sampled_from(["Rp", "Rp ", "Rp. ", "Rp.", "-Rp", "Rp-", "(", "(Rp", "IDR ", "rp", "- ", "+", " "]),
        cells(),
        st.sampled_from(["", ",-", ",00", ",00,-", ")", "%", " %", " persen", "-", " ", ".-"]),
    )
)


def strictly(text: str, jenis: Jenis) -> Quantity | None:
    try:
        return PARSERS[jenis](text)
    except SakipError:
        return None


@given(texts)
@settings(max_examples=max(1500, settings().max_examples))
@example("Rp.158,113,-")
@example("1.500,00,-")
@example("Rp0.-")
@example("\u200b86")
def test_strict_text_is_the_first_reading(text: str) -> None:
    found = readings(text)
    accepted = {jenis: value for jenis in PARSERS if (value := strictly(text, jenis)) is not None}
    if accepted:
        assert found[0].anggapan == ()
        assert found[0].jenis in accepted
        for value in accepted.values():
            assert (found[0].nilai, str(found[0].nilai)) == (value, str(value))
    elif found and found[0].jenis in PARSERS and found[0].satuan in {"", "%", "Rp"}:  # 3:9 desa has no parser
        assert found[0].anggapan
