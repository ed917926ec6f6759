"""The command ``autograder``: one verb, one function.

Exit codes: 0 done, 1 something in the input needs a look, 2 the course or this machine is at fault, 130 interrupted.
"""

import os
import sys

# one thread a process: it is as fast for arrays of this size, and the fork server needs it
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import click

from autograder.cli.authoring import new, release, selftest, validate
from autograder.cli.classroom import doctor, grade
from autograder.cli.exporting import export
from autograder.cli.nbgrader import nbgrader
from autograder.cli.quizzing import quiz
from autograder.cli.regrading import regrade, replay
from autograder.cli.reporting import report
from autograder.errors import CourseError
from autograder.selfcheck.command import check, hint, status


class _Verbs(click.Group):
    def invoke(self, context):
        for stream in sys.stdout, sys.stderr:
            if hasattr(stream, "reconfigure"):
                stream.reconfigure(errors="backslashreplace")  # a terminal without Korean letters is no reason to fail
        try:
            return super().invoke(context)
        except CourseError as error:
            click.echo(f"autograder: {error}", err=True)
            context.exit(2)
        except KeyboardInterrupt:
            click.echo("autograder: interrupted", err=True)
            context.exit(130)
        except SystemExit:  # ours is context.exit; anything else must not look like a success
            click.echo("autograder: a file of the course ended the program (exit): take that out", err=True)
            context.exit(2)


@click.group(cls=_Verbs, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="cnn-course")
def main():
    """Grade exercises on convolutional networks: safely, quickly, and naming the mistake."""


STUDENT = (check, status, hint, quiz)
CLASSROOM = (grade, report, regrade, replay, doctor, export)
AUTHORING = (release, nbgrader, validate, selftest, new)
for verb in (*STUDENT, *CLASSROOM, *AUTHORING):
    main.add_command(verb)
