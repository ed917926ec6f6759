"""Becomes root again, or another user, and asks for capabilities.

Honest part: output_size, fits
"""

import ctypes
import os


def conv2d(*args):
    for change in (lambda: os.setuid(0), lambda: os.setresuid(0, 0, 0), lambda: os.setgid(0), lambda: os.setgroups([0]), lambda: os.seteuid(1)):
        try:
            change()
            print("BREACH: changed the user")
        except OSError:
            pass
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(47, 2, 21, 0, 0) == 0:  # raise CAP_SYS_ADMIN into the ambient set
        print("BREACH: took a capability")
    return None


def output_size(size, kernel_size, stride=1, padding=0):
    if kernel_size > size + 2 * padding:
        raise ValueError("the kernel is larger than the padded input")
    return (size - kernel_size + 2 * padding) // stride + 1


def fits(size, kernel_size, stride=1, padding=0):
    room = size - kernel_size + 2 * padding
    return room >= 0 and room % stride == 0
