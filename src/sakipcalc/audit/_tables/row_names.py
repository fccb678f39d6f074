"""Rows of tables found by the words that name them."""

import re
from collections import Counter
from collections.abc import Sequence

from sakipcalc.audit._tables.rows import Baris, TabelHasil

_TELLING_NOTHING = (
    "dan yang di ke dari untuk pada dengan oleh atau persen poin nilai angka orang buah dokumen laporan kegiatan paket "
    "unit bulan hari skor indeks level predikat rasio"
)
_NO_NAMES = frozenset(_TELLING_NOTHING.split())
"""Words of a label that tell no row: joining words and units."""

Found = tuple[TabelHasil, Baris]


class RowNames:
    """The rows of tables whose labels have at least two words that tell something, by those words."""

    def __init__(self, tables: Sequence[TabelHasil]) -> None:
        self._rows: dict[tuple[str, frozenset[str]], dict[object, Found]] = {}
        for table in tables:
            for row in table.baris:
                words = _words(row.label)
                if len(words) >= 2:
                    same = self._rows.setdefault((table.jenis, words), {})
                    same.setdefault((row.temuan.dibaca, row.tercetak), (table, row))
        counts = Counter(word for _, words in self._rows for word in words)
        self._by: dict[tuple[str, str], list[frozenset[str]]] = {}
        for jenis, words in self._rows:
            rarest = min(words, key=lambda word: (counts[word], word))
            self._by.setdefault((jenis, rarest), []).append(words)

    def row(self, jenis: str, label: str) -> Found | None:
        """The one row of a kind of table that a label names best; None for none, or several with other figures."""
        held = _words(label)
        inside = [words for word in held for words in self._by.get((jenis, word), ()) if words <= held]
        most = max(map(len, inside), default=0)
        best = [row for words in inside if len(words) == most for row in self._rows[jenis, words].values()]
        return best[0] if len(best) == 1 else None


def _words(label: str) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W\d_]{2,}", label.casefold())) - _NO_NAMES
