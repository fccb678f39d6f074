"""What a laporan.toml may declare: settings by column, own scales, indices by unsur, one file several times."""

from __future__ import annotations

import shutil
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from sakipcalc import Alasan, Indikator, Rasio, Rentang, measure
from sakipcalc.audit import Laporan, Putusan, Setelan, TabelHasil, audit_capaian, audit_report
from sakipcalc.errors import InputError, OptionError

CASES = Path(__file__).parents[2] / "cases"
ROWS = """wilayah;indikator;arah;batas;target;realisasi;capaian
desa;A;naik;;80;90;112,5
desa;B;makin rendah makin baik;120;10;5;120
desa;C;turun;;0;5;75
desa;D;zigzag;;10;5;50
desa;E;-;;10;5;50
desa;F;;1,2;10;5;50
desa;G;;banyak;10;5;50
kota;H;;;10;5;50
"""
TABLE = '[[tabel]]\nberkas = "a.csv"\njenis = "capaian"\nlabel = ["indikator"]\n'
MEAN = '[[rata_rata]]\nberkas = "r.csv"\nbaris = { butir = "rata" }\nkolom = "nilai"\n'
SCALE = '[[skala]]\nid = "lokal"\npita = [{ nama = "Baik", dari = 80 }, { nama = "Buruk", sampai = 80, %s }]\n'
OPEN = SCALE % "sampai_termasuk = false"


def audited(folder: Path, declaration: str) -> Laporan:
    (folder / "a.csv").write_text(ROWS, encoding="utf-8")
    (folder / "r.csv").write_text("butir;nilai\nrata;50\n", encoding="utf-8")
    shutil.copy(CASES / "ikm_printed.csv", folder / "ikm.csv")
    (folder / "laporan.toml").write_text(declaration, encoding="utf-8")
    return audit_report(folder)


def faults(folder: Path, declaration: str) -> tuple[str, ...]:
    with pytest.raises(InputError) as caught:
        audited(folder, declaration)
    return tuple(each.pesan for each in caught.value.cacat)


def verdicts(table: TabelHasil) -> str:
    return " ".join(f"{row.label}:{row.putusan.value}" for row in table.baris)


class TestSettingsByColumn:
    DECLARED = TABLE + 'worst = 20\nkolom = { polarisasi = "arah", cap = "batas" }\n'

    def test_each_row_by_its_own_rule(self, tmp_path: Path) -> None:
        (table,) = audited(tmp_path, self.DECLARED).tabel
        assert verdicts(table) == (
            "A:cocok B:cocok C:cocok D:tidak_dapat_dinilai E:cocok F:tidak_dapat_dinilai G:tidak_dapat_dinilai H:cocok"
        )
        assert table.sumber["polarisasi"] == "arah"
        assert table.baris[1].temuan.dibatasi == 120

    def test_an_unknown_word_is_named_in_its_row(self, tmp_path: Path) -> None:
        (table,) = audited(tmp_path, self.DECLARED).tabel
        for place, words in (
            (3, "'zigzag' bukan pilihan"),
            (5, "minimal 100"),
            (6, "cap: 'banyak' tidak dapat dibaca"),
        ):
            found = table.baris[place].temuan
            assert found.alasan is Alasan.SETELAN_TAK_DIKENAL
            assert words in found.explain()

    def test_what_the_table_declares_holds_where_the_cell_is_blank(self, tmp_path: Path) -> None:
        (table,) = audited(tmp_path, self.DECLARED + 'polarisasi = "turun"\n').tabel
        assert table.baris[4].temuan.benar == 150

    def test_a_worst_value_and_a_meaning_of_zero_in_one_row(self, tmp_path: Path) -> None:
        declared = self.DECLARED + 'zero_target = "met"\n'
        assert "zero_target (bila worst diisi)" in faults(tmp_path, declared)[0]
        (tmp_path / "a.csv").write_text(
            "target;realisasi;capaian;arah;nol;buruk\n0;5;75;turun;;20\n0;5;0;turun;met;\n0;5;75;turun;met;20\n"
            "4;5;125;naik;met;20\n",
            encoding="utf-8",
        )
        table = audit_report(
            tmp_path / "a.csv", Setelan(kolom={"polarisasi": "arah", "zero_target": "nol", "worst": "buruk"})
        ).tabel[0]
        assert [row.putusan.value for row in table.baris] == ["cocok", "cocok", "tidak_dapat_dinilai", "cocok"]

    def test_the_rows_of_each_rule_are_one_way(self, tmp_path: Path) -> None:
        up = [f"80;{80 + step};{(Decimal(100) * (80 + step) / 80):f};naik" for step in (4, 8, 12)]
        down = [f"80;{80 + step};{(Decimal(100) * (80 + step) / 80):f};turun" for step in (4, 8, 12)]
        (tmp_path / "a.csv").write_text("\n".join(["target;realisasi;capaian;arah", *up, *down]).replace(".", ","))
        table = audit_report(tmp_path / "a.csv", Setelan(kolom={"polarisasi": "arah"})).tabel[0]
        assert {row.putusan for row in table.baris[3:]} == {Putusan.TERBALIK}
        assert [(each.kelompok, each.dibuat, each.dinyatakan) for each in table.pola] == [
            ("polarisasi maximize", 3, 3),
            ("polarisasi minimize", 3, 0),
        ]

    def test_methods_of_efisiensi(self, tmp_path: Path) -> None:
        (tmp_path / "a.csv").write_text(
            "capaian;serapan;efisiensi;cara\n100;80;1,25;\n100;80;20;difference\n100;80;20;beda\n", encoding="utf-8"
        )
        table = audit_report(tmp_path / "a.csv", Setelan(kolom={"metode": "cara"})).tabel[0]
        assert [row.putusan.value for row in table.baris] == ["cocok", "cocok", "tidak_dapat_dinilai"]
        assert "'beda'" in table.baris[2].temuan.explain("en")

    def test_roles_there_are_not(self, tmp_path: Path) -> None:
        (found,) = faults(tmp_path, TABLE + 'kolom = { metode = "arah" }\n')
        assert "peran 'metode'; yang ada: target, realisasi, tercetak, polarisasi, zero_target, worst, cap" in found
        assert "tidak ada kolom 'arahnya'" in faults(tmp_path, TABLE + 'kolom = { polarisasi = "arahnya" }\n')[0]


@pytest.mark.parametrize("target", ["0", "0:5", "10", "<= 0"])
@pytest.mark.parametrize("realisasi", ["0", "5", "25"])
def test_a_worst_value_is_the_librarys_own_rule(target: str, realisasi: str) -> None:
    aims: dict[str, Any] = {"0": Decimal(0), "0:5": Rasio(0, 5), "10": Decimal(10), "<= 0": Rentang(None, 0)}
    reached = Rasio(int(realisasi), 100) if target == "0:5" else Decimal(realisasi)
    right = measure(Indikator("a", aims[target], polarisasi="minimize", worst=20), reached)
    cell = f"{realisasi}:100" if target == "0:5" else realisasi
    found = audit_capaian(cell, target, str(right.nilai).replace(".", ","), polarisasi="minimize", worst=20)
    assert found.putusan is Putusan.COCOK
    assert found.benar == right.nilai


def test_a_worst_value_needs_lower_is_better() -> None:
    for way in (None, "maximize"):
        with pytest.raises(OptionError, match="polarisasi"):
            audit_capaian(1, 0, "5", polarisasi=way, worst=20)
    with pytest.raises(OptionError, match="polarisasi"):
        Setelan(worst=20)
    assert "20 dikurangi realisasi" in audit_capaian(5, 0, "1", polarisasi="minimize", worst=20).explain()


class TestOwnScale:
    def test_a_table_is_rated_by_it(self, tmp_path: Path) -> None:
        (table,) = audited(tmp_path, OPEN + TABLE + 'skala = "lokal"\n').tabel
        assert [row.temuan.kategori for row in table.baris[:2]] == ["Baik", "Buruk"]

    def test_categories_are_audited_by_it(self, tmp_path: Path) -> None:
        (tmp_path / "k.csv").write_text("nilai;kategori\n80;Baik\n79,9;Baik\n", encoding="utf-8")
        declared = OPEN + '[[tabel]]\nberkas = "k.csv"\njenis = "kategori"\nskala = "lokal"\n'
        (table,) = audited(tmp_path, declared).tabel
        assert [row.putusan.value for row in table.baris] == ["cocok", "tidak_terjelaskan"]

    def test_every_fault_is_told_at_once(self, tmp_path: Path) -> None:
        declared = (
            SCALE.replace("lokal", "tindih") % "dari = 0"
            + '[[skala]]\nid = "celah"\npita = [{ nama = "A", dari = 1, sampai = 2 }, { nama = "B", dari = 3 }]\n'
            + '[[skala]]\nid = "kunci"\nwarna = "x"\npita = [{ nama = "A", low = 1 }, { dari = "x" }]\n'
            + '[[skala]]\nid = "lokal"\ngap = "apa"\npita = [{ nama = "A" }]\n'
            + '[[skala]]\nid = "skm-14-2017"\npita = [{ nama = "A" }]\n'
            + '[[skala]]\nid = "bukan"\npita = 3\n'
            + '[[skala]]\nid = "pita"\npita = [{ low = 1 }]\n'
            + TABLE
        )
        found = faults(tmp_path, declared)
        wanted = (
            "[[skala]] ke-1: Buruk (0 - 80) dan Baik (>= 80) bertumpang tindih",
            "[[skala]] ke-2: ada celah antara A (1 - 2) dan B (>= 3); nyatakan gap",
            "[[skala]] ke-3: kunci 'warna' tidak dikenal",
            "[[skala]] ke-4: gap: 'apa' bukan pilihan di sini",
            "[[skala]] ke-5: id 'skm-14-2017' sudah dipakai skala lain",
            "[[skala]] ke-6: nilai kunci 'pita' salah jenisnya",
            "[[skala]] ke-7, pita ke-1: kunci 'low' tidak dikenal",
            "[[skala]] ke-7, pita ke-1: kunci 'nama' tidak ada",
        )
        for each in wanted:
            assert any(each in line for line in found), (each, found)
        assert len(found) == len(wanted)


class TestIkm:
    INDEX = (
        '[[ikm]]\nberkas = "ikm.csv"\nkolom = "nrr_printed"\nsaring = { example_id = "E2_polrestabes2021" }\n'
        'tercetak = { kolom = "ikm_printed", baris = { example_id = "E2_polrestabes2021" } }\n'
    )
    MUTU = 'mutu = { kolom = "mutu_printed", baris = { example_id = "E2_polrestabes2021" } }\nskala = "skm-14-2017"\n'

    def test_an_index_and_its_mutu(self, tmp_path: Path) -> None:
        (table,) = audited(tmp_path, self.INDEX + self.MUTU).tabel
        index, mutu = table.baris
        assert (index.putusan, index.masukan["dari"]) == (Putusan.DIBULATKAN_DULU, "9 unsur")
        assert index.temuan.kategori == "Sangat Baik"
        assert mutu.putusan is Putusan.COCOK
        (table,) = audited(tmp_path, self.INDEX + 'antara = "tertimbang_2"\n').tabel
        assert table.baris[0].putusan is Putusan.COCOK

    def test_figures_told_as_text_and_an_index_below_its_unsur(self, tmp_path: Path) -> None:
        (tmp_path / "u.csv").write_text("unsur;nrr\nU1;3,2\nU2;3,4\nIKM;82,5\n", encoding="utf-8")
        told = '[[ikm]]\nberkas = "u.csv"\nmutu = "B"\nskala = "skm-14-2017"\n'
        below = told + 'tercetak = { kolom = "nrr", baris = { unsur = "IKM" } }\n'
        (table,) = audited(tmp_path, below).tabel
        assert [row.putusan.value for row in table.baris] == ["cocok", "cocok"]
        (table,) = audited(tmp_path, told.replace('"B"', '"A"') + 'tercetak = ""\nsaring = { unsur = "U1" }\n').tabel
        assert [row.putusan.value for row in table.baris] == ["tidak_tercetak", "tidak_terjelaskan"]
        assert table.baris[1].temuan.benar == "Baik"
        (table,) = audited(tmp_path, told + 'tercetak = "80"\nsaring = { unsur = "U9" }\n').tabel
        assert table.baris[0].temuan.alasan is Alasan.JAWABAN_KOSONG

    @pytest.mark.parametrize(
        ("change", "message"),
        [
            (("", 'mutu = "A"\n'), "mutu memerlukan skala"),
            (("", 'antara = "apa"\n'), "[[ikm]] ke-1: antara: 'apa' bukan pilihan"),
            (("", "max_score = 1\n"), "max_score"),
            (("", 'bobot = "apa"\n'), "ikm.csv: bobot: 'apa' bukan pilihan"),
            (("", 'skala = "apa"\n'), "'apa'"),
            (('{ kolom = "ikm_printed"', '{ kol = "ikm_printed"'), "[[ikm]] ke-1, tercetak: kunci 'kol' tidak dikenal"),
            (('E2_polrestabes2021" } }', 'E9" } }'), "ada 0 baris dengan example_id = E9"),
            (('kolom = "nrr_printed"', 'kolom = "nrr"'), "tidak ada kolom 'nrr'"),
            (("tercetak = { ", 'tercetak = { berkas = "x.csv", '), "x.csv: berkas tidak ada"),
            (('"ikm.csv"', '"x.csv"'), "x.csv: berkas tidak ada"),
        ],
    )
    def test_faults(self, change: tuple[str, str], message: str, tmp_path: Path) -> None:
        old, new = change
        declared = self.INDEX.replace(old, new) if old else self.INDEX + new
        found = faults(tmp_path, declared)
        assert any(message in line for line in found), found


class TestOneFileSeveralTimes:
    def test_by_rows_and_by_name(self, tmp_path: Path) -> None:
        village = TABLE + 'nama = "desa"\nsaring = { indikator = "E" }\n'
        town = TABLE + 'saring = { wilayah = "kota" }\n'
        report = audited(tmp_path, village + town + MEAN + 'dari = "desa"\n')
        assert [verdicts(table) for table in report.tabel] == ["E:cocok", "H:cocok", "nilai:cocok"]
        assert [table.judul for table in report.tabel] == ["desa", "a.csv", "Rata-rata"]

    def test_faults(self, tmp_path: Path) -> None:
        other = TABLE + 'saring = { wilayah = "kota" }\n'
        found = faults(tmp_path, TABLE + other + MEAN + 'dari = "a.csv"\n')
        assert "ada beberapa [[tabel]] dari berkas itu; beri nama" in found[0]
        again = faults(tmp_path, TABLE + 'nama = "x"\n' + TABLE + 'nama = "x"\n')
        assert "lebih dari satu [[tabel]] dengan baris dan kolom yang sama" in again[0]
        assert "nama 'x' dipakai lebih dari sekali" in again[1]
        (none,) = faults(tmp_path, TABLE + 'saring = { wilayah = "laut" }\n')
        assert "tidak ada baris dengan wilayah = laut" in none
        (lost,) = faults(tmp_path, TABLE + 'saring = { kawasan = "laut" }\n')
        assert "tidak ada kolom 'kawasan'" in lost


@pytest.mark.parametrize("text", ["cap = 1e99999999999999999999", "cap = " + "9" * 5000, "a = " + "[" * 5000])
def test_toml_that_python_cannot_hold(text: str, tmp_path: Path) -> None:
    assert "bukan TOML" in faults(tmp_path, TABLE + text)[0]
