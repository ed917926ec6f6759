"""Returns bytes, a bytearray and a memoryview of the argument's buffer.

Honest part: output_size, fits
"""


def conv2d(x, *args):
    return [bytes(30_000_000), bytearray(10), memoryview(x)]


def output_size(size, kernel_size, stride=1, padding=0):
    if kernel_size > size + 2 * padding:
        raise ValueError("the kernel is larger than the padded input")
    return (size - kernel_size + 2 * padding) // stride + 1


def fits(size, kernel_size, stride=1, padding=0):
    room = size - kernel_size + 2 * padding
    return room >= 0 and room % stride == 0
