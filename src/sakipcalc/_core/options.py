"""The few, closed choices: each is an enum whose members are also taken by their names, and by other words for them."""

import re
from enum import Enum
from typing import TYPE_CHECKING, Literal, TypeAlias, TypeVar

from sakipcalc._core.hints import public_home
from sakipcalc._core.spoken import spoken
from sakipcalc.errors import OptionError, Teks

if TYPE_CHECKING:
    from typing import Self


class Option(str, Enum):  # noqa: UP042  as older Pythons know it
    """Base of the few, closed choices: text that prints, compares and goes to JSON as its name.

    Each is also taken by its name, in capitals or not, with spaces or lines between its words, and by the other words
    that its class knows for it.
    """

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        cls.__module__ = public_home(cls.__module__)

    @classmethod
    def _missing_(cls, value: object) -> "Option":
        if isinstance(value, str):
            wanted = _plain(value)
            for member in cls:
                if _plain(member.value) == wanted:
                    return member
            other = cls._meant(wanted)
            if other is not None:
                return cls(other)
        raise OptionError(cls.__name__.lower(), value, [member.value for member in cls])

    @classmethod
    def _meant(cls, word: str) -> str | None:
        """The name that another word stands for, in small letters with lines between its parts; None for none."""
        return next((name for name, words in spoken(cls.__name__).items() if word in words), None)

    def __str__(self) -> str:
        return str(self.value)

    def __format__(self, spec: str) -> str:
        return format(str(self.value), spec)


class Worded(Option):
    """An option that reports print: its name is the Indonesian word, and it has English words too."""

    _words: str

    def __new__(cls, kata: str, words: str = "") -> "Self":
        member = str.__new__(cls, kata)
        member._value_ = kata
        member._words = words
        return member

    @property
    def kata(self) -> str:
        """The word as reports print it."""
        return str(self.value)

    @property
    def words(self) -> str:
        """The same in English."""
        return self._words

    @property
    def teks(self) -> Teks:
        """The word in both languages."""
        return Teks(self.kata, self.words)


def _plain(name: str) -> str:
    return re.sub(r"[\s_,-]+", "_", name.strip().lower())


O = TypeVar("O", bound=Option)  # noqa: E741


def option(kind: type[O], value: O | str, nama: str = "") -> O:
    """The member of ``kind`` that ``value`` is or names; ``nama`` is what the argument is called.

    >>> option(Bahasa, " EN")
    <Bahasa.EN: 'en'>
    """
    if type(value) is kind:
        return value
    try:
        return kind(value)
    except Exception:  # not a name of it, or a hostile object's own hash or equality
        raise OptionError(nama or kind.__name__.lower(), value, [member.value for member in kind]) from None


class Bahasa(Option):
    """The language of an explanation.

    >>> Bahasa("en")
    <Bahasa.EN: 'en'>
    """

    ID = "id"
    EN = "en"


BahasaLike: TypeAlias = Bahasa | Literal["id", "en"]
