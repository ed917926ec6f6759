"""An nbgrader course that works as it stands: its configuration, and for each assignment the source of a release that is ours."""

import re
from functools import partial

from autograder.authoring.processes import map_in_processes
from autograder.authoring.release import files_of, place
from autograder.authoring.wheel import build_wheel
from autograder.classroom.store import write_file
from autograder.errors import CourseError

CONFIG, SOURCE = "nbgrader_config.py", "source"
_CONFIG = '''"""An nbgrader course that the autograder grades. Whatever else nbgrader can be told may be added below."""

from autograder.jupyter.configuration import configure

c = get_config()
c.CourseDirectory.course_id = {name!r}
# instead of the file gradebook.db, a database of PostgreSQL:
# c.CourseDirectory.db_url = "postgresql+psycopg://user@host/database"
configure(c, course={course!r}, language={language!r})
'''


def create_course(course, folder, language, jobs=1):
    """Write an nbgrader course into an empty folder; yields the path of each thing when it is there."""
    try:
        if folder.exists() and any(folder.iterdir()):
            raise CourseError(f"{folder} is not empty, and nothing is overwritten: name a new folder")
    except OSError as error:
        raise CourseError(f"{folder} cannot be used ({error.strerror}): name a new folder") from None
    assignments = [course.assignment(name) for name in course.settings.assignments]
    for assignment, files in zip(assignments, map_in_processes(partial(files_of, languages=(language,), notebook="{name}.ipynb"), assignments, jobs)):
        yield place(folder / SOURCE / assignment.name, files)
    wheel, data = build_wheel()
    write_file(folder / wheel, data)
    yield folder / wheel
    # last, so that a course that was interrupted does not pass for one
    name = re.sub(r"[^a-z0-9]+", "-", course.title.en.lower()).strip("-") or "course"
    write_file(folder / CONFIG, _CONFIG.format(name=name, course=str(course.root.resolve()), language=language))
    yield folder / CONFIG
