"""The scale that printed categories are of, where nobody declared one: told by their words and the rated figures."""

from collections.abc import Sequence
from typing import Any

from sakipcalc import daftar_skala
from sakipcalc._reading.cells import shown
from sakipcalc.audit._engine.finding import Putusan
from sakipcalc.audit._engine.indices import audit_kategori

_MOST_TRIED = 200


def scale_of(rows: Sequence[Sequence[Any]]) -> str | None:
    """The id of the scale that gives most of the categories, and at least two thirds of them; None for none.

    Args:
        rows: each a rated figure and its printed category.
    """
    tried = [(value, text) for value, printed in rows[:_MOST_TRIED] if (text := shown(printed).strip())]
    if not tried or not any(sign.isalpha() for _, text in tried for sign in text):
        return None
    counts = {
        scale.id: sum(audit_kategori(value, text, skala=scale.id).putusan is Putusan.COCOK for value, text in tried)
        for scale in daftar_skala()
    }
    best = max(counts, key=lambda each: counts[each])
    return best if 3 * counts[best] >= 2 * len(tried) else None
