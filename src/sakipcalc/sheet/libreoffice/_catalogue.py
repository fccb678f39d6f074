"""What Calc asks an add-in about its functions: names, help, arguments, in Indonesian or English."""

from sakipcalc.sheet import FUNGSI, Argumen, Fungsi, JenisHasil

LANGUAGES = ("en", "id")
CATEGORY = "Add-In"


def service_of(fungsi: Fungsi) -> str:
    """The UNO service whose name and method, joined by a dot, make the function's name in a file.

    >>> from sakipcalc.sheet import find
    >>> service_of(find("CAPAIAN")), service_of(find("CAPAIAN.TERBATAS")), method_of(find("CAPAIAN.TERBATAS"))
    ('SAKIP', 'SAKIP.CAPAIAN', 'terbatas')
    """
    return name_of(fungsi).rpartition(".")[0]


def method_of(fungsi: Fungsi) -> str:
    """The UNO method of a function."""
    return fungsi.nama.rpartition(".")[2].lower()


def name_of(fungsi: Fungsi) -> str:
    """The name that is typed, the same in every language."""
    return f"SAKIP.{fungsi.nama}"


def gives_text(fungsi: Fungsi) -> bool:
    """Whether a function gives text, which Calc compares only where it is handed over by itself, not in rows.

    >>> from sakipcalc.sheet import find
    >>> gives_text(find("MUTU")), gives_text(find("IKM"))
    (True, False)
    """
    return fungsi.jenis is JenisHasil.TEKS


def takes_cells(fungsi: Fungsi) -> bool:
    """Whether a function is given cells with their formats: a reference then, and no text or formula."""
    return any(argument.sel for argument in fungsi.argumen)


def help_of(fungsi: Fungsi, language: str) -> str:
    """A function's help, with an example; Indonesian, or English for any other language."""
    if language == "id":
        return f"{fungsi.bantuan}. Contoh: {fungsi.rumus}"
    return f"{fungsi.help}. Example: {fungsi.formula}"


def argument_help(argument: Argumen, language: str) -> str:
    """An argument's help; Indonesian, or English for any other language.

    A blank cell given alone reaches an add-in as 0, a time or a percent as a bare number; ``SEL`` tells them apart.

    >>> from sakipcalc.sheet import find
    >>> argument_help(find("SERAPAN").argumen[1], "en")
    'Required: the budget, in rupiah (of a cell: write SAKIP.SEL(A1), which tells blanks, times, dates, percents)'
    """
    indonesian = language == "id"
    notes = [] if argument.wajib else ["boleh dihilangkan" if indonesian else "optional"]
    if argument.ragu or argument.nol:
        notes.append(_OF_A_CELL[indonesian])
    text = argument.told(language)
    return f"{text} ({'; '.join(notes)})" if notes else text


_OF_A_CELL = (
    "of a cell: write SAKIP.SEL(A1), which tells blanks, times, dates, percents",
    "dari sel: tulis SAKIP.SEL(A1), yang mengenali kosong, jam, tanggal, persen",
)


class Katalog:
    """The functions of one service, as the methods of ``com.sun.star.sheet.XAddIn`` tell of them.

    Args:
        service: the service.

    >>> katalog = Katalog("SAKIP")
    >>> katalog.display("capaian"), katalog.method("SAKIP.CAPAIAN"), katalog.argument("capaian", 1)
    ('SAKIP.CAPAIAN', 'capaian', 'target')
    >>> katalog.help("serapan", "id")
    'Serapan anggaran dalam persen: realisasi / pagu x 100. Contoh: =SAKIP.SERAPAN(14100000; 16000000)'
    """

    def __init__(self, service: str) -> None:
        self._functions = {method_of(fungsi): fungsi for fungsi in FUNGSI if service_of(fungsi) == service}
        self._methods = {name_of(fungsi): method for method, fungsi in self._functions.items()}

    def method(self, name: str) -> str:
        """The method behind a typed name; empty for a name of another."""
        return self._methods.get(name.upper(), "")

    def display(self, method: str) -> str:
        """The typed name of a method."""
        return name_of(self._functions[method])

    def help(self, method: str, language: str) -> str:
        """A function's help."""
        return help_of(self._functions[method], language)

    def argument(self, method: str, place: int) -> str:
        """The name of an argument, counted from 0."""
        return self._functions[method].argumen[place].nama

    def argument_help(self, method: str, place: int, language: str) -> str:
        """The help of an argument, counted from 0."""
        return argument_help(self._functions[method].argumen[place], language)
