"""The figure below a task: its first example, drawn as the pictures of mistakes are, as one SVG that a notebook carries.

It stands in the address of the image, because JupyterLab shows no attachment that is SVG.
"""

import base64
import xml.etree.ElementTree as ElementTree

import numpy as np

from autograder.report.picture import draw
from autograder.report.picture_panel import EXPECTED
from autograder.text import Text

GAP, LINE = 24, 17  # pixels between panels, and for a line of a caption
WIDEST = 800  # pixels; what is wider is made smaller by a notebook
FONT, INK = 'font-family="sans-serif"', "#1b1f24"
OUTPUT = Text("output", "출력")
_CAPTION = Text("The first example; what is outlined gives the first number of the output.", "첫 번째 예시입니다. 테두리를 친 부분에서 출력의 첫 번째 값이 나옵니다.")
_STRIP = Text("The first example: where the windows lie.", "첫 번째 예시에서 창이 놓이는 자리입니다.")


def draw_figure(exercise, language):
    """Markdown that shows the figure for a PublicExercise; "" where nothing can be drawn."""
    for call in exercise.calls:
        if call.check is None and call.compared and call.geometry is not None:
            grid = isinstance(call.expected, np.ndarray) and call.expected.ndim > 0
            html = draw(exercise.parameters, call.arguments, None if grid else call.expected, call.expected, (0,) * np.ndim(call.expected) if grid else None, call.geometry, (language,))
            panels = [*_panels(html, language)] if html else []
            if panels:
                caption = (_CAPTION if grid else _STRIP)[language]
                address = "data:image/svg+xml;base64," + base64.b64encode(_compose(panels).encode()).decode()
                return f"![{caption}]({address})\n\n*{caption}*"
    return ""


def _panels(html, language):
    """(lines of the caption, svg element) of each panel of a picture."""
    for figure in ElementTree.fromstring(html).iter("figure"):
        svg = figure.find("svg")
        if svg is not None:
            lines = ["".join(part.itertext()).strip() for part in figure.find("figcaption")]
            yield [OUTPUT[language] if line == EXPECTED[language] else line for line in dict.fromkeys(lines) if line], svg  # a parameter may be called what it is


def _compose(panels):
    """One SVG with the panels in rows, black on white, so that it can be read in a dark notebook as well."""
    top = LINE * max(len(lines) for lines, _ in panels) + 6
    parts, x, y, bottom, width = [], GAP, 0, 0, 0
    for lines, svg in panels:
        room = max(float(svg.get("width")), *map(_length, lines))
        if x > GAP and x + room + GAP > WIDEST:
            x, y = GAP, bottom
        for number, line in enumerate(lines):
            label = ElementTree.Element("text", {"x": f"{x:g}", "y": f"{y + LINE * (number + 1):g}", "font-size": "13"})
            label.text = line
            parts.append(label)
        for unused in ("style", "role", "aria-label"):
            svg.attrib.pop(unused, None)
        svg.set("x", f"{x:g}")
        svg.set("y", f"{y + top:g}")
        parts.append(svg)
        x += room + GAP
        width, bottom = max(width, x), max(bottom, y + top + float(svg.get("height")) + GAP / 2)
    inside = "".join(ElementTree.tostring(part, encoding="unicode") for part in parts)
    size = f'width="{width:g}" height="{bottom:g}" viewBox="0 0 {width:g} {bottom:g}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size} {FONT} color="{INK}" fill="{INK}"><rect width="100%" height="100%" fill="#fff"/>{inside}</svg>'


def _length(line):
    """About how many pixels a line of a caption takes: a Korean letter is twice as wide."""
    return sum(13 if letter > "\u2e80" else 6 for letter in line)
