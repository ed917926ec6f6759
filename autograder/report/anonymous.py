"""A class without names: what may be shown of its results to somebody who must not know whose they are.

It is a list of what is let through; whatever else a line of the results holds, now or later, stays behind.
"""

import re

from autograder.report.pseudonyms import find_pseudonym

NOTE = {"en": "a note on the files", "ko": "제출물 안내가 있습니다"}
LEFT_OUT = {"en": "(left out)", "ko": "(생략)"}
# an answer that is numbers, perhaps with a shape; anything else may be words of a student's
_NUMBERS = re.compile(r"(?:[\d\s.,:×…+\-()\[\]]|e[+-]|(?<![A-Za-z])(?:nan|inf|True|False|None|empty)(?![A-Za-z]))*")


def anonymise(lines, fingerprints, secret):
    """(lines, fingerprints) with a pseudonym for each student, in the pseudonyms' order, and without words of a student's."""
    lines = [_anonymous_line(line, find_pseudonym(line["student"], secret)) for line in lines]
    fingerprints = fingerprints and {find_pseudonym(student, secret): prints for student, prints in fingerprints.items()}
    return sorted(lines, key=lambda line: line["student"]), fingerprints


def _anonymous_line(line, pseudonym):
    kept = {name: line[name] for name in ("assignment", "score", "points", "status", "seconds")}
    return kept | {
        "student": pseudonym,
        "exercises": [_anonymous_exercise(exercise) for exercise in line["exercises"]],
        "details": {name: _anonymous_details(details) for name, details in line["details"].items()},
        "notes": [NOTE] if line["notes"] else [],
    }


def _anonymous_exercise(exercise):
    kept = {name: exercise[name] for name in ("exercise", "score", "points", "mistakes", "checks")}
    fault = exercise["fault"]
    unwritten = "NotImplementedError" if fault and fault["message"].startswith("NotImplementedError") else ""
    return kept | {"fault": fault and {"kind": fault["kind"], "message": unwritten or fault["kind"], "line": None}}


def _anonymous_details(details):
    failure = details["failure"]
    ours = failure and failure["case"]  # a call that is no case was made from a student's own answer
    shown = {"call": failure["call"], "expected": failure["expected"], "got": _only_numbers(failure["got"])} if ours else None
    return {"says": details["says"], "failure": shown, "hard_coded": details.get("hard_coded", False)}


def _only_numbers(got):
    return got if isinstance(got, str) and _NUMBERS.fullmatch(got) else LEFT_OUT
