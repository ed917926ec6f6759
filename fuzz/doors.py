"""The doors through which other people's bytes come in. Each takes any bytes at all, and raises only if a promise is broken."""

import json
import os
import secrets
import signal
import socket
import subprocess
import tempfile
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from unittest import mock

from autograder import wire
from autograder.course.course import read_course
from autograder.errors import CourseError
from autograder.quiz import answers, marking, review
from autograder.quiz import progress as kept
from autograder.quiz.answers import Unread
from autograder.quiz.building import build_bank, build_question
from autograder.quiz.drawing import draw
from autograder.quiz.expression import FAILS, Refused, compile_expression, plain
from autograder.quiz.formula import typeset
from autograder.quiz.template import read_templates
from autograder.report.quiz_files import read_results
from autograder.sandbox import definitions, fault, fingerprint, sources
from autograder.sandbox.client import Worker
from autograder.sandbox.limits import Limits
from autograder.selfcheck.workbook import FILE, open_workbook

ROOT = Path(__file__).parents[1]
SECONDS = 20  # of processor time, after which an input counts as one that never ends
NONCE = 7


class Endless(BaseException):
    """No reader may take this long."""


@contextmanager
def bounded():
    """What takes SECONDS is stopped, and is a finding even where a reader catches whatever stops it."""
    late = []

    def stop(*_):
        late.append(True)
        raise Endless

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
    assert not late, f"this takes more than {SECONDS} s"


@cache
def folder():
    """A folder for files that are read from the disk; it goes when the process ends."""
    keeper = tempfile.TemporaryDirectory()
    folder.keeper = keeper
    place = Path(keeper.name) / "fuzzed" / "files"  # deep enough for nobody else to find a selfcheck.dat there
    place.mkdir(parents=True)
    return place


@cache
def bank():
    """The questions of the course."""
    return build_bank(read_course(ROOT))


def notebook(data):
    _submission("handed in.ipynb", data)


def archive(data):
    _submission("handed in.zip", data)


def source(data):
    _submission("handed in.py", data)


def _submission(name, data):
    problems = []
    with bounded():
        units = sources.read([(name, data)], lambda where, line, code, detail="": problems.append((where, line, code, detail)))
        assert units or problems, "a file may not vanish without a word"
        pieces = [piece for unit in units for piece in unit.pieces]
        assert sum(len(piece.text) for piece in pieces) <= max(len(data), sources.UNPACKED)
        assert fingerprint.find_fingerprints([piece.text for piece in pieces]).size <= fingerprint.MOST
        for piece in pieces:
            for tree in sources.compilable(piece, lambda *problem: problems.append((*problem, "")[:4])):
                for statement in tree.body:
                    definitions.is_definition(statement)
        cells = sources.cells_of([(name, data)])
    assert len(cells) <= sources.SHOWN_CELLS and sum(len(text) for _, _, text in cells) <= sources.SHOWN_TEXT
    for where, line, code, detail in problems:
        assert code in fault.WORKERS_CODES
        _assert_said(fault.make_problem(str(where)[:200], line, code, str(detail)[:300]).says.en, breaks=True)  # cut as `loading` does
    wire.encode([tuple(cell) for cell in cells])


def frame(data):
    """A header, and a body: a value, which can be said again, or a WireError."""
    try:
        wire.read_header(data[: wire.HEADER.size].ljust(wire.HEADER.size, b"\0"))
    except wire.WireError:
        pass
    with bounded():
        try:
            value = wire.decode(data)
        except wire.WireError:
            return
        again = wire.encode(value)
        assert wire.encode(wire.decode(again)) == again


@cache
def _ended():
    """A handle of a process that has ended; kept, so that its number belongs to nobody else."""
    _ended.process = subprocess.Popen(["true"])
    handle = os.pidfd_open(_ended.process.pid)
    os.waitid(os.P_PIDFD, handle, os.WEXITED | os.WNOWAIT)
    return handle


def reply(data):
    """What a worker answers to a load, a call and a look: an operation and a body if the first byte is even, else whatever it is."""
    data = data[:60_000]
    raw = data[1:] if data[:1] and data[0] % 2 else wire.frame(data[1] if len(data) > 1 else 0, NONCE, data[2:])
    asks = (lambda worker: worker.load([], False), lambda worker: worker.answer(NONCE, "f", 1), lambda worker: worker.show([]))
    for ask in asks:
        ours, theirs = socket.socketpair()
        theirs.sendall(raw)
        theirs.shutdown(socket.SHUT_WR)
        worker = Worker(ours, os.open(os.devnull, os.O_RDONLY), os.dup(_ended()), Limits(), lambda: (0, 0.0))
        try:
            with mock.patch.object(secrets, "randbits", lambda bits: NONCE):
                answer = ask(worker)
            if isinstance(answer, fault.Fault):
                _assert_said(answer.says.en, breaks=True)
            for problem in worker.problems:
                _assert_said(problem.says.en, breaks=True)
        finally:
            worker.close()
            theirs.close()


def course_yaml(data):
    """Settings, or a CourseError; and then the exercises they name, or a CourseError."""
    root = folder() / "course"
    if not root.exists():
        root.mkdir()
        for name in ("assignments", "solutions"):
            (root / name).symlink_to(ROOT / name)
    (root / "course.yaml").write_bytes(data)
    with bounded(), _only(CourseError):
        course = read_course(root)
        for name in course.settings.assignments:
            with _only(CourseError):
                course.assignment(name).exercises


def quiz_yaml(data):
    """Questions, or a CourseError or Refused; and then whatever is answered has an Outcome or is Unread."""
    path = folder() / "quiz.yaml"
    path.write_bytes(data)
    with bounded(), _only(CourseError):
        for template in read_templates(path)[:3]:
            with _only(Refused):
                question = build_question(template, _functions())
                json.dumps(question, allow_nan=False).encode()
                for variant in question["variants"]:
                    if "figure" in variant:
                        "\n".join(draw(variant["figure"], "ko", question["kind"] == "window")).encode()
                for text in ("", "a", "4", "(4, 4)", "a b c"):
                    _mark(question, text)


@cache
def _functions():
    """In the place of the course's references, which are ours and may take as long as they like."""
    known = {exercise.name: lambda *values: len(values) and values[0] for name in read_course(ROOT).settings.assignments for exercise in read_course(ROOT).assignment(name).exercises}
    return known | {"broken": lambda *values: {}["this raises"], "odd": lambda *values: values[0].shape}


def expression(data):
    """A number or a refusal; and the same of a formula."""
    text, values = data.decode("utf-8", "replace"), {"W": 7, "F": 2.5, "T": (4, 4)}
    with bounded(), _only(Refused):
        evaluate = compile_expression(text, values, {})
        with _only(FAILS):
            plain(evaluate(values))
    with bounded():
        for formula in (lambda: typeset(text), lambda: typeset(text, values)):
            with _only(Refused):
                formula()


def answer(data):
    """An Outcome, or Unread, of every kind of question."""
    text = data.decode("utf-8", "surrogatepass") if _decodes(data) else data.decode("latin-1")
    questions = {question["kind"]: question for question in bank().questions}
    with bounded():
        for question in questions.values():
            _mark(question, text)


def _decodes(data):
    try:
        return data.decode("utf-8", "surrogatepass") is not None
    except UnicodeDecodeError:
        return False


def _mark(question, text):
    for variant in question["variants"][:2]:
        for language in ("en", "ko"):
            typed = [text] * len(question["rows"]) if question["kind"] == "table" else text
            try:
                outcome = marking.mark(question, variant, typed, language)
            except Unread as unread:
                _assert_said(unread.says[language])
            else:
                assert 0 <= outcome.score <= 1
                assert "inf" not in str(marking.read(question, variant, typed, language))


def results(data):
    """Of a results file either a session or a refusal."""
    place = folder() / "results"
    place.mkdir(exist_ok=True)
    (place / "file.json").write_bytes(data)
    with bounded():
        sessions, refused = read_results(place)
    assert len(sessions) + len(refused) == 1
    for attempt in (attempt for session in sessions for attempt in session.attempts):
        json.dumps([attempt.question, attempt.variant, attempt.score, attempt.mistakes], allow_nan=False, ensure_ascii=False).encode()


def progress(data):
    """A quiz can be gone on with whatever lies in the file."""
    (folder() / kept.FILE).write_bytes(data)
    question = bank().questions[0]
    with bounded():
        record = kept.Progress(folder())
        assert record.next_variant(question) in question["variants"]
        all(attempt["score"] < 1 or attempt["shown"] for attempt in record.latest().values())
        review.due(record.boxes, kept.today())
        review.next_day(record.boxes)
        record.update(record.begin(question, question["variants"][0], None, None, 0), shown=True)
        assert record.broken or not kept.Progress(folder()).broken


def workbook(data):
    """The public cases, or a CourseError."""
    (folder() / FILE).write_bytes(data)
    with bounded(), _only(CourseError):
        found = open_workbook(folder())
        for name in found.exercises:
            with _only(CourseError):
                for call in found.exercise(name).calls:
                    call.arguments, call.wanted


@contextmanager
def _only(kinds):
    """These exceptions are an answer; whoever gets one of ours reads its sentence."""
    try:
        yield
    except kinds as error:
        if isinstance(error, (CourseError, Refused)):
            _assert_said(str(error))


def _assert_said(says, breaks=False):
    """A sentence that can be printed. breaks: whether it may have line breaks."""
    says.encode()
    assert says.strip() and len(says) < 2000 and (breaks or len(says.splitlines()) == 1), says


DOORS = {door.__name__: door for door in (notebook, archive, source, frame, reply, course_yaml, quiz_yaml, expression, answer, results, progress, workbook)}
