"""A class that answers small questions, for tests: questions, attempts and results files as a quiz writes them."""

import json
import random

from autograder.quiz.building import build_question
from autograder.quiz.template import Template
from autograder.report.quiz_results import read_results

EVIL = "<img src=x onerror=alert(1)>{0.__class__}{{7*7}}"


def words(text):
    return {"en": text, "ko": text}


def sum_of(name, section="1.1", **changes):
    """A question whose mistakes are twice the sum, the difference, the product, and where b is 5 another that is the same as the product."""
    template = {
        "id": name, "section": section, "kind": "integer", "difficulty": 1, "params": {"a": {"range": [20, 29]}, "b": {"in": [3, 5]}}, "deploy": 6, "text": words("{a} and {b}?"),
        "answer": "a + b", "hints": [words("Add.")], "solution": words("{a + b}"),
        "misconceptions": [
            {"id": "doubled", "value": "2*(a + b)", "feedback": words("That is twice {a + b}.")},
            {"id": "difference", "value": "a - b", "feedback": words("You subtracted {b}.")},
            {"id": "product", "value": "a*b", "key": False, "feedback": words("You multiplied.")},
            {"id": "five", "value": "5*a", "key": False, "feedback": words("Why 5?")},
        ],
    }  # fmt: skip
    return build_question(Template.model_validate(template | changes), {}) | {"read": []}


def attempt(at, right=True, mistakes=(), number=0, **changes):
    """What a quiz keeps of an answer to a question's variant of this number."""
    score = float(right)
    made = {
        "question": at["id"], "version": at["version"], "variant": at["variants"][number]["id"], "at": "2026-03-02T10:00:00Z", "answer": "7",
        "score": score, "mistakes": [list(causes) for causes in mistakes], "tries": 1, "hints": 0, "shown": False, "right": score == 1,
    }  # fmt: skip
    return made | changes


def results(number, *attempts, **changes):
    return {"format": 1, "session": f"{number:016x}", "boxes": {}, "attempts": [*attempts], "title": {"en": EVIL, "ko": EVIL}} | changes


def collected(folder, all_results):
    """The sessions that are read of these results files, none of which is refused."""
    for number, one in enumerate(all_results):
        (folder / f"{number:03}.json").write_text(json.dumps(one), encoding="utf-8")
    sessions, refused = read_results(folder)
    assert not refused
    return sessions


def a_class(bank, students=80, seed=1):
    """Students of different skill, with answers to everything: stronger ones are right more often."""
    rng = random.Random(seed)
    for number in range(students):
        skill = rng.random()
        yield number, skill, {question["id"]: attempt(question, rng.random() < skill, number=number % 6) for question in bank.questions}
