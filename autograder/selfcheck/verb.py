"""What every verb of a student's command has: its return value is the exit code, its trouble is one sentence, it speaks two languages."""

import os
import sys
import threading

import click

from autograder.errors import CourseError
from autograder.speaking import VARIABLE, our_fault, speak
from autograder.text import LANGUAGES


class Verb(click.Command):
    """A verb whose return value is the exit code, and whose trouble is said in one sentence."""

    def invoke(self, context):
        for stream in sys.stdout, sys.stderr:
            if hasattr(stream, "reconfigure"):
                stream.reconfigure(errors="backslashreplace")  # a terminal without Korean letters is no reason to fail
        try:
            code = super().invoke(context)
        except (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError):
            raise
        except CourseError as error:
            click.echo(str(error), err=True)
            code = 2
        except KeyboardInterrupt:
            code = 130
        except Exception as error:  # ours: what a student's code raises never comes this far
            click.echo(our_fault(error), err=True)
            code = 2
        _leave(context, code)


def _leave(context, code):
    if any(not thread.daemon and thread is not threading.main_thread() for thread in threading.enumerate()):
        sys.stdout.flush()  # a thread of theirs goes on: nobody waits for it
        os._exit(code)
    context.exit(code)


language_option = click.option(
    "--lang",
    type=click.Choice(LANGUAGES),
    callback=lambda context, option, value: value and speak(value),
    expose_value=False,
    help=f"The language.  [default: ko, or {VARIABLE}]",
)
