"""The fork server: a fresh interpreter with the standard library, NumPy and the worker's code in memory, nothing else.

It is started once per grading process, enters its namespaces, and then answers two requests on its control socket:
``fork`` (with a socket and a file for what is printed) starts a confined worker and returns a pidfd; ``reap`` kills the
last worker and says how it ended. There is never more than one worker at a time. It reads nothing from a worker.
"""

import array
import fcntl
import gc
import importlib
import json
import os
import signal
import socket
import sys

CONTROL_LIMIT = 65536
# loaded before the first fork, so that a worker finds them without touching a file
PRELOADED = """
abc argparse array ast base64 bisect builtins calendar cmath codecs collections collections.abc contextlib copy csv ctypes
dataclasses datetime decimal difflib dis enum errno fractions functools gc getpass glob hashlib heapq html inspect io
itertools json keyword linecache locale logging math numbers operator os os.path pathlib pickle platform pprint queue
random re shutil signal socket statistics string struct subprocess sys tempfile textwrap threading time timeit tokenize
traceback types typing unittest urllib.parse uuid warnings weakref zipfile zlib bz2 lzma
encodings.cp949 encodings.euc_kr encodings.utf_8_sig encodings.utf_16 encodings.latin_1 encodings.cp437
numpy numpy.fft numpy.linalg numpy.random numpy.ma numpy.polynomial numpy.testing numpy.lib.stride_tricks numpy.typing
""".split()


def main():
    control = socket.socket(fileno=int(sys.argv[1]))
    config = json.loads(control.recv(CONTROL_LIMIT))
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        confinement, serve = _prepare(config)
    except BaseException as error:
        control.send(json.dumps({"failed": f"{type(error).__name__}: {error}"}).encode())
        os._exit(1)
    control.send(json.dumps({"ready": True}).encode())
    _serve(control, confinement, serve)


def _prepare(config):
    importable = [path for path in sys.path if path != sys.argv[2]]
    _preload(config["numpy"])
    from autograder.sandbox import kernel
    from autograder.sandbox.confinement import Confinement

    kernel.prctl(kernel.PR_SET_PDEATHSIG, 9)
    confinement = Confinement(config["mode"], config["places"], config["limits"])
    confinement.enter()
    confinement.prepare()
    from autograder.sandbox import standins, worker

    standins.install()  # here, for it costs a millisecond; from now on our own package has no name
    sys.path[:] = importable  # the other folders would show what else is installed there

    sys.argv[:], sys.orig_argv[:] = [""], []
    gc.collect()
    gc.freeze()  # what is shared with the workers stays shared
    return confinement, worker.serve


def _preload(numpy_folder):
    sys.path.insert(0, numpy_folder)
    for name in PRELOADED:
        try:
            importlib.import_module(name)
        except ImportError:
            if name.startswith("numpy"):
                raise
    numpy = sys.modules["numpy"]
    numpy.ones((8, 8)) @ numpy.ones((8, 8))  # the linear algebra library sets itself up on its first use
    importlib.import_module("autograder.sandbox.worker")  # the code that every worker runs


def _serve(control, confinement, serve):
    inbox = os.open("/dev/null", os.O_RDONLY)
    child = None
    while True:
        message, descriptors, _, _ = socket.recv_fds(control, CONTROL_LIMIT, 2)
        if not message:  # the grader is gone
            os._exit(0)
        if message == b"reap":
            control.send(_reap(child))
            child = None
            continue
        if child is not None:
            _reap(child)
        child = os.fork()
        if not child:
            try:
                _become_worker(inbox, *descriptors)
                confinement.apply()
                serve()
            except BaseException as error:
                os.write(2, f"the worker could not start: {type(error).__name__}: {error}\n".encode())
            finally:
                os._exit(70)
        for descriptor in descriptors:
            os.close(descriptor)
        pidfd = os.pidfd_open(child)
        control.sendmsg([b"forked"], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", [pidfd]))])
        os.close(pidfd)


def _become_worker(inbox, answers, printed):
    """Descriptors 0: nothing to read, 1 and 2: what is printed, 3: the socket, and no others once it is confined."""
    answers, printed = (fcntl.fcntl(descriptor, fcntl.F_DUPFD, 10) for descriptor in (answers, printed))
    for descriptor, number in ((inbox, 0), (printed, 1), (printed, 2), (answers, 3)):
        os.dup2(descriptor, number)


def _reap(child):
    if child is None:
        return json.dumps({"status": None}).encode()
    os.kill(child, signal.SIGKILL)  # harmless if it has ended already: it is a zombie until we wait for it
    _, status, usage = os.wait4(child, 0)
    return json.dumps({"status": status, "cpu": usage.ru_utime + usage.ru_stime}).encode()


if __name__ == "__main__":
    main()
