"""An answer that is a list of rows or a dict, beside what was expected: a table in which the wrong rows are marked."""

from html import escape
from itertools import islice

import numpy as np

from autograder.grading.compare import same, show
from autograder.report.picture_panel import EXPECTED, GOT, picture, say
from autograder.text import Text

ROWS = 24  # that are drawn
ITEMS = 6  # of a row
LETTERS = 32  # of a value

_WORDS = {
    "wrong": Text("wrong", "틀림"),
    "name": Text("item", "항목"),
    "more": Text("The table is longer than this; the rest is left out.", "표가 길어서 나머지는 생략했습니다."),
}
_CELL = "padding:.15em .6em;text-align:left;border-bottom:1px solid"


def is_table(value):
    """Is this better read as rows than as one value?"""
    if isinstance(value, dict):
        return bool(value)
    if not isinstance(value, (list, tuple)) or not value:
        return False
    return isinstance(value, list) and not isinstance(value[0], (list, dict)) or any(isinstance(item, (list, tuple, dict)) and _plain(item) for item in value)


def draw_table(got, expected, languages):
    """HTML of the rows of both; of theirs alone, without a mark, where expected is None."""
    mine, wanted = _rows(got), _rows(expected) if expected is not None else None
    names = [*dict.fromkeys([*(wanted or {}), *mine])]
    columns = min(max((len(row) for rows in (mine, wanted or {}) for row in rows.values()), default=1), ITEMS)
    sides = [(GOT, mine)] + ([(EXPECTED, wanted)] if wanted is not None else [])
    heads = "".join(f'<th scope="colgroup" colspan="{columns}" style="{_CELL}">{say(word, languages)}</th>' for word, _ in sides)
    first = f'<th scope="col" style="{_CELL}">{say(_WORDS["name"], languages)}</th>'
    body = [f"<tr>{first}{heads}</tr>"]
    for name in names[:ROWS]:
        wrong = wanted is not None and not (name in mine and name in wanted and same(mine[name], wanted[name]))
        body.append(_row(name, [rows.get(name) for _, rows in sides], columns, wrong, languages))
    table = f'<div style="overflow-x:auto" tabindex="0"><table style="border-collapse:collapse;font-size:.9em">{"".join(body)}</table></div>'
    return picture([table], [_WORDS["more"]] if len(names) > ROWS else [], languages)


def _row(name, sides, columns, wrong, languages):
    mark = f'<span aria-hidden="true">✗ </span><span style="position:absolute;clip-path:inset(50%)">{say(_WORDS["wrong"], languages)}</span>' if wrong else ""
    cells = []
    for number, row in enumerate(sides):
        items = ["–"] if row is None else [_show(item) for item in row[:columns]]
        items += [""] * (columns - len(items))
        look = f"border-left:4px double;{_CELL}" if number else f"font-weight:{700 if wrong else 400};{_CELL}"
        cells += [f'<td style="{_CELL if k else look}">{escape(item)}</td>' for k, item in enumerate(items)]
    marked = ' class="wrong"' if wrong else ""
    return f'<tr{marked}><th scope="row" style="{_CELL}">{mark}{escape(name)}</th>{"".join(cells)}</tr>'


def _rows(value):
    """{how Python writes its place, or its name: the items of the row}. The rows of a list inside stand on their own."""
    if isinstance(value, dict):
        return {_show(key): [item] for key, item in islice(value.items(), 2 * ROWS)}
    rows = {}
    for number, item in enumerate(value[: 2 * ROWS]):
        if isinstance(item, list) and any(isinstance(inner, (list, tuple)) for inner in item):
            rows |= {f"[{number}][{k}]": _items(inner) for k, inner in enumerate(item[: 2 * ROWS])}
        else:
            rows[f"[{number}]"] = _items(item)
    return rows


def _items(row):
    return list(row) if isinstance(row, (list, tuple)) else [row]


def _plain(items):
    """True if none of these is an array."""
    return not any(isinstance(item, np.ndarray) for item in items)


def _show(value):
    """A name without quotation marks, anything else as Python writes it."""
    return value if isinstance(value, str) and value.isidentifier() and len(value) <= LETTERS else show(value, LETTERS)
