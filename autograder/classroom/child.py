"""Another Python process of ours, with the same package, which goes on when Ctrl-C is pressed and ends when its input does."""

import os
import subprocess
import sys
from pathlib import Path

ENGINE = str(Path(__file__).parents[2])
_GO_ON = "import signal; signal.signal(signal.SIGINT, signal.SIG_IGN); "


def start_python(code, *arguments, stdout):
    """A Popen of ``code`` whose input is a pipe; arguments are in its sys.argv, from 1 on."""
    path = os.pathsep.join(filter(None, [ENGINE, os.environ.get("PYTHONPATH")]))
    environment = os.environ | {"PYTHONPATH": path, "OPENBLAS_NUM_THREADS": "1"}
    return subprocess.Popen([sys.executable, "-c", _GO_ON + code, *map(str, arguments)], stdin=subprocess.PIPE, stdout=stdout, env=environment)
