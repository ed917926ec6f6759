"""JUnit's XML, as Ant writes it and Jenkins, GitLab and others read it: a test suite a student, a test case a check.

A check that answers wrong is a <failure>, one without an answer an <error>, one of a student who handed in nothing <skipped>.
The time is the submission's; checks have none of their own, because one round of questions answers them all.
"""

import re
import xml.etree.ElementTree as xml

from autograder.grading.verdict import FAILED, FAULT
from autograder.report.gradebooks.cells import number
from autograder.report.gradebooks.gradebook import MISSING
from autograder.report.gradebooks.sentences import about_check, both
from autograder.report.rendering import clean

_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def render(book):
    root = xml.Element("testsuites", name=book.assignment)
    for row in book.rows:
        root.append(_suite(book, row))
    for name in ("tests", "failures", "errors"):
        root.set(name, str(sum(int(suite.get(name)) for suite in root)))
    root.set("time", f"{sum(row.seconds for row in book.rows):.3f}")
    xml.indent(root)
    return xml.tostring(root, encoding="utf-8", xml_declaration=True) + b"\n"


def _suite(book, row):
    checks = [(exercise, check) for exercise in row.exercises for check in exercise.checks]
    missing = row.status == MISSING
    outcomes = [check.outcome for _, check in checks if not missing]
    counts = {"tests": len(checks), "failures": outcomes.count(FAILED), "errors": outcomes.count(FAULT), "skipped": len(checks) - len(outcomes)}
    suite = xml.Element("testsuite", {"name": _valid(row.student)} | {name: str(count) for name, count in counts.items()}, time=f"{row.seconds:.3f}")
    if row.graded_at:
        suite.set("timestamp", row.graded_at[:19])  # the schema wants no offset; ours is UTC
    properties = xml.SubElement(suite, "properties")
    xml.SubElement(properties, "property", name="status", value=row.status)
    for name, value in (("raw", row.raw), ("penalty", row.penalty), ("final", row.final), ("points", book.points)):
        xml.SubElement(properties, "property", name=name, value=number(value))
    for exercise, check in checks:
        case = xml.SubElement(suite, "testcase", classname=f"{book.assignment}.{exercise.name}", name=check.name)
        if missing:
            xml.SubElement(case, "skipped")
        elif check.outcome in (FAILED, FAULT):
            wrong = xml.SubElement(case, "failure" if check.outcome == FAILED else "error", type=exercise.fault or check.outcome)
            wrong.set("message", _valid(check.asks[book.language]))
            wrong.text = _valid("\n".join([both(check.asks, book.language), *about_check(exercise, check, book.language)]))
    return suite


def _valid(text):
    """Text without what XML cannot hold, even escaped."""
    return _NO_XML.sub("�", clean(text))
