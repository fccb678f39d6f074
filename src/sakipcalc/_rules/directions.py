"""Which way is better, in the words that people use, also with others around them."""

from sakipcalc._core.spoken import spoken

_NAMES = {word: name for name, words in spoken("Polarisasi").items() for word in words}
_AROUND = frozenset(
    [
        "polarisasi",
        "indikator",
        "realisasi",
        "capaian",
        "arah",
        "tren",
        "trend",
        "progres",
        "progress",
        "makin",
        "semakin",
        "lebih",
        "baik",
        "the",
        "is",
        "better",
    ]
)
"""Words that may stand around those: tren positif, makin rendah makin baik."""


def direction_of(word: str) -> str | None:
    """The name of the direction that is meant, from words with lines between them; None where it is not known.

    >>> direction_of("makin_rendah_makin_baik"), direction_of("tren_positif"), direction_of("naik_turun")
    ('minimize', 'maximize', None)
    """
    return _NAMES.get("_".join(part for part in word.split("_") if part not in _AROUND))
