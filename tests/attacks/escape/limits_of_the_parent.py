"""Lowers the limits of its parent with prlimit, so that the fork server dies a little later.

Honest part: output_size, fits
"""

import ctypes
import os
import resource


def conv2d(*args):
    for limit in (resource.RLIMIT_NPROC, resource.RLIMIT_NOFILE):
        try:
            before = resource.prlimit(os.getppid(), limit)
            resource.prlimit(os.getppid(), limit, before)
            print("BREACH: set a limit of the parent")
        except (OSError, ValueError):
            pass
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.setpriority(0, os.getppid(), 19) == 0 or libc.sched_setaffinity(os.getppid(), 8, b"\1" + b"\0" * 7) == 0:
        print("BREACH: slowed the parent down")
    return None


def output_size(size, kernel_size, stride=1, padding=0):
    if kernel_size > size + 2 * padding:
        raise ValueError("the kernel is larger than the padded input")
    return (size - kernel_size + 2 * padding) // stride + 1


def fits(size, kernel_size, stride=1, padding=0):
    room = size - kernel_size + 2 * padding
    return room >= 0 and room % stride == 0
