"""The linter: whatever is spoilt in a new exercise is found, and said with what to do."""

import re

import pytest

from autograder.authoring.skeleton import create_exercise
from autograder.authoring.validation import examine
from autograder.course.course import read_course
from tests.author_course import CHECKS, HINTS, MISCONCEPTIONS, SOLUTION, STARTER, TEXT, findings, new_course, spoil


@pytest.fixture
def course(tmp_path):
    return new_course(tmp_path)



@pytest.mark.parametrize(
    "path, old, new, finding",
    [
        (TEXT.format("en"), "# How", "How", "text.en.md does not begin with a title; write # and the title"),
        (TEXT.format("ko"), "    >>> steps(2, 5)\n    0\n", "", "text.ko.md has 2 examples; show at least 3"),
        (TEXT.format("ko"), "steps(2, 5)", "steps(3, 5)", "text.en.md and text.ko.md have different examples; show the same"),
        (TEXT.format("en"), ">>> steps(7, 2)\n    3", ">>> steps(7, 2)\n    4", "the solution of 01_small/steps does not give what its text shows"),
        (TEXT.format("en"), "By hand: a", "A", "text.en.md has no example to work out by hand"),
        (TEXT.format("ko"), "직접 계산해 보겠습니다. ", "", "text.ko.md has no example to work out by hand"),
        (TEXT.format("en"), "5 minutes", "a while", "text.en.md does not say how long it takes"),
        (TEXT.format("ko"), "NumPy는", "배열은", "text.ko.md does not say what may be used"),
        (TEXT.format("ko"), "세지 않습니다", "세지 않아요", "text.ko.md leaves 합니다체 in"),
        (TEXT.format("ko"), "`stride`는 1 이상", "`stride`은 1 이상", "text.ko.md says 'stride`은'; read aloud it is 'stride`는'"),
        (TEXT.format("ko"), "길이가 7인", "길이가 7을(를) 넘는", "text.ko.md leaves the particle open in"),
        (HINTS.format("en"), "3. Python has", "Python has", "the hints are 2 and 3 in number in en and ko"),
        (HINTS.format("ko"), "두 개로 씁니다.", "두 개로 씁니다: `n = size // stride`.", "hint 3 in hints.ko.md shows code"),
        (HINTS.format("en"), "two strokes.", "two strokes.\n   return size // stride", "hint 3 in hints.en.md shows a line of the solution"),
        (STARTER, "# TODO\n    ", "", "starter.py has no TODO"),
        (STARTER, "raise NotImplementedError", "return size // stride", "starter.py shows a line of the solution ('return size // stride')"),
        (STARTER, "raise NotImplementedError", "return int(size / stride)", "the starter gets 2 of 2 points; leave only TODO in it"),
        (STARTER, "(size, stride)", "(size, stride=1)", "starter.py takes (size, stride=1) and solution.py (size, stride)"),
        (STARTER, '"""How many whole strides fit into a side, as an integer."""', "", "starter.py has no docstring"),
        (SOLUTION, "return size // stride", "import random\n    return size // stride if size < 9 else random.random()", "the solution answers differently when it is asked again"),
        (SOLUTION, "size // stride", "size // strides", "does not give what its text shows"),
        (CHECKS, "[*small(size=6, stride=3), (int(rng.integers(7, 20)), int(rng.integers(2, 4)))]", "[(1, 1)] * int(rng.integers(1, 3))", "test_small is passed by always 1, always the answer to the first case, always the first argument; give it a case"),
        (CHECKS, ", (int(rng.integers(7, 20)), int(rng.integers(2, 4)))", "", "test_small asks the same whatever rng gives, so no student can try it at home; draw a case"),
        (CHECKS, "rng.integers(7, 50)", "__import__('random').randint(7, 50)", "the checks ask differently when they run again"),
        (CHECKS, "reference.steps(size, stride))\n\n\n# ``rng``", "student.steps(size, stride))\n\n\n# ``rng``", "test_small is passed by always None, always 0, always 1, always True"),
        (CHECKS, "온전한 stride를 모두 세고", "온전한 stride을 모두 세고", "test_small in checks.py says 'stride을'"),
        (CHECKS, "every whole stride", "모든 stride", "test_small in checks.py has Korean letters in its English"),
        (CHECKS, "assert_same(student.steps(size, stride), reference.steps(size, stride))\n\n\n# ``rng``", "if student.steps(size, stride) != reference.steps(size, stride): fial(en='a', ko='가')\n\n\n# ``rng``", "test_small of 01_small/steps is broken (NameError: name 'fial' is not defined); mend the check"),
        (CHECKS, "range(4)", "range(400)", "questions, which every submission must answer; ask fewer"),
        (MISCONCEPTIONS, "return -(-size // stride)", "return size // stride", "rounds_up gets full marks: the checks do not notice it; add a case"),
        (MISCONCEPTIONS, "return -(-size // stride)", "return steps(size, stride) + 1", "rounds_up cannot be told from counts_the_places; add a case in which they differ"),
        (MISCONCEPTIONS, "세 번 들어갑니다.\",\n)", "세 번 들어갑니다.\",\n    same_as=\"counts_the_places\",\n)", "rounds_up is declared to be the same as counts_the_places, but answers differently"),
        (MISCONCEPTIONS, "끝을 넘어가는 stride까지 세었습니다.", "끝을 넘어가는 stride까지 세었어요.", "rounds_up in misconceptions.py leaves 합니다체"),
        (MISCONCEPTIONS, "return steps(size, stride) + 1", "return stepz(size, stride) + 1", "counts_the_places in misconceptions.py raises NameError: name 'stepz' is not defined; mend it"),
        (MISCONCEPTIONS, "def rounds_up(size, stride):", "def rounds_up(size):\n    stride = 2", "rounds_up does not take (size, stride); give it the solution's parameters"),
        (MISCONCEPTIONS, "def counts_the_places", "def rounds_up", "misconceptions.py defines rounds_up twice"),
        (MISCONCEPTIONS, "stride보다 하나 많습니다.\",\n)", "stride보다 하나 많습니다.\",\n    same_as=\"nobody\",\n)", "counts_the_places is declared to be the same as nobody, which is no misconception"),
        (MISCONCEPTIONS, "from autograder", "exit()\nfrom autograder", "misconceptions.py does not load (SystemExit"),
        (SOLUTION, "def steps", "raise SystemExit(0)\ndef steps", "solution.py does not load (SystemExit: 0)"),
        (SOLUTION, "return size // stride", "return (size // stride", "solution.py, line 6 is not valid Python"),
        (STARTER, "raise NotImplementedError", "raise NotImplementedError(", "starter.py, line 4 is not valid Python"),
        (CHECKS, "def test_any", "def tset_any", "tset_any in 01_small/steps/checks.py has a mark, but is no test"),
        (CHECKS, "any(student, reference, rng):", "any(student, reference, rgn):", "test_any in 01_small/steps/checks.py takes rgn, which nobody gives it"),
        (CHECKS, "import assert_same", "import assert_sane", "checks.py does not load (ImportError"),
        (CHECKS, "import assert_same, check, small\n", "import assert_same, check, small\nraise SystemExit\n", "does a checks.py end the program? Try"),
        (CHECKS, "student.steps(size, stride), reference.steps(size, stride))\n\n\n# ``rng``", "student.steps(size, stride=stride), 1)\n\n\n# ``rng``", "a check calls steps with stride by name; give all arguments by position"),
        (CHECKS, "for _ in range(4):", "if student.steps(9, 2) != 4:\n        student.steps(10, 3)\n    for _ in range(4):", "a check asks another question when an answer is wrong; ask the same"),
        (CHECKS, "from autograder", "import numpy as np\nNOISE = np.random.rand()\nfrom autograder", "checks.py makes random numbers of its own"),
        (CHECKS, "for _ in range(4):", "for _ in range(int(__import__('numpy').random.default_rng().integers(1, 2))):", "checks.py makes random numbers of its own"),
        (SOLUTION, "def steps", "import scipy\n\n\ndef steps", "solution.py imports scipy, which students do not have; use NumPy"),
        ("tests/right/01_small/steps/counting.py", "return len(range(stride, size + 1, stride))", "return size // stride  # the solution again", "counting.py is the same as solution.py but for names, comments and spacing"),
        ("tests/right/01_small/steps/counting.py", "def steps", "import torch\ndef steps", "counting.py does not load (ModuleNotFoundError: No module named 'torch'); mend it"),
        ("tests/right/01_small/steps/counting.py", "def steps", "def step", "counting.py defines no function steps; mend it"),
        ("tests/right/01_small/steps/counting.py", "def steps", "raise SystemExit\ndef steps", "counting.py does not load (SystemExit"),
        (MISCONCEPTIONS, "from .solution import steps", "from .solution import stepz", "misconceptions.py does not load"),
        ("tests/right/01_small/steps/counting.py", "stride, size + 1", "stride, size", "tests/right/01_small/steps/counting.py is right, but gets"),
    ],
)  # fmt: skip
def test_what_is_spoilt_is_found(course, path, old, new, finding):
    spoil(course, path, old, new)
    found = findings(course)
    assert any(finding in one for one in found), found


@pytest.mark.parametrize("path", [TEXT.format("ko"), HINTS.format("en"), STARTER, SOLUTION, CHECKS, MISCONCEPTIONS])
def test_a_file_that_is_missing_is_found(course, path):
    (course.root / path).unlink()
    assert any(f"{path} is missing" in finding for finding in findings(course))


def test_a_file_that_nobody_reads_is_found(course):
    (course.root / "solutions/01_small/steps/notes.txt").write_text("x", encoding="utf-8")
    assert any("notes.txt is read by nobody; take it out" in finding for finding in findings(course))


LOOK = "assignments/01_small/steps/look.{}.md"
LOOKS = {
    "en": "### See it\n\nYour strides:\n\n```python\nfrom autograder import gallery\n\nsizes = np.arange(3)  # small\ngallery.strides(steps, sizes)\n```\n\nWhat do you see?\n",
    "ko": "### 눈으로 보기\n\n다음을 보십시오.\n\n```python\nfrom autograder import gallery\n\nsizes = np.arange(3)  # 작은 것\ngallery.strides(steps, sizes)\n```\n\n무엇이 보입니까?\n",
}


@pytest.fixture
def looks(course):
    for language, text in LOOKS.items():
        (course.root / LOOK.format(language)).write_text(text, encoding="utf-8")
    return course


def test_a_look_is_welcome(looks):
    assert findings(looks) == []


@pytest.mark.parametrize("language, other", [("en", "ko"), ("ko", "en")])
def test_a_look_in_one_language_only_is_found(looks, language, other):
    (looks.root / LOOK.format(language)).unlink()
    assert findings(looks) == [f"{LOOK.format(language)} is missing; write it as well, or take look.{other}.md out"]


@pytest.mark.parametrize(
    "path, old, new, finding",
    [
        (LOOK.format("en"), "(steps, sizes)", "(steps)", "look.en.md and look.ko.md have different code; show the same in both"),
        (LOOK.format("en"), "(steps, sizes)", "(steps, sizes", "look.en.md has a block that is not Python ('(' was never closed); mend it"),
        (LOOK.format("en"), "(steps, sizes)", "(stepz, sizes)", "look.en.md uses stepz, which is not there when the notebook comes to it; use this exercise, those before it, and np"),
        (LOOK.format("ko"), "```python", "```", "look.ko.md has no block after ```python; show the code that draws the picture"),
        (LOOK.format("ko"), "무엇이 보입니까?", "무엇이 보여요?", "look.ko.md leaves 합니다체 in '무엇이 보여요?'"),
        (LOOK.format("en"), "Your strides:", "네 stride:", "look.en.md has Korean letters in its English"),
        (LOOK.format("en"), "gallery.strides(steps", "return size // stride\ngallery.strides(steps", "look.en.md shows a line of the solution ('return size // stride'); take it out"),
    ],
)  # fmt: skip
def test_what_is_spoilt_in_a_look_is_found(looks, path, old, new, finding):
    spoil(looks, path, old, new)
    assert any(finding in one for one in findings(looks)), findings(looks)


def test_a_look_cannot_use_an_exercise_that_comes_later(looks):
    create_exercise(looks, "01_small/walks")
    course = read_course(looks.root)
    first = next(exercise for exercise in course.assignment("01_small").exercises if exercise.name == "steps")
    spoil(course, LOOK.format("en"), "steps, sizes", "walks, sizes")
    assert any("look.en.md uses walks, which is not there when the notebook comes to it" in finding for finding in examine(first)[0])


def test_too_few_right_answers_are_found(course):
    (course.root / "tests/right/01_small/steps/counting.py").unlink()
    assert findings(course) == ["tests/right/01_small/steps holds 2 right answers; write 3 or more, each in another style"]


def test_a_check_that_no_misconception_fails_is_found(course):
    text = '\n\n@check(points=1, en="zero stays zero", ko="0은 0입니다")\ndef test_zero(student, reference):\n    assert_same(student.steps(0, 2), reference.steps(0, 2))\n    assert_same(student.steps(50, 50), 1)\n'
    place = course.root / CHECKS
    place.write_text(place.read_text(encoding="utf-8") + text, encoding="utf-8")
    spoil(course, MISCONCEPTIONS, "steps(size, stride) + 1", "steps(size, stride) + (size > 50 or 0 < size < 7)")
    spoil(course, MISCONCEPTIONS, "-(-size // stride)", "-(-size // stride) if size % 50 else steps(size, stride)")
    assert "no misconception fails test_zero; add one, or leave the check out" in findings(course)


def test_two_mistakes_that_nothing_tells_apart_may_be_declared(course):
    spoil(course, MISCONCEPTIONS, "return -(-size // stride)", "return steps(size, stride) + 1")
    spoil(course, MISCONCEPTIONS, '세 번 들어갑니다.",\n)', '세 번 들어갑니다.",\n    same_as="counts_the_places",\n)')
    assert findings(course) == []


def test_a_solution_that_changes_its_arguments_is_found(course):
    for path, body in (SOLUTION, "    size[0] -= size[0] % stride\n    return size[0] // stride\n"), (STARTER, "    # TODO\n    raise NotImplementedError\n"):
        (course.root / path).write_text(f'def steps(size, stride):\n    """How many."""\n{body}', encoding="utf-8")
    for path in TEXT.format("en"), TEXT.format("ko"):
        place = course.root / path
        place.write_text(re.sub(r">>> steps\((\d), (\d)\)", r">>> steps([\1], \2)", place.read_text(encoding="utf-8")), encoding="utf-8")
    place = course.root / CHECKS
    place.write_text(place.read_text(encoding="utf-8").replace("steps(size, ", "steps([size], "), encoding="utf-8")
    spoil(course, MISCONCEPTIONS, "-size // stride", "-size[0] // stride")
    assert "the solution changes its arguments; let it work on a copy" in findings(course)


def test_an_exercise_is_examined_whatever_state_its_neighbours_are_in(course):
    create_exercise(course, "01_small/other")
    (course.root / "solutions/01_small/other/checks.py").write_text("broken(", encoding="utf-8")
    steps = next(exercise for exercise in read_course(course.root).assignment("01_small").exercises if exercise.name == "steps")
    assert examine(steps)[0] == []


@pytest.mark.parametrize("path, old, new, finding", [
    (MISCONCEPTIONS, "return -(-size // stride)", "while True: pass", "rounds_up in misconceptions.py did not finish in 1 seconds"),
    (SOLUTION, "return size // stride", "import time; time.sleep(0.05); return size // stride", "did not finish in 1 seconds; let it end"),
    ("tests/right/01_small/steps/counting.py", "return len", "while True: pass\n    return len", "counting.py did not finish in 1 seconds; mend it"),
])  # fmt: skip
def test_what_does_not_end_is_found(course, monkeypatch, path, old, new, finding):
    monkeypatch.setattr("autograder.authoring.trials.PATIENCE", 1)
    spoil(course, path, old, new)
    found = findings(course)
    assert any(finding in one for one in found), found


# texts, hints and sources, looked at closely


@pytest.mark.parametrize(
    "path, old, new, finding",
    [
        (TEXT.format("en"), ">>> steps(7, 2)\n    3", ">>> steps(7, 2)\n    4", "text.en.md, line 9: steps(7, 2) shows 4, gives 3"),
        (TEXT.format("ko"), ">>> steps(6, 3)", ">>> steps(6, None)", "text.ko.md, line 11: steps(6, None) raises TypeError: unsupported operand"),
        (TEXT.format("en"), ">>> steps(6, 3)", ">>>steps(6, 3)", "text.en.md, line 11 lacks blank after >>>, '    >>>steps(6, 3)'; write >>>, a blank and the call"),
        (TEXT.format("en"), "Write `steps(size, stride)`", "Write `steps(stride, size)`", "text.en.md does not show `steps(size, stride)`, as solution.py has it; say in it what to write"),
        (TEXT.format("ko"), "`steps(size, stride)`를", "함수를", "text.ko.md does not show `steps(size, stride)`"),
        (TEXT.format("ko"), "5분쯤", "50분쯤", "text.en.md speaks of 5 minutes, text.ko.md of 50; say the same in both"),
        (TEXT.format("en"), "one cell is left over", "one 칸 is left over", "text.en.md has Korean letters in its English ('칸')"),
        (TEXT.format("ko"), "# Stride가 몇 번 들어갑니까?", "# Stride가 몇 번 들어가나요", "text.ko.md leaves 합니다체 in '# Stride가 몇 번 들어가나요'"),
        (HINTS.format("en"), "too little is left", "너무 little is left", "hint 2 in hints.en.md has Korean letters in its English ('너무')"),
        (HINTS.format("en"), "3. Python", "4. Python", "hints.en.md has the numbers 1, 2, 4; number the hints from 1 on"),
        (HINTS.format("ko"), "2. 남은 길이가 모자라기 전까지 size에서 stride를 몇 번 뺄 수 있습니까?", "2.", "hint 2 in assignments/01_small/steps/hints.ko.md has no text; write it"),
        (HINTS.format("en"), "1. Draw", "Draw first.\n1. Draw", "hints.en.md begins with words that belong to no hint; put them into the first one"),
        ("tests/right/01_small/steps/counting.py", "def steps", "from skimage.util import view_as_windows\n\n\ndef steps", "tests/right/01_small/steps/counting.py imports skimage, which students do not have"),
    ],
)  # fmt: skip
def test_what_is_spoilt_in_texts_hints_and_sources_is_found(course, path, old, new, finding):
    spoil(course, path, old, new)
    found = findings(course)
    assert any(finding in one for one in found), found


def test_korean_may_be_quoted_in_english(course):
    spoil(course, HINTS.format("en"), "Where do you", 'Where (어디), or "어디", do you')
    assert findings(course) == []


@pytest.mark.parametrize(
    "code",
    ["`np.sum(image[i:i+s:d, …] * kernel)`", "y[i, j] = np.sum(…)", "from scipy.signal import correlate2d and return it", "`size // stride`", "out = np.zeros(shape)", "Write return np.sum(x)", "for i in range(n)",
     "`x[0]`", "take x[i:i + s]", "np.sum(x, axis=0) is what you need", "total += np.dot(a, b)", "import numpy", "`f(x)`"],
)  # fmt: skip
def test_code_in_a_hint_is_found(course, code):
    spoil(course, HINTS.format("en"), "two strokes.", f"two strokes. {code}")
    assert any("hint 3 in hints.en.md shows code" in one for one in findings(course))


@pytest.mark.parametrize(
    "words",
    ["`np.pad` and `max` may help.", "Mind `axis` and keepdims=True, or `axis=-1`.", "(H - F + 2P) / S + 1 is the size; w[0, 1] meets dy[n, i, j, k].", "Rounding with // a number is meant, `//`.", "For `\"same\"`, F_h·F_w in all, log 10 = 2.3.",
     "The shape is `(N, H, W, C)`, `W - F + 2P`.", "Compare layers[:1] with layers[:2]; return what is left.", "`model.summary()` prints it."],
)  # fmt: skip
def test_names_and_formulas_in_a_hint_are_no_code(course, words):
    spoil(course, HINTS.format("en"), "two strokes.", f"two strokes. {words}")
    assert findings(course) == []


def test_right_answers_that_differ_in_names_alone_are_found(course):
    place = course.root / "tests/right/01_small/steps"
    (place / "again.py").write_text('"""Another."""\n\n\ndef steps(side, step):\n    # as in subtraction.py\n    n = 0\n    while side >= step:\n        side -= step\n        n += 1\n    return n\n', encoding="utf-8")
    assert findings(course) == ["tests/right/01_small/steps/subtraction.py is the same as again.py but for names, comments and spacing; write it in another style, or take it away"]


def test_a_package_that_a_right_answer_can_do_without_may_be_tried(course):
    spoil(course, "tests/right/01_small/steps/counting.py", "def steps", "try:\n    import numba\nexcept ImportError:\n    numba = None\n\n\ndef steps")
    assert findings(course) == []


def test_words_of_the_skeleton_are_found_once_the_solution_is_another(course):
    spoil(course, SOLUTION, "return size // stride", "return int(size / stride)")
    found = findings(course)
    for name in "text.en.md", "text.ko.md", "hint 1 in hints.en.md", "hint 3 in hints.ko.md":
        assert any(one.startswith(f"{name} still has the words of `autograder new`") for one in found), found
