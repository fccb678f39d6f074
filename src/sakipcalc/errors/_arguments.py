"""Errors of arguments: of the wrong type, out of range, or no choice."""

from collections.abc import Iterable, Mapping
from typing import Any

from sakipcalc.errors._base import SakipError
from sakipcalc.errors._words import Teks, a_kind, keys_told, no_number, show


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
        super().__init__(no_number(nilai), nama)


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
        said = Teks(
            "{nilai} bukan bilangan terhingga yang wajar; kosongkan bila nilainya belum ada",
            "{nilai} is not a finite number of ordinary size; leave a missing figure out (None)",
        )
        super().__init__(said.fill(nilai=show(nilai)), nama)


class OutOfRangeError(SakipError):
    """A number lies outside what this argument allows.

    >>> raise OutOfRangeError("cap", 1, Teks("minimal 100", "at least 100"))
    Traceback (most recent call last):
    sakipcalc.errors.OutOfRangeError: cap: 1 is not allowed; it must be at least 100
    """

    code = "DI_LUAR_BATAS"
    cell_code = "#NUM!"
    nama: str
    nilai: object

    def __init__(self, nama: str, nilai: object, must: Teks) -> None:
        self.nama = nama
        self.nilai = nilai
        said = Teks("{nilai} tidak boleh; nilainya harus {must}", "{nilai} is not allowed; it must be {must}")
        super().__init__(said.fill(nilai=show(nilai), must=must), nama)


class OptionError(SakipError):
    """An option was named that does not exist, or does not go with the others.

    >>> raise OptionError("polarisasi", "acak", ["maximize", "minimize"])
    Traceback (most recent call last):
    sakipcalc.errors.OptionError: polarisasi: 'acak' is no choice here; choose one of maximize, minimize
    """

    code = "PILIHAN"
    nama: str
    nilai: object
    choices: tuple[str, ...]

    def __init__(self, nama: str, nilai: object, choices: Iterable[str], where: Teks | None = None) -> None:
        self.nama = nama
        self.nilai = nilai
        self.choices = tuple(choices)
        said = Teks(
            "{nilai} bukan pilihan di sini; pilih salah satu dari {choices}",
            "{nilai} is no choice here; choose one of {choices}",
        ).fill(nilai=show(nilai), choices=", ".join(self.choices))
        super().__init__(said, _in(nama, where))


def _in(nama: str, where: Teks | None) -> str | Teks:
    """The argument's name, and the setting in which the value is no choice."""
    return Teks(f"{nama} ({where.id})", f"{nama} ({where.en})") if where else nama


class KeysError(OptionError):
    """A mapping that lacks a key it must have, or has one that nobody knows.

    >>> raise KeysError("komponen", {"perencanaan": 80}, ["perencanaan", "pengukuran"])
    Traceback (most recent call last):
    sakipcalc.errors.KeysError: komponen: not given: pengukuran
    """

    code = "KUNCI"
    nilai: object
    choices: tuple[str, ...]
    missing: tuple[str, ...]
    unknown: tuple[str, ...]

    def __init__(
        self, nama: str, nilai: Mapping[Any, object], choices: Iterable[str], where: Teks | None = None
    ) -> None:
        self.nama = nama
        self.nilai = nilai
        self.choices = tuple(choices)
        self.missing = tuple(key for key in self.choices if key not in nilai)
        self.unknown = tuple(str(key) for key in nilai if key not in self.choices)
        SakipError.__init__(self, keys_told(self.missing, self.unknown), _in(nama, where))


class WrongTypeError(SakipError):
    """An argument of a type that this function does not take, such as a number where text is read.

    >>> raise WrongTypeError("text", 8.5, Teks("teks", "text"))
    Traceback (most recent call last):
    sakipcalc.errors.WrongTypeError: text: 8.5 is a float; it must be text
    """

    code = "TIPE"
    nama: str
    nilai: object

    def __init__(self, nama: str, nilai: object, must: Teks) -> None:
        self.nama = nama
        self.nilai = nilai
        unfit = "belum diisi" if nilai is None else "{nilai} tidak dapat dipakai"
        said = Teks(f"{unfit}; isi dengan {{must}}", "{nilai} is {kind}; it must be {must}")
        super().__init__(said.fill(nilai=show(nilai), kind=a_kind(nilai), must=must), nama)


class DataError(SakipError):
    """Stored data of a value, of JSON or of a pickle, that is not what its type needs; ``path`` is the place in it.

    >>> raise DataError(Teks("belum ada", "is missing"), "indikator.target")
    Traceback (most recent call last):
    sakipcalc.errors.DataError: indikator.target: is missing
    """

    code = "DATA"
    path: str

    def __init__(self, why: Teks, path: str = "") -> None:
        self.path = path
        super().__init__(why, path)
