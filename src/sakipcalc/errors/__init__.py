"""Every error sakipcalc raises, and the reasons for which a figure has no value.

Each error has a stable ``code``, an English message (``str(error)``), an Indonesian one (``error.pesan``),
typed fields to match on, and ``cell_code``, the spreadsheet error it stands for.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, ClassVar

from sakipcalc.errors._words import Alasan, clip, first_of, sebut, wrong_type

__all__ = [
    "Alasan",
    "AmbiguousNumberError",
    "FaultsError",
    "InputError",
    "MissingNumberError",
    "NotANumberError",
    "NotFiniteError",
    "NumberTypeError",
    "OptionError",
    "OtherKindError",
    "OutOfRangeError",
    "OutOfScaleError",
    "ResponseError",
    "SakipError",
    "ScaleDefinitionError",
    "SumError",
    "UndefinedResultError",
    "UnknownRuleError",
    "WeightError",
    "WrongTypeError",
]


class SakipError(ValueError):
    """The one base: ``except SakipError`` catches all that sakipcalc raises on purpose.

    Attributes:
        code: stable identifier, for programs.
        cell_code: the spreadsheet error this stands for (``#VALUE!``, ``#DIV/0!``, ``#N/A``, ``#NUM!``).
        message: English text: what was wrong, with which value, what to do.
        pesan: the same in Indonesian.

    >>> error = UndefinedResultError(Alasan.PAGU_NOL)
    >>> error.code, error.cell_code, isinstance(error, ValueError)
    ('TIDAK_TERDEFINISI', '#DIV/0!', True)
    """

    code: ClassVar[str] = "SAKIP"
    cell_code: ClassVar[str] = "#VALUE!"
    message: str
    pesan: str

    def __init__(self, message: str, pesan: str) -> None:
        super().__init__(message)
        self.message = message
        self.pesan = pesan

    def __reduce__(self) -> tuple[Any, ...]:
        return _rebuild, (type(self), self.message), self.__dict__


def _rebuild(kind: type[SakipError], message: str) -> SakipError:
    error = kind.__new__(kind, message)
    ValueError.__init__(error, message)
    return error


class NumberTypeError(SakipError):
    """Something that is no number was given where a number is computed with: text, bool, None, an object.

    >>> raise NumberTypeError("target", "8,5")
    Traceback (most recent call last):
    sakipcalc.errors.NumberTypeError: target: '8,5' is text, not a number; read it first with parse_angka
    """

    code = "BUKAN_TIPE_BILANGAN"
    nama: str
    nilai: object

    def __init__(self, nama: str, nilai: object) -> None:
        self.nama = nama
        self.nilai = nilai
        (what, hint), (apa, saran) = wrong_type(nilai)
        super().__init__(f"{nama}: {clip(nilai)} {what}; {hint}", f"{nama}: {sebut(nilai)} {apa}; {saran}")


class NotFiniteError(SakipError):
    """NaN or infinity was given, or something with a thousand digits or more.

    >>> raise NotFiniteError("realisasi", float("nan"))
    Traceback (most recent call last):
    sakipcalc.errors.NotFiniteError: realisasi: nan is not a finite number of ordinary size; ...
    """

    code = "TAK_HINGGA"
    cell_code = "#NUM!"
    nama: str
    nilai: object

    def __init__(self, nama: str, nilai: object) -> None:
        self.nama = nama
        self.nilai = nilai
        super().__init__(
            f"{nama}: {clip(nilai)} is not a finite number of ordinary size; leave a missing figure out (None)",
            f"{nama}: {sebut(nilai)} bukan bilangan terhingga yang wajar; kosongkan bila nilainya belum ada",
        )


class OutOfRangeError(SakipError):
    """A number lies outside what this argument allows.

    >>> raise OutOfRangeError("cap", 1, "at least 100 (a percent, so 100 and not 1)", "paling kecil 100")
    Traceback (most recent call last):
    sakipcalc.errors.OutOfRangeError: cap: 1 is not allowed; it must be at least 100 (a percent, so 100 and not 1)
    """

    code = "DI_LUAR_BATAS"
    cell_code = "#NUM!"
    nama: str
    nilai: object

    def __init__(self, nama: str, nilai: object, must: str, harus: str) -> None:
        self.nama = nama
        self.nilai = nilai
        super().__init__(
            f"{nama}: {clip(nilai)} is not allowed; it must be {must}",
            f"{nama}: {sebut(nilai)} tidak boleh; nilainya harus {harus}",
        )


class OptionError(SakipError):
    """An option was named that does not exist, or does not go with the others.

    >>> raise OptionError("polarisasi", "naik", ["maximize", "minimize"])
    Traceback (most recent call last):
    sakipcalc.errors.OptionError: polarisasi: 'naik' is no choice here; choose one of maximize, minimize
    """

    code = "PILIHAN"
    nama: str
    nilai: object
    choices: tuple[str, ...]

    def __init__(self, nama: str, nilai: object, choices: Iterable[str]) -> None:
        self.nama = nama
        self.nilai = nilai
        self.choices = tuple(choices)
        listed = ", ".join(self.choices)
        super().__init__(
            f"{nama}: {clip(nilai)} is no choice here; choose one of {listed}",
            f"{nama}: {sebut(nilai)} bukan pilihan di sini; pilih salah satu dari {listed}",
        )


class UndefinedResultError(SakipError):
    """The figure has no value, and ``alasan`` says why.

    >>> raise UndefinedResultError(Alasan.TARGET_NOL)
    Traceback (most recent call last):
    sakipcalc.errors.UndefinedResultError: undefined: the target is zero, so capaian is no ratio to it
    """

    code = "TIDAK_TERDEFINISI"
    cell_code = "#DIV/0!"
    alasan: Alasan

    def __init__(self, alasan: Alasan, where: str | Sequence[str] = "") -> None:
        self.alasan = alasan
        named = first_of([where] if isinstance(where, str) else where, ", ")
        at, di = (f" ({names})" if names else "" for names in named)
        super().__init__(f"undefined{at}: {alasan.message}", f"tidak terdefinisi{di}: {alasan.pesan}")


class NotANumberError(SakipError):
    """Text that has no numeric reading at all.

    >>> raise NotANumberError("12.345,6abc")
    Traceback (most recent call last):
    sakipcalc.errors.NotANumberError: '12.345,6abc' cannot be read as an Indonesian number; ...
    """

    code = "BUKAN_BILANGAN"
    cell: object

    def __init__(self, cell: object, kind: str = "number", jenis: str = "bilangan", example: str = "1.234,5") -> None:
        self.cell = cell
        super().__init__(
            f"{clip(cell)} cannot be read as an Indonesian {kind}; write it like {example}",
            f"{sebut(cell)} tidak dapat dibaca sebagai {jenis}; tulis seperti {example}",
        )


class MissingNumberError(NotANumberError):
    """A cell that holds no figure: blank, a dash, n/a, a spreadsheet error. Missing is not zero.

    >>> raise MissingNumberError("n/a", "not available", "tidak tersedia")
    Traceback (most recent call last):
    sakipcalc.errors.MissingNumberError: 'n/a' is not available; a missing figure is not zero: leave it ...
    """

    code = "TIDAK_ADA_BILANGAN"
    cell_code = "#N/A"

    def __init__(self, cell: object, state: str = "blank", keadaan: str = "kosong") -> None:
        self.cell = cell
        SakipError.__init__(
            self,
            f"{clip(cell)} is {state}; a missing figure is not zero: leave it blank (None), or give it",
            f"{sebut(cell)} {keadaan}; nilai yang belum ada tidak sama dengan nol: kosongkan, atau isi nilainya",
        )


class OtherKindError(NotANumberError):
    """Text that is properly written, but is another kind of figure than the one asked for.

    >>> raise OtherKindError("94,37%", "a percent", "persen", "parse_persen")
    Traceback (most recent call last):
    sakipcalc.errors.OtherKindError: '94,37%' is a percent; read it with parse_persen
    """

    code = "JENIS_LAIN"
    remedy: str

    def __init__(self, cell: object, kind: str, jenis: str, remedy: str) -> None:
        self.cell = cell
        self.remedy = remedy
        SakipError.__init__(
            self,
            f"{clip(cell)} is {kind}; read it with {remedy}",
            f"{sebut(cell)} adalah {jenis}; baca dengan {remedy}",
        )


class WrongTypeError(SakipError):
    """An argument of a type that this function does not take, such as a number where text is read.

    >>> raise WrongTypeError("text", 8.5, "text", "teks")
    Traceback (most recent call last):
    sakipcalc.errors.WrongTypeError: text: 8.5 is a float; it must be text
    """

    code = "TIPE"
    nama: str
    nilai: object

    def __init__(self, nama: str, nilai: object, must: str, harus: str) -> None:
        self.nama = nama
        self.nilai = nilai
        kind = type(nilai).__name__
        super().__init__(
            f"{nama}: {clip(nilai)} is a {kind}; it must be {must}",
            f"{nama}: {sebut(nilai)} bertipe {kind}; seharusnya {harus}",
        )


class AmbiguousNumberError(SakipError):
    """Text that is no proper Indonesian number, but could mean one or several things; ``readings`` lists them.

    >>> raise AmbiguousNumberError("8,000,000", ["8000000"])
    Traceback (most recent call last):
    sakipcalc.errors.AmbiguousNumberError: '8,000,000' is not written the Indonesian way; it may mean 8000000; ...
    """

    code = "BANYAK_BACAAN"
    cell: object
    readings: tuple[Any, ...]

    def __init__(self, cell: object, readings: Sequence[Any]) -> None:
        self.cell = cell
        self.readings = tuple(readings)
        meanings = [str(reading) for reading in self.readings]
        super().__init__(
            f"{clip(cell)} is not written the Indonesian way; it may mean {' or '.join(meanings)}; "
            "write it out, dots between thousands and a comma before decimals",
            f"{sebut(cell)} tidak tertulis menurut kaidah Indonesia; mungkin maksudnya {' atau '.join(meanings)}; "
            "tulis lengkap, titik pemisah ribuan dan koma desimal",
        )


class OutOfScaleError(SakipError):
    """A value that no band of a scale takes.

    >>> raise OutOfScaleError("SKM", 24, "25 to 100", "25 sampai 100")
    Traceback (most recent call last):
    sakipcalc.errors.OutOfScaleError: SKM: 24 lies in no band; the scale covers 25 to 100
    """

    code = "DI_LUAR_SKALA"
    cell_code = "#N/A"
    skala: str
    nilai: object

    def __init__(self, skala: str, nilai: object, covers: str, cakupan: str) -> None:
        self.skala = skala
        self.nilai = nilai
        super().__init__(
            f"{skala}: {clip(nilai)} lies in no band; the scale covers {covers}",
            f"{skala}: {sebut(nilai)} tidak termasuk kategori mana pun; skala ini mencakup {cakupan}",
        )


class FaultsError(SakipError):
    """Several faults at once; ``faults`` has all in English, ``cacat`` in Indonesian, the message names the first."""

    code = "CACAT"
    joint: ClassVar[str] = "; "
    faults: tuple[str, ...]
    cacat: tuple[str, ...]

    def __init__(self, faults: Sequence[tuple[str, str]], where: str = "") -> None:
        self.faults = tuple(fault for fault, _ in faults)
        self.cacat = tuple(cacat for _, cacat in faults)
        message, pesan = first_of(self.faults, self.joint)[0], first_of(self.cacat, self.joint)[1]
        super().__init__(where + message, where + pesan)


class ScaleDefinitionError(FaultsError):
    """A scale whose bands overlap, are out of order, or leave an undeclared gap.

    >>> raise ScaleDefinitionError("uji", [("A and B overlap", "A dan B bertumpang tindih")])
    Traceback (most recent call last):
    sakipcalc.errors.ScaleDefinitionError: 'uji': A and B overlap
    """

    code = "SKALA_CACAT"
    skala: str

    def __init__(self, skala: str, faults: Sequence[tuple[str, str]]) -> None:
        self.skala = skala
        super().__init__(faults, f"{clip(skala)}: ")


class UnknownRuleError(SakipError):
    """No rule by that name, or none in force in that year.

    >>> raise UnknownRuleError("skm", "no such scale", "skala tidak dikenal", ["akip"])
    Traceback (most recent call last):
    sakipcalc.errors.UnknownRuleError: 'skm': no such scale; known: akip
    """

    code = "ATURAN_TIDAK_DIKENAL"
    cell_code = "#N/A"
    nama: str
    known: tuple[str, ...]

    def __init__(self, nama: str, why: str, sebab: str, known: Iterable[str]) -> None:
        self.nama = nama
        self.known = tuple(known)
        listed = ", ".join(self.known)
        super().__init__(f"{clip(nama)}: {why}; known: {listed}", f"{sebut(nama)}: {sebab}; yang dikenal: {listed}")


class WeightError(SakipError):
    """Weights that do not go with what they weigh, or do not sum to what they must.

    >>> raise WeightError("the weights sum to 0.99, not 1", "jumlah bobot 0,99, bukan 1")
    Traceback (most recent call last):
    sakipcalc.errors.WeightError: the weights sum to 0.99, not 1
    """

    code = "BOBOT"


class SumError(FaultsError):
    """Totals that do not agree with their parts, each with both sums and the difference.

    >>> raise SumError([("Program A: 100 stated, parts sum to 90", "Program A: tertulis 100, jumlah rincian 90")])
    Traceback (most recent call last):
    sakipcalc.errors.SumError: Program A: 100 stated, parts sum to 90
    """

    code = "JUMLAH"


class ResponseError(FaultsError):
    """Questionnaire rows that cannot be used, each fault with its respondent and unsur.

    >>> raise ResponseError([("respondent 2, waktu: score 6 is above 4", "responden 2, waktu: nilai 6 di atas 4")])
    Traceback (most recent call last):
    sakipcalc.errors.ResponseError: respondent 2, waktu: score 6 is above 4
    """

    code = "JAWABAN"


class InputError(FaultsError):
    """Files or tables that cannot be used, each fault with its file, row and column.

    >>> raise InputError([("a.csv: no column 'target'", "a.csv: tidak ada kolom 'target'")])
    Traceback (most recent call last):
    sakipcalc.errors.InputError: a.csv: no column 'target'
    """

    code = "MASUKAN"
    joint = "\n"
