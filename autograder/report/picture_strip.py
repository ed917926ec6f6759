"""One side of an image as a strip: its zeros, the windows below it, and the pixels that no window reads."""

from autograder.report.picture_panel import SIDE, WINDOW, WRONG, rectangle, svg
from autograder.text import Text

CELL = 22  # pixels
HEAD, TAIL = 6, 10  # cells at the beginning and at the end that are drawn of a long strip
LANES = 6  # windows below each other


def draw_strip(geometry, languages):
    """(an <svg>, Texts that say what is to be seen) for a Geometry whose field has one row."""
    before, after, size = geometry.before[1], geometry.after[1], geometry.size[1]
    window, stride = geometry.window[1], geometry.stride[1]
    side = before + size + after
    starts = [start for start in range(0, side, stride) if start + window <= side]
    read = {cell for start in starts for cell in range(start, start + window)} if stride > window else range(starts[-1] + window if starts else 0)
    unread = [cell for cell in range(before, before + size) if cell not in read]
    places = _places(side)
    lanes = max(1, min(-(-window // stride), len(starts), LANES))
    width = (max(places.values(), default=0) + 1) * CELL + 2
    parts = []
    for cell, place in places.items():
        x = 1 + place * CELL
        parts.append(rectangle(x, 1, CELL, CELL, "currentColor", 1, ' stroke-opacity=".6"'))
        if not before <= cell < before + size:
            parts.append(f'<path d="M{x} {1 + CELL}l{CELL}-{CELL}M{x} {12}l11-11M{x + 11} {1 + CELL}l11-11" stroke="currentColor" stroke-opacity=".4" fill="none"/>')
        parts.append(f'<text x="{x + CELL / 2:g}" y="16" font-size="{11 if cell - before < 100 else 9}">{cell - before if before <= cell < before + size else 0}</text>')
        if cell in unread:
            parts.append(rectangle(x, 1, CELL, CELL, WRONG, 3) + f'<text x="{x + CELL / 2:g}" y="{CELL + 16}" fill="{WRONG}">✗</text>')
    if len(places) < side:
        parts.append(f'<text x="{1 + (HEAD + 0.5) * CELL:g}" y="16">…</text>')
    for number, start in enumerate(starts):
        stop = start + window - 1
        if start in places and stop in places and (start < HEAD) == (stop < HEAD) or len(places) == side:
            parts.append(_bracket(1 + places[start] * CELL, 1 + (places[stop] + 1) * CELL, _lane(number % lanes), number))
    if not starts:
        parts.append(_bracket(1, width + CELL, _lane(0), "✗"))
        width += CELL + 2
    return svg(max(width, 60), _lane(lanes - 1) + 4, parts, SIDE, languages), _sentences(starts, window, side, before, after, unread)


def _places(side):
    """{cell: its place in the drawing} of the cells that are drawn."""
    if side <= HEAD + TAIL + 1:
        return {cell: cell for cell in range(side)}
    return {cell: cell if cell < HEAD else cell - (side - TAIL) + HEAD + 1 for cell in [*range(HEAD), *range(side - TAIL, side)]}


def _lane(number):
    """Where the brackets of a lane lie."""
    return CELL + 18 + number * 20


def _bracket(x0, x1, y, number):
    middle = (x0 + x1) / 2
    return (
        f'<path d="M{x0 + 2} {y - 8}v8H{x1 - 2}v-8" stroke="{WINDOW}" stroke-width="2" fill="none"/>'
        f'<text x="{middle:g}" y="{y - 3}" font-size="11">{number}</text>'
    )


def _sentences(starts, window, side, before, after, unread):
    if before or after:
        yield Text(f"Hatched: the zeros, {before} before and {after} after.", f"빗금 친 칸은 padding의 0이며, 앞에 {before}개, 뒤에 {after}개입니다.")
    if not starts:
        yield Text(f"A window of {window} does not fit into {side}.", f"크기가 {window}인 창은 {side}칸에 들어가지 않습니다.")
    elif unread:
        yield Text(
            f"The brackets are the windows, numbered from 0. Crossed out, {len(unread)}: what no window reads.",
            f"아래의 괄호는 창이며, 0부터 번호를 붙였습니다. ✗ 표시한 {len(unread)}칸은 어느 창도 읽지 않습니다.",
        )
    else:
        yield Text("The brackets are the windows, numbered from 0. Every pixel is read.", "아래의 괄호는 창이며, 0부터 번호를 붙였습니다. 모든 픽셀이 읽힙니다.")
