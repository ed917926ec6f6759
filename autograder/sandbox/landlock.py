"""Landlock: which files a worker may read. Every right that the kernel knows is denied, then a few are given back.

Structures and rights as in the kernel's include/uapi/linux/landlock.h.
"""

import ctypes
import os
import struct

from autograder.sandbox.kernel import syscall

CREATE_RULESET, ADD_RULE, RESTRICT_SELF = 444, 445, 446
EXECUTE, WRITE_FILE, READ_FILE, READ_DIR = 1, 2, 4, 8
FILE_RIGHTS = {1: 13, 2: 14, 3: 15, 4: 15, 5: 16}  # version of the interface: how many rights over files it knows
TCP_RIGHTS = 3  # bind and connect, from version 4
SCOPES = 3  # abstract sockets and signals, from version 6
PATH_BENEATH = 1


def version():
    """The version of the interface, or 0 where the kernel has no Landlock."""
    try:
        return syscall(CREATE_RULESET, 0, 0, 1)
    except OSError:
        return 0


def make_ruleset(readable, listable=(), writable=()):
    """A ruleset as a file descriptor: files (or whole folders) to read, folders to list, files to write; nothing else.

    A path that does not exist is left out.
    """
    known = version()
    if not known:
        raise OSError("this kernel has no Landlock")
    rights = (1 << FILE_RIGHTS.get(known, 16)) - 1
    handled = struct.pack("<QQQ", rights, TCP_RIGHTS if known >= 4 else 0, SCOPES if known >= 6 else 0)
    size = 24 if known >= 6 else 16 if known >= 4 else 8
    ruleset = syscall(CREATE_RULESET, ctypes.c_char_p(handled), size, 0)
    for paths, on_folder, on_file in (
        (readable, READ_FILE | READ_DIR | EXECUTE, READ_FILE | EXECUTE),
        (listable, READ_DIR, 0),
        (writable, 0, READ_FILE | WRITE_FILE),
    ):
        for path in paths:
            allowed = on_folder if os.path.isdir(path) else on_file
            if allowed and os.path.exists(path):
                _allow(ruleset, path, allowed & rights)
    return ruleset


def _allow(ruleset, path, rights):
    descriptor = os.open(path, os.O_PATH | os.O_CLOEXEC)
    try:
        rule = struct.pack("<Qi", rights, descriptor)
        syscall(ADD_RULE, ruleset, PATH_BENEATH, ctypes.c_char_p(rule), 0)
    finally:
        os.close(descriptor)


def restrict_self(ruleset):
    """From here on, this process has only what the ruleset allows (needs no_new_privs)."""
    syscall(RESTRICT_SELF, ruleset, 0)
