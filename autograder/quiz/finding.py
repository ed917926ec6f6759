"""Where the quizzes are: in the folders that a student got, or built from a course's templates."""

from pathlib import Path

from autograder.errors import CourseError
from autograder.quiz.bank import FILE, read_bank
from autograder.speaking import sentences
from autograder.text import Text

PARENTS = 4  # folders above that are looked at

_say = sentences(
    {
        "nothing": Text(
            "There is no quiz here: run this in the folder that you got from your instructor.",
            "여기에는 퀴즈가 없습니다. 담당 교수에게서 받은 폴더에서 실행하십시오.",
        ),
        "empty": Text("The course in {folder} has no quiz: write solutions/<assignment>/quiz.yaml.", "{folder} 강의에는 퀴즈가 없습니다. solutions/<과제>/quiz.yaml을 작성하십시오."),
        "cannot": Text(
            'The quizzes of a course are built with what instructors install: pip install "cnn-course[instructor]"',
            '강의의 퀴즈를 만들려면 담당 교수용 설치가 필요합니다. pip install "cnn-course[instructor]"',
        ),
    }
)


def find_bank(start="."):
    """The Bank of the nearest folder, or folder above, that has quizzes, its own and those of the folders beside it; raises CourseError."""
    start = Path(start).resolve()
    for folder in (start, *start.parents[:PARENTS]):
        if (folder / FILE).is_file():
            folder = folder.parent
        paths = sorted(path for path in folder.glob(f"*/{FILE}") if path.is_file())
        if paths:
            return _readable(paths)
        if (folder / "course.yaml").is_file():
            return _build(folder)
    raise CourseError(_say("nothing"))


def _readable(paths):
    """The Bank of those files that can be read; raises CourseError if none can."""
    good = []
    for path in paths:
        try:
            read_bank([path])
            good.append(path)
        except CourseError as error:
            damaged = error
    if not good:
        raise damaged
    return read_bank(good)


def _build(folder):
    try:  # a student's machine has no course, and not what reads one
        from autograder.course.course import read_course
        from autograder.quiz.building import build_bank
    except ImportError:
        raise CourseError(_say("cannot")) from None
    bank = build_bank(read_course(folder))
    if not bank.questions:
        raise CourseError(_say("empty", folder=folder))
    return bank
