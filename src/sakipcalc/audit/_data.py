"""A recomputed report as plain data for a program; numbers are decimal strings, unrounded."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from sakipcalc.audit import Bahasa, Baris, Laporan, Pola, Putusan, Rujukan, TabelHasil, Temuan
from sakipcalc.audit._hitung import Values
from sakipcalc.audit._sel import Quantity


def data(laporan: Laporan) -> dict[str, Any]:
    """The report as JSON-ready data."""
    return {
        "judul": laporan.judul,
        "tabel": [_table_data(table) for table in laporan.tabel],
        "ringkasan": {hasil.value: count for hasil, count in laporan.ringkasan.items()},
        "statistik": _counts(laporan.statistik),
        "rujukan": [
            {
                "berkas": each.berkas,
                "baris": each.nomor,
                "label": each.label,
                "tercetak": each.tercetak,
                "putusan": each.putusan.value,
                **_sentences(each),
            }
            for each in laporan.rujukan
        ],
        "dilewati": list(laporan.dilewati),
        "cocok": laporan.cocok,
    }


def _table_data(table: TabelHasil) -> dict[str, Any]:
    return {
        "judul": table.judul,
        "berkas": table.berkas,
        "jenis": table.jenis,
        "baris": [_row_data(row) for row in table.baris],
        "pola": [_pattern_data(pola) for pola in table.pola],
        "statistik": _counts(table.statistik),
    }


def _row_data(row: Baris) -> dict[str, Any]:
    figur = row.figur
    return {
        "baris": row.nomor,
        "label": row.label,
        "masukan": dict(row.masukan),
        "dibaca": _values_data(row.dibaca),
        "tercetak": row.tercetak,
        "dihitung": _plain(figur.nilai),
        "dibatasi": _plain(figur.capped),
        "kategori": figur.kategori or None,
        "alasan": figur.alasan and figur.alasan.value,
        "hasil": row.hasil.value,
        "catatan": row.catatan,
        "kemungkinan": [
            {"dibaca": _values_data(values), "dihitung": _plain(each.nilai)} for values, each in row.kemungkinan
        ],
        "putusan": row.putusan.value,
        "temuan": row.temuan and _finding_data(row.temuan),
    }


def _finding_data(temuan: Temuan) -> dict[str, Any]:
    return {
        **_sentences(temuan),
        "benar": temuan.benar_kata or _plain(temuan.benar),
        "dicoba": temuan.dicoba,
        "kebetulan": _plain(temuan.kebetulan),
        "saran": [{"id": pesan, "en": message} for pesan, message in temuan.saran],
        "penjelasan": [
            {
                "rumus": each.kunci,
                "putusan": each.putusan.value,
                "nilai": _plain(each.nilai),
                "pembulatan": each.pembulatan.value,
                "batas": _plain(each.batas),
                "bacaan": dict(each.bacaan),
                "waktu": each.waktu,
                "masukan_dibulatkan": each.masukan_dibulatkan,
                "pecahan": each.pecahan,
                "biaya": each.biaya,
            }
            for each in temuan.explanations
        ],
    }


def _pattern_data(pola: Pola) -> dict[str, Any]:
    return {
        "kelompok": pola.kelompok,
        "rumus": pola.kunci,
        "pembulatan": pola.pembulatan.value,
        "batas": _plain(pola.batas),
        "dibuat": pola.dibuat,
        "dinyatakan": pola.dinyatakan,
        "jumlah": pola.jumlah,
        "penyimpang": list(pola.penyimpang),
        **_sentences(pola),
    }


def _sentences(finding: Temuan | Pola | Rujukan) -> dict[str, str]:
    return {"kalimat": finding.kalimat(Bahasa.ID), "sentence": finding.kalimat(Bahasa.EN)}


def _counts(counts: Mapping[Putusan, int]) -> dict[str, int]:
    return {putusan.value: count for putusan, count in counts.items()}


def _values_data(values: Values) -> dict[str, str | None]:
    return {role: _plain(value) for role, value in values.items()}


def _plain(value: Quantity | None) -> str | None:
    if value is None:
        return None
    return f"{value:f}" if isinstance(value, Decimal) else str(value)
