"""A question to think about, for each kind of thing that can be wrong with an answer. Students' machines use it, too."""

from autograder.grading.compare import find_difference
from autograder.report.picture_panel import numbers
from autograder.sandbox.fault import DIED, ERROR, TIMEOUT, UNREADABLE, Fault
from autograder.text import Text

# where it may not be shown what is right, or where many answers are
GENERAL = Text("What must an answer be like for this sentence to be true? Which part of yours is different?", "이 문장이 맞으려면 답이 어떠해야 합니까? 제출한 답은 어느 부분이 그렇지 않습니까?")
# where a mistake is named, and nothing more can be said
MISTAKE = Text("Which line of your code does this, and what should it do instead?", "코드의 어느 줄 때문에 그렇습니까? 그 줄은 대신 무엇을 해야 합니까?")

_TIMEOUT = Text(
    "Which loop of yours never ends, or takes far more steps than it must? Count its steps for a small input.",
    "끝나지 않거나 필요 이상으로 많이 도는 반복문은 어느 것입니까? 작은 입력에서 몇 번 도는지 세어 보십시오.",
)
_DIED = Text("Does your code end the program with exit() or quit(), or make an array that is far too large?", "코드가 exit()나 quit()으로 프로그램을 끝내거나 지나치게 큰 배열을 만들지는 않습니까?")
_NAME = Text("Is the function there under exactly this name, at the left margin? Does everything above it run?", "함수가 정확히 이 이름으로, 들여쓰기 없이 정의되어 있습니까? 그 위의 코드는 모두 실행됩니까?")
_SYNTAX = Text("Is a bracket, a colon or an indentation missing in this line or in the one above?", "이 줄이나 바로 윗줄에 괄호나 콜론, 들여쓰기가 빠지지 않았습니까?")
_TYPE = Text("What does your function return: what does type() say of it?", "함수가 돌려주는 것은 무엇입니까? type()으로 자료형을 확인해 보십시오.")
_PACKAGE = Text("What is this for in your code, and how would you do the same with NumPy alone?", "이것을 코드에서 어디에 씁니까? 같은 일을 NumPy만으로 하려면 어떻게 해야 합니까?")
_BEGIN = Text(
    "What does the function get, and what should it return for the smallest example in the text? Begin with that one.",
    "이 함수는 무엇을 받고, 본문의 가장 작은 예시에서 무엇을 돌려주어야 합니까? 그 예시부터 시작하십시오.",
)
_RAISED = Text("What values and shapes do the variables of this line have in this call? Print them in the line before.", "이 호출에서 이 줄에 쓰인 변수의 값과 모양은 무엇입니까? 바로 앞줄에서 출력해 보십시오.")
_SPELT = Text("Is this name defined above this line, and spelt just the same? If it is np: is NumPy imported?", "이 이름이 이 줄보다 위에 정의되어 있고, 철자도 똑같습니까? np라면 NumPy를 import했습니까?")
_LOCAL = Text("Which line of the function gives this variable its value, and does it run before this one in this call?", "함수의 어느 줄에서 이 변수에 값을 넣습니까? 이 호출에서 그 줄이 이 줄보다 먼저 실행됩니까?")
_RECURSION = Text("What ends the recursion: for which input does the function no longer call itself?", "재귀는 언제 끝납니까? 어떤 입력에서 함수가 더는 자신을 호출하지 않습니까?")
_MEMORY = Text("How long is each axis of the array that this line makes? Multiply them, and compare with what the answer needs.", "이 줄에서 만드는 배열의 각 축은 길이가 얼마입니까? 모두 곱해 답에 필요한 크기와 비교해 보십시오.")
_PARAMETERS = Text("Which arguments should the function take, and in which order? Compare your def line with the one in the text.", "함수는 어떤 인자를 어떤 순서로 받아야 합니까? 작성한 def 줄을 본문의 것과 비교해 보십시오.")
_EXIT = Text("Does your function call input(), exit() or quit()? It gets all that it needs as arguments, and answers with return.", "함수에서 input()이나 exit(), quit()을 호출합니까? 필요한 것은 모두 인자로 받고, 답은 return으로 돌려줍니다.")
# by what was raised, the most special first
_RAISING = {
    "NotImplementedError": _BEGIN, "UnboundLocalError": _LOCAL, "NameError": _SPELT, "ImportError": _PACKAGE, "RecursionError": _RECURSION,
    "MemoryError": _MEMORY, "SystemExit": _EXIT, "EOFError": _EXIT,
}  # fmt: skip
_FAULTS = {TIMEOUT: _TIMEOUT, DIED: _DIED, UNREADABLE: _SYNTAX, ERROR: _RAISED}  # by kind, where the reason says nothing better
_REASONS = {"undefined": _NAME, "misnamed": _NAME, "stand-in": _PACKAGE, "absent": _PACKAGE} | dict.fromkeys(("type", "large", "key", "together", "nested", "nonsense"), _TYPE)

_REFUSE = Text("These arguments should be refused. How can you tell, before you compute anything?", "이런 인자를 받으면 예외가 발생해야 합니다. 계산하기 전에 무엇을 보고 알 수 있습니까?")
_RETURN = Text(
    "Does every way through your function end with return? Does it return its result, or only print it?",
    "함수의 어느 갈래로 가도 return으로 끝납니까? 결과를 돌려줍니까, 아니면 출력만 합니까?",
)
_SHAPE = Text("How long is each axis of the answer, and why? Work it out on paper for this call.", "답의 각 축은 길이가 얼마이고, 왜 그렇습니까? 이 호출을 종이에 적어 놓고 구해 보십시오.")
_KIND = Text("Which step turns your answer into another kind of number? What does / give, and what does //?", "어느 단계에서 답이 다른 종류의 수로 바뀝니까? /의 결과와 //의 결과는 각각 무엇입니까?")
_ARRAY = Text("What kind of thing should the answer be, and what kind is yours?", "답은 어떤 종류의 값이어야 하고, 제출한 답은 어떤 종류입니까?")
_INFINITE = Text(
    "Which step gives inf or nan? Look for a division by zero, the logarithm of 0 and the exponential of a large number.",
    "어느 단계에서 inf나 nan이 나옵니까? 0으로 나누는 곳, 0의 로그를 구하는 곳, 큰 수의 지수 함수를 구하는 곳을 찾아보십시오.",
)
_TRUTH = Text("What has to be true for the answer True? Say it in one sentence, then read your condition aloud.", "답이 True가 되려면 무엇이 참이어야 합니까? 한 문장으로 말한 뒤, 작성한 조건을 소리 내어 읽어 보십시오.")
_STEPS = Text("Work this call out by hand, one step after the other. At which step does your code get something else?", "이 호출을 한 단계씩 손으로 계산해 보십시오. 코드의 결과는 어느 단계에서 달라집니까?")
_ITEMS = Text("Which items belong in the answer, in which order, and which rule decides that?", "답에는 어떤 항목이 어떤 순서로 들어가야 하고, 어떤 규칙이 그것을 정합니까?")
_LETTERS = Text("Compare the two letter by letter: where do they part?", "두 문자열을 한 글자씩 비교해 보십시오. 어디에서 달라집니까?")


def question_for(got, expected, index=None):
    """The question about an answer that is wrong.

    got: a value, or the Fault why there is none; expected: likewise; index: where in the array they differ, if that is known.
    """
    if isinstance(got, Fault):
        return _about_fault(got)
    if isinstance(expected, Fault):
        return _REFUSE
    if got is None:
        return _RETURN
    got, expected = _first_item(got, expected)
    if isinstance(expected, str):
        return _LETTERS if isinstance(got, str) else _ARRAY
    if isinstance(expected, (tuple, list, dict)):
        return _ITEMS
    return _about_numbers(numbers(got), numbers(expected), index)


def _about_fault(fault):
    if fault.reason in _REASONS:
        return _REASONS[fault.reason]
    if "TypeError" in fault.types and not fault.line:  # their function was not even entered
        return _PARAMETERS
    return next((question for raised, question in _RAISING.items() if raised in fault.types), _FAULTS[fault.kind])


def _first_item(got, expected):
    """The first item of a collection that differs, and the one in its place; the collections themselves if their items cannot be paired."""
    while True:
        if isinstance(expected, dict) and isinstance(got, dict) and expected.keys() == got.keys():
            keys = expected
        elif isinstance(expected, (tuple, list)) and isinstance(got, (tuple, list)) and len(expected) == len(got):
            keys = range(len(expected))
        else:
            return got, expected
        wrong = [key for key in keys if find_difference(got[key], expected[key]) is not None]
        if not wrong:
            return got, expected
        got, expected = got[wrong[0]], expected[wrong[0]]


def _about_numbers(got, expected, index):
    if got is None or expected is None:
        return _ARRAY
    if got.shape != expected.shape:
        return _SHAPE if expected.ndim else _ARRAY
    if index is None and not expected.ndim:
        index = ()
    if index is None or len(index) != got.ndim:
        return _STEPS
    mine, wanted = got[index].item(), expected[index].item()
    if mine != mine or abs(mine) == float("inf"):
        return _INFINITE
    if isinstance(wanted, bool):
        return _TRUTH
    if mine == wanted:
        return _KIND
    if not index:
        return _STEPS
    where = f"[{', '.join(map(str, index))}]"
    return Text(
        f"Which numbers of the input belong to the value at {where}, and what is done with them? Work this one value out by hand.",
        f"{where} 위치의 값에는 입력의 어떤 수들이 쓰이고, 그 수들로 무엇을 합니까? 이 값 하나만 손으로 계산해 보십시오.",
    )
