"""A platform's own download as text with places, so that a grade is put in and every other byte stays as it was."""

import re
from dataclasses import dataclass

from autograder.errors import CourseError

MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"), (b"", "utf-8"))
WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")  # Excel's own formats


@dataclass(frozen=True)
class Cell:
    """Where a cell begins and ends in the text, its quotes included, and what it says."""

    start: int
    end: int
    value: str


@dataclass(frozen=True)
class Sheet:
    """mark: the byte order mark it begins with; encoding: the rest's; rows: of Cells, the heading first."""

    name: str
    mark: bytes
    encoding: str
    text: str
    rows: tuple[tuple[Cell, ...], ...]

    @property
    def heading(self):
        return [cell.value.strip() for cell in self.rows[0]]

    def value(self, row, column):
        """What a cell says, "" where the row is too short or there is no such column (None)."""
        cells = self.rows[row]
        return cells[column].value.strip() if column is not None and column < len(cells) else ""


def read_sheet(name, data):
    """The Sheet in a file's bytes; raises CourseError if they are no separated text."""
    if data.startswith(WORKBOOKS):
        raise CourseError(f"{name} is an Excel workbook: give the platform's download as it came, which is text even where it is called .xls")
    mark, encoding = next((mark, encoding) for mark, encoding in MARKS if data.startswith(mark))
    try:
        text = data[len(mark) :].decode(encoding)
    except UnicodeDecodeError:
        raise CourseError(f"{name} is neither UTF-8 nor UTF-16: give the platform's download as it came, or save it as CSV UTF-8") from None
    rows = tuple(_rows(name, text))
    if not rows:
        raise CourseError(f"{name} is empty: download it again")
    return Sheet(name, mark, encoding, text, rows)


def _rows(name, text):
    delimiter = _delimiter(text)
    cell = re.compile(rf'("(?:[^"]|"")*"|[^"{delimiter}\r\n][^{delimiter}\r\n]*|)({delimiter}|\r\n|\r|\n|\Z)')
    at, row = 0, []
    while at < len(text) or row:
        match = cell.match(text, at)
        if not match:
            line = text.count("\n", 0, at) + 1
            raise CourseError(f"{name}, line {line}: a quotation mark is not closed, or stands in the wrong place: download it again")
        raw = match[1]
        row.append(Cell(match.start(1), match.end(1), raw[1:-1].replace('""', '"') if raw.startswith('"') else raw))
        at = match.end()
        if match[2] != delimiter:
            yield tuple(row)
            row = []


def _delimiter(text):
    """The one that the heading has most of, outside of quotes."""
    heading = re.match(r'(?:"(?:[^"]|"")*"|[^"\r\n])*', text)[0]
    heading = re.sub(r'"(?:[^"]|"")*"', "", heading)
    return max(",;\t", key=heading.count)


def fill_in(sheet, values):
    """The sheet's bytes with {(row, column): value} put in; a cell that was quoted stays so. The values are numbers."""
    pieces, at = [], 0
    for (row, column), value in sorted(values.items()):
        cell = sheet.rows[row][column]
        quote = '"' if sheet.text[cell.start : cell.start + 1] == '"' else ""
        pieces += [sheet.text[at : cell.start], quote, value, quote]
        at = cell.end
    return sheet.mark + "".join([*pieces, sheet.text[at:]]).encode(sheet.encoding)
