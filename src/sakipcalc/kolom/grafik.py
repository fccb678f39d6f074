"""Charts of results on matplotlib, the extra ``grafik``: capaian by indicator, IKM by unsur, a figure over the years.

Each takes results of the library, never bare figures, draws what a report prints, half up and with a decimal comma, and
gives back the Axes, so that title, size and file are the caller's. What has no figure keeps its row and its name.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from importlib import import_module
from textwrap import wrap
from typing import Any, TypeAlias

from sakipcalc import Capaian, HasilIkm, Keterangan, Perubahan, Pita, PutusanPerubahan, Skala, format_angka
from sakipcalc._core import checks, exact
from sakipcalc._skala.palet import palette
from sakipcalc.errors import OutOfScaleError, Teks, WrongTypeError

Axes: TypeAlias = Any
"""``matplotlib.axes.Axes``."""

_LINE, _NONE = "#333333", "#9e9e9e"
_ROOM, _MOST = Decimal("1.16"), Decimal(160)
"""Space for the figure beside the longest bar; longer ones are cut there, with an arrow."""
_LETTERS = 34
_SHADE = {"facecolor": "white", "edgecolor": "none", "alpha": 0.75, "pad": 0.8}


def capaian(
    hasil: Iterable[Capaian], skala: Skala, *, capped: bool = False, places: int = 2, ax: Axes | None = None
) -> Axes:
    """Capaian of each indicator as a bar in the colour of its category, over the bands of the scale.

    Args:
        hasil: results of ``measure``, such as the rows of ``kolom.capaian``, in the order they are shown, from the top.
            One without a figure keeps its row, and says why it has none.
        skala: the scale whose bands stand behind the bars, as they are printed.
        capped: show the figures after the cap and floor, and not before.
        places: decimals of the figures, 0 to 34.
        ax: the Axes to draw on; None makes one, as high as the rows need.

    Returns:
        The Axes.

    Raises:
        ImportError: where matplotlib is not installed.
        OutOfRangeError, WrongTypeError: for what is no number of decimals, result or scale.

    >>> from sakipcalc import PERMENDAGRI_86_2017, Indikator, measure
    >>> rows = [measure(Indikator("IKM", 86), 88), measure(Indikator("Desa mandiri", 3), None)]
    >>> axes = capaian(rows, PERMENDAGRI_86_2017)
    >>> [text.get_text() for text in axes.get_yticklabels()], [text.get_text() for text in axes.texts]
    (['IKM', 'Desa mandiri'], ['102,33', 'realisasi belum diisi (kosong tidak sama dengan nol)'])
    """
    rows = checks.to_members(hasil, Capaian, "hasil")
    checks.to_kind(skala, Skala, "skala", Teks("skala", "a Skala"))
    checks.to_flag(capped, "capped")
    exact.to_places(places)
    figures = [each.capped if capped else each.nilai for each in rows]
    known = [figure for figure in figures if figure is not None]
    low, high = min([Decimal(0), *known]), min(max([Decimal(100), *known]), _MOST)
    ends = float(low * _ROOM), float(high * _ROOM)
    axes = _rows([each.indikator.nama for each in rows], ends, ax)
    colours = dict(zip(skala.pita, skala.palet, strict=True))
    for band, colour in colours.items():
        left = ends[0] if band.low is None else float(band.low)
        last = band.high is None or band is max(skala.pita, key=lambda each: each.high or _MOST)
        axes.axvspan(left, ends[1] if last else float(band.high or 0), color=colour, alpha=0.16, lw=0, zorder=0)
    for place, (row, figure) in enumerate(zip(rows, figures, strict=True)):
        if figure is None:
            _beside(axes, 0, place, _why(row), style="italic")
            continue
        said = format_angka(figure, places) + (" \N{RIGHTWARDS ARROW}" if figure > high else "")
        _bar(axes, place, min(figure, high), _colour(skala, figure, colours), said)
    axes.axvline(0, color=_LINE, lw=0.8, zorder=1)
    axes.axvline(100, color=_LINE, lw=1, ls="--", zorder=1)
    axes.set_xlabel("Capaian (%)")
    _legend(axes, ax, [(f"{band.label} ({band.rentang})", colour) for band, colour in reversed(colours.items())])
    return axes


def ikm(hasil: HasilIkm, *, places: int = 2, ax: Axes | None = None) -> Axes:
    """The value of each unsur on 0..100 in the colour of its mutu; the weakest is framed, and the index is a line.

    Args:
        hasil: a satisfaction index.
        places: decimals of the figures, 0 to 34.
        ax: the Axes to draw on; None makes one.

    Returns:
        The Axes.

    Raises:
        ImportError: where matplotlib is not installed.
        OutOfRangeError, WrongTypeError: for what is no number of decimals or index.

    >>> import sakipcalc
    >>> axes = ikm(sakipcalc.ikm([dict.fromkeys(sakipcalc.UNSUR_2017, 4) | {"waktu": 3}]))
    >>> [text.get_text() for text in axes.texts][2]
    '75,00 (C), terlemah'
    """
    checks.to_kind(hasil, HasilIkm, "hasil", Teks("hasil ikm", "a HasilIkm"))
    exact.to_places(places)
    skala, units = hasil.skala, hasil.per_unsur
    colours = dict(zip(skala.pita, skala.palet, strict=True))
    lowest = min(each.nrr for each in units)
    axes = _rows([each.nama for each in units], (0, 130), ax)
    for place, each in enumerate(units):
        weakest = each.nrr == lowest and each.peringkat > 1
        said = format_angka(each.nilai, places) + (f" ({each.mutu})" if each.mutu else "")
        colour = _colour(skala, each.nilai, colours)
        _bar(axes, place, each.nilai, colour, f"{said}, terlemah" if weakest else said, bold=weakest)
    axes.axvline(float(hasil.nik), color=_LINE, lw=1, ls="--", zorder=3)
    mutu = f", mutu {hasil.mutu}" if hasil.mutu else ""
    axes.set_title(f"IKM {format_angka(hasil.nik, places)}{mutu}", loc="left")
    axes.set_xlabel("Nilai unsur")
    axes.set_xticks(range(0, 101, 25))
    graded = [(f"{band.kode or band.label} ({band.rentang})", colour) for band, colour in reversed(colours.items())]
    _legend(axes, ax, graded)
    return axes


def perubahan(
    hasil: Mapping[int, Perubahan], *, awal: int | None = None, places: int = 2, ax: Axes | None = None
) -> Axes:
    """A figure over the years as a line; each step says by how much, in the colour of its verdict.

    Args:
        hasil: what ``deret`` gives: year to change against the year before.
        awal: the year of the first figure, which a change does not tell; None calls it ``sebelumnya``.
        places: decimals of the figures, 0 to 34.
        ax: the Axes to draw on; None makes one.

    Returns:
        The Axes.

    Raises:
        ImportError: where matplotlib is not installed.
        OutOfRangeError, WrongTypeError: for what is no number of decimals or series.

    >>> from sakipcalc import deret
    >>> axes = perubahan(deret({2022: 85, 2023: 86.72, 2024: 86}), awal=2022)
    >>> [text.get_text().split() for text in axes.texts]
    [['85,00'], ['86,72', '(+1,72)'], ['86,00', '(-0,72)']]
    """
    years = sorted(checks.to_mapping(hasil, "hasil", _BY_YEAR))
    steps = checks.to_members([hasil[year] for year in years], Perubahan, "hasil")
    exact.to_places(places)
    if not steps:
        raise WrongTypeError("hasil", hasil, _BY_YEAR)
    axes = _axes(ax, (1.4 * len(steps) + 3.2, 3.6))
    figures = [steps[0].lalu, *(step.kini for step in steps)]
    low, high = float(min(figures)), float(max(figures))
    room = (high - low or abs(high) or 1) * 0.25
    axes.set_ylim(low - room, high + 1.6 * room)
    axes.set_xlim(-0.5, len(steps) + 0.5)
    colours = dict(zip(_VERDICTS, palette(7)[1::2], strict=True)) | {PutusanPerubahan.TETAP: _NONE}
    axes.plot(0, float(figures[0]), "o", color=_LINE, zorder=3)
    _above(axes, 0, figures[0], format_angka(figures[0], places))
    for place, step in enumerate(steps, 1):
        ends = [float(figures[place - 1]), float(step.kini)]
        axes.plot([place - 1, place], ends, "-", color=colours[step.putusan], lw=2.5, zorder=2)
        axes.plot(place, ends[1], "o", color=colours[step.putusan], zorder=3)
        sign = "+" if step.selisih > 0 else ""
        _above(
            axes, place, step.kini, f"{format_angka(step.kini, places)}\n({sign}{format_angka(step.selisih, places)})"
        )
    axes.set_xticks(range(len(figures)), ["sebelumnya" if awal is None else str(awal), *map(str, years)])
    axes.yaxis.set_major_formatter(_written)
    met = {step.putusan for step in steps}
    _legend(axes, ax, [(each.kata, colours[each]) for each in reversed(_VERDICTS) if each in met])
    return axes


_BY_YEAR = Teks("hasil deret: perubahan menurut tahun", "what deret gives: year to change")
_VERDICTS = (PutusanPerubahan.MEMBURUK, PutusanPerubahan.TETAP, PutusanPerubahan.MEMBAIK)


def _axes(ax: Axes | None, size: tuple[float, float]) -> Axes:
    """The Axes to draw on, without the frame's upper and right lines."""
    axes: Any = ax
    if ax is None:
        plt: Any = import_module("matplotlib.pyplot")  # the extra is imported where a chart is drawn
        axes = plt.figure(figsize=size, layout="constrained").add_subplot()
    axes.spines[["top", "right"]].set_visible(False)
    return axes


def _rows(names: list[str], ends: tuple[float, float], ax: Axes | None) -> Axes:
    """Axes of one row for each name, the first on top."""
    axes = _axes(ax, (9, 0.5 * len(names) + 1.8))
    axes.set_xlim(ends)
    axes.set_ylim(max(len(names), 1) - 0.5, -0.5)
    axes.set_yticks(range(len(names)), ["\n".join(wrap(name, _LETTERS)) for name in names])
    axes.tick_params(axis="y", length=0)
    axes.xaxis.set_major_formatter(_written)
    return axes


def _written(figure: float, _: object = None) -> str:
    """A figure of an axis as a report writes it."""
    return format_angka(figure, 2, trim=True)


def _bar(axes: Axes, place: int, end: Decimal, colour: str, said: str, *, bold: bool = False) -> None:
    """A bar with its figure."""
    axes.barh(place, float(end), height=0.62, color=colour, edgecolor=_LINE, lw=2.2 if bold else 0.8, zorder=2)
    _beside(axes, max(float(end), 0), place, said, weight="bold" if bold else "normal")


def _beside(axes: Axes, end: float, place: int, said: str, **look: str) -> None:
    at: dict[str, Any] = {"textcoords": "offset points", "va": "center", "fontsize": 9, "zorder": 4, "bbox": _SHADE}
    axes.annotate(said, (end, place), (5, 0), **at, **look)


def _above(axes: Axes, place: int, figure: Decimal, said: str) -> None:
    above = (place, float(figure)), (0, 8)
    axes.annotate(said, *above, textcoords="offset points", ha="center", va="bottom", fontsize=9)


def _why(row: Capaian) -> str:
    """What a row says that has no figure: its conclusion, or why there is none."""
    if row.alasan is None or row.keterangan is not Keterangan.TIDAK_DAPAT_DINILAI:
        return row.keterangan.kata
    return "\n".join(wrap(row.alasan.pesan, 2 * _LETTERS))


def _colour(skala: Skala, figure: Decimal, colours: Mapping[Pita, str]) -> str:
    """The colour of the figure's band, grey where it has none."""
    try:
        return colours[skala.kategori(figure)]
    except OutOfScaleError:
        return _NONE


def _legend(axes: Axes, given: Axes | None, entries: Iterable[tuple[str, str]]) -> None:
    """What each colour means: below a chart of our own, beside one on Axes that were given."""
    patches: Any = import_module("matplotlib.patches")
    named = [patches.Patch(facecolor=colour, edgecolor=_LINE, label=label) for label, colour in entries]
    look: dict[str, Any] = {"handles": named, "frameon": False, "fontsize": 8}
    if given is None:
        axes.figure.legend(loc="outside lower center", ncols=3, **look)
    else:
        axes.legend(loc="upper left", bbox_to_anchor=(1.01, 1), **look)
