"""What a student has at home: ``check(conv2d)`` and ``hint(conv2d)`` in a notebook, ``autograder check`` in a terminal.

It asks the public cases, says the first thing that is wrong in the words of the gradebook, and names the mistake. There is no
right or wrong function here, and no wall: it is the student's own machine. It needs Python and NumPy alone.
"""

from autograder.selfcheck.notebook import check, hint
from autograder.speaking import speak

__all__ = ["check", "hint", "speak"]
