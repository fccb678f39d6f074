"""The add-in as a file: what is inside, and that its parts agree with the function table and with each other."""

from __future__ import annotations

import ast
import math
import os
import re
import runpy
import struct
import subprocess
import sys
import zipfile
from importlib import metadata
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

import sakipcalc
from sakipcalc.errors import InputError
from sakipcalc.sheet import FUNGSI, KODE, GalatSel
from sakipcalc.sheet.libreoffice import NOMOR_GALAT, Katalog, build, to_rows
from sakipcalc.sheet.libreoffice.__main__ import main

OOR = "{http://openoffice.org/2001/registry}"


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    path = build(tmp_path_factory.mktemp("oxt") / "sakip.oxt")
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_it_carries_what_it_needs_and_no_more(parts: dict[str, bytes]) -> None:
    manifest = parts["META-INF/manifest.xml"].decode()
    for name in re.findall(r'full-path="([^"]*)"', manifest):
        assert name in parts
    assert {name.split("/")[1] for name in parts if name.startswith("lib/")} == {"attr", "attrs", "sakipcalc"}
    assert {name.split(".")[-1] for name in parts if name.startswith("lib/")} == {"py"}
    assert b"MIT" in parts["licenses/attrs"]
    assert "licenses/sakipcalc" in parts
    assert sum(map(len, parts.values())) < 1_600_000


def test_every_function_stands_in_every_part(parts: dict[str, bytes]) -> None:
    tree = ET.fromstring(parts["CalcAddIn.xcu"].decode())  # noqa: S314  our own text
    configured: dict[str, list[str]] = {}
    for service in tree.findall("node/node"):
        for function in service.findall("node/node"):
            named = {prop.get(f"{OOR}name"): prop for prop in function.findall("prop")}
            texts = {value.text for value in named["DisplayName"]}
            assert texts == {f"{service.get(f'{OOR}name')}.{function.get(f'{OOR}name')}".upper()}
            assert named["CompatibilityName"][0].text in texts
            assert len(named["Description"]) == 2
            (name,) = texts
            assert name is not None
            configured[name] = [str(each.get(f"{OOR}name")) for each in function.findall("node/node")]
    declared = [
        (name, re.findall(r"(?:any|XCellRange) (\w+)", arguments))
        for name, arguments in re.findall(r"(?:sequence<any> >|  any) (\w+)\((.*)\);", parts["sakip.idl"].decode())
    ]
    component = parts["sakip_addin.py"].decode()
    ast.parse(component)
    for fungsi in FUNGSI:
        wanted = [argument.nama for argument in fungsi.argumen]
        assert configured[f"SAKIP.{fungsi.nama}"] == wanted
        assert (fungsi.nama.rpartition(".")[2].lower(), wanted) in declared
        assert f'("{fungsi.nama}")' in component
    assert len(configured) == len(declared) == len(FUNGSI)
    assert "sel([in] com::sun::star::table::XCellRange sel," in parts["sakip.idl"].decode()
    assert 'sel = answer_seen("SEL")' in component


def test_two_builds_are_equal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the time, the zone, the umask, the seed of hashes, the folder, and the order of files there."""
    first = build(tmp_path / "a.oxt").read_bytes()
    found = Path.rglob
    monkeypatch.setattr(Path, "rglob", lambda self, pattern: reversed([*found(self, pattern)]))
    assert build(str(tmp_path / "b.oxt")).read_bytes() == first
    source = str(Path(sakipcalc.__file__).parents[1])
    subprocess.run(
        [sys.executable, "-m", "sakipcalc.sheet.libreoffice", "build"],
        check=True,
        capture_output=True,
        cwd=tmp_path,
        umask=0o077,
        env={**os.environ, "TZ": "Asia/Jayapura", "PYTHONHASHSEED": "7", "LC_ALL": "C", "PYTHONPATH": source},
    )
    assert (tmp_path / "sakip.oxt").read_bytes() == first


def test_what_is_carried_is_written_for_the_python_of_libreoffice_24_8(parts: dict[str, bytes]) -> None:
    """Its syntax; ``sheet_calc/carried_checks.py`` runs it there. Older ones must still read the words about that."""
    for name, text in parts.items():
        if name.endswith(".py"):
            ast.parse(text, name, feature_version=(3, 10) if name.startswith("lib/") else (3, 7))
    assert "lib/sakipcalc/audit/_files/web.py" not in parts
    assert "LibreOffice ini terlalu lama" in parts["sakip_addin.py"].decode()


def test_the_extension_manager_is_told_all_that_it_shows(parts: dict[str, bytes]) -> None:
    link = "{http://www.w3.org/1999/xlink}href"
    root = ET.fromstring(parts["description.xml"].decode())  # noqa: S314  our own text
    at = {str(each.tag).partition("}")[2]: each for each in root.iter()}
    assert at["identifier"].get("value") == "org.sakipcalc.calc"
    assert at["version"].get("value") == metadata.version("sakipcalc")
    assert parts[str(at["default"].get(link))].startswith(b"\x89PNG")
    assert b"MIT" in parts[str(at["license-text"].get(link))]
    for kind in ("name", "src"):
        assert {each.get("lang") for each in root.iter() if str(each.tag).endswith(f"}}{kind}")} == {"id", "en"}
    for each in root.iter():
        if str(each.tag).endswith("}src"):
            assert "SAKIP.CAPAIAN" in parts[str(each.get(link))].decode()


def test_errors_are_numbers_that_carry_their_code() -> None:
    assert tuple(NOMOR_GALAT) == KODE
    for kode, nomor in NOMOR_GALAT.items():
        ((value,),) = to_rows(GalatSel(kode, "a", "b"))
        assert isinstance(value, float)
        assert math.isnan(value)
        assert struct.unpack("<Q", struct.pack("<d", value))[0] & 0xFFFF_FFFF == nomor
    assert to_rows("cocok") == (("cocok",),)
    assert to_rows(((1.0, "cocok"),)) == ((1.0, "cocok"),)


def test_the_shell(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "sakip.oxt"
    assert main(["build", str(target)]) == 0
    assert capsys.readouterr().out.startswith(f"{target}: ")
    assert main(["build", str(tmp_path / "sakip.zip")]) == 2
    assert "harus berakhiran .oxt" in capsys.readouterr().err
    with pytest.raises(InputError, match="cannot be written"):
        build(tmp_path / "tiada" / "sakip.oxt")
    monkeypatch.setattr(sys, "argv", ["libreoffice", "build", str(target)])
    monkeypatch.delitem(sys.modules, "sakipcalc.sheet.libreoffice.__main__")
    with pytest.raises(SystemExit) as ended:
        runpy.run_module("sakipcalc.sheet.libreoffice", run_name="__main__")
    assert ended.value.code == 0


def test_calc_is_told_names_and_help() -> None:
    katalog, capped = Katalog("SAKIP"), Katalog("SAKIP.CAPAIAN")
    assert katalog.method("sakip.capaian") == "capaian"
    assert katalog.method("SAKIP.CAPAIAN.TERBATAS") == katalog.method("SUM") == ""
    assert capped.method("SAKIP.CAPAIAN.TERBATAS") == "terbatas"
    assert capped.display("terbatas") == "SAKIP.CAPAIAN.TERBATAS"
    assert capped.argument("terbatas", 3) == "batas"
    assert capped.help("terbatas", "id").endswith("Contoh: =SAKIP.CAPAIAN.TERBATAS(88,75; 86)")
    assert capped.help("terbatas", "jv").endswith("Example: =SAKIP.CAPAIAN.TERBATAS(88.75, 86)")
    told = [katalog.argument_help("ikm", place, "id").rpartition("(")[2] for place in range(2)]
    assert told == [
        "Wajib: satu baris per responden, 9 atau 14 kolom unsur; baris kosong seluruhnya diabaikan",
        "boleh dihilangkan)",
    ]
    assert katalog.argument_help("capaian", 0, "id").startswith("Wajib: yang dicapai")
    assert katalog.argument_help("capaian", 0, "id").endswith(
        "(dari sel: tulis SAKIP.SEL(A1), yang mengenali kosong, jam, tanggal, persen)"
    )
    assert katalog.argument_help("capaian", 2, "en").endswith("(optional)")
