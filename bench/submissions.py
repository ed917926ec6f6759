"""The class that is graded: copies of the cohort's honest work, three right ones to every two mistaken ones.

Taken is what needs only NumPy, is one UTF-8 file of plain Python, and ends: work that another grader could not run at all
(endless loops, missing packages, magics, warnings, which nbgrader takes for a failure) would make the parts differ.
"""

import json
from itertools import cycle
from typing import NamedTuple

from bench import ASSIGNMENT, ROOT

RIGHT = (
    "2026-10002",  # loops, prints at every call
    "2026-10004",  # sliding_window_view and einsum
    "2026-10005",  # tensordot in float32
    "2026-10007",  # by FFT
    "2026-10008",  # plain lists
    "2026-10010",  # lambdas
    "2026-10011",  # recursion
    "2026-10017",  # loops
    "2026-10018",  # loops, without np.pad
    "2026-10031",  # itertools
    "yoon jiho",  # a class
    "김민서",  # Korean identifiers
)
MISTAKEN = (
    *(f"2026-10{number}" for number in range(101, 126) if number != 122),  # 122 plots
    *(f"2026-10{number}" for number in (141, 142, 143, 144, 147, 148, 149)),
    "2026-10208",  # unfinished
    "2026-10209",  # other names than asked for
    "한지우",
)
PATTERN = "RMRMR"


class Submission(NamedTuple):
    student: str
    source: str  # whose work it is a copy of
    code: str


def make_class(number):
    """Submissions s000, s001, … Each has a comment of its own, so that nothing can be cached by content."""
    sources = {"R": cycle(RIGHT), "M": cycle(MISTAKEN)}
    made = []
    for i, kind in zip(range(number), cycle(PATTERN)):
        source = next(sources[kind])
        made.append(Submission(f"s{i:03d}", source, f"# submission {i} of the benchmark\n{read_code(source)}"))
    return made


def read_code(source):
    """The code of a cohort's submission."""
    path = next(path for path in (ROOT / "tests/cohort/submitted" / source / ASSIGNMENT).iterdir() if path.suffix in (".py", ".ipynb"))
    return code_of(path.name, path.read_text("utf-8-sig"))


def code_of(name, text):
    """The code in a file; of a notebook, the cells one after another."""
    if name.endswith(".ipynb"):
        text = "\n\n".join("".join(cell["source"]) for cell in json.loads(text)["cells"] if cell["cell_type"] == "code")
    return text


def describe(submissions):
    """The mix, in a few words and by source."""
    copies = {}
    for submission in submissions:
        copies[submission.source] = copies.get(submission.source, 0) + 1
    right = sum(submission.source in RIGHT for submission in submissions)
    return {
        "submissions": len(submissions),
        "meant to be right": right,
        "mistaken": len(submissions) - right,
        "sources": len(copies),
        "copies": copies,
    }
