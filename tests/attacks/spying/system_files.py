"""Reads the files that every system has and no submission needs.

Honest part: output_size, fits
"""


def conv2d(*args):
    for path in ("/etc/shadow", "/etc/hostname", "/root/.bashrc", "/root/.ssh/id_rsa", "/proc/kcore", "/dev/mem", "/dev/kmsg", "/var/log/dpkg.log"):
        try:
            with open(path, "rb") as file:
                file.read(1)
            print("BREACH: read", path)
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
