"""Attaches to its parent as a debugger would.

Honest part: output_size, fits
"""

import ctypes
import os


def conv2d(*args):
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.ptrace(16, os.getppid(), None, None) == 0:  # PTRACE_ATTACH
        print("BREACH: attached to the parent")
        libc.ptrace(17, os.getppid(), None, None)
    if libc.ptrace(0, 0, None, None) == 0:  # PTRACE_TRACEME
        print("BREACH: may be traced")
    return None


def output_size(size, kernel_size, stride=1, padding=0):
    if kernel_size > size + 2 * padding:
        raise ValueError("the kernel is larger than the padded input")
    return (size - kernel_size + 2 * padding) // stride + 1


def fits(size, kernel_size, stride=1, padding=0):
    room = size - kernel_size + 2 * padding
    return room >= 0 and room % stride == 0
