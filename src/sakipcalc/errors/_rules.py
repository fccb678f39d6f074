"""Errors of rules: no figure, no band, no such rule, faults in what they are given."""

from collections.abc import Iterable

from sakipcalc.errors._alasan import Alasan
from sakipcalc.errors._base import FaultsError, SakipError
from sakipcalc.errors._places import Cacat, Letak
from sakipcalc.errors._words import Teks, joined, show

_UNDEFINED = Teks("tidak terdefinisi", "undefined")


class UndefinedResultError(SakipError):
    """The figure has no value: ``alasan`` says why, and ``letak`` where, as far as that is known.

    >>> raise UndefinedResultError(Alasan.TARGET_NOL)
    Traceback (most recent call last):
    sakipcalc.errors.UndefinedResultError: undefined: the target is zero, so capaian is no ratio to it
    >>> UndefinedResultError(Alasan.REALISASI_KOSONG, [Letak(periode=3)]).letak[0].periode
    3
    """

    code = "TIDAK_TERDEFINISI"
    cell_code = "#DIV/0!"
    alasan: Alasan
    letak: tuple[Letak, ...]

    def __init__(self, alasan: Alasan, where: str | Letak | Iterable[str | Letak] = "") -> None:
        self.alasan = alasan
        places = [where] if isinstance(where, (str, Letak)) else where
        self.letak = tuple(each if isinstance(each, Letak) else Letak(nama=each) for each in places if each)
        named = joined([each.teks for each in self.letak])
        said = Teks("tidak terdefinisi ({where})", "undefined ({where})") if self.letak else _UNDEFINED
        super().__init__(alasan.teks, said.fill(where=named))


class OutOfScaleError(SakipError):
    """A value that no band of a scale takes.

    >>> raise OutOfScaleError("SKM", 24, Teks("25 sampai 100", "25 to 100"))
    Traceback (most recent call last):
    sakipcalc.errors.OutOfScaleError: SKM: 24 lies in no band; the scale covers 25 to 100
    """

    code = "DI_LUAR_SKALA"
    cell_code = "#N/A"
    skala: str
    nilai: object

    def __init__(self, skala: str, nilai: object, covers: Teks) -> None:
        self.skala = skala
        self.nilai = nilai
        said = Teks(
            "{nilai} tidak termasuk kategori mana pun; skala ini mencakup {covers}",
            "{nilai} lies in no band; the scale covers {covers}",
        )
        super().__init__(said.fill(nilai=show(nilai), covers=covers), skala)


class ScaleDefinitionError(FaultsError):
    """A scale whose bands overlap, are out of order, or leave an undeclared gap.

    >>> raise ScaleDefinitionError("uji", [Teks("A dan B bertumpang tindih", "A and B overlap")])
    Traceback (most recent call last):
    sakipcalc.errors.ScaleDefinitionError: 'uji': A and B overlap
    """

    code = "SKALA_CACAT"
    skala: str

    def __init__(self, skala: str, faults: Iterable[Teks | Cacat]) -> None:
        self.skala = skala
        super().__init__(faults, show(skala))


class UnknownRuleError(SakipError):
    """No rule by that name, or none in force in that year.

    >>> raise UnknownRuleError("skm", Teks("skala tidak dikenal", "no such scale"), ["akip"])
    Traceback (most recent call last):
    sakipcalc.errors.UnknownRuleError: 'skm': no such scale; known: akip
    """

    code = "ATURAN_TIDAK_DIKENAL"
    cell_code = "#N/A"
    nama: str
    known: tuple[str, ...]

    def __init__(self, nama: str, why: Teks, known: Iterable[str]) -> None:
        self.nama = nama
        self.known = tuple(known)
        said = Teks("{why}; yang dikenal: {known}", "{why}; known: {known}")
        super().__init__(said.fill(why=why, known=joined(self.known)), show(nama))


class WeightError(SakipError):
    """Weights that do not go with what they weigh, or do not sum to what they must.

    >>> raise WeightError(Teks("jumlah bobot 0,99, bukan 1", "the weights sum to 0.99, not 1"))
    Traceback (most recent call last):
    sakipcalc.errors.WeightError: the weights sum to 0.99, not 1
    """

    code = "BOBOT"


class ResponseError(FaultsError):
    """Questionnaire rows that cannot be used, each fault with its respondent and unsur.

    >>> raise ResponseError([Teks("responden 2, waktu: nilai 6 di atas 4", "respondent 2, waktu: score 6 is above 4")])
    Traceback (most recent call last):
    sakipcalc.errors.ResponseError: respondent 2, waktu: score 6 is above 4
    """

    code = "JAWABAN"


class InputError(FaultsError):
    """Files or tables that cannot be used, each fault with its file, row and column.

    >>> raise InputError([Teks("a.csv: tidak ada kolom 'target'", "a.csv: no column 'target'")])
    Traceback (most recent call last):
    sakipcalc.errors.InputError: a.csv: no column 'target'
    """

    code = "MASUKAN"
    joint = "\n"
