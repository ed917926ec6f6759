"""Climbs out of its folder with .. and through /proc/self/root and descriptors of folders.

Honest part: output_size, fits
"""

import os


def conv2d(*args):
    for path in ("../" * 40 + "etc/passwd", "/proc/self/root/etc/passwd", "/proc/1/root/etc/passwd", "/proc/self/cwd/../etc/passwd"):
        try:
            with open(path) as file:
                print("BREACH: read", path, file.read(4))
        except OSError:
            pass
    try:
        os.chdir("/root")
        print("BREACH: entered /root")
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
