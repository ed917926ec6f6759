"""What a student learns at home from the public cases: whether it is right, what differs, and which mistake it is."""

import dataclasses
import inspect
import signal

import numpy as np
import pytest

from autograder.authoring.known import load_function, right_variants
from autograder.errors import CourseError
from autograder.selfcheck import check, hint, speak
from autograder.selfcheck.asking import Patience
from autograder.selfcheck.checking import check_function
from autograder.selfcheck.finding import find_workbooks
from autograder.selfcheck.telling import as_html, as_text
from autograder.selfcheck.workbook import Example
from autograder.text import LANGUAGES
from tests.conftest import ASSIGNMENTS
from tests.small_workbook import ROUNDS_UP, call, refusal, small_exercise, write_small_workbook


@pytest.fixture(autouse=True)
def english():
    """English, unless a test speaks otherwise."""
    speak("en")
    yield
    speak("ko")


def half(n):
    return n // 2


def rounds_up(n):
    return -(-n // 2)


def report_on(function, **changes):
    return check_function(small_exercise(**changes), function, Patience(5))


# The whole course


@pytest.mark.slow
@pytest.mark.parametrize("name", ASSIGNMENTS)
def test_a_right_answer_in_any_style_passes_at_home(name, course, released):
    workbook = find_workbooks(released / name)[0]
    wrong = []
    for exercise in course.assignment(name).exercises:
        public = workbook.exercise(exercise.name)
        for path in (exercise.closed_folder / "solution.py", *right_variants(exercise)):
            report = check_function(public, load_function(path, exercise.name)[0])
            if not report.right or report.mistakes:
                wrong.append((exercise.id, path.name, report.failure.says.en))
    assert wrong == []


@pytest.mark.slow
@pytest.mark.parametrize("name", ASSIGNMENTS)
def test_a_mistake_is_named_at_home_in_the_words_of_the_gradebook(name, course, released):
    workbook = find_workbooks(released / name)[0]
    known, unseen, unnamed = 0, [], []
    for exercise in course.assignment(name).exercises:
        public = workbook.exercise(exercise.name)
        for function in exercise.load_misconceptions():
            report = check_function(public, function)
            known += 1
            if report.right:  # no public case tells it from a right answer: a hidden one does
                unseen.append(function.__name__)
            elif function.misconception.says not in [mistake.says for mistake in report.mistakes]:
                unnamed.append((exercise.id, function.__name__))
    assert unnamed == []
    assert len(unseen) <= known / 5, unseen


@pytest.mark.slow
@pytest.mark.parametrize("name", ASSIGNMENTS)
def test_a_starter_passes_nothing_and_is_told_so(name, course, released):
    workbook = find_workbooks(released / name)[0]
    for exercise in course.assignment(name).exercises:
        report = check_function(workbook.exercise(exercise.name), load_function(exercise.open_folder / "starter.py", exercise.name)[0])
        assert (report.passed, report.waiting) == (0, report.failed - 1), exercise.id
        assert "NotImplementedError" in as_text(report)


# One exercise


def test_what_is_right_is_said_to_have_passed_the_public_checks_only():
    report = report_on(half)
    assert as_text(report) == "✓ half: 3 of 3 public checks passed; hidden checks run when it is graded.\nAsked only when it is graded:\n  half of what is hidden"
    speak("ko")
    assert as_text(report) == "✓ half: 공개 검사를 통과했습니다(3개 중 3개). 비공개 검사는 채점할 때 실행됩니다.\n채점할 때만 검사하는 것:\n  숨은 수의 절반"


def test_the_first_wrong_case_is_shown_with_the_call_the_answers_and_the_mistake():
    assert as_text(report_on(rounds_up), "Stuck? hint(half)").split("\n") == [
        "✗ half: 1 of 3 public checks passed. The first one that did not:",
        "  half of a small number",
        "call  half(n=1)",
        "yours  1   expected  0",
        "expected 0, got 1",
        "These are exactly the answers of this mistake:",
        "  You round up.",
        "To think about: Work this call out by hand, one step after the other. At which step does your code get something else?",
        "1 more check fails for the same reason.",
        "Stuck? hint(half)",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_report_has_about_twelve_lines_whatever_is_wrong(language):
    speak(language)
    large = np.arange(10_000.0).reshape(100, 100)
    changes = {"calls": (call(0, [large], large, large),), "parameters": ("n",)}
    for answer in (None, large + 1, large[:3], "x" * 10_000, list(range(5000)), {"a": large}, float("nan")):
        text = as_text(report_on(lambda n, answer=answer: answer, **changes))
        assert len(text.split("\n")) <= 13 and max(map(len, text.split("\n"))) < 400


def test_an_exception_is_shown_with_the_students_own_line():
    def half(n):
        parts = [n]
        return parts[1]

    line = inspect.getsourcelines(half)[1] + 2
    report = report_on(half)
    assert f"test_selfcheck.py, line {line}: return parts[1]" in as_text(report)
    assert "IndexError: list index out of range" in as_text(report)
    assert report.waiting == 2  # the same line fails in the other checks


def test_an_exception_that_is_right_is_expected():
    changes = {"calls": (call(0, [-1], refusal("ValueError")), call(0, [4], 2)), "mistakes": ()}

    def refuses(n):
        assert n >= 0
        return n // 2

    assert report_on(refuses, **changes).right
    assert "ValueError" in report_on(half, **changes).failure.says.en


def never_returns(n):
    while True:
        pass


def test_a_function_that_never_returns_is_stopped_and_said_so():
    report = check_function(small_exercise(), never_returns, Patience(0.2))
    assert "did not finish within the time limit" in as_text(report)
    assert "pass" in as_text(report)
    assert report.waiting == 2


def test_a_function_that_never_returns_is_stopped_where_control_c_is_ignored():
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)  # as for all that nohup starts
    try:
        report = check_function(small_exercise(), never_returns, Patience(0.2))
        assert "did not finish within the time limit" in as_text(report)
        assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGINT, before)


def test_control_c_is_not_taken_for_the_students_fault():
    def half(n):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        report_on(half)


def test_a_function_that_ends_the_program_is_told_so():
    def half(n):
        raise SystemExit(3)

    assert "SystemExit" in as_text(report_on(half))


def test_what_a_function_prints_in_the_call_that_fails_is_shown_briefly():
    def half(n):
        print("n is", n, "…" * 1000)
        print("bye")
        return n // 2 if n == 4 else rounds_up(n)

    *_, title, first, last = as_text(report_on(half)).split("\n")
    assert (title, first[:10], last) == ("Your code printed:", "    n is 1", "    bye")
    assert len(first) < 100


def test_two_mistakes_that_fit_are_both_said_and_four_are_not():
    says = [dataclasses.replace(ROUNDS_UP, says=dataclasses.replace(ROUNDS_UP.says, en=f"Mistake {number}.")) for number in range(4)]

    def report(count):
        calls = (call(None, [4], 2, *[2] * count), call(0, [1], 0, *[1] * count))
        return as_text(report_on(rounds_up, calls=calls, mistakes=tuple(says[:count])))

    assert "Each of these mistakes" in report(2) and "Mistake 0." in report(2) and "Mistake 1." in report(2)
    assert "Mistake" not in report(4)


def test_a_mistake_that_explains_only_some_answers_is_not_named():
    assert report_on(lambda n: rounds_up(n) if n < 50 else 7).mistakes == ()


def test_arguments_that_a_function_changes_cost_the_next_call_nothing():
    x = np.array([1.0, 2.0])
    calls = (call(0, [x], 3.0, wanted="value"), call(1, [x], (x,), wanted="arguments"))

    def half(n):
        total = n.sum()
        n += 1
        return total

    report = report_on(half, calls=calls, mistakes=())
    assert (report.passed, report.failed) == (2, 1)


def test_a_changed_argument_is_called_so_and_the_question_is_about_copies():
    def half(n):
        n[0] = 0
        return n

    x = np.array([4.0, 2.0])
    text = as_text(report_on(half, calls=(call(0, [x], (x,), wanted="arguments"),), mistakes=()))
    assert "your function changes its argument n" in text and "slice" in text
    assert "yours  2: [0. 2.]   expected  2: [4. 2.]" in text


def test_every_array_is_shown_by_its_shape_if_not_by_its_numbers():
    wide = np.arange(200.0).reshape(10, 20)
    text = as_text(report_on(lambda n: n, calls=(call(0, [wide], wide + 1),), mistakes=()))
    assert "n = 10×20: [" in text or "n = 10×20\n" in text
    assert "expected  10×20" in text


def test_an_example_is_shown_with_the_lines_that_it_builds_on():
    examples = (Example("n = 4", None), Example("half(n) + 1", 3))
    text = as_text(report_on(lambda n: 7, calls=(), examples=examples, mistakes=()))
    assert "example\n    n = 4\n    half(n) + 1\nyours  8   expected  3" in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_that_a_function_returns_or_prints_becomes_html(language):
    speak(language)
    evil = "<script>alert(1)</script><img src=x onerror=alert(1)>"

    def half(n):
        print(evil)
        return evil

    html = as_html(report_on(half))
    assert "<script" not in html and "<img" not in html


# In a notebook


@pytest.fixture
def notebook(tmp_path, monkeypatch):
    """A student's folder, with a blank and Korean letters in its path, as the working directory."""
    folder = write_small_workbook(tmp_path / "내 과제 1" / "01_small")
    monkeypatch.chdir(folder)
    return folder


def test_check_shows_the_report_as_text_and_as_html(notebook):
    shown = check(half)
    assert repr(shown).startswith("✓ half: 3 of 3 public checks passed; hidden checks run when it is graded.")
    assert "3 of 3 public checks passed" in shown._repr_html_()


def test_check_works_from_the_folder_above(notebook, monkeypatch):
    monkeypatch.chdir(notebook.parent)
    assert "3 of 3 public checks passed" in repr(check(half))


def test_speak_chooses_the_language(notebook):
    speak("ko")
    assert "공개 검사" in repr(check(half))
    with pytest.raises(CourseError, match="speak에는 'kr' 언어가 없습니다"):
        speak("kr")
    speak("en")
    with pytest.raises(CourseError, match="speak knows no language 'kr'"):
        speak("kr")


@pytest.mark.parametrize("wrong, says", [(3, "Give check the function itself"), (lambda: 0, "There is no exercise <lambda> here"), (check, "There is no exercise check here"), (half(3), "Give check the function itself")])
def test_check_says_what_to_give_it(notebook, wrong, says):
    assert says in repr(check(wrong))


def test_a_function_is_known_by_the_name_under_which_the_notebook_has_it(notebook, monkeypatch):
    monkeypatch.setitem(globals(), "half", lambda n: n // 2)
    assert repr(check(half)).startswith("✓ half")


def test_who_passes_with_a_package_that_graders_do_not_have_is_warned(notebook, monkeypatch):
    def half(n):
        import scipy

        return n // 2 if scipy else 0

    assert "But scipy will not exist when it is graded: use NumPy alone." in repr(check(half))


def test_a_misspelt_function_is_recognised(notebook):
    def halff(n):
        return n // 2

    assert repr(check(halff)) == "There is no exercise halff here. Did you mean half?"


def test_check_without_the_file_says_what_to_do(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert "keep the files of an assignment together" in repr(check(half))


def test_a_damaged_file_is_said_and_nothing_is_raised(notebook):
    (notebook / "selfcheck.dat").write_bytes(b"PK nonsense")
    assert "copy it anew from what your instructor gave you" in repr(check(half))


def test_hints_come_one_at_a_time_and_begin_again(notebook):
    shown = [repr(hint(half)).split("\n")[:2] for _ in range(4)]
    assert shown == [["Hint 1 of 3", "What is left?"], ["Hint 2 of 3", "Divide."], ["Hint 3 of 3", "Use `//`."], ["Hint 1 of 3", "What is left?"]]
