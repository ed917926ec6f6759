"""Readers of quizzes as platforms read them: Moodle's import, GIFT as Moodle's import takes it apart, QTI's response processing, Canvas's package.

Each gives {ident: Asked}. They are written from the platforms' own rules, and know nothing of our writers.
"""

import html
import io
import math
import re
import zipfile
from dataclasses import dataclass, field
from xml.etree import ElementTree

MOODLE_GRADES = {0, 5, 10, 11.11111, 12.5, 14.28571, 16.66667, 20, 25, 30, 33.33333, 40, 50, 60, 66.66667, 70, 75, 80, 83.33333, 90, 100}


@dataclass
class Asked:
    """A question as a platform has it. answers: [(text, fraction, tolerance, feedback)], in order; texts as HTML."""

    name: str
    text: str
    kind: str
    answers: list
    general: str = ""
    category: str = ""
    hints: list = field(default_factory=list)

    def respond(self, value):
        """(fraction, feedback) for a number or for an option's text: of the first answer that fits."""
        for text, fraction, tolerance, feedback in self.answers:
            fits = text == "*" or abs(float(text) - value) <= tolerance * (1 + 1e-9) if self.kind == "number" else plain(text) == value
            if fits:
                return fraction, feedback
        raise AssertionError(f"{self.name} has no answer {value}")

    def options(self):
        return [plain(text) for text, *_ in self.answers]


def plain(text):
    """HTML as the text that is seen."""
    return html.unescape(re.sub("<[^>]*>", "", text)).strip()


def read_moodle(data):
    """({idnumber: Asked}, what the import would refuse, drop or change)."""
    root, found, slips, category = ElementTree.fromstring(data), {}, [], ""
    if root.tag != "quiz":
        slips.append("the root is no quiz")
    for node in root:
        kind = node.get("type")
        if kind == "category":
            category = node.findtext("category/text")
            if not re.fullmatch(r"\$course\$/top(/[^/]+(//[^/]+)*){3}", category):
                slips.append(f"{category} is no path of three")
            continue
        ident, name, text = node.findtext("idnumber"), node.findtext("name/text"), node.findtext("questiontext/text")
        slips += [f"{ident}: no {what}" for what, there in (("idnumber", ident), ("name", name), ("text", text), ("category", category)) if not there]
        slips += [f"{ident} is there twice"] if ident in found else []
        slips += [f"{ident}: {kind} is no kind we write"] if kind not in ("numerical", "multichoice") else []
        slips += [f"{ident} is too long"] if len(ident) > 100 or len(name) > 255 else []
        answers = [
            (answer.findtext("text"), float(answer.get("fraction")) / 100, float(answer.findtext("tolerance", "0")), answer.findtext("feedback/text") or "")
            for answer in node.findall("answer")
        ]
        single = node.findtext("single") == "true"
        grades = [float(answer.get("fraction")) for answer in node.findall("answer")]
        slips += [f"{ident}: {grade} is no grade of Moodle's" for grade in grades if abs(grade) not in MOODLE_GRADES]
        if kind == "numerical" or single:
            slips += [f"{ident}: grades {grades}"] if grades.count(100) != 1 or min(grades) < 0 else []
        elif abs(sum(grade for grade in grades if grade > 0) - 100) > 0.01:
            slips.append(f"{ident}: what is right gives {grades}")
        if kind == "numerical":
            if answers[-1][0] != "*" or answers[-1][1] or any("e" in text.lower() for text, *_ in answers):
                slips.append(f"{ident}: {answers}")
        elif len(answers) < 2 or any(not text for text, *_ in answers):
            slips.append(f"{ident}: too few options")
        kinds = "number" if kind == "numerical" else "single" if single else "multiple"
        hints = [hint.findtext("text") for hint in node.findall("hint")]
        found[ident] = Asked(name, text, kinds, answers, node.findtext("generalfeedback/text"), category, hints)
    return found, slips


def read_gift(data):
    """{id: Asked}, by the steps of Moodle's own import: escapes are put away first, then everything is split."""
    found, category = {}, ""
    for block in re.split(r"\n[ \t]*\n", data.decode().strip()):
        ident = re.search(r"^// \[id:(.*)\]$", block, re.MULTILINE)
        text = "\n".join(line for line in block.split("\n") if not line.strip().startswith("//")).strip()
        text = text.replace("\\\\", "\ue000")
        for number, sign in enumerate(":#={}~n"):
            text = text.replace("\\" + sign, chr(0xE001 + number))
        if text.startswith("$CATEGORY:"):
            category = _restore(text[10:].strip())
            continue
        name, _, text = text.removeprefix("::").partition("::")
        assert text.count("{") == text.count("}") == 1 and text.endswith("}"), block
        stem, _, inside = text[:-1].partition("{")
        assert stem.startswith("[html]"), block
        inside, _, general = inside.strip().rpartition("####")
        kind, inside = ("number", inside[1:]) if inside[0] == "#" else ("multiple" if "=" not in inside else "single", inside)
        answers = [_gift_answer(part.strip(), kind) for part in re.findall("[~=][^~=]*", inside)]
        found[ident[1]] = Asked(_restore(name), _restore(stem[6:]), kind, answers, _restore(general), category)
    return found


def _gift_answer(part, kind):
    sign, rest = part[0], part[1:]
    weight = re.match(r"%(-*[0-9]{1,2}\.?[0-9]*|-?100)%", rest)
    fraction = float(weight[1]) / 100 if weight else float(sign == "=")
    answer, _, feedback = rest[weight.end() if weight else 0 :].partition("#")
    if kind != "number":
        return _restore(answer), fraction, 0, _restore(feedback)
    if sign == "~":
        return "*", 0.0, 0, _restore(feedback)
    value, _, tolerance = answer.partition(":")
    return value, fraction, float(tolerance), _restore(feedback)


def _restore(text):
    for number, sign in enumerate(":#={}~\n"):
        text = text.replace(chr(0xE001 + number), sign)
    return text.replace("\ue000", "\\").strip()


def read_canvas(data):
    """({title: Asked}, {title: the group it is in}) of a QTI 1.2 package."""
    archive = zipfile.ZipFile(io.BytesIO(data))
    path = next(name for name in archive.namelist() if name.endswith(".xml") and "assessment_meta" not in name and name != "imsmanifest.xml")
    root = ElementTree.fromstring(re.sub(r' xmlns="[^"]*"', "", archive.read(path).decode(), count=1))
    found, groups = {}, {}
    for number, section in enumerate(root.findall("assessment/section/section")):
        assert section.findtext("selection_ordering/selection/selection_number") == "1"
        for item in section.findall("item"):
            labels = {label.get("ident"): label.findtext("material/mattext") for label in item.iter("response_label")}
            feedback = {node.get("ident"): node.findtext("flow_mat/material/mattext") for node in item.findall("itemfeedback")}
            shown = {}
            for condition in item.findall("resprocessing/respcondition"):
                if condition.find("setvar") is not None:
                    denied = {node.text for node in condition.findall(".//not/varequal")}
                    right = {node.text for node in condition.findall(".//varequal")} - denied
                elif condition.find("conditionvar/varequal") is not None:
                    shown[condition.findtext("conditionvar/varequal")] = condition.find("displayfeedback").get("linkrefid")
            answers = [(text, float(ident in right), 0, feedback.get(shown.get(ident), "")) for ident, text in labels.items()]
            entry = item.findtext("itemmetadata/qtimetadata/qtimetadatafield/fieldentry")
            kind = {"multiple_choice_question": "single", "multiple_answers_question": "multiple"}[entry]
            title = item.get("title")
            found[title] = Asked(title, item.findtext("presentation/material/mattext"), kind, answers, feedback.get("general_fb", ""))
            groups[title] = number
    return found, groups


class QtiItem:
    """An assessmentItem of QTI 2.1, whose response processing can be run."""

    Q = "{http://www.imsglobal.org/xsd/imsqti_v2p1}"

    def __init__(self, data):
        self.root = ElementTree.fromstring(data)
        self.declared = {node.get("identifier"): node for node in self.root if node.tag in (f"{self.Q}responseDeclaration", f"{self.Q}outcomeDeclaration")}
        self.correct = [node.text for node in self.root.findall(f"{self.Q}responseDeclaration/{self.Q}correctResponse/{self.Q}value")]
        self.choices = {node.get("identifier"): "".join(node.itertext()).strip() for node in self.root.iter(f"{self.Q}simpleChoice")}
        self.number = self._type("RESPONSE") == ("single", "float")

    def _type(self, name):
        return self.declared[name].get("cardinality"), self.declared[name].get("baseType")

    def slips(self):
        """Identifiers that are not declared or not used, and types that do not match."""
        for node in self.root.iter():
            tag, name = node.tag.removeprefix(self.Q), node.get("identifier")
            if tag == "math" or (tag.endswith("}math") and node.attrib):
                yield "a formula is no MathML 2"
            if tag in ("variable", "correct", "setOutcomeValue") and name not in self.declared:
                yield f"{tag} {name} is not declared"
            if tag == "setOutcomeValue" and self._type_of(node[0]) != self._type(name):
                yield f"{name} is set to {self._type_of(node[0])}"
            if tag in ("equal", "match") and self._type_of(node[0]) != self._type_of(node[1]):
                yield f"{tag} of {self._type_of(node[0])} and {self._type_of(node[1])}"
            if tag == "member" and (self._type_of(node[0])[0], self._type_of(node[1])) != ("single", ("multiple", self._type_of(node[0])[1])):
                yield "member of no container"
            outcome = node.get("outcomeIdentifier")
            if tag == "modalFeedback" and (self._type(outcome)[1] != "identifier" or name not in self._set(outcome)):
                yield f"feedback {name} is never shown"
            if tag in ("choiceInteraction", "textEntryInteraction") and node.get("responseIdentifier") not in self.declared:
                yield f"{tag} has no response"
            if tag == "baseValue" and node.get("baseType") == "float" and not math.isfinite(float(node.text)):
                yield f"{node.text} is no float"
        shown = {(node.get("outcomeIdentifier"), node.get("identifier")) for node in self.root.iter(f"{self.Q}modalFeedback")}
        yield from (f"{name} = {value} says nothing" for name in ("MISCONCEPTION", "SOLUTION") for value in self._set(name) if (name, value) not in shown)
        if len(shown) != len([*self.root.iter(f"{self.Q}modalFeedback")]):
            yield "a feedback is there twice"
        if not self.number and not {*self.correct} <= {*self.choices}:
            yield f"{self.correct} is no choice"

    def _set(self, outcome):
        setting = [node for node in self.root.iter(f"{self.Q}setOutcomeValue") if node.get("identifier") == outcome]
        return {value.text for node in setting for value in node.iter(f"{self.Q}baseValue")}

    def _type_of(self, node):
        tag = node.tag.removeprefix(self.Q)
        if tag in ("variable", "correct"):
            return self._type(node.get("identifier"))
        return ("multiple", self._type_of(node[1])[1]) if tag == "multiple" else ("single", node.get("baseType"))

    def respond(self, response):
        """The outcomes for a number, an identifier, a list of identifiers, or None."""
        self.values = {"RESPONSE": response} | {name: 0.0 if name == "SCORE" else None for name in self.declared if name != "RESPONSE"}
        self._run(self.root.find(f"{self.Q}responseProcessing"))
        return self.values

    def said(self):
        """The feedback that these outcomes show."""
        for node in self.root.iter(f"{self.Q}modalFeedback"):
            value = self.values[node.get("outcomeIdentifier")]
            if node.get("identifier") == value or isinstance(value, list) and node.get("identifier") in value:
                yield "".join(node.itertext())

    def _run(self, parent):
        for node in parent:
            tag = node.tag.removeprefix(self.Q)
            if tag == "setOutcomeValue":
                self.values[node.get("identifier")] = self._value(node[0])
            elif tag == "responseCondition":
                for branch in node:
                    otherwise = branch.tag == f"{self.Q}responseElse"
                    if otherwise or self._value(branch[0]) is True:
                        self._run(branch if otherwise else branch[1:])
                        break

    def _value(self, node):
        tag, parts = node.tag.removeprefix(self.Q), [self._value(part) for part in node]
        match tag:
            case "variable":
                return self.values[node.get("identifier")]
            case "correct":
                return float(self.correct[0]) if self.number else self.correct if self._type("RESPONSE")[0] == "multiple" else self.correct[0]
            case "baseValue":
                return float(node.text) if node.get("baseType") == "float" else node.text
            case "isNull":
                return parts[0] is None or parts[0] == []
            case "or":
                return True if True in parts else None if None in parts else False
            case "multiple":
                return [one for part in parts if part is not None for one in (part if isinstance(part, list) else [part])]
        if any(part is None or part == [] for part in parts):
            return None
        match tag:
            case "not":
                return not parts[0]
            case "member":
                return parts[0] in parts[1]
            case "match":
                return sorted(parts[0]) == sorted(parts[1]) if isinstance(parts[0], list) else parts[0] == parts[1]
            case "equal":
                low, high = map(float, node.get("tolerance", "0 0").split())
                assert node.get("toleranceMode") == ("absolute" if node.get("tolerance") else "exact")
                return parts[1] - low * (1 + 1e-9) <= parts[0] <= parts[1] + high * (1 + 1e-9)
        raise AssertionError(f"{tag} is not known here")
