"""What grading found, in the places where nbgrader looks for it: scores and feedback below the check cells, and the rows of its gradebook."""

from nbformat import from_dict

from autograder.jupyter.notebook import CHECK_CELL
from autograder.report.embedding import embed, sections_of
from autograder.text import Text

PAGE = "feedback.html"  # the student's whole page, beside the notebook in autograded/ and feedback/
NOT_GRADED = Text("This could not be graded. The fault is the grader's, not yours.", "채점하지 못했습니다. 제출물이 아니라 채점기의 문제입니다.")
_LEFT_EMPTY = Text("No answer.", "답이 없습니다.")
_NO_ANSWER = Text("The code gave no answer: see below.", "코드가 답을 내지 못했습니다. 아래를 보십시오.")


def exercise_of(cell):
    """The exercise that a check cell grades; None for any other cell."""
    about = cell.metadata.get("nbgrader", {})
    name = about.get("grade_id", "")
    return name.removeprefix(CHECK_CELL) if about.get("grade") and name.startswith(CHECK_CELL) else None


def set_outcome(notebook, line, page, language):
    """Put score and feedback below every check cell. line: of the results; page: the student's, as HTML."""
    sections, scores = sections_of(page), {exercise["exercise"]: exercise for exercise in line["exercises"]}
    notes = "".join(f"\n{note[language]}" for note in line["notes"])
    for cell in notebook.cells:
        exercise = scores.get(exercise_of(cell))
        if exercise is not None:
            said = f"{exercise['score']:g} / {exercise['points']:g}"
            html = embed(sections[exercise["exercise"]], language) if exercise["exercise"] in sections else ""
            _set_outputs(cell, exercise["score"], said if html else said + notes, html)


def set_trouble(notebook, language):
    """The same where our own grader failed: no score that is left from before may stay. Why it failed is not for students."""
    for cell in notebook.cells:
        if exercise_of(cell) is not None:
            _set_outputs(cell, 0, NOT_GRADED[language], "")


def _set_outputs(cell, score, text, html):
    """nbgrader takes the first result for the score, and anything on stderr for a failure."""
    data = {"text/plain": text} | ({"text/html": html} if html else {})
    cell.execution_count = 1
    shown = {"output_type": "display_data", "data": data, "metadata": {}}
    result = {"output_type": "execute_result", "data": {"text/plain": repr(float(score))}, "metadata": {}, "execution_count": 1}
    cell.outputs = from_dict([shown, result])


def set_rows(rows, names, notebook, places, line, language):
    """Put scores, comments and the penalty into nbgrader's rows of a submission. What a human wrote stays, and is to be looked at again.

    rows: a SubmittedNotebook; names: those of cells, by the ids that rows know them by; notebook: the rebuilt one, with its
    Places; line: of the results, or None where our own grader failed. Cells that an instructor has added are graded by hand.
    """
    exercises = {exercise["exercise"]: exercise for exercise in line["exercises"]} if line else {}
    scores = {CHECK_CELL + name: float(exercise["score"]) for name, exercise in exercises.items()}
    left = {name: 0.0 for name in _left_empty(notebook, places)} if line else {}
    for grade in rows.grades:
        grade.auto_score = (left | scores).get(names[grade.cell_id])
        grade.needs_manual_grade = grade.auto_score is None or grade.manual_score is not None or line is None or line["status"] != "graded"
    for comment in rows.comments:
        name = names[comment.cell_id]
        if name not in exercises:
            comment.auto_comment = _LEFT_EMPTY[language] if name in left else None
        elif line["status"] == "graded":
            comment.auto_comment = _comment_on(exercises[name], line["details"][name], language)
        else:  # below the check stands why
            comment.auto_comment = None
    late = line and line.get("late")
    rows.late_submission_penalty = late["penalty"] if late else None


def _left_empty(notebook, places):
    """Names of the answers that are as they were handed out; none if the student has cells of their own, since the answer may be there."""
    if any("nbgrader" not in cell.metadata for cell in notebook.cells):
        return []
    texts = {cell.metadata["nbgrader"]["grade_id"]: cell.source for cell in notebook.cells}
    return [place.name for place in places if place.solution and texts[place.name] == place.text]


def _comment_on(exercise, details, language):
    """What is said on the answer to an exercise, in Markdown: sentences of ours alone; None if nothing is to be said.

    exercise: of a line's "exercises"; details: of its "details".
    """
    if exercise["score"] == exercise["points"]:
        return None
    if details["says"]:
        return "\n\n".join(says[language] for says in details["says"])
    if exercise["fault"]:
        return _NO_ANSWER[language]
    failed = next(check for check in exercise["checks"] if check["outcome"] != "passed")
    return failed["asks"][language]
