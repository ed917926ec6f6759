"""How much one submission may use."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """call, load: seconds of processor time for one call, and for running a submission's top-level statements.
    cpu: seconds of processor time that one worker may use in its life. memory: bytes of address space.
    output: bytes that may be written to standard output. deaths: time-outs and crashes after which an exercise is given up.
    """

    call: float = 2.0
    load: float = 5.0
    cpu: int = 30
    memory: int = 2**30
    output: int = 4 * 2**20
    deaths: int = 3


# A worker that waits for the processor is not slow, one that sleeps is; so wall time may be this many times the limit.
PATIENCE = 4
