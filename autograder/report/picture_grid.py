"""A plane of numbers as a grid or, where it is a real image, as a bitmap: with its padding, its window, and what differs marked."""

from dataclasses import dataclass

import numpy as np

from autograder.report.bitmap import data_uri
from autograder.report.picture_panel import WINDOW, WRONG, rectangle, short, svg

CELL, MARGIN = 40, 20  # pixels: the side of a cell, and the room for the numbers of rows and columns
MOST, CROPPED = 10, 8  # rows and columns that are drawn in full, and those of a larger array that are
PHOTOGRAPH = 24  # pixels of the shorter side from which on an array can be a real image
BITMAP, PIXELS = 240, 128  # the width of a bitmap on the page, and the pixels of a side that are sent


@dataclass(frozen=True)
class Grid:
    """A plane, and what is to be seen on it.

    values: (rows, columns), or an image (rows, columns, 3). before, after: the padding around it, written as ``ring``.
    windows: (top, left, rows, columns), counted from the corner of the padding; the first one is solid, others are dashed.
    weights: the numbers of the kernel, written into the first window. first: the cell of the first difference; wrong: for
    each cell whether it differs. near: a cell that is to be seen where there is neither. blank: whether the numbers are left out.
    """

    values: np.ndarray
    before: tuple[int, int] = (0, 0)
    after: tuple[int, int] = (0, 0)
    ring: str = "0"
    windows: tuple = ()
    weights: np.ndarray | None = None
    first: tuple[int, int] | None = None
    wrong: np.ndarray | None = None
    near: tuple[int, int] = (0, 0)
    blank: bool = False

    @property
    def focus(self):
        """((from, to) rows, (from, to) columns) that must be seen where not everything can be."""
        if self.windows:
            top, left, rows, columns = self.windows[0]
            return (top, top + rows), (left, left + columns)
        cell = self.near if self.first is None else self.first
        return tuple((at + pad, at + pad + 1) for at, pad in zip(cell, self.before))


def is_photograph(values):
    """Is this a real image rather than numbers to be read?"""
    if values.ndim < 2 or min(values.shape[:2]) < PHOTOGRAPH:
        return False
    return values.dtype == np.uint8 or bool(values.dtype.kind == "f" and values.min() >= 0 and values.max() <= 1)


def draw_bitmap(grid, caption, languages):
    """An <svg> of a real image, in which windows and the first difference are outlined."""
    height, width = grid.values.shape[:2]
    scale, step = BITMAP / width, -(-max(height, width) // PIXELS)
    address = data_uri(grid.values[::step, ::step])
    parts = [f'<image href="{address}" width="{BITMAP}" height="{height * scale:g}" preserveAspectRatio="none" style="image-rendering:pixelated"/>']
    outlined = [(window, WINDOW) for window in grid.windows]
    if not outlined and grid.first is not None:
        outlined = [((*np.add(grid.first, grid.before), 1, 1), WRONG)]
    for number, ((top, left, rows, columns), colour) in enumerate(outlined):
        x0, x1 = (min(max((at - grid.before[1]) * scale + room, 1), BITMAP - 1) for at, room in ((left, -4), (left + columns, 4)))
        y0, y1 = (min(max((at - grid.before[0]) * scale + room, 1), height * scale - 1) for at, room in ((top, -4), (top + rows, 4)))
        if x0 < x1 and y0 < y1:
            parts.append(rectangle(x0 - 1, y0 - 1, x1 - x0 + 2, y1 - y0 + 2, "#fff", 5) + rectangle(x0, y0, x1 - x0, y1 - y0, colour, 3, ' stroke-dasharray="6 4"' if number else ""))
    return svg(BITMAP, round(height * scale), parts, caption, languages)


def draw_grid(grid, caption, languages):
    """An <svg> of the numbers, cropped to what matters."""
    sides = [before + length + after for before, length, after in zip(grid.before, grid.values.shape, grid.after)]
    if 0 in grid.values.shape:
        return svg(CELL, CELL, [rectangle(0, 0, CELL, CELL, "currentColor", 1), _text(CELL / 2, 25, "∅")], caption, languages)
    (top, bottom), (left, right) = (_visible(side, *focus) for side, focus in zip(sides, grid.focus))
    canvas = _Canvas(grid, top, left, bottom, right)
    width, height = (MARGIN + (stop - start) * CELL + (MARGIN if stop < side else 2) for start, stop, side in ((left, right, sides[1]), (top, bottom, sides[0])))
    axes = ['<g font-size="10" opacity=".75">', *canvas.axes(sides), "</g>"]
    weights = ['<g font-size="10.5" font-style="italic">', *canvas.weights(), "</g>"]
    parts = [*canvas.lines(), *axes, *canvas.numbers(), *weights, *canvas.windows(), *canvas.marks()]
    return svg(width, height, parts, caption, languages)


def _visible(side, start, stop):
    """(from, to) of a side that is drawn."""
    if side <= MOST:
        return 0, side
    middle = min(max((start + stop - CROPPED) // 2, 0), side - CROPPED)
    first = min(middle, start)  # the beginning of a window that is larger than what can be drawn
    return first, first + CROPPED


def _text(x, y, text, more=""):
    return f'<text x="{x:g}" y="{y:g}"{more}>{text}</text>'


@dataclass(frozen=True)
class _Canvas:
    """The visible part of a grid: rows from top to bottom, columns from left to right, counted from the corner of the padding."""

    grid: Grid
    top: int
    left: int
    bottom: int
    right: int

    def place(self, row, column):
        """(x, y) of a cell's corner."""
        return MARGIN + (column - self.left) * CELL, MARGIN + (row - self.top) * CELL

    def cells(self):
        """(row, column, index of the number or None in the padding) of every visible cell."""
        rows, columns = self.grid.values.shape
        for row in range(self.top, self.bottom):
            for column in range(self.left, self.right):
                i, j = row - self.grid.before[0], column - self.grid.before[1]
                yield row, column, (i, j) if 0 <= i < rows and 0 <= j < columns else None

    def lines(self):
        """The lines between cells, and the hatching of the padding."""
        (x0, y0), (x1, y1) = self.place(self.top, self.left), self.place(self.bottom, self.right)
        path = "".join(f"M{x0} {y}H{x1}" for y in range(y0, y1 + 1, CELL)) + "".join(f"M{x} {y0}V{y1}" for x in range(x0, x1 + 1, CELL))
        yield f'<path d="{path}" stroke="currentColor" stroke-opacity=".4" fill="none"/>'
        hatching = ""
        for row, column, index in self.cells():
            if index is None:
                x, y = self.place(row, column)
                hatching += f"M{x} {y + 20}l20-20M{x} {y + 40}l40-40M{x + 20} {y + 40}l20-20"
        if hatching:
            yield f'<path d="{hatching}" stroke="currentColor" stroke-opacity=".3" fill="none"/>'

    def axes(self, sides):
        """The numbers of rows and columns, and … where something is cut off."""
        for column in range(self.left, self.right):
            j = column - self.grid.before[1]
            if 0 <= j < self.grid.values.shape[1]:
                yield _text(self.place(0, column)[0] + CELL / 2, 14, j)
        for row in range(self.top, self.bottom):
            i = row - self.grid.before[0]
            if 0 <= i < self.grid.values.shape[0]:
                yield _text(9, self.place(row, 0)[1] + CELL / 2 + 4, i)
        x, y = self.place(self.bottom, self.right)
        if self.left:
            yield _text(9, 14, "…")
        if self.right < sides[1]:
            yield _text(x + 10, (MARGIN + y) / 2, "…")
        if self.top and not self.left:
            yield _text(9, 14, "⋮")
        if self.bottom < sides[0]:
            yield _text((MARGIN + x) / 2, y + 14, "⋮")

    def numbers(self):
        """What is in the cells; a little higher where the kernel's number stands below it."""
        grid = self.grid
        met = self._met()
        for row, column, index in self.cells():
            x, y = self.place(row, column)
            text = grid.ring if index is None else "" if grid.blank else short(grid.values[index])
            if text:
                size = f' font-size="{max(6, 60 // len(text))}"' if len(text) > 5 else ""
                yield _text(x + CELL / 2, y + (18 if (row, column) in met else 25), text, size)

    def weights(self):
        """The numbers of the kernel, each in the cell that it meets."""
        for (row, column), weight in self._met().items():
            if self.top <= row < self.bottom and self.left <= column < self.right:
                x, y = self.place(row, column)
                yield _text(x + CELL / 2, y + 34, f"×{weight}")

    def _met(self):
        """{cell: the number of the kernel that meets it}."""
        if self.grid.weights is None or not self.grid.windows:
            return {}
        top, left, *_ = self.grid.windows[0]
        return {(top + int(u), left + int(v)): short(weight) for (u, v), weight in np.ndenumerate(self.grid.weights)}

    def windows(self):
        for number, (top, left, rows, columns) in enumerate(self.grid.windows):
            x, y = self.place(max(top, self.top), max(left, self.left))
            right, bottom = self.place(min(top + rows, self.bottom), min(left + columns, self.right))
            if right > x and bottom > y:
                look = ' stroke-dasharray="7 5"' if number else f' style="fill:{WINDOW};fill-opacity:.16"'
                yield rectangle(x - 1, y - 1, right - x + 2, bottom - y + 2, WINDOW, 4, look)

    def marks(self):
        """The first difference: a thick frame and a full corner. Others: a small corner."""
        grid, corners = self.grid, ""
        for row, column, index in self.cells():
            x, y = self.place(row, column)
            if index is not None and index == grid.first:
                yield rectangle(x, y, CELL, CELL, WRONG, 4) + f'<path d="M{x} {y}h14l-14 14z" fill="{WRONG}"/>'
            elif index is not None and grid.wrong is not None and grid.wrong[index]:
                corners += f"M{x + 1} {y + 1}h8l-8 8z"
        if corners:
            yield f'<path d="{corners}" fill="{WRONG}"/>'
