"""Korean particles after words that are only known when a sentence is made: 3은, 4는, kernel이, filter가.

A number is read by its last digit, a Korean word by its last syllable, a letter by its name, a term as the list says, and
its plural, as every word that ends in s, with the vowel of 스.
"""

# (after a final consonant, after a vowel); 로 also follows ㄹ, as in 1로 and kernel로
PAIRS = (("은", "는"), ("이", "가"), ("을", "를"), ("과", "와"), ("이어야", "여야"), ("으로", "로"))
_DIGITS = dict(zip("0123456789", ("ㅇ", "ㄹ", "", "ㅁ", "", "", "ㄱ", "ㄹ", "ㄹ", "")))  # how each ends
_LETTERS = {letter: "" for letter in "abcdefghijkopqstuvwxyz"} | {"l": "ㄹ", "m": "ㅁ", "n": "ㄴ", "r": "ㄹ"}
_TERMS = {
    "kernel": "ㄹ", "filter": "", "stride": "", "padding": "ㅇ", "batch": "", "bias": "", "channel": "ㄹ", "pooling": "ㅇ", "map": "ㅂ",
    "softmax": "", "relu": "", "numpy": "", "keras": "", "layer": "", "window": "", "input": "ㅅ", "output": "ㅅ", "parameter": "", "weight": "", "flatten": "ㄴ",
    "threshold": "", "score": "", "label": "ㄹ", "loss": "", "matrix": "", "iou": "", "none": "ㄴ", "true": "", "false": "", "shape": "", "python": "ㄴ",
    "nan": "ㄴ", "inf": "", "int": "", "float": "", "str": "", "list": "", "tuple": "ㄹ", "dict": "", "generator": "", "function": "ㄴ",
    "activation": "ㄴ", "argmax": "", "argmin": "ㄴ", "argsort": "", "array": "", "asarray": "", "asfortranarray": "", "all": "ㄹ", "and": "", "any": "",
    "arange": "", "bgr": "ㄹ", "break": "", "ceil": "ㄹ", "classifier": "", "clip": "ㅂ", "config": "", "connected": "", "convolve": "", "db": "", "dense": "",
    "detection": "ㄴ", "detector": "", "direction": "ㄴ", "divmod": "", "dot": "ㅅ", "dtype": "ㅂ", "dw": "", "dx": "", "dy": "", "edge": "", "entropy": "",
    "equal": "ㄹ", "feature": "", "first": "", "floor": "", "for": "", "full": "ㄹ", "gb": "", "get": "ㅅ", "gradient": "", "if": "", "image": "",
    "indexerror": "", "invariant": "", "key": "", "like": "", "log": "", "max": "", "maximum": "ㅁ", "mean": "ㄴ", "min": "ㄴ", "mode": "", "momentum": "ㅁ",
    "norm": "ㅁ", "num": "ㅁ", "pad": "", "pattern": "ㄴ", "pop": "ㅂ", "predict": "", "print": "", "range": "", "rate": "", "ravel": "ㄹ", "reshape": "",
    "return": "ㄴ", "rgb": "", "right": "", "round": "", "same": "ㅁ", "seed": "", "setdefault": "", "sigmoid": "", "size": "", "slice": "", "sort": "",
    "squeeze": "", "stack": "ㄱ", "step": "ㅂ", "sum": "ㅁ", "summary": "", "suppression": "ㄴ", "target": "ㅅ", "tensordot": "ㅅ", "total": "ㄹ",
    "train": "ㄴ", "trainable": "ㄹ", "transfer": "", "transpose": "", "unit": "ㅅ", "valid": "", "valueerror": "", "vectorize": "", "view": "",
    "volume": "ㅁ", "where": "", "zip": "ㅂ",
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
    both = {"으로": "(으)로", "이어야": "이어야"}.get(closed, f"{closed}({opened})")  # 이어야 is right after either, if stiff
    return word + both


def _ending(word):
    """How a word ends when it is read aloud: a consonant, "" for a vowel, None if that is not known."""
    if not word:
        return None
    last = word[-1]
    if word.isascii() and word.isalpha():
        return _LETTERS.get(word.lower(), _TERMS.get(word.lower(), "" if last in "sS" else None))
    if "가" <= last <= "힣":
        final = (ord(last) - ord("가")) % 28
        return "" if final == 0 else "ㄹ" if final == 8 else "ㅇ"
    return _DIGITS.get(last) if last.isascii() and not word[0].isalpha() else None
