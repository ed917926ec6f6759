"""quiz.yaml: what an author writes becomes questions, and what cannot keep its promise is refused with what to do."""

import re

import pytest
import yaml

from autograder.authoring.validation import validate
from autograder.errors import CourseError
from autograder.quiz.bank import as_html, as_text
from autograder.quiz.building import build_bank
from autograder.quiz.expression import Refused, compile_expression
from autograder.quiz.formula import typeset
from tests.quiz_templates import CHOICE, EVERY_KIND, NUMBER, ORDER, SAYS, SEVERAL, SHAPE, SIZE, TABLE, WINDOW, build

TEMPLATE = "solutions/01_small/quiz.yaml"


@pytest.fixture
def quiz(small):
    """quiz(template, ...) is the Bank of a small course with these templates."""

    def quiz(*templates):
        return build_bank(small({TEMPLATE: yaml.safe_dump([{key: value for key, value in one.items() if value not in (None, [])} for one in templates], allow_unicode=True, sort_keys=False)}).course)

    return quiz


@pytest.mark.parametrize("kind", EVERY_KIND)
def test_a_template_of_every_kind_becomes_a_question(kind, quiz):
    (question,) = quiz(EVERY_KIND[kind]).questions
    assert question["kind"] == kind and len(question["variants"]) >= 4
    assert len({variant["id"] for variant in question["variants"]}) == len(question["variants"])


def test_the_same_template_gives_the_same_variants_every_time():
    assert build(SIZE) == build(SIZE)


def test_variants_differ_in_their_numbers():
    params = [tuple(variant["params"].values()) for variant in build(SIZE)["variants"]]
    assert len({*params}) == 12 and {stride for _, _, stride in params} == {1, 2, 3} and {kernel for _, kernel, _ in params} == {3, 5}


def test_what_the_author_includes_is_always_there():
    lecture = {"W": 7, "F": 3, "S": 1}
    assert build(SIZE | {"include": [lecture]})["variants"][0]["params"] == lecture


def test_a_course_s_own_reference_functions_may_be_called(quiz):
    template = SIZE | {"params": {"N": {"range": [1, 30]}}, "where": [], "figure": None, "text": SAYS, "solution": SAYS, "misconceptions": [{"id": "far", "value": "N*N + 1000", "feedback": SAYS}]}
    (question,) = quiz(template | {"answer": "double(N) + 1"}).questions
    assert all(variant["parts"][0]["answer"] == 2 * variant["params"]["N"] + 1 for variant in question["variants"])


@pytest.mark.parametrize("source", ["W.real", "W[0]", "lambda: W", "[W for W in (1, 2)]", "'text'", "W ** 2", "abs(*(W,))", "max(W, key=W)", "__import__(W)", "open(W)", "(W := 3)", "f'{W}'", "{W}", "...",
    "W if", "W; W", "1" * 301, "(" * 200 + "W" + ")" * 200, "abs", "W @ W", "W << 3", "W in (1, 2)", "await W", "b'x'", "1j", "None"])  # fmt: skip
def test_an_expression_has_numbers_names_and_listed_calls_only(source):
    with pytest.raises(Refused):
        compile_expression(source, {"W"}, {})({"W": 3})


@pytest.mark.parametrize(
    "source, value",
    [("(W - 3)//2 + 1", 4), ("W/4", 2.25), ("W % 2 == 1 and not W > 10", True), ("(W, -W)", (9, -9)), ("W if W < 5 else 5", 5), ("3 < W < 10", True), ("item(matrix((1, 2), (3, 4)), 1, 0)", 3), ("max(W, 12) - floor(2.5)", 10)],
)
def test_an_expression_means_what_it_means_in_python(source, value):
    assert compile_expression(source, {"W"}, {})({"W": 9}) == value


@pytest.mark.parametrize(
    "source, plain",
    [
        ("(W - F + 2*P)/S + 1", "(W − F + 2·P)/S + 1"), ("floor((W - F)/S) + 1 == out", "⌊(W − F)/S⌋ + 1 = out"), ("(W - F)//S", "⌊(W − F)/S⌋"), ("a - (b - c)", "a − (b − c)"),
        ("a - b - c", "a − b − c"), ("(a + b)*c", "(a + b)·c"), ("a*(b*c)", "a·b·c"), ("a/(b/c)", "a/(b/c)"), ("F_h*F_w", "F_h·F_w"), ("-a + b", "−a + b"), ("output_size(W, 3)", "output_size(W, 3)"),
    ],
)  # fmt: skip
def test_a_formula_is_set_in_a_line_of_text_with_the_brackets_it_needs(source, plain):
    assert typeset(source)[0] == plain


def test_a_negative_number_in_a_sum_has_brackets():
    assert typeset("a + b - c", {"a": 4, "b": -18, "c": -1})[0] == "4 + (−18) − (−1)"


def test_a_formula_is_set_in_mathml_with_a_fraction_and_floor_signs():
    mathml = typeset("floor((W - F)/S) + 1", {"W": 10, "F": 3, "S": 2})[1]
    assert re.sub("</?mrow>", "", mathml) == "<math displaystyle=\"true\"><mo>⌊</mo><mfrac><mn>10</mn><mo>−</mo><mn>3</mn><mn>2</mn></mfrac><mo>⌋</mo><mo>+</mo><mn>1</mn></math>"


def test_a_value_takes_its_korean_particle_along():
    question = build(SIZE | {"text": {"en": "Stride {S}", "ko": "stride {S:으로} 하고 폭 {W:은} 같습니다."}})
    said = {as_text(question["text"]["ko"], variant["slots"]) for variant in question["variants"]}
    assert any("3으로" in text for text in said) and any("2로" in text for text in said) and not any("3로 " in text for text in said)


def test_a_sentence_is_text_on_a_page_and_its_formula_is_not():
    question = build(SIZE | {"solution": {"en": "<b> & `x[0] < {W}` *so* $W < S$", "ko": "*하나*에는 {W} 값입니다."}})
    html = as_html(question["solution"]["en"], question["variants"][0]["slots"])
    assert html.startswith("&lt;b&gt; &amp; <code>x[0] &lt; ") and "<em>so</em> <math" in html and "<b>" not in html
    assert as_html(question["solution"]["ko"], question["variants"][0]["slots"]).startswith("<em>하나</em>에는 ")


REFUSED = {
    "a misspelt field": (SIZE | {"hint": SAYS}, "hint is no field of a question: did you mean hints?"),
    "a language is missing": (SIZE | {"text": {"en": "One."}}, "text.ko is missing: write the sentence in en and ko"),
    "an empty sentence": (SIZE | {"text": {"en": "One.", "ko": ""}}, "text.ko"),
    "an unknown kind": (SIZE | {"kind": "essay"}, "kind"),
    "no answer": (SIZE | {"answer": None}, "a question of kind integer needs answer: write answer, or change the kind"),
    "an answer to a choice": (CHOICE | {"answer": "1"}, "a question of kind choice has no answer: take out answer, or change the kind"),
    "no tolerance": (NUMBER | {"tolerance": None}, "needs tolerance"),
    "no hints": (SIZE | {"hints": []}, "hints"),
    "no misconception": (SIZE | {"misconceptions": []}, "a question needs a misconception: say what is answered wrongly, and why"),
    "a value in an order": (ORDER | {"misconceptions": [{"id": "x", "value": "1", "feedback": SAYS}]}, "x needs before, and only that, in a question of kind order"),
    "an option without feedback": (CHOICE | {"options": [{"id": "a", "text": SAYS, "right": True}, {"id": "b", "text": {"en": "B.", "ko": "나."}}]}, "the option b needs feedback"),
    "an id twice": (SIZE | {"misconceptions": SIZE["misconceptions"] * 2}, "no_plus_one is there twice: give them different ids"),
    "a range that is none": (SIZE | {"params": {"W": {"range": [9, 3]}}}, "is no set of values: write {range: [7, 32]}, first and last, or {in: [3, 5, 7]}"),
    "a range without an end": (SIZE | {"params": {"W": {"range": [1, 10**9]}}}, "is no set of values"),
    "an unquoted section": (SIZE | {"section": 4.2}, 'is no section of the lecture: write it in quotes, such as "4.2"'),
    "an unknown name": (SIZE | {"answer": "W - G"}, "answer: G is neither a parameter nor derived: choose from F, S, W, or add it to params"),
    "an unknown function": (SIZE | {"answer": "size(W)"}, "answer: there is no function size: choose from"),
    "an attribute": (SIZE | {"answer": "W.real"}, "answer: W.real may not stand in an expression"),
    "an unknown particle": (SIZE | {"text": {"en": "{W:x}", "ko": "폭입니다."}}, "asks for the particle 'x': choose from"),
    "a brace left open": (SIZE | {"text": {"en": "{W", "ko": "폭입니다."}}, "has a { that is not closed"),
    "a number for an unknown name": (SIZE | {"solution": {"en": "$:W - Q$", "ko": "폭입니다."}}, "needs numbers for Q: take the colon away, or add them to params"),
    "a conflict in all variants": (SIZE | {"misconceptions": [{"id": "same", "value": "(W - F)//S + 1", "feedback": SAYS}]}, "same gives the same as the answer in 96 of 96 combinations; widen params"),
    "a misconception hardly ever seen": (SIZE | {"misconceptions": [*SIZE["misconceptions"], {"id": "rare", "value": "W if W == 20 and F == 5 and S == 3 else (W - F)//S + 1", "key": False, "feedback": SAYS}]}, "rare can be told from the others in 1 of 12 variants"),
    "a combination that fails": (SIZE | {"answer": "W//(S - 1)"}, "the answer fails for W="),
    "too many combinations": (SIZE | {"params": {name: {"range": [0, 999]} for name in "WFS"}}, "combinations of parameters; make the ranges smaller"),
    "where leaves nothing": (SIZE | {"where": ["W > 99"]}, "where and derive leave no combination of the parameters; relax where, or widen params"),
    "two misconceptions that are one": (SIZE | {"misconceptions": [{"id": name, "value": "W + 1", "feedback": SAYS} for name in ("a", "b")]}, "a gives the same as b in 96 of 96 combinations"),
    "a misconception that is another, which may collide": (
        SIZE | {"misconceptions": [{"id": "a", "value": "W + 1", "key": False, "feedback": SAYS}, {"id": "b", "value": "W + 1", "feedback": SAYS}]},
        "b gives the same as a in 96 of 96 combinations",
    ),
    "a number where a shape is asked for": (SHAPE | {"answer": "W"}, "and a tuple of whole numbers is asked for; write it as (…, …), or change the kind"),
    "a shape where a number is asked for": (SIZE | {"answer": "(W, F)"}, "and a number is asked for; write an expression that gives one, or change the kind"),
    "a wrong answer of another kind": (SIZE | {"misconceptions": [{"id": "pair", "value": "(W, F)", "feedback": SAYS}]}, "pair is (8, 5) for W=8, F=5, S=2, and a number is asked for"),
    "a fraction where a whole number is asked for": (SIZE | {"answer": "(W - F)/7"}, "which is not whole; round it with // or floor, or change the kind to number"),
    "an included variant that where excludes": (SIZE | {"where": ["W > 9"], "include": [{"W": 7, "F": 3, "S": 1}]}, "includes numbers that where excludes"),
    "an included value that params lack": (SIZE | {"include": [{"W": 99, "F": 3, "S": 1}]}, "which params do not allow"),
    "two right options of a choice": (CHOICE | {"options": [{**option, "right": True} for option in CHOICE["options"]]}, "3 options are right for"),
    "options that read alike": (CHOICE | {"options": [{**option, "text": SAYS} for option in CHOICE["options"]]}, "two options read 'Because.' for"),
    "no wrong options to offer": (SHAPE | {"misconceptions": SHAPE["misconceptions"][:1], "fill": []}, "only 2 different answers are known"),
    "a window without a figure": (WINDOW | {"figure": None}, "needs a figure with a window: write figure"),
    "a figure that is too large": (SIZE | {"figure": {"window": {"input": "(99, 99)", "kernel": "(3, 3)"}}}, "the figure has 99 cells on a side; at most 32"),
    "a number that is no number": (SIZE | {"answer": "W*100000000000000000"}, "is no number for a quiz"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_wrong_template_is_refused_with_what_to_do(case, quiz):
    template, says = REFUSED[case]
    with pytest.raises(CourseError) as error:
        quiz(template)
    assert says in str(error.value)
    assert "quiz.yaml, " + template["id"] in str(error.value)


@pytest.mark.parametrize(
    "template, says",
    [
        (SIZE, []),
        (SIZE | {"answer": "W - G"}, ["quiz.yaml, size: answer: G is neither a parameter nor derived: choose from F, S, W, or add it to params"]),
        (SIZE | {"hints": [{"en": "Where?", "ko": "어디예요?"}]}, ["quiz.yaml, size: the Korean of hint 1 leaves 합니다체 in '어디예요?'; end it in 니다, 시오 or 니까"]),
        (SIZE | {"hints": [{"en": "어디?", "ko": "어디입니까?"}]}, ["quiz.yaml, size: the English of hint 1 has Korean letters in it; write it in English"]),
        (SIZE | {"hints": [{"en": "From {F}.", "ko": "{F}은 크기입니다."}]}, ["quiz.yaml, size: the Korean of hint 1 says '5은'; read aloud it is '5는'"]),
    ],
)
def test_the_linter_examines_a_quiz_alone(template, says, small):
    course = small({TEMPLATE: yaml.safe_dump([template], allow_unicode=True, sort_keys=False)}).course
    assert [*validate(course, ["01_small/quiz.yaml"])] == [("01_small/quiz.yaml", says, None)]


def test_the_linter_says_what_to_read_again_must_be(small):
    course = small({TEMPLATE: yaml.safe_dump([SIZE | {"read": ["halv"]}], allow_unicode=True, sort_keys=False)}).course
    assert [*validate(course, ["01_small/quiz.yaml"])][0][1] == ["quiz.yaml, size: read names halv, which is no exercise: choose from half, double"]


def test_the_linter_examines_a_quiz_with_its_assignment(small):
    course = small({TEMPLATE: "- id: x"}).course
    assert [findings for name, findings, _ in validate(course, ["01_small"]) if name == "01_small/quiz.yaml"] == [[f"{TEMPLATE}, x: section is missing: write it"]]


def test_a_question_that_is_there_twice_is_refused(quiz):
    with pytest.raises(CourseError, match="has a question of this id: give one of them another"):
        quiz(SIZE, SIZE)


@pytest.mark.parametrize("text, says", [("", "is no list of questions"), ("id: x", "is no list of questions"), ("- 3", "question 1"), ("- [", "is no YAML"), ("- id: !!python/object:os.system x", "is no YAML")])
def test_a_file_that_holds_no_questions_is_refused(text, says, small):
    with pytest.raises(CourseError, match=re.escape(says)):
        build_bank(small({TEMPLATE: text}).course)


def test_tables_keep_the_ids_of_their_rows_apart(quiz):
    rows = [*TABLE["rows"], TABLE["rows"][1]]
    with pytest.raises(CourseError, match="pool_counted is there twice"):
        quiz(TABLE | {"rows": rows})


def test_a_several_choice_may_have_options_that_are_right_for_some_numbers_only():
    right = {variant["params"]["N"]: {*variant["right"]} for variant in build(SEVERAL)["variants"]}
    assert right == {1: {"moves"}, 2: {"moves", "even"}}


def test_the_right_order_is_never_shown_as_the_first_one():
    question = build(ORDER)
    assert all(variant["order"] != ["conv", "pool", "flatten"] and {*variant["order"]} == {"conv", "pool", "flatten"} for variant in question["variants"])
