"""The texts of the SAKIP menu inside the add-in: the entries, who answers them, and the component that does."""

from xml.sax.saxutils import escape, quoteattr

ENTRIES = {
    "periksa": "Periksa lembar ini",
    "periksa-semua": "Periksa semua lembar",
    "komentar": "Tandai lembar ini dengan komentar",
    "warna": "Tandai lembar ini dengan warna",
    "hapus": "Hapus tanda SAKIP",
}
"""The titles of the menu in order, by what ``run_menu`` is asked for."""

PROTOCOL = "sakip:"
HANDLER = "org.sakipcalc.calc.Menu"
COMPONENT = "sakip_menu.py"
_CALC = "com.sun.star.sheet.SpreadsheetDocument"
_NAMES = 'xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"'

_COMPONENT = '''"""The SAKIP menu of LibreOffice Calc: made by sakipcalc.sheet.libreoffice, not to be edited."""
import os
import sys

import unohelper
from com.sun.star.awt.MessageBoxType import INFOBOX
from com.sun.star.beans import PropertyValue
from com.sun.star.frame import DispatchResultEvent, XDispatchProvider, XNotifyingDispatch
from com.sun.star.frame.DispatchResultState import SUCCESS
from com.sun.star.lang import XInitialization, XServiceInfo

SERVICES = ("com.sun.star.frame.ProtocolHandler",)
URIS_ONLY, OK = 1, 1


class Menu(unohelper.Base, XDispatchProvider, XNotifyingDispatch, XInitialization, XServiceInfo):
    """Answers the entries of the menu; a macro that asks by way of a listener gets the answer, and no box."""

    def __init__(self, ctx):
        self.ctx, self.frame = ctx, None

    def initialize(self, arguments):
        self.frame = arguments[0] if arguments else None

    def queryDispatch(self, url, target, flags):
        return self if url.Protocol == "{protocol}" else None

    def queryDispatches(self, requests):
        return tuple(self.queryDispatch(each.FeatureURL, each.FrameName, each.SearchFlags) for each in requests)

    def dispatch(self, url, arguments):
        window = self.frame.ContainerWindow
        box = window.Toolkit.createMessageBox(window, INFOBOX, OK, "SAKIP", self.run(url.Path))
        box.execute()
        box.dispose()

    def dispatchWithNotification(self, url, arguments, listener):
        listener.dispatchFinished(DispatchResultEvent(self, SUCCESS, self.run(url.Path)))

    def addStatusListener(self, listener, url):
        pass

    def removeStatusListener(self, listener, url):
        pass

    def run(self, command):
        try:
            library = os.path.join(os.path.dirname(__file__), "{library}")
            if library not in sys.path:
                sys.path.insert(0, library)
            from sakipcalc.sheet.libreoffice import run_menu

            return run_menu(command, self.frame.Controller.Model, self)
        except Exception as error:
            return "SAKIP tidak dapat dimulai; pasang ulang pengayanya. " + str(error)

    def show(self, address):
        shell = self.ctx.ServiceManager.createInstanceWithContext("com.sun.star.system.SystemShellExecute", self.ctx)
        shell.execute(address, "", URIS_ONLY)

    def properties(self, **values):
        made = []
        for name, value in values.items():
            each = PropertyValue()
            each.Name, each.Value = name, value
            made.append(each)
        return tuple(made)

    def getImplementationName(self):
        return "{handler}"

    def supportsService(self, name):
        return name in SERVICES

    def getSupportedServiceNames(self):
        return SERVICES


g_ImplementationHelper = unohelper.ImplementationHelper()
g_ImplementationHelper.addImplementation(Menu, "{handler}", SERVICES)
'''


def component(library: str) -> str:
    """The Python component that carries out the entries.

    Args:
        library: the folder of the packages in the add-in.
    """
    return _COMPONENT.format(protocol=PROTOCOL, handler=HANDLER, library=library)


def entries() -> str:
    """``Addons.xcu``: the menu, in Indonesian whatever the language of Calc, as the report is."""
    items = "".join(
        f'<node oor:name="M{place}" oor:op="replace">{_prop("URL", PROTOCOL + key)}{_title(title)}'
        f"{_prop('Target', '_self')}{_prop('Context', _CALC)}</node>\n"
        for place, (key, title) in enumerate(ENTRIES.items())
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<oor:component-data {_NAMES}'
        ' oor:name="Addons" oor:package="org.openoffice.Office">\n<node oor:name="AddonUI">'
        '<node oor:name="OfficeMenuBar">\n<node oor:name="org.sakipcalc.calc" oor:op="replace">'
        f'{_title("SAKIP")}{_prop("Context", _CALC)}<node oor:name="Submenu">\n{items}</node></node>\n'
        "</node></node></oor:component-data>\n"
    )


def _title(text: str) -> str:
    values = "".join(f"<value xml:lang={quoteattr(each)}>{escape(text)}</value>" for each in ("en-US", "id"))
    return f'<prop oor:name="Title" oor:type="xs:string">{values}</prop>'


def _prop(name: str, text: str) -> str:
    return f'<prop oor:name="{name}" oor:type="xs:string"><value>{escape(text)}</value></prop>'


def handler() -> str:
    """``ProtocolHandler.xcu``: who answers addresses that begin with our protocol."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<oor:component-data {_NAMES}'
        ' oor:name="ProtocolHandler" oor:package="org.openoffice.Office">\n<node oor:name="HandlerSet">'
        f'<node oor:name="{HANDLER}" oor:op="replace"><prop oor:name="Protocols" oor:type="oor:string-list">'
        f"<value>{PROTOCOL}*</value></prop></node></node></oor:component-data>\n"
    )
