"""A public exercise as small as can be: half(n), with one known mistake."""

from autograder import wire
from autograder.sandbox.fault import Fault
from autograder.selfcheck.workbook import KnownMistake, PublicCall, PublicCheck, PublicExercise, write_workbook
from autograder.text import Text

ROUNDS_UP = KnownMistake("X01", Text("You round up.", "올림했습니다."))


def call(check, arguments, expected, *answers, wanted="value"):
    """A PublicCall of half; answers: what each known mistake says."""
    return PublicCall(check, wire.encode(["half", list(arguments), wanted]), expected, True, None, answers, tuple(range(len(answers))))


def small_exercise(**changes):
    fields = {
        "name": "half",
        "title": Text("Half", "절반"),
        "parameters": ("n",),
        "hints": (Text("What is left?", "무엇이 남습니까?"), Text("Divide.", "나누십시오."), Text("Use `//`.", "`//`를 쓰십시오.")),
        "seconds": 10.0,
        "checks": (
            PublicCheck(Text("half of a small number", "작은 수의 절반"), 1, True, True),
            PublicCheck(Text("half of a large number", "큰 수의 절반"), 2, True, True),
            PublicCheck(Text("half of what is hidden", "숨은 수의 절반"), 1, False, True),
        ),
        "examples": (),
        "calls": (call(None, [4], 2, 2), call(0, [1], 0, 1), call(0, [3], 1, 2), call(1, [101], 50, 51)),
        "mistakes": (ROUNDS_UP,),
    }
    return PublicExercise(**{**fields, **changes})


def write_small_workbook(folder, *exercises):
    """A folder with the public side of 01_small in it."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "selfcheck.dat").write_bytes(write_workbook("01_small", Text("Small", "작은 과제"), exercises or (small_exercise(),)))
    return folder


def refusal(name):
    """The Fault that a function of ours gives by raising the builtin exception of this name."""
    return Fault("error", Text(name, name), types=(name, "Exception"))
