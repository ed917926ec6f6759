"""When something was handed in, as nbgrader keeps it: UTC without a zone.

nbgrader would read whatever lies in the place of timestamp.txt. A pipe or gigabytes there would stop it, and so would words: it
gives up the submission, and the formgrader lists nobody any more. So it asks us.
"""

from datetime import timezone
from pathlib import Path

from autograder.classroom.store import write_file
from autograder.course.late import read_exact_time
from autograder.course.submission import TIMESTAMP


def find_time(folder):
    """When the submission in a folder was handed in, or None; the same time that lateness is counted from."""
    time = read_exact_time(Path(folder) / TIMESTAMP)
    return time and time.astimezone(timezone.utc).replace(tzinfo=None)


def keep_time(source, target):
    """Leave a folder's time, if it has one, in another folder, and return it."""
    time = find_time(source)
    if time is not None:
        write_file(Path(target) / TIMESTAMP, f"{time.isoformat(' ')} UTC\n")
    return time


def take_the_place_of_nbgraders_reading():
    """nbgrader reads the file in two places, of which neither can be chosen in its configuration."""
    from nbgrader.apps.api import NbGraderAPI
    from nbgrader.coursedir import CourseDirectory

    def find_submitted(api, assignment, student):
        return find_time(api.coursedir.format_path(api.coursedir.submitted_directory, student, assignment))

    CourseDirectory.get_existing_timestamp = lambda directory, folder: find_time(folder)
    NbGraderAPI.get_submitted_timestamp = find_submitted
