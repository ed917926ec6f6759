"""A submitted notebook made anew: the cells that were handed out, with the student's text where an answer belongs.

Only text is taken from a submission. Which cells there are, which are graded and for how many points is what the
gradebook says; metadata, tags, outputs and attachments of a submission are left behind.
"""

import re
from dataclasses import dataclass

from nbformat import from_dict


@dataclass(frozen=True)
class Place:
    """A cell as it was handed out. solution: whether the student writes in it; task: whether it asks for work that is graded by hand.

    points: None where nothing is graded.
    """

    name: str
    kind: str
    text: str
    solution: bool
    task: bool
    locked: bool
    checksum: str | None
    points: float | None


def rebuild(places, cells, starters=()):
    """A notebook with every place exactly once, in the student's order, and whatever else they wrote as cells that count for nothing.

    places: in the order of the notebook that was handed out; cells: what was submitted (see ``reading``); starters: texts
    of files that were handed out.
    """
    by_name = {place.name: place for place in places}
    ours = {text.strip() for text in starters} | {place.text.strip() for place in places} | {""}
    made, used = [], set()
    for cell in cells:
        place = by_name.get(cell.name) if cell.kind != "file" else None
        if place and place.name not in used:
            used.add(place.name)
            made.append((place, cell.text if place.solution else place.text))
            if place.solution:
                continue
        if cell.text.strip() not in ours:
            made.append((None, cell))
    for number, place in enumerate(places):
        if place.name not in used:
            made.insert(_after(made, places[:number]), (place, place.text))
    cells = [_placed(place, what) if place else _extra(number, what) for number, (place, what) in enumerate(made)]
    kernelspec = {"name": "python3", "display_name": "Python 3", "language": "python"}
    # validated as a whole by whoever writes it, and not cell by cell, which takes longer than all the rest
    return from_dict({"nbformat": 4, "nbformat_minor": 5, "metadata": {"kernelspec": kernelspec}, "cells": cells})


def _after(made, earlier):
    """Where a place belongs that the student deleted: behind the nearest one in front of it."""
    for place in reversed(earlier):
        for at, (other, _) in enumerate(made):
            if other is place:
                return at + 1
    return 0


def _placed(place, text):
    about = {"schema_version": 3, "grade_id": place.name, "cell_type": place.kind, "locked": place.locked}
    about |= {"grade": place.points is not None and not place.task, "solution": place.solution, "task": place.task}
    about |= {"points": place.points} if place.points is not None else {}
    about |= {"checksum": place.checksum} if place.checksum else {}
    if place.kind == "markdown" and text != place.text:
        text = _harmless(text)
    return _cell(place.kind, place.name, text, {"nbgrader": about})


def _extra(number, cell):
    if cell.kind == "markdown":
        return _cell("markdown", f"extra-{number}", _harmless(cell.text), {})
    head = f"# {cell.name}\n\n" if cell.kind == "file" else ""
    return _cell("code", f"extra-{number}", head + cell.text, {})


def _cell(kind, identifier, text, metadata):
    cell = {"cell_type": kind, "id": identifier, "metadata": metadata, "source": text}
    return cell | ({"execution_count": None, "outputs": []} if kind == "code" else {})


def _harmless(markdown):
    """A student's Markdown as the text that it is, of which no renderer makes anything.

    In an instructor's page its links and formulas would run scripts and a picture that is not there would end the page; and a
    formula or a bracket without end keeps nbconvert busy for minutes.
    """
    text = re.sub(r"[!-/:-@\[-`{-~]", lambda sign: f"&#{ord(sign[0])};", markdown)
    return f'<pre style="white-space: pre-wrap">{text}</pre>'
