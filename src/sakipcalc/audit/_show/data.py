"""An audited report as data of JSON's types; numbers are decimal strings, unrounded."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from sakipcalc import Bahasa
from sakipcalc.audit._engine.finding import Putusan, plain
from sakipcalc.audit._show.shape import Report
from sakipcalc.audit._tables.pattern import Pola
from sakipcalc.audit._tables.references import Rujukan
from sakipcalc.audit._tables.rows import Baris, TabelHasil


def data(report: Report) -> dict[str, Any]:
    """The report as one mapping."""
    return {**_head(report), "tabel": [_table(table) | {"baris": _rows(table)} for table in report.tabel]}


def json_lines(report: Report) -> Iterator[str]:
    """The same as JSON text, piece by piece and a row at a time, however long the report is."""
    head = json.dumps(_head(report), ensure_ascii=False, indent=2)
    yield head[:-2] + ',\n  "tabel": ['
    for place, table in enumerate(report.tabel):
        shape = json.dumps(_table(table), ensure_ascii=False)
        yield (",\n    " if place else "\n    ") + shape[:-1] + ', "baris": ['
        for number, row in enumerate(table.baris):
            yield (",\n      " if number else "\n      ") + json.dumps(_row(table, row), ensure_ascii=False)
        yield "\n    ]}"
    yield "\n  ]\n}\n"


def _head(report: Report) -> dict[str, Any]:
    return {
        "judul": report.judul,
        "cocok": report.cocok,
        "statistik": _counts(report.statistik),
        "rujukan": [
            {
                "berkas": each.berkas,
                "baris": each.nomor,
                "label": each.label,
                "tercetak": each.tercetak,
                "putusan": each.putusan.value,
                **_sentences(each),
            }
            for each in report.rujukan
        ],
        "dilewati": list(report.dilewati),
    }


def _table(table: TabelHasil) -> dict[str, Any]:
    return {
        "judul": table.judul,
        "berkas": table.berkas,
        "jenis": table.jenis,
        "statistik": _counts(table.statistik),
        "pola": [_pattern(pola) for pola in table.pola],
    }


def _rows(table: TabelHasil) -> list[dict[str, Any]]:
    return [_row(table, row) for row in table.baris]


def _row(table: TabelHasil, row: Baris) -> dict[str, Any]:
    return {
        "baris": row.nomor,
        "label": row.label,
        "masukan": dict(row.masukan),
        "dibaca": {role: plain(value) for role, value in zip(table.kolom, row.temuan.dibaca, strict=False)},
        **row.temuan.to_dict(),
    }


def _pattern(pola: Pola) -> dict[str, Any]:
    return {
        "kelompok": pola.kelompok,
        "rumus": pola.kunci,
        "pembulatan": pola.pembulatan.value,
        "batas": plain(pola.batas),
        "dibuat": pola.dibuat,
        "dinyatakan": pola.dinyatakan,
        "jumlah": pola.jumlah,
        "penyimpang": list(pola.penyimpang),
        **_sentences(pola),
    }


def _sentences(finding: Pola | Rujukan) -> dict[str, str]:
    return {"kalimat": finding.explain(Bahasa.ID), "sentence": finding.explain(Bahasa.EN)}


def _counts(counts: Mapping[Putusan, int]) -> dict[str, int]:
    return {putusan.value: count for putusan, count in counts.items()}
