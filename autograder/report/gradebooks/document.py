"""JSON, for programs: everything a gradebook holds. Fields are added to it, never renamed or taken away, while version is 1.

    format, version       "autograder gradebook", 1
    course                title {en, ko}, fingerprint, seed (its name, never the secret)
    assignment            name, points
    graded                finished_at, isolation
    students              student, user, status (graded, missing, unreadable), raw, penalty, final, submitted_at, graded_at,
                          seconds, notes [{en, ko}] and
      exercises           exercise, score, points, mistakes [names], fault (timeout, died, unreadable, error; or null) and
        checks            check, asks {en, ko}, points, outcome (passed, failed, fault)
"""

import json

FORMAT, VERSION = "autograder gradebook", 1


def render(book):
    whole = {
        "format": FORMAT,
        "version": VERSION,
        "course": {"title": book.course.as_dict(), "fingerprint": book.run["course"], "seed": book.run["seed"]},
        "assignment": {"name": book.assignment, "points": book.points},
        "graded": {"finished_at": book.run["finished_at"], "isolation": book.run["isolation"]},
        "students": [_student(row) for row in book.rows],
    }
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")


def _student(row):
    return {
        "student": row.student,
        "user": row.user,
        "status": row.status,
        "raw": row.raw,
        "penalty": row.penalty,
        "final": row.final,
        "submitted_at": row.submitted_at,
        "graded_at": row.graded_at,
        "seconds": row.seconds,
        "notes": [note.as_dict() for note in row.notes],
        "exercises": [_exercise(exercise) for exercise in row.exercises],
    }


def _exercise(exercise):
    return {
        "exercise": exercise.name,
        "score": exercise.score,
        "points": exercise.points,
        "mistakes": list(exercise.mistakes),
        "fault": exercise.fault or None,
        "checks": [{"check": check.name, "asks": check.asks.as_dict(), "points": check.points, "outcome": check.outcome} for check in exercise.checks],
    }
