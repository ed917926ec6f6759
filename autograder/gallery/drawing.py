"""Pictures, grids of numbers and tables as HTML for a notebook, readable on light and dark pages and on narrow ones."""

from html import escape

import numpy as np

from autograder.report.bitmap import data_uri
from autograder.speaking import language
from autograder.text import Text

WIDTH, NARROW = 192, 72  # pixels on the screen, of a picture that is as large as the others, and at least of the words below one
BLUE, VERMILION = "0,114,178", "213,94,0"  # Okabe and Ito; the number in a cell says the same
_LINE = "1px solid rgba(128,128,128,.5)"
_CELL = f"border:{_LINE};padding:.2em .6em;text-align:right"


def paragraph(text):
    return f"<p>{escape(text[language()])}</p>"


def row(*figures):
    """Figures side by side, on as many lines as they need."""
    return f'<div style="display:flex;flex-wrap:wrap;gap:1em;align-items:flex-start;margin:.5em 0">{"".join(figures)}</div>'


def picture(array, caption, width=WIDTH):
    """An array (H, W) or (H, W, 3) from 0 to 1, each of its pixels a square."""
    words = escape(caption[language()])
    image = f'<img src="{data_uri(array)}" alt="{words}" width="{width}" style="image-rendering:pixelated;max-width:100%;height:auto;border:{_LINE}">'
    return _figure(image, words, f";max-width:{max(width, NARROW)}px")


def guess(digit, answer, label):
    """A digit (8, 8, 1), with what it was taken for; ✗ and the right label where that is wrong."""
    wrong = Text(f"✗ {answer:g}, is {label}", f"✗ {answer:g}, 정답 {label}")
    return picture(1 - digit[..., 0], Text(f"{label}", f"{label}") if answer == label else wrong, 56)


def grid(array, caption, names=()):
    """A small matrix, each number on a ground that is the stronger the larger it is. names: of the rows, which are those of the columns."""
    most = np.abs(array).max() or 1
    lines = [[f'<td style="{_CELL};background:rgba({BLUE if value > 0 else VERMILION},{0.6 * abs(value) / most:.2f})">{_number(value)}</td>' for value in line] for line in array]
    if names:
        heads = [f'<th style="{_CELL}">{name}</th>' for name in names]
        lines = [["<td></td>", *heads], *([head, *line] for head, line in zip(heads, lines))]
    return _figure(_rows(lines), escape(caption[language()]))


def table(head, rows):
    """Lines of words and numbers below a head."""
    lines = [[f'<th style="{_CELL}">{escape(str(cell))}</th>' for cell in head], *([f'<td style="{_CELL}">{escape(str(cell))}</td>' for cell in line] for line in rows)]
    return f'<div style="overflow-x:auto">{_rows(lines)}</div>'


def stretched(array):
    """Numbers as grey: 0 is black, the largest white."""
    return array / (np.abs(array).max() or 1)


def around_zero(array):
    """Numbers of either sign as grey: 0 is in the middle."""
    return (1 + stretched(array)) / 2


def spread(array):
    """Numbers as grey: the smallest is black, the largest white."""
    array = stretched(array)
    return (array - array.min()) / (np.ptp(array) or 1)


def framed(array, place, shape):
    """A grey picture in colour, with a frame around the window of a shape at (row, column): a light line in a dark one."""
    grey = np.repeat(array[..., None], 3, axis=2)
    image = grey.copy()
    for margin, colour in (2, (0.84, 0.37, 0)), (1, (1, 1, 1)), (0, None):
        window = tuple(slice(max(side - margin, 0), max(side + length + margin, 0)) for side, length in zip(place, shape))
        image[window] = colour if margin else grey[window]
    return image


def _figure(content, words, style=""):
    return f'<figure style="margin:0{style}">{content}<figcaption style="font-size:90%">{words}</figcaption></figure>'


def _rows(lines):
    return f'<table style="border-collapse:collapse;margin:0">{"".join("<tr>" + "".join(line) + "</tr>" for line in lines)}</table>'


def _number(value):
    return "0" if abs(value) < 0.005 else f"{value:.3g}" if abs(value) >= 100 else f"{value:.2f}"
