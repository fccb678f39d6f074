"""Malformed cells and what a user is told about each."""

from collections.abc import Callable

import pytest

from sakipcalc import parse_angka, parse_persen, parse_rasio, parse_rupiah, parse_terbilang, rasio_from_time
from sakipcalc.errors import SakipError, UndefinedResultError

END = "write it out, dots between thousands and a comma before decimals"

MUSEUM: list[tuple[Callable[[str], object], str, str, str]] = [
    (
        parse_angka,
        "04.18",
        "BANYAK_BACAAN",
        "'04.18' is not written the Indonesian way; it may mean 4:18 (rasio) or 4,18 (bilangan); " + END,
    ),
    (
        parse_angka,
        "43.38",
        "BANYAK_BACAAN",
        "'43.38' is not written the Indonesian way; it may mean 43,38 (bilangan); " + END,
    ),
    (
        parse_rupiah,
        "8,000,000",
        "BANYAK_BACAAN",
        "'8,000,000' is not written the Indonesian way; it may mean 8.000.000 (bilangan); " + END,
    ),
    (
        parse_rupiah,
        "Rp. 1,869.603.377.385,-",
        "BANYAK_BACAAN",
        "'Rp. 1,869.603.377.385,-' is not written the Indonesian way; it may mean Rp1.869.603.377.385 (rupiah); " + END,
    ),
    (
        parse_angka,
        "1,5 juta",
        "BANYAK_BACAAN",
        "'1,5 juta' is not written the Indonesian way; it may mean 1.500.000 (bilangan); " + END,
    ),
    (
        parse_angka,
        "04",
        "BANYAK_BACAAN",
        "'04' is not written the Indonesian way; it may mean 4 (bilangan); " + END,
    ),
    (
        parse_persen,
        "31.96%",
        "BANYAK_BACAAN",
        "'31.96%' is not written the Indonesian way; it may mean 31,96% (persen); " + END,
    ),
    (
        parse_rasio,
        "08.11",
        "BANYAK_BACAAN",
        "'08.11' is not written the Indonesian way; it may mean 8:11 (rasio) or 8,11 (bilangan); " + END,
    ),
    (
        parse_angka,
        "",
        "TIDAK_ADA_BILANGAN",
        "'' is blank; a missing figure is not zero: leave it blank (None), or give it",
    ),
    (
        parse_persen,
        "#DIV/0!",
        "TIDAK_ADA_BILANGAN",
        "'#DIV/0!' is not available; a missing figure is not zero: leave it blank (None), or give it",
    ),
    (parse_angka, "94,37%", "JENIS_LAIN", "'94,37%' is a percentage; read it with parse_persen"),
    (parse_angka, "Rp1.500", "JENIS_LAIN", "'Rp1.500' is an amount of rupiah; read it with parse_rupiah"),
    (parse_angka, "7:9", "JENIS_LAIN", "'7:9' is a ratio; read it with parse_rasio"),
    (parse_angka, "80-90", "JENIS_LAIN", "'80-90' is a range; read it with readings"),
    (parse_angka, "12 bulan", "JENIS_LAIN", "'12 bulan' is a number with a unit; read it with readings"),
    (parse_angka, "WTP", "JENIS_LAIN", "'WTP' is a predicate; read it with readings"),
    (
        parse_angka,
        "2 jam 30 menit",
        "JENIS_LAIN",
        "'2 jam 30 menit' is another kind of figure; read it with readings",
    ),
    (parse_rasio, "0,33", "JENIS_LAIN", "'0,33' is a plain number; read it with parse_angka"),
    (
        parse_angka,
        "12.345,6abc",
        "BUKAN_BILANGAN",
        "'12.345,6abc' cannot be read as an Indonesian number; write it like 1.234,5",
    ),
    (
        parse_persen,
        "5%%",
        "BUKAN_BILANGAN",
        "'5%%' cannot be read as an Indonesian percentage; write it like 94,37%",
    ),
    (
        parse_rupiah,
        "Rp",
        "BUKAN_BILANGAN",
        "'Rp' cannot be read as an Indonesian amount of rupiah; write it like Rp1.500.000,00",
    ),
    (parse_rasio, "3:9:1", "BUKAN_BILANGAN", "'3:9:1' cannot be read as an Indonesian ratio; write it like 3:9"),
    (
        parse_terbilang,
        "satu ribu",
        "BUKAN_BILANGAN",
        "'satu ribu' cannot be read as an Indonesian number in words; write it like seribu dua ratus koma lima",
    ),
    (
        rasio_from_time,
        "8:00",
        "BUKAN_BILANGAN",
        "'8:00' cannot be read as an Indonesian ratio turned into a time; write it like 8:11",
    ),
]


@pytest.mark.parametrize(("reader", "text", "code", "message"), MUSEUM, ids=[text for _, text, _, _ in MUSEUM])
def test_what_a_user_is_told(reader: Callable[[str], object], text: str, code: str, message: str) -> None:
    with pytest.raises(SakipError) as caught:
        reader(text)
    assert caught.value.code == code
    assert caught.value.message == message
    assert caught.value.pesan
    assert caught.value.pesan != message


def test_a_ratio_to_nothing_is_undefined() -> None:
    with pytest.raises(UndefinedResultError):
        parse_rasio("3:0")
