"""What is taken from a worker before it meets a student's code, layer by layer. Runs inside the wall.

The order matters: limits first; no_new_privs, which Landlock and seccomp need; Landlock before the user is changed,
while everything can still be opened; capabilities; the death signal, which a change of user clears; seccomp last,
because it forbids all of the above.
"""

import fcntl
import os
import resource

from autograder.sandbox import kernel, landlock, namespaces, seccomp

NOBODY = 65534
NAMESPACES = ("root", "userns")
DEVICE = "/dev/null"


class Confinement:
    """How one mode confines; prepared once in the fork server, applied in every worker."""

    def __init__(self, mode, places, limits):
        """places: "stdlib" and "libraries", lists of folders; "hidden", folders inside them. limits: see ``apply``."""
        self.mode = mode
        self.limits = limits
        self.places = places
        self.ruleset = None
        self.filter = None

    def enter(self):
        """Namespaces, where the mode has them, when all code is in memory. Returns in the process that is to serve."""
        if self.mode in NAMESPACES:
            if self.mode == "root" and os.getuid() != 0:
                raise OSError("this is not root")
            namespaces.enter(new_user=self.mode == "userns")
            namespaces.see_only(self.places["stdlib"], self.places["hidden"], self.places["libraries"], DEVICE)

    def prepare(self):
        """Before the first worker: what can be built once."""
        if self.mode == "none":
            return
        if os.uname().machine != seccomp.MACHINE:
            raise OSError(f"the list of system calls is for {seccomp.MACHINE}, this is {os.uname().machine}")
        self.filter = seccomp.make_filter(files=self.mode != "strict")
        if self.mode != "strict" and (self.mode == "portable" or landlock.version()):
            ruleset = landlock.make_ruleset(self._readable(), listable=self.places["stdlib"], writable=[DEVICE])
            self.ruleset = fcntl.fcntl(ruleset, fcntl.F_DUPFD, 10)  # above the descriptors that a worker is given

    def _readable(self):
        """The standard library without the packages installed into it; NumPy; shared libraries."""
        for folder in self.places["stdlib"]:
            with os.scandir(folder) as entries:
                yield from (entry.path for entry in entries if entry.path not in self.places["hidden"])
        yield from self.places["libraries"]

    def apply(self):
        """Confine this process, for good. Limits are in bytes and seconds, for the whole life of a worker."""
        if self.mode == "none":
            kernel.prctl(kernel.PR_SET_PDEATHSIG, 9)
            return
        for name, value in (
            ("RLIMIT_CPU", self.limits["lifetime"]),
            ("RLIMIT_AS", self.limits["memory"]),
            ("RLIMIT_FSIZE", self.limits["output"]),
            ("RLIMIT_NOFILE", 64),
            ("RLIMIT_NPROC", 0),
            ("RLIMIT_CORE", 0),
            ("RLIMIT_MEMLOCK", 0),
            ("RLIMIT_MSGQUEUE", 0),
        ):
            _limit(getattr(resource, name), value)
        kernel.prctl(kernel.PR_SET_NO_NEW_PRIVS, 1)
        if self.ruleset is not None:
            landlock.restrict_self(self.ruleset)
        if self.mode == "root":
            os.setgroups([])
            os.setresgid(NOBODY, NOBODY, NOBODY)
            os.setresuid(NOBODY, NOBODY, NOBODY)
        kernel.drop_capabilities()
        kernel.prctl(kernel.PR_SET_PDEATHSIG, 9)
        os.closerange(4, 65536)
        seccomp.install(self.filter)


def _limit(kind, value):
    hard = resource.getrlimit(kind)[1]
    value = value if hard == resource.RLIM_INFINITY else min(value, hard)
    resource.setrlimit(kind, (value, value))
