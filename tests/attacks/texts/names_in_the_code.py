"""Gives a local function, an argument and a class names that break a report's layout.

Honest part: output_size, fits
"""


def conv2d(*args):
    def inner():
        raise LookupError("see the traceback")

    inner.__code__ = inner.__code__.replace(co_name="<script>alert(1)</script>\n\033[2J", co_qualname="x" * 1_000_000)
    inner.__module__ = "{{ 7*7 }}"
    inner()


def output_size(size, kernel_size, stride=1, padding=0):
    if kernel_size > size + 2 * padding:
        raise ValueError("the kernel is larger than the padded input")
    return (size - kernel_size + 2 * padding) // stride + 1


def fits(size, kernel_size, stride=1, padding=0):
    room = size - kernel_size + 2 * padding
    return room >= 0 and room % stride == 0
