"""What a worker has used of its time: processor time, and time asleep. Waiting for a busy processor is free.

So a submission is neither faster on an idle machine nor slower on a loaded one, and sleeping is no way to hold us up.
"""

import time

SLICE = 0.05  # seconds between two looks at a worker that does not answer
LATEST = 2 * SLICE
ASLEEP = frozenset("STtI")  # states of proc(5): sleeping, stopped, traced, idle


class Meter:
    """Reads the kernel's account of the process behind a pidfd; nothing in it comes from the process itself."""

    def __init__(self, pidfd):
        with open(f"/proc/self/fdinfo/{pidfd}") as file:
            self._pid = next(int(line.split()[1]) for line in file if line.startswith("Pid:"))
        self._clock = (~self._pid << 3) | 2  # its processor-time clock, see clock_getcpuclockid(3)
        self._slept = 0.0
        self._looked = time.monotonic()
        self._processor = 0.0

    def is_due(self):
        return time.monotonic() - self._looked >= SLICE

    def processor(self):
        """Seconds of processor time used so far."""
        try:
            self._processor = time.clock_gettime(self._clock)
        except OSError:  # it has ended
            pass
        return self._processor

    def charged(self):
        """Seconds used so far."""
        return self.processor() + self._slept

    def start(self):
        """We begin to wait; what lies between two waits is our own time."""
        self._looked = time.monotonic()

    def look(self):
        """While we wait: if it is asleep now, it is charged what has passed since the last look, whatever it has sent.

        Of a look that comes late, because the machine is busy, no more than LATEST: it may have slept for that and no longer.
        """
        now = time.monotonic()
        seconds, self._looked = min(now - self._looked, LATEST), now
        try:
            with open(f"/proc/{self._pid}/stat") as file:
                state = file.read().rpartition(")")[2].split()[0]
        except (OSError, IndexError):
            return
        if state in ASLEEP:
            self._slept += seconds
