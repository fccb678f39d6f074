"""Words that stand in cells instead of figures, or beside them."""

NOT_AVAILABLE = frozenset(
    {
        "-",
        "--",
        "---",
        "n/a",
        "na",
        "n.a",
        "n.a.",
        "#n/a",
        "#div/0!",
        "#value!",
        "#ref!",
        "#name?",
        "#num!",
        "#null!",
        "nan",
        "none",
        "null",
        "…",
        "...",
        "tad",
        "t.a.d",
        "err:502",
        "err:504",
        "err:508",
        "err:511",
        "err:519",
        "err:522",
        "err:523",
        "nihil",
        "rp -",
        "rp-",
        "rp. -",
        "rp.-",
        "belum ada",
        "belum ada data",
        "belum diisi",
        "belum tersedia",
        "belum dinilai",
        "data tidak tersedia",
        "tidak ada",
        "tidak ada data",
        "tidak dapat dinilai",
        "tidak tersedia",
    }
)
NIL = frozenset({"-", "--", "rp -", "rp-", "rp. -", "rp.-", "nihil"})
"""Among those, the ones accounts write for zero."""

PREDICATES = frozenset(
    {
        "aa",
        "a",
        "bb",
        "b",
        "cc",
        "c",
        "d",
        "e",
        "wtp",
        "wdp",
        "tw",
        "tmp",
        "wtp-dpp",
        "true",
        "false",
        "ya",
        "tidak",
        "benar",
        "salah",
        "sangat memuaskan",
        "memuaskan",
        "sangat baik",
        "baik",
        "cukup",
        "kurang",
        "sangat kurang",
        "kurang baik",
        "tidak baik",
        "sangat tinggi",
        "tinggi",
        "sedang",
        "rendah",
        "sangat rendah",
        "perintis",
        "pemula",
        "berkembang",
        "maju",
        "mandiri",
        "tertinggal",
        "sangat tertinggal",
        "efisien",
        "tidak efisien",
        "melebihi target",
        "mencapai target",
        "belum mencapai target",
        "tercapai",
        "tidak tercapai",
        "wajar tanpa pengecualian",
        "wajar dengan pengecualian",
        "tidak wajar",
        "tidak memberikan pendapat",
    }
)

LABELS = ("nilai", "skor", "indeks", "angka", "rasio", "rangking", "ranking", "peringkat", "level", "predikat")
"""Words before a figure that only name it; a predicate too may follow them."""

BOUNDS = {
    "<": "<",
    "<=": "<=",
    "=<": "<=",
    ">": ">",
    ">=": ">=",
    "=>": ">=",
    "kurang dari": "<",
    "di bawah": "<",
    "lebih dari": ">",
    "di atas": ">",
    "paling sedikit": ">=",
    "paling rendah": ">=",
    "minimal": ">=",
    "paling banyak": "<=",
    "paling tinggi": "<=",
    "maksimal": "<=",
    "min.": ">=",
    "min": ">=",
    "maks.": "<=",
    "maks": "<=",
}
"""Signs and words of an open range, as the sign they mean."""

BEHIND = {"ke atas": ">=", "keatas": ">=", "atau lebih": ">=", "ke bawah": "<=", "kebawah": "<=", "atau kurang": "<="}
"""Words of an open range that stand behind its bound."""

FALLS = {"turun": True, "menurun": True, "berkurang": True, "naik": False, "meningkat": False, "bertambah": False}
"""Words before a change that give its sign: whether it is negative."""

SCALES = {"ribu": 3, "rb": 3, "juta": 6, "jt": 6, "miliar": 9, "milyar": 9, "triliun": 12, "trilyun": 12}
"""Words that multiply the number before them, as a power of ten."""

MONEY_SCALES = {"m": 9, "t": 12}
"""Letters that do so in an amount of rupiah, where they cannot be metres or tonnes."""

SECONDS = {"detik": 1, "menit": 60, "jam": 3600, "hari": 86400, "minggu": 604800}
"""Units of exact time, in seconds."""

MONTHS = {
    word: month
    for month, words in enumerate(
        (
            "jan januari january",
            "feb februari february peb pebruari",
            "mar maret march",
            "apr april",
            "mei may",
            "jun juni june",
            "jul juli july",
            "agu agustus aug august agt ags",
            "sep september sept",
            "okt oktober oct october",
            "nov november nop nopember",
            "des desember dec december",
        ),
        start=1,
    )
    for word in words.split()
}
"""Names of months, Indonesian and English, long and short."""

_JOINING = "dari sampai hingga sd s/d berbanding ke keatas kebawah atau per banding am pm a.m. p.m."
NO_UNITS = frozenset(MONTHS) | SCALES.keys() | set(_JOINING.split())
"""Words that stand behind a number without being its unit."""
