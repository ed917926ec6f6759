"""How long grading takes: the same submissions, the same calls, four ways. ``python -m bench`` prints the table.

(a) ``nbgrader autograde`` as it comes, (b) a fresh ``pytest`` for every submission, (c) ours with its wall, and (d) the
limit: a fork that makes the calls and nothing else. The parts must agree on who is right, or there is no table.
"""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ASSIGNMENT = "03_strides"
JOBS = 2  # for all parts but nbgrader, which has no such option
REPEATS = 3  # of all parts but nbgrader; medians count
