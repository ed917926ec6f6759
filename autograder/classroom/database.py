"""The results of a class, a row a submission, each in a transaction of its own: whatever happens, what was graded is kept.

All other files in OUT are derived from it. One process at a time fills it, and holds a lock meanwhile that ends with the process,
however it ends. The write-ahead log is used without shared memory, which also works on a network's file system.
"""

import fcntl
import os
import socket
import sqlite3
from contextlib import contextmanager
from datetime import datetime, timezone
from pathlib import Path

from autograder.classroom.grading import Packed
from autograder.errors import CourseError

FILE, LOCK = "results.db", ".lock"
VERSION = 1  # of the table
_TABLE = "CREATE TABLE IF NOT EXISTS results (student TEXT PRIMARY KEY, key TEXT NOT NULL, line BLOB NOT NULL, fingerprints BLOB NOT NULL, page BLOB NOT NULL)"


@contextmanager
def hold(out):
    """Be the only one who fills this folder; raises CourseError with who does."""
    path = Path(out) / LOCK
    try:
        lock = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    except OSError as error:
        raise CourseError(f"{path} cannot be written ({error.strerror}): give yourself the right to, or name another folder") from None
    try:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise CourseError(f"{out} is being filled by {_read_holder(lock)}: wait until it is done, or name another --out") from None
        except OSError as error:
            raise CourseError(f"{path} cannot be locked ({error.strerror}), so two runs could spoil each other's results: name a folder on another file system") from None
        try:
            os.ftruncate(lock, 0)
            os.pwrite(lock, f"process {os.getpid()} on {socket.gethostname()}, since {datetime.now(timezone.utc):%Y-%m-%d %H:%M} UTC".encode(), 0)
        except OSError as error:
            raise CourseError(f"{path} cannot be written ({error.strerror}): make room or name another folder, then run this again") from None
        yield
    finally:
        os.close(lock)


def _read_holder(lock):
    return os.pread(lock, 200, 0).decode("utf-8", "replace") or "another process"


class Database:
    """The results in a folder that this process holds. A context manager."""

    def __init__(self, out):
        self._path = Path(out) / FILE
        with self._told():
            # every statement is a transaction of its own, and on the disk when it returns, though perhaps not if the power fails
            self._connection = sqlite3.connect(self._path, isolation_level=None)
            for setting in ("locking_mode = EXCLUSIVE", "journal_mode = WAL", "synchronous = NORMAL"):
                self._connection.execute(f"PRAGMA {setting}")
            (version,) = self._connection.execute("PRAGMA user_version").fetchone()
            if version not in (0, VERSION):
                raise CourseError(f"{self._path} was made by another version of autograder: move it away, and all is graded anew")
            self._connection.execute(_TABLE)
            self._connection.execute(f"PRAGMA user_version = {VERSION}")

    def keys(self):
        """{student: key} of all that there is."""
        with self._told():
            return dict(self._connection.execute("SELECT student, key FROM results"))

    def put(self, packed):
        """Keep a Packed, in the place of the student's earlier one."""
        with self._told():
            self._connection.execute("REPLACE INTO results VALUES (?, ?, ?, ?, ?)", (packed.student, packed.key, packed.line, packed.fingerprints, packed.page))

    def get(self, student):
        """A student's Packed, or None."""
        with self._told():
            row = self._connection.execute("SELECT * FROM results WHERE student = ?", (student,)).fetchone()
        return row and Packed(*row)

    def rows(self, students):
        """(student, line, fingerprints) of each of these students, a set, in the order of their names."""
        with self._told():
            for row in self._connection.execute("SELECT student, line, fingerprints FROM results ORDER BY student"):
                if row[0] in students:
                    yield row

    def close(self):
        self._connection.close()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    @contextmanager
    def _told(self):
        """What SQLite has to say, as a sentence."""
        try:
            yield
        except sqlite3.OperationalError as error:
            raise CourseError(f"{self._path} cannot be used ({error}): make room or name another folder, then run this again; what was graded is kept") from None
        except sqlite3.DatabaseError as error:
            raise CourseError(f"{self._path} cannot be read ({error}): move it away, and all is graded anew") from None
