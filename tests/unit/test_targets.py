"""Targets of every kind: closed and open ranges, predicates, dates, read from text, measured and written back."""

import datetime as dt
import itertools
import json
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sakipcalc import (
    AKIP_12_2015,
    AKIP_88_2021,
    BUM_DESA,
    EFISIENSI_327_1996,
    IDM_2016,
    OPINI_BPK,
    SKM_14_2017,
    Alasan,
    Indikator,
    Keterangan,
    Pita,
    Polarisasi,
    Predikat,
    Rasio,
    Rentang,
    SakipError,
    Skala,
    Sumber,
    ZeroTarget,
    capaian,
    daftar_skala,
    format_besaran,
    measure,
    parse_target,
    terhadap_target_akhir,
)
from sakipcalc.audit import Putusan, audit_capaian
from sakipcalc.errors import (
    AmbiguousNumberError,
    MissingNumberError,
    NotANumberError,
    NumberTypeError,
    OptionError,
    OtherKindError,
    OutOfRangeError,
    UndefinedResultError,
    WrongTypeError,
)

D = Decimal
figures = st.decimals(min_value=1, max_value=10**6, places=2)
falling = st.sampled_from([Polarisasi.MAXIMIZE, Polarisasi.MINIMIZE, Polarisasi.STABILIZE])


def predikat(kode: str) -> Predikat:
    return Predikat(AKIP_88_2021, kode)


class TestRanges:
    @given(figures, figures)
    def test_one_end_is_a_target_that_says_its_direction(self, bound: Decimal, reached: Decimal) -> None:
        share = Fraction(reached) / Fraction(bound) * 100
        assert abs(Fraction(capaian(reached, Rentang(bound, None))) - share) <= share / 10**33
        for polarisasi in (Polarisasi.MAXIMIZE, Polarisasi.MINIMIZE, Polarisasi.STABILIZE):
            assert capaian(reached, Rentang(None, bound), polarisasi=polarisasi) == capaian(
                reached, bound, polarisasi="minimize"
            )
        assert capaian(reached, Rentang(None, bound), polarisasi="minimize_inverse") == capaian(
            reached, bound, polarisasi="minimize_inverse"
        )

    @given(figures, st.sampled_from([True, False]))
    def test_the_conclusion_follows_whether_the_figure_is_in_the_range(self, bound: Decimal, included: bool) -> None:
        for target in (Rentang(bound, None, low_inclusive=included), Rentang(None, bound, high_inclusive=included)):
            for reached in (bound - D("0.01"), bound, bound + D("0.01")):
                met = measure(Indikator("a", target), reached).keterangan is not Keterangan.BELUM
                assert met is (reached in target)

    def test_an_excluded_end_is_reached_by_a_ratio_too(self) -> None:
        half = Indikator("a", Rentang(None, D("0.5"), high_inclusive=False))
        assert measure(half, Rasio(1, 2)).keterangan is Keterangan.BELUM
        assert measure(half, Rasio(1, 2)).nilai == 100

    def test_an_excluded_end_is_missed_in_every_way_of_concluding(self) -> None:
        below = Indikator("a", Rentang(None, 22, high_inclusive=False))
        for reached, met in ((D("22.0001"), False), (D(22), False), (D("21.9999"), True)):
            assert (measure(below, reached).keterangan_at(2) is not Keterangan.BELUM) is met
        above = Indikator("a", Rentang(0, None, low_inclusive=False), zero_target="met")
        assert (measure(above, 0).nilai, measure(above, 1).nilai) == (D(0), D(100))
        with pytest.raises(OutOfRangeError, match="konversi_120"):
            Indikator("a", Rentang(None, 22, high_inclusive=False), konversi_120=True)
        with pytest.raises(OutOfRangeError, match="worst"):
            Indikator("a", Rentang(0, None), polarisasi="minimize", worst=10)

    def test_computed_figures_show_what_tells_of_them(self) -> None:
        third = measure(Indikator("x", Fraction(1, 3)), Fraction(1, 3)).explain()
        assert third == "x: 0,333333 / 0,333333 x 100 = 100,00%; Mencapai Target."
        assert str(Rentang(Fraction(4, 3), Fraction(8, 3))) == "1,33333-2,66667"

    @pytest.mark.parametrize(
        ("target", "indonesian", "english"),
        [
            (Rentang(80, 90), "80-90", "80-90"),
            (Rentang(-5, D("-3.5")), "-5 s.d. -3,5", "-5 to -3.5"),
            (Rentang(D("80.5"), None), "minimal 80,5", "at least 80.5"),
            (Rentang(80, None, low_inclusive=False), "lebih dari 80", "more than 80"),
            (Rentang(None, 22), "maksimal 22", "at most 22"),
            (Rentang(D("1500000.5"), None), "minimal 1.500.000,5", "at least 1500000.5"),
            (Rentang(None, 22, high_inclusive=False), "kurang dari 22", "less than 22"),
            (Rentang(80, 90, low_inclusive=False), "> 80 s.d. 90", "> 80 to 90"),
        ],
    )
    def test_in_words(self, target: Rentang, indonesian: str, english: str) -> None:
        assert (str(target), target.teks.en) == (indonesian, english)
        assert format_besaran(target) == indonesian

    def test_what_is_no_range(self) -> None:
        for settings in (
            {"low": None, "high": None},
            {"low": 9, "high": 8},
            {"low": 8, "high": 8, "low_inclusive": False},
        ):
            with pytest.raises(OutOfRangeError, match="low"):
                Rentang(**settings)

    def test_it_says_how_it_was_made(self) -> None:
        within = measure(Indikator("Angka putus sekolah", Rentang(None, 22)), 20)
        assert within.explain() == "Angka putus sekolah: (2 x 22 - 20) / 22 x 100 = 109,09%; Melebihi Target."
        assert within.aturan.id == "target_satu_ujung"
        assert (
            measure(Indikator("r", Rentang(80, None)), 90).explain("en") == "r: 90 / 80 x 100 = 112.50%; above target."
        )
        assert measure(Indikator("r", Rentang(80, 90)), 85).aturan.id == "rentang"


class TestPredicates:
    @given(st.sampled_from(daftar_skala()), st.data())
    def test_they_are_met_by_the_order_of_the_bands(self, skala: Skala, data: st.DataObject) -> None:
        order = skala.pita if skala.higher_is_better else tuple(reversed(skala.pita))
        aim, reached = data.draw(st.tuples(*[st.integers(0, len(order) - 1)] * 2))
        target, found = (Predikat(skala, order[place].kode or order[place].label) for place in (aim, reached))
        hasil = measure(Indikator("p", target), found)
        expected = Keterangan.MENCAPAI if aim == reached else Keterangan.MELEBIHI if reached > aim else Keterangan.BELUM
        assert (hasil.keterangan, hasil.nilai, hasil.alasan) == (expected, None, Alasan.TARGET_PREDIKAT)
        assert (found < target, found == target, found > target) == (reached < aim, reached == aim, reached > aim)

    def test_a_figure_is_only_given_when_asked_for(self) -> None:
        with pytest.raises(UndefinedResultError) as caught:
            capaian(predikat("A"), predikat("BB"))
        assert caught.value.alasan is Alasan.TARGET_PREDIKAT
        ranked = measure(Indikator("p", predikat("BB"), angka_predikat="rank", cap=100), predikat("A"))
        assert (ranked.nilai, ranked.capped) == (D(120), D(100))
        assert ranked.explain() == (
            "p: A terhadap target BB (Predikat AKIP PermenPANRB 88/2021), 6 / 5 x 100 = 120,00%, dibatasi menjadi "
            "100,00%; Melebihi Target."
        )
        bound = measure(Indikator("p", predikat("B"), angka_predikat="bound"), predikat("C"))
        assert (bound.nilai, bound.keterangan) == (D(50), Keterangan.BELUM)
        lowest = measure(Indikator("p", predikat("D"), angka_predikat="bound"), predikat("C"))
        assert (lowest.nilai, lowest.alasan) == (None, Alasan.TARGET_NOL)
        missing = measure(Indikator("p", predikat("D"), angka_predikat="rank"), None)
        assert (missing.alasan, missing.keterangan) == (Alasan.REALISASI_KOSONG, Keterangan.TIDAK_DAPAT_DINILAI)

    def test_bounds_count_only_where_they_rise_with_the_predicate(self) -> None:
        for skala, target, reached in (
            (EFISIENSI_327_1996, "Tidak Efisien", "Sangat Efisien"),
            (BUM_DESA, "Berkembang", "Perintis"),
        ):
            aim = Indikator("p", Predikat(skala, target), angka_predikat="bound")
            hasil = measure(aim, Predikat(skala, reached))
            assert (hasil.nilai, hasil.alasan) == (None, Alasan.BATAS_TIDAK_ADA)

    def test_the_sentence(self) -> None:
        hasil = measure(Indikator("Predikat AKIP", predikat("BB")), predikat("B"))
        assert hasil.explain() == (
            "Predikat AKIP: B terhadap target BB (Predikat AKIP PermenPANRB 88/2021); Belum Mencapai Target."
        )
        assert hasil.aturan.id == "target_predikat"

    def test_names(self) -> None:
        for name in ("BB", " bb ", "Sangat Baik", "sangat   baik"):
            assert predikat(name).kode == "BB"
        assert Predikat(IDM_2016, "maju").kode == "Maju"
        with pytest.raises(OptionError, match="choose one of D, C, CC"):
            predikat("WTP")
        named = Skala("x", "X", [Pita("Cukup", 0, 1, alias=["Memadai"])], Sumber("x"), keluarga="x")
        assert named.find("MEMADAI").label == "Cukup"
        with pytest.raises(OptionError, match="pita"):
            named.rank(AKIP_88_2021.pita[0])

    def test_what_cannot_be_compared(self) -> None:
        assert Predikat(AKIP_12_2015, "B") < predikat("BB")
        target = Indikator("p", predikat("BB"))
        with pytest.raises(OutOfRangeError, match="realisasi: 'A \\(skm-14-2017\\)' is not allowed"):
            measure(target, Predikat(SKM_14_2017, "A"))
        for number in (80, D(80), 80.0):
            with pytest.raises(WrongTypeError, match=r"realisasi: 80.* it must be a Predikat on"):
                measure(target, number)
        with pytest.raises(NumberTypeError):
            measure(Indikator("p", 80), predikat("A"))
        with pytest.raises(TypeError):
            assert predikat("A") < "BB"
        with pytest.raises(OptionError, match="polarisasi"):
            Indikator("p", predikat("BB"), polarisasi="minimize")
        with pytest.raises(OptionError, match="angka_predikat"):
            Indikator("p", 80, angka_predikat="rank")
        assert measure(Indikator("p", None), predikat("A")).alasan is Alasan.TARGET_KOSONG


class TestDates:
    DUE = dt.date(2025, 3, 31)

    @given(st.dates(), st.dates())
    def test_met_on_or_before_the_day(self, due: dt.date, done: dt.date) -> None:
        hasil = measure(Indikator("LKj disampaikan", due), done)
        assert hasil.terlambat == (done - due).days
        assert hasil.keterangan is (Keterangan.MENCAPAI if done <= due else Keterangan.BELUM)
        assert (hasil.nilai, hasil.alasan) == (None, Alasan.TARGET_TANGGAL)

    def test_the_sentences(self) -> None:
        lkj = Indikator("LKj", self.DUE)
        said = [measure(lkj, self.DUE + dt.timedelta(days)).explain() for days in (-3, 0, 2)]
        assert said == [
            "LKj: 28 Maret 2025, 3 hari sebelum 31 Maret 2025; Mencapai Target.",
            "LKj: 31 Maret 2025, tepat pada batas waktunya; Mencapai Target.",
            "LKj: 2 April 2025, terlambat 2 hari dari 31 Maret 2025; Belum Mencapai Target.",
        ]
        assert measure(lkj, dt.date(2025, 4, 2)).explain("en") == (
            "LKj: 2 April 2025, 2 days after 31 March 2025; below target."
        )
        assert measure(lkj, None).explain() == (
            "LKj: tidak dapat dinilai, karena realisasi belum diisi (kosong tidak sama dengan nol)."
        )
        assert measure(lkj, self.DUE).aturan.id == "target_tanggal"

    def test_a_moment_counts_as_its_day(self) -> None:
        assert Indikator("a", dt.datetime(2025, 3, 31, 9, 0)).target == self.DUE
        assert measure(Indikator("a", self.DUE), dt.datetime(2025, 3, 31, 23, 59)).terlambat == 0
        assert measure(Indikator("a", 1), 1).terlambat is None

    def test_a_number_is_no_date(self) -> None:
        for number in (5, D(5), 5.0):
            with pytest.raises(WrongTypeError, match=r"realisasi: 5.* it must be a date"):
                measure(Indikator("a", self.DUE), number)
        for aim in (self.DUE, predikat("A"), Rentang(1, None)):
            with pytest.raises(OutOfRangeError, match="target_akhir"):
                terhadap_target_akhir(5, aim, awal=1)


class TestReading:
    @pytest.mark.parametrize(
        ("text", "target"),
        [
            ("86", D(86)),
            ("94,37%", D("94.37")),
            ("Rp1.500.000", D(1500000)),
            ("0 kasus", D(0)),
            ("12 bulan", D(12)),
            ("15 menit", D(15)),
            ("3:9", Rasio(3, 9)),
            ("80-90", Rentang(80, 90)),
            ("< 22", Rentang(None, 22, high_inclusive=False)),
            ("minimal 80%", Rentang(80, None)),
            ("maks 10 hari", Rentang(None, 10)),
            ("80 ke atas", Rentang(80, None)),
            ("minimal 1.500.000", Rentang(1500000, None)),
            ("1.000-2.000", Rentang(1000, 2000)),
            ("31 Maret 2025", dt.date(2025, 3, 31)),
        ],
    )
    def test_every_kind(self, text: str, target: Any) -> None:
        assert parse_target(text) == target
        assert parse_target(format_besaran(target)) == target
        assert measure(Indikator("a", parse_target(text)), None).alasan is Alasan.REALISASI_KOSONG

    def test_predicates_need_their_scale(self) -> None:
        wtp = parse_target("WTP", skala=OPINI_BPK)
        assert wtp == Predikat(OPINI_BPK, "wajar tanpa pengecualian") > Predikat(OPINI_BPK, "Disclaimer of opinion")
        with pytest.raises(MissingNumberError):
            parse_target("n/a", skala=OPINI_BPK)
        assert parse_target("BB", skala=AKIP_88_2021) == predikat("BB")
        assert parse_target("Sangat Baik", "predikat", skala=AKIP_88_2021) == predikat("BB")
        assert parse_target("86", skala=AKIP_88_2021) == 86
        with pytest.raises(OtherKindError, match="a predicate; read it with parse_target"):
            parse_target("WTP")
        with pytest.raises(OptionError):
            parse_target("WTP", skala=AKIP_88_2021)

    @pytest.mark.parametrize(
        ("text", "error"),
        [
            ("", MissingNumberError),
            ("n/a", MissingNumberError),
            ("-", MissingNumberError),
            ("1,465.000", AmbiguousNumberError),
            ("08.11", AmbiguousNumberError),
            ("3 jam 20 menit", OtherKindError),
            ("naik sedikit", NotANumberError),
        ],
    )
    def test_what_is_refused(self, text: str, error: type[SakipError]) -> None:
        with pytest.raises(error):
            parse_target(text)

    def test_the_kind_may_be_asked_for(self) -> None:
        assert parse_target("94,37%", "persen") == D("94.37")
        for written in ("31/12/2024", "2024-12-31", "31 Desember 2024"):
            assert parse_target(written, "tanggal") == dt.date(2024, 12, 31)
        with pytest.raises(AmbiguousNumberError):
            parse_target("31/12/2024")
        for text, jenis in itertools.product(["86", "3:9"], ["persen", "rentang"]):
            with pytest.raises(OtherKindError):
                parse_target(text, jenis)  # type: ignore[arg-type]
        with pytest.raises(OptionError):
            parse_target("86", "angka")  # type: ignore[arg-type]
        with pytest.raises(WrongTypeError):
            parse_target(86)  # type: ignore[arg-type]

    @pytest.mark.parametrize(
        ("value", "text"),
        [(None, "-"), (D("1234.50"), "1.234,50"), (3, "3"), (D("1E+3"), "1.000"), (Fraction(1, 4), "0,25")],
    )
    def test_written(self, value: Any, text: str) -> None:
        assert format_besaran(value) == text
        assert format_besaran(D("1234.5"), 2) == "1.234,50"
        with pytest.raises(NumberTypeError):
            format_besaran("86")  # type: ignore[arg-type]


class TestAudit:
    @given(figures, figures, st.sampled_from(["minimal {}", "> {}", "maks. {}", "< {}"]))
    def test_what_the_rule_prints_agrees(self, bound: Decimal, reached: Decimal, form: str) -> None:
        shown, target = format_besaran(bound), form.format(format_besaran(bound))
        figure = measure(Indikator("a", parse_target(target)), reached).nilai
        assert figure is not None
        temuan = audit_capaian(format_besaran(reached), target, format_besaran(figure, 2), polarisasi="maximize")
        assert (temuan.putusan, temuan.benar) == (Putusan.COCOK, figure), shown

    @given(st.sampled_from(list(ZeroTarget)), st.sampled_from(list(Polarisasi)), st.sampled_from([0, 3]))
    def test_a_target_of_zero_means_what_is_declared(
        self, zero_target: ZeroTarget, polarisasi: Polarisasi, reached: int
    ) -> None:
        for target in ("0 kasus", "maks. 0"):
            hasil = measure(
                Indikator("a", parse_target(target), polarisasi=polarisasi, zero_target=zero_target), reached
            )
            printed = "" if hasil.nilai is None else f"{hasil.nilai:.2f}".replace(".", ",")
            temuan = audit_capaian(str(reached), target, printed, polarisasi=polarisasi, zero_target=zero_target)
            assert (temuan.benar, temuan.alasan) == (hasil.nilai, hasil.alasan)
            assert (temuan.putusan is Putusan.COCOK) is (hasil.nilai is not None)

    def test_an_undeclared_direction_leaves_zero_undefined_but_a_bound_declares_it(self) -> None:
        assert audit_capaian("0", "0", "100", zero_target="met").alasan is Alasan.TARGET_NOL
        assert audit_capaian("0", "maks. 0", "100", zero_target="met").putusan is Putusan.COCOK

    def test_upside_down_against_a_bound(self) -> None:
        temuan = audit_capaian("15", "maks. 20", "75,00", polarisasi="maximize")
        assert (temuan.putusan, temuan.benar) == (Putusan.TERBALIK, D(125))
        assert json.loads(json.dumps(temuan.to_dict()))["benar"] == "125"
        assert "target maksimal 20" in temuan.explain()
