"""Sleeps a second in every call, which a limit on CPU time does not see.

Honest part: none
"""

import time


def output_size(*args):
    time.sleep(1)


fits = conv2d = output_size
