"""Which submissions a human should look at, and why."""

from dataclasses import dataclass

from autograder.sandbox.fault import DIED, TIMEOUT
from autograder.text import Text


@dataclass(frozen=True)
class Concern:
    """A reason to look, what to do about it, and whom it is about: (student, remarks), in order of their names."""

    title: Text
    advice: Text
    entries: tuple[tuple[str, tuple[Text, ...]], ...]


def find_concerns(lines):
    """The reasons that apply to somebody, the gravest first."""
    entries = [[] for _ in _REASONS]
    for line in lines:
        for found, (_, _, find) in zip(entries, _REASONS):
            if remarks := find(line):
                found.append((line["student"], tuple(remarks)))
    return [Concern(title, advice, tuple(found)) for found, (title, advice, _) in zip(entries, _REASONS) if found]


def _plain(text):
    return Text(text, text)


def _notes(line):
    return [Text(note["en"], note["ko"]) for note in line["notes"]]


def _hard_coded(line):
    return [_plain(name) for name, details in line["details"].items() if details.get("hard_coded")]


def _not_read(status):
    return lambda line: (_notes(line) or [_plain("?")]) if line["status"] == status else []


def _faults(line, wanted):
    """What an exercise's fault says, for a submission that was graded."""
    faults = [(exercise["exercise"], exercise["fault"]) for exercise in line["exercises"] if exercise["fault"] and line["status"] == "graded"]
    return [(name, fault) for name, fault in faults if wanted(fault)]


def _lost(fault):
    return fault["kind"] in (TIMEOUT, DIED)


def _unwritten(fault):
    return fault["message"].startswith("NotImplementedError")


def _noted(line):
    """Notes on the files of what was graded; a note on an exercise says what its fault says."""
    names = tuple(f"{exercise['exercise']}: " for exercise in line["exercises"])
    return [note for note in _notes(line) if line["status"] == "graded" and not note.en.startswith(names)]


def _broken(line):
    faults = _faults(line, lambda fault: not _lost(fault) and not _unwritten(fault))
    says = {name: line["details"][name].get("fault") or {"en": fault["message"], "ko": fault["message"]} for name, fault in faults}
    return [Text(f"{name}: {text['en']}", f"{name}: {text['ko']}") for name, text in says.items()]


_REASONS = (
    (
        Text("Perhaps written for the text's examples only", "본문의 예시에만 맞춘 것으로 보이는 답"),
        Text(
            "Right in the text's examples, wrong where only the numbers differ. Read the code before you judge: an honest mistake can look like this.",
            "본문의 예시에서는 맞고, 숫자만 바꾸면 틀립니다. 단순한 실수로도 이렇게 될 수 있으니 판단하기 전에 코드를 읽어 보십시오.",
        ),
        _hard_coded,
    ),
    (
        Text("Could not be read", "읽을 수 없는 제출물"),
        Text("Nothing was graded. Look at the file, or ask for another one.", "채점하지 못했습니다. 파일을 확인하거나 다시 제출하게 하십시오."),
        _not_read("unreadable"),
    ),
    (
        Text("Nothing was handed in", "제출하지 않음"),
        Text("Perhaps the folder or the file has an unexpected name.", "폴더나 파일의 이름이 잘못되었을 수도 있습니다."),
        _not_read("missing"),
    ),
    (
        Text("Kept from before the class was graded again", "다시 채점했지만 이전 결과를 유지함"),
        Text("A kept result is in the figures only if its checks are those of the others.", "다른 제출물과 같은 검사로 채점된 것만 집계에 포함됩니다."),
        lambda line: [Text(**line["kept"])] if "kept" in line else [],
    ),
    (
        Text("Ran out of time, or ended its own process", "시간이 초과되었거나 프로세스가 종료됨"),
        Text("The other exercises were graded as usual. An endless loop is often one small slip.", "다른 문제는 그대로 채점했습니다. 무한 반복은 작은 실수 하나 때문일 때가 많습니다."),
        lambda line: [_plain(name) for name, _ in _faults(line, _lost)],
    ),
    (
        Text("Graded, with a note", "채점했으나 확인할 점이 있음"),
        Text("Make sure that what was graded is what they meant to hand in.", "학생이 제출하려던 파일이 채점되었는지 확인하십시오."),
        _noted,
    ),
    (
        Text("The code gave no answer in an exercise", "답을 내지 못한 문제가 있음"),
        Text("Mostly an exception; the page shows the line. If one message occurs often, the text may be unclear.", "대부분 예외가 발생한 경우이며, 학생의 페이지에 그 줄이 나옵니다. 같은 메시지가 많으면 과제의 설명이 분명한지 확인하십시오."),
        _broken,
    ),
    (
        Text("Left unwritten", "작성하지 않은 문제가 있음"),
        Text("The function still raises NotImplementedError, as the starter does.", "함수가 시작 코드와 마찬가지로 아직 NotImplementedError를 냅니다."),
        lambda line: [_plain(name) for name, _ in _faults(line, _unwritten)],
    ),
)  # fmt: skip
