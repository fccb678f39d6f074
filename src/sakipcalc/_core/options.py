"""The few, closed choices: each is an enum whose members are also taken by their names."""

from enum import Enum
from typing import TypeVar

from sakipcalc._core.hints import public_home
from sakipcalc.errors import OptionError


class Option(Enum):
    """Base of the few, closed choices; each is also accepted by its lower-case text name."""

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        cls.__module__ = public_home(cls.__module__)

    @classmethod
    def _missing_(cls, value: object) -> "Option":
        if isinstance(value, str):
            wanted = value.strip().lower().replace("-", "_").replace(" ", "_")
            for member in cls:
                if member.value == wanted:
                    return member
        raise OptionError(cls.__name__.lower(), value, [member.value for member in cls])


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
