"""What fuzzing begins with: real files of the course and of a class, read when they are needed, so that no copy grows old."""

import io
import json
import zipfile

import numpy as np

from autograder import wire
from autograder.quiz.bank import as_text
from autograder.selfcheck.workbook import write_workbook
from fuzz.doors import ROOT, bank
from tests.small_workbook import small_exercise

CLASS = ROOT / "tests" / "cohort"


def seeds_of(door):
    """Inputs of a door that mean something."""
    return _SEEDS[door]()


def _handed_in(ending):
    return [path.read_bytes() for path in sorted(CLASS.rglob(f"*.{ending}"))]


def _archives():
    made = []
    for method in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA):
        data = io.BytesIO()
        with zipfile.ZipFile(data, "w", method) as file:
            file.writestr("folder/답.py", "def f():\n    return 1\n")
            file.writestr("a.ipynb", json.dumps({"cells": [{"cell_type": "code", "source": ["x = 1"]}]}))
        made.append(data.getvalue())
    return _handed_in("zip") + made


def _values():
    return [
        None, [1, 2.5, True, "합성곱", b"bytes", 2**90, 1j], {"a": [1, (2, 3)], 3: "drei"}, np.arange(12.0).reshape(3, 4), (np.zeros((0, 3)), np.array([True, False]), np.float32(1)),
        [3, [["a.py", 2, "syntax", "no"]], np.arange(4, dtype=np.uint32)], ["large", "too large"], ["ValueError", ["ValueError", "Exception"], "no", "a.py", 3, "raise ValueError"],
        [["code", "cell", "x = 1"]],
    ]  # fmt: skip


def _replies():
    operations = (wire.LOADED, wire.VALUE, wire.RAISED, wire.UNSENDABLE)
    return [bytes([0, operation]) + wire.encode(value) for value in _values() for operation in operations] + [b"\1" + wire.frame(wire.VALUE, 7, b"N") * 2]


def _quizzes():
    """Each question by itself."""
    found = []
    for path in sorted((ROOT / "solutions").glob("*/quiz.yaml")):
        found += [("- " + part).encode() for part in path.read_text(encoding="utf-8").removeprefix("- ").split("\n- id")]
    return [one.replace(b"- :", b"- id:", 1) for one in found]


def _expressions():
    return [b"(W - F + 2*3)//2 + 1", b"ceil(W/2) if W > F else -max(W, 3)", b"item(matrix((1, 2), (3, 4)), 0, 1)", b"(W, F) == T and not W % 2 or sum(1, 2) != 3"]


def _answers():
    shown = [as_text(option["text"]["ko"], question["variants"][0]["slots"]) for question in bank().questions for option in question["options"]]
    typed = ["4", "4.5 px", "12,288개입니다.", "3·10⁹", "9/2", "1억 2,288만", "1.5 billion", "(4, 4, 2)", "h=4, w=5", "4 × 4", "a, c번", "없음", "b → a → c", "뮤", "²³"]
    return [text.encode() for text in typed + shown[:20]]


def _results():
    question = bank().questions[0]
    attempt = {"question": question["id"], "version": 1, "variant": question["variants"][0]["id"], "at": "2026-03-02T00:00:00Z", "answer": "4", "score": 0.5,
               "mistakes": [["no_plus_one"]], "tries": 1, "hints": 0, "shown": False, "right": False}  # fmt: skip
    kept = {"format": 1, "session": "0123456789abcdef", "boxes": {question["id"]: {"box": 2, "day": 20000}}, "attempts": [attempt, attempt]}
    return [json.dumps(kept).encode(), json.dumps(kept | {"boxes": {}, "attempts": []}).encode()]


def _workbooks():
    exercise = small_exercise()
    return [write_workbook("01_small", exercise.title, [exercise])]


_SEEDS = {
    "notebook": lambda: _handed_in("ipynb"), "archive": _archives, "source": lambda: _handed_in("py"), "frame": lambda: [wire.encode(value) for value in _values()], "reply": _replies,
    "course_yaml": lambda: [(ROOT / "course.yaml").read_bytes()], "quiz_yaml": _quizzes, "expression": _expressions, "answer": _answers, "results": _results, "progress": _results, "workbook": _workbooks,
}  # fmt: skip
