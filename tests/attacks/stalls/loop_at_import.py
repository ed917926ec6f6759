"""Loops for ever while it is being loaded.

Honest part: none
"""

while True:
    pass


def output_size(*args):
    return None


fits = conv2d = output_size
