"""The quiz in a notebook: ``quiz("4.2")`` shows it; ``ask`` and ``answer`` do without JavaScript, in any kernel. None of them raises for a slip."""

from dataclasses import dataclass

from autograder.errors import CourseError
from autograder.quiz import marking
from autograder.quiz.answers import Unread
from autograder.quiz.bank import as_text
from autograder.quiz.drawing import draw
from autograder.quiz.finding import find_bank
from autograder.quiz.page import write_fragment
from autograder.quiz.telling import options_of, tell_answer, tell_hint, tell_outcome, tell_solution
from autograder.speaking import language, sentences
from autograder.text import Text

_say = sentences(
    {
        "how": Text('answer("{name}", …) takes your answer; "?" asks for a hint, "!" for the solution.', '답은 answer("{name}", …)로 입력하십시오. "?"는 힌트, "!"는 풀이입니다.'),
        "others": Text('ask("{name}", 1) to ask("{name}", {last}) have other numbers.', 'ask("{name}", 1)부터 ask("{name}", {last})까지는 숫자가 다릅니다.'),
        "rows": Text("Wrong: {labels}", "틀린 줄: {labels}"),
        "variant": Text("{name} has the variants 0 to {last}.", "{name} 문항의 변형은 0부터 {last}까지입니다."),
        "no notebook": Text("quiz shows something in a notebook only. In a terminal: autograder quiz", "quiz는 노트북에서만 보입니다. 터미널에서는 autograder quiz를 실행하십시오."),
    }
)


@dataclass(frozen=True)
class Reply:
    """What ``answer`` found. right: False also where nothing could be read, which is no wrong answer: then score is None."""

    right: bool
    score: float | None
    mistakes: tuple[str, ...] = ()

    def _ipython_display_(self):
        """Nothing: what there is to say has been printed."""


def quiz(section=""):
    """Show the quiz of a section, such as "4.2", or all of them."""
    try:
        bank = find_bank().of_section(section)
    except CourseError as error:
        print(error)
        return
    try:
        from IPython.display import HTML, display
    except ImportError:
        print(_say("no notebook"))
        return
    display(HTML(write_fragment(bank, language(), section)))


def ask(name, variant=0):
    """Print a question; variant: which numbers, from 0."""
    try:
        question, chosen = _find(name, variant)
    except CourseError as error:
        print(error)
        return
    print(as_text(question["text"][language()], chosen["slots"]))
    if "figure" in chosen:
        print(*draw(chosen["figure"], language(), question["kind"] == "window"), sep="\n")
    for letter, text in options_of(question, chosen, language()):
        print(f"  {letter}) {text}")
    for label in _labels(question, chosen):
        print(f"  {label}: ?")
    print(_say("how", name=name))
    if len(question["variants"]) > 1 and variant == 0:
        print(_say("others", name=name, last=len(question["variants"]) - 1))


def answer(name, given, variant=0):
    """Say whether an answer is right, and if not, why; the Reply.

    given: a number, a tuple, a letter or letters, for a table a list or {row: answer}; "?" for the next hint, "!" for the solution.
    """
    try:
        question, chosen = _find(name, variant)
        if isinstance(given, str) and given in ("?", "!"):
            return _help(question, chosen, given)
        typed = marking.as_typed(_by_rows(question, chosen, given), question["kind"])
        outcome = marking.mark(question, chosen, typed, language())
    except CourseError as error:
        print(error)
        return Reply(False, None)
    except Unread as unread:
        print(unread.says[language()])
        return Reply(False, None)
    head, lines = tell_outcome(question, chosen, outcome, language(), _given.get(name, 0))
    if question["rows"] and not outcome.right:
        lines = [_say("rows", labels=", ".join(label for label, right in zip(_labels(question, chosen), outcome.parts) if not right)), *lines]
    print(head, *lines, *([tell_solution(question, chosen, language())] if outcome.right else []), sep="\n")
    return Reply(outcome.right, outcome.score, tuple(mistake for names in outcome.mistakes for mistake in names))


_given = {}  # how many hints a question was given


def _help(question, variant, wanted):
    if wanted == "?":
        print(tell_hint(question, variant, _given.get(question["id"], 0), language()))
        _given[question["id"]] = _given.get(question["id"], 0) + 1
    else:
        print(tell_solution(question, variant, language()), tell_answer(question, variant, language()), sep="\n")
    return Reply(False, None)


def _labels(question, variant):
    return [as_text(row["label"][language()], variant["slots"]) for row in question["rows"]]


def _by_rows(question, variant, given):
    """A table's answers in the order of its rows."""
    return [given.get(label, "") for label in _labels(question, variant)] if question["rows"] and isinstance(given, dict) else given


def _find(name, variant):
    question = find_bank().question(name)
    if not isinstance(variant, int) or not 0 <= variant < len(question["variants"]):
        raise CourseError(_say("variant", name=name, last=len(question["variants"]) - 1))
    return question, question["variants"][variant]
