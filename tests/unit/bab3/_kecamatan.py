"""A kecamatan with one of every kind of fact, as a description."""

from __future__ import annotations

from typing import Any

from sakipcalc import UNSUR_2017
from sakipcalc.bab3 import HasilBab3, Unit, hitung, read_unit

PEERS = {"Daha Selatan": "80", "Daha Utara": "83", "Simpur": "86", "Kandangan": "89"}
IKM: dict[str, Any] = {
    "nama": "Indeks Kepuasan Masyarakat (IKM)",
    "satuan": "Nilai",
    "target": 86,
    "realisasi": "88,75",
    "bobot": 40,
    "lalu": [{"tahun": 2022, "target": 82, "realisasi": 85}, {"tahun": 2023, "target": 84, "realisasi": "86,72"}],
    "target_akhir": 90,
    "awal": 80,
    "standar": 85,
    "pembanding": [{"nama": f"Kecamatan {name}", "target": 85, "realisasi": value} for name, value in PEERS.items()],
    "periode": {"konsolidasi": "last", "target": ["", 86, "", 86], "realisasi": ["", "88,61", "", "88,75"]},
}
SASARAN = [
    {
        "nama": "Meningkatnya kualitas pelayanan publik",
        "anggaran": ["7.01.01"],
        "indikator": [
            IKM,
            {"nama": "Sistem kinerja", "skala": "akip", "target": "BB", "realisasi": "A", "bobot": 10},
        ],
    },
    {
        "nama": "Meningkatnya tata kelola desa",
        "indikator": [
            {
                "nama": "APBDes tepat waktu",
                "satuan": "Desa",
                "target": "9:9",
                "realisasi": "3:9",
                "bobot": 20,
                "cap": 120,
                "floor": 0,
                "lalu": [{"tahun": 2023, "target": "8:9", "realisasi": "4:9"}],
            },
            {"nama": "Konflik", "target": 0, "realisasi": 2, "polarisasi": "minimize", "bobot": 10},
            {"nama": "Waktu", "target": "maksimal 15", "realisasi": 12, "polarisasi": "minimize", "bobot": 5},
            {"nama": "Laporan", "target": "2024-12-31", "realisasi": "2024-12-20", "bobot": 5},
            {
                "nama": "Suhu",
                "target": "22,5",
                "realisasi": 24,
                "polarisasi": "stabilize",
                "points": [[0, 0], [80, "62,5"], [100, 100]],
                "bobot": 5,
            },
            {"nama": "Belum ada", "target": "80%", "bobot": 5, "konversi_120": True},
        ],
    },
]
PROGRAM = [
    {
        "nama": "Program Pemerintahan",
        "kunci": "7.01.01",
        "kegiatan": [
            {
                "nama": "Koordinasi",
                "sub_kegiatan": [
                    {"nama": "Rapat", "murni": 16_000_000, "realisasi": 14_100_000},
                    {"nama": "Sosialisasi", "murni": 25_000_000, "perubahan": 20_000_000, "realisasi": "19999999,5"},
                ],
            }
        ],
        "indikator": [{"nama": "Surat terbit", "target": "100%", "realisasi": "98,5%"}],
    },
    {"nama": "Program Desa", "kunci": "7.01.06", "murni": 9_000_000, "realisasi": 0},
]
SURVEYS = [
    {"nama": "Semester I", "nilai": "88,61", "n": 120},
    {"nama": "Semester II", "nrr": dict.fromkeys(UNSUR_2017, "3,5"), "n": 150},
    {
        "nama": "Loket",
        "unsur": ["ramah", "cepat"],
        "skala": "skm-14-2017",
        "bobot": {"ramah": "0,75", "cepat": "0,25"},
        "responden": [[4, 3], [3, None], [4, 4]],
    },
    {"nama": "Lama", "unsur": "2004", "nilai": "75"},
]
UNIT: dict[str, Any] = {
    "nama": "Kecamatan Kalumpang",
    "tahun": 2024,
    "tahun_akhir": 2026,
    "ketentuan": {"skala": "permendagri-86-2017", "cap": 100, "floor": 0, "undefined": "skip"},
    "sasaran": SASARAN,
    "program": PROGRAM,
    "ikm": SURVEYS,
    "penilaian": [
        {
            "judul": "Nilai BUM Desa",
            "skala": "bum-desa",
            "butir": [{"nama": "Karang Bulan", "nilai": "60,02"}, {"nama": "Balanti", "nilai": 80}, {"nama": "Baru"}],
        },
        {"judul": "Kosong", "skala": "bum-desa", "butir": []},
    ],
}


def kecamatan(**other: Any) -> Unit:
    """The unit, with other entries in the place of its own."""
    return read_unit({**UNIT, **other})


def bab3(**other: Any) -> HasilBab3:
    """Its Bab III."""
    return hitung(kecamatan(**other))
