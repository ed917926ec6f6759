"""Mounts, unmounts, pivots and changes its root.

Honest part: output_size, fits
"""

import ctypes
import os


def conv2d(*args):
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.mount(b"none", b"/tmp", b"tmpfs", 0, None) == 0:
        print("BREACH: mounted")
        libc.umount2(b"/tmp", 2)
    try:
        os.chroot(".")
        print("BREACH: changed its root")
    except OSError:
        pass
    for number in (155, 428, 429, 430, 442):  # pivot_root, open_tree, move_mount, fsopen, mount_setattr
        if libc.syscall(number, 0, 0, 0, 0, 0) >= 0:
            print("BREACH: system call", number)
    return None


def output_size(size, kernel_size, stride=1, padding=0):
    if kernel_size > size + 2 * padding:
        raise ValueError("the kernel is larger than the padded input")
    return (size - kernel_size + 2 * padding) // stride + 1


def fits(size, kernel_size, stride=1, padding=0):
    room = size - kernel_size + 2 * padding
    return room >= 0 and room % stride == 0
