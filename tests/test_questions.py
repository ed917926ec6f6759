"""What a check may ask: a question is asked once for all checks, a call may be timed, an exercise may have its own limits.

And the other way round: the question that a student is given to think about.
"""

import pytest

from autograder.errors import CourseError
from autograder.grading.session import with_grader
from autograder.grading.verdict import FAILED, PASSED
from autograder.report.questions import question_for
from autograder.sandbox import modes
from autograder.sandbox.fault import make_fault
from autograder.sandbox.limits import Limits
from autograder.selfcheck.asking import Patience, ask
from tests.small_course import DOUBLE, HALF, YAML
from tests.small_workbook import call

SHARED = {
    "solutions/01_small/double/checks.py": """
        from autograder import assert_same, check

        @check(points=1, en="a", ko="가")
        def test_a(student, reference):
            for n in (1, 2, 2):
                assert_same(student.double(n), reference.double(n))

        @check(points=1, en="b", ko="나")
        def test_b(student, reference):
            for n in (2, 3, 2, 1, 2):
                assert_same(student.double(n), reference.double(n))

        @check(points=1, en="c", ko="다")
        def test_c(student):
            assert_same(student.double.arguments_after(3), (3,))
            assert_same(student.double(4), 8.0)
        """
}


def test_what_one_check_has_asked_is_not_asked_again_by_another(small):
    def job(grader):
        ((_, script),) = [(exercise, script) for exercise, script in grader.scripts("").items() if exercise.name == "double"]
        return [(call.arguments[0], call.wanted, call.checks) for call in script.calls]

    assert with_grader(small(SHARED), job) == [
        (1, "value", ("test_a", "test_b")),
        (2, "value", ("test_a", "test_b")),
        (2, "value", ("test_a", "test_b")),
        (3, "value", ("test_b",)),
        (2, "value", ("test_b",)),
        (3, "arguments", ("test_c",)),
        (4, "value", ("test_c",)),
    ]


def graded(assignment, source, limits=Limits(call=0.3, load=2)):
    with modes.start(modes.MODES[0], limits) as sandbox:
        verdict = with_grader(assignment, lambda grader: grader.grade(sandbox, [("answer.py", source.encode())]))
    return {check.check: check for exercise in verdict.exercises if exercise.exercise == "double" for check in exercise.checks}


def test_an_answer_counts_in_every_check_that_asked_for_it(small):
    wrong = graded(small(SHARED), "def double(n):\n    return 7 if n == 1 else 2 * n\n")
    assert {name: check.outcome for name, check in wrong.items()} == {"test_a": FAILED, "test_b": FAILED, "test_c": PASSED}


def test_a_lost_worker_costs_a_check_only_what_it_asked_itself(small):
    """The endless loop at 1 is asked by a and b; c is asked nothing of it, and 2 is asked of nobody any more."""
    looping = graded(small(SHARED), "def double(n):\n    while n == 1: pass\n    return 2 * n\n")
    assert [check.evidence.got.kind for name, check in looping.items() if name != "test_c"] == ["timeout", "timeout"]
    assert looping["test_c"].outcome == PASSED


def test_a_question_that_a_lost_check_left_out_is_still_asked_for_another(small):
    """3 is asked by both, and lies behind the loop at 2 that only a meets."""
    checks = """
        from autograder import assert_same, check

        @check(points=1, en="a", ko="가")
        def test_a(student, reference):
            for n in (2, 3):
                assert_same(student.double(n), reference.double(n))

        @check(points=1, en="b", ko="나")
        def test_b(student, reference):
            assert_same(student.double(3), reference.double(3))
        """
    looping = graded(small({"solutions/01_small/double/checks.py": checks}), "def double(n):\n    while n == 2: pass\n    return 2 * n\n")
    assert (looping["test_a"].outcome, looping["test_b"].outcome) == ("fault", PASSED)


TIMED = {
    "solutions/01_small/double/checks.py": """
        import numpy as np
        from autograder import assert_same, check

        @check(points=1, en="quick", ko="빠릅니다")
        def test_quick(student, reference):
            for n in (1, 2):
                value, seconds = student.double.timed(n)
                assert_same(value, reference.double(n))
                assert seconds < 0.1

        @check(points=1, en="right", ko="맞습니다")
        def test_right(student, reference):
            assert_same(student.double(3), reference.double(3))
        """
}
BURN = "import time\ndef burn(seconds):\n    until = time.process_time() + seconds\n    while time.process_time() < until: pass\n"


@pytest.mark.parametrize(
    "body, outcome",
    [
        ("return 2 * n", PASSED),
        ("burn(0.15); return 2 * n", FAILED),
        ("time.sleep(0.2); return 2 * n", PASSED),  # who sleeps does not compute; the limit for a call ends it, if anything does
        ("return 3 * n", FAILED),
        ("if n == 3: burn(0.2)\n    return 2 * n", PASSED),  # the time of another call is not this one's
    ],
)
def test_a_timed_call_is_charged_its_own_processor_time(small, body, outcome):
    assert graded(small(TIMED), BURN + f"def double(n):\n    {body}\n")["test_quick"].outcome == outcome


def test_a_timed_call_is_not_charged_for_sending_its_answer(small):
    """An answer of many numbers takes longer to send as a list than as an array, and longer than this function takes."""
    checks = """
        from autograder import assert_same, check

        @check(points=1, en="quick", ko="빠릅니다")
        def test_quick(student):
            for n in (1, 2, 3):
                value, seconds = student.double.timed(n)
                if len(value) == 60_000 and seconds < 0.02:
                    return
            assert_same(seconds, 0.0)
        """
    files = {"solutions/01_small/double/checks.py": checks, "solutions/01_small/double/solution.py": "def double(n):\n    return [2.0 * n] * 60_000 if n != 2.0 else 4.0\n"}
    texts = {f"assignments/01_small/double/text.{language}.md": f"# {title}\n\n    >>> double(2.0)\n    4.0\n" for language, title in (("en", "Double"), ("ko", "두 배"))}
    answer = "kept = {n: [2.0 * n] * 60_000 for n in (1, 2, 3)}\ndef double(n):\n    return kept[n]\n"
    assert graded(small(files | texts), answer)["test_quick"].outcome == PASSED


def test_arguments_of_a_timed_call_cannot_be_read_ahead(small):
    """Whatever is sent together could be worked on before the clock starts; so nothing is sent before, or after, a timed call."""
    peeks = """import select, sys
def double(n):
    frame = sys._getframe()
    while "_read" not in frame.f_globals:
        frame = frame.f_back
    waiting = frame.f_globals["_read"].__defaults__[-1] or select.select([3], [], [], 0)[0]
    return -1 if waiting else 2 * n
"""
    assert graded(small(TIMED), peeks)["test_quick"].outcome == PASSED
    assert graded(small(), peeks)["test_arrays"].outcome == FAILED  # without a clock there is more to read, and this does see it


def test_an_exercise_may_have_its_own_limits_and_its_neighbour_keeps_the_usual_ones(small):
    slow = BURN + "def double(n):\n    burn(0.5)\n    return 2 * n\ndef half(n):\n    burn(0.5)\n" + HALF.split("\n", 1)[1]
    limits = YAML + "    limits:\n      double: {call: 1.5, exercise: 20}\n"
    with modes.start(modes.MODES[0], Limits(call=0.3, load=2, exercise=10)) as sandbox:
        verdict = with_grader(small({"course.yaml": limits}), lambda grader: grader.grade(sandbox, [("answer.py", slow.encode())]))
    half, double = verdict.exercises
    assert half.score == 0 and half.fault.kind == "timeout"
    assert double.score == double.points


def test_limits_for_an_exercise_that_is_not_there_are_refused(small):
    with pytest.raises(CourseError, match="limits for dubble, which is no exercise of 01_small: choose from half, double"):
        small({"course.yaml": YAML + "    limits:\n      dubble: {call: 3}\n"}).exercises


def test_a_right_answer_is_not_slowed_down_by_being_timed(small):
    assert {check.outcome for check in graded(small(TIMED), HALF + DOUBLE).values()} == {PASSED}


# To think about


def raised(body, *arguments):
    """The Fault that f of this body gives, asked at home."""
    names = {}
    exec(compile(f"def f(n):\n    {body}\n", "homework.py", "exec"), names)
    return ask(names["f"], call(None, arguments or (1,), 0), Patience(5))[0]


@pytest.mark.parametrize("fault, en, ko", [
    (raised("return nmupy.sum(n)"), "spelt just the same", "철자도 똑같습니까"),
    (raised("total += n"), "gives this variable its value", "이 변수에 값을 넣습니까"),
    (raised("import torch_of_tomorrow"), "with NumPy alone", "NumPy만으로"),
    (raised("from math import cosinus"), "with NumPy alone", "NumPy만으로"),
    (make_fault("stand-in", "scipy"), "with NumPy alone", "NumPy만으로"),
    (raised("return f(n)"), "What ends the recursion", "재귀는 언제 끝납니까"),
    (raised("raise MemoryError"), "each axis of the array", "각 축은 길이가 얼마입니까"),
    (raised("return n", 1, 2), "Compare your def line", "def 줄을"),
    (raised("return n + ''"), "variables of this line", "이 줄에 쓰인 변수"),
    (raised("exit()"), "call input(), exit()", "input()이나 exit()"),
    (raised("raise EOFError"), "call input(), exit()", "input()이나 exit()"),
    (raised("raise NotImplementedError"), "Begin with that one", "그 예시부터"),
])  # fmt: skip
def test_an_exception_gives_a_question_of_its_own_to_think_about(fault, en, ko):
    question = question_for(fault, 1)
    assert en in question.en and ko in question.ko


@pytest.mark.parametrize("got", [0, 2, 0.0, False])
def test_who_answers_a_question_of_truth_wrongly_is_asked_about_truth_whatever_kind_of_number_it_is(got):
    assert "has to be true" in question_for(got, True).en
