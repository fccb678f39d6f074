"""What a header says its column holds: its role, and what tells it from others of that role, such as a year."""

import re
from functools import lru_cache
from typing import NamedTuple

FIGURES = frozenset({"target", "realisasi", "pagu", "capaian", "serapan", "persen", "efisiensi", "sisa", "tercetak"})
"""Roles of columns that hold figures."""

_LABEL = re.compile(
    r"(no|nomor|nomer|no urut|nomor urut)\b|kode|id\b|indikator|sasaran|tujuan|program|kegiatan|sub ?kegiatan|uraian|"
    r"keterangan|penjelasan|formulasi|sumber|penanggung|nama|catatan|alasan|analisis|hambatan|solusi|rekomendasi|tahun$|bulan$|"
    r"(melebihi|(belum )?mencapai) target$"
)
_ROLES = (
    ("tercetak", re.compile(r"\btercetak\b")),
    (
        "polarisasi",
        re.compile(r"\b(polarisasi|polaritas)\b|^(tren|trend|sifat|arah|(jenis|tipe|sifat|tren) indikator)\b"),
    ),
    ("satuan", re.compile(r"^satuan\b")),
    ("zero_target", re.compile(r"^target nol\b")),
    ("metode", re.compile(r"^metode( efisiensi)?$")),
    ("cap", re.compile(r"^(cap|batas( atas| capaian)?)$")),
)
_MARKS = re.compile(r"\((?:[^()]*\d\s*[=:/x].*|[^()]*%|rp\.?|persen|dalam rupiah|\d+)\)|\brp\b\.?")
_FIGURE = re.compile(r"[^a-z]*[0-9][^a-z]*")
_UNIT = re.compile(r"\(?\s*(%|persen|rp\.?|rupiah|k|kinerja|dalam rupiah)\s*\)?")
_PERCENT = re.compile(r"%|\bpersen\b")
_RATIO = re.compile(r"%|\b(persen|persentase|prosentase|presentase)\b")
_REALISASI = re.compile(r"\b((te)?realisasi|real|terserap|realization|realisation|actual)\b|^(penggunaan|r)$")
_TARGET = re.compile(r"\b(target|targ|ditargetkan)\b|^rencana\b|^t$")
_CAPAIAN = re.compile(r"\b(capaian|ketercapaian|pencapaian|achievement)\b|^cap\b|^(tercapai|hasil)$")
_SERAPAN = re.compile(r"\b(serapan|penyerapan|serap)\b")
_PAGU = re.compile(r"\b(pagu|anggaran|alokasi|dpa|dipa|budget|dana)\b")
_MONEY = re.compile(r"\b(anggaran|keuangan|keu|dana|belanja)\b")
_SISA = re.compile(r"\b(sisa|selisih|deviasi|lebih|kurang|bertambah|berkurang)\b")
_BROKEN = re.compile(r"target|realisasi|capaian|persentase|anggaran|serapan|efisiensi")
"""Words that a line break within a cell has cut."""

_KATEGORI = re.compile(r"^(kategori|predikat|kriteria|mutu|peringkat kinerja|kesimpulan tingkat)\b")
_NILAI = re.compile(r"\b(nilai|skor|indeks)\b")

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_PERIOD = re.compile(r"\b(tw|triwulan|kuartal|q|semester|smt)\s*\.?\s*(iv|iii|ii|i|[1-4])\b")
NUMERALS = {"i": "1", "ii": "2", "iii": "3", "iv": "4"}
_MONTH = re.compile(r"\b(januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember)\b")
_COMMON = re.compile(
    r"target|realisasi|(pen|keter)?capaian|serapan|penyerapan|pagu|anggaran|persen|(per|pro)sentase|tahun|ta|th|"
    r"dan|rp|tw|triwulan|semester|kuartal|smt|q|i|ii|iii|iv|utama|indikator|sisa|selisih|efisiensi|tingkat|nilai|"
    r"sd|s|d|sampai|dengan|bulan|ini|targ|real|cap|rencana|hasil|tercapai|terserap|penggunaan|t|r|jumlah|total|kumulatif|akumulasi|terhadap|thd"
)
"""Words that tell the role of a column, its year or its period, and nothing else."""


class Role(NamedTuple):
    """What one header text says.

    Args:
        name: the role; empty for words that name rows, or that tell nothing.
        label: whether it is known to name or number rows.
        percent: whether its unit is percent.
        money: whether it speaks of money.
    """

    name: str = ""
    label: bool = False
    percent: bool = False
    money: bool = False


def plain(text: str) -> str:
    """A header text as its words are looked for."""
    words = " ".join(text.casefold().replace("_", " ").split())
    if re.fullmatch(r"\w( \w){3,}", words):  # r e a l i s a s i
        return words.replace(" ", "")
    return re.sub(r"(?<=[a-z])- (?=[a-z])", "", words)


@lru_cache(maxsize=4096)
def role_of(text: str) -> Role:
    """What a header text says its column holds."""
    words = plain(text)
    if _FIGURE.fullmatch(words) and not words.startswith("%"):
        return Role()
    percent, money = bool(_PERCENT.search(words)), bool(_MONEY.search(words)) or bool(re.search(r"\brp\b", words))
    if _UNIT.fullmatch(words):
        return Role("persen" if percent else "", percent=percent, money=money)
    bare = " ".join(_MARKS.sub(" ", words).split())
    name = _named(bare) or _named(bare.replace(" ", "") if _BROKEN.fullmatch(bare.replace(" ", "")) else "")
    if percent and name in ("", "cap"):
        name = "capaian" if name else "serapan" if money else ""
    return Role(name, bool(_LABEL.match(bare)), percent, money)


def _named(words: str) -> str:
    """The role that words tell, without the unit behind them; empty where they tell none."""
    for name, pattern in _ROLES:
        if pattern.search(words):
            return name
    if not words or _LABEL.match(words):
        return ""
    if re.search(r"\befisiensi\b", words):
        return "efisiensi"
    if _KATEGORI.match(words):
        return "kategori"
    if _SISA.search(words) and not _RATIO.search(words):
        return "sisa"
    if _RATIO.search(words):
        if _CAPAIAN.search(words) or "kinerja" in words:
            return "capaian"
        return "serapan" if _SERAPAN.search(words) or _MONEY.search(words) else "persen"
    if _SERAPAN.search(words):
        return "serapan"
    return _of_words(words)


def _of_words(words: str) -> str:
    """The role of a header that says target, realisasi, capaian or pagu; of several the first, if they do not clash."""
    target, made = _TARGET.search(words), _REALISASI.search(words)
    if target and made:
        return ""
    if target and not re.match(r"(capaian|tingkat capaian)\b", words):
        return "target"
    if made:
        return "realisasi"
    if _CAPAIAN.search(words):
        return "serapan" if _MONEY.search(words) else "capaian"
    if _PAGU.search(words):
        return "pagu"
    return "nilai" if _NILAI.search(words) else ""


_WHOLE = {"keu": "keuangan"}
_SO_FAR = re.compile(r"\b(s\.? ?/?d\.?|sampai dengan|jumlah|total|kumulatif|akumulasi)(?!\w)(?!.*\blalu\b)")


class Sign(NamedTuple):
    """What tells a column from others of its role: years, periods, and other words."""

    years: frozenset[str]
    periods: frozenset[str]
    words: frozenset[str]


@lru_cache(maxsize=4096)
def sign_of(text: str) -> Sign:
    """The years, periods and other words of a header."""
    words = plain(text)
    periods = set(_MONTH.findall(words))
    for kind, number in _PERIOD.findall(words):
        periods.add(("semester " if kind[0] == "s" else "triwulan ") + NUMERALS.get(str(number), str(number)))
    months = set(_MONTH.findall(words))
    rest = {
        _WHOLE.get(word, word) for word in map(str, re.findall(r"[a-z]+", words)) if not _COMMON.fullmatch(word)
    } - months
    return Sign(frozenset(_YEAR.findall(words)), frozenset(periods), frozenset(rest))


def is_total(text: str) -> bool:
    """Whether a header speaks of all that was reached so far, rather than of one period."""
    return bool(_SO_FAR.search(plain(text)))


def clash(one: Sign, other: Sign) -> bool:
    """Whether two columns speak of different years or periods."""
    return (bool(one.years and other.years) and not one.years & other.years) or (
        bool(one.periods and other.periods) and not one.periods & other.periods
    )


def likeness(one: Sign, other: Sign) -> int:
    """How much two columns speak of the same: years and periods weigh most; words that only one has count against."""
    shared = (
        4 * bool(one.years & other.years) + 4 * bool(one.periods & other.periods) + 2 * len(one.words & other.words)
    )
    lone = (bool(one.periods) != bool(other.periods)) + len(one.words ^ other.words)
    return shared - lone
