"""A small class that is graded, by the command or in this process, while something goes wrong; and a small disk for what comes out."""

import json
import os
import shutil
import subprocess
import sys
from contextlib import suppress

import pytest

from autograder.classroom import run
from autograder.classroom.database import Database
from tests.conftest import ROOT
from tests.small_course import HINTS

JOBS = 2


class Classroom:
    """codes: {student: code}; changes: {path: text} of the small course."""

    def __init__(self, root, small, codes, changes={}):
        self.course, self.submitted, self.out = root / "course", root / "submitted", root / "out"
        self.assignment = small(HINTS | changes, self.course)
        self.plans = []
        for student, code in codes.items():
            self.hand_in(student, code)

    def hand_in(self, student, code):
        folder = self.submitted / student / "01_small"
        folder.mkdir(parents=True)
        (folder / "a.py").write_text(code, encoding="utf-8")

    def grade(self):
        """In this process, so that parts of ours can be exchanged; returns {student: line of the results}."""
        lines, _ = run.grade_class(self.assignment, self.submitted, self.out, jobs=JOBS, on_start=self.plans.append)
        return {line["student"]: line for line in lines}

    def command(self, *start, jobs=JOBS, out=None):
        start = start or ("-m", "autograder.cli")
        return [sys.executable, *start, "grade", str(self.submitted), "--assignment", "01_small", "--out", str(out or self.out), "--course", str(self.course), "--jobs", str(jobs)]

    def run(self, *start, environment={}, **options):
        """By the command, or by what is given to the interpreter instead of it."""
        return subprocess.run(self.command(*start, **options), cwd=ROOT, capture_output=True, text=True, env=os.environ | environment)

    def start(self, **options):
        """The command, while it runs."""
        return subprocess.Popen(self.command(**options), cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def page(self, student):
        return self.out / "feedback" / student / "01_small.html"

    def pages(self, out=None):
        """What each page is on the disk: another file if it was written again."""
        return {path.parent.name: path.stat().st_ino for path in (out or self.out).glob("feedback/*/*.html")}

    def kept(self, copy, out=None):
        """{student: line} of what is in the database, looked at in a copy, so that the next run finds it as it was left."""
        copy.mkdir()
        for path in (out or self.out).glob("results.db*"):
            shutil.copy(path, copy)
        with Database(copy) as database:
            return {student: json.loads(line) for student, line, _ in database.rows({*database.keys()})}


class Disk:
    """A small disk of its own, seen by the commands that run in it alone."""

    def __init__(self, place, size):
        place.mkdir()
        self._user = [] if os.geteuid() == 0 else ["-U", "--preserve-credentials"]
        mount = f"mount -t tmpfs -o size={size} none '{place}' && echo ready && exec cat"
        self._process = subprocess.Popen(["unshare", *(["-m"] if os.geteuid() == 0 else ["-Urm"]), "sh", "-c", mount], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self._place = place
        self.seen = type(place)(f"/proc/{self._process.pid}/root{place}")  # the disk, from outside
        if self._process.stdout.readline() != b"ready\n":
            pytest.skip(f"this machine lets nobody mount a disk: {self._process.communicate()[1].decode()}")

    def run(self, *command):
        return subprocess.run(["nsenter", "-t", str(self._process.pid), "-m", *self._user, f"--wd={ROOT}", *map(str, command)], capture_output=True, text=True)

    def become(self, options):
        assert self.run("mount", "-o", f"remount,{options}", self._place).returncode == 0

    def fill(self):
        with suppress(OSError), open(self.seen / "filler", "wb", buffering=0) as file:
            while True:
                file.write(bytes(512))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._process.kill()
        self._process.communicate()
