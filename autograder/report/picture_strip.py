"""One side of an image as a strip: its zeros, the windows below it, and the pixels that no window reads."""

from autograder.report.picture_panel import SIDE, WINDOW, WRONG, rectangle, svg
from autograder.text import Text

CELL, LANE = 22, 20  # pixels: the side of a cell, and the height of a row of windows
HEAD, TAIL = 6, 10  # cells at the beginning and at the end that are drawn of a long strip
WINDOWS = 3  # at the beginning and at the end that are drawn of those that overlap too much


def draw_strip(geometry, languages):
    """(an <svg>, Texts that say what is to be seen) for a Geometry whose field has one row."""
    before, after, size = geometry.before[1], geometry.after[1], geometry.size[1]
    window, side = geometry.window[1], before + size + after
    starts = geometry.starts(*geometry.size)[1]
    read = {cell for start in starts for cell in range(start, start + window)}
    unread = {*range(before, before + size)} - read
    edges = _edges(side)
    parts = []
    for cell, x in edges.items():
        if cell < side and cell + 1 in edges and edges[cell + 1] - x == CELL:
            parts += _cell(x, cell - before if before <= cell < before + size else None, cell in unread)
    if len(edges) <= side:
        parts.append(f'<text x="{1 + (HEAD + 0.5) * CELL:g}" y="16">…</text>')
    some = window > 2 * WINDOWS * geometry.stride[1] and len(starts) > 2 * WINDOWS
    numbered = [*enumerate(starts)]
    ends = []  # of the last bracket in each lane
    for number, start in numbered[:WINDOWS] + numbered[-WINDOWS:] if some else numbered:
        if start not in edges and start + window not in edges:
            continue
        gap = 1 + (HEAD + 0.5) * CELL
        x0, x1 = edges.get(start, gap + 4), edges.get(start + window, gap - 4)
        if x1 - x0 < CELL:  # it only just begins, or ends, where the strip is cut
            continue
        lane = next((lane for lane, end in enumerate(ends) if end <= x0), len(ends))
        ends[lane : lane + 1] = [x1]
        parts.append(_bracket(x0, x1, lane, number))
    width = edges[side] + 1
    if not starts:
        parts.append(_bracket(1, width + CELL, 0, "✗"))
        width += CELL + 2
    return svg(width, CELL + 6 + LANE * max(len(ends), 1), parts, SIDE, languages), [*_sentences(starts, window, side, before, after, len(unread), some)]


def _edges(side):
    """{cell: the x of its left edge} of what is drawn of a strip; the edge after the last cell is that of cell ``side``."""
    if side <= HEAD + TAIL + 1:
        return {cell: 1 + cell * CELL for cell in range(side + 1)}
    head = {cell: 1 + cell * CELL for cell in range(HEAD + 1)}
    return head | {cell: 1 + (cell - side + TAIL + HEAD + 1) * CELL for cell in range(side - TAIL, side + 1)}


def _cell(x, number, unread):
    """A cell with its number; None: a zero of the padding."""
    yield rectangle(x, 1, CELL, CELL, "currentColor", 1, ' stroke-opacity=".6"')
    if number is None:
        yield f'<path d="M{x} 12l11-11M{x} 23l22-22M{x + 11} 23l11-11" stroke="currentColor" stroke-opacity=".4" fill="none"/>'
    yield f'<text x="{x + CELL / 2:g}" y="16" font-size="{11 if (number or 0) < 100 else 9}">{number or 0}</text>'
    if unread:
        yield rectangle(x, 1, CELL, CELL, WRONG, 3) + f'<text x="{x + CELL / 2:g}" y="{CELL + 16}" fill="{WRONG}">✗</text>'


def _bracket(x0, x1, lane, number):
    y = CELL + 18 + lane * LANE
    return (
        f'<path d="M{x0 + 2:g} {y - 8}v8H{x1 - 2:g}v-8" stroke="{WINDOW}" stroke-width="2" fill="none"/>'
        f'<text x="{(x0 + x1) / 2:g}" y="{y - 3}" font-size="11">{number}</text>'
    )


def _sentences(starts, window, side, before, after, unread, some):
    if before or after:
        yield Text(f"Hatched: the zeros, {before} before and {after} after.", f"빗금 친 칸은 padding의 0이며, 앞에 {before}개, 뒤에 {after}개입니다.")
    if not starts:
        yield Text(f"A window of {window} does not fit into {side}.", f"크기가 {window}인 창은 {side}칸에 들어가지 않습니다.")
        return
    yield Text("The brackets are the windows, numbered from 0.", "아래의 괄호는 창이며, 0부터 번호를 붙였습니다.")
    if some:
        yield Text("Only the first and last few of them are drawn.", "처음과 마지막 몇 개만 그렸습니다.")
    if unread:
        yield Text(f"✗ marks what no window reads: {unread} {'pixel' if unread == 1 else 'pixels'}.", f"✗로 표시한 픽셀 {unread}개는 어느 창도 읽지 않습니다.")
    else:
        yield Text("Every pixel is read.", "모든 픽셀을 읽습니다.")
