"""What somebody typed becomes a value, or is asked for again: never counted wrong because of how it is written.

``marking.js`` reads answers in the same way, and a test compares the two on the same lines. Full-width digits, 4 × 4, 4,4, (4, 4),
thousands as 12,288 or 12 288, 300만 or 3 million, 3·10⁹, 9/2, harmless units, and letters typed with the Korean keyboard on.
"""

import math
import re
import unicodedata

from autograder.text import LANGUAGES, Text

LONGEST = 200  # characters
LETTERS = "abcdefghij"
SUPERSCRIPTS = dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789"))
# what the Korean keyboard makes of the letters, taken apart: first consonants, vowels, last consonants
KEYS = dict(zip("\u1106\u1172\u110e\u110b\u1103\u1105\u1112\u1169\u1163\u1165", LETTERS)) | dict(zip("\u11b7\u11be\u11bc\u11ae\u11af\u11c2", "acdefg"))
SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "만": 10**4, "억": 10**8, "조": 10**12}
# words that count something and do not change the number
_UNITS = (
    "px|pixels?|cells?|windows?|units?|neurons?|inputs?|outputs?|weights?|bias|biases|params?|parameters?|channels?|filters?|maps?|feature maps?|rows?|columns?|layers?|times|values?"
    "|픽셀|칸|개|번|장|층|줄|행|열|회|가지|유닛|뉴런|노드|입력|출력|가중치|편향|파라미터|매개변수|채널|필터|창"
)
_NUMBER = "[0-9]{1,3}(?:,[0-9]{3})+(?:[.][0-9]+)?|[0-9]{1,3}(?:[ '_][0-9]{3})+(?:[.][0-9]+)?|[0-9]+(?:[.][0-9]*)?|[.][0-9]+"
# Regular expressions that Python and JavaScript read alike: the page gets these very strings.
PATTERNS = {
    "superscript": "[⁰¹²³⁴-⁹]+",
    "vulgar": "[\u00bc-\u00be\u2150-\u215e]",  # 4½ would become 41/2
    "minus": "[\u2212\u2010-\u2015]",
    "space": "[ \\t\\r\\n\u00a0\u3000]+",
    "edge": "^ | $",
    "name": "^(?:[a-z가-힣_ ]{0,20}[=:]|[=≈~]|약 ) *",
    "tail": " *(?:입니다|이다|예요|이에요)?[.!]?$",
    "bare point": "^-?[.][0-9]+$",
    "unit": f"([0-9. 만억조n]) ?(?:{_UNITS})$",
    "exponent": "^([0-9]+(?:[.][0-9]*)?)e([+-]?[0-9]{1,2})$",
    "power": f"^(?:({_NUMBER}) ?[*x×·] ?)?10 ?\\^ ?(-?[0-9]{{1,2}})$",
    "fraction": "^([0-9]{1,15}) ?/ ?([0-9]{1,15})$",
    "scaled": f"^(?:(?:{_NUMBER}) ?(?:조|억|만) ?)+(?:{_NUMBER})?$",
    "part": f"({_NUMBER}) ?(조|억|만)?",
    "plain": f"^({_NUMBER})(?: ?(thousand|million|billion))?$",
    "grouping": "[ ,'_]",
    "tuple name": "^[a-z가-힣_ ]{2,20}[=:] *",
    "tuple tail": f"([0-9. )\\]]) ?(?:{_UNITS})? *(?:입니다|이다)?[.!]?$",
    "bracket": "^[(\\[{] *| *[)\\]}]$",
    "axis": "(^|[ ,])[a-z] ?= ?",
    "separator": " ?(?:[,;x×*]|by) ?| ",
    "number in tuple": "^-?[0-9]{1,15}(?:[.][0-9]{1,6})?$",
    "option": "^[(]|[).]$|번$",
    "between": "and|then|->|번|그리고|[ ,;.>→()/&+]",
    "none": "^(?:none|nothing|없음|없습니다|-)$",
}
_COMPILED = {name: re.compile(pattern) for name, pattern in PATTERNS.items()}

ONE_NUMBER = Text("One number is asked for, such as 12.", "12처럼 수 하나를 입력하십시오.")
UNIT = Text("One number is asked for, in {unit}.", "수 하나를 {unit} 단위로 입력하십시오.")
NUMBERS = Text("{size} numbers are asked for, such as {example}.", "{example}처럼 수 {size}개를 입력하십시오.")
LETTER = Text("One letter from {first} to {last} is asked for.", "{first}부터 {last}까지의 글자 가운데 하나를 입력하십시오.")
SEVERAL = Text("Letters from {first} to {last} are asked for, such as {example}; none if nothing is right.", "{example}처럼 {first}부터 {last}까지의 글자를 입력하십시오. 맞는 것이 없으면 없음이라고 쓰십시오.")
ORDER = Text("Every letter from {first} to {last} once is asked for, in order, such as {example}.", "{example}처럼 {first}부터 {last}까지의 글자를 순서대로 한 번씩 입력하십시오.")


class Unread(Exception):
    """An answer that cannot be read. ``says``: what is asked for, as a Text."""

    def __init__(self, says, **values):
        self.says = Text(*(says[language].format(**values) for language in LANGUAGES))
        super().__init__(self.says.en)


def _without(pattern, text, by=""):
    return _COMPILED[pattern].sub(by, text)


def normalise(raw):
    """What was typed with one kind of digits, minus signs and spaces, in small letters."""
    text = _without("superscript", str(raw)[:LONGEST], lambda found: "^" + "".join(SUPERSCRIPTS[digit] for digit in found[0]))
    text = unicodedata.normalize("NFKC", _without("vulgar", text, "?")).lower()
    return _without("edge", _without("space", _without("minus", text, "-"), " "))


def read_number(raw, unit=None):
    """A number; raises Unread. unit: {language: what may stand after it}."""
    text = _without("name", normalise(raw))
    if not _COMPILED["bare point"].search(text):
        text = _without("tail", text)
    for word in map(normalise, (unit or {}).values()):
        text = text[: -len(word)].rstrip(" ") if text.endswith(word) else text
    text = _without("unit", text, r"\1").rstrip(" ")
    negative = text[:1] == "-"
    value = _unsigned(text[1:].strip(" ") if text[:1] in ("-", "+") else text)
    if value is None or not math.isfinite(value):
        raise Unread(UNIT, unit=unit["en"]) if unit else Unread(ONE_NUMBER)
    return _whole(-value if negative else value)


def _unsigned(text):
    """The value of a number without a sign, or None."""
    if found := _COMPILED["exponent"].search(text):
        return float(found[1]) * 10.0 ** int(found[2])
    if found := _COMPILED["power"].search(text):
        return (_bare(found[1]) if found[1] else 1) * 10.0 ** int(found[2])
    if found := _COMPILED["fraction"].search(text):
        return int(found[1]) / int(found[2]) if int(found[2]) else None
    if _COMPILED["scaled"].search(text):
        return sum(_bare(number) * SCALES.get(scale, 1) for number, scale in _COMPILED["part"].findall(text))
    found = _COMPILED["plain"].search(text)
    return _bare(found[1]) * SCALES.get(found[2], 1) if found else None


def _bare(text):
    return float(_without("grouping", text))


def _whole(value):
    return int(value) if value.is_integer() else value


def read_tuple(raw, size):
    """A tuple of numbers, of whatever length was typed; raises Unread. size: how many are asked for, for the sentence."""
    text = _without("tuple name", normalise(raw))
    text = _without("tuple tail", text, r"\1").strip(" ")
    text = _without("axis", _without("bracket", text), r"\1")
    parts = _COMPILED["separator"].split(text)
    if parts and not parts[-1]:
        parts.pop()  # (4, 4,)
    if len(parts) == size + 1 and parts[0] == "none":
        parts = parts[1:]  # the batch, as Keras shows it
    if not parts or len(parts) > 12 or not all(_COMPILED["number in tuple"].search(part) for part in parts):
        raise unread_tuple(size)
    return tuple(_whole(float(part)) for part in parts)


def unread_tuple(size):
    """The Unread that says how many numbers are asked for."""
    numbers = [*map(str, range(4, 4 + size))]
    return Unread(NUMBERS, size=size, example=" × ".join(numbers))


def read_choice(raw, texts):
    """The index of an option, from its letter, its number or its text; raises Unread. texts: the options as they are shown."""
    text = normalise(raw)
    for index, option in enumerate(texts):
        if text == normalise(option):
            return index
    found = _indices(_without("option", text), texts)
    if found is None or len(found) != 1:
        raise Unread(LETTER, first="a", last=LETTERS[len(texts) - 1])
    return found[0]


def read_several(raw, texts):
    """The indices of options, in order; raises Unread."""
    text, count = normalise(raw), len(texts)
    none = _COMPILED["none"].search(text)
    found = [] if none else _indices(text, texts)
    if found is None or len({*found}) != len(found) or not (found or none):
        raise Unread(SEVERAL, first="a", last=LETTERS[count - 1], example="a c")
    return sorted(found)


def read_order(raw, texts):
    """The indices of all things in the order given; raises Unread."""
    found, count = _indices(normalise(raw), texts), len(texts)
    if found is None or sorted(found) != [*range(count)]:
        raise Unread(ORDER, first="a", last=LETTERS[count - 1], example=" ".join(reversed(LETTERS[:count])))
    return found


def _indices(text, texts):
    """Indices from letters, with anything harmless between them; from numbers, too, unless there are numbers in the options. None if something else is there."""
    found, numbers = [], "" if any(re.search("[0-9]", option) for option in texts) else "123456789"
    for sign in unicodedata.normalize("NFD", _without("between", text)):
        sign = KEYS.get(sign, sign)
        index = LETTERS.find(sign) if sign in LETTERS else numbers.find(sign)
        if not 0 <= index < len(texts):
            return None
        found.append(index)
    return found
