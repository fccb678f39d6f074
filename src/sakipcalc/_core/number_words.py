"""The words Indonesian numbers are made of, shared by the one who reads them and the one who writes them."""

SATUAN = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
"""The digits 0 to 9."""

PANGKAT = (
    "",
    "ribu",
    "juta",
    "miliar",
    "triliun",
    "kuadriliun",
    "kuintiliun",
    "sekstiliun",
    "septiliun",
    "oktiliun",
    "noniliun",
    "desiliun",
)
"""The powers of a thousand, from 1000**0 to 1000**11."""
