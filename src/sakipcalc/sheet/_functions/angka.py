"""ANGKA, RUPIAH, PERSEN, TERBILANG, BULAT: numbers out of Indonesian text, back into it, and rounded half-up."""

from decimal import Decimal

from sakipcalc import GayaRupiah, GayaTerbilang, Rasio, format_angka, format_persen, format_rupiah, round_to, terbilang
from sakipcalc.sheet._core.cells import measured, places_in, required
from sakipcalc.sheet._core.describe import Argumen, Choices, Fungsi
from sakipcalc.sheet._core.sentences import whole_figure

DESIMAL = Argumen("desimal", "banyaknya desimal, bawaan 2", "decimals, 2 by default", wajib=False, nol=True)
GAYA_RUPIAH: Choices[GayaRupiah] = Choices(
    "gaya",
    {
        "eyd": (GayaRupiah.EYD, "Rp1.500,00", "Rp1.500,00"),
        "spasi": (GayaRupiah.SPASI, "Rp 1.500,00", "Rp 1.500,00"),
        "titik_spasi": (GayaRupiah.TITIK_SPASI, "Rp. 1.500,00", "Rp. 1.500,00"),
        "titik": (GayaRupiah.TITIK, "Rp.1.500,00", "Rp.1.500,00"),
        "idr": (GayaRupiah.IDR, "IDR 1.500,00", "IDR 1.500,00"),
    },
)
GAYA_TERBILANG: Choices[GayaTerbilang] = Choices(
    "gaya",
    {
        "bilangan": (GayaTerbilang.BILANGAN, "lima belas", "lima belas"),
        "rupiah": (GayaTerbilang.RUPIAH, "lima belas rupiah", "lima belas rupiah"),
        "urutan": (GayaTerbilang.URUTAN, "kelima belas", "kelima belas"),
        "angka": (GayaTerbilang.ANGKA, "15 (lima belas)", "15 (lima belas)"),
    },
)


def _read(sel: object) -> Decimal:
    found = measured(sel, "sel")
    return found.nilai if isinstance(found, Rasio) else found


def _explained_reading(sel: object) -> str:
    return f"dibaca sebagai {whole_figure(measured(sel, 'sel'))}."


def _rupiah(nilai: object, desimal: object = None, gaya: object = None) -> str:
    return format_rupiah(required(nilai, "nilai"), places_in(desimal), gaya_rupiah=GAYA_RUPIAH.read(gaya))


def _percent(nilai: object, desimal: object = None) -> str:
    return format_persen(required(nilai, "nilai"), places_in(desimal))


def _in_words(nilai: object, gaya: object = None) -> str:
    return terbilang(required(nilai, "nilai"), GAYA_TERBILANG.read(gaya))


def _rounded(nilai: object, desimal: object = None) -> Decimal:
    return round_to(required(nilai, "nilai"), places_in(desimal))


def _explained_rounding(nilai: object, desimal: object = None) -> str:
    places, given = places_in(desimal), whole_figure(required(nilai, "nilai"))
    shown = format_angka(_rounded(nilai, desimal), places)
    return f"{given} dibulatkan {places} desimal, setengah ke atas: {shown}."


FUNCTIONS = (
    Fungsi(
        "ANGKA",
        "Angka",
        "Bilangan dari teks Indonesia: 1.234,5, 94,37%, Rp1.500, 3:9",
        "The number that Indonesian text means",
        (Argumen("sel", "teks atau bilangan", "text or a number", ragu=True),),
        ("1.234,50",),
        1234.5,
        _read,
        _explained_reading,
        format="General",
    ),
    Fungsi(
        "RUPIAH",
        "Angka",
        "Jumlah rupiah sebagai teks: Rp1.500,00",
        "An amount of rupiah as text",
        (Argumen("nilai", "jumlah", "the amount", ragu=True), DESIMAL, GAYA_RUPIAH.argumen),
        (1715174950.0,),
        "Rp1.715.174.950,00",
        _rupiah,
    ),
    Fungsi(
        "PERSEN",
        "Angka",
        "Persen sebagai teks: 103,20%",
        "A percentage as text",
        (Argumen("nilai", "persen, 103,2 bukan 1,032", "the percent, 103.2 and not 1.032", ragu=True), DESIMAL),
        (103.2,),
        "103,20%",
        _percent,
    ),
    Fungsi(
        "TERBILANG",
        "Angka",
        "Bilangan dengan kata",
        "A number in Indonesian words",
        (Argumen("nilai", "bilangan", "the number", ragu=True), GAYA_TERBILANG.argumen),
        (1001000.0,),
        "satu juta seribu",
        _in_words,
    ),
    Fungsi(
        "BULAT",
        "Angka",
        "Bilangan yang dibulatkan setengah ke atas, seperti yang dicetak laporan: 2,345 menjadi 2,35",
        "A number rounded half-up, as reports print it: 2.345 becomes 2.35",
        (Argumen("nilai", "bilangan", "the number", ragu=True), DESIMAL),
        (103.19767441860465, 2.0),
        103.2,
        _rounded,
        _explained_rounding,
        format="General",
    ),
)
