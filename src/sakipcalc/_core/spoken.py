"""The Indonesian words that people use for the names of options: one table for every face."""

_WORDS = {
    "Blank": {"per_unsur": "dibagi_jawaban", "listwise": "gugur gugurkan", "zero": "nol"},
    "Gabungan": {"pooled": "gabungan digabung", "simple": "sederhana"},
    "Gap": {"floor": "ke_bawah", "round": "bulatkan", "reject": "tolak"},
    "Konsolidasi": {
        "sum": "jumlah penjumlahan akumulasi akumulatif",
        "cumulative": "kumulatif",
        "last": "posisi_akhir terakhir akhir",
        "average": "rata_rata rerata",
        "highest": "tertinggi",
        "lowest": "terendah",
    },
    "Metode": {
        "ratio": "rasio perbandingan",
        "ratio_percent": "rasio_persen persen",
        "level": "tingkat",
        "difference": "selisih",
        "cost": "biaya",
    },
    "Polarisasi": {
        "maximize": "positif maksimal maksimalkan max maximise naik meningkat tinggi besar banyak higher ↑",
        "minimize": "negatif minimal minimalkan min minimise turun menurun rendah kecil sedikit lower ↓",
        "minimize_inverse": "negatif_terbalik",
        "stabilize": "stabil stabilise stabilisasi netral tetap",
    },
    "Ties": {"min": "melompat", "dense": "rapat"},
    "Undefined": {"refuse": "tolak", "skip": "lewati"},
    "ZeroPagu": {"undefined": "tidak_terdefinisi", "zero": "nol"},
    "ZeroTarget": {"undefined": "tidak_terdefinisi", "both_zero_met": "keduanya_nol", "met": "tercapai"},
}


def spoken(kind: str) -> dict[str, list[str]]:
    """Each name of an option by the class of it, with the words for it, the most usual first.

    >>> spoken("Metode")["difference"], spoken("Rounding")
    (['selisih'], {})
    """
    return {name: words.split() for name, words in _WORDS.get(kind, {}).items()}
