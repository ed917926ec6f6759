"""Questions with numbers that change, and mistakes that are named: in the terminal, in a notebook, on a page, in an LMS.

Theory of operation. An author writes templates (``template``). When a quiz is built, every combination of a template's numbers
is tried, and those are kept that tell its misconceptions apart (``variants``); what comes out is plain data (``building``,
``bank``), with every text, every right answer and every known wrong one worked out. What asks, on whatever side, only reads an
answer (``answers``) and looks it up (``marking``); the scripts in ``assets`` do the same in a browser. Those modules need the standard
library alone.
"""

from autograder.quiz.notebook import answer, ask, quiz

__all__ = ["answer", "ask", "quiz"]
