"""Grading leaves nothing behind: hostile submissions again and again, in the same processes; and what would be left is found."""

import os
import random
import tempfile

import pytest

from autograder.classroom import graders
from autograder.classroom.grading import grade
from bench.soak import FEWEST, PAGE, WARM_UP, find_growth, lower_limits, soak
from tests.attacks import attacks

ASSIGNMENT = "03_strides"
LIMITS = {"call": 0.05, "load": 0.2, "exercise": 0.1}
HOSTILE = ("bombs/prints_for_ever", "crashes/segmentation_fault", "crashes/closes_everything", "frames/sends_a_descriptor", "stalls/plain_loop")
QUICK = ("crashes/exit_at_import",)
SUBMISSIONS = 100  # in looks that are made up


def soak_for(rounds, course, folder, names):
    """(looks, what was left) of attacks that are graded for so many rounds."""
    known = {attack.name: attack for attack in attacks()}
    for name in names:
        handed_in = folder / name.replace("/", ".") / ASSIGNMENT
        handed_in.mkdir(parents=True)
        known[name].write(handed_in)
    _, submissions, looks, left = soak(lower_limits(course, LIMITS).assignment(ASSIGNMENT), folder, lambda looks: len(looks) == rounds)
    assert (submissions, len(looks)) == (len(names), rounds)
    return looks, left


@pytest.mark.slow
def test_hostile_submissions_leave_no_descriptor_process_file_or_mount(course, tmp_path):
    looks, left = soak_for(3, course, tmp_path, HOSTILE)
    exact = [what for what in looks[0] if what.endswith(("processes", "descriptors", "memfds", "temporary folder")) or what.startswith("mounts")]
    assert len(exact) == 9 and left == []
    for look in looks:
        assert {what: look[what] for what in exact} == {what: looks[0][what] for what in exact}


@pytest.mark.slow
def test_what_is_left_at_each_submission_is_found(course, tmp_path, monkeypatch):
    kept = []

    def leaking(*arguments):
        os.open(os.devnull, os.O_RDONLY)
        tempfile.mkdtemp()
        kept.append(b"x" * 2**24)  # far more than what is given back meanwhile
        if not os.fork():
            os._exit(0)  # nobody waits for it
        return grade(*arguments)

    monkeypatch.setattr(graders, "grade", leaking)
    looks, left = soak_for(FEWEST, course, tmp_path, QUICK)
    found = [sentence.rpartition(" by ")[0] for sentence in find_growth(looks, len(QUICK))]
    assert [what for what in found if "MiB" not in what] == ["grading process: descriptors", "processes", "files in the temporary folder"]
    assert "grading process: RSS, MiB" in found
    assert [sentence.partition(" 0 before")[0] for sentence in left] == ["files in the temporary folder"]


def looked(values, what="descriptors"):
    return [{what: value} for value in values]


def test_what_grows_in_the_first_rounds_alone_is_no_growth():
    assert find_growth(looked([10, 20] + [30] * 20), SUBMISSIONS) == []


def test_a_single_step_is_no_growth():
    assert find_growth(looked([10] * 8 + [11] * 14), SUBMISSIONS) == []


def test_one_more_in_every_other_round_is_growth():
    assert find_growth(looked([10 + number // 2 for number in range(WARM_UP + 10)]), SUBMISSIONS) == ["descriptors by 0.50 a round"]


def test_memory_that_goes_up_and_down_is_no_growth():
    seed = random.randrange(2**32)
    print(f"seed {seed}")
    draw = random.Random(seed)
    assert find_growth(looked([200 + draw.uniform(0, 0.5) for _ in range(WARM_UP + 8)], "RSS, MiB"), SUBMISSIONS) == []


def test_two_pages_a_submission_are_growth_however_memory_goes_up_and_down():
    seed = random.randrange(2**32)
    print(f"seed {seed}")
    draw = random.Random(seed)
    looks = looked([200 + 2 * PAGE * SUBMISSIONS * number + draw.uniform(0, 0.5) for number in range(WARM_UP + 8)], "RSS, MiB")
    assert len(find_growth(looks, SUBMISSIONS)) == 1
