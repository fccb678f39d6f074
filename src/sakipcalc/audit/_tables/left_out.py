"""What a file holds and the audit leaves out: named, with where it stands and why."""

import attrs

from sakipcalc import Bahasa, Value
from sakipcalc._core.options import BahasaLike, option
from sakipcalc._core.values import trusted
from sakipcalc.audit._engine.finding import SENTENCES
from sakipcalc.errors import Teks


@attrs.frozen
class Dilewati(Value):
    """Something of a report that was not audited: a file, a table, a column or a row.

    Attributes:
        berkas: the file, or ``file#sheet``.
        isi: what stands there: the title of a table, the name of a column, the words of a row; empty for all of it.
        kata: why it was left out, Indonesian and English.
        letak: the cells or rows, such as ``B5:H12`` or ``baris 7``; empty for all of it.
        gagal: whether it should have been audited and could not be, so that the report does not agree.
    """

    _also = SENTENCES

    berkas: str
    isi: str
    kata: Teks
    letak: str = ""
    gagal: bool = False

    def explain(self, bahasa: BahasaLike = Bahasa.ID) -> str:
        """One plain sentence.

        Args:
            bahasa: ``id`` or ``en``.

        Raises:
            OptionError: for another language.

        >>> from sakipcalc.errors import Teks
        >>> Dilewati("laporan.xlsx#Cover", "", Teks("tidak memuat angka", "holds no figures")).explain()
        'laporan.xlsx#Cover: tidak memuat angka.'
        """
        english = option(Bahasa, bahasa, "bahasa") is Bahasa.EN
        where = f"{self.berkas} {self.letak}".strip()
        what = f" '{self.isi}'" if self.isi else ""
        return f"{where}{',' if what and where else ''}{what}: {self.kata[english]}."


new_left_out = trusted(Dilewati)
"""Something left out that the audit itself names."""
