"""What a submission's code is like, as a set of numbers: two that share many of them were perhaps written once.

Winnowing (Schleimer, Wilkerson and Aiken, 2003): every run of GRAM tokens is hashed, and of every WINDOW neighbouring hashes
the smallest is kept. Runs never reach across a statement at the margin, so functions may change places. Tokens are cut by one
regular expression: that costs a tenth of a millisecond, and needs no code that parses. Runs inside the wall on what students
hand in, and outside of it only on files of our own.

What a copy can change for nothing does not count: comments, text (docstrings and messages), blanks, brackets and commas that a
formatter moves, and every name that somebody chose. What must stay for the function to be right is kept: keywords, builtins,
operators, numbers, and the attributes that Python and NumPy have.
"""

import builtins
import keyword
import re
import zlib
from functools import lru_cache

import numpy as np

GRAM = 12  # tokens: shorter runs are what everybody writes
WINDOW = 4  # so of every 15 tokens that two submissions share, one number is shared
MOST = 1024  # numbers of one submission
LARGEST = 100_000  # characters that are looked at

_DROPPED, _MARGIN = 0, 1  # codes of what is no token; those of tokens are larger
_FACTOR = np.uint64(0x9E3779B97F4A7C15)
_KEPT = {*keyword.kwlist, *dir(builtins)} | {f".{name}" for home in (np, np.ndarray, np.linalg, np.fft, np.random, np.lib.stride_tricks, str, list, dict, set) for name in dir(home)}
_TOKEN = re.compile(
    r"""
    \n(?=[^\W\d]|@)                                                          # a statement at the margin begins
    | \#[^\n]*
    | [rbfuRBFU]{0,2}(?:
        \"{3}[^"\\]*(?:(?:\\.?|"(?!""))[^"\\]*)*(?:\"{3}|\Z) | '{3}[^'\\]*(?:(?:\\.?|'(?!''))[^'\\]*)*(?:'{3}|\Z)
        | "[^"\\\n]*(?:\\.?[^"\\\n]*)*"? | '[^'\\\n]*(?:\\.?[^'\\\n]*)*'? )
    | \.?[^\W\d]\w* | \.?\d[\w.]*
    | (?://|\*\*|<<|>>)=? | -> | [-+*/%@&|^<>=!:]= | [^\s\w]
    """,
    re.VERBOSE | re.DOTALL,
)


def find_fingerprints(texts):
    """The fingerprints of source texts: an array of 32-bit numbers in rising order, MOST at most."""
    hashes, blocks = _hash_grams(texts)
    reach = GRAM + WINDOW - 1  # tokens that a window sees
    count = max(0, blocks.size - reach + 1)
    smallest = hashes[:count]
    for offset in range(1, WINDOW):
        smallest = np.minimum(smallest, hashes[offset : offset + count])
    within = blocks[:count] == blocks[reach - 1 :]
    return np.array(sorted({*smallest[within].tolist()})[:MOST], np.uint32)


def find_all_grams(texts):
    """The hashes of all runs, not only those that winnowing keeps, as a set: what was given to everybody, to be taken out."""
    return {*_hash_grams(texts)[0].tolist()}


def _hash_grams(texts):
    """(the hash of each run of GRAM tokens, for each token the number of its statement)."""
    tokens, left = [], LARGEST
    for text in texts:
        tokens += _TOKEN.findall("\n" + text[:left])
        left -= len(text)
        if left <= 0:
            break
    codes = np.fromiter(map(_code, tokens), np.uint64, len(tokens))
    blocks = np.cumsum(codes == _MARGIN)[codes > _MARGIN]
    codes = codes[codes > _MARGIN]
    count = max(0, codes.size - GRAM + 1)
    hashes = np.zeros(count, np.uint64)
    for offset in range(GRAM):
        hashes = hashes * _FACTOR + codes[offset : offset + count]
    return (hashes >> np.uint64(32)).astype(np.uint32), blocks


@lru_cache(4096)
def _code(token):
    """A number for a token; the same for all names that somebody chose."""
    if token == "\n":
        return _MARGIN
    if token in "(),;\\" or token[0] == "#" or "'" in token or '"' in token:
        return _DROPPED
    if token not in _KEPT and token.removeprefix(".").isidentifier():
        token = ".name" if token[0] == "." else "name"
    return zlib.crc32(token.encode("utf-8", "replace")) | 2**32
