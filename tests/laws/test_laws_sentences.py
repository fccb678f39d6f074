"""Laws of sentences: what the library computes and writes into one agrees; with a fault planted it does not."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from sakipcalc import GayaRupiah, Rasio, capaian, format_angka, format_persen, format_rasio, format_rupiah, serapan
from sakipcalc.audit import Putusan, TabelHasil
from sakipcalc.audit._tables.sentences import sentence_tables

MORE = settings(max_examples=max(300, settings().max_examples))

CAPAIAN = (
    "Nilai {nama} sebesar {r} atau {c} dari target {t}.",
    "Dari target {t} terealisasi {r} atau {c}.",
    "Realisasi {nama} sebesar {r} dari target {t} sehingga capaiannya {c}.",
    "{nama} dengan target sebesar {t} dengan realisasi {r} ({c}).",
    "Target {t}, realisasi {r}, dengan capaian {c}.",
    "Capaian indikator {nama} tahun 2024 sebesar {c}, target {t} dan realisasi {r}.",
    "Dari {t} ditargetkan, tercapai {r} atau {c}.",
    "Target {nama} tahun 2024 adalah {t}. Realisasinya {r}. Capaiannya {c}.",
    "Sesuai Tabel 3.1, {nama} pada tahun 2024 ditargetkan {t} dan terealisasi {r}, atau tercapai sebesar {c}.",
    "Realisasi {r} dari target {t} atau {c}.",
)
SERAPAN = (
    "{nama} memiliki anggaran {t} dan realisasi {r} atau {c}.",
    "Pagu {t} terealisasi sebesar {r} ({c}).",
    "Dana {nama} sebesar {t} terserap {r} atau {c}.",
    "Alokasi anggaran {nama} {t} dengan penyerapan {r} ({c}).",
    "Realisasi anggaran {r} dari pagu anggaran {t} dengan persentase penyerapan {c}.",
    "Anggaran tahun 2024 sebesar {t}. Dari jumlah tersebut terealisasi {r}. Penyerapannya mencapai {c}.",
)
NAMES = ("Program Pemberdayaan Masyarakat Desa", "Indeks Kepuasan Masyarakat", "Nilai SAKIP", "Persentase desa mandiri")
positive = st.builds(lambda units, places: Decimal(units).scaleb(-places), st.integers(1, 10**6), st.integers(0, 2))
amounts = st.builds(
    lambda units, places: Decimal(units).scaleb(-places), st.integers(10**5, 10**13), st.sampled_from([0, 2])
)

faults = st.tuples(st.integers(0, 4), st.decimals(-30, 30, places=2))
"""The decimals of the right figure, and by how much the wrong one is off."""


def written(number: Decimal) -> str:
    return format_angka(number, -int(number.as_tuple().exponent))


def the_row(text: str, jenis: str) -> TabelHasil:
    (table,), left = sentence_tables("lkj.docx", [(1, "Bab III"), (2, text)])
    assert left == []
    assert (table.jenis, len(table.baris), table.baris[0].nomor) == (jenis, 1, 2)
    return table


def planted(right: Decimal, off: Decimal) -> Decimal:
    """A figure that is off by far more than a rounding or a cut can make."""
    return right + (off if off > 0 else off - 1) + Decimal("0.37")


@given(
    st.sampled_from(CAPAIAN),
    st.sampled_from(NAMES),
    positive | st.builds(Rasio, st.integers(1, 50), st.integers(1, 50)),
    st.data(),
    faults,
)
@MORE
def test_capaian(
    template: str, name: str, target: Decimal | Rasio, data: st.DataObject, fault: tuple[int, Decimal]
) -> None:
    places, off = fault
    if isinstance(target, Rasio):
        realisasi: Decimal | Rasio = data.draw(st.builds(Rasio, st.integers(0, 50), st.integers(1, 50)))
        assert isinstance(realisasi, Rasio)
        t, r = format_rasio(target), format_rasio(realisasi)
    else:
        realisasi = data.draw(positive)
        assert isinstance(realisasi, Decimal)
        sign = data.draw(st.sampled_from(["", " poin", "%"]))
        t, r = written(target) + sign, written(realisasi) + sign
    right = capaian(realisasi, target)
    assume(right < 10**9)
    text = template.format(nama=name, t=t, r=r, c=format_persen(right, places))
    table = the_row(text, "capaian")
    row = table.baris[0]
    assert row.putusan is Putusan.COCOK, text
    assert (row.masukan["target"], row.masukan["realisasi"]) == (t.removesuffix(" poin"), r.removesuffix(" poin"))
    wrong = planted(right, off)
    if wrong >= 0:
        text = template.format(nama=name, t=t, r=r, c=format_persen(wrong, 2))
        assert the_row(text, "capaian").baris[0].putusan is not Putusan.COCOK, text


@given(
    st.sampled_from(SERAPAN),
    st.sampled_from(NAMES),
    st.tuples(amounts, amounts),
    st.sampled_from(GayaRupiah),
    faults,
)
@MORE
def test_serapan(
    template: str, name: str, both: tuple[Decimal, Decimal], gaya: GayaRupiah, fault: tuple[int, Decimal]
) -> None:
    (pagu, realisasi), (places, off) = both, fault
    t, r = (format_rupiah(amount, -int(amount.as_tuple().exponent), gaya_rupiah=gaya) for amount in (pagu, realisasi))
    right = serapan(realisasi, pagu)
    text = template.format(nama=name, t=t, r=r, c=format_persen(right, places))
    row = the_row(text, "serapan").baris[0]
    assert row.putusan is Putusan.COCOK, text
    assert (row.masukan["pagu"], row.masukan["realisasi"]) == (t, r)
    wrong = planted(right, off)
    if wrong >= 0:
        text = template.format(nama=name, t=t, r=r, c=format_persen(wrong, 2))
        assert the_row(text, "serapan").baris[0].putusan is not Putusan.COCOK, text
