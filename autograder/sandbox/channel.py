"""The trusted end of a worker's socket: frames out and in, with one deadline a frame, whatever the other end does."""

import select
import time

from autograder import wire
from autograder.sandbox.limits import PATIENCE
from autograder.sandbox.meter import SLICE

CHUNK = 256 * 1024
# Whoever waits in poll is woken by every answer, which costs the worker more than the answer. While we sleep, some gather.
NAP = 0.001
OBJECT = 128  # bytes that Python needs around a value


class ChannelError(Exception):
    """The worker broke the rules of the wire; nothing more can be believed of it."""


class Closed(Exception):
    """The worker's end is closed: it has ended."""


class Expired(Exception):
    """The worker did not answer in its time."""


class Channel:
    """A non-blocking socket with a queue in front of it, so that a worker that never reads cannot stop us."""

    def __init__(self, connection, meter):
        connection.setblocking(False)
        self._socket = connection
        self._meter = meter
        self._poll = select.poll()
        self.received = 0  # bytes of memory that all answers so far may take, about
        self._events = 0  # what we wait for
        self._outgoing = memoryview(b"")
        self._incoming = bytearray()

    def send(self, data):
        """Queue frames; they leave while we wait for answers."""
        self._outgoing = memoryview(bytes(self._outgoing) + data if self._outgoing else data)
        self._push()

    def receive(self, nonce, seconds):
        """(operation, body) of the next frame, which must bear this nonce.

        seconds: that the worker may use for it, as its meter charges them. Raises Expired, Closed or ChannelError.
        """
        self._meter.start()
        deadline = None  # most answers are here by now, and need none
        if len(self._incoming) < wire.HEADER.size:
            deadline = _Deadline(seconds, self._meter)
            self._gather(wire.HEADER.size, deadline)
        try:
            operation, echoed, length = wire.read_header(self._incoming[: wire.HEADER.size])
            if echoed != nonce:
                raise wire.WireError("an answer to another question")
            if len(self._incoming) < wire.HEADER.size + length:
                self._gather(wire.HEADER.size + length, deadline or _Deadline(seconds, self._meter))
        except wire.WireError as error:
            raise ChannelError(str(error)) from None
        body = bytes(self._incoming[wire.HEADER.size : wire.HEADER.size + length])
        del self._incoming[: wire.HEADER.size + length]
        return operation, body

    def read(self, body):
        """The value in a body; raises ChannelError if it is none."""
        try:
            value, items = wire.decode_counted(body)
        except wire.WireError as error:
            raise ChannelError(str(error)) from None
        self.received += len(body) + OBJECT * items
        return value

    def drained(self):
        """True if nothing more has come than was asked for."""
        try:
            self._pull()
        except (Closed, BlockingIOError):
            pass
        return not self._incoming

    def _gather(self, size, deadline):
        """Wait until this many bytes have come."""
        napped = False
        while len(self._incoming) < size:
            if not napped:
                time.sleep(NAP)
            else:
                self._wait_for(select.POLLIN | (select.POLLOUT if self._outgoing else 0))
                self._poll.poll(SLICE * 1000)
            napped = not napped
            try:
                self._push()
                self._pull()
            except BlockingIOError:
                pass
            has_come = len(self._incoming) >= size  # since when, we do not know: it may have been waiting for us
            if not has_come and self._meter.is_due():
                self._meter.look()
            deadline.check(has_come)

    def _wait_for(self, events):
        if events != self._events:
            self._poll.register(self._socket, events)
            self._events = events

    def _push(self):
        try:
            while self._outgoing:
                self._outgoing = self._outgoing[self._socket.send(self._outgoing) :]
        except BlockingIOError:
            pass
        except OSError:
            self._outgoing = memoryview(b"")  # it has ended; reading will say so

    def _pull(self):
        try:
            data = self._socket.recv(CHUNK)
        except ConnectionError:
            raise Closed from None
        if not data:
            raise Closed
        self._incoming += data

    def close(self):
        self._socket.close()


class _Deadline:
    """Time that is charged up to the limit, and in any case wall time up to PATIENCE times it."""

    def __init__(self, seconds, meter):
        self._meter = meter
        self._charged = meter.charged() + seconds
        self._wall = time.monotonic() + PATIENCE * seconds

    def check(self, has_come):
        """has_come: whether the answer is here; then it does not matter how late we were to see it."""
        if self._meter.charged() >= self._charged or not has_come and time.monotonic() >= self._wall:
            raise Expired
