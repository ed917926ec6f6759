"""The configuration of an nbgrader course whose submissions our grader grades."""

import os
import sys
import warnings
from pathlib import Path

from autograder.jupyter.times import take_the_place_of_nbgraders_reading


def configure(c, *, course, language="ko"):
    """Have nbgrader grade with us. c: what ``get_config()`` gives; course: the folder with course.yaml; language: of the feedback."""
    plugins = "autograder.jupyter.plugins"
    # the starters are stubs already: what stands in them is what students get
    c.ClearSolutions.enabled = False
    c.SandboxedAutograde.course = str(Path(course).resolve())
    c.SandboxedAutograde.language = language
    c.Autograde.exporter_class = f"{plugins}.EmptyExporter"
    c.Autograde.sanitize_preprocessors = [f"{plugins}.RebuildFromGradebook", "nbgrader.preprocessors.CheckCellMetadata"]
    c.Autograde.autograde_preprocessors = [
        f"{plugins}.SetOutcome",
        f"{plugins}.SaveOutcome",
        "nbgrader.preprocessors.CheckCellMetadata",
    ]
    # nbgrader calls a program of its environment by name, wherever it was started from
    os.environ["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    # what SQLAlchemy says of nbgrader's own queries, at every new submission
    warnings.filterwarnings("ignore", message="Object of type <Submitted", category=Warning)
    _take_the_place_of_autograde()
    take_the_place_of_nbgraders_reading()


def _take_the_place_of_autograde():
    """nbgrader lets nobody choose the class that autogrades, so the two places that use it get ours."""
    from nbgrader.apps import api, autogradeapp

    from autograder.jupyter.plugins import SandboxedAutograde

    api.Autograde = autogradeapp.Autograde = SandboxedAutograde
