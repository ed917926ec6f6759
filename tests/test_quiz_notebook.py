"""The quiz in a notebook: shown as HTML, asked and answered without JavaScript, and as an exercise that counts."""

import pytest
import yaml

from autograder import speaking
from autograder.grading.session import with_grader
from autograder.quiz import answer, ask, quiz
from tests.quiz_templates import CHOICE, EVERY_KIND, SIZE, bank_of, build
from tests.small_course import YAML
from tests.test_quiz_marking import written

VARIANT = build(SIZE)["variants"][0]
RIGHT = VARIANT["parts"][0]["answer"]


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """A released folder, in which a notebook runs."""
    (tmp_path / "03_strides").mkdir()
    (tmp_path / "03_strides" / "quiz.json").write_text(bank_of(*EVERY_KIND.values()).as_json(), encoding="utf-8")
    monkeypatch.chdir(tmp_path / "03_strides")
    monkeypatch.setattr(speaking, "_chosen", ["en"])


@pytest.mark.parametrize("given", [RIGHT, float(RIGHT), str(RIGHT), f" {RIGHT} px"])
def test_a_right_answer_is_right_and_said_to_be(given, capsys):
    reply = answer("size", given)
    assert (reply.right, reply.score, reply.mistakes) == (True, 1, ())
    assert capsys.readouterr().out.startswith("✔ Right.\nSolution: ⌊(W − F)/S⌋ + 1 = ")


def test_a_known_mistake_is_named(capsys):
    reply = answer("size", RIGHT - 1)
    assert (reply.right, reply.mistakes) == (False, ("no_plus_one",))
    assert "One is missing" in capsys.readouterr().out


@pytest.mark.parametrize("given", ["seven", "", None, [], {}, object(), float("nan"), "4,4"])
def test_what_is_no_answer_is_asked_for_again_and_raises_nothing(given, capsys):
    reply = answer("size", given)
    assert (reply.right, reply.score) == (False, None) and "One number is asked for" in capsys.readouterr().out


@pytest.mark.parametrize("kind", EVERY_KIND)
def test_every_kind_is_asked_and_answered_without_javascript(kind, capsys):
    question = build(EVERY_KIND[kind])
    ask(question["id"])
    said = capsys.readouterr().out
    assert f'answer("{question["id"]}", …) takes your answer' in said and f'ask("{question["id"]}", 1) to' in said
    assert answer(question["id"], written(question, question["variants"][0])).right


def test_a_shape_may_be_a_tuple_an_array_or_text():
    np = pytest.importorskip("numpy")
    shape = build(EVERY_KIND["tuple"])["variants"][0]["parts"][0]["answer"]
    assert all(answer("shape", given).right for given in (tuple(shape), list(shape), np.array(shape), " × ".join(map(str, shape))))


def test_hints_and_the_solution_can_be_asked_for(capsys):
    for given in "?", "?", "?", "!":
        assert answer("window", given).score is None
    said = capsys.readouterr().out
    assert said.index("Hint 1 of 2") < said.index("Hint 2 of 2") < said.index("There are no more hints.") < said.index("The answer: (")


def test_a_table_may_be_answered_by_its_rows_and_says_which_are_wrong(capsys):
    kernels = build(EVERY_KIND["table"])["variants"][0]["params"]["K"]
    reply = answer("summary", {"conv2d_1": 10 * kernels, "pooling": 7, "shape": (kernels, 5)})
    assert round(reply.score, 2) == 0.67 and "Wrong: pooling" in capsys.readouterr().out
    assert answer("summary", [10 * kernels, 0, f"{kernels} × 5"]).right


def test_a_section_may_be_a_number(capsys):
    quiz(9.9)
    assert capsys.readouterr().out == "There is no quiz 9.9. The quizzes: 4.1, 4.2\n"


def test_another_variant_has_other_numbers(capsys):
    ask("size", 0)
    ask("size", 1)
    first, second = (text for text in capsys.readouterr().out.split("\n") if text.startswith("Input ") and "how long" in text)
    assert first != second


@pytest.mark.parametrize("call, says", [(lambda: ask("siez"), "There is no question siez. The questions: shift, facts, layers, size, shape"), (lambda: answer("size", 3, 99), "size has the variants 0 to 11."), (lambda: quiz("9.9"), "There is no quiz 9.9. The quizzes: 4.1, 4.2")])
def test_a_name_that_is_not_there_is_answered_with_those_that_are(call, says, capsys):
    call()
    assert says in capsys.readouterr().out


def test_a_notebook_gets_the_quiz_of_a_section_and_nothing_else(monkeypatch):
    import IPython.display

    shown = []
    monkeypatch.setattr(IPython.display, "display", shown.append)
    quiz("4.1")
    assert "autograderQuiz(" in shown[0].data and '"shift"' in shown[0].data and '"size"' not in shown[0].data


def test_a_reply_shows_nothing_twice():
    assert answer("size", RIGHT)._ipython_display_() is None


# As an exercise that counts

GRADED = {
    "course.yaml": YAML.replace("[half, double]", "[half, double, quiz_sizes]"),
    "solutions/01_small/quiz.yaml": yaml.safe_dump([SIZE, CHOICE], allow_unicode=True, sort_keys=False),
    "assignments/01_small/quiz_sizes/text.en.md": "# Sizes\n\n    >>> len(quiz_sizes())\n    2\n",
    "assignments/01_small/quiz_sizes/text.ko.md": "# 크기\n\n    >>> len(quiz_sizes())\n    2\n",
    "assignments/01_small/quiz_sizes/starter.py": 'def quiz_sizes():\n    raise NotImplementedError\n',
    "solutions/01_small/quiz_sizes/solution.py": 'def quiz_sizes():\n    return {"size": 4, "shift": "It moves."}\n',
    "solutions/01_small/quiz_sizes/checks.py": """
        from autograder import assert_answered, check

        @check(points=2, en="the side", ko="한 변")
        def test_side(student, reference):
            assert_answered(student.quiz_sizes(), "size", W=10, F=3, S=2)
            reference.quiz_sizes()

        @check(points=1, en="what moves", ko="움직이는 것")
        def test_shift(student):
            assert_answered(student.quiz_sizes(), "shift", N=1)
        """,
}


@pytest.fixture
def graded(small, strongest):
    """graded(answers) is what a submission with these answers gets: [(points, what is said)] of the two checks."""
    assignment = small(GRADED)

    def grade(answers):
        verdict = with_grader(assignment, lambda grader: grader.grade(strongest, [("a.py", f"def quiz_sizes():\n    return {answers}".encode())], "kim"))
        return [(check.score, check.evidence and check.evidence.says and check.evidence.says.en) for check in verdict.exercises[2].checks]

    return grade


@pytest.mark.parametrize("answers", ['{"size": 4, "shift": "It moves."}', '{"size": "4 px", "shift": "it moves.", "more": 3}', '{"size": __import__("numpy").int64(4), "shift": "It moves."}'])
def test_right_answers_earn_their_points_however_they_are_written(graded, answers):
    assert graded(answers) == [(2, None), (1, None)]


@pytest.mark.parametrize(
    "answers, says",
    [
        ('{"size": 3, "shift": "It stays."}', ["size: One is missing, beside 10.", "shift: It does not stay."]),
        ('{"size": 99}', ["size is answered wrongly.", "shift has no answer yet."]),
        ('{"size": "many", "shift": "d"}', ["size: One number is asked for, such as 12.", "shift: One letter from a to c is asked for."]),
        ("[4]", ["size has no answer yet.", "shift has no answer yet."]),
        ('{"size": [4] * 10**5, "shift": "x" * 10**5}', ["size: One number is asked for, such as 12.", "shift: One letter from a to c is asked for."]),
        ('{"size": 10**18, "shift": {}}', ["size is answered wrongly.", "shift: One letter from a to c is asked for."]),
    ],
)
def test_a_wrong_answer_is_told_which_mistake_it_is(graded, answers, says):
    assert graded(answers) == [(0, says[0]), (0, says[1])]
