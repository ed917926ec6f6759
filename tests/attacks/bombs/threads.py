"""Starts threads until it is refused, and then some.

Honest part: output_size, fits
"""

import _thread
import threading
import time


def conv2d(*args):
    started = 0
    for _ in range(500):
        try:
            threading.Thread(target=time.sleep, args=(60,)).start()
            _thread.start_new_thread(time.sleep, (60,))
            started += 2
        except RuntimeError:
            pass
    if started:
        print("BREACH: started", started, "threads")
    return None


def output_size(size, kernel_size, stride=1, padding=0):
    if kernel_size > size + 2 * padding:
        raise ValueError("the kernel is larger than the padded input")
    return (size - kernel_size + 2 * padding) // stride + 1


def fits(size, kernel_size, stride=1, padding=0):
    room = size - kernel_size + 2 * padding
    return room >= 0 and room % stride == 0
