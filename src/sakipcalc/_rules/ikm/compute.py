"""The index from questionnaires, from columns of scores, or from the sums or means a report prints."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from sakipcalc._core import checks, exact
from sakipcalc._core.exact import Bilangan
from sakipcalc._core.sumber import Aturan, Sumber
from sakipcalc._rules.ikm import respondents, tables
from sakipcalc._rules.ikm.kuesioner import USUAL, Blank, Kuesioner, to_kuesioner, whole
from sakipcalc._rules.ikm.respondents import Jawaban
from sakipcalc._rules.ikm.result import HasilIkm, new_result
from sakipcalc._rules.ikm.unsur import ATURAN as _OF_UNSUR
from sakipcalc.errors import Alasan, Letak, OutOfRangeError, ResponseError, SakipError, Teks, UndefinedResultError

_BY_UNSUR = Teks("bilangan menurut unsur", "a mapping of unsur to number")


def ikm(responden: tables.Responden, kuesioner: Kuesioner = USUAL, *, kolom: tables.Urutan | None = None) -> HasilIkm:
    """The index from questionnaires.

    Args:
        responden: the answers of each respondent: a mapping from unsur key to score; or, where ``kolom`` says which
            column is which unsur, a row of scores (a list of lists, a numpy array), a mapping of column to cell
            (``csv.DictReader``), or a DataFrame of pandas or polars. None, NaN, NA and an absent key are blanks; a list
            of scores means several questions on that unsur, of which the mean counts.
        kuesioner: unsur, weights, roundings, blanks, highest score, scale.
        kolom: the unsur of each column, in order (``UNSUR_2017``), or by the columns' names (``{"U1": "persyaratan",
            ...}``; other columns are left alone). Then text of digits is a score, and blank text a blank. A DataFrame
            or mapping for which an order is given must name its columns as the unsur.

    Raises:
        ResponseError: for scores off the questionnaire, unknown unsur and missing columns, naming every respondent
            (from 1) and unsur, in words and as data (``cacat``).
        UndefinedResultError: ``JAWABAN_KOSONG``, when nobody answered an unsur.
        WrongTypeError: for a table that does not say which column is which unsur, or what is no table.
        KeysError, OutOfRangeError: for a ``kolom`` that does not name every unsur once.

    Source: PermenPANRB 14/2017 (read); printed conventions: recomputed from reports.

    >>> from sakipcalc import UNSUR_2017
    >>> hasil = ikm([dict.fromkeys(UNSUR_2017, 4), dict.fromkeys(UNSUR_2017, 3) | {"waktu": None}])
    >>> hasil.kosong["waktu"], hasil.mutu, hasil.n
    (1, 'A', 2)
    >>> ikm([[4, 4, 3, 4, 4, 4, 4, 3, 4], ["3", "3", "", "4", "4", "4", "3", "4", "4"]], kolom=UNSUR_2017).nrr["waktu"]
    Decimal('3')
    """
    settings = to_kuesioner(kuesioner)
    n, columns, faults = tables.to_columns(responden, settings.unsur, kolom)
    return _computed(settings, n, columns, faults, text=kolom is not None)


def ikm_from_columns(kolom: Mapping[str, Sequence[Jawaban] | bytes], kuesioner: Kuesioner = USUAL) -> HasilIkm:
    """The index from one column of scores per unsur.

    Args:
        kolom: unsur key to its scores, one per respondent in the same order; None is a blank. A column of
            ``bytes`` holds one score per byte and no blank; an absent column is all blank.
        kuesioner: as in ``ikm``.

    Raises:
        ResponseError: when the columns differ in length, besides the errors of ``ikm``.

    Source: as ``ikm``.

    >>> from sakipcalc import UNSUR_2017
    >>> ikm_from_columns({key: [4, 3, None] for key in UNSUR_2017}).nik
    Decimal('87.5')
    """
    settings = to_kuesioner(kuesioner)
    given = checks.to_mapping(kolom, "kolom", Teks("daftar nilai menurut unsur", "a mapping of unsur to scores"))
    columns = {key: tables.listed(column, f"kolom {key}") for key, column in given.items()}
    lengths = {key: len(column) for key, column in columns.items()}
    if len(set(lengths.values())) > 1:
        shown = [f"{key} {length}" for key, length in lengths.items()]
        raise ResponseError(
            [Teks("panjang kolom berbeda: {columns}", "columns differ in length: {columns}").fill(columns=shown)]
        )
    n = next(iter(lengths.values()), 0)
    faults = [(0, key, respondents.UNKNOWN) for key in columns if key not in settings.unsur]
    known = columns | {key: tables.blank(n) for key in settings.unsur if key not in columns}
    return _computed(settings, n, known, faults)


def ikm_from_nrr(nrr: Mapping[str, Bilangan], kuesioner: Kuesioner = USUAL, *, n: int | None = None) -> HasilIkm:
    """The index from the mean score of each unsur, as a report prints them.

    Args:
        nrr: unsur key to mean score, every unsur of the questionnaire and no other.
        kuesioner: as in ``ikm``; how blanks were counted is not known of means.
        n: number of respondents, where known; needed to pool results.

    Raises:
        ResponseError: for a missing or unknown unsur, or a mean off the questionnaire, such as 6,60 on 1 to 4.
        OutOfRangeError: for a number of respondents that is none.

    Source: as ``ikm``.

    >>> from decimal import Decimal
    >>> from sakipcalc import UNSUR_2017
    >>> ikm_from_nrr(dict.fromkeys(UNSUR_2017, Decimal("3.41"))).nik
    Decimal('85.25')
    """
    settings = to_kuesioner(kuesioner)
    given = checks.to_mapping(nrr, "nrr", _BY_UNSUR)
    _, columns, faults = tables.of_mappings([given], settings.unsur, means=True)
    means: list[Fraction] = []
    for key, column in columns.items():
        scores, wrong = respondents.to_scores(column, key, settings.max_score)
        faults += [(0, *fault[1:]) for fault in wrong]
        mean, filled = respondents.sum_of(scores, settings.max_score)
        if not wrong and not filled:
            faults.append((0, key, Teks("nilai rata-rata belum diisi", "no mean given")))
        means.append(exact.fraction(1) * mean)
    respondents.refuse(faults, settings.unsur)
    count = _count(n)
    return new_result(settings, means, n=count, dipakai=count, counts=None)


def ikm_from_sums(
    jumlah: Mapping[str, Bilangan],
    terisi: Mapping[str, int] | int,
    kuesioner: Kuesioner = USUAL,
    *,
    n: int | None = None,
) -> HasilIkm:
    """The index from the sum of the scores of each unsur, as working forms print them.

    Args:
        jumlah: unsur key to the sum of its scores, every unsur of the questionnaire and no other.
        terisi: unsur key to the number of its answers; one number where it is the same for all.
        kuesioner: as in ``ikm``. Under ``zero`` every sum is divided by ``n``; under ``listwise`` both arguments are of
            the complete questionnaires only.
        n: number of respondents, at least that of the answers; needed under ``zero``.

    Raises:
        ResponseError: for a missing or unknown unsur, a number of answers that is none, above n, or under ``listwise``
            not the same for all, and a sum that so many scores do not make.
        UndefinedResultError: ``JAWABAN_KOSONG``, when nobody answered an unsur.
        OutOfRangeError: for a number of respondents that is none.

    Source: as ``ikm``.

    >>> from sakipcalc import UNSUR_2017
    >>> hasil = ikm_from_sums(dict.fromkeys(UNSUR_2017, 105), dict.fromkeys(UNSUR_2017, 28) | {"waktu": 27}, n=30)
    >>> hasil.nrr["biaya"], hasil.kosong["waktu"]
    (Decimal('3.75'), 3)
    """
    settings = to_kuesioner(kuesioner)
    count = _count(n)
    if count is None and settings.blank is Blank.ZERO:
        raise OutOfRangeError("n", None, checks.COUNT)
    sums = checks.to_mapping(jumlah, "jumlah", _BY_UNSUR)
    single = terisi if not isinstance(terisi, Mapping) else None
    filled = terisi if isinstance(terisi, Mapping) else dict.fromkeys(sums, single)
    faults: list[respondents.Fault] = [
        (0, key, respondents.UNKNOWN) for key in dict.fromkeys([*sums, *filled]) if key not in settings.unsur
    ]
    points: list[Fraction] = []
    counts: list[int] = []
    for key in settings.unsur:
        try:
            answers = _answers(filled.get(key), count)
            points.append(_points(sums.get(key), answers, settings.max_score))
            counts.append(answers)
        except SakipError as error:
            faults.append((0, key, error.teks))
    if settings.blank is Blank.LISTWISE and len(set(counts)) > 1:
        same = Teks("banyaknya jawaban tidak sama: {counts}", "the numbers of answers differ: {counts}")
        faults.append((0, "", same.fill(counts=[str(each) for each in counts])))
    respondents.refuse(faults, settings.unsur)
    _refuse_unanswered(settings, counts)
    dipakai = counts[0] if settings.blank is Blank.LISTWISE else count
    return _from_sums(settings, points, counts, n=count, dipakai=dipakai)


def _count(n: int | None) -> int | None:
    return None if n is None else checks.to_count(whole(n), "n")


def _answers(value: int | None, n: int | None) -> int:
    """How many answered: a whole number, zero or more, and no more than there are respondents."""
    found = whole(value)
    if type(found) is int and found >= 0 and (n is None or found <= n):
        return found
    least = Teks("bilangan bulat, nol atau lebih", "a whole number, zero or more")
    raise OutOfRangeError("terisi", value, least if n is None else checks.whole_between(0, n))


def _points(value: Bilangan | None, answers: int, top: int) -> Fraction:
    """The sum of so many scores."""
    total = exact.to_fraction(value, "jumlah") if value is not None else exact.fraction(-1)
    if answers <= total <= answers * top:
        return total
    raise OutOfRangeError("jumlah", value, checks.between(answers, answers * top))


def _refuse_unanswered(kuesioner: Kuesioner, counts: Sequence[int]) -> None:
    for key, filled in zip(kuesioner.unsur, counts, strict=True):
        if not filled:
            raise UndefinedResultError(Alasan.JAWABAN_KOSONG, Letak(unsur=key))


def _computed(
    kuesioner: Kuesioner,
    n: int,
    columns: dict[str, respondents.Column],
    faults: list[respondents.Fault],
    *,
    text: bool = False,
) -> HasilIkm:
    """The index from one column of answers per unsur, all of the same length."""
    keys, top = kuesioner.unsur, kuesioner.max_score
    scores: list[respondents.Scores] = []
    for key in keys:
        column, wrong = respondents.to_scores(columns[key], key, top, text=text)
        scores.append(column)
        faults += wrong
    respondents.refuse(faults, keys)
    used: Sequence[respondents.Scores] = (
        respondents.without_blanks(scores) if kuesioner.blank is Blank.LISTWISE else scores
    )
    sums = [respondents.sum_of(column, top) for column in used]
    counts = [filled for _, filled in sums]
    _refuse_unanswered(kuesioner, counts)
    return _from_sums(kuesioner, [points for points, _ in sums], counts, n=n, dipakai=len(used[0]))


def _from_sums(
    kuesioner: Kuesioner, sums: Sequence[int | Fraction], counts: Sequence[int], *, n: int | None, dipakai: int | None
) -> HasilIkm:
    by = [dipakai or 0] * len(counts) if kuesioner.blank is Blank.ZERO else counts
    means = [exact.fraction(1) * points / each for points, each in zip(sums, by, strict=True)]
    return new_result(kuesioner, means, n=n, dipakai=dipakai, counts=tuple(counts))


ATURAN = (
    Aturan(
        "ikm",
        "Indeks kepuasan masyarakat",
        "NRR = jumlah nilai / jumlah jawaban; NI = jumlah (NRR x bobot); NIK = NI x 25",
        Sumber("PermenPANRB 14/2017", "Lampiran", mulai=2017, basis="read", lingkup="semua"),
    ),
    Aturan(
        "ikm_skala_lain",
        "Skala jawaban selain 1 sampai 4",
        "NIK = NI x 100 / nilai tertinggi",
        Sumber("tidak diatur", keputusan="dikalikan 100 dibagi nilai tertinggi"),
    ),
    Aturan(
        "ikm_unsur",
        "Nilai, mutu, dan peringkat setiap unsur",
        "nilai unsur = NRR x 25; peringkat 1 bagi NRR tertinggi, NRR sama berperingkat sama",
        Sumber("laporan SKM", basis="recomputed", keputusan="mutu unsur dibaca pada tabel mutu indeks", lingkup="satu"),
    ),
    Aturan(
        "ikm_kosong",
        "Jawaban kosong",
        "per_unsur: dibagi jumlah jawaban; listwise: kuesioner tidak lengkap gugur; zero: dibagi semua kuesioner",
        Sumber("tidak diatur", keputusan="bawaan per_unsur; hasil menyebut banyaknya jawaban kosong"),
    ),
    Aturan(
        "ikm_gabungan",
        "Gabungan beberapa layanan atau semester",
        "pooled: menurut responden; simple: rata-rata sederhana",
        Sumber("tidak diatur", keputusan="pemakai memilih salah satu"),
    ),
    Aturan(
        "ukuran_sampel",
        "Ukuran sampel",
        "S = X2 N P Q / (d2 (N - 1) + X2 P Q), X2 = 3,841, P = Q = 0,5, d = 0,05",
        Sumber("Krejcie dan Morgan 1970", basis="recomputed", keputusan="dibulatkan setengah ke atas", lingkup="semua"),
    ),
    *_OF_UNSUR,
)
