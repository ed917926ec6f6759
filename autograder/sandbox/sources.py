"""Reading a submission: archives, notebooks, encodings, magics, and files that do not parse as a whole.

Runs inside the wall, so a bomb or a malformed file costs its own worker and nothing else.
"""

import ast
import codecs
import io
import json
import re
import stat
import zipfile
from dataclasses import dataclass, field

MEMBERS = 200  # files looked at in one archive
UNPACKED = 32 * 2**20  # bytes of all of them together
METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}  # zipfile unpacks what is packed by others as a whole, however large it becomes
TRIES = 10_000  # to find blocks that parse, in a file that does not
SHOWN_CELLS, SHOWN_TEXT = 1000, 2**20  # shown of a submission: cells, and characters of all of them together
SKIPPED_FOLDERS = {"__MACOSX", "__pycache__", ".ipynb_checkpoints", ".git", "venv", ".venv"}


@dataclass
class Piece:
    """Source text that is compiled together: a file, or one cell of a notebook."""

    where: str
    text: str


@dataclass
class Unit:
    """A file that becomes a module. name: as it is imported; a notebook is ``__main__``."""

    name: str
    pieces: list = field(default_factory=list)
    module: object = None


def read(files, report):
    """The units of a submission's files, a list of (name, bytes). report(where, line, code, detail) is told what was left out."""
    units = []
    for name, data in files:
        try:
            units.extend(_read_file(name, data, report, inside_archive=False))
        except BaseException as error:
            report(name, None, "unread", f"{type(error).__name__}: {error}")
    return units


def _read_file(name, data, report, inside_archive):
    ending = name.lower().rpartition(".")[2]
    if ending == "zip" and not inside_archive:
        for member, content in _unpack(data, report):
            yield from _read_file(member, content, report, inside_archive=True)
    elif ending == "ipynb":
        yield Unit("__main__", list(_cells(name, data, report)))
    elif ending == "py":
        where = name.rpartition("/")[2]
        yield Unit(where[:-3], [Piece(where, text_of(data))])
    else:
        report(name, None, "ending")


def _unpack(data, report):
    """(name, bytes) of the Python files and notebooks in an archive, nearest to its top first."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = [member for member in archive.infolist() if _is_wanted(member)]
        members.sort(key=lambda member: (member.filename.count("/"), member.filename))
        if not members:
            report("", None, "no member")
        left = UNPACKED
        if len(members) > MEMBERS:
            report("", None, "many", MEMBERS)
        for member in members[:MEMBERS]:
            if member.flag_bits & 1:
                report(member.filename, None, "encrypted")
                continue
            if member.compress_type not in METHODS:
                report(member.filename, None, "member", zipfile.compressor_names.get(member.compress_type, member.compress_type))
                continue
            try:
                with archive.open(member) as file:
                    content = file.read(left + 1)
            except Exception as error:
                report(member.filename, None, "member", f"{type(error).__name__}: {error}")
                continue
            left -= len(content)
            if left < 0:
                report(member.filename, None, "unpacked")
                return
            yield member.filename, content


def _is_wanted(member):
    parts = member.filename.split("/")
    plain = not member.is_dir() and not stat.S_ISLNK(member.external_attr >> 16)
    return plain and parts[-1].lower().endswith((".py", ".ipynb")) and not parts[-1].startswith("._") and not SKIPPED_FOLDERS & set(parts)


def _cells(name, data, report):
    """The code cells of a notebook."""
    try:
        cells = [cell for cell in _cells_in(data) if cell.get("cell_type") == "code"]
    except (ValueError, LookupError, TypeError, RecursionError):
        report(name, None, "notebook")
        return
    for number, cell in enumerate(cells, 1):
        where, source = f"code cell {number}", _source_of(cell)
        if source is None:
            report(where, None, "cell")
        else:
            yield Piece(where, source)


def _cells_in(data):
    """The cells of a notebook of format 4 or 3, all of them dicts."""
    notebook = json.loads(text_of(data))
    cells = notebook["cells"] if "cells" in notebook else [cell for sheet in notebook["worksheets"] for cell in sheet["cells"]]
    return [cell for cell in cells if isinstance(cell, dict)]


def _source_of(cell):
    """The text of a cell; None if it is none."""
    source = cell.get("source", cell.get("input", ""))
    if isinstance(source, list) and all(isinstance(line, str) for line in source):
        return "".join(source)
    return source if isinstance(source, str) else None


def cells_of(files):
    """[(kind, name, text)] of all that a human would read in a submission: cells that are "code" or "markdown", and "file".

    name: of a cell what nbgrader or the notebook calls it, or ""; of a file its name.
    """
    cells, left = [], SHOWN_TEXT
    for name, data in files:
        try:
            found = [*_shown_in_file(name, data, inside_archive=False)]
        except BaseException as error:
            found = [("file", name, f"# {type(error).__name__}: {error}")]
        for kind, label, text in found:
            cells.append((kind, label[:200], text[:left]))
            left -= len(text[:left])
    return cells[:SHOWN_CELLS]


def _shown_in_file(name, data, inside_archive):
    ending = name.lower().rpartition(".")[2]
    if ending == "zip" and not inside_archive:
        for member, content in _unpack(data, lambda *problem: None):
            yield from _shown_in_file(member, content, inside_archive=True)
    elif ending == "ipynb":
        for cell in _cells_in(data):
            text, about = _source_of(cell), cell.get("metadata")
            about = about.get("nbgrader") if isinstance(about, dict) else None
            label = (about.get("grade_id") if isinstance(about, dict) else None) or cell.get("id")
            if text is not None:
                yield "code" if cell.get("cell_type") == "code" else "markdown", label if isinstance(label, str) else "", text
    elif ending == "py":
        yield "file", name.rpartition("/")[2], text_of(data)


def text_of(data):
    """The text of a file: UTF-8, or as the Windows editors of a Korean class save it."""
    for mark, encoding in ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16")):
        if data.startswith(mark):
            return _lines(data.decode(encoding, "replace"))
    for encoding in ("utf-8", "cp949"):
        try:
            return _lines(data.decode(encoding))
        except UnicodeDecodeError:
            continue
    return _lines(data.decode("latin-1"))


def _lines(text):
    return text.replace("\r\n", "\n").replace("\r", "\n")


def compilable(piece, report):
    """The piece as syntax trees: one if it parses, with its magics blanked if need be, else block by block."""
    text = piece.text
    try:
        yield ast.parse(text, piece.where)
        return
    except Exception:
        text = without_magics(text)
    try:
        yield ast.parse(text, piece.where)
        return
    except Exception as error:
        first = error
    report(piece.where, getattr(first, "lineno", None), "syntax", _syntax_message(first))
    yield from _blocks(text, piece.where)


def _syntax_message(error):
    return f"{type(error).__name__}: {error.msg if isinstance(error, SyntaxError) else error}"


def _blocks(text, where):
    """The top-level blocks that parse on their own, in their places, so that line numbers stay true."""
    lines = text.split("\n")
    starts = [i for i, line in enumerate(lines) if re.match(r"[^\s#)\]}]", line) and not re.match(r"(elif|else|except|finally)\b", line)]
    starts.append(len(lines))
    at, left = 0, TRIES
    while at < len(starts) - 1 and left > 0:
        for until in range(at + 1, min(at + 12, len(starts))):
            try:
                tree = ast.parse("\n".join(lines[starts[at] : starts[until]]), where)
            except Exception:
                left -= 1
                continue
            yield ast.increment_lineno(tree, starts[at])
            at = until
            break
        else:
            at += 1


RUN_BODY = {"time", "timeit", "capture", "prun", "memit", "python", "python3", "pypy"}


def without_magics(text):
    """The text with IPython's magics, shell lines and help replaced so that the rest is Python, line for line."""
    first = re.match(r"\s*%%(\w*)", text)
    lines = text.split("\n")
    if first:
        at = next(i for i, line in enumerate(lines) if line.strip())
        if first.group(1) not in RUN_BODY:
            return ""
        lines[at] = ""
    depth, quote, continued = 0, "", False
    for i, line in enumerate(lines):
        if not depth and not quote and not continued:
            lines[i] = line = _without_magic(line)
        depth, quote = _state_after(line, depth, quote)
        continued = line.endswith("\\") and not quote
    return "\n".join(lines)


def _without_magic(line):
    match = re.match(r"(\s*+)(?:%time\s+(?P<timed>.+)|[%!?].*|[\w.]+\?{1,2}\s*$|(?P<name>[\w, ]+=)\s*[!%].*)", line)
    if not match:
        return line
    if match["timed"]:
        return match[1] + match["timed"]
    if match["name"]:
        return f"{match[1]}{match['name'].strip()} None"
    return match[1] + "pass"


def _state_after(line, depth, quote):
    """Open brackets and the open triple quote after a line."""
    i = 0
    while i < len(line):
        if quote:
            if line[i] == "\\":
                i += 2
                continue
            if line.startswith(quote, i):
                i += len(quote)
                quote = ""
                continue
            i += 1
        elif line[i] == "#":
            break
        elif line[i] in "\"'":
            quote = line[i] * 3 if line.startswith(line[i] * 3, i) else line[i]
            i += len(quote)
        else:
            depth = max(0, depth + (line[i] in "([{") - (line[i] in ")]}"))
            i += 1
    return depth, quote if len(quote) == 3 else ""
