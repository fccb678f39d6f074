"""What the pages are made from: a report, as far as they look at it."""

from collections.abc import Mapping
from typing import Protocol

from sakipcalc.audit._engine.finding import Putusan
from sakipcalc.audit._tables.left_out import Dilewati
from sakipcalc.audit._tables.references import Rujukan
from sakipcalc.audit._tables.rows import Baris, TabelHasil


class Report(Protocol):
    """A whole report, audited."""

    @property
    def judul(self) -> str: ...

    @property
    def tabel(self) -> tuple[TabelHasil, ...]: ...

    @property
    def rujukan(self) -> tuple[Rujukan, ...]: ...

    @property
    def dilewati(self) -> tuple[Dilewati, ...]: ...

    @property
    def statistik(self) -> Mapping[Putusan, int]: ...

    @property
    def cocok(self) -> bool: ...


def remark(row: Baris) -> str:
    """What a reader should know of a row: its sentence where it does not simply agree, else the notes on its cells."""
    temuan = row.temuan
    if temuan.putusan is not Putusan.COCOK or temuan.tengah:
        return temuan.explain().rstrip(".")
    return "; ".join(each.id for each in temuan.catatan)
