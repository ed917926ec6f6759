"""QTI 2.1: a package with one assessmentItem a question, and a test that draws one of each group.

Response processing says which mistake it was: it sets SCORE and MISCONCEPTION, and each misconception has its modalFeedback.
Formulas are MathML. There are no hints: QTI would need an adaptive item for them, which few platforms run.
"""

import re
from html import escape

from autograder.quiz.lms.archive import pack
from autograder.quiz.lms.items import show_number, unknown

NAMESPACE = "http://www.imsglobal.org/xsd/imsqti_v2p1"
_ROOT = (
    f'xmlns="{NAMESPACE}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
    f'xsi:schemaLocation="{NAMESPACE} http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd"'
)
_PACKAGE = "http://www.imsglobal.org/xsd/imscp_v1p1"
RIGHT, UNKNOWN = "RIGHT", "UNKNOWN"  # ids of misconceptions have small letters
_MATH = re.compile("<math[^>]*>")  # without attributes, which QTI's MathML 2 does not have
_XML = '<?xml version="1.0" encoding="UTF-8"?>\n'


def render(title, items, language):
    files = {"imsmanifest.xml": _manifest(items), "test.xml": _test(title, items)}
    files |= {_path(item): _item(item, language) for item in items}
    return pack({path: (_XML + text + "\n").encode() for path, text in files.items()})


def _path(item):
    return f"items/{item.ident}.xml"


def _manifest(items):
    resources = ['<resource identifier="test" type="imsqti_test_xmlv2p1" href="test.xml"><file href="test.xml"/>']
    resources[0] += "".join(f'<dependency identifierref="{item.ident}"/>' for item in items) + "</resource>"
    for item in items:
        resources.append(f'<resource identifier="{item.ident}" type="imsqti_item_xmlv2p1" href="{_path(item)}"><file href="{_path(item)}"/></resource>')
    head = "<metadata><schema>QTIv2.1 Package</schema><schemaversion>1.0.0</schemaversion></metadata><organizations/>"
    return f'<manifest xmlns="{_PACKAGE}" identifier="quiz">\n{head}\n<resources>\n' + "\n".join(resources) + "\n</resources>\n</manifest>"


def _test(title, items):
    groups = {}
    for item in items:
        groups.setdefault(item.group, []).append(f'<assessmentItemRef identifier="{item.ident}" href="{_path(item)}"/>')
    sections = [line for group, references in groups.items() for line in (_section(*group), *references, "</assessmentSection>")]
    parts = [
        f'<assessmentTest {_ROOT} identifier="quiz" title="{escape(title)}">',
        _declare("SCORE", "float", "0"),
        '<testPart identifier="part" navigationMode="nonlinear" submissionMode="individual"><itemSessionControl maxAttempts="0" showFeedback="true"/>',
        *sections,
        "</testPart>",
        '<outcomeProcessing><setOutcomeValue identifier="SCORE"><sum><testVariables variableIdentifier="SCORE"/></sum></setOutcomeValue></outcomeProcessing>',
        "</assessmentTest>",
    ]
    return "\n".join(parts)


def _section(section, name):
    return f'<assessmentSection identifier="group.{name}" title="{escape(f"{section} {name}")}" visible="true"><selection select="1"/>'


def _item(item, language):
    several = item.kind == "multiple"
    names = [f"option_{number}" for number in range(1, len(item.answers) + 1)]
    values = [show_number(answer.value) for answer in item.answers] if item.kind == "number" else names
    right = values[:1] if item.kind == "number" else [value for value, answer in zip(values, item.answers) if answer.right]
    correct = "".join(f"<value>{value}</value>" for value in right)
    cardinality, base = "multiple" if several else "single", "float" if item.kind == "number" else "identifier"
    parts = [
        f'<assessmentItem {_ROOT} identifier="{item.ident}" title="{escape(item.title)}" adaptive="false" timeDependent="false" xml:lang="{language}">',
        f'<responseDeclaration identifier="RESPONSE" cardinality="{cardinality}" baseType="{base}">',
        f"<correctResponse>{correct}</correctResponse></responseDeclaration>",
        _declare("SCORE", "float", "0"),
        f'<outcomeDeclaration identifier="MISCONCEPTION" cardinality="{cardinality}" baseType="identifier"/>',
        _declare("SOLUTION", "identifier"),
        "<itemBody>",
        _paragraphs(item.text) + (f"<pre>{escape(item.figure)}</pre>" if item.figure else ""),
        _interaction(item, names),
        "</itemBody>",
        "<responseProcessing>",
        *(_process_several(item, names) if several else _process_one(item, values, base)),
        "</responseProcessing>",
        *_feedback(item, language),
        _modal("SOLUTION", "shown", [item.general]),
        "</assessmentItem>",
    ]
    return "\n".join(parts)


def _declare(name, base, value=""):
    default = f"<defaultValue><value>{value}</value></defaultValue>" if value else ""
    return f'<outcomeDeclaration identifier="{name}" cardinality="single" baseType="{base}">{default}</outcomeDeclaration>'


def _interaction(item, names):
    if item.kind == "number":
        return '<p><textEntryInteraction responseIdentifier="RESPONSE" expectedLength="15"/></p>'
    most = 0 if item.kind == "multiple" else 1
    choices = "".join(f'\n<simpleChoice identifier="{name}">{_mathml(answer.text.html)}</simpleChoice>' for name, answer in zip(names, item.answers))
    return f'<choiceInteraction responseIdentifier="RESPONSE" shuffle="true" maxChoices="{most}">{choices}\n</choiceInteraction>'


def mistake(answer):
    """The identifier of what gives an answer."""
    return "_or_".join(answer.names) or (RIGHT if answer.right else UNKNOWN)


def _process_one(item, values, base):
    """One condition: the answers in order, the first that fits."""
    for number, (answer, value) in enumerate(zip(item.answers, values)):
        tag = "responseElseIf" if number else "responseIf"
        pair = f'<variable identifier="RESPONSE"/>{_value(base, value)}'
        if base == "identifier":
            fits = f"<match>{pair}</match>"
        else:
            reach = show_number(item.reach(answer))
            mode = f'toleranceMode="absolute" tolerance="{reach} {reach}"' if item.reach(answer) else 'toleranceMode="exact"'
            fits = f"<equal {mode}>{pair}</equal>"
        score = _set("SCORE", "float", f"{answer.fraction:g}") + _set("MISCONCEPTION", "identifier", mistake(answer)) + (_SOLVED if answer.right else "")
        yield ("" if number else "<responseCondition>\n") + f"<{tag}>{fits}{score}</{tag}>"
    yield f"<responseElse>{_set('MISCONCEPTION', 'identifier', UNKNOWN)}</responseElse>\n</responseCondition>"


def _process_several(item, names):
    """Right as a whole or not; and a misconception for every option that is judged wrongly."""
    whole = '<match><variable identifier="RESPONSE"/><correct identifier="RESPONSE"/></match>'
    yield f"<responseCondition><responseIf>{whole}{_set('SCORE', 'float', '1')}{_SOLVED}</responseIf></responseCondition>"
    for answer, name in zip(item.answers, names):
        chosen = f'<member>{_value("identifier", name)}<variable identifier="RESPONSE"/></member>'
        # where nothing is chosen there is nothing to be a member of
        wrongly = f'<or><isNull><variable identifier="RESPONSE"/></isNull><not>{chosen}</not></or>' if answer.right else chosen
        added = f'<multiple><variable identifier="MISCONCEPTION"/>{_value("identifier", mistake(answer))}</multiple>'
        yield f'<responseCondition><responseIf>{wrongly}<setOutcomeValue identifier="MISCONCEPTION">{added}</setOutcomeValue></responseIf></responseCondition>'


def _value(base, value):
    return f'<baseValue baseType="{base}">{value}</baseValue>'


def _set(outcome, base, value):
    return f'<setOutcomeValue identifier="{outcome}">{_value(base, value)}</setOutcomeValue>'


# the solution is for who has solved it: it would spoil the next attempt
_SOLVED = _set("SOLUTION", "identifier", "shown")


def _feedback(item, language):
    said = {mistake(answer): answer.feedback for answer in item.answers}
    if item.kind != "multiple":
        said.setdefault(UNKNOWN, unknown(language))
    return [_modal("MISCONCEPTION", name, words) for name, words in said.items()]


def _modal(outcome, name, said):
    return f'<modalFeedback outcomeIdentifier="{outcome}" identifier="{name}" showHide="show">{_paragraphs(said)}</modalFeedback>'


def _paragraphs(said):
    return _mathml("".join(f"<p>{one.html}</p>" for one in said))


def _mathml(html):
    return _MATH.sub('<math xmlns="http://www.w3.org/1998/Math/MathML">', html)
