"""An answer that is an array, in front of what it came from: the input with the window of the first difference, the kernel, theirs, the expected one."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from autograder.report.picture_grid import Grid, draw_bitmap, draw_grid, is_photograph
from autograder.report.picture_panel import ARGUMENT, EXPECTED, GOT, differing, numbers, panel, picture, short, wide
from autograder.text import Text

CHANNELS = 3  # that are drawn of an input
KERNELS = ("kernel", "filters", "w")  # what holds rows and columns first
INPUT, KERNEL, DIFFERENCE = Text("input", "입력"), Text("kernel", "kernel"), Text("difference", "차이")
_LEGEND = Text("Thick frame: the first difference. Small corners: the others.", "굵은 테두리를 친 칸이 처음으로 다른 값이고, 모서리에 작은 표시가 있는 칸이 나머지 다른 값입니다.")
_SHAPES = Text("The shapes differ. A cell with a corner mark is in one of the two only.", "모양이 다릅니다. 모서리에 표시가 있는 칸은 둘 중 한쪽에만 있습니다.")
_TOO_LARGE = Text("The window does not fit into the input.", "창이 입력보다 커서 들어가지 않습니다.")
_HOLDING = Text("Solid: the first window that holds the marked pixel. Dashed: the last one.", "표시한 픽셀이 들어가는 창 가운데 실선은 첫 번째 창이고 점선은 마지막 창입니다.")
_PLACES = Text("Solid: the expected place. Dashed: yours.", "실선은 기대한 위치이고 점선은 제출한 답의 위치입니다.")
_PLACE = Text("The frame is the expected place.", "테두리를 친 곳이 기대한 위치입니다.")


@dataclass(frozen=True)
class Scene:
    """What is drawn of a call.

    got, expected: arrays, or None where there is nothing to show. given: the index of the first difference, if it is known.
    places: where the answer is a place in the input: the (row, column) expected, and theirs.
    """

    parameters: tuple
    arguments: tuple
    got: np.ndarray | None
    expected: np.ndarray | None
    given: tuple | None
    geometry: object
    places: tuple
    languages: tuple

    def draw(self):
        """The HTML, or None."""
        panels, sentences = [], []
        if self.geometry is not None and self.geometry.image is None:
            panels, sentences = self._field()
        elif self.geometry is not None:
            panels, sentences = self._source()
        elif self.got is None:
            return None
        elif self.index is not None:
            panels = self._alike()
        panels += self._answers()
        if self.wrong is not None and self.wrong.sum() > 1 and not is_photograph(self._plane(self.expected)[0]):
            sentences.append(_LEGEND)
        elif self.wrong is None and self.got is not None and self.expected is not None and self._plane(self.got)[0].shape != self._plane(self.expected)[0].shape:
            sentences.append(_SHAPES)
        return picture(panels, sentences, self.languages) if panels else None

    @cached_property
    def wrong(self):
        """For each number whether it differs; None where there are not two arrays of one shape."""
        if self.got is None or self.expected is None or self.got.shape != self.expected.shape:
            return None
        return differing(self.got, self.expected)

    @cached_property
    def index(self):
        """The place of the first difference, or None."""
        given = self.given
        if self.expected is not None and isinstance(given, tuple) and len(given) == self.expected.ndim and all(0 <= i < side for i, side in zip(given, self.expected.shape)):
            return given
        if self.wrong is None or not self.wrong.any():
            return None
        return tuple(int(i) for i in np.argwhere(self.wrong)[0])

    @cached_property
    def flat(self):
        """True where the last axis is the width: a kernel of two axes knows no channels."""
        geometry = self.geometry
        return geometry is not None and geometry.kernel is not None and np.ndim(self.arguments[geometry.kernel]) == 2

    @cached_property
    def filters(self):
        """True where the answer is laid out as filters are, with rows and columns first: it has the shape of such an argument alone."""
        named = [name in KERNELS for name, argument in zip(self.parameters, self.arguments) if self.geometry is None and np.shape(self.expected) == _shape(argument)]
        return bool(named) and all(named)

    def _lead(self, axes):
        """How many axes come before the rows."""
        return 0 if self.filters or axes < 3 else axes - 2 if self.flat else axes - 3

    @property
    def cell(self):
        """(row, column) of the first difference in its plane, or None."""
        if not self.index:
            return None
        lead = self._lead(len(self.index))
        return (0, self.index[0]) if len(self.index) == 1 else self.index[lead : lead + 2]

    def _plane(self, array, channel=None):
        """(the rows and columns of an array that are drawn, how NumPy writes that part). channel: along the last axis."""
        if array.ndim < 2:
            return array.reshape(1, -1), ""
        if not array.size:
            return np.zeros((0, 0)), ""
        lead = self._lead(array.ndim)
        index = self.index if self.index and len(self.index) == array.ndim else (0,) * array.ndim
        if channel is not None:
            index = *index[:-1], channel
        index = [min(i, side - 1) for i, side in zip(index, array.shape)]
        part = [*index[:lead], slice(None), slice(None), *index[lead + 2 :]]
        where = f"[{', '.join(':' if isinstance(i, slice) else str(i) for i in part)}]" if array.ndim > 2 else ""
        return array[tuple(part)], where

    def _show(self, caption, grid, detail, photograph=False):
        drawn = draw_bitmap if photograph else draw_grid
        return panel(caption, drawn(grid, caption, self.languages), self.languages, detail)

    def _answers(self):
        """Theirs, the expected one, and the difference."""
        sides = [(caption, array, *self._plane(array)) for caption, array in ((GOT, self.got), (EXPECTED, self.expected)) if array is not None and array.ndim]
        photograph = self.wrong is not None and is_photograph(sides[-1][2])
        wrong = None if self.wrong is None else self._plane(self.wrong)[0]
        first = None if self.wrong is None else self.cell
        common = [min(lengths) for lengths in zip(*(plane.shape for _, _, plane, _ in sides))]  # rows and columns that all of them have
        panels = []
        for caption, array, plane, where in sides:
            marked = wrong
            if self.wrong is None and len(sides) == 2:
                marked = np.ones(plane.shape, bool)
                marked[: common[0], : common[1]] = False
            grid = Grid(plane, first=first, wrong=marked, near=tuple(max(side - 1, 0) for side in common))
            panels.append(self._show(caption, grid, f"{array.shape} {where}", photograph))
        if first is not None:
            with np.errstate(all="ignore"):
                gap = wide(sides[0][2]) - wide(sides[1][2])
            panels.append(self._show(DIFFERENCE, Grid(np.abs(gap) if photograph else gap, first=first, wrong=wrong), sides[0][3] or str(self.got.shape), photograph))
        return panels

    def _alike(self):
        """The arguments that have the answer's shape and are not the answer, with the same place marked."""
        panels = []
        for name, array in zip(self.parameters, map(numbers, self.arguments)):
            if array is not None and array.shape == self.expected.shape and differing(array, self.expected).any():
                plane, where = self._plane(array)
                panels.append(self._show(ARGUMENT, Grid(plane, first=self.cell), name + where, is_photograph(plane)))
        return panels

    def _source(self):
        """(panels of the input and the kernel, sentences), with the window that belongs to the first difference."""
        geometry = self.geometry
        image, kernel = (None if place is None else np.asarray(self.arguments[place]) for place in (geometry.image, geometry.kernel))
        deep = image.ndim > 2 and not self.flat
        summed = deep and kernel is not None  # over the channels
        channels = range(min(image.shape[-1], CHANNELS)) if summed else [None]
        inputs, kernels = [], []
        for channel in channels:
            plane, where = self._plane(image, channel)
            windows, sentences = self._windows(plane.shape)
            weights, part = self._filter(kernel, channel)
            ring = "0" if kernel is not None or geometry.window == (1, 1) else ""  # pooling does not read zeros
            grid = Grid(plane, geometry.before, geometry.after, ring, windows, None if self.places else weights)
            more = f" {channel}" if summed else ""
            photograph = is_photograph(plane)
            inputs.append(self._show(Text(f"{INPUT.en}, channel{more}", f"{INPUT.ko}, 채널{more}") if summed else INPUT, grid, self.parameters[geometry.image] + where, photograph))
            if kernel is not None:
                kernels.append(self._show(ARGUMENT if self.places else KERNEL, Grid(weights), self.parameters[geometry.kernel] + part, photograph and bool(self.places)))
        if summed and image.shape[-1] > CHANNELS:
            sentences.append(Text(f"{CHANNELS} of {image.shape[-1]} channels are shown.", f"채널 {image.shape[-1]}개 가운데 {CHANNELS}개만 보여 줍니다."))
        return inputs + kernels, sentences + self._bias()

    def _filter(self, kernel, channel):
        """(the numbers of the kernel for a channel of the input, how NumPy writes them)."""
        if kernel is None or kernel.ndim == 2:
            return kernel, ""
        k = min(self.index[-1] if self.index else 0, kernel.shape[-1] - 1)
        return kernel[:, :, channel, k], f"[:, :, {channel}, {k}]"

    def _windows(self, shape):
        """(the windows to be outlined on an input of this shape, sentences about them)."""
        geometry = self.geometry
        if self.places:
            return tuple((*place, *geometry.window) for place in self.places), [_PLACES if len(self.places) > 1 else _PLACE]
        rows, columns = geometry.starts(*shape)
        if not rows or not columns:
            return (), [_TOO_LARGE]
        i, j = self.cell or (len(rows) - 1, len(columns) - 1)
        if i >= len(rows) or j >= len(columns):
            return (), []
        says = _say_window(i, j, rows[i] - geometry.before[0], columns[j] - geometry.before[1], geometry.window, shape)
        return ((rows[i], columns[j], *geometry.window),), [says]

    def _bias(self):
        """A sentence about what is added to the sum, if anything is."""
        for name, array in zip(self.parameters, map(numbers, self.arguments)):
            if name in ("b", "bias") and array is not None and array.ndim == 1 and array.size:
                k = min(self.index[-1] if self.index else 0, array.size - 1)
                if array[k]:
                    return [Text(f"{name}[{k}] = {short(array[k])} is added to the sum.", f"합에 {name}[{k}] = {short(array[k])}도 더합니다.")]
        return []

    def _field(self):
        """(the field that no argument holds, sentences): the pixel of the first difference, and the windows that hold it."""
        geometry = self.geometry
        windows = ()
        if self.cell is not None:
            pixel = [i + before for i, before in zip(self.cell, geometry.before)]
            holding = [[start for start in starts if start <= at < start + side] for starts, at, side in zip(geometry.starts(*geometry.size), pixel, geometry.window)]
            if all(holding):
                windows = tuple(dict.fromkeys((tops, lefts, *geometry.window) for tops, lefts in zip(*[(starts[0], starts[-1]) for starts in holding])))
        grid = Grid(np.zeros(geometry.size), geometry.before, geometry.after, "0", windows, first=self.cell, blank=True)
        return [self._show(INPUT, grid, str(geometry.size))], [_HOLDING] if windows else []


def _shape(argument):
    """The shape of an array, or None."""
    return argument.shape if isinstance(argument, np.ndarray) else None


def _say_window(i, j, top, left, window, shape):
    """Which output a window gives, and what it covers of an input of this shape. top, left: without the padding."""
    padded = top < 0 or left < 0 or top + window[0] > shape[0] or left + window[1] > shape[1]
    if window == (1, 1):
        en, ko = f"The outlined cell gives row {i}, column {j} of the output", f"출력의 {i}행 {j}열 값은 테두리를 친 칸에서 나옵니다"
        return Text(en + (". It is padding." if padded else "."), ko + (". 이 칸은 padding입니다." if padded else "."))
    en, ko = f"The outlined window gives row {i}, column {j} of the output", f"출력의 {i}행 {j}열 값은 테두리를 친 창에서 나옵니다"
    rows, columns = (range(max(start, 0), min(start + side, length)) for start, side, length in zip((top, left), window, shape))
    if not rows or not columns:
        return Text(f"{en}. All of it is padding.", f"{ko}. 이 창은 모두 padding입니다.")
    en += f". It covers {_span('row', rows)} and {_span('column', columns)} of the input"
    ko += f". 이 창은 입력의 {_span_ko('행', rows)}, {_span_ko('열', columns)}에 놓여 있"
    return Text(en + (" and reaches into the padding." if padded else "."), ko + ("고 padding에도 걸쳐 있습니다." if padded else "습니다."))


def _span(word, lines):
    return f"{word} {lines[0]}" if len(lines) == 1 else f"{word}s {lines[0]}–{lines[-1]}"


def _span_ko(word, lines):
    return f"{lines[0]}{word}" if len(lines) == 1 else f"{lines[0]}–{lines[-1]}{word}"
