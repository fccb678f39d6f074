"""The sheets of the template: one for each kind of fact, their columns as a description calls its entries."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from sakipcalc import daftar_skala
from sakipcalc.bab3._facts.description import UNIT

EXAMPLE = "contoh"
"""What the first cell of a row says that is not read."""

GUIDE, CHOICES = "petunjuk", "pilihan"
"""Sheets that hold no facts."""

YES, NO = "ya", "tidak"


class Column(NamedTuple):
    """A column of a sheet, or a row of the sheet ``unit``.

    Attributes:
        key: the entry, as a description calls it; it stands in the header.
        about: what to fill in.
        choices: what may be chosen; empty for anything.
        text: whether it is kept as text, whatever it looks like.
        example: what the row of the example has there.
        of: the sheet whose rows it names; empty for none.
        quantity: whether it holds a figure of any kind, 3:9 too, which a spreadsheet would make a time of.
    """

    key: str
    about: str
    choices: tuple[str, ...] = ()
    text: bool = False
    example: object = None
    of: str = ""
    quantity: bool = False


def _properties(*keys: str) -> Mapping[str, Any]:
    """The entries of an object of the description, by their names."""
    schema: Any = UNIT.schema
    for key in keys:
        schema = schema["properties"][key]
        schema = schema.get("items", schema)
    return dict(schema["properties"])


_QUANTITIES = {
    _properties("sasaran", "indikator")[key]["description"]
    for key in ("target", "realisasi", "target_akhir", "awal", "standar")
}


def _columns(entries: Mapping[str, Any], names: str, examples: Mapping[str, object], prefix: str = "") -> list[Column]:
    return [_column(f"{prefix}{name}", entries[name], examples.get(name)) for name in names.split()]


def _column(key: str, entry: Mapping[str, Any], example: object) -> Column:
    kinds = entry.get("type", ())
    choices = tuple(each for each in entry.get("enum", ()) if each)
    if key.rpartition(".")[2] == "skala":
        choices = tuple(scale.id for scale in daftar_skala())
    if "boolean" in kinds:
        choices = (YES, NO)
    whole_text = "number" not in kinds and "integer" not in kinds
    return Column(key, entry["description"], choices, whole_text, example, quantity=entry["description"] in _QUANTITIES)


_MARK = Column("baris", "kosongkan; baris yang bertanda contoh di sini tidak dibaca", text=True, example=EXAMPLE)


def _numbered(what: str, first: int = 1) -> Column:
    return Column("no", f"nomor, bila ada {what} yang bernama sama; boleh kosong", text=True, example=str(first))


def _of(key: str, sheet: str, example: str, about: str = "") -> Column:
    said = about or f"nama, atau nomor, dari lembar {sheet}"
    return Column(key, said, text=True, example=example, of=sheet)


_IKM, _GOAL, _PART = "Indeks Kepuasan Masyarakat", "Meningkatnya kualitas pelayanan", "Program Pelayanan Umum"
_UNIT, _TERMS, _STATED = _properties(), _properties("ketentuan"), _properties("anggaran")
_GOALS, _INDICATORS = _properties("sasaran"), _properties("sasaran", "indikator")
_PERIODS = _properties("sasaran", "indikator", "periode")
_YEARS = _properties("sasaran", "indikator", "lalu")
_PEERS = _properties("sasaran", "indikator", "pembanding")
_LINES, _SURVEYS, _RATINGS = _properties("program"), _properties("ikm"), _properties("penilaian")
_ITEMS = _properties("penilaian", "butir")
LEVELS = ("program", "kegiatan", "sub kegiatan", "belanja")

UNIT_ROWS = (
    *_columns(_UNIT, "nama tahun tahun_akhir", {"nama": "Kecamatan Contoh", "tahun": 2024, "tahun_akhir": 2026}),
    *_columns(
        _TERMS,
        "skala cap floor dasar rerata undefined zero_target metode jenis_pagu zero_pagu desimal",
        {"skala": "permendagri-86-2017", "cap": 100, "floor": 0},
        "ketentuan.",
    ),
    *_columns(_STATED, "murni perubahan realisasi", {}, "anggaran."),
)
"""What the sheet ``unit`` asks, a row each."""

SHEETS: Mapping[str, tuple[Column, ...]] = {
    "sasaran": (
        _MARK,
        _numbered("sasaran"),
        *_columns(_GOALS, "nama", {"nama": _GOAL}),
        Column(
            "anggaran", f"{_GOALS['anggaran']['description']}; pisahkan dengan titik koma", text=True, example="7.01"
        ),
    ),
    "anggaran": (
        _MARK,
        _numbered("baris anggaran"),
        Column(
            "tingkat",
            "tingkatnya; setiap baris milik baris di atasnya yang lebih tinggi",
            LEVELS,
            text=True,
            example=LEVELS[0],
        ),
        *_columns(
            _LINES,
            "kunci nama murni perubahan realisasi",
            {"kunci": "7.01", "nama": _PART, "murni": 16_000_000, "realisasi": 14_100_000},
        ),
    ),
    "indikator": (
        _MARK,
        _numbered("indikator"),
        _of("sasaran", "sasaran", _GOAL, "sasaran indikator ini: nama, atau nomor, dari lembar sasaran"),
        Column(
            "program", "bagi indikator program: kunci, nama atau nomor dari lembar anggaran", text=True, of="anggaran"
        ),
        *_columns(
            _INDICATORS,
            "nama satuan target realisasi polarisasi",
            {"nama": _IKM, "satuan": "Nilai", "target": 86, "realisasi": 88.75, "polarisasi": "maximize"},
        ),
        *_columns(_PERIODS, "konsolidasi", {"konsolidasi": "last"}),
        *_columns(
            _INDICATORS, "bobot target_akhir awal standar skala cap floor zero_target worst", {"target_akhir": 90}
        ),
        Column("points", f"{_INDICATORS['points']['description']}: 0:0; 50:60; 100:120", text=True),
        *_columns(_INDICATORS, "angka_predikat konversi_120", {}),
    ),
    "periode": (
        _MARK,
        _of("indikator", "indikator", _IKM),
        Column(
            "periode", "nama periode, misalnya Triwulan I; urutannya menurut baris", text=True, example="Semester I"
        ),
        *_columns(_YEARS, "target realisasi", {"target": 86, "realisasi": 88.61}),
    ),
    "tahun lalu": (
        _MARK,
        _of("indikator", "indikator", _IKM),
        *_columns(_YEARS, "tahun target realisasi", {"tahun": 2023, "target": 84, "realisasi": 86.72}),
    ),
    "pembanding": (
        _MARK,
        _of("indikator", "indikator", _IKM),
        *_columns(_PEERS, "nama target realisasi", {"nama": "Kecamatan Sebelah", "target": 85, "realisasi": 87.5}),
    ),
    "ikm": (
        _MARK,
        _numbered("survei"),
        *_columns(_SURVEYS, "nama", {"nama": "Semester I"}),
        Column("unsur", "2017, 2004, atau kunci unsur dipisah titik koma; kosong: 2017", text=True, example="2017"),
        Column("bobot", "bobot unsur yang tercetak, misalnya 0,111; kosong: 1 dibagi banyaknya unsur", text=True),
        *_columns(_SURVEYS, "antara blank max_score skala nilai n", {"nilai": 88.61, "n": 150}),
    ),
    "unsur": (
        _MARK,
        _of("ikm", "ikm", "Semester I"),
        Column("unsur", "kunci unsur, misalnya persyaratan", text=True, example="persyaratan"),
        Column("bobot", "bobot unsur ini, bila bobot unsur berbeda"),
        *(Column(key, _SURVEYS[key]["description"], example=said) for key, said in (("jumlah", 520), ("terisi", 150))),
        Column("nrr", _SURVEYS["nrr"]["description"]),
    ),
    "responden": (_MARK, _of("ikm", "ikm", "Semester I")),
    "penilaian": (
        _MARK,
        *_columns(_RATINGS, "judul skala", {"judul": "BUM Desa", "skala": "bum-desa"}),
        *_columns(_ITEMS, "nama nilai", {"nama": "Karang Bulan", "nilai": 60.02}),
    ),
}
"""The columns of the other sheets. In ``responden`` a column for each unsur follows."""

ABOUT = {
    "unit": "nama dan tahun, bagaimana angka dihitung, dan jumlah anggaran seperti tertulis",
    "sasaran": "sasaran, dan baris anggaran yang membiayainya bila efisiensi dihitung",
    "anggaran": "program, kegiatan, sub kegiatan dan belanja, berurutan dari atas ke bawah",
    "indikator": "indikator setiap sasaran, dan indikator program bila ada",
    "periode": "triwulan, semester atau bulan, bagi indikator yang diukur berkala",
    "tahun lalu": "target dan realisasi tahun-tahun sebelumnya",
    "pembanding": "unit lain dengan indikator yang sama",
    "ikm": "survei kepuasan masyarakat",
    "unsur": "jumlah nilai, banyaknya jawaban atau rata-rata tiap unsur, bila jawaban satu per satu tidak diisi",
    "responden": "jawaban setiap responden, satu kuesioner satu baris",
    "penilaian": "nilai lain yang dikategorikan, misalnya BUM Desa",
}
"""What each sheet holds."""
