"""What a student has answered, kept in a file beside the quizzes; a browser keeps the same, and saves the same file.

{format, session, boxes: {question: {box, day}}, attempts: [{question, version, variant, at, answer, score, mistakes, tries,
hints, shown, right}]}: score, mistakes and answer are those of the first answer. No name is in it, and nothing leaves the machine.
"""

import contextlib
import json
import os
import re
import secrets
import time
from datetime import UTC, datetime
from pathlib import Path

from autograder.quiz.answers import LONGEST
from autograder.quiz.bank import show_given
from autograder.quiz.review import move

FILE = "quiz_progress.json"
FORMAT = 1
MOST = 2000  # attempts that are kept
_DAY = 86_400  # seconds
_LARGEST = 4 * 2**20  # bytes


def _is_attempt(given):
    """Whether it holds what is read of it again."""
    return isinstance(given, dict) and {"variant", "shown"} <= {*given} and isinstance(given.get("question"), str) and isinstance(given.get("score"), int | float)


def today():
    """Days since 1970."""
    return int(time.time() // _DAY)


class Progress:
    """The answers in a folder. broken: whether a file was there that cannot be read; it is then left as it is, and nothing is kept.

    lost: whether it could not be written. fresh: the attempts since it was opened."""

    def __init__(self, folder):
        self.path, self.broken, self.lost, self.fresh = Path(folder) / FILE, False, False, []
        self.kept = {"format": FORMAT, "session": secrets.token_hex(8), "boxes": {}, "attempts": []}
        try:
            found = json.loads(self.path.read_bytes()[:_LARGEST].decode())
            if found["format"] != FORMAT or not isinstance(found["attempts"], list) or not re.fullmatch("[0-9a-f]+", found["session"]):
                raise ValueError(found["format"])
            found["boxes"] = {str(name): {"box": min(max(int(kept["box"]), 1), 5), "day": int(kept["day"])} for name, kept in found["boxes"].items()}
            found["attempts"] = [attempt for attempt in found["attempts"] if _is_attempt(attempt)]
            self.kept = found
        except FileNotFoundError:
            pass
        except (OSError, ArithmeticError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
            self.broken = True

    @property
    def boxes(self):
        return self.kept["boxes"]

    def next_variant(self, question):
        """The variant after the one that was asked last; which one comes first differs from student to student."""
        ids = [variant["id"] for variant in question["variants"]]
        last = next((attempt["variant"] for attempt in reversed(self.kept["attempts"]) if attempt["question"] == question["id"]), None)
        number = ids.index(last) + 1 if last in ids else int(self.kept["session"][:6], 16)
        return question["variants"][number % len(ids)]

    def begin(self, question, variant, value, outcome, hints):
        """Keep a first answer, or (value and outcome None) that the solution was shown instead; returns the attempt, for ``update``."""
        shown = outcome is None
        right = not shown and outcome.right
        attempt = {
            "question": question["id"], "version": question["version"], "variant": variant["id"], "at": datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"), "answer": "" if shown else show_given(value)[:LONGEST],
            "score": 0 if shown else outcome.score, "mistakes": [] if shown else [list(names) for names in outcome.mistakes], "tries": int(not shown), "hints": hints, "shown": shown, "right": right,
        }  # fmt: skip
        self.fresh.append(attempt)
        self.kept["attempts"] = [*self.kept["attempts"], attempt][-MOST:]
        box = self.boxes.get(question["id"], {"box": 0})["box"]
        self.boxes[question["id"]] = {"box": move(box, right, hints), "day": today()}
        self.write()
        return attempt

    def update(self, attempt, **changes):
        """Keep what came after a first answer."""
        attempt.update(changes)
        self.write()

    def write(self):
        """Write the file, all of it or nothing; a folder that cannot be written costs the record and not the quiz."""
        if self.broken:
            return
        draft = self.path.with_name(f".{FILE}.{os.getpid()}")
        try:
            draft.write_text(json.dumps(self.kept, ensure_ascii=False, indent=1), encoding="utf-8", errors="replace")
            os.replace(draft, self.path)
        except (OSError, RecursionError):
            self.lost = True
            with contextlib.suppress(OSError):
                draft.unlink(missing_ok=True)

    def latest(self):
        """{question's id: its latest attempt}."""
        return {attempt["question"]: attempt for attempt in self.kept["attempts"]}
