"""Small templates for tests, built without a course."""

from autograder.quiz.bank import Bank
from autograder.quiz.building import build_question
from autograder.quiz.template import Template
from autograder.text import Text

SAYS = {"en": "Because.", "ko": "그렇기 때문입니다."}
SIZE = {
    "id": "size", "section": "4.2", "kind": "integer", "difficulty": 1,
    "params": {"W": {"range": [5, 20]}, "F": {"in": [3, 5]}, "S": {"in": [1, 2, 3]}},
    "where": ["F <= W"],
    "text": {"en": "Input {W}, kernel {F}, stride {S}: how long is a side?", "ko": "input은 {W}, kernel은 {F}, stride는 {S}입니다. 한 변은 얼마입니까?"},
    "answer": "(W - F)//S + 1",
    "misconceptions": [
        {"id": "no_plus_one", "value": "(W - F)//S", "feedback": {"en": "One is missing, beside {W}.", "ko": "1이 빠졌습니다."}},
        {"id": "stride_ignored", "value": "W - F + 1", "key": False, "when": "S > 1", "score": 0.5, "feedback": {"en": "The stride is {S}.", "ko": "stride는 {S}입니다."}},
    ],
    "hints": [{"en": "Where is the last window?", "ko": "마지막 창은 어디에 있습니까?"}, {"en": "Count the steps.", "ko": "이동을 세십시오."}],
    "solution": {"en": "$floor((W - F)/S) + 1$ = $:floor((W - F)/S) + 1$", "ko": "$floor((W - F)/S) + 1$ = $:floor((W - F)/S) + 1$"},
    "figure": {"window": {"input": "(W, W)", "kernel": "(F, F)", "stride": "S"}},
}  # fmt: skip
SHAPE = SIZE | {
    "id": "shape", "kind": "tuple", "text": {"en": "Which shape, from {W}?", "ko": "{W}에서 어떤 모양이 나옵니까?"}, "answer": "(W - F + 1, S)",
    "misconceptions": [{"id": "swapped", "value": "(S, W - F + 1)", "feedback": SAYS}, {"id": "flat", "value": "(W - F + 1,)", "feedback": SAYS}], "fill": ["(W, S)"],
}  # fmt: skip
WINDOW = SIZE | {
    "id": "window", "kind": "window", "params": SIZE["params"] | {"I": {"in": [1, 2]}, "J": {"in": [0, 1, 2]}}, "where": ["F + 2*S <= W"],
    "text": {"en": "Which window does output ({I}, {J}) see?", "ko": "출력 ({I}, {J}) 값은 어느 창을 봅니까?"}, "answer": "(I*S, J*S)",
    "misconceptions": [{"id": "no_stride", "value": "(I, J)", "key": False, "feedback": SAYS}, {"id": "swapped", "value": "(J*S, I*S)", "key": False, "feedback": SAYS}], "fill": ["(I*S + 1, J*S)", "(I*S, J*S + 1)"],
}  # fmt: skip
NUMBER = SIZE | {
    "id": "memory", "kind": "number", "params": {"N": {"range": [3, 40]}}, "where": [], "tolerance": {"rel": 0.01}, "unit": {"en": "GB", "ko": "GB"}, "answer": "N*4/3", "figure": None,
    "text": {"en": "How many GB for {N}?", "ko": "{N}에는 몇 GB가 듭니까?"}, "solution": SAYS, "misconceptions": [{"id": "bits", "value": "N*32/3", "feedback": SAYS}],
}  # fmt: skip
_OPTIONS = [
    {"id": "moves", "text": {"en": "It moves.", "ko": "움직입니다."}, "right": True, "feedback": {"en": "The map moves.", "ko": "지도가 움직입니다."}},
    {"id": "stays", "text": {"en": "It stays.", "ko": "그대로입니다."}, "feedback": {"en": "It does not stay.", "ko": "그대로가 아닙니다."}},
    {"id": "leaves", "text": {"en": "It leaves by {N}.", "ko": "{N}만큼 사라집니다."}, "feedback": {"en": "It does not leave.", "ko": "사라지지 않습니다."}},
]
CHOICE = {
    "id": "shift", "section": "4.1", "kind": "choice", "difficulty": 2, "params": {"N": {"in": [1, 2]}}, "text": {"en": "The cat moves by {N}. And the map?", "ko": "고양이가 {N}만큼 움직입니다. feature map은 어떻게 됩니까?"},
    "options": _OPTIONS, "hints": [SAYS], "solution": SAYS, "read": [],
}  # fmt: skip
SEVERAL = CHOICE | {"id": "facts", "kind": "several", "options": [*_OPTIONS, {"id": "even", "text": {"en": "{N} is even.", "ko": "{N:은} 짝수입니다."}, "right": "N % 2 == 0", "feedback": SAYS}]}
ORDER = CHOICE | {
    "id": "layers", "kind": "order", "options": [], "items": [{"id": name, "text": {"en": name, "ko": name}} for name in ("conv", "pool", "flatten")],
    "misconceptions": [{"id": "flat_first", "before": ["flatten", "pool"], "feedback": SAYS}, {"id": "pool_first", "before": ["pool", "conv"], "feedback": SAYS}],
}  # fmt: skip
TABLE = SIZE | {
    "id": "summary", "kind": "table", "answer": None, "misconceptions": [], "params": {"K": {"range": [2, 40]}}, "where": [], "figure": None, "solution": SAYS, "text": {"en": "Count, for {K} filters.", "ko": "filter {K}개일 때 세십시오."},
    "rows": [
        {"label": "conv2d_1", "answer": "9*K + K", "misconceptions": [{"id": "no_bias", "value": "9*K", "key": False, "score": 0.5, "feedback": SAYS}, {"id": "odd", "value": "9*K if K % 2 else 9", "key": False, "feedback": SAYS}]},
        {"label": {"en": "pooling", "ko": "풀링"}, "answer": "0", "misconceptions": [{"id": "pool_counted", "value": "4*K", "feedback": SAYS}]},
        {"label": "shape", "kind": "tuple", "answer": "(K, 5)"},
    ],
}  # fmt: skip
EVERY_KIND = {template["kind"]: template for template in (SIZE, SHAPE, WINDOW, NUMBER, CHOICE, SEVERAL, ORDER, TABLE)}


def build(template, functions={}):
    """The question that a template becomes."""
    return build_question(Template.model_validate({key: value for key, value in template.items() if value is not None}), functions) | {"read": []}


def bank_of(*templates, folder=None):
    """A Bank of these templates."""
    return Bank(Text("A small course", "작은 강의"), tuple(map(build, templates)), folder)
