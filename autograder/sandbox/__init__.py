"""Running a stranger's code, and believing nothing that it says.

Theory of operation. Three processes take part:

* the *grader* (``forkserver``, ``client``, ``channel``, ``meter``) is trusted. It holds checks, references and grades, and
  it never parses, imports or executes anything of a submission's;
* the *fork server* (``server``) is a fresh interpreter with the standard library and NumPy in memory and no secret. It was
  executed, not forked from the grader, so nothing of the grader's is in it. It forks a worker on request, and reaps it;
* the *worker* (``worker``) is one submission in a process of its own. It takes everything away from itself
  (``confinement``: limits, Landlock, another user, capabilities, seccomp), then reads the submission from its socket
  (``loading``), and answers calls.

Between grader and worker there is one socket with fixed binary frames (``wire``): arguments go in, values come out.
Whether a value is right is decided outside and never sent. A worker can only be wrong, silent or dead; ``client`` turns
each of these into a ``fault``. Every reply has a deadline, counted in the worker's own time, and a size.

Four modes say how much this machine lets us take away; ``modes`` tries them, the strongest first, by trying to get out.
"""

MODES = ("root", "userns", "portable", "strict")
NONE = "none"  # no wall: only ever by name
