"""Returns lone surrogates, null bytes and text of invalid UTF-8.

Honest part: none
"""


def output_size(*args):
    return "\ud800\x00"


def fits(*args):
    return {"\udfff": "\x00"}


def conv2d(*args):
    return ["\ufffe\x1b[2J", b"\xff\xfe"]
