"""A new exercise in a course of its own, to be spoilt and examined."""

from autograder.authoring.skeleton import create_exercise
from autograder.authoring.validation import examine
from autograder.course.course import read_course

YAML = "# kept\ntitle: {en: A small course, ko: 작은 강좌}\nassignments:\n  01_small:  # this too\n    exercises: [first]\n    feedback: property\n"
TEXT, HINTS, STARTER = "assignments/01_small/steps/text.{}.md", "assignments/01_small/steps/hints.{}.md", "assignments/01_small/steps/starter.py"
SOLUTION, CHECKS, MISCONCEPTIONS = (f"solutions/01_small/steps/{name}.py" for name in ("solution", "checks", "misconceptions"))


def new_course(tmp_path):
    """A course of one exercise, as ``autograder new`` writes it."""
    (tmp_path / "course.yaml").write_text(YAML.replace("[first]", "[]").replace("exercises: []", "exercises:"), encoding="utf-8")
    create_exercise(read_course(tmp_path), "01_small/steps")
    for language in "en", "ko":
        (tmp_path / f"assignments/01_small/intro.{language}.md").write_text("# 01\n", encoding="utf-8")
    return read_course(tmp_path)


def findings(course, assignment="01_small"):
    (exercise,) = course.assignment(assignment).exercises
    return examine(exercise)[0]


def spoil(course, path, old, new):
    place = course.root / path
    text = place.read_text(encoding="utf-8")
    assert old in text, f"{old!r} is not in {path}"
    place.write_text(text.replace(old, new), encoding="utf-8")
