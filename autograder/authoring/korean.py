"""What a machine can say about Korean: politeness that changes, particles that do not fit, letters that are missing.

One speech level throughout (합니다체), and after a number or a term the particle that goes with how it is read aloud:
3은, 4는, kernel이, filter가.
"""

import re

from autograder.particles import right_particle

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
