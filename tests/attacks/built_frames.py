"""One answer forged byte by byte in each attack: what it says is a value that no honest worker would send."""

from .material import ALL_BUT_CONV2D, FILE, TWO, Built

SOURCE = """import os
import struct
import sys

BODY = {body}


def conv2d(*args):
    frame = sys._getframe(1)
    while frame is not None:
        for value in list(frame.f_locals.values()):
            if type(value) is int and value > 2**20:  # the nonce, and perhaps something else
                rest = struct.pack("<4sBQI", b"CNN\\x01", {operation}, value, len(BODY)) + BODY
                while rest:
                    rest = rest[os.write(3, rest) :]
        frame = frame.f_back
    return None

"""
VALUE, LOADED, RAISED, UNSENDABLE = 18, 17, 19, 20
BODIES = [
    ("shape_of_2_to_the_124", VALUE, "an array of 2**124 numbers", 'b"a" + struct.pack("<BBB2Q", 11, 0, 2, 2**62, 2**62)'),
    ("shape_of_nothing_huge", VALUE, "an array with sides of 2**63 and 0", 'b"a" + struct.pack("<BBB2Q", 11, 0, 2, 2**63, 0)'),
    ("shape_that_overflows", VALUE, "an array whose size is 0 modulo 2**64", 'b"a" + struct.pack("<BBB2Q", 0, 1, 2, 2**32, 2**32) + b"x" * 64'),
    ("shape_of_255_axes", VALUE, "an array of 255 axes", 'b"a" + struct.pack("<BBB", 11, 0, 255) + struct.pack("<Q", 1) * 255 + b"x" * 8'),
    ("unknown_dtype", VALUE, "an array of dtype number 255", 'b"a" + struct.pack("<BBBQ", 255, 7, 1, 8) + b"x" * 64'),
    ("odd_truth_values", VALUE, "truth values that are neither 0 nor 1", 'b"a" + struct.pack("<BBBQ", 0, 0, 1, 4) + b"\\x02\\xff\\x80\\x01"'),
    ("list_of_four_billion", VALUE, "a list of 2**32 - 1 items", 'b"l" + struct.pack("<I", 2**32 - 1)'),
    ("list_of_thirty_million", VALUE, "a list of 30,000,000 items that are all there", 'b"l" + struct.pack("<I", 30_000_000) + b"N" * 30_000_000'),
    ("list_of_five_million_levels", VALUE, "a list nested 5,000,000 deep", 'b"l\\x01\\0\\0\\0" * 5_000_000 + b"N"'),
    ("keys_that_are_lists", VALUE, "a dict whose keys cannot be hashed", 'b"d" + struct.pack("<I", 2) + b"l\\0\\0\\0\\0N" * 2'),
    ("keys_that_are_equal", VALUE, "a dict with the keys True, 1 and 1.0", 'b"d" + struct.pack("<I", 3) + b"TN" + b"i" + struct.pack("<q", 1) + b"N" + b"f" + struct.pack("<d", 1) + b"N"'),
    ("keys_that_are_not_numbers", VALUE, "a dict of 1000 keys that are NaN", 'b"d" + struct.pack("<I", 1000) + (b"f" + struct.pack("<d", float("nan")) + b"N") * 1000'),
    (
        "keys_that_collide",
        VALUE,
        "a dict of 90,000 whole numbers with the same hash, which takes minutes to rebuild",
        'b"d" + struct.pack("<I", 90_000) + b"".join(b"I" + bytes([11]) + (i * (2**61 - 1)).to_bytes(11, "little") + b"N" for i in range(1, 90_001))',
    ),
    ("text_of_two_gigabytes", VALUE, "a text that promises 2**31 bytes", 'b"s" + struct.pack("<I", 2**31) + b"x"'),
    ("text_of_no_encoding", VALUE, "a text that is no UTF-8", 'b"s" + struct.pack("<I", 6) + b"\\xff\\xfe\\xed\\xa0\\x80\\x00"'),
    ("text_of_thirty_megabytes", VALUE, "a text of 30 MB, with terminal escapes", 'b"s" + struct.pack("<I", 30_000_000) + b"\\x1b[2J<b>" * 4_285_714 + b"xx"'),
    ("huge_whole_number", VALUE, "a whole number of 255 bytes", 'b"I\\xff" + b"\\x7f" * 255'),
    ("number_cut_short", VALUE, "half a number", 'b"i\\1\\2\\3"'),
    ("empty_body", VALUE, "nothing", 'b""'),
    ("unknown_tag", VALUE, "a value of an unknown kind", 'b"\\0"'),
    ("two_values", VALUE, "two values in one body", 'b"TF"'),
    ("error_that_is_nothing", RAISED, "an exception that is None", 'b"N"'),
    ("error_that_is_an_array", RAISED, "an exception that is an array of six numbers", 'b"a" + struct.pack("<BBBQ", 11, 0, 1, 6) + b"\\0" * 48'),
    ("error_that_is_text", RAISED, "an exception that is a text of six letters", 'b"s\\x06\\0\\0\\0passed"'),
    ("error_of_dicts", RAISED, "an exception made of six dicts", 'b"t\\x06\\0\\0\\0" + b"d\\0\\0\\0\\0" * 6'),
    ("error_of_numbers", RAISED, "an exception made of NaN and huge numbers", 'b"l\\x06\\0\\0\\0" + b"f" + b"\\xff" * 8 + (b"I\\x40" + b"\\x7f" * 64) * 5'),
    ("error_of_arrays", RAISED, "an exception made of six empty arrays", 'b"l\\x06\\0\\0\\0" + (b"a" + struct.pack("<BBBQ", 11, 0, 1, 0)) * 6'),
    ("error_that_is_a_dict", RAISED, "an exception that is a dict of six keys", 'b"d\\x06\\0\\0\\0" + b"".join(b"i" + struct.pack("<q", i) + b"N" for i in range(6))'),
    ("reason_that_is_a_list", UNSENDABLE, "a reason that is a list", 'b"l\\0\\0\\0\\0"'),
    ("loaded_again", LOADED, "a second time that it has been loaded", 'b"t\\x03\\0\\0\\0i" + struct.pack("<q", 20) + b"l\\0\\0\\0\\0" + b"a\\x07\\0\\1" + b"\\0" * 8'),
    ("question_as_an_answer", 2, "a question instead of an answer", 'b"l\\x03\\0\\0\\0s\\x06\\0\\0\\0conv2dl\\0\\0\\0\\0s\\x05\\0\\0\\0value"'),
    ("operation_zero", 0, "the operation 0", 'b"T"'),
    ("operation_255", 255, "the operation 255", 'b"T"'),
]


def _made(name, operation, claim, body):
    def build(folder):
        (folder / FILE).write_text(SOURCE.format(operation=operation, body=body) + TWO)

    return Built(f"forged/{name}", f"Forges an answer that says {claim}.", ALL_BUT_CONV2D, build)


LOADING = """import os
import struct
import sys

BODY = {body}
frame = sys._getframe()
while frame is not None:
    for value in list(frame.f_locals.values()):
        if type(value) is int and value > 2**20:
            os.write(3, struct.pack("<4sBQI", b"CNN\\x01", 17, value, len(BODY)) + BODY)
    frame = frame.f_back
os._exit(0)
"""
LOADED_BODIES = [
    ("loaded_as_an_array", "an array of two numbers", 'b"a" + struct.pack("<BBBQ", 11, 0, 1, 2) + b"\\0" * 16'),
    ("loaded_with_a_dict", "a dict where the problems belong", 'b"t\\x03\\0\\0\\0Td\\0\\0\\0\\0" + b"a\\x07\\0\\1" + b"\\0" * 8'),
    ("loaded_with_arrays", "problems that are arrays", 'b"t\\x03\\0\\0\\0T" + b"a" + struct.pack("<BBB2Q", 11, 0, 2, 1, 3) + b"\\0" * 24 + b"a\\x07\\0\\1" + b"\\0" * 8'),
    ("loaded_with_a_million_problems", "a list of problems that are None", 'b"t\\x03\\0\\0\\0Tl" + struct.pack("<I", 100_000) + b"N" * 100_000 + b"a\\x07\\0\\1" + b"\\0" * 8'),
    ("loaded_without_fingerprints", "nothing where the fingerprints belong", 'b"t\\x02\\0\\0\\0Tl\\0\\0\\0\\0"'),
    ("loaded_with_endless_fingerprints", "a million fingerprints", 'b"t\\x03\\0\\0\\0Tl\\0\\0\\0\\0a\\x07\\0\\1" + struct.pack("<Q", 2**20) + b"\\0" * 2**22'),
    ("loaded_with_false_fingerprints", "fingerprints that are fractions", 'b"t\\x03\\0\\0\\0Tl\\0\\0\\0\\0a\\x0b\\0\\1" + struct.pack("<Qd", 1, float("nan"))'),
]


def _loaded(name, claim, body):
    def build(folder):
        (folder / FILE).write_text(LOADING.format(body=body))

    return Built(f"forged/{name}", f"Says that it has been loaded, with {claim}.", (), build)


BUILT = [_made(*row) for row in BODIES] + [_loaded(*row) for row in LOADED_BODIES]
