"""Permendagri 86/2017: the bands by which regional reports rate achievement."""

from __future__ import annotations

from sakipcalc._skala import GapPolicy, Outside, Skala
from sakipcalc._sumber import Basis, Sumber
from sakipcalc.peraturan.permendagri_54_2010 import KEPUTUSAN, PITA

PERMENDAGRI_86_2017 = Skala(
    "permendagri-86-2017",
    "Skala nilai peringkat kinerja Permendagri 86/2017",
    PITA,
    Sumber(
        "Permendagri 86/2017",
        mulai=2017,
        basis=Basis.READ,
        keputusan=f"{KEPUTUSAN}; berlaku sejak laporan tahun 2017",
    ),
    keluarga="capaian",
    places=0,
    gap=GapPolicy.FLOOR,
    above=Outside.NEAREST,
)
