"""What a machine can say about Korean: politeness that changes, particles that do not fit, letters that are missing.

One speech level throughout (합니다체), and after a number or a term the particle that goes with how it is read aloud:
3은, 4는, kernel이, filter가.
"""

import re

# (after a final consonant, after a vowel); 로 also follows ㄹ, as in 1로 and kernel로
_PARTICLES = (("은", "는"), ("이", "가"), ("을", "를"), ("과", "와"), ("으로", "로"))
_NUMBER_ENDS = {"0": "ㅇ", "1": "ㄹ", "2": "", "3": "ㅁ", "4": "", "5": "", "6": "ㄱ", "7": "ㄹ", "8": "ㄹ", "9": ""}  # how a digit that is read last ends
_TERM_ENDS = {
    "kernel": "ㄹ", "filter": "", "stride": "", "padding": "ㅇ", "batch": "", "bias": "", "channel": "ㄹ", "pooling": "ㅇ", "map": "ㅂ",
    "softmax": "", "ReLU": "", "NumPy": "", "Keras": "", "layer": "", "window": "", "input": "ㅅ", "output": "ㅅ", "parameter": "", "weight": "", "flatten": "ㄴ",
    "threshold": "", "score": "", "label": "ㄹ", "loss": "", "matrix": "", "IoU": "", "None": "ㄴ", "True": "", "False": "", "shape": "", "Python": "ㄴ",
}  # fmt: skip
_AFTER = re.compile(r"(?P<word>\d|[A-Za-z]+)(?P<close>[`\]\"”’]*)(?P<particle>으로|[은는이가을를과와로])(?![가-힣])")
_SENTENCE = re.compile(r"[^.?!\n]*[가-힣][\"”’)`]*[.?!](?=\s|$|[\"”’)])")
_POLITE = re.compile(r"(니다|시오|니까)[\"”’)`]*[.?!]$")


def slips(text):
    """Sentences on what is wrong with a Korean text, each "what is wrong; what to do"."""
    if not re.search("[가-힣]", text):
        yield "has no Korean letter in it; write it in Korean"
        return
    both = re.search(r"\S*[은을이과]\([는를가와]\)\S*|\S*\(으\)로\S*", text)
    if both:
        yield f"leaves the particle open in {both[0]!r}; choose the one that is read aloud"
    for match in _AFTER.finditer(text):
        right = right_particle(match["word"], match["particle"])
        if right not in (None, match["particle"]):
            yield f"says {match[0]!r}; read aloud it is {match['word'] + match['close'] + right!r}"
    for sentence in _SENTENCE.findall(text):
        if not _POLITE.search(sentence):
            yield f"leaves 합니다체 in {' '.join(sentence.split())[-40:]!r}; end it in 니다, 시오 or 니까"


def right_particle(word, particle):
    """The particle of this kind that goes with a number's last digit or a term; None where nobody told us how it is read."""
    end = (_NUMBER_ENDS if word.isdigit() else _TERM_ENDS).get(word[-1] if word.isdigit() else word)
    if end is None:
        return None
    closed, opened = next(pair for pair in _PARTICLES if particle in pair)
    return closed if end and not (closed == "으로" and end == "ㄹ") else opened
