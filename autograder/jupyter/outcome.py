"""What grading found, in the places where nbgrader looks for it: scores and feedback below the check cells, a comment on each answer."""

from nbformat import from_dict

from autograder.jupyter.notebook import CHECK_CELL
from autograder.report.embedding import embed, sections_of
from autograder.text import Text

PAGE = "feedback.html"  # the student's whole page, beside the notebook in autograded/ and feedback/
NOT_GRADED = Text("This could not be graded. The fault is the grader's, not yours: {reason}", "채점하지 못했습니다. 제출물이 아니라 채점기의 문제입니다: {reason}")
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


def set_trouble(notebook, reason, language):
    """The same where our own grader failed: no score that is left from before may stay."""
    for cell in notebook.cells:
        if exercise_of(cell) is not None:
            said = NOT_GRADED[language].format(reason=reason)
            _set_outputs(cell, 0, said, "")


def _set_outputs(cell, score, text, html):
    """nbgrader takes the first result for the score, and anything on stderr for a failure."""
    data = {"text/plain": text} | ({"text/html": html} if html else {})
    cell.execution_count = 1
    shown = {"output_type": "display_data", "data": data, "metadata": {}}
    result = {"output_type": "execute_result", "data": {"text/plain": repr(float(score))}, "metadata": {}, "execution_count": 1}
    cell.outputs = from_dict([shown, result])


def comment_on(exercise, details, language):
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
