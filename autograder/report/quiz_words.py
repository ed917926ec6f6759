"""What the instructor's two pages on quizzes say around the questions, in both languages, and how a question's sentence is shown."""

from markupsafe import Markup

from autograder.quiz.bank import as_html, show_value
from autograder.quiz.words import WORDS as QUIZ_WORDS
from autograder.text import LANGUAGES, Text

KINDS = {
    "integer": Text("whole number", "정수"),
    "number": Text("number", "수"),
    "tuple": Text("tuple", "튜플"),
    "choice": Text("choice", "하나 고르기"),
    "several": Text("several to choose", "모두 고르기"),
    "table": Text("table", "표"),
    "order": Text("order", "순서"),
    "window": Text("window", "창"),
}
RESULT_WORDS = {
    "title": Text("Quiz results", "퀴즈 결과 보고서"),
    "students": Text("students", "학생"),
    "attempts": Text("first attempts", "첫 시도"),
    "mean": Text("mean score", "평균 점수"),
    "refused": Text("files left out", "제외한 파일"),
    "empty": Text("There are no results yet.", "아직 결과가 없습니다."),
    "how": Text("How to read the figures", "수치를 읽는 방법"),
    "sections": Text("Sections", "절"),
    "section": Text("section", "절"),
    "questions": Text("questions", "문항"),
    "difficulty": Text("difficulty", "득점률"),
    "looks": Text("to look at", "확인할 문항"),
    "question": Text("question", "문항"),
    "right": Text("right", "정답"),
    "part": Text("partly", "일부 정답"),
    "wrong": Text("wrong", "오답"),
    "skipped": Text("solution without an answer", "답하지 않고 풀이 봄"),
    "discrimination": Text("discrimi\u00adnation", "변별도"),
    "hinted": Text("hint", "힌트 사용"),
    "shown": Text("solution", "풀이 봄"),
    "few": Text("few", "적음"),
    "mistakes": Text("Misconceptions", "오개념"),
    "no_mistake": Text("No misconception was found in the answers.", "답에서 발견된 오개념이 없습니다."),
    "misconception": Text("misconception", "오개념"),
    "share": Text("of wrong answers", "오답 중 비율"),
    "count": Text("answers", "답"),
    "dead": Text("hardly anybody makes it", "거의 나오지 않는 오개념입니다"),
    "unnamed": Text("no known cause", "알려진 원인 없음"),
    "repeated": Text("Sent in more than once, counted once", "여러 번 제출되어 한 번만 집계한 결과"),
    "ignored": Text("Left out of the figures", "집계에서 제외한 기록"),
}  # fmt: skip
HOW = Text(
    "- **first attempts only**: of each student, the first answer to a question counts. A solution that was shown before any answer counts as a score of 0. Later attempts are practice.\n"
    "- **difficulty** is the mean score: the higher it is, the easier the question. Where every score is 0 or 1, the 95% interval (Wilson) follows.\n"
    "- **discrimination** is the correlation of the score with the mean score of the same student's other questions, from −1 to 1, of the students who answered at least three others. Below 0.2 the question hardly tells students apart; a negative one often means that the text or the answer is wrong. A dash: fewer than 30 students can be compared, or all scores are the same.\n"
    "- **Misconceptions**: the share is of the wrong first answers. Where several give the same answer, each is counted and the number of shared ones is said. ⚠ marks one that fewer than 5% made of those who could have (at least 30); in an easy question that is to be expected.\n"
    "- **variants**: the hardest and the easiest one, of those with at least 5 first attempts. Most of the difference is chance, unless ⚠ says otherwise.\n"
    "- **few**: with fewer than 30 first attempts there are only counts, since shares would mostly be chance.\n"
    "- Students choose what they answer and may use any help: these figures are about the questions, not marks for students.",
    "- **첫 시도만 집계**(first attempts only): 학생마다 한 문항의 첫 답만 셉니다. 답하기 전에 풀이를 본 경우는 0점으로 셉니다. 그 뒤의 시도는 연습입니다.\n"
    "- **득점률**은 문항의 난이도를 나타내며, 첫 시도의 평균 점수입니다. 높을수록 쉬운 문항입니다. 점수가 모두 0 또는 1이면 95% 신뢰구간(Wilson)도 표시합니다.\n"
    "- **변별도**는 그 문항의 점수와, 같은 학생이 답한 다른 문항의 평균 점수 사이의 상관계수이며 −1과 1 사이의 값입니다. 다른 문항에 세 개 이상 답한 학생만 비교합니다. 0.2보다 작으면 학생들을 거의 구별하지 못하며, 음수이면 문항이나 정답이 틀린 경우가 많습니다. 비교할 학생이 30명보다 적거나 점수가 모두 같으면 줄표로 표시합니다.\n"
    "- **오개념**: 비율은 틀린 첫 답 중의 비율입니다. 여러 오개념에서 같은 답이 나오면 각각 세고, 그런 답의 수를 함께 표시합니다. ⚠는 그 오개념이 나올 수 있던 답(30개 이상) 가운데 5%보다 적게 나온 오개념이라는 표시이며, 쉬운 문항에서는 자연스러운 일입니다.\n"
    "- **변형**: 첫 시도가 5개 이상인 변형 가운데 가장 어려운 것과 가장 쉬운 것입니다. ⚠가 없으면 그 차이는 대부분 우연입니다.\n"
    "- **적음**: 첫 시도가 30개보다 적으면 비율은 대부분 우연이므로 개수만 표시합니다.\n"
    "- 학생은 풀 문항을 스스로 고르고 어떤 도움이든 받을 수 있습니다. 이 수치는 문항에 대한 것이며 학생의 성적이 아닙니다.",
)
IGNORED = {
    "unread": Text("attempts that no quiz writes", "퀴즈가 기록하는 형식이 아닌 시도"),
    "question": Text("at questions that are not here", "여기에 없는 문항의 시도"),
    "version": Text("at another version of a question", "다른 버전 문항의 시도"),
    "variant": Text("at variants that are not here", "여기에 없는 변형의 시도"),
    "mistake": Text("named mistakes that the variant does not have", "그 변형에는 없는 오개념 기록"),
}  # fmt: skip
PREVIEW_WORDS = {
    "title": Text("All questions and their variants", "모든 문항과 변형"),
    "for_instructors": Text("For the instructor: the answers are in it.", "담당 교수용입니다. 정답이 들어 있습니다."),
    "paper": Text("On paper every question is open, with its tables and its first variant; so are the variants that you unfold.", "인쇄하면 모든 문항의 표와 첫 변형이 나옵니다. 펼쳐 둔 다른 변형도 함께 인쇄됩니다."),
    "empty": Text("There are no questions yet.", "아직 문항이 없습니다."),
    "contents": Text("Contents", "차례"),
    "version": Text("version", "버전"),
    "difficulty": Text("difficulty", "난이도"),
    "tags": Text("tags", "태그"),
    "read": Text("read again", "다시 읽을 곳"),
    "variants": Text("variants", "변형"),
    "misconceptions": Text("Misconceptions", "오개념"),
    "misconception": Text("misconception", "오개념"),
    "alone": Text("alone detectable", "단독으로 구별됨"),
    "alone_says": Text(
        "Alone detectable: in how many variants it gives an answer that is neither right nor that of another misconception.",
        "단독으로 구별됨: 정답과도, 다른 오개념의 답과도 다른 답이 나오는 변형의 수입니다.",
    ),
    "sentence": Text("what is said, with the numbers of the first variant that has it", "안내문(이 오개념이 있는 첫 변형의 값)"),
    "score": Text("part of the score", "부분 점수"),
    "text": Text("Text", "문항"),
    "variant": Text("variant", "변형"),
    "params": Text("parameters", "값"),
    "answer": Text("right answer", "정답"),
    "outcomes": Text("known wrong answers", "알려진 오답"),
    "fill": Text("further wrong answers for a choice", "고르기용 추가 오답"),
    "options": Text("Options, as they are shown", "보기(제시 순서)"),
    "is_right": Text("right", "맞음"),
    "is_wrong": Text("wrong", "틀림"),
    "order": Text("Shown in the order", "제시 순서"),
    "hints": Text("Hints", "힌트"),
    "solution": Text("Solution", "풀이"),
    "margin": Text("within", "허용 오차"),
    "figure": Text("Figure", "그림"),
}  # fmt: skip


def show_sentence(words, slots):
    """A question's sentence in both languages, as HTML; said once where it is the same."""
    shown = {language: Markup(as_html(words[language], slots)) for language in LANGUAGES}
    if shown["en"] == shown["ko"]:
        return shown["en"]
    return Markup("").join(Markup('<span lang="{}">{}</span>').format(language, shown[language]) for language in LANGUAGES)


def show_params(params):
    """A variant's numbers: W = 7, F = 3."""
    return ", ".join(f"{name} = {show_value(value)}" for name, value in params.items()) or "–"


def say_window(figure):
    """A window's figure as a sentence."""
    (height, width), (rows, columns) = figure["input"], figure["kernel"]
    values = {"height": height, "width": width, "rows": rows, "columns": columns, "stride": figure.get("stride", 1), "padding": figure.get("padding", 0)}
    place = f" ({figure['at'][0]}, {figure['at'][1]})" if figure.get("at") else ""
    said = {language: QUIZ_WORDS["figure"][language].format(**values) for language in LANGUAGES}
    return Text(
        said["en"] + (f" The window of the output's cell{place} is shown." if place else ""),
        said["ko"] + (f" 출력 칸{place}의 창을 보여 줍니다." if place else ""),
    )


def say_section(name):
    return Text(f"Section {name}", f"{name}절")


def say_few(n):
    """For a question with too few answers."""
    return Text(f"few ({n} first attempts): counts only", f"적음(첫 시도 {n}개). 개수만 표시합니다")


def say_made(made):
    """How often, and how often another cause gives the same answer."""
    if not made.shared:
        return Text(str(made.count), str(made.count))
    return Text(f"{made.count} (shared: {made.shared})", f"{made.count}(공유 {made.shared})")


def say_spread(spread):
    """The hardest and the easiest variant."""
    (n, low, hard), (m, high, easy) = spread
    a, b = show_params(hard["params"]), show_params(easy["params"])
    return Text(
        f"Hardest variant: {a} ({low:.0%} of {n}); easiest: {b} ({high:.0%} of {m})",
        f"가장 어려운 변형: {a}({n}명, {low:.0%}). 가장 쉬운 변형: {b}({m}명, {high:.0%})",
    )


def say_example(question, variant, name):
    """The numbers of an example, and what the mistake gives there."""
    numbers = show_params(variant["params"])
    for part in variant.get("parts", ()):
        for value, names in part["outcomes"]:
            if name in names:
                wrong, right = show_value(value), show_value(part["answer"])
                return Text(f"{numbers}: {wrong} instead of {right}", f"{numbers}: {right} 대신 {wrong}")
    return Text(numbers, numbers) if variant["params"] else None


def say_more(left_out):
    return Text(f"and {left_out} more", f"그 밖에 {left_out}개가 더 있습니다")
