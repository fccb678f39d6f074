"""What the extension manager shows of the add-in, and the list of its parts."""

from sakipcalc.sheet.libreoffice import _menu_texts as menu
from sakipcalc.sheet.libreoffice import _texts as functions

LICENCE, ICON = "licenses/sakipcalc", "ikon.png"
ABOUT = {
    "id": "Menghitung dan memeriksa angka Laporan Kinerja (SAKIP) di Calc: fungsi SAKIP.CAPAIAN, SAKIP.IKM, "
    "SAKIP.SERAPAN dan lainnya, serta menu SAKIP yang memeriksa lembar yang terbuka. Tidak memerlukan internet.\n",
    "en": "Computes and audits the figures of Indonesian performance reports (SAKIP) in Calc: the functions "
    "SAKIP.CAPAIAN, SAKIP.IKM, SAKIP.SERAPAN and more, and a SAKIP menu that audits the open sheet. No network.\n",
}
"""The description by language."""


def about_file(language: str) -> str:
    """Where the description in a language stands."""
    return f"about/{language}.txt"


def description(version: str) -> str:
    """``description.xml``: name, version, publisher, licence, icon and description."""
    sources = "".join(f'<src xlink:href="{about_file(each)}" lang="{each}"/>' for each in ABOUT)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<description xmlns="http://openoffice.org/extensions/description/2006"'
        ' xmlns:l="http://libreoffice.org/extensions/description/2011" xmlns:xlink="http://www.w3.org/1999/xlink">\n'
        f'<identifier value="{functions.IDENTIFIER}"/>\n<version value="{version}"/>\n'
        '<dependencies><l:LibreOffice-minimal-version value="7.0" name="LibreOffice 7.0"/></dependencies>\n'
        '<registration><simple-license accept-by="user" suppress-on-update="true" default-license-id="mit">'
        f'<license-text xlink:href="{LICENCE}" lang="en" license-id="mit"/></simple-license></registration>\n'
        '<publisher><name xlink:href="" lang="en">The sakipcalc maintainers</name>'
        '<name xlink:href="" lang="id">Pemelihara sakipcalc</name></publisher>\n'
        f'<icon><default xlink:href="{ICON}"/></icon>\n'
        '<display-name><name lang="en">SAKIP for Calc</name><name lang="id">SAKIP untuk Calc</name></display-name>\n'
        f"<extension-description>{sources}</extension-description>\n"
        "</description>\n"
    )


_KINDS = {
    "sakip.idl": "uno-typelibrary;type=RDB",
    functions.COMPONENT: "uno-component;type=Python",
    menu.COMPONENT: "uno-component;type=Python",
    "CalcAddIn.xcu": "configuration-data",
    "Addons.xcu": "configuration-data",
    "ProtocolHandler.xcu": "configuration-data",
}


def manifest() -> str:
    """``META-INF/manifest.xml``: what Calc registers."""
    entries = "".join(
        f'<manifest:file-entry manifest:media-type="application/vnd.sun.star.{kind}" manifest:full-path="{name}"/>\n'
        for name, kind in _KINDS.items()
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<manifest:manifest'
        f' xmlns:manifest="http://openoffice.org/2001/manifest">\n{entries}</manifest:manifest>\n'
    )
