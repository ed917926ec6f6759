"""Korean particles after words that are only known when a sentence is made: 3은, 4는, kernel이, filter가.

A number is read by its last digit, a Korean word by its last syllable, a term as the list says.
"""

# (after a final consonant, after a vowel); 로 also follows ㄹ, as in 1로 and kernel로
PAIRS = (("은", "는"), ("이", "가"), ("을", "를"), ("과", "와"), ("으로", "로"))
_DIGITS = dict(zip("0123456789", ("ㅇ", "ㄹ", "", "ㅁ", "", "", "ㄱ", "ㄹ", "ㄹ", "")))  # how each ends
_TERMS = {
    "kernel": "ㄹ", "filter": "", "stride": "", "padding": "ㅇ", "batch": "", "bias": "", "channel": "ㄹ", "pooling": "ㅇ", "map": "ㅂ",
    "softmax": "", "ReLU": "", "NumPy": "", "Keras": "", "layer": "", "window": "", "input": "ㅅ", "output": "ㅅ", "parameter": "", "weight": "", "flatten": "ㄴ",
    "threshold": "", "score": "", "label": "ㄹ", "loss": "", "matrix": "", "IoU": "", "None": "ㄴ", "True": "", "False": "", "shape": "", "Python": "ㄴ",
    "nan": "ㄴ", "inf": "", "int": "", "float": "", "str": "", "list": "", "tuple": "ㄹ", "dict": "", "generator": "", "function": "ㄴ",
}  # fmt: skip


def right_particle(word, particle):
    """The particle of this kind that goes with a word; None where nobody told us how the word is read."""
    end = _ending(word)
    if end is None:
        return None
    closed, opened = next(pair for pair in PAIRS if particle in pair)
    return closed if end and not (closed == "으로" and end == "ㄹ") else opened


def attach(word, particle):
    """A word with its particle; with both, as in 값을(를), where nobody told us how the word is read."""
    word = str(word)
    found = right_particle(word.rstrip(")]}'\""), particle)
    if found is not None:
        return word + found
    closed, opened = next(pair for pair in PAIRS if particle in pair)
    return f"{word}(으)로" if closed == "으로" else f"{word}{closed}({opened})"


def _ending(word):
    """How a word ends when it is read aloud: a consonant, "" for a vowel, None if that is not known."""
    if not word:
        return None
    if word in _TERMS:
        return _TERMS[word]
    last = word[-1]
    if "가" <= last <= "힣":
        final = (ord(last) - ord("가")) % 28
        return "" if final == 0 else "ㄹ" if final == 8 else "ㅇ"
    return _DIGITS.get(last) if last.isascii() and not word[0].isalpha() else None
