"""Budget trees: stated beside computed, the budget in force, absorption and shares, by line and by level."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sakipcalc import (
    Anggaran,
    HasilAnggaran,
    JenisPagu,
    JumlahAnggaran,
    ZeroPagu,
    hitung_anggaran,
    round_to,
    serapan,
    sisa,
    sisa_persen,
)
from sakipcalc.errors import (
    Alasan,
    NumberTypeError,
    OptionError,
    OutOfRangeError,
    SakipError,
    UndefinedResultError,
    WrongTypeError,
)

D = Decimal
HAIR = Fraction(1, 10**24)
MURNI, PERUBAHAN = JenisPagu.MURNI, JenisPagu.PERUBAHAN


def program(**stated: Any) -> Anggaran:
    parts = [Anggaran("A", murni=60, realisasi=50), Anggaran("B", murni=40, realisasi=40)]
    return Anggaran("Program", tingkat="program", anak=parts, **stated)


class TestLine:
    LINE = Anggaran("Baris", murni=2_390_574_448, perubahan=2_439_216_909, realisasi=2_000_000_000)

    def test_the_budget_in_force_is_named(self) -> None:
        hasil = hitung_anggaran(self.LINE)
        assert (hasil.jenis_pagu, hasil.pagu) == (PERUBAHAN, D(2_439_216_909))
        assert hasil.serapan is not None
        assert round_to(hasil.serapan) == D("81.99")
        assert hasil.sisa == 439_216_909

    def test_the_caller_may_choose(self) -> None:
        hasil = hitung_anggaran(self.LINE, jenis_pagu="murni")
        assert (hasil.jenis_pagu, hasil.pagu) == (MURNI, D(2_390_574_448))
        assert hasil.serapan == serapan(2_000_000_000, 2_390_574_448)
        assert hitung_anggaran(self.LINE, jenis_pagu=PERUBAHAN) == hitung_anggaran(self.LINE)

    def test_a_chosen_budget_is_never_taken_for_the_other(self) -> None:
        hasil = hitung_anggaran(Anggaran("x", murni=100, realisasi=50), jenis_pagu="perubahan")
        assert (hasil.pagu, hasil.serapan, hasil.alasan) == (None, None, Alasan.PAGU_KOSONG)
        assert (hasil.jenis_pagu, hasil.murni.nilai) == (PERUBAHAN, D(100))

    def test_revision(self) -> None:
        hasil = hitung_anggaran(self.LINE)
        assert hasil.selisih == 48_642_461
        assert hasil.selisih_persen is not None
        assert round_to(hasil.selisih_persen) == D("2.03")

    @pytest.mark.parametrize(
        ("murni", "perubahan", "selisih", "alasan"),
        [
            (None, 5, None, Alasan.PAGU_KOSONG),
            (5, None, None, Alasan.PAGU_KOSONG),
            (0, 5, 5, Alasan.NILAI_LALU_NOL),
            (-5, 5, 10, Alasan.PAGU_NEGATIF),
        ],
    )
    def test_revision_without_a_percent(self, murni: Any, perubahan: Any, selisih: Any, alasan: Alasan) -> None:
        hasil = hitung_anggaran(Anggaran("x", murni=murni, perubahan=perubahan))
        assert (hasil.selisih, hasil.selisih_persen, hasil.alasan_selisih) == (selisih, None, alasan)

    @pytest.mark.parametrize(
        ("pagu", "realisasi", "alasan", "sisa_"),
        [
            (None, None, Alasan.REALISASI_KOSONG, None),
            (100, None, Alasan.REALISASI_KOSONG, None),
            (None, 5, Alasan.PAGU_KOSONG, None),
            (0, 0, Alasan.PAGU_NOL, 0),
            (0, 5, Alasan.PAGU_NOL, -5),
            (-100, -30, Alasan.PAGU_NEGATIF, -70),
        ],
    )
    def test_no_absorption(self, pagu: Any, realisasi: Any, alasan: Alasan, sisa_: Any) -> None:
        hasil = hitung_anggaran(Anggaran("x", murni=pagu, realisasi=realisasi))
        assert (hasil.serapan, hasil.sisa_persen, hasil.alasan, hasil.sisa) == (None, None, alasan, sisa_)

    def test_nothing_of_nothing_by_name(self) -> None:
        hasil = hitung_anggaran(Anggaran("x", murni=0, realisasi=0), zero_pagu="zero")
        assert (hasil.serapan, hasil.sisa_persen, hasil.alasan, hasil.zero_pagu) == (D(0), D(0), None, ZeroPagu.ZERO)
        hasil = hitung_anggaran(Anggaran("x", murni=0, realisasi=5), zero_pagu="zero")
        assert (hasil.serapan, hasil.alasan) == (None, Alasan.PAGU_NOL)

    def test_refused(self) -> None:
        with pytest.raises(OptionError, match=r"^jenis_pagu: 'dpa'"):
            hitung_anggaran(self.LINE, jenis_pagu="dpa")  # type: ignore[arg-type]
        with pytest.raises(OptionError, match=r"^zero_pagu: "):
            hitung_anggaran(self.LINE, zero_pagu="satu")  # type: ignore[arg-type]
        with pytest.raises(WrongTypeError, match=r"^anggaran: "):
            hitung_anggaran(None)  # type: ignore[arg-type]
        with pytest.raises(NumberTypeError, match=r"^murni: "):
            Anggaran("x", murni="100")  # type: ignore[arg-type]


class TestTree:
    def test_sums_go_up_and_absorption_is_pooled(self) -> None:
        hasil = hitung_anggaran(Anggaran("Dinas", anak=[program()]))
        assert (hasil.pagu, hasil.realisasi.nilai, hasil.serapan, hasil.sisa) == (D(100), D(90), D(90), D(10))
        assert [row.porsi for _, row in hasil.rows()] == [100, 100, 60, 40]
        assert [(depth, row.nama) for depth, row in hasil.rows()] == [
            (0, "Dinas"),
            (1, "Program"),
            (2, "A"),
            (2, "B"),
        ]

    def test_stated_beside_computed(self) -> None:
        hasil = hitung_anggaran(program(murni=101, realisasi=95))
        assert hasil.murni == JumlahAnggaran(D(101), D(100))
        assert (hasil.murni.nilai, hasil.murni.selisih, hasil.realisasi.selisih) == (D(101), D(1), D(5))
        assert (hasil.perubahan.nilai, hasil.perubahan.selisih) == (None, None)
        assert hasil.serapan == serapan(95, 101)
        found = hasil.findings()
        assert [(each.nama, each.kolom, each.tertulis, each.rincian, each.selisih) for each in found] == [
            ("Program", "murni", D(101), D(100), D(1)),
            ("Program", "realisasi", D(95), D(90), D(5)),
        ]
        assert found == hasil.selisih_jumlah
        assert hitung_anggaran(program(murni=100, realisasi=90)).findings() == ()

    def test_findings_are_told(self) -> None:
        blank = Anggaran("Program")
        keyed = Anggaran("P", kunci="5", perubahan=D("10.5"), anak=[Anggaran("a", perubahan=D(10)), blank])
        (found,) = hitung_anggaran(keyed).findings()
        assert (found.kunci, found.kosong) == ("5", ("Program",))
        assert (
            found.explain()
            == "5 P, perubahan: tertulis Rp10,50, jumlah rincian Rp10, selisih Rp0,50; belum diisi: Program."
        )
        assert (
            found.explain("en")
            == "5 P, perubahan: Rp10.50 stated, parts sum to Rp10, a difference of Rp0.50; not given: Program."
        )
        with pytest.raises(OptionError, match=r"^bahasa: "):
            found.explain("su")  # type: ignore[arg-type]
        (nameless,) = hitung_anggaran(Anggaran("", murni=2, anak=[Anggaran("a", murni=1)])).findings()
        assert nameless.explain("en") == "murni: Rp2 stated, parts sum to Rp1, a difference of Rp1."

    def test_sen_count(self) -> None:
        tree = Anggaran("P", murni=D("0.3"), anak=[Anggaran("a", murni=D("0.1")), Anggaran("b", murni=D("0.2"))])
        assert hitung_anggaran(tree).findings() == ()

    def test_unknown_parts_make_no_sum(self) -> None:
        parts = [Anggaran("a", murni=10), Anggaran("b", kunci="1.2")]
        hasil = hitung_anggaran(Anggaran("P", anak=parts))
        assert (hasil.pagu, hasil.jenis_pagu, hasil.porsi, hasil.alasan_porsi) == (None, None, None, Alasan.PAGU_KOSONG)
        hasil = hitung_anggaran(Anggaran("P", murni=10, anak=parts))
        assert (hasil.murni, hasil.pagu) == (JumlahAnggaran(D(10), None), D(10))
        assert [each.kosong for each in hasil.findings()] == [("1.2 b",)]
        assert hitung_anggaran(Anggaran("P", murni=10, anak=[Anggaran("a")])).findings() == ()

    def test_a_line_without_a_revision_counts_with_its_murni(self) -> None:
        parts = [Anggaran("a", murni=60, perubahan=70), Anggaran("b", murni=40)]
        hasil = hitung_anggaran(Anggaran("P", murni=100, anak=parts))
        assert (hasil.jenis_pagu, hasil.pagu, hasil.perubahan.nilai) == (PERUBAHAN, D(110), D(110))
        assert [each.jenis_pagu for each in hasil.anak] == [PERUBAHAN, MURNI]
        chosen = hitung_anggaran(Anggaran("P", murni=100, anak=parts), jenis_pagu="perubahan")
        assert (chosen.pagu, chosen.selisih, chosen.selisih_persen) == (D(110), D(10), D(10))
        assert (chosen.anak[1].pagu, chosen.anak[1].alasan_porsi) == (None, Alasan.PAGU_KOSONG)
        stated = Anggaran("P", murni=100, perubahan=110, anak=parts)
        assert hitung_anggaran(stated).findings() == ()
        assert "pagu perubahan Rp110" in hasil.explain()
        unknown = hitung_anggaran(Anggaran("P", murni=100, anak=[parts[0], Anggaran("b")]))
        assert (unknown.jenis_pagu, unknown.pagu) == (MURNI, D(100))

    def test_shares_of_no_whole(self) -> None:
        empty = hitung_anggaran(Anggaran("P", anak=[Anggaran("a", murni=5), Anggaran("b", murni=-5)]))
        assert {(row.porsi, row.alasan_porsi) for _, row in empty.rows()} == {(None, Alasan.KESELURUHAN_NOL)}
        deficit = hitung_anggaran(Anggaran("P", anak=[Anggaran("a", murni=5), Anggaran("b", murni=-6)]))
        assert {row.alasan_porsi for _, row in deficit.rows()} == {Alasan.PAGU_NEGATIF}

    def test_one_bad_line_costs_one_line(self) -> None:
        lines = [Anggaran("Surplus", murni=-5, realisasi=1), Anggaran("Belanja", murni=15, realisasi=9)]
        hasil = hitung_anggaran(Anggaran("APBDes", anak=lines))
        assert (hasil.serapan, hasil.anak[0].alasan, hasil.anak[1].serapan) == (D(100), Alasan.PAGU_NEGATIF, D(60))
        assert [row.porsi for row in hasil.anak] == [-50, 150]

    def test_keys_tell_lines_of_one_name_apart(self) -> None:
        two = [Anggaran("Belanja", kunci="5.1", murni=1), Anggaran("Belanja", kunci="5.2", murni=2)]
        hasil = hitung_anggaran(Anggaran("P", anak=two))
        assert {row.kunci: row.pagu for row in hasil.anak} == {"5.1": 1, "5.2": 2}
        with pytest.raises(OutOfRangeError, match=r"^kunci \(5 P\): '5\.1' is not allowed"):
            Anggaran("P", kunci="5", anak=[two[0], two[0]])
        assert hitung_anggaran(Anggaran("P", anak=[Anggaran("a", murni=1), Anggaran("a", murni=1)])).pagu == 2


class TestLevels:
    def test_totals_by_level(self) -> None:
        tree = Anggaran("Dinas", tingkat="unit", anak=[program(), program(murni=101, perubahan=120)])
        levels = hitung_anggaran(tree).by_level()
        assert list(levels) == ["unit", "program"]
        total = levels["program"]
        assert (total.nama, total.tingkat, total.pagu, total.jenis_pagu) == ("program", "program", D(220), PERUBAHAN)
        assert (total.murni.rincian, total.perubahan.rincian, total.realisasi.rincian) == (D(201), None, D(180))
        assert (total.serapan, total.porsi, total.anak) == (serapan(180, 220), D(100), ())

    def test_a_level_inside_itself_counts_once(self) -> None:
        inner = Anggaran("b", tingkat="x", murni=3)
        tree = Anggaran("P", anak=[Anggaran("a", tingkat="x", anak=[Anggaran("m", anak=[inner])]), inner])
        levels = hitung_anggaran(tree).by_level()
        assert [(name, total.pagu, total.jenis_pagu) for name, total in levels.items()] == [("x", D(6), MURNI)]

    def test_a_level_with_a_hole_has_no_total(self) -> None:
        tree = Anggaran("P", anak=[Anggaran("a", tingkat="x", murni=3), Anggaran("b", tingkat="x")])
        total = hitung_anggaran(tree).by_level()["x"]
        assert (total.pagu, total.alasan_porsi) == (None, Alasan.PAGU_KOSONG)
        assert hitung_anggaran(Anggaran("P", tingkat="x")).by_level()["x"].jenis_pagu is None


class TestSentence:
    @pytest.mark.parametrize(
        ("line", "indonesian", "english"),
        [
            (
                Anggaran("A", kunci="5.1", murni=100, perubahan=90, realisasi=108),
                "5.1 A: Rp108 dari pagu perubahan Rp90 (120,00%), lebih Rp18.",
                "5.1 A: Rp108 of pagu perubahan Rp90 (120.00%), Rp18 over.",
            ),
            (
                Anggaran("A", perubahan=30_000, realisasi=D("29999.5")),
                "A: Rp29.999,50 dari Rp30.000 (99,998%), sisa Rp0,50.",
                "A: Rp29,999.50 of Rp30,000 (99.998%), Rp0.50 left.",
            ),
            (
                Anggaran("A", murni=5, perubahan=7),
                "A: pagu perubahan Rp7; realisasi belum diisi (kosong tidak sama dengan nol).",
                "A: pagu perubahan Rp7; the realisasi is missing, which is not the same as zero.",
            ),
            (
                Anggaran("A", murni=1500),
                "A: pagu Rp1.500; realisasi belum diisi (kosong tidak sama dengan nol).",
                "A: pagu Rp1,500; the realisasi is missing, which is not the same as zero.",
            ),
            (
                Anggaran("A", realisasi=5),
                "A: realisasi Rp5; pagu belum diisi.",
                "A: realisasi Rp5; the pagu is missing.",
            ),
            (Anggaran(""), "pagu belum diisi.", "the pagu is missing."),
            (
                Anggaran("A", murni=0, realisasi=5),
                "A: Rp5 dari Rp0; pagu nol: serapan tidak dapat dihitung.",
                "A: Rp5 of Rp0; the pagu is zero, so there is no serapan.",
            ),
            (
                Anggaran("Defisit", murni=-175_210_288, realisasi=-51_666_226),
                "Defisit: -Rp51.666.226 dari -Rp175.210.288; pagu negatif: persentasenya tidak bermakna.",
                "Defisit: -Rp51,666,226 of -Rp175,210,288; the pagu is negative, so a share of it has no meaning.",
            ),
        ],
    )
    def test_every_case(self, line: Anggaran, indonesian: str, english: str) -> None:
        hasil = hitung_anggaran(line)
        assert (hasil.explain(), hasil.explain("en")) == (indonesian, english)

    def test_options(self) -> None:
        hasil = hitung_anggaran(Anggaran("A", murni=3, realisasi=1))
        assert hasil.explain(places=0) == "A: Rp1 dari Rp3 (33%), sisa Rp2."
        with pytest.raises(OptionError, match=r"^bahasa: "):
            hasil.explain("su")  # type: ignore[arg-type]
        with pytest.raises(OutOfRangeError, match=r"^places: "):
            hasil.explain(places=-1)


DEEP = 10_000


class TestDepth:
    def test_any_depth(self) -> None:
        def chain(murni: int) -> Anggaran:
            node = Anggaran("daun", murni=murni, realisasi=1)
            for number in range(DEEP):
                node = Anggaran(str(number), tingkat=str(number % 3), anak=[node])
            return node

        one = chain(4)
        hasil = hitung_anggaran(one)
        assert (hasil.serapan, sum(1 for _ in hasil.rows()), hasil.findings()) == (D(25), DEEP + 1, ())
        assert {total.serapan for total in hasil.by_level().values()} == {25}
        for value, same, other in ((one, chain(4), chain(5)), (hasil, hitung_anggaran(one), hitung_anggaran(chain(5)))):
            assert value == same != other
            assert hash(value) == hash(same)
            assert "\n" not in repr(value)
            assert pickle.loads(pickle.dumps(value)) == copy.deepcopy(value) == value

    def test_values(self) -> None:
        hasil = hitung_anggaran(Anggaran("Dinas", anak=[program(murni=101)]))
        assert b"sakipcalc._" not in pickle.dumps(program())
        assert repr(program()) == (
            "Anggaran(nama='Program', kunci='', tingkat='program', "
            "murni=None, perubahan=None, realisasi=None, anak=(Anggaran('A', …), Anggaran('B', …)))"
        )
        assert "anak=<" not in repr(hasil)
        assert len(repr(hasil)) <= 200
        assert pickle.loads(pickle.dumps(hasil)).anak[0].anak[1].nama == "B"
        assert hasil != hitung_anggaran(Anggaran("Dinas", anak=[program()]))


AMOUNTS = st.none() | st.integers(0, 10**12) | st.decimals(0, 10**12, places=2) | st.integers(-(10**6), 0)
KNOWN = st.integers(0, 10**12) | st.decimals(0, 10**12, places=2)


def leaves(amounts: st.SearchStrategy[Any]) -> st.SearchStrategy[Anggaran]:
    return st.builds(
        Anggaran,
        st.sampled_from("ab"),
        tingkat=st.sampled_from(["", "x", "y"]),
        murni=amounts,
        perubahan=amounts,
        realisasi=amounts,
    )


def trees(amounts: st.SearchStrategy[Any], stated: st.SearchStrategy[Any]) -> st.SearchStrategy[Anggaran]:
    return st.recursive(
        leaves(amounts),
        lambda below: st.builds(
            Anggaran,
            st.sampled_from("cd"),
            tingkat=st.sampled_from(["", "x", "y"]),
            murni=stated,
            perubahan=stated,
            realisasi=stated,
            anak=st.lists(below, min_size=1, max_size=4),
        ),
        max_leaves=12,
    )


WILD = trees(AMOUNTS, AMOUNTS)
SUMMED = trees(KNOWN, st.none())


def summed(line: Anggaran, column: str) -> Fraction | None:
    """The oracle: what is stated, else the sum of what the lines below have."""
    stated = getattr(line, column)
    if stated is not None or not line.anak:
        return None if stated is None else Fraction(stated)
    parts = parts_of(line, column)
    return None if None in parts else sum((part for part in parts if part is not None), Fraction(0))


def parts_of(line: Anggaran, column: str) -> list[Fraction | None]:
    """What the lines below have; in a revised budget, one that is not revised has its original one."""
    parts = [summed(child, column) for child in line.anak]
    if column == "perubahan" and any(part is not None for part in parts):
        pairs = zip(parts, line.anak, strict=True)
        parts = [summed(child, "murni") if part is None else part for part, child in pairs]
    return parts


def lines(line: Anggaran) -> Iterator[Anggaran]:
    yield line
    for child in line.anak:
        yield from lines(child)


def close(value: Decimal | None, exact: Fraction) -> bool:
    return value is not None and abs(Fraction(value) - exact) <= HAIR * max(Fraction(1), abs(exact))


@given(WILD)
def test_stated_and_computed_are_those_of_the_oracle(tree: Anggaran) -> None:
    hasil = hitung_anggaran(tree)
    told = {(id(row), found.kolom) for _, row in hasil.rows() for found in row.selisih_jumlah}
    for line, (_, row) in zip(lines(tree), hasil.rows(), strict=True):
        for column in ("murni", "perubahan", "realisasi"):
            pair: JumlahAnggaran = getattr(row, column)
            parts = parts_of(line, column)
            known = [part for part in parts if part is not None]
            whole = sum(known, Fraction(0)) if parts and len(known) == len(parts) else None
            stated = getattr(line, column)
            assert pair.tertulis == stated
            assert (None if pair.rincian is None else Fraction(pair.rincian)) == whole
            assert (None if pair.nilai is None else Fraction(pair.nilai)) == summed(line, column)
            differs = stated is not None and bool(known) and whole != Fraction(stated)
            assert ((id(row), column) in told) is differs


@given(WILD, st.sampled_from([None, "murni", "perubahan"]), st.sampled_from(["undefined", "zero"]))
def test_a_line_says_what_the_functions_say(tree: Anggaran, jenis_pagu: Any, zero_pagu: Any) -> None:
    for _, row in hitung_anggaran(tree, jenis_pagu=jenis_pagu, zero_pagu=zero_pagu).rows():
        spent = row.realisasi.nilai
        try:
            assert serapan(spent, row.pagu, zero_pagu=zero_pagu) == row.serapan
            assert row.alasan is None
        except UndefinedResultError as error:
            assert (row.serapan, row.alasan) == (None, error.alasan)
        except OutOfRangeError:
            assert (row.serapan, row.alasan) == (None, Alasan.PAGU_NEGATIF)
        if spent is not None and row.pagu is not None:
            assert row.sisa == row.pagu - spent
        if row.pagu is not None and row.pagu > 0 and spent is not None:
            assert (row.sisa, row.sisa_persen) == (sisa(spent, row.pagu), sisa_persen(spent, row.pagu))
        assert (row.porsi is None) is (row.alasan_porsi is not None)
        assert (row.selisih_persen is None) is (row.alasan_selisih is not None)
        assert row.jenis_pagu is None or row.pagu is not None or jenis_pagu is not None
        row.explain()


@given(SUMMED)
def test_shares_sum_to_the_whole(tree: Anggaran) -> None:
    hasil = hitung_anggaran(tree)
    whole = summed(tree, "perubahan") or Fraction(0)
    for line, (_, row) in zip(lines(tree), hasil.rows(), strict=True):
        part = summed(line, "perubahan")
        assert part is not None
        if not whole:
            assert (row.porsi, row.alasan_porsi) == (None, Alasan.KESELURUHAN_NOL)
            continue
        assert close(row.porsi, 100 * part / whole)
        if row.anak:
            assert close(row.porsi, sum((Fraction(child.porsi or 0) for child in row.anak), Fraction(0)))


@given(SUMMED)
def test_absorption_of_a_level_is_pooled(tree: Anggaran) -> None:
    def tops(line: Anggaran, level: str) -> Iterator[Anggaran]:
        if line.tingkat == level:
            yield line
        else:
            for child in line.anak:
                yield from tops(child, level)

    levels = hitung_anggaran(tree).by_level()
    assert levels.keys() == {line.tingkat for line in lines(tree)} - {""}
    for level, total in levels.items():
        members = list(tops(tree, level))
        spent = sum((summed(line, "realisasi") or Fraction(0) for line in members), Fraction(0))
        pagu = sum((summed(line, "perubahan") or Fraction(0) for line in members), Fraction(0))
        assert (Fraction(total.pagu or 0), Fraction(total.realisasi.nilai or 0)) == (pagu, spent)
        if pagu:
            assert close(total.serapan, 100 * spent / pagu)


@given(WILD)
def test_the_order_of_children_changes_the_order_only(tree: Anggaran) -> None:
    def turned(line: Anggaran) -> Anggaran:
        below = [turned(child) for child in reversed(line.anak)]
        return Anggaran(
            line.nama,
            tingkat=line.tingkat,
            murni=line.murni,
            perubahan=line.perubahan,
            realisasi=line.realisasi,
            anak=below,
        )

    def figures(hasil: HasilAnggaran) -> tuple[Any, ...]:
        return (
            *(hasil.murni, hasil.perubahan, hasil.realisasi, hasil.jenis_pagu, hasil.pagu, hasil.serapan),
            *(hasil.alasan, hasil.porsi, hasil.sisa, hasil.selisih, len(hasil.selisih_jumlah)),
        )

    one, other = hitung_anggaran(tree), hitung_anggaran(turned(tree))
    assert figures(one) == figures(other)
    assert {level: figures(total) for level, total in one.by_level().items()} == {
        level: figures(total) for level, total in other.by_level().items()
    }
    assert sorted(map(str, (figures(row) for _, row in one.rows()))) == sorted(
        map(str, (figures(row) for _, row in other.rows()))
    )


@given(WILD)
def test_a_tree_travels(tree: Anggaran) -> None:
    hasil = hitung_anggaran(tree)
    for value in (tree, hasil):
        again = pickle.loads(pickle.dumps(value))
        assert again == value
        assert hash(again) == hash(value)


@given(WILD)
def test_no_property_raises(tree: Anggaran) -> None:
    for _, row in hitung_anggaran(tree).rows():
        for value in (row, row.murni, row.perubahan, row.realisasi, *row.selisih_jumlah):
            for name in dir(type(value)):
                if isinstance(getattr(type(value), name), property):
                    try:
                        getattr(value, name)
                    except SakipError as error:  # pragma: no cover
                        pytest.fail(f"{type(value).__name__}.{name}: {error}")
