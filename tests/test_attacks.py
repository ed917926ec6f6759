"""A class of nothing but attackers and honest neighbours, graded through the public door in every mode of isolation.

Each mode is one run of the command, with small limits. An attack may earn what it answers honestly and nothing more; beside
each one sits an honest student who must lose nothing; and afterwards the machine must look as it did before.
"""

import contextlib
import csv
import ctypes
import html.parser
import json
import os
import re
import shutil
import signal
import site
import socket
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

from tests.attacks import BREACH, MARK, PORT, attacks
from tests.attacks.material import ALL, EVERYTHING, FILE
from tests.conftest import MODES, ROOT

ASSIGNMENT = "03_strides"
NEIGHBOUR = ".neighbour"  # after an attack's name: the honest student who sits beside it
LIMITS = {"call": 0.1, "load": 0.25, "exercise": 0.35}  # seconds of processor time; an honest submission needs a fifth of that
PATIENCE = 600  # seconds until a run that does not end is ended; nothing is measured against it
FAMILIES = {
    "values", "exceptions", "patches", "frames", "forged", "spying", "escape", "network", "bombs", "stalls", "crashes", "neighbours",
    "cheating", "texts", "archives", "notebooks", "files",
}  # fmt: skip
PR_SET_CHILD_SUBREAPER = 36


@dataclass(frozen=True)
class Graded:
    """What one run left behind. status: its exit code, or None if it had to be ended; arrived: what reached our sockets."""

    mode: str
    out: Path
    status: int | None
    said: str
    lines: list[str]
    left: list[str]
    marked: list[str]
    arrived: list[str]

    def results(self):
        """The line of each student, by name; of the last one if there are several."""
        return {line["student"]: line for line in map(json.loads, self.lines)}


def student_of(attack):
    return attack.name.replace("/", ".")


STUDENTS = sorted(name for attack in attacks() for name in (student_of(attack), student_of(attack) + NEIGHBOUR))


@pytest.fixture(scope="module")
def submitted(tmp_path_factory):
    """What the class handed in: every attack, and an honest neighbour for each."""
    folder = tmp_path_factory.mktemp("attacks") / "submitted"
    for attack in attacks():
        for student, write in ((student_of(attack), attack.write), (student_of(attack) + NEIGHBOUR, write_honestly)):
            handed_in = folder / student / ASSIGNMENT
            handed_in.mkdir(parents=True)
            write(handed_in)
    yield folder
    shutil.rmtree(folder)  # a hundred megabytes, and names that confuse whoever tidies up


def write_honestly(folder):
    (folder / FILE).write_text(ALL)


@pytest.fixture(scope="module", params=MODES)
def graded(request, submitted, tmp_path_factory):
    mode = request.param
    home = tmp_path_factory.mktemp(f"attacks_{mode}")
    out, course, here = (home / name for name in ("out", "course", "here"))
    copy_course(course)
    here.mkdir()
    command = [sys.executable, "-m", "autograder.cli", "grade", submitted, "--assignment", ASSIGNMENT, "--out", out, "--jobs", "2", "--isolation", mode, "--course", course]
    marked_before = marked(home, submitted)
    with orphans() as left, listeners() as arrived:
        status, said = run(command, here)
        still_there = left()
        received = arrived()
    results = out / "results.jsonl"
    lines = results.read_text(encoding="utf-8").removesuffix("\n").split("\n") if results.is_file() else []
    return Graded(mode, out, status, said, lines, still_there, sorted(marked(home, submitted) - marked_before), received)


def copy_course(course):
    for tree in ("assignments", "solutions"):
        shutil.copytree(ROOT / tree, course / tree, ignore=shutil.ignore_patterns("__pycache__"))
    settings = (ROOT / "course.yaml").read_text(encoding="utf-8")
    for name, seconds in LIMITS.items():
        settings, found = re.subn(rf"^(\s+{name}:) [\d.]+", rf"\1 {seconds}", settings, flags=re.MULTILINE)
        assert found == 1, f"course.yaml has no limit {name}"
    (course / "course.yaml").write_text(settings, encoding="utf-8")


def run(command, here):
    """(exit code or None, what the command said). It gets a session of its own, so that a hanging one can be ended whole."""
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(command, cwd=here, stdin=subprocess.DEVNULL, stdout=said, stderr=said, start_new_session=True)
        try:
            status = process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            status = None
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        said.seek(0)
        return status, said.read().decode("utf-8", "replace")


@contextlib.contextmanager
def orphans():
    """Gives a function that says which processes of a run have outlived it: whoever loses a parent becomes our child."""
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    before = set(children())
    try:
        yield lambda: outlived(before)
    finally:
        for pid in set(children()) - before:
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
        libc.prctl(PR_SET_CHILD_SUBREAPER, 0, 0, 0, 0)


def outlived(before, seconds=10):
    """What still runs a while after a run; what has ended is laid to rest."""
    end = time.monotonic() + seconds
    while True:
        running = {pid: command for pid, (state, command) in children().items() if pid not in before and state != "Z"}
        if not running or time.monotonic() > end:
            return list(running.values())
        time.sleep(0.1)


def children():
    """pid: (state, command) of this process's children."""
    found = {}
    for entry in os.scandir("/proc"):
        if not entry.name.isdigit():
            continue
        try:
            command, _, rest = Path(entry.path, "stat").read_text(errors="replace").rpartition(")")
        except OSError:  # it has just ended
            continue
        state, parent = rest.split()[:2]
        if int(parent) == os.getpid():
            found[int(entry.name)] = state, command
    return found


@contextlib.contextmanager
def listeners():
    """Opens a socket of every kind that attacks try to reach; gives a function that says what has arrived."""
    abstract = "\0" + MARK
    wanted = [
        (socket.AF_INET, socket.SOCK_STREAM, ("127.0.0.1", PORT)),
        (socket.AF_INET, socket.SOCK_DGRAM, ("127.0.0.1", PORT)),
        (socket.AF_UNIX, socket.SOCK_STREAM, abstract),
        (socket.AF_UNIX, socket.SOCK_DGRAM, abstract),
    ]
    with contextlib.ExitStack() as stack:
        opened = []
        for family, kind, address in wanted:
            ours = stack.enter_context(socket.socket(family, kind))
            if family == socket.AF_INET:
                ours.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            ours.bind(address)
            if kind == socket.SOCK_STREAM:
                ours.listen()
            ours.setblocking(False)
            opened.append(ours)
        yield lambda: [f"{ours.family.name} {ours.type.name}" for ours in opened if has_received(ours)]


def has_received(ours):
    try:
        ours.accept() if ours.type == socket.SOCK_STREAM else ours.recv(1)
    except BlockingIOError:
        return False
    return True


def marked(*ours):
    """Paths that bear an attack's mark, wherever one could have been left: in our folders at any depth, elsewhere at the top."""
    found = {os.path.join(folder, name) for home in ours for folder, folders, names in os.walk(home) for name in [*folders, *names] if MARK in name}
    packages = Path(np.__file__).parent
    shared = {"/", "/tmp", "/var/tmp", "/dev/shm", "/box", "/etc", "/usr/local/bin", "/run", tempfile.gettempdir(), os.getcwd(), ROOT, Path.home(), site.getusersitepackages()}
    for folder in {*map(str, shared), *sys.path, str(packages), str(packages.parent), str(packages / "lib"), str(packages / "linalg")}:
        with contextlib.suppress(OSError):
            found |= {entry.path for entry in os.scandir(folder or ".") if MARK in entry.name}
    return found


def test_there_are_attacks_of_every_family_and_each_says_what_it_claims_and_what_is_honest_in_it():
    assert len(attacks()) >= 60
    assert {attack.family for attack in attacks()} == FAMILIES
    for attack in attacks():
        assert attack.claim.endswith("."), attack.name
        assert set(attack.honest) <= set(EVERYTHING), attack.name


def test_the_list_of_the_families_is_right():
    text = (Path(__file__).parent / "attacks" / "README.md").read_text(encoding="utf-8")
    said = {name: int(number) for name, number in re.findall(r"^\| `(\w+)` \| (\d+) \|", text, re.MULTILINE)}
    assert said == {family: sum(attack.family == family for attack in attacks()) for family in FAMILIES}
    assert int(re.search(r"^(\d+) submissions", text, re.MULTILINE)[1]) == len(attacks())


@pytest.mark.slow
def test_a_run_ends_by_itself_and_says_that_something_needs_a_look(graded):
    assert graded.status == 1, f"{graded.mode}: exit code {graded.status}\n{graded.said[-3000:]}"


@pytest.mark.slow
def test_an_attack_earns_what_it_answers_honestly_and_nothing_else(graded):
    results, wrong = graded.results(), []
    for attack in attacks():
        line = results.get(student_of(attack))
        if line is None:
            wrong.append(f"{graded.mode}: {attack.name} has no result")
            continue
        got = {exercise["exercise"]: exercise["score"] for exercise in line["exercises"]}
        wanted = {exercise["exercise"]: exercise["points"] if exercise["exercise"] in attack.honest else 0 for exercise in line["exercises"]}
        if got != wanted:
            wrong.append(f"{graded.mode}: {attack.name} got {got}, wanted {wanted}; {faults(line)}")
    assert not wrong, "\n".join(["", *wrong])


@pytest.mark.slow
def test_whoever_sits_beside_an_attacker_loses_nothing(graded):
    results, wrong = graded.results(), []
    for attack in attacks():
        line = results.get(student_of(attack) + NEIGHBOUR)
        if line is None:
            wrong.append(f"{graded.mode}: the neighbour of {attack.name} has no result")
        elif line["score"] != line["points"] or line["status"] != "graded" or line["notes"]:
            wrong.append(f"{graded.mode}: the neighbour of {attack.name} got {line['score']} of {line['points']}; {line['status']}; {faults(line)}")
    assert not wrong, "\n".join(["", *wrong])


def faults(line):
    """Why points are missing, in a line for whoever reads a failure of these tests."""
    said = [f"{exercise['exercise']}: {exercise['fault']['message']}" for exercise in line["exercises"] if exercise["fault"]]
    return "; ".join([*said, *(note["en"] for note in line["notes"])])[:300] or "no fault"


@pytest.mark.slow
def test_no_process_outlives_a_run(graded):
    assert not graded.left, f"{graded.mode}: {graded.left}"


@pytest.mark.slow
def test_no_attack_leaves_a_file_behind(graded):
    assert not graded.marked, f"{graded.mode}: {graded.marked}"


@pytest.mark.slow
def test_nothing_leaves_the_wall_through_a_socket(graded):
    assert not graded.arrived, f"{graded.mode}: {graded.arrived}"


@pytest.mark.slow
def test_no_attack_says_that_it_got_through(graded):
    assert graded.lines, f"{graded.mode}: there are no results"
    texts = [graded.out / "results.jsonl", *graded.out.rglob(f"{ASSIGNMENT}.html")]
    told = [path.relative_to(graded.out).as_posix() for path in texts if BREACH in path.read_text(encoding="utf-8")]
    assert not told, f"{graded.mode}: {told}"


@pytest.mark.slow
def test_every_student_has_exactly_one_line_one_row_and_one_page(graded):
    assert sorted(json.loads(line)["student"] for line in graded.lines) == STUDENTS
    with open(graded.out / "grades.csv", encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file, strict=True)
    assert header == ["student", *EVERYTHING, "total"]
    assert sorted(row[0] for row in rows) == STUDENTS
    results = graded.results()
    for student, *scores, total in rows:
        assert sum(map(float, scores)) == float(total) == results[student]["score"], student
    pages = sorted(path.relative_to(graded.out / "feedback").as_posix() for path in (graded.out / "feedback").rglob("*.html") if path.is_file())
    assert pages == sorted(f"{student}/{ASSIGNMENT}.html" for student in STUDENTS)


class Markup(html.parser.HTMLParser):
    """Which elements and attributes a page has, and where it leads."""

    def __init__(self):
        super().__init__()
        self.seen = set()
        self.addresses = []

    def handle_starttag(self, tag, attributes):
        self.seen |= {tag} | {f"{tag} {name}" for name, _ in attributes}
        self.addresses += [value or "" for name, value in attributes if name in ("href", "src", "action", "xlink:href")]


# what our own template shows beside a mistake and never on the page of somebody who is right
MAY_APPEAR = {
    f"{tag} {attribute}".strip()
    for tag, attributes in {
        "a": "href", "br": "", "code": "style", "dd": "", "details": "class", "div": "class lang style", "dl": "", "dt": "", "em": "", "figcaption": "style", "figure": "style",
        "g": "font-size font-style opacity", "h2": "", "h3": "", "li": "class", "p": "class style", "path": "d fill stroke stroke-opacity stroke-width", "pre": "class tabindex",
        "rect": "fill height stroke stroke-opacity stroke-width style width x y", "section": "class", "span": "lang", "strong": "", "summary": "",
        "svg": "aria-label fill font-size height role style text-anchor viewbox width", "text": "font-size x y", "ul": "",
    }.items()
    for attribute in ["", *attributes.split()]
}  # fmt: skip


@pytest.mark.slow
def test_no_page_and_no_summary_carries_what_a_submission_smuggled_in(graded):
    """Elements, attributes and invisible characters on an attacker's page are those of our own template."""
    honest = Markup()
    for attack in attacks():
        honest.feed(page(graded, student_of(attack) + NEIGHBOUR))
    wrong = []
    for attack in attacks():
        text, markup = page(graded, student_of(attack)), Markup()
        markup.feed(text)
        strange = sorted(markup.seen - honest.seen - MAY_APPEAR) + [address for address in markup.addresses if not address.startswith("#")]
        hidden = sorted(set(re.findall("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)))
        if strange or hidden:
            wrong.append(f"{graded.mode}: {attack.name}: {strange} {hidden}")
    assert not wrong, "\n".join(["", *wrong])
    assert not re.findall("[\x00-\x08\x0b-\x1a\x1c-\x1f\u202a-\u202e]|\x1b(?!\\[[0-9;]*m)", graded.said), graded.mode


def page(graded, student):
    path = graded.out / "feedback" / student / f"{ASSIGNMENT}.html"
    return path.read_text(encoding="utf-8") if path.is_file() else ""
