"""Every error sakipcalc raises, and the reasons for which a figure has no value.

Each error has a stable ``code``, its words in both languages (``error.message``, which ``str(error)`` shows, for
programmers, ``error.pesan`` for those who fill in figures), typed fields to match on, and ``cell_code``, the
spreadsheet error it stands for. Where it is about is data too: ``cacat`` of a FaultsError, ``letak`` of an
UndefinedResultError.
"""

from sakipcalc.errors._alasan import Alasan
from sakipcalc.errors._arguments import (
    DataError,
    KeysError,
    NotFiniteError,
    NumberTypeError,
    OptionError,
    OutOfRangeError,
    WrongTypeError,
)
from sakipcalc.errors._base import FaultsError, SakipError
from sakipcalc.errors._places import Cacat, Letak
from sakipcalc.errors._rules import (
    InputError,
    OutOfScaleError,
    ResponseError,
    ScaleDefinitionError,
    UndefinedResultError,
    UnknownRuleError,
    WeightError,
)
from sakipcalc.errors._texts import AmbiguousNumberError, MissingNumberError, NotANumberError, OtherKindError
from sakipcalc.errors._words import Teks

__all__ = [
    "Alasan",
    "AmbiguousNumberError",
    "Cacat",
    "DataError",
    "FaultsError",
    "InputError",
    "KeysError",
    "Letak",
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
    "Teks",
    "UndefinedResultError",
    "UnknownRuleError",
    "WeightError",
    "WrongTypeError",
]

for _name in __all__:
    globals()[_name].__module__ = __name__
