"""How values stand in tables: numbers, text that no spreadsheet computes, and rows as bytes."""

import csv
import io

from autograder.report.rendering import clean

# the wide forms are computed by spreadsheets too where they belong to the keyboard, as in Korea
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def number(value):
    """A score as every platform reads it: a point, no thousands, at most four decimals."""
    return f"{value:.4f}".rstrip("0").rstrip(".")


def plain(text):
    """Text that stays text: nothing invisible in it, and a quote before what a spreadsheet would compute."""
    text = clean(text)
    return "'" + text if text.startswith(FORMULA) else text


def render_rows(rows, **dialect):
    """Rows as comma-separated text; dialect: what differs, as csv names it."""
    text = io.StringIO()
    csv.writer(text, **{"lineterminator": "\r\n", **dialect}).writerows(rows)
    return text.getvalue()
