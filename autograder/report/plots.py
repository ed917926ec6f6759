"""The class report's pictures, drawn by matplotlib as SVG that stands in the page itself.

There are only numbers and exercises' names in a picture; the words around it are the page's, in both languages. Colours are the
page's as well, so that a picture is dark on a dark screen and black on paper; hatching says what a colour says.
"""

import importlib
import io
import re
from contextlib import suppress

# colours that stand for the page's
_INK, _PAPER, _GOOD, _QUIET = "#010101", "#fefefe", "#020202", "#030303"
_ON_PAGE = {_INK: "var(--ink)", _PAPER: "var(--paper)", _GOOD: "var(--good)", _QUIET: "var(--quiet)"}
_WIDTH = 5.6  # inches of 72 points, which the page makes as wide as it has room for
_STYLE = {
    "svg.fonttype": "none",  # text stays text, in the page's font
    "font.size": 11,
    "hatch.linewidth": 1.2,
    "text.color": _INK,
    "axes.edgecolor": _QUIET,
    "axes.labelcolor": _INK,
    "xtick.color": _INK,
    "ytick.color": _INK,
    "xtick.labelcolor": _INK,
    "ytick.labelcolor": _INK,
    "axes.spines.top": False,
    "axes.spines.right": False,
}


def load():
    """Import what draws, as far as it is installed."""
    with suppress(ModuleNotFoundError):
        importlib.import_module("matplotlib.figure")
        importlib.import_module("matplotlib.backends.backend_svg")


def draw_distribution(counts, edges):
    """Bars: how many submissions (counts) have points between edges."""

    def draw(axes):
        bars = axes.bar(edges[:-1], counts, width=edges[1] - edges[0], align="edge", color=_GOOD, edgecolor=_PAPER, linewidth=2)
        axes.bar_label(bars, [count or "" for count in counts], padding=2)
        axes.set_xticks(edges, [f"{edge:g}" for edge in edges])
        axes.set_yticks([])
        axes.spines["left"].set_visible(False)
        axes.margins(x=0.01, y=0.12)

    return _draw("distribution", 2.4, draw)


def draw_exercises(items, total):
    """A bar for each exercise: who got everything (filled), a part (hatched), nothing (empty); a line where the mean is.

    items: statistics.Item; total: of the submissions that count.
    """

    def draw(axes):
        rows = range(len(items))
        full = [item.full / total for item in items]
        part = [item.part / total for item in items]
        axes.barh(rows, [1] * len(items), height=0.6, color=_PAPER, edgecolor=_INK)
        axes.barh(rows, full, height=0.6, color=_GOOD, edgecolor=_INK)
        axes.barh(rows, part, left=full, height=0.6, color=_PAPER, edgecolor=_INK, hatch="////")
        for row, item in zip(rows, items):
            axes.plot([item.difficulty] * 2, [row - 0.42, row + 0.42], color=_INK, linewidth=3, solid_capstyle="butt")
            axes.text(1.02, row, f"{item.difficulty:.0%}", va="center")
        axes.set_yticks(rows, [item.exercise for item in items])
        axes.set_xticks([0, 0.25, 0.5, 0.75, 1], ["0", "25", "50", "75", "100%"])
        axes.set_xlim(0, 1.12)
        axes.spines["left"].set_visible(False)
        axes.tick_params("y", length=0)
        axes.invert_yaxis()

    return _draw("exercises", 0.5 + 0.42 * len(items), draw)


def _draw(name, height, draw):
    """The SVG of a picture; draw(axes) draws it. The same numbers give the same bytes."""
    import matplotlib
    from matplotlib.figure import Figure

    with matplotlib.rc_context():
        matplotlib.rcdefaults()  # whatever a matplotlibrc says
        matplotlib.rcParams.update(_STYLE | {"svg.hashsalt": name})
        figure = Figure(figsize=(_WIDTH, height), layout="constrained", facecolor="none")
        axes = figure.add_subplot(facecolor="none")
        draw(axes)
        file = io.StringIO()
        figure.savefig(file, format="svg", metadata=dict.fromkeys(("Date", "Creator", "Format", "Type")))
    return _fit_in(file.getvalue())


def _fit_in(svg):
    """Only the element itself, in the page's size, font and colours; names that nothing refers to would be there twice."""
    svg = svg[svg.index("<svg") :]
    svg = re.sub(r"<metadata>.*?</metadata>|<!--.*?-->|<style.*?</style>", "", svg, flags=re.DOTALL)
    svg = re.sub(r'^<svg.*?(viewBox="[^"]*").*?>', r"<svg \1>", svg, flags=re.DOTALL)
    svg = re.sub(r"font-family: [^;]*; ", "", re.sub(r'<g id="[^"]*"', "<g", svg))
    svg = re.sub("|".join(_ON_PAGE), lambda colour: _ON_PAGE[colour[0]], svg)
    return re.sub(r'fill="(var[^"]*)"', r'style="fill: \1"', re.sub(r"\s+", " ", svg))
