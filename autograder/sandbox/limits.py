"""How much one submission may use."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """Seconds are of processor time and of sleep (see ``meter``).

    call, load: for one call, and for running a submission's top-level statements. exercise: for all calls of an exercise,
    over all its workers, loading included. memory: bytes of address space.
    answers: bytes of ours that the answers to an exercise may take.
    output: bytes that may be written to standard output. deaths: time-outs and crashes after which an exercise is given up.
    """

    call: float = 2.0
    load: float = 5.0
    exercise: float = 10.0
    memory: int = 2**30
    answers: int = 64 * 2**20
    output: int = 4 * 2**20
    deaths: int = 3

    @property
    def lifetime(self):
        """Seconds of processor time after which the kernel itself ends a worker, should we fail to."""
        return int(20 * (self.load + self.exercise))


# However busy the machine is, wall time ends at this many times a limit.
PATIENCE = 10
