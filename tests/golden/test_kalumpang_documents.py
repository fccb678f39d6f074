"""The report itself, as text, Word document and web page: each gives what the declared tables give."""

from collections import Counter
from pathlib import Path

import pytest

from sakipcalc.audit import Laporan, Putusan, audit_report

ENDINGS = ("txt", "docx", "html")


@pytest.fixture(scope="module", params=ENDINGS)
def laporan(request: pytest.FixtureRequest, kalumpang: Path) -> Laporan:
    return audit_report(kalumpang.with_name(f"kalumpang-2024.{request.param}"))


@pytest.fixture(scope="module")
def declared(kalumpang: Path) -> Laporan:
    return audit_report(kalumpang)


def found(laporan: Laporan, *jenis: str) -> Counter[tuple[str, str, Putusan]]:
    """Every figure that does not agree, with its inputs and verdict."""
    return Counter(
        (" ".join(row.masukan.values()), row.tercetak, row.putusan)
        for table in laporan.tabel
        if table.jenis in jenis
        for row in table.baris
        if row.putusan is not Putusan.COCOK
    )


def test_every_ending_gives_the_same(kalumpang: Path) -> None:
    reports = [audit_report(kalumpang.with_name(f"kalumpang-2024.{ending}")) for ending in ENDINGS]
    told = [
        [(table.judul, table.jenis, row.label, row.temuan.explain()) for table in each.tabel for row in table.baris]
        for each in reports
    ]
    first, *others = map(sorted, told)
    assert others == [first, first]


def test_what_the_declared_tables_show_is_found(laporan: Laporan, declared: Laporan) -> None:
    figures = found(laporan, "capaian", "serapan", "efisiensi", "kategori")
    assert found(declared, "capaian", "serapan", "efisiensi", "kategori") - figures == Counter()
    (lost,) = figures - found(declared, "capaian", "serapan", "efisiensi", "kategori")
    assert lost == (" 100%", "100%", Putusan.TIDAK_TERJELASKAN), "a target that the printed page has lost"


def test_the_means_and_the_budget(laporan: Laporan) -> None:
    by_kind = {table.jenis: table for table in laporan.tabel}
    means = Counter(
        (row.tercetak, row.putusan) for table in laporan.tabel if table.jenis == "rata_rata" for row in table.baris
    )
    assert means == Counter(
        {
            ("101,07", Putusan.COCOK): 1,
            ("76,95%", Putusan.WAKTU): 1,
            ("113,00%", Putusan.TERBALIK): 1,
            ("98,79%", Putusan.TERBALIK): 1,
            ("1,06", Putusan.COCOK): 1,
            ("0,4", Putusan.TIDAK_TERJELASKAN): 1,
        }
    )
    budget = by_kind["serapan"]
    assert (budget.judul, len(budget.baris)) == (
        "Tabel 3.7 Realisasi Anggaran Tahun 2024 Kantor Kecamatan Kalumpang",
        30,
    )
    assert budget.cocok


def test_each_table_stands_under_its_title(laporan: Laporan) -> None:
    titles = [table.judul.partition(" · ")[0] for table in laporan.tabel]
    for title in ("Tabel 3.1.", "Tabel 3.3 Perbandingan", "Tabel 3.9", "Tabel 3.13 Kegiatan", "Pemeringkatan BUMDesa"):
        assert any(each.startswith(title) for each in titles), title
    left = {each.isi: each.kata.en for each in laporan.dilewati}
    for name in ("Tabel 2.5", "Tabel 3.1 Skala Nilai Peringkat Kinerja", "Tabel 3.2", "Tabel 3.8", "Tabel 3.14"):
        assert any(isi.startswith(name) and why == "holds no figures to audit" for isi, why in left.items()), name


def test_cells_that_have_moved_are_told(laporan: Laporan) -> None:
    (villages,) = [table for table in laporan.tabel if table.judul.startswith("Rasio Desa Maju")]
    rows = {row.label: row for row in villages.baris}
    assert dict(rows["Angkinang"].masukan) == {"target": "11.11", "realisasi": "11.11"}
    assert "11.11 tercetak menyatu dengan 'Angkinang'" in str(rows["Angkinang"].temuan.catatan)
    assert dict(rows["Daha Barat"].masukan) == {"target": "0,28", "realisasi": ""}
    assert "realisasinya tidak tercetak" in rows["Daha Barat"].temuan.explain()


def test_sentences_between_the_tables_are_audited_and_held_against_them(tmp_path: Path, kalumpang: Path) -> None:
    text = kalumpang.with_name("kalumpang-2024.txt").read_text(encoding="utf-8")
    said = (
        "Nilai Indeks Kepuasan Masyarakat sebesar 88,75 atau 103,20% dari target 86.\n"
        "Kegiatan Penyediaan Bahan Logistik Kantor dengan anggaran Rp91.125.000,00 dan realisasi Rp72.695.250,00 "
        "atau 79,87%.\n"
    )
    (tmp_path / "lkj.txt").write_text(f"{text}\n\n{said}", encoding="utf-8")
    laporan = audit_report(tmp_path / "lkj.txt")
    sentences = [row for table in laporan.tabel if table.judul == "Kalimat" for row in table.baris]
    assert [(row.tercetak, row.putusan) for row in sentences] == [
        ("103,20%", Putusan.COCOK),
        ("79,87%", Putusan.TIDAK_TERJELASKAN),
    ]
    (differs,) = [each for each in laporan.rujukan if each.paragraf]
    assert "79,87%" in differs.explain()
    assert "79,78" in differs.explain()
