"""What students handed in, as cells to be shown: parsed inside the wall, where nothing of it is run, and looked at here."""

from dataclasses import dataclass

CELLS, TEXT = 1000, 2**16  # that are taken; characters of all cells together: a page of them is coloured in a few seconds at worst
CUT = "\n# … cut: the rest is in the file that was handed in"
KINDS = ("code", "markdown", "file")


@dataclass(frozen=True)
class Cell:
    """kind: "code", "markdown", or "file" for a .py; name: what nbgrader calls the cell, or the file's name, or ""."""

    kind: str
    name: str
    text: str


class Reader:
    """Reads one submission after another in one worker; a submission that breaks it costs only itself. A context manager.

    As long as it is open, nobody else may open a worker in its sandbox.
    """

    def __init__(self, sandbox):
        self._sandbox = sandbox
        self._worker = None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._end()

    def _end(self):
        if self._worker is not None:
            self._worker.close()
            self._worker = None

    def read(self, files):
        """The Cells of a submission, a list of (name, bytes); none of one that cannot be read."""
        if self._worker is None:
            self._worker = self._sandbox.open_reader()
        answer = self._worker.show(files)
        if self._worker.broken is not None:
            self._end()
        return tuple(_taken(answer)) if isinstance(answer, (list, tuple)) else ()


def _taken(answer):
    """The Cells of an answer, as far as they are what they should be."""
    left = TEXT
    for item in answer[:CELLS]:
        if not isinstance(item, (list, tuple)) or [type(part) for part in item] != [str, str, str] or item[0] not in KINDS:
            continue
        kind, name, text = item
        yield Cell(kind, name[:200], text if len(text) <= left else text[:left] + CUT)
        left -= len(text[:left])
