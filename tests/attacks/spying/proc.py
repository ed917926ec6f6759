"""Reads memory, environment, maps and folders of its parent and of every process in /proc.

Honest part: output_size, fits
"""

import os


def conv2d(*args):
    for process in {str(os.getppid()), "1", *filter(str.isdigit, os.listdir("/proc"))} - {str(os.getpid()), "0"}:
        for name in ("environ", "mem", "maps", "cwd/.", "fd/0", "root/etc/passwd"):
            try:
                with open(f"/proc/{process}/{name}", "rb") as file:
                    file.read(1)
                print("BREACH: read", name, "of process", process)
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
