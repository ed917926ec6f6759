"""Says that it has been loaded, with three perfect functions, and then hangs.

Honest part: none
"""

import os
import struct
import sys
import time

frame = sys._getframe()
while frame is not None:
    for value in list(frame.f_locals.values()):
        if type(value) is int and value > 2**20:
            body = b"t\x03\0\0\0i" + struct.pack("<q", 3) + b"l\0\0\0\0" + b"a\x07\0\1" + b"\0" * 8
            os.write(3, struct.pack("<4sBQI", b"CNN\x01", 17, value, len(body)) + body)
    frame = frame.f_back
time.sleep(1000)
