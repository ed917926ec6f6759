"""Sleeps while it is being loaded, statement after statement, each a little less than a limit.

Honest part: none
"""

import time

time.sleep(4)
time.sleep(4)
time.sleep(4)
time.sleep(4)


def output_size(*args):
    time.sleep(4)
    return time.sleep(4)


fits = conv2d = output_size
