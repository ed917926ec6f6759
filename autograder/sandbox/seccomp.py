"""seccomp: which system calls a worker may make. Everything that is not listed fails with EPERM.

The list is what CPython and NumPy were seen to need for ordinary numeric code; there is no fork, exec, kill, ptrace or
socket in it, so one submission is one process of one thread, and the limits of a process are its limits.
Numbers are those of x86-64; a call from any other architecture kills the worker.
"""

import ctypes
import struct

from autograder.sandbox.kernel import PR_SET_SECCOMP, prctl

MACHINE = "x86_64"
AUDIT_ARCH = 0xC000003E
X32_BIT = 0x40000000  # the second table of system calls of the same architecture

# fmt: off
ALWAYS = {
    "read": 0, "write": 1, "close": 3, "fstat": 5, "poll": 7, "lseek": 8, "mmap": 9, "mprotect": 10, "munmap": 11, "brk": 12,
    "rt_sigaction": 13, "rt_sigprocmask": 14, "rt_sigreturn": 15, "pread64": 17, "pwrite64": 18, "readv": 19, "writev": 20,
    "sched_yield": 24, "mremap": 25, "madvise": 28, "dup": 32, "nanosleep": 35, "getpid": 39, "sendto": 44, "recvfrom": 45,
    "exit": 60, "uname": 63, "ftruncate": 77, "getcwd": 79, "gettimeofday": 96, "getrlimit": 97, "getrusage": 98,
    "getuid": 102, "getgid": 104, "geteuid": 107, "getegid": 108, "getppid": 110, "sigaltstack": 131, "gettid": 186,
    "futex": 202, "sched_getaffinity": 204, "clock_gettime": 228, "clock_getres": 229, "clock_nanosleep": 230,
    "exit_group": 231, "pselect6": 270, "ppoll": 271, "set_robust_list": 273, "getcpu": 309, "getrandom": 318, "rseq": 334,
}
FILES = {
    "stat": 4, "lstat": 6, "access": 21, "readlink": 89, "getdents64": 217, "openat": 257, "newfstatat": 262,
    "readlinkat": 267, "faccessat": 269, "statx": 332, "faccessat2": 439,
}
# fmt: on
CLONE3, PRLIMIT64, FCNTL = 435, 302, 72
HARMLESS_FCNTL = (0, 1, 2, 3, 1030)  # duplicate a descriptor, its flags; not F_SETOWN, which makes the kernel signal others
EPERM, ENOSYS = 1, 38

ALLOW, KILL_PROCESS, ERRNO = 0x7FFF0000, 0x80000000, 0x00050000
LOAD, JUMP_EQUAL, JUMP_GREATER_EQUAL, RETURN = 0x20, 0x15, 0x35, 0x06
NUMBER_AT, ARCH_AT, ARGUMENT_1_AT, ARGUMENT_2_AT = 0, 4, 24, 32  # offsets in struct seccomp_data


def make_filter(files):
    """The filter program, with or without the calls that open and look at files."""
    allowed = sorted((ALWAYS | (FILES if files else {})).values())
    program = [
        (LOAD, 0, 0, ARCH_AT),
        (JUMP_EQUAL, 1, 0, AUDIT_ARCH),
        (RETURN, 0, 0, KILL_PROCESS),
        (LOAD, 0, 0, NUMBER_AT),
        (JUMP_GREATER_EQUAL, 0, 1, X32_BIT),
        (RETURN, 0, 0, KILL_PROCESS),
        # libc falls back to clone, which is denied; with EPERM here it would give up with another message
        (JUMP_EQUAL, 0, 1, CLONE3),
        (RETURN, 0, 0, ERRNO | ENOSYS),
        # reading limits is harmless; setting them would reach other processes of this user, the fork server among them
        (JUMP_EQUAL, 0, 6, PRLIMIT64),
        (LOAD, 0, 0, ARGUMENT_2_AT),
        (JUMP_EQUAL, 0, 3, 0),
        (LOAD, 0, 0, ARGUMENT_2_AT + 4),
        (JUMP_EQUAL, 0, 1, 0),
        (RETURN, 0, 0, ALLOW),
        (RETURN, 0, 0, ERRNO | EPERM),
    ]
    program += [(JUMP_EQUAL, 0, len(HARMLESS_FCNTL) + 3, FCNTL), (LOAD, 0, 0, ARGUMENT_1_AT)]
    program += [(JUMP_EQUAL, len(HARMLESS_FCNTL) - i, 0, command) for i, command in enumerate(HARMLESS_FCNTL)]
    program += [(RETURN, 0, 0, ERRNO | EPERM), (RETURN, 0, 0, ALLOW)]
    for position, number in enumerate(allowed):
        program.append((JUMP_EQUAL, len(allowed) - position, 0, number))
    program += [(RETURN, 0, 0, ERRNO | EPERM), (RETURN, 0, 0, ALLOW)]
    return b"".join(struct.pack("<HBBI", *instruction) for instruction in program)


def install(program):
    """From here on, this process makes only the listed calls (needs no_new_privs)."""
    instructions = ctypes.create_string_buffer(program, len(program))
    header = struct.pack("<HxxxxxxQ", len(program) // 8, ctypes.addressof(instructions))
    prctl(PR_SET_SECCOMP, 2, ctypes.c_char_p(header))
