"""The system calls that Python's library does not offer, by ctypes. Linux on x86-64 only; runs inside the wall."""

import ctypes
import os
import struct

libc = ctypes.CDLL(None, use_errno=True)

PR_SET_PDEATHSIG, PR_SET_SECCOMP, PR_SET_NO_NEW_PRIVS = 1, 22, 38
SYS_CAPSET, SYS_PIVOT_ROOT = 126, 155
CLONE_NEWNS, CLONE_NEWUTS, CLONE_NEWIPC, CLONE_NEWUSER, CLONE_NEWPID, CLONE_NEWNET = (
    0x00020000, 0x04000000, 0x08000000, 0x10000000, 0x20000000, 0x40000000)  # fmt: skip
MS_RDONLY, MS_NOSUID, MS_NODEV, MS_NOEXEC, MS_REMOUNT, MS_BIND, MS_REC, MS_PRIVATE = 1, 2, 4, 8, 32, 4096, 16384, 1 << 18
MNT_DETACH = 2


def _checked(result, what):
    if result < 0:
        number = ctypes.get_errno()
        raise OSError(number, f"{what}: {os.strerror(number)}")
    return result


def syscall(number, *arguments):
    """A raw system call; raises OSError. Integer arguments are passed as 64 bits."""
    wide = [ctypes.c_long(a) if isinstance(a, int) else a for a in arguments]
    return _checked(libc.syscall(ctypes.c_long(number), *wide), f"system call {number}")


def prctl(option, *arguments):
    wide = [ctypes.c_ulong(a) if isinstance(a, int) else a for a in arguments]
    wide += [ctypes.c_ulong(0)] * (4 - len(wide))
    return _checked(libc.prctl(ctypes.c_int(option), *wide), f"prctl {option}")


def unshare(flags):
    _checked(libc.unshare(ctypes.c_int(flags)), "unshare")


def mount(source, target, kind, flags, data=""):
    encode = [part.encode() if part is not None else None for part in (source, target, kind)]
    _checked(libc.mount(*encode, ctypes.c_ulong(flags), data.encode()), f"mount {target}")


def pivot_root_here():
    """Make the current directory the root and forget the old one."""
    syscall(SYS_PIVOT_ROOT, ctypes.c_char_p(b"."), ctypes.c_char_p(b"."))
    _checked(libc.umount2(b".", MNT_DETACH), "umount the old root")


def drop_capabilities():
    header = struct.pack("<Ii", 0x20080522, 0)  # version 3, this process
    syscall(SYS_CAPSET, ctypes.c_char_p(header), ctypes.c_char_p(bytes(24)))
