"""The texts inside the add-in: type library, component, configuration, description; all from the function table."""

from collections.abc import Iterator
from itertools import groupby
from xml.sax.saxutils import escape, quoteattr

from sakipcalc.sheet import FUNGSI, Fungsi
from sakipcalc.sheet.libreoffice import _catalogue as catalogue
from sakipcalc.sheet.libreoffice._catalogue import gives_text, takes_cells

IDENTIFIER = "org.sakipcalc.calc"
COMPONENT = "sakip_addin.py"
LIBRARY = "lib"


def services() -> Iterator[tuple[str, str, list[Fungsi]]]:
    """Each service with the name of its interface and its functions."""
    for service, functions in groupby(sorted(FUNGSI, key=catalogue.service_of), key=catalogue.service_of):
        yield service, "X" + service.title().replace(".", ""), list(functions)


def idl() -> str:
    """The type library in source form, which Calc reads as it is: numbers come back as rows, text in any form."""
    lines = [f"module {part} {{" for part in IDENTIFIER.split(".")]
    for _, interface, functions in services():
        lines.append(f"interface {interface} {{")
        for fungsi in functions:
            arguments = ", ".join(_declared(fungsi))
            result = "any" if gives_text(fungsi) else "sequence< sequence<any> >"
            lines.append(f"  {result} {catalogue.method_of(fungsi)}({arguments});")
        lines.append("};")
    lines += ["};"] * len(IDENTIFIER.split("."))
    return "\n".join(lines) + "\n"


def _declared(fungsi: Fungsi) -> Iterator[str]:
    """The arguments of a method; one that takes cells with their formats is told the document too, which Calc gives."""
    for argument in fungsi.argumen:
        kind = "com::sun::star::table::XCellRange" if argument.sel else "any"
        yield f"[in] {kind} {argument.nama}"
    if takes_cells(fungsi):
        yield "[in] com::sun::star::beans::XPropertySet dokumen"


_COMPONENT = '''"""SAKIP for LibreOffice Calc: made by sakipcalc.sheet.libreoffice, not to be edited."""
import os
import sys
import weakref

if sys.version_info < (3, 10):
    raise ImportError(
        "LibreOffice ini terlalu lama untuk SAKIP. Pasang LibreOffice 24.8 atau yang lebih baru, lalu pasang lagi "
        "pengaya ini. (SAKIP needs LibreOffice 24.8 or newer, with its Python 3.10 or newer.)"
    )

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "{library}"))

import uno
import unohelper
from com.sun.star.lang import Locale, XServiceInfo, XServiceName
from com.sun.star.sheet import XAddIn, XVolatileResult
from {identifier} import {interfaces}

from sakipcalc.sheet import call, find
from sakipcalc.sheet.libreoffice import CATEGORY, Katalog, to_cells, to_rows


class AddIn(unohelper.Base, XAddIn, XServiceName, XServiceInfo):
    """What every service of the add-in answers; Calc shows the names and help that it gets here."""

    def __init__(self, ctx):
        self.locale = Locale("id", "ID", "")

    def getServiceName(self):
        return self.service

    def getImplementationName(self):
        return self.service

    def supportsService(self, name):
        return name in self.getSupportedServiceNames()

    def getSupportedServiceNames(self):
        return (self.service, "com.sun.star.sheet.AddIn")

    def setLocale(self, locale):
        self.locale = locale

    def getLocale(self):
        return self.locale

    def getProgrammaticFuntionName(self, name):
        return self.katalog.method(name)

    def getDisplayFunctionName(self, name):
        return self.katalog.display(name)

    def getFunctionDescription(self, name):
        return self.katalog.help(name, self.locale.Language)

    def getDisplayArgumentName(self, name, place):
        return self.katalog.argument(name, place)

    def getArgumentDescription(self, name, place):
        return self.katalog.argument_help(name, place, self.locale.Language)

    def getProgrammaticCategoryName(self, name):
        return CATEGORY

    def getDisplayCategoryName(self, name):
        return CATEGORY


class Rows(unohelper.Base, XVolatileResult):
    """A range of results where one value is declared: the one form in which Calc takes either."""

    def __init__(self, rows):
        self.rows = rows

    def addResultListener(self, listener):
        event = uno.createUnoStruct("com.sun.star.sheet.ResultEvent")
        event.Value = uno.Any("[][]any", self.rows)
        listener.modified(event)

    def removeResultListener(self, listener):
        pass


kept = weakref.WeakValueDictionary()


def ranged(rows):
    """The same object for the same results, as long as Calc keeps it."""
    found = kept.get(rows)
    if found is None:
        found = kept[rows] = Rows(rows)
    return found


def answer(name):
    fungsi = find(name)
    return lambda self, *cells: to_rows(call(fungsi, *cells))


def of_text(rows):
    return rows[0][0] if len(rows) == len(rows[0]) == 1 else ranged(rows)


def answer_text(name):
    fungsi = find(name)
    return lambda self, *cells: of_text(to_rows(call(fungsi, *cells)))


def answer_seen(name):
    fungsi = find(name)
    return lambda self, area, document: of_text(to_rows(call(fungsi, to_cells(area, document))))


g_ImplementationHelper = unohelper.ImplementationHelper()
'''

_SERVICE = """

class {interface}AddIn(AddIn, {interface}):
    service = "{service}"
    katalog = Katalog(service)
{methods}

g_ImplementationHelper.addImplementation({interface}AddIn, "{service}", ("{service}", "com.sun.star.sheet.AddIn"))
"""


def component() -> str:
    """The Python component that Calc loads: one class per service, one method per function."""
    found = list(services())
    text = _COMPONENT.format(
        library=LIBRARY, identifier=IDENTIFIER, interfaces=", ".join(interface for _, interface, _ in found)
    )
    for service, interface, functions in found:
        methods = "\n".join(map(_method, functions))
        text += _SERVICE.format(interface=interface, service=service, methods=methods)
    return text


def _method(fungsi: Fungsi) -> str:
    answer = "answer_text" if gives_text(fungsi) else "answer"
    answer = "answer_seen" if takes_cells(fungsi) else answer
    return f'    {catalogue.method_of(fungsi)} = {answer}("{fungsi.nama}")'


def configuration() -> str:
    """``CalcAddIn.xcu``: names, help and arguments, in English and Indonesian; the name is the same in both."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<oor:component-data xmlns:oor="http://openoffice.org/2001/registry"'
        ' xmlns:xs="http://www.w3.org/2001/XMLSchema" oor:name="CalcAddIns" oor:package="org.openoffice.Office">',
        '<node oor:name="AddInInfo">',
    ]
    for service, _, functions in services():
        lines.append(f'<node oor:name="{service}" oor:op="replace"><node oor:name="AddInFunctions">')
        for fungsi in functions:
            lines += _function(fungsi)
        lines.append("</node></node>")
    return "\n".join([*lines, "</node>", "</oor:component-data>"]) + "\n"


def _function(fungsi: Fungsi) -> Iterator[str]:
    name = catalogue.name_of(fungsi)
    yield f'<node oor:name="{catalogue.method_of(fungsi)}" oor:op="replace">'
    yield _each("DisplayName", name, name)
    yield _each("Description", *(catalogue.help_of(fungsi, each) for each in catalogue.LANGUAGES))
    yield f'<prop oor:name="Category"><value>{catalogue.CATEGORY}</value></prop>'
    yield f'<prop oor:name="CompatibilityName"><value xml:lang="en">{name}</value></prop>'
    yield '<node oor:name="Parameters">'
    for argument in fungsi.argumen:
        yield f'<node oor:name="{argument.nama}" oor:op="replace">'
        yield _each("DisplayName", argument.nama, argument.nama)
        yield _each("Description", *(catalogue.argument_help(argument, each) for each in catalogue.LANGUAGES))
        yield "</node>"
    yield "</node></node>"


def _each(prop: str, *texts: str) -> str:
    told = zip(catalogue.LANGUAGES, texts, strict=True)
    values = "".join(f"<value xml:lang={quoteattr(language)}>{escape(text)}</value>" for language, text in told)
    return f'<prop oor:name="{prop}">{values}</prop>'
