"""The words that people use for which way is better: the one table of them, for every face."""

_WORDS = {
    "maximize": "maximise maksimal maksimalkan maks max positif naik meningkat tinggi besar banyak higher ↑",
    "minimize": "minimise minimal minimalkan min negatif turun menurun rendah kecil sedikit lower ↓",
    "stabilize": "stabilise stabil stabilisasi netral tetap",
}
_NAMES = {word: name for name, words in _WORDS.items() for word in words.split()}
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
