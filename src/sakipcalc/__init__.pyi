"""What ``__init__.py`` hands on, for type checkers; a test holds the two together."""

from sakipcalc._core.exact import (
    Rounding as Rounding,
)
from sakipcalc._core.exact import (
    round_to as round_to,
)
from sakipcalc._core.options import (
    Bahasa as Bahasa,
)
from sakipcalc._core.rasio import (
    Rasio as Rasio,
)
from sakipcalc._core.spreadsheet import (
    Sel as Sel,
)
from sakipcalc._core.sumber import (
    Aturan as Aturan,
)
from sakipcalc._core.sumber import (
    Basis as Basis,
)
from sakipcalc._core.sumber import (
    Sumber as Sumber,
)
from sakipcalc._reading.column import (
    Kolom as Kolom,
)
from sakipcalc._reading.column import (
    read_column as read_column,
)
from sakipcalc._reading.from_time import (
    UrutanTanggal as UrutanTanggal,
)
from sakipcalc._reading.from_time import (
    rasio_from_time as rasio_from_time,
)
from sakipcalc._reading.readings import (
    readings as readings,
)
from sakipcalc._reading.strict import (
    parse_angka as parse_angka,
)
from sakipcalc._reading.strict import (
    parse_persen as parse_persen,
)
from sakipcalc._reading.strict import (
    parse_rasio as parse_rasio,
)
from sakipcalc._reading.strict import (
    parse_rupiah as parse_rupiah,
)
from sakipcalc._reading.value import (
    Anggapan as Anggapan,
)
from sakipcalc._reading.value import (
    Jenis as Jenis,
)
from sakipcalc._reading.value import (
    Reading as Reading,
)
from sakipcalc._reading.words import (
    parse_terbilang as parse_terbilang,
)
from sakipcalc._rules.book import (
    daftar_aturan as daftar_aturan,
)
from sakipcalc._rules.capaian import (
    Capaian as Capaian,
)
from sakipcalc._rules.capaian import (
    capaian as capaian,
)
from sakipcalc._rules.capaian import (
    measure as measure,
)
from sakipcalc._rules.efisiensi import (
    BOBOT_NKA as BOBOT_NKA,
)
from sakipcalc._rules.efisiensi import (
    BentukPmk as BentukPmk,
)
from sakipcalc._rules.efisiensi import (
    Efisiensi as Efisiensi,
)
from sakipcalc._rules.efisiensi import (
    efisiensi as efisiensi,
)
from sakipcalc._rules.efisiensi import (
    efisiensi_pmk as efisiensi_pmk,
)
from sakipcalc._rules.efisiensi import (
    nilai_efisiensi as nilai_efisiensi,
)
from sakipcalc._rules.efisiensi import (
    nka as nka,
)
from sakipcalc._rules.efisiensi import (
    status_efisiensi as status_efisiensi,
)
from sakipcalc._rules.ikm.combine import (
    Gabungan as Gabungan,
)
from sakipcalc._rules.ikm.combine import (
    gabung_ikm as gabung_ikm,
)
from sakipcalc._rules.ikm.combine import (
    sample_size as sample_size,
)
from sakipcalc._rules.ikm.compute import (
    ikm as ikm,
)
from sakipcalc._rules.ikm.compute import (
    ikm_from_columns as ikm_from_columns,
)
from sakipcalc._rules.ikm.compute import (
    ikm_from_nrr as ikm_from_nrr,
)
from sakipcalc._rules.ikm.compute import (
    ikm_from_sums as ikm_from_sums,
)
from sakipcalc._rules.ikm.kuesioner import (
    Blank as Blank,
)
from sakipcalc._rules.ikm.kuesioner import (
    Kuesioner as Kuesioner,
)
from sakipcalc._rules.ikm.result import (
    HasilIkm as HasilIkm,
)
from sakipcalc._rules.ikm.result import (
    NilaiUnsur as NilaiUnsur,
)
from sakipcalc._rules.ikm.unsur import (
    UNSUR_2004 as UNSUR_2004,
)
from sakipcalc._rules.ikm.unsur import (
    UNSUR_2017 as UNSUR_2017,
)
from sakipcalc._rules.ikm.unsur import (
    Antara as Antara,
)
from sakipcalc._rules.ikm.unsur import (
    Bobot as Bobot,
)
from sakipcalc._rules.indeks import (
    HasilAkip as HasilAkip,
)
from sakipcalc._rules.indeks import (
    idm as idm,
)
from sakipcalc._rules.indeks import (
    nilai_akip as nilai_akip,
)
from sakipcalc._rules.indikator import (
    Indikator as Indikator,
)
from sakipcalc._rules.indikator import (
    Polarisasi as Polarisasi,
)
from sakipcalc._rules.indikator import (
    Rentang as Rentang,
)
from sakipcalc._rules.indikator import (
    ZeroTarget as ZeroTarget,
)
from sakipcalc._rules.indikator import (
    persentase as persentase,
)
from sakipcalc._rules.indikator import (
    rasio as rasio,
)
from sakipcalc._rules.perbandingan import (
    Perubahan as Perubahan,
)
from sakipcalc._rules.perbandingan import (
    Ties as Ties,
)
from sakipcalc._rules.perbandingan import (
    deret as deret,
)
from sakipcalc._rules.perbandingan import (
    peringkat as peringkat,
)
from sakipcalc._rules.perbandingan import (
    perubahan as perubahan,
)
from sakipcalc._rules.perbandingan import (
    terhadap_standar as terhadap_standar,
)
from sakipcalc._rules.perbandingan import (
    terhadap_target_akhir as terhadap_target_akhir,
)
from sakipcalc._rules.periode import (
    Konsolidasi as Konsolidasi,
)
from sakipcalc._rules.periode import (
    consolidate as consolidate,
)
from sakipcalc._rules.periode import (
    consolidate_pair as consolidate_pair,
)
from sakipcalc._rules.pohon import (
    Cara as Cara,
)
from sakipcalc._rules.pohon import (
    HasilSimpul as HasilSimpul,
)
from sakipcalc._rules.pohon import (
    SelisihAnggaran as SelisihAnggaran,
)
from sakipcalc._rules.pohon import (
    Simpul as Simpul,
)
from sakipcalc._rules.pohon import (
    Tingkat as Tingkat,
)
from sakipcalc._rules.pohon import (
    agregat as agregat,
)
from sakipcalc._rules.pohon import (
    selisih_anggaran as selisih_anggaran,
)
from sakipcalc._rules.rerata import (
    Rerata as Rerata,
)
from sakipcalc._rules.rerata import (
    Undefined as Undefined,
)
from sakipcalc._rules.rerata import (
    geometric_mean as geometric_mean,
)
from sakipcalc._rules.rerata import (
    mean as mean,
)
from sakipcalc._rules.rerata import (
    mean_percentage as mean_percentage,
)
from sakipcalc._rules.rerata import (
    pooled_percentage as pooled_percentage,
)
from sakipcalc._rules.rerata import (
    rerata as rerata,
)
from sakipcalc._rules.rerata import (
    weighted_mean as weighted_mean,
)
from sakipcalc._rules.serapan import (
    Anggaran as Anggaran,
)
from sakipcalc._rules.serapan import (
    JenisPagu as JenisPagu,
)
from sakipcalc._rules.serapan import (
    ZeroPagu as ZeroPagu,
)
from sakipcalc._rules.serapan import (
    serapan as serapan,
)
from sakipcalc._rules.serapan import (
    sisa as sisa,
)
from sakipcalc._rules.serapan import (
    sisa_persen as sisa_persen,
)
from sakipcalc._skala.pita import (
    GapPolicy as GapPolicy,
)
from sakipcalc._skala.pita import (
    Outside as Outside,
)
from sakipcalc._skala.pita import (
    Pita as Pita,
)
from sakipcalc._skala.skala import (
    Jarak as Jarak,
)
from sakipcalc._skala.skala import (
    Skala as Skala,
)
from sakipcalc._writing.format import (
    GayaRupiah as GayaRupiah,
)
from sakipcalc._writing.format import (
    Negative as Negative,
)
from sakipcalc._writing.format import (
    format_angka as format_angka,
)
from sakipcalc._writing.format import (
    format_persen as format_persen,
)
from sakipcalc._writing.format import (
    format_rasio as format_rasio,
)
from sakipcalc._writing.format import (
    format_rupiah as format_rupiah,
)
from sakipcalc._writing.terbilang import (
    GayaTerbilang as GayaTerbilang,
)
from sakipcalc._writing.terbilang import (
    terbilang as terbilang,
)
from sakipcalc.errors import (
    Alasan as Alasan,
)
from sakipcalc.errors import (
    SakipError as SakipError,
)
from sakipcalc.peraturan import (
    daftar_skala as daftar_skala,
)
from sakipcalc.peraturan import (
    skala as skala,
)
from sakipcalc.peraturan.akip import (
    AKIP_12_2015 as AKIP_12_2015,
)
from sakipcalc.peraturan.akip import (
    AKIP_88_2021 as AKIP_88_2021,
)
from sakipcalc.peraturan.bum_desa import (
    BUM_DESA as BUM_DESA,
)
from sakipcalc.peraturan.capaian import (
    PERMENDAGRI_54_2010 as PERMENDAGRI_54_2010,
)
from sakipcalc.peraturan.capaian import (
    PERMENDAGRI_86_2017 as PERMENDAGRI_86_2017,
)
from sakipcalc.peraturan.efisiensi import (
    EFISIENSI_327_1996 as EFISIENSI_327_1996,
)
from sakipcalc.peraturan.idm import (
    IDM_2016 as IDM_2016,
)
from sakipcalc.peraturan.ikpa import (
    IKPA_5_2024 as IKPA_5_2024,
)
from sakipcalc.peraturan.ip_asn import (
    IP_ASN_8_2019 as IP_ASN_8_2019,
)
from sakipcalc.peraturan.nka import (
    NKA_107_2024 as NKA_107_2024,
)
from sakipcalc.peraturan.penyimpulan import (
    PENYIMPULAN_CAPAIAN as PENYIMPULAN_CAPAIAN,
)
from sakipcalc.peraturan.rb import (
    RB_2022 as RB_2022,
)
from sakipcalc.peraturan.skm import (
    IKM_25_2004 as IKM_25_2004,
)
from sakipcalc.peraturan.skm import (
    SKM_14_2017 as SKM_14_2017,
)
from sakipcalc.peraturan.spbe import (
    SPBE_59_2020 as SPBE_59_2020,
)

__all__: list[str]
