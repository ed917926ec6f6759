"""(c) Ours: the command that an instructor types, with the strongest wall that this machine allows."""

import json
import shutil
import sys
from pathlib import Path

from bench import ASSIGNMENT, JOBS, ROOT, measure


class Part:
    """A folder of submissions as ``autograder grade`` takes it."""

    def __init__(self, folder, submissions):
        self.submitted, self.out = folder / "submitted", folder / "out"
        self._log = folder / "grade.log"
        for submission in submissions:
            path = self.submitted / submission.student / ASSIGNMENT / f"{ASSIGNMENT}.py"
            path.parent.mkdir(parents=True)
            path.write_text(submission.code)
        autograder = Path(sys.executable).with_name("autograder")
        self._command = [autograder, "grade", self.submitted, "--assignment", ASSIGNMENT, "--out", self.out, "--jobs", str(JOBS), "--course", ROOT]

    def run(self):
        """Seconds."""
        shutil.rmtree(self.out, ignore_errors=True)
        return measure.run(self._command, log=self._log, right=(0, 1))

    def memory(self):
        """The peak of one more run."""
        shutil.rmtree(self.out, ignore_errors=True)
        return measure.peak_memory(self._command, log=self._log)

    def scores(self):
        """Points by student."""
        return {line["student"]: float(line["score"]) for line in map(json.loads, open(self.out / "results.jsonl", encoding="utf-8"))}

    def isolation(self):
        """The mode that was used; there is no figure without a wall."""
        mode = json.loads((self.out / "run.json").read_text("utf-8"))["isolation"]
        if mode == "none":
            raise SystemExit("bench: graded without a wall")
        return mode
