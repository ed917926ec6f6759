"""What the class report says around the figures, in both languages."""

from math import sqrt

from autograder.text import Text

CLASS_WORDS = {
    "title": Text("Class report", "전체 채점 보고서"),
    "anonymous": Text("Names are replaced by pseudonyms; what students wrote is left out.", "이름은 가명으로 바꾸고, 학생이 쓴 내용은 생략했습니다."),
    "empty": Text("There are no submissions.", "제출물이 없습니다."),
    "submissions": Text("submissions", "제출물"),
    "mean": Text("mean", "평균"),
    "median": Text("median", "중앙값"),
    "full_marks": Text("full marks", "만점"),
    "none_graded": Text("None of the submissions could be graded.", "채점할 수 있는 제출물이 없습니다."),
    "no_pictures": Text("Without matplotlib there are no pictures: pip install matplotlib", "matplotlib이 없어 그래프를 그리지 못했습니다: pip install matplotlib"),
    "distribution": Text("Points", "점수 분포"),
    "distribution_says": Text("Submissions by points; full marks are in the last bar.", "점수별 제출물 수입니다. 오른쪽 끝 막대에는 만점이 포함됩니다."),
    "attention": Text("For a human to look at", "직접 확인할 제출물"),
    "no_concern": Text("Nothing needs a look.", "직접 확인할 제출물이 없습니다."),
    "mistakes": Text("Named mistakes", "진단된 실수"),
    "mistakes_say": Text(
        "A mistake is named only if it gives exactly the student's answer in every call of the exercise. If several fit, each is counted.",
        "한 문제의 모든 호출에서 학생의 답이 그 실수를 했을 때 나오는 답과 똑같은 경우만 셌습니다. 여러 실수에 해당하면 각각 셌습니다.",
    ),
    "no_mistake": Text("No mistake was named.", "진단된 실수가 없습니다."),
    "example": Text("The smallest example", "가장 작은 예"),
    "called": Text("We called", "호출"),
    "got": Text("Their answer", "학생의 답"),
    "expected": Text("Expected", "기대한 답"),
    "exercises": Text("Exercises and checks", "문제와 검사 항목"),
    "full": Text("all points", "만점"),
    "part": Text("some points", "일부 점수"),
    "nothing": Text("no points", "0점"),
    "mean_line": Text("mean share of the points", "평균 득점률"),
    "share": Text("share earned", "득점률"),
    "share_says": Text(
        "The share earned shows an item's difficulty: it is the mean share of its points that students got. The higher it is, the easier the item; at 100% everybody got full marks.",
        "득점률은 문제나 검사 항목의 난이도를 나타내며, 학생들이 배점 가운데 평균 몇 퍼센트를 얻었는지를 뜻합니다. 높을수록 쉬우며, 100%이면 모두 만점을 받은 것입니다.",
    ),
    "discrimination": Text("discrimi\u00adnation", "변별도"),
    "discrimination_says": Text(
        "Discrimination is the correlation of an item's points with those of all the others together, from −1 to 1. Below 0.2 it hardly tells strong work from weak; a dash means that it cannot be computed, because everybody got the same in the item or in the others, or because there are fewer than three submissions.",
        "변별도는 한 항목의 점수와 나머지 항목 점수의 합 사이의 상관계수이며, −1과 1 사이의 값입니다. 0.2보다 작으면 잘한 제출물과 그렇지 않은 제출물을 거의 구별하지 못합니다. 그 항목이나 나머지 항목에서 모두 같은 점수를 받았거나 제출물이 세 개보다 적어 계산할 수 없으면 줄표로 표시합니다.",
    ),
    "item": Text("exercise, check", "문제, 검사 항목"),
    "points": Text("points", "배점"),
    "similar": Text("Similar submissions", "비슷한 제출물"),
    "similar_says": Text(
        "A hint for you, not a verdict: short exercises have few right answers, and students who learn together write alike. Names of variables do not count, nor does the starter, nor what many students write. Compare the code yourself before you say anything.",
        "참고할 단서일 뿐 판정이 아닙니다. 짧은 문제는 맞는 답이 몇 가지뿐이고, 함께 공부한 학생들의 코드는 서로 닮기 마련입니다. 변수 이름, 시작 코드, 많은 학생이 똑같이 쓴 부분은 비교하지 않았습니다. 학생에게 묻기 전에 코드를 직접 비교해 보십시오.",
    ),
    "no_fingerprints": Text("There are no fingerprints of the code here, so nothing was compared.", "코드 지문이 없어 비교하지 못했습니다."),
    "none_similar": Text("No submissions are unusually alike.", "유난히 비슷한 제출물이 없습니다."),
    "time": Text("How long grading took", "채점에 걸린 시간"),
    "slowest": Text("The slowest", "가장 오래 걸린 제출물"),
    "more": Text("more", "더 보기"),
}  # fmt: skip


def say_counted(counted, left_out):
    """What the figures are made of."""
    en = f"Graded submissions counted here: {counted}, one a student, with the points before any late penalty. Of a student who handed in several times, it is the attempt that was graded, not the first."
    ko = f"학생마다 하나씩, 채점된 제출물 {counted}개를 집계했으며, 점수는 지각 감점 전의 점수입니다. 여러 번 제출한 학생은 첫 제출물이 아니라 채점된 제출물을 집계했습니다."
    if left_out:
        en += f" Not counted: {left_out} (missing, unreadable, or graded with other checks)."
        ko += f" 제출하지 않았거나, 읽을 수 없거나, 다른 검사로 채점된 {left_out}건은 제외했습니다."
    return Text(en, ko)


def say_few(counted):
    """For a small class: how far chance alone carries a correlation (twice its standard error)."""
    chance = f"{min(2 / sqrt(counted), 1):.1f}"
    return Text(
        f"With so few submissions ({counted}) these figures are weak: a discrimination of ±{chance} can come about by chance alone.",
        f"제출물이 {counted}개뿐이므로 이 수치들은 참고만 하십시오. 변별도는 우연만으로도 ±{chance} 정도까지 나올 수 있습니다.",
    )


def say_distribution(counts, edges):
    """The picture's numbers, for who cannot see it."""
    pairs = [(f"{low:g}–{high:g}", count) for low, high, count in zip(edges, edges[1:], counts)]
    return Text("Points: submissions. " + ", ".join(f"{span}: {count}" for span, count in pairs), "점수별 제출물 수. " + ", ".join(f"{span}점: {count}개" for span, count in pairs))


def say_exercises(items, total):
    """The picture's numbers, for who cannot see it."""
    rows = [(item.exercise, item.full, item.part, total - item.full - item.part, f"{item.difficulty:.0%}") for item in items]
    return Text(
        "; ".join(f"{name}: all points {full}, some {part}, none {nothing}, mean share {mean}" for name, full, part, nothing, mean in rows),
        "; ".join(f"{name}: 만점 {full}명, 일부 점수 {part}명, 0점 {nothing}명, 평균 득점률 {mean}" for name, full, part, nothing, mean in rows),
    )


def say_made(count, share):
    return Text(f"{count} ({share:.0%})", f"{count}명({share:.0%})")


def say_alike(pair, students):
    """How close a group is, by its closest pair."""
    if students == 2:
        return Text(f"{pair.share:.0%} of what is unusual in the shorter one is in the other as well", f"더 짧은 코드의 흔하지 않은 부분 가운데 {pair.share:.0%}가 다른 쪽에도 있습니다")
    return Text(
        f"{students} students; in the closest two, {pair.share:.0%} of what is unusual in the shorter one is in the other as well",
        f"{students}명. 가장 비슷한 두 제출물에서는 더 짧은 코드의 흔하지 않은 부분 가운데 {pair.share:.0%}가 다른 쪽에도 있습니다",
    )


def say_more(left_out):
    return Text(f"and {left_out} more, in results.jsonl", f"나머지 {left_out}개는 results.jsonl에서 볼 수 있습니다")


def say_more_groups(left_out):
    return Text(f"more groups, less alike than these: {left_out}", f"이보다 덜 비슷한 묶음이 {left_out}개 더 있습니다")


def say_time(facts, median):
    en = f"{facts['seconds']:.1f} s for all (processes: {facts['jobs']}); half of the submissions took less than {median:.2f} s."
    ko = f"프로세스 {facts['jobs']}개로 모두 채점하는 데 {facts['seconds']:.1f}초 걸렸습니다. 제출물의 절반은 {median:.2f}초 안에 채점했습니다."
    if kept := facts.get("not_graded_again"):
        en += f" Graded in an earlier run, and not changed since: {kept}."
        ko += f" 이전에 채점한 뒤로 바뀌지 않아 다시 채점하지 않은 제출물은 {kept}개입니다."
    return Text(en, ko)
