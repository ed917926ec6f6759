"""What a machine can say about Korean: politeness that changes, particles that do not fit, letters that are missing.

One speech level throughout (합니다체), and the particle that goes with how the word before it is read aloud: 3은, 4는,
kernel이, filter가. A bracket that follows a word is read as that word, so a call as its function: round()는, 가장자리(edge)를.
One that stands alone, or holds an index, is read as the last thing in it, and N×M as M: (H, W)는, w[0]은, 3×2를.
"""

import re

from autograder.particles import right_particle

_PARTICLE = re.compile(r"(?<=[^\s가-힣])(?:으로|[은는이가을를과와로])(?![가-힣])")
_WORD = re.compile(r"(?:\d+|[A-Za-z]+|[가-힣]+)$")
_PAIRS = {")": "(", "]": "["}
_SIGNS = {"%": "퍼센트", "°": "도", "²": "제곱", "³": "세제곱", "∞": "무한대"}
# after Hangul, only what cannot be right: 이 and 가, 는 and 로 also end words
_HANGUL = re.compile(r"(?<![가-힣])(?P<word>[가-힣]+)(?P<particle>으로|[를을와과])(?![가-힣])")
_WHOLE = re.compile(r"가을|늦가을|마을|노을|고을|이을|나을|모을|부을|저을|그을|(?!.*(이미|페이)지)[가-힣]*지을|들를|[가-힣]*(결과|효과|초과|투과|여과)|사과|교과|부과|내과|외과|치과|이과|제과")
_SENTENCE = re.compile(r"[^.?!\n]*[가-힣][\"”’)`]*[.?!](?=\s|$|[\"”’)])")
_POLITE = re.compile(r"(니다|시오|니까)[\"”’)`]*[.?!]$")
_UNFINISHED = re.compile(r"[^.?!\n]*?(?P<word>[가-힣]*(?:[요죠]|[한된는있없았었였했됐겠]다))[\"”’)`*]*(?:[:：]|[ \t]*$)", re.MULTILINE)
_NOUNS = re.compile(r"(필|불필|중|수|개|주|소|강|동)요$")


def slips(text):
    """Sentences on what is wrong with a Korean text, each "what is wrong; what to do"."""
    if not re.search("[가-힣]", text):
        yield "has no Korean letter in it; write it in Korean"
        return
    both = re.search(r"\S*[은을이과]\([는를가와]\)\S*|\S*\(으\)로\S*", text)
    if both:
        yield f"leaves the particle open in {both[0]!r}; choose the one that is read aloud"
    for line in text.splitlines():
        yield from _particles(line)
    for sentence in _SENTENCE.findall(text):
        if not _POLITE.search(sentence):
            yield f"leaves 합니다체 in {' '.join(sentence.split())[-40:]!r}; end it in 니다, 시오 or 니까"
    for match in _UNFINISHED.finditer(text):
        if not _NOUNS.search(match["word"]):
            yield f"leaves 합니다체 in {' '.join(match[0].split())[-40:]!r}; end it in 니다, 시오 or 니까"


def _particles(line):
    for match in _PARTICLE.finditer(line):
        before, particle = line[: match.start()], match[0]
        right = right_particle(_heard(before), particle)
        if right not in (None, particle):
            tail = _tail(before)
            yield f"says {tail + particle!r}; read aloud it is {tail + right!r}"
    for match in _HANGUL.finditer(line):
        right = right_particle(match["word"], match["particle"])
        if right != match["particle"] and not _WHOLE.fullmatch(match[0]):
            yield f"says {match[0]!r}; read aloud it is {match['word'] + right!r}"


def _heard(text):
    """The word that one hears last when a text is read aloud; "" where that is not clear."""
    text = text.rstrip("`\"”’")
    last = text[-1:]
    if last in _SIGNS:
        return _SIGNS[last] if len(text) > 1 and not text[-2].isspace() and text[-2] not in "`\"" else ""
    if last == "'":
        return "프라임" if re.search(r"(?<![A-Za-z'])[A-Z]'$", text) else _heard(text[:-1])
    if last in _PAIRS:
        start = _opening(text)
        if start is None:
            return ""
        if last == ")" and re.search(r"[\w`\"”\])]$", text[:start]):
            return _heard(text[:start])
        return _heard(text[start + 1 : -1].rstrip(", "))
    word = _WORD.search(text)
    return word[0] if word else ""


def _opening(text):
    """Where the bracket opens that the last character closes; None if it does not in this line."""
    depth = 0
    for index in range(len(text) - 1, -1, -1):
        depth += (text[index] == text[-1]) - (text[index] == _PAIRS[text[-1]])
        if depth == 0:
            return index
    return None


def _tail(text):
    """The end of a text, from the word that is heard on."""
    word = _heard(text)
    start = text.rfind(word)
    return text[start if start >= 0 else -20 :][-40:]
