"""A question's figure in letters, for a terminal; ``drawing.js`` draws the same as SVG."""

from autograder.quiz.bank import show_value
from autograder.quiz.words import WORDS

_CELL, _PADDING, _FIRST, _SECOND, _BOTH = ". ", "0 ", "# ", "+ ", "@ "


def draw(figure, language, clickable=False):
    """The lines of a figure. clickable: a window is asked for, so none is shown."""
    if figure["name"] == "grids":
        return _side_by_side([_grid(name, rows) for name, rows in figure["grids"].items()])
    return _window(figure, language, clickable)


def _grid(name, rows):
    cells = [[show_value(value) for value in row] for row in rows]
    width = max(len(cell) for row in cells for cell in row)
    lines = [" ".join(cell.rjust(width) for cell in row) for row in cells]
    return [name.ljust(len(lines[0])), *lines]


def _side_by_side(blocks):
    height, widths = max(map(len, blocks)), [max(map(len, block)) for block in blocks]
    return ["    ".join((block[number] if number < len(block) else "").ljust(width) for block, width in zip(blocks, widths)).rstrip() for number in range(height)]


def _window(figure, language, clickable):
    (height, width), (rows, columns) = figure["input"], figure["kernel"]
    stride, padding, at = figure.get("stride", 1), figure.get("padding", 0), figure.get("at")
    first = (at[0] * stride - padding, at[1] * stride - padding) if at else (-padding, -padding)
    second = None if at or first[1] + stride + columns > width + padding else (first[0], first[1] + stride)

    def cell(row, column):
        inside = [window and window[0] <= row < window[0] + rows and window[1] <= column < window[1] + columns for window in (first, second)]
        if not clickable and any(inside):
            return _BOTH if all(inside) else _FIRST if inside[0] else _SECOND
        return _CELL if 0 <= row < height and 0 <= column < width else _PADDING

    margin = len(str(height))
    numbers = (f"{column:<2}" if 0 <= column < width and (column < 10 or column % 2 == 0) else "  " for column in range(-padding, width + padding))
    yield " " * (margin + 1) + "".join(numbers).rstrip()  # two digits in two columns leave no room for the next
    for row in range(-padding, height + padding):
        label = str(row) if 0 <= row < height else ""
        yield f"{label:>{margin}} " + "".join(cell(row, column) for column in range(-padding, width + padding)).rstrip()
    key = [] if clickable else [(_FIRST, "this" if at else "first")] + ([] if second is None else [(_SECOND, "second"), (_BOTH, "both")])
    caption = WORDS["figure"][language].format(height=height, width=width, rows=rows, columns=columns, stride=stride, padding=padding)
    yield " ".join([caption, *(f"{sign.strip()} {WORDS[name][language]}" for sign, name in key)])
