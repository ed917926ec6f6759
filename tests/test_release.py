"""A release: what is in it, what must never be, and what it does not overwrite."""

import errno
import os
import shutil
import signal
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from autograder.authoring.release import release
from autograder.authoring.wheel import build_wheel
from autograder.errors import CourseError
from autograder.grading.session import with_grader
from tests import leaks
from tests.conftest import ASSIGNMENTS, ROOT, SECRET

COMMAND = (sys.executable, "-m", "autograder.cli", "release")
WHEEL = build_wheel()[0]


def make(course, out, *options):
    """Make a release; its folder."""
    for _ in release(course, out, *options):
        pass
    return out


def released_files(folder):
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


# Nothing closed is in it


@pytest.fixture(scope="session")
def texts(released):
    """Everything that can be read in the release of the whole course."""
    return leaks.read_release(released)


@pytest.fixture(scope="session")
def pieces(secret_course):
    """Closed code, in pieces: {squeezed text: where it stands}."""
    return {piece: f"{path}: {name}" for path, source in leaks.closed_sources(secret_course) for piece, name in leaks.statements(source).items()}


@pytest.mark.slow
def test_no_body_of_a_solution_a_check_or_a_mistake_is_in_a_release(texts, pieces):
    assert len(pieces) > 3000
    assert [*leaks.find_statements(texts, pieces)] == []


@pytest.mark.slow
def test_no_name_of_a_check_or_a_mistake_is_in_a_release(texts, secret_course):
    names = {name for _, source in leaks.closed_sources(secret_course) for name in leaks.closed_names(source)}
    assert len(names) > 1000
    cells = {f"test_{exercise.name}" for name in ASSIGNMENTS for exercise in secret_course.assignment(name).exercises}  # the ids of the cells that check
    assert [(where, word) for where, word in leaks.find_words(texts, names) if not (word in cells and where.endswith(f".ipynb/{word}"))] == []


@pytest.mark.slow
def test_no_seed_is_in_a_release(texts, secret_course):
    assert leaks.find_seeds(texts, [SECRET, f"seed: {secret_course.settings.seed}", secret_course.seed_name]) == []


@pytest.mark.slow
@pytest.mark.parametrize("name", ASSIGNMENTS)
def test_no_hidden_case_is_in_a_release_unless_the_text_shows_it(name, secret_course, released):
    assignment = secret_course.assignment(name)
    scripts = with_grader(assignment, lambda grader: grader.scripts(""))
    for exercise in assignment.exercises:
        assert leaks.find_hidden_calls(released / name, exercise, [call.key for call in scripts[exercise].calls]) == set(), exercise.id


@pytest.mark.slow
def test_a_release_holds_these_files_and_no_others(secret_course, released):
    expected = {"README.md", WHEEL}
    for name in ASSIGNMENTS:
        exercises = [f"{exercise.name}.py" for exercise in secret_course.assignment(name).exercises]
        expected |= {f"{name}/{file}" for file in ["README.md", "selfcheck.dat", "quiz.json", "tasks.en.md", "tasks.ko.md", f"{name}_en.ipynb", f"{name}_ko.ipynb", *exercises]}
    assert released_files(released) == expected


# and what looks for it finds it


CLOSED = '''
def steps(size, stride):
    """How often."""
    if stride < 1:
        raise ValueError("stride")
    count = size // stride
    return int(count)
'''


@pytest.mark.parametrize(
    "leak",
    [
        "def f(size, stride):\n    count = size//stride   # copied\n\n    return int( count )\n",
        "A text.\n\n        count = size // stride\n        return int(count)\n",
        "    if stride<1:\n        raise ValueError('stride')\n    count = (size // stride)",
    ],
)
def test_closed_code_is_found_however_it_is_written(leak):
    assert {*leaks.find_statements({"a": leak, "b": "count = size // stride"}, leaks.statements(CLOSED))} == {("a", "steps")}


def test_one_long_statement_is_found_as_well():
    pieces = leaks.statements("def pad(x, p):\n    return np.pad(x, ((p, p), (p, p), (0, 0)), mode='constant')\n")
    assert [*leaks.find_statements({"a": 'y = 1\nreturn np.pad(x, ((p, p), (p, p), (0, 0)), mode="constant")'}, pieces)] == [("a", "pad")]


def test_text_is_read_wherever_it_is_in_a_release(small_release):
    _, folder = small_release
    texts = leaks.read_release(folder)
    for text, where in {
        "How many strides fit": {"01_small/tasks.en.md", "01_small/01_small_en.ipynb/steps-text", "01_small/selfcheck.dat/steps"},
        "check(steps)": {"01_small/01_small_en.ipynb/test_steps", "01_small/01_small_ko.ipynb/test_steps"},
        "def check_function(": {f"{WHEEL}/autograder/selfcheck/checking.py"},
        "value": {"01_small/selfcheck.dat/steps"},  # stands in the bytes of a call
    }.items():
        assert where <= {place for place, read in texts.items() if text in read}, text


def test_names_of_what_is_marked_are_sought_as_whole_words():
    names = leaks.closed_names("@misconception('C01')\ndef adds_one(x): ...\n@check(1)\ndef test_it(): ...\n@check(1)\ndef blurs(): ...\ndef a_helper(): ...\n")
    assert names == {"adds_one", "test_it"}
    assert leaks.find_words({"a": "(adds_one)", "b": "adds_one_more"}, names) == [("a", "adds_one")]


def test_a_seed_is_found_in_text_and_in_the_bytes_of_an_archive(tmp_path):
    (tmp_path / "notes.txt").write_text(f"seed:   2026\n{SECRET}")
    with zipfile.ZipFile(tmp_path / WHEEL, "w") as archive:
        archive.writestr("a.npz", b"\xff\xfe" + SECRET.encode())
    assert leaks.find_seeds(leaks.read_release(tmp_path), [SECRET, "seed: 2026"]) == [(f"{WHEEL}/a.npz", SECRET), ("notes.txt", SECRET), ("notes.txt", "seed: 2026")]


def test_a_file_too_many_is_found_wherever_it_lies(small_release, tmp_path):
    folder = shutil.copytree(small_release[1], tmp_path / "out")
    (folder / "01_small" / ".cache").mkdir()
    (folder / "01_small" / ".cache" / "solution.py").write_text("")
    assert released_files(folder) - released_files(small_release[1]) == {"01_small/.cache/solution.py"}


def test_a_hidden_case_is_found_unless_it_is_an_example(small_release):
    course, folder = small_release
    (exercise,) = course.assignment("01_small").exercises
    public, examples = leaks.public_calls(folder / "01_small", exercise), leaks.calls_of_examples(exercise)
    assert examples < public
    assert leaks.find_hidden_calls(folder / "01_small", exercise, public) == public - examples


# What it does, and what it refuses


def test_two_releases_are_equal_byte_for_byte(small_release, tmp_path):
    course, folder = small_release
    again = make(course, tmp_path / "다시 한 번")
    assert {name: (folder / name).read_bytes() for name in released_files(folder)} == {name: (again / name).read_bytes() for name in released_files(again)}


@pytest.mark.parametrize("language, other", [("en", "ko"), ("ko", "en")])
def test_a_release_in_one_language_has_no_file_of_the_other(small_release, tmp_path, language, other):
    course, folder = small_release
    out = make(course, tmp_path / "out", (), (language,))
    assert released_files(out) == {name for name in released_files(folder) if f"_{other}." not in name and f".{other}." not in name}
    for readme in "README.md", "01_small/README.md":
        assert ("가" in (out / readme).read_text(encoding="utf-8") or "습니다" in (out / readme).read_text(encoding="utf-8")) == (language == "ko")


def test_an_assignment_that_is_there_is_not_overwritten(small_release, tmp_path):
    course, _ = small_release
    out = make(course, tmp_path / "out")
    (out / "01_small" / "steps.py").write_text("mine")
    with pytest.raises(CourseError, match="01_small is there already, and nothing is overwritten"):
        make(course, out)
    assert (out / "01_small" / "steps.py").read_text() == "mine"


def test_a_folder_with_something_else_in_it_is_refused_and_left_alone(small_release, tmp_path):
    course, _ = small_release
    (tmp_path / "thesis.tex").write_text("mine")
    with pytest.raises(CourseError, match="holds thesis.tex, which is of no release"):
        make(course, tmp_path)
    assert released_files(tmp_path) == {"thesis.tex"}


@pytest.mark.parametrize("folder", ["assignments", "assignments/01_small/new", "solutions/out"])
def test_a_folder_in_the_course_itself_is_refused(small_release, folder):
    course, _ = small_release
    before = released_files(course.root)
    with pytest.raises(CourseError, match="lies in the course itself"):
        make(course, course.root / folder)
    assert released_files(course.root) == before


def test_a_file_in_the_place_of_the_folder_is_said(small_release, tmp_path):
    course, _ = small_release
    (tmp_path / "out").write_text("mine")
    with pytest.raises(CourseError, match="cannot be used .Not a directory.: name an empty folder"):
        make(course, tmp_path / "out")


def test_an_assignment_that_does_not_exist_is_said_before_anything_is_written(small_release, tmp_path):
    course, _ = small_release
    with pytest.raises(CourseError, match="no assignment '02_small'"):
        make(course, tmp_path / "out", ["01_small", "02_small"])
    assert not (tmp_path / "out").exists()


def test_a_full_disk_leaves_no_half_folder(small_release, tmp_path, monkeypatch):
    course, _ = small_release

    def write_bytes(path, data):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", write_bytes)
    with pytest.raises(CourseError, match="cannot be written .No space left on device.: make room"):
        make(course, tmp_path / "out")
    assert [*(tmp_path / "out").iterdir()] == []


@pytest.mark.slow
def test_an_assignment_that_is_named_twice_is_released_once(tmp_path):
    done = subprocess.run([*COMMAND, tmp_path / "out", "--assignment", "02_padding", "--assignment", "02_padding", "--lang", "ko"], cwd=ROOT, capture_output=True, text=True, env={**os.environ, "AUTOGRADER_SEED": "x"})
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [str(tmp_path / "out" / name) for name in ("02_padding", WHEEL, "README.md")]


@pytest.mark.slow
def test_control_c_leaves_whole_folders_only(tmp_path):
    out = tmp_path / "out"
    with subprocess.Popen([*COMMAND, out, "--assignment", "02_padding", "--assignment", "03_strides", "--jobs", "1"], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout.readline().strip() == str(out / "02_padding")
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=60)
    assert process.returncode == 130 and "Traceback" not in errors
    assert [path.name for path in out.iterdir()] == ["02_padding"]
    assert len(released_files(out)) == 10
