"""Loops for ever in the decorators and default values of its functions, which are definitions too.

Honest part: none
"""


def forever(*args):
    while True:
        pass


@forever
def output_size(*args):
    return None


def fits(size=forever()):
    return None


class conv2d(metaclass=forever):
    pass
