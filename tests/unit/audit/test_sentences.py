"""Figures in running text: which sentences state one, what they state, and which are left alone."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence

import pytest

from sakipcalc import Polarisasi
from sakipcalc.audit import JenisTabel, Putusan, TabelHasil, audit_table
from sakipcalc.audit._tables.references import sentence_references
from sakipcalc.audit._tables.sentences import read_sentences, sentence_tables

CAPAIAN = {
    "Nilai SAKIP kecamatan sebesar 88,75 atau 103,20% dari target 86.": ("86", "88,75", "103,20%"),
    "Dari target 86 terealisasi 88,75 atau 103,20%.": ("86", "88,75", "103,20%"),
    "Realisasi sebesar 88,75 dari target 86 sehingga capaiannya 103,20%.": ("86", "88,75", "103,20%"),
    "IKM dengan target sebesar 86 dengan realisasi 88,75 (103,20%).": ("86", "88,75", "103,20%"),
    "Target 86 poin, realisasi 88,75 poin, dengan capaian 103,20%.": ("86", "88,75", "103,20%"),
    "Capaian indikator Nilai SAKIP tahun 2024 sebesar 103,20%, target 86 dan realisasi 88,75.": (
        "86",
        "88,75",
        "103,20%",
    ),
    "Dari 33% ditargetkan, tercapai 44,44% atau 134,67%.": ("33%", "44,44%", "134,67%"),
    "Dari 9 desa yang ditargetkan, terealisasi 3 desa atau 33,33%.": ("9", "3", "33,33%"),
    "Pada tahun 2024 ditargetkan 12 bulan dan terealisasi 12 bulan sehingga capaian kinerjanya 100%.": (
        "12",
        "12",
        "100%",
    ),
    "Rasio jabatan: target 3:9 tercapai 4:9 atau 133,33%.": ("3:9", "4:9", "133,33%"),
    "Persentase desa mandiri ditargetkan 33% dan tercapai 44,44%, atau capaian sebesar 134,67%.": (
        "33%",
        "44,44%",
        "134,67%",
    ),
    "Realisasi 44,44% dari target 33% atau 134,67%.": ("33%", "44,44%", "134,67%"),
    "Capaian 44,44% dari target 33% atau 134,67%.": ("33%", "44,44%", "134,67%"),
    "Target 33%, realisasi 44,44% dan tercapai 134,67%.": ("33%", "44,44%", "134,67%"),
    "Nilai 88,75 mencapai 103,20% dari target 86.": ("86", "88,75", "103,20%"),
    "Sebesar 103,20% dari target 86 dengan realisasi 88,75.": ("86", "88,75", "103,20%"),
    "Capaian realisasi kinerja terhadap target 86 sebesar 103,20% dengan realisasi 88,75.": ("86", "88,75", "103,20%"),
    "Realisasi 88,75 (103,20%) dibandingkan target 86.": ("86", "88,75", "103,20%"),
    "Pada 9 kecamatan, target 86 terealisasi 88,75 atau 103,20%.": ("86", "88,75", "103,20%"),
    "Target di 9 kecamatan sebesar 86 dengan realisasi 88,75 atau 103,20%.": ("86", "88,75", "103,20%"),
    "Target pendapatan Rp1.000.000 terealisasi Rp900.000 atau 90%.": ("Rp1.000.000", "Rp900.000", "90%"),
    "Target minimal 80% dan realisasi 92% atau 115%.": ("minimal 80%", "92%", "115%"),
    "Target tahun 2024 sebesar 9 desa, terealisasi 33,33% (3 desa).": ("9", "3", "33,33%"),
    "Target 86, realisasi 88,75, persentase 103,20 persen.": ("86", "88,75", "103,20 persen"),
    "Capaian 103,20 dari target kinerja 86 dan realisasi kinerja 88,75.": ("86", "88,75", "103,20"),
    "Realisasi tahun 2024 sebesar 88,75 atau 103,20% dari target 86, meningkat dari realisasi 2023 sebesar 85,10.": (
        "86",
        "88,75",
        "103,20%",
    ),
    "Target 86 (delapan puluh enam), realisasi 88,75 (sangat baik) atau 103,20%.": ("86", "88,75", "103,20%"),
    "Nilai target sebesar 86 dan nilai realisasi sebesar 88,75 dengan tingkat capaian 103,20%.": (
        "86",
        "88,75",
        "103,20%",
    ),
    "Sesuai Perjanjian Kinerja Nomor 12 Tahun 2024 tanggal 5 Januari 2024, target 86 terealisasi 88,75 (103,20%).": (
        "86",
        "88,75",
        "103,20%",
    ),
    "1. Target kinerja adalah 2.000 dokumen dan terealisasi sebanyak 1900 dokumen (95,00%).": (
        "2.000",
        "1900",
        "95,00%",
    ),
    "Target sebanyak 2000 orang, realisasi sebanyak 1900 orang (95%).": ("2000", "1900", "95%"),
    "Target 80-90, realisasi 85 atau 100%.": ("80-90", "85", "100%"),
    "Target kinerja tahun 2024 adalah 86. Realisasinya 88,75. Capaiannya 103,20%.": ("86", "88,75", "103,20%"),
    "Target tahun 2024 ditetapkan 86. Hasilnya menggembirakan. Realisasi 88,75 (103,20%).": ("86", "88,75", "103,20%"),
    "Nilai 88,75 (103,20%) melampaui target 86; sisanya 9 kecamatan belum dinilai.": ("86", "88,75", "103,20%"),
    "Target 86, realisasi 88,75 pada tahun 2024 atau 103,20%.": ("86", "88,75", "103,20%"),
    "Target 86;; Realisasi 88,75... Capaian 103,20%": ("86", "88,75", "103,20%"),
    "Target 1.715.174.950.000 liter, realisasi 1.715.174.950.000 liter atau 100%.": (
        "1.715.174.950.000",
        "1.715.174.950.000",
        "100%",
    ),
    "Tingkat kemiskinan sebesar 5,12% dari target 5,5% dengan capaian kinerja 93,09%.": ("5,5%", "5,12%", "93,09%"),
    "Target kinerja tahun 2024: 86, Realisasi 2024: 88,75, capaian: 103,20.": ("86", "88,75", "103,20"),
    "IKM memperoleh nilai 88,75 dengan kategori sangat baik, melebihi target yang ditetapkan sebesar 86 (103,20%).": (
        "86",
        "88,75",
        "103,20%",
    ),
    "Realisasi pendapatan mencapai Rp1,5 miliar atau 93,75% dari target Rp1,6 miliar.": (
        "Rp1,6 miliar",
        "Rp1,5 miliar",
        "93,75%",
    ),
    "Target pertumbuhan -2,5% terealisasi -2% atau 120%.": ("-2,5%", "-2%", "120%"),
    "Persentase kelulusan dengan target 90% dan realisasi 95% sehingga persentase realisasi kinerja sebesar 105,56%.": (
        "90%",
        "95%",
        "105,56%",
    ),
    "Namun demikian anggaran Rp5.000.000 hanya mendukung target 86 yang terealisasi 88,75 (103,20%).": (
        "86",
        "88,75",
        "103,20%",
    ),
}
SERAPAN = {
    "Belanja pegawai direalisasikan Rp533,4 miliar atau 30,31 persen dari pagu Rp1 triliun 760 miliar.": (
        "Rp1 triliun 760 miliar",
        "Rp533,4 miliar",
        "30,31 persen",
    ),
    "Realisasi belanja anggaran hingga April sebesar Rp1.166 miliar atau 25,84% dari pagu Rp4 triliun 513 miliar.": (
        "Rp4 triliun 513 miliar",
        "Rp1.166 miliar",
        "25,84%",
    ),
    "Anggaran Rp 2.500.000.000,- dengan realisasi Rp 2.300.000.000,- atau 92,00%, sisa Rp 200.000.000,- (8,00%).": (
        "Rp 2.500.000.000,-",
        "Rp 2.300.000.000,-",
        "92,00%",
    ),
    "Kegiatan dianggarkan sebesar Rp10.000.000 dan terealisasi Rp9.500.000 (95%) dengan realisasi fisik 100%.": (
        "Rp10.000.000",
        "Rp9.500.000",
        "95%",
    ),
    "Program A memiliki anggaran Rp257.366.250,00 dan realisasi Rp241.245.250,00 atau 93,74%.": (
        "Rp257.366.250,00",
        "Rp241.245.250,00",
        "93,74%",
    ),
    "Pagu Rp. 257.366.250,00 terealisasi sebesar Rp. 241.245.250,00 (93,74%).": (
        "Rp. 257.366.250,00",
        "Rp. 241.245.250,00",
        "93,74%",
    ),
    "Dana Rp 1.600.000,- terserap Rp 1.500.000,- atau 93,75 persen.": (
        "Rp 1.600.000,-",
        "Rp 1.500.000,-",
        "93,75 persen",
    ),
    "Alokasi anggaran Rp1,6 miliar dengan penyerapan Rp1,5 miliar (93,75%).": (
        "Rp1,6 miliar",
        "Rp1,5 miliar",
        "93,75%",
    ),
    "Anggaran Rp16 juta, realisasi Rp14,1 juta, serapan 88,13%.": ("Rp16 juta", "Rp14,1 juta", "88,13%"),
    "Dari Rp16.000.000 yang dianggarkan, terserap Rp14.100.000 atau 88,13%.": (
        "Rp16.000.000",
        "Rp14.100.000",
        "88,13%",
    ),
    "Realisasi anggaran Rp14.100.000 dari pagu anggaran Rp16.000.000 dengan persentase penyerapan 88,13%.": (
        "Rp16.000.000",
        "Rp14.100.000",
        "88,13%",
    ),
    "Pada Tahun Anggaran 2024 pagu Rp16.000.000, realisasi Rp14.100.000 (88,13%), sisa anggaran Rp1.900.000.": (
        "Rp16.000.000",
        "Rp14.100.000",
        "88,13%",
    ),
    "Anggaran 2024 sebesar Rp16.000.000. Dari jumlah itu terealisasi Rp14.100.000. Serapannya mencapai 88,13%.": (
        "Rp16.000.000",
        "Rp14.100.000",
        "88,13%",
    ),
    "Anggaran Rp16.000.000 (enam belas juta rupiah) dengan realisasi 88,13% atau sebesar Rp14.100.000.": (
        "Rp16.000.000",
        "Rp14.100.000",
        "88,13%",
    ),
    "Anggaran 16.000.000 rupiah terealisasi 14.100.000 rupiah atau 88,13%.": ("16.000.000", "14.100.000", "88,13%"),
    "Target 86 didukung anggaran Rp16.000.000 dengan realisasi Rp14.100.000 (88,13%).": (
        "Rp16.000.000",
        "Rp14.100.000",
        "88,13%",
    ),
}
NOTHING = [
    "Tabel 3.1 memuat target, realisasi dan capaian tahun 2024.",
    "Sesuai Peraturan Nomor 88 Tahun 2021 tentang target dan realisasi, 103,20% responden puas.",
    "Capaian kinerja 103,20% dengan penyerapan anggaran 93,74%.",
    "Target tercapai 100%.",
    "Target 86 dan realisasi 88,75.",
    "Target 86, realisasi 88,75, naik dari tahun lalu (2,5%).",
    "Target kinerja 86 dengan realisasi 88,75. Penyerapan anggaran 93,74%.",
    "Target 86 dengan realisasi anggaran Rp14.100.000 (88,13%).",
    "Capaian tahun 2023 sebesar 101,50%. Target tahun 2024 86. Realisasi 88,75.",
    "Target tahun depan sebesar 90, realisasi 88,75 atau 98,61%.",
    "Target indikator kemiskinan 8. Realisasi indikator pengangguran 9. Capaiannya 112,50%.",
    "Target 86. Terdapat 9 kecamatan. Realisasi 88,75 (103,20%).",
    "Pasal 3 ayat 2 mengatur target, Tabel 3.1 realisasi, dan halaman 12 capaian 100%.",
    "Target 31/12/2024, realisasi 30-11-2024, capaian 100%.",
    "Kegiatan 1.02.03 dengan target 2024-2026 dan realisasi 5/2024 atau 100%.",
    "Realisasi pada 9 desa untuk target di 8 desa atau 112,50%.",
    "Target karena 9 hal, realisasi sekitar separuh, capaian 50%.",
    "Anggaran Rp16.000.000 dan target Rp9.000.000 terealisasi Rp8.100.000 atau 90%.",
    "Kinerja 103,20% itu baik.",
    "Capaian rata-rata 103,20% dari 5 indikator dengan target 100% dan realisasi 5 indikator.",
    "Capaian 103,20% dan capaian 5,12% dari target 5,5%.",
    "Target A1, realisasi B2, ke-3, capaian 86poin dan _5 atau 10%.",
    "Target (1), realisasi (2), capaian (3).",
    "2) Target dan 3) realisasi (100%).",
    "Capaian sebesar 103,20% dan serapan sebesar 93,74% dari pagu.",
    "Realisasi hanya 44,44%, tercapai 40% pada target.",
]
UNCLEAR = {
    "Target masing-masing 86 dan 80 dengan realisasi 88,75 dan 92 atau 103,20% dan 115%.": "lebih dari satu target",
    "Target 86 dan target akhir Renstra 90 dengan realisasi 88,75 (103,20%).": "lebih dari satu target",
    "Target 86, realisasi 88,75 dan 92 atau 103,20%.": "lebih dari satu realisasi",
    "Realisasi 2023 85,10 dan realisasi 2024 88,75 atau 103,20% dari target 86.": "lebih dari satu realisasi",
    "Target 86, realisasi 88,75 atau 103,20% dengan capaian 104%.": "lebih dari satu persentase",
    "Target 86. Target perubahan 87. Realisasi 88,75 (103,20%).": "lebih dari satu target",
    "Target waktu 2 jam, realisasi 90 menit atau 75%.": "satuan waktu yang berbeda",
    "Target berturut-turut 86, realisasi 88,75, capaian 103,20%.": "lebih dari satu",
    "Pagu Rp16 juta dan pagu perubahan Rp18 juta, realisasi Rp14,1 juta (88,13%).": "lebih dari satu pagu",
    "Target 86, realisasi 88,75 (103,20%), realisasi 92 (115%) dari target 80, realisasi 9.": "lebih dari satu",
    "Target 86 target 87 target 88 target 89 target 90 target 91 target 92 realisasi 88 atau 99%.": "lebih dari satu",
    "Target 86 " + "dan kinerja yang terus membaik " * 80 + "realisasi 88,75 (103,20%).": "2.000 karakter",
}


def stated(text: str) -> list[tuple[str, tuple[str, ...]]]:
    tables, left = sentence_tables("lkj.docx", [(7, text)])
    assert left == []
    return [(table.jenis, (*row.masukan.values(), row.tercetak)) for table in tables for row in table.baris]


@pytest.mark.parametrize("text", CAPAIAN)
def test_a_capaian_is_stated(text: str) -> None:
    assert stated(text) == [("capaian", CAPAIAN[text])]


@pytest.mark.parametrize("text", SERAPAN)
def test_an_absorption_is_stated(text: str) -> None:
    assert stated(text) == [("serapan", SERAPAN[text])]


@pytest.mark.parametrize("text", [*CAPAIAN, *SERAPAN])
def test_what_is_stated_agrees(text: str) -> None:
    ((table,), _) = sentence_tables("lkj.docx", [(7, text)])
    (row,) = table.baris
    assert row.nomor == 7
    assert table.judul == "Kalimat"
    assert row.putusan is Putusan.COCOK, row.temuan.explain()


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_is_stated(text: str) -> None:
    assert sentence_tables("lkj.docx", [(1, text)]) == ([], [])


@pytest.mark.parametrize("text", UNCLEAR)
def test_what_may_be_read_in_two_ways_is_left_out(text: str) -> None:
    tables, (left,) = sentence_tables("lkj.docx", [(3, text)])
    assert tables == []
    assert UNCLEAR[text] in left.kata.id
    assert left.kata.en
    assert left.letak == "paragraf 3"
    assert left.isi.rstrip("…") in " ".join(text.split())


def test_several_statements_of_one_sentence() -> None:
    text = "Target indikator A 86 realisasi 88,75 (103,20%) dan indikator B target 80 realisasi 92 (115,00%)."
    ((table,), left) = sentence_tables("lkj.docx", [(2, text)])
    assert left == []
    assert [(row.label, row.masukan["target"], row.tercetak) for row in table.baris] == [
        ("indikator A", "86", "103,20%"),
        ("indikator B", "80", "115,00%"),
    ]
    both = "Target 86 terealisasi 88,75 (103,20%) dengan pagu Rp16 juta terealisasi Rp14,1 juta (88,13%)."
    tables, _ = sentence_tables("lkj.docx", [(2, both)])
    assert [table.jenis for table in tables] == ["capaian", "serapan"]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        (
            "Program Pemberdayaan Masyarakat Desa memiliki pagu Rp16 juta, realisasi Rp14,1 juta (88,13%).",
            "Program Pemberdayaan Masyarakat Desa",
        ),
        (
            "Capaian indikator Nilai SAKIP tahun 2024 sebesar 103,20%, target 86, realisasi 88,75.",
            "indikator Nilai SAKIP",
        ),
        ("Indeks Kepuasan Masyarakat dengan target 86 dan realisasi 88,75 (103,20%).", "Indeks Kepuasan Masyarakat"),
        ("Target 86, realisasi 88,75 (103,20%).", "Target 86, realisasi 88,75 (103,20%)"),
        ("Program Penataan. Target 86. Realisasi 88,75 (103,20%).", "Target 86"),
        ("Target Program Penataan 86. Realisasi 88,75 (103,20%).", "Program Penataan"),
        (
            "Target 86 untuk " + "kerja sama " * 40 + "dengan realisasi 88,75 (103,20%).",
            "Target 86 untuk " + "kerja sama " * 13 + "…",
        ),
    ],
)
def test_a_row_is_named_by_its_subject(text: str, label: str) -> None:
    ((table,), _) = sentence_tables("lkj.docx", [(1, text)])
    assert table.baris[0].label == label


def test_direction_and_cap_are_declared_not_told_by_words() -> None:
    text = "Penurunan stunting: target 14% dan realisasi 15% dengan capaian 92,86%, turun dari tahun lalu."
    up, _ = sentence_tables("lkj.docx", [(1, text)])
    down, _ = sentence_tables("lkj.docx", [(1, text)], polarisasi=Polarisasi.MINIMIZE)
    assert up[0].baris[0].putusan is not Putusan.COCOK
    assert down[0].baris[0].putusan is Putusan.COCOK
    capped, _ = sentence_tables("lkj.docx", [(1, "Target 86, realisasi 88,75, capaian 100%.")], cap=100)
    assert capped[0].baris[0].putusan is Putusan.COCOK


def test_a_wrong_figure_is_found_where_it_stands() -> None:
    text = [(4, "Nilai SAKIP 88,75 atau 96,90% dari target 86."), (9, "Target 80, realisasi 92 (115,00%).")]
    told: list[tuple[int, int]] = []
    ((table,), _) = sentence_tables("lkj.docx", text, progress=lambda done, of: told.append((done, of)))
    assert [(row.nomor, row.putusan) for row in table.baris] == [(4, Putusan.TERBALIK), (9, Putusan.COCOK)]
    assert told == [(0, 2)]
    assert (table.berkas, table.kolom) == ("lkj.docx", ("target", "realisasi"))


def test_no_paragraph_states_nothing() -> None:
    assert sentence_tables("lkj.docx", []) == ([], [])
    assert (
        read_sentences([(1, ""), (2, "Realisasi anggaran baik. "), (3, "Targetnya 86. Ada 9 " + "warga " * 900)]) == []
    )


@pytest.mark.parametrize(
    "text",
    [
        "kinerja " * 125_000,
        "Target realisasi " * 60_000,
        "Realisasi 12,5% " * 62_500,
        "Target 86. " * 20_000,
        "Rp" * 500_000 + " 1 target",
        "target 1." * 110_000,
        "target " + "1:" * 500_000,
        "target " + "1 500 " * 170_000,
        "Target " + "1. A" * 250_000,
        ("Target 1 realisasi 2 " * 90 + ". ") * 100,
        ("Realisasi (1 " * 120 + ". ") * 100,
    ],
    ids=range(11),
)
def test_a_long_paragraph_takes_no_time(text: str) -> None:
    started = time.process_time()
    tables, _ = sentence_tables("lkj.docx", [(1, text)])
    assert tables == []
    assert time.process_time() - started < 30


# Against the tables


def table(rows: Sequence[Mapping[str, object]], jenis: JenisTabel = JenisTabel.CAPAIAN) -> TabelHasil:
    return audit_table(rows, jenis=jenis, judul="tabel.xlsx")


ROWS = [
    {"indikator": "Nilai SAKIP Kecamatan", "target": "86", "realisasi": "88,75", "capaian": "103,20"},
    {"indikator": "Indeks Kepuasan Masyarakat", "target": "80", "realisasi": "92", "capaian": "115,00"},
    {"indikator": "Kepuasan Masyarakat", "target": "70", "realisasi": "77", "capaian": "110,00"},
    {"indikator": "Desa", "target": "9", "realisasi": "9", "capaian": "100,00"},
]


def told(text: str, *tables: TabelHasil) -> list[str]:
    found = sentence_references(sentence_tables("lkj.docx", [(5, text)])[0], tables or [table(ROWS)])
    assert all(each.explain("en").startswith("lkj.docx paragraph 5: ") for each in found)
    return [each.explain() for each in found]


def test_a_figure_that_the_table_has_otherwise() -> None:
    assert told("Nilai SAKIP Kecamatan dengan target 85 dan realisasi 88,75 (103,20%).") == [
        "lkj.docx paragraf 5: target 85 berbeda dengan 86 di tabel.xlsx baris 1 (Nilai SAKIP Kecamatan)."
    ]
    assert told("Nilai SAKIP Kecamatan dengan target 86 dan realisasi 87,75 (102,03%).") == [
        "lkj.docx paragraf 5: realisasi 87,75 berbeda dengan 88,75 di tabel.xlsx baris 1 (Nilai SAKIP Kecamatan).",
        "lkj.docx paragraf 5: capaian 102,03% berbeda dengan 103,20 di tabel.xlsx baris 1 (Nilai SAKIP Kecamatan).",
    ]


def test_the_pagu_and_the_absorption_too() -> None:
    name = "Program Pemberdayaan Masyarakat Desa dan Kelurahan Tertinggal"
    held = table(
        [{"program": name, "pagu": "Rp16.000.000", "realisasi": "Rp14.100.000", "persen": "88,13"}], JenisTabel.SERAPAN
    )
    text = f"{name} memiliki pagu Rp16,5 juta dan realisasi Rp14.100.000 (88,13%)."
    assert told(text, held) == [
        "lkj.docx paragraf 5: pagu Rp16,5 juta berbeda dengan Rp16.000.000 di tabel.xlsx baris 1 "
        "(Program Pemberdayaan Masyarakat Desa dan Ke…)."
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Nilai SAKIP Kecamatan dengan target 86 dan realisasi 88,75 (103,20%).",
        "Nilai SAKIP Kecamatan dengan target 86,00 dan realisasi 88,8 (103,2%).",
        "Nilai SAKIP Kecamatan dengan target 75 dan realisasi 80 (106,67%).",
        "Nilai IKM Kecamatan dengan target 75 dan realisasi 88,75 (103,20%).",
        "Indeks Kepuasan Masyarakat Desa dengan target 80 dan realisasi 92 (115,00%).",
        "Desa dengan target 8 dan realisasi 9 (100,00%).",
        "Nilai SAKIP Kecamatan dengan target 3:9 dan realisasi 4:9 (103,20%).",
        "Program Nilai SAKIP Kecamatan dengan pagu Rp86 dan realisasi Rp88 (102,33%).",
    ],
)
def test_no_accusation_where_figures_agree_or_no_row_is_named(text: str) -> None:
    assert told(text) == []


def test_the_same_row_twice_is_one_and_rows_that_differ_are_none() -> None:
    text = "Nilai SAKIP Kecamatan dengan target 85 dan realisasi 88,75 (103,20%)."
    assert len(told(text, table(ROWS), table(ROWS))) == 1
    other = [{**ROWS[0], "target": "87"}]
    assert told(text, table(ROWS), table(other)) == []


def test_the_row_with_most_words_is_the_one() -> None:
    rows = [
        {"indikator": "Program Penataan Desa", "target": "86", "realisasi": "88,75", "capaian": "103,20"},
        {"indikator": "Program Penataan Desa Tertinggal", "target": "80", "realisasi": "92", "capaian": "115,00"},
    ]
    assert told("Program Penataan Desa Tertinggal dengan target 80 dan realisasi 93 (115,00%).", table(rows)) == [
        "lkj.docx paragraf 5: realisasi 93 berbeda dengan 92 di tabel.xlsx baris 2 (Program Penataan Desa Tertinggal)."
    ]


def test_what_was_not_printed_is_not_compared() -> None:
    rows = [{**ROWS[0], "capaian": ""}, ROWS[1]]
    assert told("Nilai SAKIP Kecamatan dengan target 86 dan realisasi 88,75 (110,20%).", table(rows)) == []
