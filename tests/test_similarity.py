"""Which submissions are called similar: copies whose names and order were changed, and no two students who think alike."""

import re
from random import Random

import pytest

from autograder.report.similarity import find_groups, find_pairs
from autograder.sandbox.fingerprint import find_all_grams, find_fingerprints
from tests.conftest import ASSIGNMENTS, ROOT

RIGHT = ROOT / "tests" / "right"


def class_of(number, common=20, own=40, seed=0):
    """{student: fingerprints} of a class in which nobody copied: some are everybody's, the others one's own."""
    random = Random(seed)
    shared = [random.getrandbits(32) for _ in range(common)]
    return {f"s{student:04}": shared + [random.getrandbits(32) for _ in range(own)] for student in range(number)}


def test_a_copy_with_additions_of_its_own_is_found():
    prints = class_of(30)
    prints["s0003"] = prints["s0007"][:50] + [1, 2, 3, 4, 5]
    (group,) = find_groups(prints)
    assert group.students == ("s0003", "s0007") and group.pairs[0].shared == 30 and group.pairs[0].share > 0.75


def test_what_many_students_share_weighs_nothing():
    assert find_groups(class_of(30, common=500, own=0)) == []


def test_what_fewer_share_weighs_more():
    prints = class_of(40, own=0)
    for student in ("s0001", "s0002", "s0003", "s0004", "s0005", "s0006"):
        prints[student] = prints[student] + [*range(10)]
    for student in ("s0001", "s0002"):
        prints[student] = prints[student] + [*range(100, 110)]
    prints["s0003"] = prints["s0003"] + [*range(200, 210)]
    assert [(pair.first, pair.second) for pair in find_pairs(prints)][0] == ("s0001", "s0002")
    assert ("s0001", "s0003") not in [(pair.first, pair.second) for pair in find_pairs(prints)]


def test_a_few_shared_stretches_are_no_similarity():
    prints = class_of(30, own=5)
    prints["s0003"] = prints["s0007"]
    assert find_groups(prints) == []


def test_who_copied_from_one_another_is_one_group():
    prints = class_of(40)
    prints["s0001"] = prints["s0000"][:50] + [*range(10)]
    prints["s0002"] = prints["s0001"][:45] + [*range(20, 30)]
    prints["s0010"] = prints["s0011"]
    assert [group.students for group in find_groups(prints)] == [("s0010", "s0011"), ("s0000", "s0001", "s0002")]


def test_the_order_of_the_students_changes_nothing():
    prints = class_of(30)
    prints["s0003"] = prints["s0007"]
    assert find_groups(dict(reversed(prints.items()))) == find_groups(prints)


@pytest.mark.parametrize("prints", [{}, {"a": []}, {"a": [1], "b": []}, {"a": [1, 2], "b": [1, 2]}], ids=["nobody", "one", "little", "two"])
def test_where_there_is_little_to_compare_nothing_is_found(prints):
    assert find_groups(prints) == []


# with code


def of_code(code, assignment):
    """The fingerprints of a source text, without what its assignment gives to everybody."""
    given = find_all_grams([path.read_text(encoding="utf-8") for path in (ROOT / "assignments" / assignment).glob("*/starter.py")])
    return [*{*find_fingerprints([code]).tolist()} - given]


def solutions_in_many_styles(assignment):
    """{student: code}: right answers to all exercises of an assignment, by so many hands that no file is used twice."""
    exercises = [sorted(folder.glob("*.py")) for folder in sorted((RIGHT / assignment).iterdir())]
    return {f"s{student}": "\n".join(path.read_text(encoding="utf-8") for path in files) for student, files in enumerate(zip(*exercises))}


@pytest.mark.parametrize("assignment", ASSIGNMENTS)
def test_independent_right_answers_are_not_similar(assignment):
    prints = {student: of_code(code, assignment) for student, code in solutions_in_many_styles(assignment).items()}
    assert find_groups(prints) == []


@pytest.mark.parametrize("assignment", ASSIGNMENTS)
def test_a_copy_with_other_names_in_another_order_is_found(assignment):
    codes = solutions_in_many_styles(assignment)
    functions = re.split(r"^(?=def |class |import |from )", codes["s1"], flags=re.MULTILINE)
    copied = "# my own work\n\n" + "\n\n".join(reversed(functions))
    for number, name in enumerate(sorted({*re.findall(r"\b([a-z]\w*) = ", copied)})):
        copied = re.sub(rf"(?<![.\w]){name}(?![\w(])", f"mine_{number}", copied)
    prints = {student: of_code(code, assignment) for student, code in (codes | {"copy": copied}).items()}
    assert [group.students for group in find_groups(prints)] == [("copy", "s1")]
