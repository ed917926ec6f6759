"""What can go wrong with a student's code, as data. Our own trouble is never a Fault; it is a CourseError.

The other side of the wall names a reason by a code and at most one detail; the sentences are ours, in both languages.
"""

from dataclasses import dataclass

from autograder.text import Text

TIMEOUT, DIED, UNREADABLE, ERROR = "timeout", "died", "unreadable", "error"

# code: (kind, English, Korean); {} is the detail
_SENTENCES = {
    "call": (TIMEOUT, "{} did not finish within the time limit", "{} 실행이 제한 시간 안에 끝나지 않았습니다"),
    "load": (TIMEOUT, "the code did not finish loading within the time limit, even with definitions only", "정의만 실행해도 제한 시간 안에 코드를 다 불러오지 못했습니다"),
    "exercise": (TIMEOUT, "the code used up the {} seconds that an exercise has", "문제 하나에 허용된 시간 {}초를 코드가 모두 썼습니다"),
    "cpu": (TIMEOUT, "the code used up its processor time", "코드가 허용된 CPU 시간을 모두 썼습니다"),
    "signal": (DIED, "the process that ran the code was ended by {}", "코드를 실행하던 프로세스가 {} 신호로 종료되었습니다"),
    "exit": (DIED, "the code ended its own process (exit code {})", "코드가 스스로 프로세스를 종료했습니다(종료 코드 {})"),
    "gone": (DIED, "the process that ran the code ended", "코드를 실행하던 프로세스가 종료되었습니다"),
    "empty": (UNREADABLE, "there is no code in what was handed in", "제출물에 코드가 없습니다"),
    "nonsense": (UNREADABLE, "the code sent something that is no answer", "코드가 답으로 볼 수 없는 값을 보냈습니다"),
    "files": (UNREADABLE, "the files are too large", "파일이 너무 큽니다"),
    "type": (UNREADABLE, "the answer is of type {}, which is neither a number nor an array", "수나 배열이어야 하는데 답의 자료형이 {}입니다"),
    "large": (UNREADABLE, "the answer is too large: {}", "답이 너무 큽니다: {}"),
    "key": (UNREADABLE, "a key in the answer is of type {}, which is neither text nor a number", "답에 있는 key는 문자열이나 수여야 하는데 자료형이 {}입니다"),
    "undefined": (ERROR, "the function {} is not defined", "{} 함수가 정의되어 있지 않습니다"),
    "misnamed": (ERROR, "the function is not defined under its name; rename it: {}", "함수가 정해진 이름으로 정의되어 있지 않습니다. 이름을 바꾸십시오: {}"),
    "together": (UNREADABLE, "the answers to this exercise are too large together", "이 문제의 답을 모두 합치면 너무 큽니다"),
    "nested": (UNREADABLE, "the answer is nested too deeply", "답이 너무 깊게 중첩되어 있습니다"),
    "stand-in": (ERROR, "the answer needs {}, which does not exist when it is graded: only NumPy does", "답을 만들려면 다음이 필요하지만, 채점할 때는 NumPy만 있습니다: {}"),
    "absent": (ERROR, "{} does not exist when it is graded", "채점할 때는 쓸 수 없습니다: {}"),
    "unread": (UNREADABLE, "the file cannot be read: {}", "파일을 읽을 수 없습니다: {}"),
    "ending": (UNREADABLE, "only .py, .ipynb and .zip can be graded", ".py, .ipynb, .zip만 채점할 수 있습니다"),
    "no member": (UNREADABLE, "there is neither a .py nor an .ipynb in the archive", "압축 파일에 .py도 .ipynb도 없습니다"),
    "member": (UNREADABLE, "this part of the archive cannot be unpacked: {}", "압축 파일 안의 다음 항목을 풀 수 없습니다: {}"),
    "unpacked": (UNREADABLE, "the archive unpacks to more than is allowed", "압축을 풀면 허용된 크기를 넘습니다"),
    "encrypted": (UNREADABLE, "this part of the archive is encrypted: hand it in without a password", "압축 파일 안에 암호가 걸린 항목이 있습니다. 암호를 풀고 제출하십시오"),
    "many": (UNREADABLE, "only the first {} files of the archive were read", "압축 파일에서 처음 {}개 파일만 읽었습니다"),
    "notebook": (UNREADABLE, "this is not a notebook as Jupyter saves it", "Jupyter가 저장한 노트북이 아닙니다"),
    "cell": (UNREADABLE, "the cell holds no text", "셀에 텍스트가 없습니다"),
    "syntax": (UNREADABLE, "this is not valid Python: {}", "올바른 Python 코드가 아닙니다: {}"),
    "raised": (ERROR, "{}", "{}"),
}
# what a worker may say of itself; that it was late, or how it ended, is for us to see
WORKERS_CODES = frozenset(code for code, (kind, _, _) in _SENTENCES.items() if kind in (UNREADABLE, ERROR))


@dataclass(frozen=True)
class Fault:
    """Why a call has no value.

    kind: "timeout", "died" (the process is gone), "unreadable" (no code, or an answer that is no value) or "error"
    (their own exception). says: what happened, or what their exception said. line: of *their* code, or None.
    where: which file or notebook cell; code: that line's text; types: the builtin exceptions that theirs is one of.
    reason: the code of our sentence, or "" if the words are theirs.
    """

    kind: str
    says: Text
    line: int | None = None
    where: str = ""
    code: str = ""
    types: tuple[str, ...] = ()
    reason: str = ""

    @property
    def message(self):
        return self.says.en


@dataclass(frozen=True)
class Problem:
    """A piece of a submission that could not be run while loading, though the rest was. says: what happened."""

    where: str
    line: int | None
    kind: str
    says: Text


def make_fault(code, detail=""):
    """The Fault of this code. The detail may come from a student: it is put into the sentence as it is, never as a format."""
    kind, en, ko = _SENTENCES[code]
    detail = detail if detail.strip() else "?"
    return Fault(kind, Text(en.replace("{}", detail), ko.replace("{}", detail)), reason=code)


def make_problem(where, line, code, detail):
    fault = make_fault(code, detail)
    return Problem(where, line, fault.kind, fault.says)
