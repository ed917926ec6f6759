"""Every question of the course, in every variant that students can get: the right answer is right, each known mistake is
wrong and named, and what is no answer costs nothing."""

import re

import pytest

from autograder.authoring.quizzes import quiz_slips, sentences_of
from autograder.course.course import read_course
from autograder.quiz import marking
from autograder.quiz.answers import LETTERS, Unread
from autograder.quiz.bank import as_text, show_value
from autograder.quiz.building import build_bank
from autograder.quiz.variants import SHARE
from autograder.text import LANGUAGES
from tests.conftest import ASSIGNMENTS, ROOT
from tests.quiz_templates import EVERY_KIND, ORDER, SAYS, SEVERAL, SIZE, TABLE, build

QUESTIONS = {question["id"]: question for question in build_bank(read_course(ROOT)).questions}
JUNK = ["", "  ", "?", "no idea", "모르겠습니다", "<script>alert(1)</script>", "{W}", "%s", "💩", "1y", "((", "9" * 500]
LECTURE = {  # its own numbers, and what is right
    "a 64×64 colour image": ("parameters.input_units", {"H": 64, "W": 64, "C": 3}, [12288]),
    "a 1000×1000 colour image": ("parameters.input_units", {"H": 1000, "W": 1000, "C": 3}, [3000000]),
    "the 5×5 grid and its 3×3 kernel": ("convolution.grid_sizes", {"H": 5, "W": 5, "F": 3}, [(3, 3)]),
    "6×6×3 with one filter": ("convolution.filters_and_maps", {"H": 6, "W": 6, "C": 3, "F": 3, "K": 1}, [(4, 4, 1)]),
    "6×6×3 with two filters": ("convolution.filters_and_maps", {"H": 6, "W": 6, "C": 3, "F": 3, "K": 2}, [(4, 4, 2)]),
    "7×7 with 3×3 at stride 1": ("strides.output_size", {"W": 7, "F": 3, "S": 1, "P": 0}, [5]),
    "10×10 with 3×3 at stride 2, in two parts": ("strides.open_question", {"W": 10, "F": 3, "S": 2, "P": 0}, [4.5, 4]),
    "the TO DO": ("parameters.todo", {"H": 28, "F": 3, "K": 32, "M": 64, "U": 64, "V": 32, "D": 10}, [320, 0, 18496, 0, 0, 102464, 2080, 330, 123690]),
}


def written(question, variant):
    """The right answer as somebody would type it."""
    order = variant.get("order", [])
    if question["kind"] in ("choice", "several"):
        return " ".join(LETTERS[order.index(name)] for name in order if name in variant["right"])
    if question["kind"] == "order":
        return " ".join(LETTERS[order.index(item["id"])] for item in question["items"])
    said = [show(part["answer"]) for part in variant["parts"]]
    return said if question["kind"] == "table" else said[0]


def show(value):
    return show_value(value) if isinstance(value, list | tuple) else repr(value)


def wrong_answers(question, variant):
    """(what is typed, the mistakes that must be named) for every known wrong answer."""
    order = variant.get("order", [])
    if question["kind"] == "choice":
        yield from ((LETTERS[order.index(name)], ((name,),)) for name in order if name not in variant["right"])
    elif question["kind"] == "several":
        for name in order:
            chosen = {*variant["right"]} ^ {name}
            yield " ".join(LETTERS[order.index(one)] for one in chosen) or "none", ((name,),)
    elif question["kind"] == "order":
        right = [item["id"] for item in question["items"]]
        for name, (first, second) in question["before"].items():
            swapped = [{first: second, second: first}.get(one, one) for one in right]
            named = tuple((other,) for other, (a, b) in question["before"].items() if swapped.index(a) < swapped.index(b))
            assert (name,) in named
            yield " ".join(LETTERS[order.index(one)] for one in swapped), named
    else:
        right = written(question, variant)
        for number, part in enumerate(variant["parts"]):
            for value, names in part["outcomes"]:
                typed = [*right[:number], show(value), *right[number + 1 :]] if question["kind"] == "table" else show(value)
                yield typed, (tuple(names),)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", QUESTIONS)
def test_every_variant_takes_the_right_answer_and_names_every_known_mistake(name, language):
    question = QUESTIONS[name]
    for variant in question["variants"]:
        outcome = marking.mark(question, variant, written(question, variant), language)
        assert (outcome.right, outcome.score, outcome.mistakes) == (True, 1, ()), variant["id"]
        for typed, mistakes in wrong_answers(question, variant):
            outcome = marking.mark(question, variant, typed, language)
            assert (outcome.right, outcome.mistakes) == (False, mistakes), (variant["id"], typed)
            assert outcome.score < 1
            assert all(question["feedback"][name][language] for names in mistakes for name in names)


@pytest.mark.parametrize("name", QUESTIONS)
def test_what_is_no_answer_is_asked_for_again(name):
    question = QUESTIONS[name]
    for variant in question["variants"]:
        right = written(question, variant)
        for junk in JUNK:
            for typed in [junk] if question["kind"] != "table" else [[*right[:number], junk, *right[number + 1 :]] for number in range(len(right))]:
                if junk == "9" * 500 and question["kind"] in ("integer", "number", "table"):
                    continue  # a number, if a strange one
                with pytest.raises(Unread):
                    marking.mark(question, variant, typed)


@pytest.mark.parametrize("name", QUESTIONS)
def test_every_misconception_is_alone_detectable_often_enough(name):
    question = QUESTIONS[name]
    if not question["options"] and not question["items"]:
        alone = {mistake: 0 for mistake in question["feedback"]}
        for variant in question["variants"]:
            for part in variant["parts"]:
                for value, names in part["outcomes"]:
                    assert value != part["answer"]
                    if len(names) == 1:
                        alone[names[0]] += 1
        assert all(count >= SHARE * len(question["variants"]) for count in alone.values()), alone


@pytest.mark.parametrize("name", QUESTIONS)
def test_options_never_coincide_and_nothing_is_left_to_fill_in(name):
    question = QUESTIONS[name]
    for variant in question["variants"]:
        for language in LANGUAGES:
            options = [as_text(one["text"][language], variant["slots"]) for one in question["options"]]
            assert len({*options}) == len(options)
            for _, words in sentences_of(question):
                assert not re.search(r"[{}$]|\bnan\b", as_text(words[language], variant["slots"]))


@pytest.mark.parametrize("name", ASSIGNMENTS)
def test_the_linter_finds_nothing_in_the_quizzes(name, course):
    assert [*quiz_slips(course.assignment(name))] == []


def test_there_are_forty_questions_over_four_sections_in_every_kind():
    assert len(QUESTIONS) >= 40
    assert {question["section"] for question in QUESTIONS.values()} == {"4.1", "4.2", "4.3", "4.4"}
    assert {question["kind"] for question in QUESTIONS.values()} == {*EVERY_KIND}


def test_the_twenty_conceptual_mistakes_all_have_a_question():
    tags = {tag for question in QUESTIONS.values() for tag in question["tags"]}
    assert {f"T{number:02}" for number in range(1, 21)} <= tags


def test_one_of_several_causes_that_cannot_be_told_apart_is_not_blamed_alone():
    question = build(TABLE)
    odd = next(variant for variant in question["variants"] if variant["params"]["K"] % 2)
    kernels = odd["params"]["K"]
    assert marking.mark(question, odd, [str(9 * kernels), "0", f"{kernels} 5"]).mistakes == (("no_bias", "odd"),)


def test_a_table_gives_each_row_its_part_of_the_score():
    question = build(TABLE)
    variant = question["variants"][0]
    kernels = variant["params"]["K"]
    outcome = marking.mark(question, variant, [str(10 * kernels), "1", f"{kernels} 5"])
    assert (outcome.parts, outcome.mistakes, round(outcome.score, 3)) == ((True, False, True), (), 0.667)


def test_a_half_right_answer_has_half_the_score_and_is_not_right():
    question = build(SIZE)
    variant = next(variant for variant in question["variants"] if variant["params"]["S"] > 1 and [variant["params"]["W"] - variant["params"]["F"] + 1, ["stride_ignored"]] in variant["parts"][0]["outcomes"])
    outcome = marking.mark(question, variant, str(variant["params"]["W"] - variant["params"]["F"] + 1))
    assert (outcome.score, outcome.right) == (0.5, False)


def test_a_known_number_that_is_not_whole_is_known_with_two_decimals():
    question = build(SIZE | {"misconceptions": [{"id": "thirds", "value": "(W - F)/7 + 20", "key": False, "feedback": SAYS}]})
    variant = next(variant for variant in question["variants"] if (variant["params"]["W"] - variant["params"]["F"]) % 7)
    value = (variant["params"]["W"] - variant["params"]["F"]) / 7 + 20
    assert marking.mark(question, variant, f"{value:.2f}").mistakes == (("thirds",),) and marking.mark(question, variant, f"{value + 0.1:.1f}").mistakes == ()


def test_a_right_answer_is_never_a_mistake():
    for question in map(build, EVERY_KIND.values()):
        for variant in question["variants"]:
            assert marking.mark(question, variant, written(question, variant)).right


def test_every_option_judged_wrongly_is_named():
    question = build(SEVERAL)
    variant = next(variant for variant in question["variants"] if variant["params"]["N"] == 1)
    letters = {name: LETTERS[index] for index, name in enumerate(variant["order"])}
    assert {*marking.mark(question, variant, letters["stays"] + letters["even"]).mistakes} == {("moves",), ("stays",), ("even",)}


def test_an_order_names_every_pair_that_is_the_wrong_way_round():
    question = build(ORDER)
    variant = question["variants"][0]
    typed = "".join(LETTERS[variant["order"].index(name)] for name in ("flatten", "pool", "conv"))
    assert marking.mark(question, variant, typed).mistakes == (("flat_first",), ("pool_first",))


@pytest.mark.parametrize("what", LECTURE)
def test_the_lecture_s_own_numbers_are_asked(what):
    name, params, right = LECTURE[what]
    question = QUESTIONS[name]
    found = [variant for variant in question["variants"] if params.items() <= variant["params"].items()]
    assert found and [part["answer"] for part in found[0]["parts"]] == right
