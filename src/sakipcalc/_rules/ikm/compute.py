"""The index from questionnaires, from columns of scores, or from the means a report prints."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from sakipcalc._core import checks, exact, options
from sakipcalc._core.exact import Bilangan
from sakipcalc._core.sumber import Aturan, Sumber
from sakipcalc._rules.ikm import respondents
from sakipcalc._rules.ikm.respondents import Jawaban
from sakipcalc._rules.ikm.result import HasilIkm, new_result
from sakipcalc._rules.ikm.unsur import ATURAN as _OF_UNSUR
from sakipcalc._rules.ikm.unsur import UNSUR_2017, Antara, AntaraLike, Bobot, Weights
from sakipcalc._skala.skala import Skala
from sakipcalc.errors import Alasan, ResponseError, Teks, UndefinedResultError

if TYPE_CHECKING:
    from fractions import Fraction


def ikm(
    responden: Iterable[Mapping[str, Jawaban]],
    *,
    unsur: Sequence[str] = UNSUR_2017,
    bobot: Weights = Bobot.EXACT,
    antara: AntaraLike = Antara.NONE,
    blank: respondents.BlankLike = respondents.Blank.PER_UNSUR,
    max_score: int = 4,
    skala: Skala | None = None,
) -> HasilIkm:
    """The index from questionnaires.

    Args:
        responden: one mapping per respondent from unsur key to score; None or an absent key is a blank; a
            list of scores means several questions on that unsur, of which the mean counts.
        unsur: the keys asked for, ``UNSUR_2017``, ``UNSUR_2004`` or one's own.
        bobot: ``exact``, a printed convention by name, or a weight per unsur summing to 1.
        antara: intermediate rounding, none by default.
        blank: what an unanswered unsur counts for.
        max_score: the highest score; the lowest is 1.
        skala: the scale of mutu; None takes that of the regulation the unsur are from.

    Raises:
        ResponseError: for scores off the questionnaire or unknown unsur, naming every respondent (from 1) and unsur.
        UndefinedResultError: ``JAWABAN_KOSONG``, when nobody answered an unsur.
        WeightError, OptionError, OutOfRangeError: for settings that cannot be.

    Source: PermenPANRB 14/2017 (read); printed conventions: recomputed from reports.

    >>> hasil = ikm([dict.fromkeys(UNSUR_2017, 4), dict.fromkeys(UNSUR_2017, 3) | {"waktu": None}])
    >>> hasil.kosong["waktu"], hasil.mutu, hasil.n
    (1, 'A', 2)
    """
    keys = respondents.to_keys(unsur)
    n, columns, faults = respondents.to_columns(responden, keys)
    return _computed(
        keys, n, columns, faults, bobot=bobot, antara=antara, blank=blank, max_score=max_score, skala=skala
    )


def ikm_from_columns(
    kolom: Mapping[str, Sequence[Jawaban] | bytes],
    *,
    unsur: Sequence[str] = UNSUR_2017,
    bobot: Weights = Bobot.EXACT,
    antara: AntaraLike = Antara.NONE,
    blank: respondents.BlankLike = respondents.Blank.PER_UNSUR,
    max_score: int = 4,
    skala: Skala | None = None,
) -> HasilIkm:
    """The index from one column of scores per unsur.

    Args:
        kolom: unsur key to its scores, one per respondent in the same order; None is a blank. A column of
            ``bytes`` holds one score per byte and no blank; an absent column is all blank.
        unsur: as in ``ikm``.
        bobot: as in ``ikm``.
        antara: as in ``ikm``.
        blank: as in ``ikm``.
        max_score: as in ``ikm``.
        skala: as in ``ikm``.

    Raises:
        ResponseError: when the columns differ in length, besides the errors of ``ikm``.

    >>> ikm_from_columns({key: [4, 3, None] for key in UNSUR_2017}).nik
    Decimal('87.5')
    """
    given = checks.to_mapping(kolom, "kolom", Teks("daftar nilai menurut unsur", "a mapping of unsur to scores"))
    columns: dict[str, respondents.Column] = {
        key: column if isinstance(column, bytes) else checks.to_items(column, f"kolom {key}")
        for key, column in given.items()
    }
    lengths = {key: len(column) for key, column in columns.items()}
    if len(set(lengths.values())) > 1:
        shown = [f"{key} {length}" for key, length in lengths.items()]
        raise ResponseError(
            [Teks("panjang kolom berbeda: {columns}", "columns differ in length: {columns}").fill(columns=shown)]
        )
    keys = respondents.to_keys(unsur)
    n = next(iter(lengths.values()), 0)
    faults = [(0, key, respondents.UNKNOWN) for key in columns if key not in keys]
    known = columns | {key: _blank(n) for key in keys if key not in columns}
    return _computed(keys, n, known, faults, bobot=bobot, antara=antara, blank=blank, max_score=max_score, skala=skala)


def ikm_from_nrr(
    nrr: Mapping[str, Bilangan],
    *,
    unsur: Sequence[str] = UNSUR_2017,
    bobot: Weights = Bobot.EXACT,
    antara: AntaraLike = Antara.NONE,
    max_score: int = 4,
    skala: Skala | None = None,
    n: int | None = None,
) -> HasilIkm:
    """The index from the mean score of each unsur, as a report prints them.

    Args:
        nrr: unsur key to mean score, every key of ``unsur`` and no other.
        unsur: as in ``ikm``.
        bobot: as in ``ikm``.
        antara: as in ``ikm``.
        max_score: as in ``ikm``.
        skala: as in ``ikm``.
        n: number of respondents, where known; needed to pool results.

    Raises:
        ResponseError: for a missing or unknown unsur, or a mean off the questionnaire, such as 6,60 on 1 to 4.
        WeightError, OptionError, OutOfRangeError: for settings that cannot be.

    Source: as ``ikm``.

    >>> from decimal import Decimal
    >>> ikm_from_nrr(dict.fromkeys(UNSUR_2017, Decimal("3.41"))).nik
    Decimal('85.25')
    """
    keys = respondents.to_keys(unsur)
    top = respondents.to_top(max_score)
    _, columns, faults = respondents.to_columns([nrr], keys, means=True)
    means: list[Fraction] = []
    for key, column in columns.items():
        scores, wrong = respondents.to_scores(column, key, top)
        faults += [(0, *fault[1:]) for fault in wrong]
        mean, given = respondents.sum_of(scores, top)
        if not wrong and not given:
            faults.append((0, key, Teks("nilai rata-rata belum diisi", "no mean given")))
        means.append(exact.fraction(1) * mean)
    respondents.refuse(faults, keys)
    if n is not None:
        checks.to_count(n, "n")
    return new_result(
        keys,
        means,
        bobot=bobot,
        antara=antara,
        blank=None,
        max_score=top,
        n=n,
        dipakai=n,
        skala=skala,
        counts=None,
    )


def _blank(n: int) -> respondents.Column:
    column: list[Jawaban] = [None]
    return column * n


def _computed(
    keys: tuple[str, ...],
    n: int,
    columns: dict[str, respondents.Column],
    faults: list[respondents.Fault],
    *,
    bobot: Weights,
    antara: AntaraLike,
    blank: respondents.BlankLike,
    max_score: int,
    skala: Skala | None,
) -> HasilIkm:
    """The index from one column of answers per unsur, all of the same length."""
    policy, top = options.option(respondents.Blank, blank, "blank"), respondents.to_top(max_score)
    scores: list[respondents.Scores] = []
    for key in keys:
        column, wrong = respondents.to_scores(columns[key], key, top)
        scores.append(column)
        faults += wrong
    respondents.refuse(faults, keys)
    used: Sequence[respondents.Scores] = (
        respondents.without_blanks(scores) if policy is respondents.Blank.LISTWISE else scores
    )
    dipakai = len(used[0])
    sums = [respondents.sum_of(column, top) for column in used]
    for key, (_, filled) in zip(keys, sums, strict=True):
        if not filled:
            raise UndefinedResultError(Alasan.JAWABAN_KOSONG, key)
    return new_result(
        keys,
        [
            exact.fraction(1) * points / (dipakai if policy is respondents.Blank.ZERO else filled)
            for points, filled in sums
        ],
        bobot=bobot,
        antara=antara,
        blank=policy,
        max_score=top,
        n=n,
        dipakai=dipakai,
        skala=skala,
        counts=tuple(filled for _, filled in sums),
    )


ATURAN = (
    Aturan(
        "ikm",
        "Indeks kepuasan masyarakat",
        "NRR = jumlah nilai / jumlah jawaban; NI = jumlah (NRR x bobot); NIK = NI x 25",
        Sumber("PermenPANRB 14/2017", "Lampiran", mulai=2017, basis="read"),
    ),
    Aturan(
        "ikm_skala_lain",
        "Skala jawaban selain 1 sampai 4",
        "NIK = NI x 100 / nilai tertinggi",
        Sumber("tidak diatur", keputusan="dikalikan 100 dibagi nilai tertinggi"),
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
        Sumber("Krejcie dan Morgan 1970", basis="recomputed", keputusan="dibulatkan setengah ke atas"),
    ),
    *_OF_UNSUR,
)
