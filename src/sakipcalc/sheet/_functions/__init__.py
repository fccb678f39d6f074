"""The function table: every function of every family, in the order they are listed, SUMBER and JELASKAN behind them."""

from sakipcalc.sheet._core.call import EXPLAINER, explained
from sakipcalc.sheet._core.describe import Argumen, Fungsi
from sakipcalc.sheet._functions import anggaran, angka, audit, capaian, kepuasan, periode, rasio, rata_rata, sel, sumber
from sakipcalc.sheet._functions.skala import TAHUN


def _cited(nama: object, pilihan: object = None, tahun: object = None) -> str:
    return sumber.cite(nama, pilihan, tahun, BY_NAME)


_OTHERS = (
    *(*capaian.FUNCTIONS, *rasio.FUNCTIONS, *kepuasan.FUNCTIONS, *anggaran.FUNCTIONS, *rata_rata.FUNCTIONS),
    *(*periode.FUNCTIONS, *angka.FUNCTIONS, *sel.FUNCTIONS, *audit.FUNCTIONS),
    Fungsi(
        "SUMBER",
        "Audit",
        "Aturan di balik suatu angka, untuk catatan kaki: rumus dan peraturannya",
        "The rule behind a figure, for its footnote: formula and regulation",
        (
            Argumen(
                "nama",
                'nama fungsi, seperti "CAPAIAN", nama skala, seperti "akip", atau kode aturan',
                'the name of a function, such as "CAPAIAN", of a scale, such as "akip", or of a rule',
            ),
            Argumen(
                "pilihan",
                'pilihan yang diberikan kepada fungsi itu, seperti "negatif" atau "SAKIP"; kosong: bawaannya',
                'the choice given to that function, such as "minimize" or "akip"; blank: its default',
                wajib=False,
            ),
            TAHUN,
        ),
        ("SERAPAN",),
        "Serapan anggaran: realisasi / pagu x 100 (PMK 249/PMK.02/2011).",
        _cited,
    ),
)


def _explained(*cells: object) -> str:
    return str(explained(cells, BY_NAME))


FUNGSI = (
    *_OTHERS,
    Fungsi(
        EXPLAINER,
        "Audit",
        "Alasan suatu hasil: bagaimana angka itu dibuat, atau mengapa tidak ada",
        "The reason for a result: how the figure was made, or why there is none",
        (
            Argumen("fungsi", 'nama fungsi, seperti "CAPAIAN"', 'the function\'s name, such as "CAPAIAN"'),
            *(
                Argumen(f"masukan{n}", f"masukan ke-{n} fungsi itu", f"its argument {n}", wajib=False, nol=True)
                for n in range(1, max(len(each.argumen) for each in _OTHERS) + 1)
            ),
        ),
        ("CAPAIAN", 88.75, 86.0),
        "88,75 / 86 x 100 = 103,20%; Melebihi Target. Aturan: LAN 239/IX/6/8/2003.",
        _explained,
    ),
)
"""Every function, in the order they are listed."""

BY_NAME = {fungsi.nama: fungsi for fungsi in FUNGSI}
