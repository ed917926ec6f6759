"""The author's commands: a new exercise is right from the start; validate and selftest say how the course stands."""

import os
import signal
import subprocess
import sys

import pytest

from autograder.authoring.skeleton import create_exercise
from autograder.authoring.validation import WHOLE, validate
from autograder.course.course import read_course
from autograder.errors import CourseError
from tests.author_course import MISCONCEPTIONS, STARTER, YAML, findings, new_course, spoil


@pytest.fixture
def course(tmp_path):
    return new_course(tmp_path)


# a new exercise


def test_a_new_exercise_validates(course):
    assert findings(course) == []


def test_a_new_exercise_is_entered_in_course_yaml_and_nothing_else_changes_there(tmp_path):
    (tmp_path / "course.yaml").write_text(YAML, encoding="utf-8")
    paths = create_exercise(read_course(tmp_path), "01_small/second")
    assert (tmp_path / "course.yaml").read_text(encoding="utf-8") == YAML.replace("[first]", "[first, second]")
    assert all((tmp_path / path).is_file() for path in paths) and len(paths) == 12


def test_a_new_assignment_gets_an_entry_and_an_intro_in_both_languages(course):
    create_exercise(course, "02_next/go")
    again = read_course(course.root)
    assert findings(again, "02_next") == []
    assert all((course.root / f"assignments/02_next/intro.{language}.md").is_file() for language in ("en", "ko"))


@pytest.mark.parametrize("id", ["steps", "01_small/", "01_small/Steps", "01_small/two words", "../01_small/steps", "small/steps", "01_small/steps/more", "01_small/걸음"])
def test_a_name_that_cannot_be_an_exercise_is_refused(course, id):
    with pytest.raises(CourseError, match="is no name for an exercise: write two digits"):
        create_exercise(course, id)


@pytest.mark.parametrize("name", ["class", "np", "student"])
def test_a_name_that_means_something_else_is_refused(course, name):
    with pytest.raises(CourseError, match=f"{name} means something else already"):
        create_exercise(course, f"01_small/{name}")


@pytest.mark.parametrize("place", ["solutions", "tests"])
def test_an_exercise_that_cannot_be_written_whole_leaves_nothing_behind(course, place):
    (course.root / place).rename(course.root / "kept")
    (course.root / place).write_text("a file where a folder should be", encoding="utf-8")
    before = {path for path in course.root.rglob("*")}, (course.root / "course.yaml").read_bytes()
    with pytest.raises(CourseError, match="cannot be written"):
        create_exercise(course, "02_next/third")
    assert ({path for path in course.root.rglob("*")}, (course.root / "course.yaml").read_bytes()) == before


def test_what_is_there_is_never_overwritten(course):
    with pytest.raises(CourseError, match="assignments/01_small/steps is there already"):
        create_exercise(course, "01_small/steps")


def test_a_course_yaml_that_cannot_be_added_to_safely_stays_as_it_is(tmp_path):
    yaml = YAML.replace("exercises: [first]", "exercises:\n      - first")
    (tmp_path / "course.yaml").write_text(yaml, encoding="utf-8")
    with pytest.raises(CourseError, match="put second into the exercises of 01_small by hand"):
        create_exercise(read_course(tmp_path), "01_small/second")
    assert (tmp_path / "course.yaml").read_text(encoding="utf-8") == yaml and not (tmp_path / "assignments").exists()


# the commands


def autograder(*arguments):
    done = subprocess.run([sys.executable, "-m", "autograder.cli", *map(str, arguments)], capture_output=True, text=True, timeout=120)
    return done.returncode, done.stdout, done.stderr


def test_validate_and_selftest_say_that_all_is_well_with_a_new_course(course):
    assert autograder("validate", "--course", course.root) == (0, "01_small/steps: nothing to mend\n", "")
    code, out, err = autograder("selftest", "--course", course.root)
    assert (code, err) == (0, "") and "every wrong answer is caught and named" in out
    assert ["together", "2", "2", "2", "0", "3", "0", "10", "0"] in [line.split() for line in out.splitlines()]


def test_selftest_fails_when_a_bar_does_not_hold(course):
    spoil(course, MISCONCEPTIONS, "return -(-size // stride)", "return size // stride")
    code, out, err = autograder("selftest", "--course", course.root)
    assert (code, err) == (1, "") and "not as they should be: 01_small/steps" in out


def test_validate_exits_with_1_and_says_where(course):
    spoil(course, STARTER, "# TODO", "")
    code, out, err = autograder("validate", "01_small/steps", "--course", course.root)
    assert (code, out, err) == (1, "01_small/steps: starter.py has no TODO; mark the place where the student begins\n", "")


@pytest.mark.parametrize(
    "id, says",
    [
        ("01_small/nothing", "01_small has no exercise 'nothing': choose from steps"),
        ("01_small/step", "01_small has no exercise 'step': did you mean 01_small/steps?"),
        ("02_small", "there is no exercise '02_small': write it as assignment/exercise, and choose the assignment from 01_small"),
        ("steps", "there is no exercise 'steps': write it as assignment/exercise"),
    ],
)
def test_validate_of_what_is_not_there_says_how_to_name_it(course, id, says):
    code, out, err = autograder("validate", id, "--course", course.root)
    assert (code, out) == (2, "") and says in err and err.count("\n") == 1


@pytest.mark.parametrize("id", ["01_small", "01_small/", "assignments/01_small/steps/", "solutions/01_small/steps"])
def test_validate_takes_a_folder_as_a_name(course, id):
    assert [id for id, _, _ in validate(course, [id])] == ["01_small/steps"]


def test_an_assignment_that_is_named_whole_is_examined_whole_and_everything_once(course):
    create_exercise(course, "01_small/other")
    assert [id for id, _, _ in validate(read_course(course.root), ["01_small/other", "01_small", "01_small/other"])] == ["01_small/other", "01_small/steps"]


def test_folders_that_belong_to_nothing_are_found(course):
    for path in "assignments/09_x/foo", "solutions/01_small/foo", "tests/right/01_small/fooo", "assignments/.ipynb_checkpoints":
        (course.root / path).mkdir(parents=True)
    (course.root / "assignments/01_small/intro.ko.md").unlink()
    ((_, trouble, _),) = [result for result in validate(course) if result[0] == WHOLE]
    assert [finding.split(";")[0] for finding in trouble] == [
        "assignments/01_small/intro.ko.md is missing",
        "assignments/09_x is no assignment of course.yaml",
        "solutions/01_small/foo belongs to no folder assignments/01_small/foo",
        "tests/right/01_small/fooo belongs to no folder assignments/01_small/fooo",
    ]


def test_new_says_what_it_wrote_and_what_comes_next(course):
    code, out, err = autograder("new", "01_small/third", "--course", course.root)
    assert (code, err) == (0, "") and out.splitlines()[0] == "course.yaml" and out.rstrip().endswith("autograder validate 01_small/third")


def test_a_file_that_ends_its_process_is_said_and_not_waited_for(course):
    spoil(course, "tests/right/01_small/steps/counting.py", "def steps", "import os\nos._exit(0)\ndef steps")
    code, out, err = autograder("validate", "--course", course.root)
    assert (code, out) == (2, "") and err.startswith("autograder: a process was ended") and err.count("\n") == 1


@pytest.mark.parametrize("seconds", [0.7, 3])
def test_ctrl_c_ends_the_linter_at_once_with_one_line(course, seconds):
    spoil(course, MISCONCEPTIONS, "return -(-size // stride)", "while True: pass")
    running = subprocess.Popen([sys.executable, "-m", "autograder.cli", "validate", "--course", str(course.root)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True)
    with pytest.raises(subprocess.TimeoutExpired):
        running.wait(seconds)
    os.killpg(running.pid, signal.SIGINT)
    out, err = running.communicate(timeout=10)
    assert (running.returncode, out, err) == (130, "", "autograder: interrupted\n")
