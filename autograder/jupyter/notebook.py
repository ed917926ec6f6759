"""An assignment as a notebook: for each exercise its text, a figure, the starter, a check, and what to look at afterwards.

Notebooks are built from the files that an author writes, never edited. Their cells have the same ids every time, and say to
nbgrader which of them is an answer (named like the exercise) and which is graded (``test_`` and the exercise's name).
"""

import re

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from autograder.jupyter.figures import draw_figure
from autograder.text import Text

_SETUP = Text(
    "Run the next cell first. If it fails, the package for checking yourself is missing: install the file ending in `.whl` that came with this course, `pip install cnn_course-….whl`, and restart the kernel.",
    "다음 셀을 가장 먼저 실행하십시오. 오류가 나면 자체 검사에 필요한 패키지가 없는 것입니다. 과제와 함께 받은 `.whl` 파일을 `pip install cnn_course-….whl`로 설치하고 커널을 다시 시작하십시오.",
)
_CHECK = Text(
    "Write your function in the next cell and check it with the one below. Stuck? `hint({name})` in a cell of your own gives a hint, one at a time.",
    "다음 셀에 함수를 작성하고, 그 아래 셀로 검사하십시오. 막히면 새 셀에서 `hint({name})`를 실행하십시오. 힌트가 하나씩 나옵니다.",
)
_QUIZ = Text(
    "## Quiz\n\nRun the next cell for a quiz with numbers that change. A wrong answer is told which mistake it is. Nothing here is graded. `autograder quiz` asks the same questions in a terminal.",
    "## 퀴즈\n\n다음 셀을 실행하면 숫자가 바뀌는 퀴즈가 나옵니다. 답이 틀리면 어떤 실수인지 알려 줍니다. 점수에는 들어가지 않습니다. 터미널에서는 `autograder quiz`로 같은 문항을 풀 수 있습니다.",
)
_CODE = re.compile(r"^```python\n(.*?)^```\n?", re.MULTILINE | re.DOTALL)
CHECK_CELL = "test_"  # and the exercise's name
_READ_ONLY = {"grade": False, "solution": False, "locked": True}


def build_notebook(assignment, exercises, language, sections=()):
    """The text of a notebook. exercises: the PublicExercise of each exercise; language: "en" or "ko"; sections: those the assignment has quiz questions on."""
    public = {exercise.name: exercise for exercise in exercises}
    cells = [_text("intro", assignment.intro[language]), _text("setup-text", _SETUP[language]), _code("setup", _setup(language))]
    for exercise in assignment.exercises:
        cells += _exercise_cells(exercise, public[exercise.name], language)
    cells += _quiz_cells(sections, language)
    notebook = new_notebook(cells=cells)
    notebook.metadata.kernelspec = {"name": "python3", "display_name": "Python 3", "language": "python"}
    notebook.metadata.language_info = {"name": "python"}
    nbformat.validate(notebook)
    return nbformat.writes(notebook) + "\n"


def _setup(language):
    return f'import numpy as np\n\nfrom autograder.selfcheck import check, hint, speak\n\nspeak("{language}")'


def _exercise_cells(exercise, public, language):
    name = exercise.name
    text, figure, how = _below(exercise.text[language]), draw_figure(public, language), _CHECK[language].format(name=name)
    if figure:  # in a cell of its own, so that who opens the text to read its source finds no figure in it
        yield _text(f"{name}-text", text)
        yield _text(f"{name}-figure", f"{figure}\n\n{how}")
    else:
        yield _text(f"{name}-text", f"{text}\n\n{how}")
    yield _code(name, exercise.starter.strip().removeprefix("import numpy as np").strip(), {"grade": False, "solution": True, "locked": False})
    points = sum(check.points for check in public.checks)
    yield _code(CHECK_CELL + name, f"check({name})", {"grade": True, "solution": False, "locked": True, "points": points})
    if exercise.look is not None:
        for number, part in enumerate(_CODE.split(exercise.look[language])):
            if part.strip():
                make = _code if number % 2 else _text  # between two pieces of prose lies a block of code
                yield make(f"{name}-look-{number}", part.strip())


def _quiz_cells(sections, language):
    if sections:
        yield _text("quiz-text", _QUIZ[language])
        for section in sections:
            yield _code(f"quiz-{section.replace('.', '-')}", f'from autograder.quiz import quiz\n\nquiz("{section}")')


def _below(text):
    """A text whose title is one below the assignment's."""
    return "#" + text.strip() if text.lstrip().startswith("# ") else text.strip()


def _text(name, markdown):
    return new_markdown_cell(markdown.strip(), id=name, metadata=_metadata(name, _READ_ONLY))


def _code(name, source, role=_READ_ONLY):
    return new_code_cell(source, id=name, metadata=_metadata(name, role))


def _metadata(name, role):
    return {"nbgrader": {"schema_version": 3, "grade_id": name, "task": False, **role}}
