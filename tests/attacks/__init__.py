"""Submissions for ``03_strides`` that try to earn points without answering, or to harm the grader.

``attacks()`` gives all of them: the Python files in the folders beside this file, and what ``built`` builds.
None may earn more than the exercises that it answers honestly.
"""

import ast
import functools
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from .built import BUILT
from .material import EVERYTHING, FILE

MARK = "attack-was-here"  # in the name of every file that an attack leaves behind, if it can
PORT = 47474  # of this machine, where an attack sends what it has learned, if it can
BREACH = "BREACH"  # printed by an attack that got through the wall


@dataclass(frozen=True)
class Attack:
    """name: ``family/name``. claim: what it tries, in a sentence. honest: the exercises that must earn all their points.

    write(folder): puts the submission's files into a student's folder.
    """

    name: str
    claim: str
    honest: tuple[str, ...]
    write: Callable[[Path], None]

    @property
    def family(self):
        return self.name.partition("/")[0]


@functools.cache
def attacks():
    """All attacks, sorted by name. Raises ValueError for one that does not say what it claims or what is honest in it."""
    here = Path(__file__).parent
    found = [_read(path, here) for path in here.glob("*/*.py")]
    found += [Attack(built.name, built.claim, _honest(built.name, built.honest), built.build) for built in BUILT]
    found.sort(key=lambda attack: attack.name)
    for before, after in zip(found, found[1:]):
        if before.name == after.name:
            raise ValueError(f"two attacks are called {after.name}")
    return found


def _read(path, here):
    """An attack that is one Python file: parsed, never run."""
    name = path.relative_to(here).with_suffix("").as_posix()
    source = path.read_bytes()
    text = ast.get_docstring(ast.parse(source)) or ""
    claim = text.partition("\n")[0]
    if not claim.endswith("."):
        raise ValueError(f"{name}: the docstring must start with the claim, one sentence on one line")
    line = re.search(r"^Honest part: (.+)$", text, re.MULTILINE)
    if line is None:
        raise ValueError(f'{name}: the docstring needs a line "Honest part: output_size, fits" or "Honest part: none"')
    honest = () if line[1] == "none" else tuple(line[1].split(", "))
    return Attack(name, claim, _honest(name, honest), lambda folder: (folder / FILE).write_bytes(source))


def _honest(name, honest):
    unknown = set(honest) - set(EVERYTHING)
    if unknown or len(set(honest)) != len(honest):
        raise ValueError(f"{name}: the honest part names {', '.join(sorted(unknown)) or 'an exercise twice'}; there are {', '.join(EVERYTHING)}")
    return honest
