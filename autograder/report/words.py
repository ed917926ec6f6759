"""What a page says around the results, in both languages."""

from autograder.text import Text

WORDS = {
    "points": Text("points", "점"),
    "first": Text("Mend this first", "먼저 고칠 것"),
    "all_right": Text("Everything is right. Well done!", "모두 맞았습니다. 잘했습니다!"),
    "went_well": Text("What is right already", "이미 맞은 것"),
    "checks": Text("What was asked", "채점 항목"),
    "passed": Text("passed", "통과"),
    "failed": Text("not yet", "아직"),
    "fault": Text("no answer", "답 없음"),
    "called": Text("We called", "호출"),
    "got": Text("Your answer", "제출한 답"),
    "expected": Text("Expected", "기대한 답"),
    "raises": Text("an exception", "예외 발생"),
    "case": Text("Case", "경우"),
    "difference": Text("What differs", "차이"),
    "mistakes_one": Text("Your answers are exactly those of this mistake", "제출한 답이 다음 실수를 했을 때 나오는 답과 정확히 같습니다"),
    "mistakes_many": Text("Each of these mistakes would give exactly your answers", "다음 실수 가운데 어느 것을 해도 제출한 답과 똑같은 답이 나옵니다"),
    "fault_title": Text("Your code gave no answer", "코드가 답을 내지 못했습니다"),
    "raised": Text("It raised an exception.", "예외가 발생했습니다."),
    "line": Text("line", "줄"),
    "unreadable": Text("This could not be graded", "채점할 수 없었습니다"),
    "problems": Text("These lines did not run; the rest was graded all the same", "다음 줄은 실행되지 않았습니다. 나머지는 그대로 채점했습니다"),
    "definitions_only": Text(
        "Your code took too long to load, so only its imports, functions, classes and constants were run. This costs no points.",
        "코드를 불러오는 데 시간이 너무 오래 걸려 import, 함수, 클래스, 상수만 실행했습니다. 점수는 깎이지 않습니다.",
    ),
    "printed": Text("What your code printed", "코드가 출력한 내용"),
    "notes": Text("About what was handed in", "제출물 안내"),
    "hidden": Text("The failing case is not shown for this assignment.", "이 과제에서는 틀린 경우를 보여 주지 않습니다."),
    "unsafe": Text("This was graded without isolation (--isolation none).", "격리 없이 채점했습니다(--isolation none)."),
    "language": Text("Language", "언어"),
}
