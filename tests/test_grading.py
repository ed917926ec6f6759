"""Grading: the course is proven first; right answers are right, mistakes are named, and nothing touches its neighbour."""

import os

import pytest

from autograder.errors import CourseError
from autograder.grading.session import with_grader
from autograder.grading.verdict import FAILED, FAULT, PASSED
from autograder.sandbox import modes
from autograder.sandbox.fault import DIED, ERROR, TIMEOUT, UNREADABLE
from autograder.sandbox.limits import Limits
from tests.small_course import DOUBLE, HALF, YAML


@pytest.fixture(scope="module")
def impatient(strongest):
    """A sandbox whose limits are soon reached."""
    with modes.start(strongest.mode, Limits(call=0.3, load=1)) as sandbox:
        yield sandbox


@pytest.fixture
def grade(small, impatient):
    """grade(source, ...) gives the verdict on a submission of one file, in the small course with these changes."""

    def grade(source, changes={}, student="kim"):
        return with_grader(small(changes), lambda grader: grader.grade(impatient, [("answer.py", source.encode())], student))

    return grade


def of(verdict, exercise):
    """The verdict on an exercise."""
    (one,) = [one for one in verdict.exercises if one.exercise == exercise]
    return one


def outcomes(verdict):
    return {check.check: check.outcome for exercise in verdict.exercises for check in exercise.checks}


def named(verdict):
    return [mistake.name for exercise in verdict.exercises for mistake in exercise.mistakes]


def trouble(assignment, job=lambda grader: "graded"):
    """What our own trouble says when the course is proven."""
    with pytest.raises(CourseError) as caught:
        with_grader(assignment, job)
    return str(caught.value)


# right


def test_a_right_answer_gets_everything(grade):
    verdict = grade(HALF + DOUBLE)
    assert (verdict.score, verdict.points) == (5, 5)
    assert set(outcomes(verdict).values()) == {PASSED}
    assert named(verdict) == [] and verdict.unreadable is None and verdict.problems == ()
    assert all(exercise.fault is None for exercise in verdict.exercises)


def test_the_solution_of_every_exercise_of_the_course_gets_everything(course, strongest):
    for name in course.settings.assignments:
        assignment = course.assignment(name)
        files = [(f"{exercise.name}.py", (exercise.closed_folder / "solution.py").read_bytes()) for exercise in assignment.exercises]
        verdict = with_grader(assignment, lambda grader: grader.grade(strongest, files))
        assert verdict.score == verdict.points > 0, outcomes(verdict)
        assert [exercise.exercise for exercise in verdict.exercises] == [exercise.name for exercise in assignment.exercises]


def test_the_starter_of_every_exercise_of_the_course_gets_nothing_and_no_mistake(course, strongest):
    for name in course.settings.assignments:
        assignment = course.assignment(name)
        files = [(f"{exercise.name}.py", (exercise.open_folder / "starter.py").read_bytes()) for exercise in assignment.exercises]
        verdict = with_grader(assignment, lambda grader: grader.grade(strongest, files))
        assert verdict.score == 0 and named(verdict) == []
        assert all(exercise.fault.says.en == "NotImplementedError" for exercise in verdict.exercises)


def test_many_submissions_are_graded_in_one_session_and_do_not_know_of_each_other(small, strongest):
    keeps = "kept = []\ndef half(n):\n    kept.append(n)\n    return len(kept)\n"

    def job(grader):
        return [grader.grade(strongest, [("a.py", source.encode())]).score for source in (HALF + DOUBLE, keeps, "def half(n): return 1 / 0\n", keeps, HALF + DOUBLE)]

    scores = with_grader(small(), job)
    assert scores[0] == scores[4] == 5 and scores[1] == scores[3]


def test_a_check_may_look_at_the_arguments_after_the_call(grade):
    checks = """
        import numpy as np
        from autograder import assert_same, check

        @check(points=1, en="the argument stays", ko="인자는 그대로입니다")
        def test_unchanged(student):
            x = np.ones(2)
            assert_same(student.double.arguments_after(x), (x,))
        """
    changes = {"solutions/01_small/double/checks.py": checks}
    assert of(grade(DOUBLE, changes), "double").score == 1
    verdict = of(grade("def double(x):\n    x *= 2\n    return x\n", changes), "double")
    assert verdict.score == 0
    assert verdict.checks[0].evidence.says.en == "your function changes its argument x: afterwards it is no longer what it was. Work on a copy of it"


# wrong


def test_a_wrong_answer_loses_the_points_of_its_check_alone(grade):
    verdict = grade("def half(n):\n    return n // 2\n" + DOUBLE)
    assert outcomes(verdict) == {"test_half": PASSED, "test_negative": FAILED, "test_numbers": PASSED, "test_arrays": PASSED}
    assert (verdict.score, of(verdict, "half").score, of(verdict, "double").score) == (4, 1, 3)


def test_the_evidence_is_the_first_call_that_went_wrong(grade):
    check = of(grade("def half(n):\n    return n / 2\n"), "half").checks[0]
    assert check.outcome == FAILED and check.asks.as_dict() == {"en": "half of it", "ko": "절반입니다"}
    evidence = check.evidence
    assert (evidence.function, evidence.arguments, evidence.got, evidence.expected, evidence.compared) == ("half", (0,), 0.0, 0, True)
    assert evidence.says.as_dict() == {"en": "expected the integer 0, got the float 0.0", "ko": "정수(int) 0이어야 하는데 실수(float) 0.0을 돌려주었습니다"}


def test_an_exception_is_evidence_with_the_line_of_their_code(grade):
    verdict = of(grade("def half(n):\n    x = []\n    return x[n]\n"), "half")
    assert [check.outcome for check in verdict.checks] == [FAULT, FAULT]
    assert (verdict.fault.kind, verdict.fault.says.en, verdict.fault.line, verdict.fault.code) == (ERROR, "IndexError: list index out of range", 3, "return x[n]")
    assert verdict.checks[0].evidence.got == verdict.fault


def test_an_exception_that_is_not_the_expected_one_is_a_fault(grade):
    verdict = of(grade("def half(n):\n    if n < 0:\n        raise KeyError(n)\n    return n // 2\n"), "half")
    assert [check.outcome for check in verdict.checks] == [PASSED, FAULT]


def test_a_subclass_of_the_expected_exception_is_expected(grade):
    assert of(grade("class Negative(ValueError):\n    pass\ndef half(n):\n    if n < 0:\n        raise Negative\n    return n // 2\n"), "half").score == 2


def test_a_call_that_depends_on_their_answer_is_asked_of_them(grade):
    checks = """
        from autograder import assert_same, check

        @check(points=1, en="twice is four times", ko="두 번이면 네 배입니다")
        def test_twice(student):
            assert_same(student.double(student.double(3)), 12.0)
        """
    changes = {"solutions/01_small/double/checks.py": checks}
    assert of(grade(DOUBLE, changes), "double").score == 1
    check = of(grade("def double(x):\n    return x + 2\n", changes), "double").checks[0]
    assert check.outcome == FAILED and check.case is None
    assert (check.evidence.arguments, check.evidence.got, check.evidence.compared) == ((5,), 7, False)


def test_a_plain_assert_in_a_check_is_no_less_a_check(grade):
    checks = """
        from autograder import check

        @check(points=1, en="positive", ko="양수입니다")
        def test_positive(student):
            assert student.double(1) > 0
        """
    changes = {"solutions/01_small/double/checks.py": checks}
    assert of(grade(DOUBLE, changes), "double").score == 1
    check = of(grade("def double(x):\n    return -1\n", changes), "double").checks[0]
    assert (check.outcome, check.evidence.got, check.evidence.says) == (FAILED, -1, None)


# no code


@pytest.mark.parametrize("source", ["", "# nothing yet\n"])
def test_a_submission_without_code_is_unreadable_and_says_so_in_both_languages(grade, source):
    verdict = grade(source)
    assert (verdict.score, verdict.points) == (0, 5)
    assert verdict.unreadable.kind == UNREADABLE
    assert verdict.unreadable.says.as_dict() == {"en": "there is no code in what was handed in", "ko": "제출물에 코드가 없습니다"}
    assert set(outcomes(verdict).values()) == {FAULT}


def test_a_submission_that_is_nothing_but_a_syntax_error_says_where(grade):
    verdict = grade("def half(n:\n")
    assert (verdict.unreadable.kind, verdict.unreadable.line, verdict.unreadable.where) == (UNREADABLE, 1, "answer.py")
    assert verdict.unreadable.says.en.startswith("this is not valid Python: SyntaxError")


def test_a_function_that_does_not_parse_is_not_said_to_be_missing(grade):
    fault = of(grade(DOUBLE + "def half(n)\n    return n // 2\n"), "half").fault
    assert (fault.kind, fault.line) == (UNREADABLE, 4)
    assert fault.says.en == "this is not valid Python: SyntaxError: expected ':'"


def test_a_function_that_is_missing_is_said_to_be_missing_in_both_languages(grade):
    verdict = grade(DOUBLE)
    assert of(verdict, "half").fault.says.as_dict() == {"en": "the function half is not defined", "ko": "half 함수가 정의되어 있지 않습니다"}
    assert of(verdict, "double").score == 3


def test_what_did_not_run_and_what_was_printed_is_kept_for_the_page(grade):
    verdict = grade("print('loading')\n1 / 0\n" + HALF.replace("return", "print(n); return") + DOUBLE)
    assert verdict.score == 5
    assert [(problem.line, problem.says.en) for problem in verdict.problems] == [(2, "ZeroDivisionError: division by zero")]
    assert verdict.printed == "loading\n0\n1\n2\n3\n"


# mistakes


def test_a_mistake_is_named_with_its_number_and_both_sentences(grade):
    verdict = grade(HALF + "def double(x):\n    return x + 2\n")
    (mistake,) = of(verdict, "double").mistakes
    assert (mistake.name, mistake.id) == ("adds_two", "M01")
    assert mistake.says.as_dict() == {"en": "You added 2.", "ko": "2를 더했습니다."}


def test_if_two_mistakes_fit_both_are_named(grade):
    assert named(grade("def double(x):\n    return x\n")) == ["forgets_it", "multiplies_by_one"]


def test_if_no_mistake_fits_nothing_is_named(grade):
    verdict = grade("def double(x):\n    return x * 3\n")
    assert of(verdict, "double").score == 0 and named(verdict) == []


def test_a_mistake_that_fits_all_answers_but_one_is_not_named(grade):
    verdict = grade("import numpy as np\ndef double(x):\n    return x + 2 if np.ndim(x) < 2 else x + 3\n")
    assert of(verdict, "double").score == 0 and named(verdict) == []


def test_a_right_answer_has_no_mistake_named(grade):
    assert named(grade(HALF + DOUBLE)) == []


@pytest.mark.parametrize("body", ["raise ValueError('not yet')", "raise NotImplementedError", "return x.nothing", "return undefined", "return 1 / 0"])
def test_a_function_that_always_raises_has_no_mistake_named(grade, body):
    verdict = grade(f"def double(x):\n    {body}\n")
    assert of(verdict, "double").score == 0 and named(verdict) == []


def test_a_missing_function_has_no_mistake_named(grade):
    assert named(grade(HALF)) == []


@pytest.mark.parametrize("value", ["None", "0", "float('nan')", "[]", "'text'"])
def test_a_constant_has_no_mistake_named(grade, value):
    assert named(grade(f"def double(x):\n    return {value}\n")) == []


# a fault touches nothing but its exercise


FAULTS = {
    "never ends": ("while True: pass", TIMEOUT),
    "ends the process": ("import os; os._exit(0)", DIED),
    "crashes": ("import ctypes; ctypes.string_at(0)", DIED),
    "raises SystemExit": ("raise SystemExit", ERROR),
    "recurses": ("return half(n + 1)", ERROR),
    "returns an object": ("return object()", UNREADABLE),
    "closes the socket": ("import os; os.close(3); return 1", DIED),
    "writes into the socket": ("import os; os.write(3, b'x' * 100); return 1", UNREADABLE),
    "spoils NumPy": ("import numpy as np; np.asarray = None; np.ndarray = None; return 7", None),
    "spoils its neighbour": ("global double; double = None; return 7", None),
}


@pytest.mark.parametrize("how", FAULTS)
def test_a_fault_in_one_exercise_does_not_touch_the_next(grade, how):
    body, kind = FAULTS[how]
    verdict = grade(f"def half(n):\n    {body}\n" + DOUBLE)
    half, double = of(verdict, "half"), of(verdict, "double")
    assert half.score == 0 and (half.fault.kind if kind else half.fault) == kind
    assert double.score == double.points == 3 and double.fault is None


def test_what_one_exercise_leaves_in_the_socket_is_not_the_next_ones_fault(grade):
    # an object that is thrown away when the answer has been sent, and then waits and sends another: after the last call
    late = """
import os, time
calls = 0
class Late(int):
    def __del__(self):
        time.sleep(0.05)
        os.write(3, b"CNN\\x01" + bytes(13))
def half(n):
    global calls
    calls += 1
    if n < 0:
        error = ValueError("negative")
        error.late = Late()
        raise error
    return n // 2
"""
    verdict = grade(late + DOUBLE)
    assert of(verdict, "half").score == 2
    assert of(verdict, "double").score == 3


def test_a_frame_that_is_sent_ahead_answers_nothing(grade):
    source = "import os\ndef half(n):\n    os.write(3, b'CNN\\x01\\x12' + bytes(8) + b'\\x01\\0\\0\\0N')\n    return n // 2\n"
    verdict = grade(source + DOUBLE)
    assert (of(verdict, "half").score, of(verdict, "double").score) == (0, 3)
    assert of(verdict, "half").fault.says.en == "the code sent something that is no answer"


# cases


def cases(assignment, student="", exercise="double"):
    def job(grader):
        return [call.case for found, script in grader.scripts(student).items() if found.name == exercise for call in script.calls]

    return with_grader(assignment, job)


# From the seeds "open" and 7. Nothing in them may depend on the machine, on where the course lies, or on the version of a library.
GOLDEN = {"half": ["c-8b524e", "c-f10ab7", "c-557718", "c-67def5", "c-56c3a9"], "double": ["c-e42730", "c-d6dfe5", "c-292891", "c-9b9dc0", "c-4cdce6", "c-5e22a8", "c-63c378"]}


@pytest.fixture(autouse=True)
def no_secret(monkeypatch):
    for name in ("AUTOGRADER_SEED", "AUTOGRADER_SEED_FILE"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize("exercise", GOLDEN)
def test_the_same_seed_gives_the_same_cases_on_every_machine(small, exercise):
    assert cases(small(), exercise=exercise) == GOLDEN[exercise]


def test_the_case_of_a_failed_check_is_the_one_it_failed_in(grade):
    checks = of(grade("import numpy as np\ndef double(x):\n    return x * 2.0 if np.ndim(x) < 2 else x\n"), "double").checks
    assert [(check.outcome, check.case) for check in checks] == [(PASSED, None), (FAILED, GOLDEN["double"][5])]


def test_the_courses_seed_changes_the_random_cases_and_no_others(small):
    changed = cases(small({"course.yaml": YAML.replace("seed: 7", "seed: 8")}))
    assert changed[:4] == GOLDEN["double"][:4]
    assert set(changed[4:]).isdisjoint(GOLDEN["double"])


def test_the_secret_changes_the_random_cases(small, monkeypatch):
    monkeypatch.setenv("AUTOGRADER_SEED", "tulip")
    first = cases(small())
    monkeypatch.setenv("AUTOGRADER_SEED", "rose")
    second = cases(small())
    assert first[:4] == second[:4] == GOLDEN["double"][:4]
    assert len({*first[4:], *second[4:], *GOLDEN["double"][4:]}) == 9


def test_a_secret_in_a_file_is_the_same_as_one_in_the_environment(small, monkeypatch, tmp_path):
    monkeypatch.setenv("AUTOGRADER_SEED", "tulip")
    expected = cases(small())
    monkeypatch.delenv("AUTOGRADER_SEED")
    (tmp_path / "secret").write_text("tulip\n")
    monkeypatch.setenv("AUTOGRADER_SEED_FILE", str(tmp_path / "secret"))
    assert cases(small()) == expected


def test_the_name_of_the_seed_tells_secrets_apart_and_gives_none_away(small, monkeypatch):
    names = [small().course.seed_name]
    for secret in ("tulip", "rose", "7"):
        monkeypatch.setenv("AUTOGRADER_SEED", secret)
        names.append(small().course.seed_name)
    assert names[0] == "7:open" and len(set(names)) == 4
    assert all(name.startswith("7:secret-") for name in names[1:])
    assert "tulip" not in names[1] and "rose" not in names[2]


def test_a_secret_file_that_cannot_be_read_is_our_trouble(small, monkeypatch, tmp_path):
    monkeypatch.setenv("AUTOGRADER_SEED_FILE", str(tmp_path / "nowhere"))
    with pytest.raises(CourseError, match=r"^AUTOGRADER_SEED_FILE names .*nowhere, which cannot be read \(.*\): mend the path, or unset it to use the open seed$"):
        small()


def test_everyone_has_the_same_cases_unless_the_course_says_otherwise(small):
    assert cases(small(), "kim") == cases(small(), "lee") == GOLDEN["double"]


PER_STUDENT = {"course.yaml": YAML + "cases: per_student\n"}


def test_per_student_gives_two_students_different_cases_and_one_the_same_twice(small):
    def job(grader):
        return [[call.case for script in grader.scripts(student).values() for call in script.calls] for student in ("kim", "lee", "kim")]

    kim, lee, again = with_grader(small(PER_STUDENT), job)
    assert kim == again and kim != lee
    assert kim[:-3] == lee[:-3] and set(kim[-3:]).isdisjoint(lee[-3:])
    assert cases(small(PER_STUDENT), "kim") == kim[-7:]


def test_per_student_grades_by_the_students_own_cases(small, strongest):
    def job(grader):
        wrong = "import numpy as np\ndef double(x):\n    return x * 2.0 if np.ndim(x) < 1 else x\n"
        failed, mine = [], []
        for student in ("kim", "lee"):
            right = grader.grade(strongest, [("a.py", (HALF + DOUBLE).encode())], student)
            assert right.score == 5
            failed.append(of(grader.grade(strongest, [("a.py", wrong.encode())], student), "double").checks[1].case)
            mine.append([call.case for script in grader.scripts(student).values() for call in script.calls])
        return failed, mine

    failed, (kim, lee) = with_grader(small(PER_STUDENT), job)
    assert failed[0] != failed[1] and failed[0] in kim and failed[1] in lee


def test_per_student_names_mistakes_too(grade):
    assert named(grade("def double(x):\n    return x + 2\n", PER_STUDENT)) == ["adds_two"]


def test_the_secret_decides_the_cases_of_each_student(small, monkeypatch):
    before = cases(small(PER_STUDENT), "kim")
    monkeypatch.setenv("AUTOGRADER_SEED", "tulip")
    assert cases(small(PER_STUDENT), "kim")[4:] != before[4:]


# the course is proven before anybody is graded


def test_a_solution_that_fails_a_check_is_our_trouble_and_nobody_is_graded(small):
    asked = []
    says = trouble(small({"solutions/01_small/double/solution.py": "def double(x):\n    return 4.0 if x == 2 else 5.0\n"}), asked.append)
    assert says == "the solution of 01_small/double does not pass test_numbers (Difference: expected 6, got 5): mend the solution or the check; nobody was graded"
    assert asked == []


def test_a_solution_that_does_not_give_what_its_text_shows_is_our_trouble(small):
    says = trouble(small({"assignments/01_small/half/text.ko.md": "# 절반\n\n    >>> half(4)\n    3\n"}))
    assert says == "the solution of 01_small/half does not give what its text shows (text.ko.md, line 3: half(4) shows 3, gives 2): mend one of them; nobody was graded"


def test_a_solution_that_raises_in_a_check_is_our_trouble(small):
    says = trouble(small({"solutions/01_small/double/solution.py": "def double(x):\n    if x == 2:\n        return 4.0\n    raise KeyError(x)\n"}))
    assert says.startswith("the solution of 01_small/double does not pass test_numbers (") and "KeyError: 3" in says


def test_a_solution_that_raises_where_the_reference_is_asked_is_our_trouble(small):
    checks = """
        from autograder import check

        @check(points=1, en="a", ko="가")
        def test_negative(student, reference):
            reference.half(-1)
        """
    says = trouble(small({"solutions/01_small/half/checks.py": checks}))
    assert says == "the solution of 01_small/half fails in a check (ValueError: negative): where an exception is right, expect it with pytest.raises"


def one_check(body, mark='@check(points=1, en="a", ko="가")', arguments="student, reference"):
    """checks.py of double with one check."""
    return {"solutions/01_small/double/checks.py": f"from autograder import assert_same, check\n\n{mark}\ndef test_it({arguments}):\n    {body}\n"}


ASKS = "assert_same(student.double(1), 2.0)"
COURSE_TROUBLE = {
    "a check that raises": (
        one_check("raise RuntimeError('boom')"),
        "the solution of 01_small/double does not pass test_it (RuntimeError: boom): mend the solution or the check; nobody was graded",
    ),
    "a check that is skipped": (
        {"solutions/01_small/double/checks.py": "import pytest\nfrom autograder import check\n@check(points=1, en='a', ko='가')\ndef test_it(student):\n    pytest.skip('later')\n"},
        "the solution of 01_small/double does not pass test_it (Skipped: later): mend the solution or the check; nobody was graded",
    ),
    "a check without a mark": (
        one_check(ASKS, mark=""),
        "test_it in 01_small/double/checks.py has no mark: put @check(points=…, en=…, ko=…) above it",
    ),
    "points of 0": (
        one_check(ASKS, mark='@check(points=0, en="a", ko="가")'),
        "test_it in 01_small/double/checks.py has a mark that is not right (points must be a number above 0 and at most 1000): it takes points, en and ko",
    ),
    "points that are no number": (
        one_check(ASKS, mark='@check(points=True, en="a", ko="가")'),
        "test_it in 01_small/double/checks.py has a mark that is not right (points must be a number above 0 and at most 1000): it takes points, en and ko",
    ),
    "points without end": (
        one_check(ASKS, mark="@check(points=float('inf'), en='a', ko='가')"),
        "test_it in 01_small/double/checks.py has a mark that is not right (points must be a number above 0 and at most 1000): it takes points, en and ko",
    ),
    "points that are not a number": (
        one_check(ASKS, mark="@check(points=float('nan'), en='a', ko='가')"),
        "test_it in 01_small/double/checks.py has a mark that is not right (points must be a number above 0 and at most 1000): it takes points, en and ko",
    ),
    "more points than a float can hold": (
        one_check(ASKS, mark='@check(points=10**400, en="a", ko="가")'),
        "test_it in 01_small/double/checks.py has a mark that is not right (points must be a number above 0 and at most 1000): it takes points, en and ko",
    ),
    "too many points": (
        one_check(ASKS, mark='@check(points=1000.5, en="a", ko="가")'),
        "test_it in 01_small/double/checks.py has a mark that is not right (points must be a number above 0 and at most 1000): it takes points, en and ko",
    ),
    "an empty sentence": (
        one_check(ASKS, mark='@check(points=1, en="a", ko=" ")'),
        "test_it in 01_small/double/checks.py has a mark that is not right (a text needs a sentence in 'ko': 'a' / ' '): it takes points, en and ko",
    ),
    "pytest's own mark without ko": (
        {"solutions/01_small/double/checks.py": "import pytest\n@pytest.mark.check(points=1, en='a')\ndef test_it(student):\n    student.double(1)\n"},
        "test_it in 01_small/double/checks.py has a mark that is not right ('ko'): it takes points, en and ko",
    ),
    "no checks": (
        {"solutions/01_small/double/checks.py": "def check_it(student):\n    pass\n"},
        "01_small/double/checks.py has no checks: a check is a function whose name begins with test_",
    ),
    "a check that asks nothing": (
        one_check("assert True"),
        "test_it of 01_small/double asks the student nothing, so everybody would pass it: let it call student.double",
    ),
    "a check that asks only the reference": (
        one_check("assert_same(reference.double(1), 2.0)"),
        "test_it of 01_small/double asks the student nothing, so everybody would pass it: let it call student.double",
    ),
    "two checks of one name": (
        {"solutions/01_small/double/checks.py": "from autograder import assert_same, check\n" + "@check(points=1, en='a', ko='가')\ndef test_it(student):\n    assert_same(student.double(1), 2.0)\n" * 2},
        "01_small/double/checks.py defines test_it twice, and only the last would count: give them different names",
    ),
    "a check that calls another function": (
        one_check("student.treble(1)"),
        "a check of 01_small/double calls treble: the exercise's function is double",
    ),
    "a check that sends what cannot be sent": (
        one_check("student.double({1, 2})"),
        "a check calls double with something that cannot be sent (a set cannot be sent): use numbers, arrays, text, tuples, lists or dicts",
    ),
    "a solution without its function": (
        {"solutions/01_small/double/solution.py": "def duoble(x):\n    return x\n"},
        "solutions/01_small/double/solution.py defines no function double: the function bears the folder's name",
    ),
    "a solution that does not parse": (
        {"solutions/01_small/double/solution.py": "def double(x:\n"},
        "solutions/01_small/double/solution.py does not load (SyntaxError: ",
    ),
    "a solution that fails while loading": (
        {"solutions/01_small/double/solution.py": "1 / 0\n"},
        "solutions/01_small/double/solution.py does not load (ZeroDivisionError: division by zero): mend it and run this again",
    ),
    "a text without an example": (
        {"assignments/01_small/double/text.en.md": "# Double\n"},
        "the solution of 01_small/double does not give what its text shows (text.en.md has no example: show at least one call after >>>): mend one of them; nobody was graded",
    ),
}


@pytest.mark.parametrize("what", COURSE_TROUBLE)
def test_our_own_trouble_is_said_before_anybody_is_graded(small, what):
    changes, sentence = COURSE_TROUBLE[what]
    says = trouble(small(changes))
    assert says == sentence or (sentence.endswith(" ") and says.startswith(sentence))


def test_a_check_may_be_worth_1000_points(small):
    assert with_grader(small(one_check(ASKS, mark='@check(points=1000, en="a", ko="가")')), lambda grader: "graded") == "graded"


def test_a_mark_without_ko_is_our_trouble(small):
    says = trouble(small(one_check(ASKS, mark='@check(points=1, en="a")')))
    assert "double/checks.py does not load (TypeError: check() missing 1 required keyword-only argument: 'ko'): mend it and run this again" in says


def test_checks_that_do_not_parse_are_our_trouble_and_named(small):
    says = trouble(small({"solutions/01_small/double/checks.py": "def test_it(student:\n    pass\n"}))
    assert says == "solutions/01_small/double/checks.py, line 1 is not valid Python ('(' was never closed): mend it there"


def test_a_check_that_asks_for_a_fixture_that_does_not_exist_is_our_trouble(small):
    says = trouble(small(one_check(ASKS, arguments="student, studnet")))
    assert says == "test_it in 01_small/double/checks.py takes studnet, which nobody gives it: a check takes student, reference and rng"


def test_a_check_that_fails_before_it_asks_the_student_is_our_trouble_even_while_grading(small, strongest):
    checks = "from autograder import check\nruns = []\n@check(points=1, en='a', ko='가')\ndef test_it(student):\n    runs.append(1)\n    assert len(runs) < 2\n    student.double(1)\n"
    says = trouble(small({"solutions/01_small/double/checks.py": checks}), lambda grader: grader.grade(strongest, [("a.py", b"def double(n):\n    return None\n")]))
    assert says.startswith("test_it of 01_small/double failed before it asked the student anything (AssertionError") and says.endswith("): mend the check")


def test_misconceptions_that_do_not_load_are_our_trouble(small, strongest):
    says = trouble(small({"solutions/01_small/double/misconceptions.py": "1 / 0\n"}), lambda grader: grader.grade(strongest, [("a.py", b"x = 1\n")]))
    assert says == "solutions/01_small/double/misconceptions.py does not load (ZeroDivisionError: division by zero): mend it and run this again"


def test_an_exercise_without_checks_is_our_trouble(small, tmp_path):
    assignment = small()
    (tmp_path / "solutions/01_small/double/checks.py").unlink()
    assert trouble(assignment) == "01_small/double has no solutions/01_small/double/checks.py: write one, or take the exercise out"


def test_an_exercise_without_misconceptions_is_graded_all_the_same(small, strongest, tmp_path):
    assignment = small()
    (tmp_path / "solutions/01_small/double/misconceptions.py").unlink()
    verdict = with_grader(assignment, lambda grader: grader.grade(strongest, [("a.py", b"def double(x):\n    return x + 2\n")]))
    assert of(verdict, "double").score == 0 and named(verdict) == []


# the session


def test_what_the_job_returns_is_returned(small):
    assert with_grader(small(), lambda grader: {"answer": 42}) == {"answer": 42}


@pytest.mark.parametrize("error", [KeyError("theirs"), KeyboardInterrupt()], ids=repr)
def test_what_the_job_raises_is_raised(small, error):
    def job(grader):
        raise error

    with pytest.raises(type(error)) as caught:
        with_grader(small(), job)
    assert caught.value is error


def test_two_courses_in_one_process_have_their_own_checks(small, tmp_path):
    assert with_grader(small(), lambda grader: "graded") == "graded"
    assert "boom" in trouble(small(one_check("raise RuntimeError('boom')"), tmp_path / "another"))
    assert with_grader(small(), lambda grader: "graded") == "graded"


@pytest.mark.parametrize("name, before", [("PYTEST_DISABLE_PLUGIN_AUTOLOAD", None), ("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "0"), ("PYTEST_ADDOPTS", "--maxfail=1"), ("PYTEST_PLUGINS", "no_such_plugin")])
def test_the_environment_is_left_as_it_was(small, monkeypatch, name, before):
    monkeypatch.delenv(name, raising=False)
    if before is not None:
        monkeypatch.setenv(name, before)
    with_grader(small(), lambda grader: None)
    assert os.environ.get(name) == before


@pytest.mark.parametrize("value", ["-n 4", "--maxfail=1", "-x -k nothing", "--no-such-option"])
def test_the_instructors_own_pytest_options_change_nothing(small, monkeypatch, value):
    monkeypatch.setenv("PYTEST_ADDOPTS", value)
    assert with_grader(small(), lambda grader: sum(len(script.calls) for script in grader.scripts("").values())) == 12


def test_the_instructors_own_pytest_plugins_change_nothing(small, monkeypatch):
    monkeypatch.setenv("PYTEST_PLUGINS", "no_such_plugin")
    assert with_grader(small(), lambda grader: "graded") == "graded"


def test_nobodys_conftest_stands_between_a_check_and_its_verdict(small):
    conftest = "import pytest\n@pytest.hookimpl(wrapper=True)\ndef pytest_pyfunc_call(pyfuncitem):\n    raise RuntimeError('conftest')\n    yield\n"
    assignment = small({"conftest.py": conftest, "solutions/conftest.py": conftest, "solutions/01_small/double/conftest.py": conftest, "pytest.ini": "[pytest]\naddopts = --no-such-option\n"})
    assert with_grader(assignment, lambda grader: "graded") == "graded"


def test_grading_prints_nothing(grade, capfd):
    grade("def half(n):\n    return 1 / 0\nprint('x')\n")
    assert capfd.readouterr() == ("", "")


def test_an_answer_of_the_reference_cannot_be_changed_by_a_check(small):
    checks = """
        import numpy as np
        import pytest
        from autograder import assert_same, check

        @check(points=1, en="a", ko="가")
        def test_it(student, reference):
            answer = reference.double(np.ones(2))
            with pytest.raises(ValueError):
                answer[0] = 7
            assert_same(student.double(np.ones(2)), np.full(2, 2.0))
        """
    assert with_grader(small({"solutions/01_small/double/checks.py": checks}), lambda grader: "proven") == "proven"


KINDS = {
    "solutions/01_small/half/misconceptions.py": """
        from autograder import misconception

        @misconception(en="One too many.", ko="하나 많습니다.")
        def adds_one(n):
            return n // 2 + 1

        @misconception(en="A float.", ko="실수입니다.")
        def gives_a_float(n):
            if n < 0:
                raise ValueError
            return float(n // 2)
        """
}


@pytest.mark.parametrize(
    "body, names",
    [
        ("return n // 2 + 1", ["adds_one"]),
        ("return n // 2 + 1.0", ["adds_one"]),  # what is wrong is wrong in floats as well
        ("if n < 0: raise ValueError\n    return float(n // 2)", ["gives_a_float"]),
        ("return n // 2", []),  # right by value, and fails elsewhere: it is not the mistake of being a float
        ("return n // 2 + 1 + 1e-7", []),
    ],
)
def test_a_mistake_is_named_whatever_kind_of_number_says_it_unless_the_kind_is_the_mistake(grade, body, names):
    assert named(grade(f"def half(n):\n    {body}\n" + DOUBLE, KINDS)) == names
