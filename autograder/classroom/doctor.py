"""What this machine can do for safety, in words an instructor understands, and what to do to get more."""

import os
import platform
import resource
import sys
from dataclasses import dataclass

import numpy as np

from autograder.sandbox import landlock, modes
from autograder.sandbox.limits import Limits

MEANING = {
    "root": "its own world (no network, no other processes, an empty read-only disk), another user, and all the layers below",
    "userns": "its own world without being root, and all the layers below",
    "portable": "it can read Python and NumPy and nothing else, write nothing, and start no process or connection",
    "strict": "it can open no file at all, and start no process or connection; imports beyond the usual ones fail",
}


@dataclass(frozen=True)
class Examination:
    lines: tuple[str, ...]
    can_grade: bool


def examine():
    """Try every mode, and explain."""
    reasons = {mode: modes.why_not(mode, Limits()) for mode in modes.MODES}
    working = [mode for mode in modes.MODES if reasons[mode] is None]
    lines = [f"Python {platform.python_version()}, NumPy {np.__version__}, {platform.system()} {platform.release()} on {platform.machine()}, {os.cpu_count()} processors", ""]
    lines.append("Walls around a submission, the strongest first:")
    for mode in modes.MODES:
        lines.append(f"  {'yes' if reasons[mode] is None else 'no '}  {mode:9} {MEANING[mode]}")
        if reasons[mode] is not None:
            lines.append(f"       {'':9} not here: {reasons[mode]}")
    lines.append("")
    lines += [f"Grading will use {working[0]}." if working else "Nothing can be graded safely here, so nothing will be graded.", *_advice(working)]
    return Examination(tuple(lines), bool(working))


def _advice(working):
    if not sys.platform.startswith("linux"):
        return ["Grading needs Linux: on Windows use WSL2, on macOS a Linux container or virtual machine."]
    advice = []
    if platform.machine() != "x86_64":
        advice.append("The list of allowed system calls exists for x86-64 only: grade on such a machine.")
    if "root" not in working and "userns" not in working:
        advice.append(
            "To get more: allow user namespaces for this program. On Ubuntu 24.04 and later an administrator can give Python's own AppArmor profile the rule "
            "`userns,`; in a container, start it with permission to unshare; on a cluster, ask for user.max_user_namespaces above 0. Do not switch the "
            "protection off for the whole machine."
        )
    if not landlock.version():
        advice.append("This kernel has no Landlock (Linux 5.13 and later have it, if it is switched on: lsm=landlock,… on the kernel's command line).")
    if working and working[0] != "root":
        advice.append("Grade under an account of its own that owns nothing else: what gets through a wall would act as you.")
    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    if hard != resource.RLIM_INFINITY and hard < Limits().memory:
        advice.append(f"A process here may use {hard // 2**20} MiB at most; the course's limit is {Limits().memory // 2**20} MiB. Raise `ulimit -v`.")
    return advice
