"""Namespaces: a world of its own for the fork server, with no network, no other processes, and a read-only file system
that holds the standard library, NumPy, the system's shared libraries and /dev/null. Runs inside the wall."""

import os

from autograder.sandbox import kernel
from autograder.sandbox.kernel import MS_BIND, MS_NODEV, MS_NOEXEC, MS_NOSUID, MS_PRIVATE, MS_RDONLY, MS_REC, MS_REMOUNT

SCRATCH = "/tmp"  # exists everywhere; covered by our view inside our own mount namespace only
# flags that a mount of the host may have locked, and that a remount in a user namespace has to repeat
_KEPT = {os.ST_NOEXEC: MS_NOEXEC, os.ST_NOATIME: 1024, os.ST_NODIRATIME: 2048, os.ST_RELATIME: 1 << 21}


def enter(new_user):
    """Become the first process of new pid, mount, ipc, uts and network namespaces.

    new_user: also of a user namespace, which is how it works without privilege.
    Returns in the new process only; the old one waits for it and ends with it.
    """
    uid, gid = os.getuid(), os.getgid()
    flags = kernel.CLONE_NEWNS | kernel.CLONE_NEWPID | kernel.CLONE_NEWIPC | kernel.CLONE_NEWUTS | kernel.CLONE_NEWNET
    kernel.unshare(flags | (kernel.CLONE_NEWUSER if new_user else 0))
    if new_user:
        _write("/proc/self/setgroups", "deny")
        _write("/proc/self/uid_map", f"{uid} {uid} 1")
        _write("/proc/self/gid_map", f"{gid} {gid} 1")
    parent = os.getpid()
    child = os.fork()
    if child:
        os.waitpid(child, 0)
        os._exit(0)
    kernel.prctl(kernel.PR_SET_PDEATHSIG, 9)
    if os.getppid() not in (0, parent):  # 0: the parent is outside our pid namespace
        os._exit(1)


def see_only(folders, hidden, more, device):
    """Make these folders the whole file system, read-only, at their own paths, with one device to write to.

    hidden: folders inside ``folders`` that are shown empty; more: folders that may lie in the hidden ones.
    """
    kernel.mount(None, "/", None, MS_REC | MS_PRIVATE)
    # opened before the view covers SCRATCH, below which some of them may lie
    opened = {path: os.open(path, os.O_PATH) for path in [*folders, *more, device]}
    kernel.mount("view", SCRATCH, "tmpfs", MS_NOSUID | MS_NODEV, "size=1m,mode=755")
    hidden = [SCRATCH + path for path in hidden if os.path.isdir(path)]
    for path in folders:
        _bind(opened[path], SCRATCH + path)
    for path in hidden:
        kernel.mount("hidden", path, "tmpfs", MS_NOSUID | MS_NODEV, "size=64k,mode=755")
    for path in more:
        _bind(opened[path], SCRATCH + path)
    for path in hidden:
        kernel.mount(None, path, None, MS_REMOUNT | MS_BIND | MS_RDONLY | MS_NOSUID | MS_NODEV)
    _bind(opened[device], SCRATCH + device, is_device=True)
    os.chdir(SCRATCH)
    kernel.pivot_root_here()
    kernel.mount(None, "/", None, MS_REMOUNT | MS_BIND | MS_RDONLY | MS_NOSUID | MS_NODEV)
    os.chdir("/")
    for descriptor in opened.values():
        os.close(descriptor)


def _bind(descriptor, target, is_device=False):
    if is_device:
        os.makedirs(os.path.dirname(target), exist_ok=True)
        os.close(os.open(target, os.O_CREAT | os.O_WRONLY, 0o666))
    else:
        os.makedirs(target, exist_ok=True)
    kernel.mount(f"/proc/self/fd/{descriptor}", target, None, MS_BIND | MS_REC)
    locked = os.statvfs(target).f_flag
    kept = sum(flag for seen, flag in _KEPT.items() if locked & seen)
    # a device does not open under nodev; everything else needs no devices
    nodev = 0 if is_device and not locked & os.ST_NODEV else MS_NODEV
    kernel.mount(None, target, None, MS_REMOUNT | MS_BIND | MS_RDONLY | MS_NOSUID | nodev | kept)


def _write(path, text):
    with open(path, "w") as file:
        file.write(text)
