"""Single keys from a terminal, on Windows and on Unix; lines where there is no terminal."""

import contextlib
import os
import queue
import sys
import threading
import time

END = "end"  # there will be no more keys

_HANGUL = {"ㅗ": "h", "ㄴ": "s", "ㅣ": "l", "ㅂ": "q"}  # what the same keys give while a Korean keyboard writes Hangul


@contextlib.contextmanager
def listening():
    """A function that waits so many seconds for a key and gives its letter, "" if none was pressed, or END."""
    if not sys.stdin or not sys.stdin.isatty():
        reading = contextlib.nullcontext(_line_reader())
    elif os.name == "nt":
        reading = contextlib.nullcontext(_read_windows)
    else:
        reading = _unix_reader()
    with reading as read:
        yield lambda seconds: _letter(read(seconds))


def _letter(key):
    return key if key == END else _HANGUL.get(key, key).lower()


def _read_windows(seconds):
    import msvcrt

    until = time.monotonic() + seconds
    while not msvcrt.kbhit():
        if time.monotonic() >= until:
            return ""
        time.sleep(0.02)
    key = msvcrt.getwch()
    if key == "\x03":
        raise KeyboardInterrupt
    if key in "\x00\xe0":  # an arrow or a function key, whose second half follows
        msvcrt.getwch()
        return ""
    return key


@contextlib.contextmanager
def _unix_reader():
    import select
    import termios
    import tty

    terminal = sys.stdin.fileno()

    def read(seconds):
        if not select.select([terminal], [], [], seconds)[0]:
            return ""
        data = os.read(terminal, 64)
        return data.decode(errors="ignore")[:1] if data else END

    before = termios.tcgetattr(terminal)
    tty.setcbreak(terminal)
    try:
        yield read
    finally:
        termios.tcsetattr(terminal, termios.TCSADRAIN, before)


def _line_reader():
    lines = queue.Queue()

    def gather():
        for line in sys.stdin or ():
            lines.put(line.strip()[:1])
        lines.put(END)

    def read(seconds):
        try:
            return lines.get(timeout=seconds)
        except queue.Empty:
            return ""

    threading.Thread(target=gather, daemon=True).start()
    return read
