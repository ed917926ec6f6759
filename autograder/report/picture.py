"""A mistake as a picture: the input with the window of the first difference, the kernel, the answer, what was expected.

It is drawn from what is known already, the arguments, both answers and a ``Geometry``; nothing is computed here that an
exercise asks for, because this module travels to students. The parts are ``picture_panel``, ``picture_grid``,
``picture_strip`` and ``picture_table``.
"""

from dataclasses import astuple, dataclass

import numpy as np

from autograder.grading.compare import show
from autograder.report.bitmap import data_uri
from autograder.report.picture_grid import Grid, draw_bitmap, draw_grid, is_photograph
from autograder.report.picture_panel import differing, numbers, panel, picture, short, wide
from autograder.report.picture_strip import CAPTION, draw_strip
from autograder.report.picture_table import draw_table, is_table
from autograder.sandbox.fault import Fault
from autograder.text import LANGUAGES, Text

CHANNELS = 3  # that are drawn of an input
WORTH = 100  # numbers of an answer that is drawn though nothing is known to be wrong with it

GOT, EXPECTED, DIFFERENCE = Text("your answer", "제출한 답"), Text("expected", "기대한 답"), Text("difference", "차이")
INPUT, KERNEL, ARGUMENT = Text("input", "입력"), Text("kernel", "kernel"), Text("argument", "인자")
_LEGEND = Text("Thick frame: the first difference. Small corners: the others.", "굵은 테두리는 처음 다른 값이고, 모서리에 작은 표시가 있는 칸은 나머지 다른 값입니다.")
_SHAPES = Text("The shapes differ: the marked cells are in one of the two only.", "모양이 다릅니다. 표시한 칸은 둘 중 한쪽에만 있습니다.")


@dataclass(frozen=True)
class Geometry:
    """Where the windows of a call lie; students get it as data.

    window: rows and columns; stride: down and across; before: zeros above and on the left; after: below and on the right.
    size: rows and columns of the field where no argument holds the image (a strip has one row); image, kernel: the
    positions of the arguments that hold them, if any do.
    """

    window: tuple[int, int]
    stride: tuple[int, int]
    before: tuple[int, int]
    after: tuple[int, int]
    size: tuple[int, int] | None = None
    image: int | None = None
    kernel: int | None = None

    def as_list(self):
        """The same in plain numbers, tuples and None."""
        return list(astuple(self))

    @classmethod
    def from_list(cls, fields):
        """The Geometry that gave this list."""
        return cls(*(tuple(field) if isinstance(field, (list, tuple)) else field for field in fields))

    def windows(self, height, width):
        """The rows, and the columns, at which windows begin on a field of this size, counted from the corner of the padding."""
        sides = [before + length + after for before, length, after in zip(self.before, (height, width), self.after)]
        return tuple([start for start in range(0, side, stride) if start + window <= side] for side, window, stride in zip(sides, self.window, self.stride))


def draw(parameters, arguments, got, expected, index=None, geometry=None, languages=LANGUAGES):
    """HTML that shows where an answer differs; None where a picture would say nothing.

    parameters: the names of the function's parameters. got: anything, or a Fault. expected: None where it is not to be
    shown. index: of the first difference, if it is known.
    """
    if geometry is not None and geometry.size is not None and geometry.size[0] == 1:
        return _draw_strip(geometry, got, expected, languages)
    mine, wanted = numbers(got), numbers(expected)
    if isinstance(expected, (tuple, list)) and not is_table(expected):
        mine, wanted, geometry = (*_first_wrong_item(got, expected), None)
    if wanted is not None and wanted.ndim and not (is_table(expected) and wanted.ndim < 2):
        return _Scene(parameters, arguments, mine, wanted, index, geometry, languages).draw(isinstance(got, Fault))
    if is_table(expected) or (expected is None and is_table(got)):
        return draw_table(got, expected, languages) if isinstance(got, (list, tuple, dict)) else None
    if geometry is not None and geometry.image is not None:
        return _Scene(parameters, arguments, mine, None, index, geometry, languages).draw(isinstance(got, Fault))
    return _draw_photographs(parameters, arguments, mine if wanted is None else None, languages)


def draw_images(pairs, languages=LANGUAGES):
    """HTML of images side by side, (Text, array) each; "" for none."""
    style = "display:block;width:220px;max-width:100%;image-rendering:pixelated"
    return picture([panel(text, f'<img alt="" style="{style}" src="{data_uri(array)}"/>', languages) for text, array in pairs], [], languages) if pairs else ""


def _draw_strip(geometry, got, expected, languages):
    body, sentences = draw_strip(geometry, languages)
    says = [Text(f"{word.en}: {show(value)}", f"{word.ko}: {show(value)}") for word, value in ((GOT, got), (EXPECTED, expected)) if value is not None and not isinstance(value, Fault)]
    return picture([panel(CAPTION, body, languages)], [*sentences, *says], languages)


def _draw_photographs(parameters, arguments, got, languages):
    """The arguments that are real images, and a small array that they gave."""
    panels = []
    for name, argument in zip(parameters, arguments):
        array = numbers(argument)
        if array is not None and is_photograph(array) and array.ndim < 4:
            array = array if array.ndim == 2 or array.shape[2] == 3 else array[..., 0]
            panels.append(panel(ARGUMENT, draw_bitmap(Grid(array), ARGUMENT, languages), languages, name))
    if got is not None and 0 < got.ndim <= 2 and 0 < got.size <= WORTH:
        panels.append(panel(GOT, draw_grid(Grid(got.reshape(-1, got.shape[-1])), GOT, languages), languages, str(got.shape)))
    return picture(panels, [], languages) if panels else None


def _first_wrong_item(got, expected):
    """(theirs, ours) of the first item of a tuple that is an array and differs; (None, None) if there is none."""
    if isinstance(got, (tuple, list)) and len(got) == len(expected):
        for mine, wanted in zip(map(numbers, got), map(numbers, expected)):
            if mine is not None and wanted is not None and wanted.ndim and (mine.shape != wanted.shape or differing(mine, wanted).any()):
                return mine, wanted
    return None, None


def _valid(index, shape):
    return isinstance(index, tuple) and len(index) == len(shape) and all(0 <= i < side for i, side in zip(index, shape))


@dataclass(frozen=True)
class _Scene:
    """An array that was answered, in front of the arguments that it came from. got, expected: arrays, or None."""

    parameters: tuple
    arguments: tuple
    got: np.ndarray | None
    expected: np.ndarray | None
    given_index: tuple | None
    geometry: Geometry | None
    languages: tuple

    def draw(self, fault):
        if self.geometry is None and self.got is None:
            return None
        panels, sentences = [], []
        if self.geometry is not None:
            panels, sentences = self._source()
        elif self.index is not None:
            panels = self._arguments()
        if not fault:
            panels += self._answers()
        if self.comparable and self.wrong.sum() > 1:
            sentences.append(_LEGEND)
        elif self.got is not None and self.expected is not None and not self.comparable:
            sentences.append(_SHAPES)
        return picture(panels, sentences, self.languages) if panels else None

    @property
    def comparable(self):
        return self.got is not None and self.expected is not None and self.got.shape == self.expected.shape

    @property
    def wrong(self):
        return differing(self.got, self.expected)

    @property
    def index(self):
        """The place of the first difference, or None."""
        if self.expected is not None and _valid(self.given_index, self.expected.shape):
            return self.given_index
        if not self.comparable or not self.wrong.any():
            return None
        return tuple(int(i) for i in np.argwhere(self.wrong)[0])

    @property
    def flat(self):
        """True where the first axis of (N, H, W) counts images: the kernel has two axes, and the image three."""
        geometry = self.geometry
        return geometry is not None and geometry.kernel is not None and np.ndim(self.arguments[geometry.kernel]) == 2 and np.ndim(self.arguments[geometry.image]) == 3

    def _plane(self, array, channel=None):
        """(the part of an array that is drawn, the place of the difference in it or None, how NumPy writes that part)."""
        index = self.index or (0,) * array.ndim
        axes = array.ndim
        if axes < 2:
            return array.reshape(1, -1), (0, index[-1]) if self.index else None, ""
        last = axes > 2 and not self.flat
        lead = axes - 2 - last
        front = tuple(min(i, side - 1) for i, side in zip((*index[:lead], *(0,) * lead), array.shape[:lead]))
        if array.size == 0:
            return np.zeros((0, 0)), None, str(array.shape)
        if last:
            channel = min(index[-1] if channel is None else channel, array.shape[-1] - 1)
        plane = array[(*front, slice(None), slice(None), *((channel,) if last else ()))]
        cell = index[lead : lead + 2] if self.index and len(self.index) == axes else None
        where = f"[{', '.join([*map(str, front), ':', ':', *([str(channel)] if last else [])])}]" if axes > 2 else ""
        return plane, cell, where

    def _drawing(self, caption, grid, detail, photograph=False):
        drawn = draw_bitmap if photograph else draw_grid
        return panel(caption, drawn(grid, caption, self.languages), self.languages, detail)

    def _answers(self):
        """Theirs, the expected one, and the difference."""
        sides = [(caption, array) for caption, array in ((GOT, self.got), (EXPECTED, self.expected)) if array is not None and array.ndim]
        planes = [self._plane(array) for _, array in sides]
        photograph = self.expected is not None and is_photograph(planes[-1][0])
        panels = []
        for number, ((caption, array), (plane, cell, where)) in enumerate(zip(sides, planes)):
            wrong = None
            if self.comparable:
                wrong = self._plane(self.wrong)[0]
            elif len(sides) == 2:
                wrong = np.ones(plane.shape, bool)
                wrong[tuple(slice(side) for side in planes[1 - number][0].shape)] = False
            grid = Grid(plane, first=cell if self.comparable or len(sides) == 1 else None, wrong=wrong)
            panels.append(self._drawing(caption, grid, f"{where} {array.shape}".strip() if where else str(array.shape), photograph))
        if self.comparable and self.index is not None:
            with np.errstate(all="ignore"):
                gap = wide(planes[0][0]) - wide(planes[1][0])
            grid = Grid(np.abs(gap) if photograph else gap, first=planes[0][1], wrong=self._plane(self.wrong)[0])
            panels.append(self._drawing(DIFFERENCE, grid, "", photograph))
        return panels

    def _arguments(self):
        """The arguments of the answer's shape, in which the same place is marked."""
        panels = []
        for name, argument in zip(self.parameters, map(numbers, self.arguments)):
            if argument is not None and argument.shape == self.expected.shape and differing(argument, self.expected).any():
                plane, cell, where = self._plane(argument)
                panels.append(self._drawing(ARGUMENT, Grid(plane, first=cell), name + where, is_photograph(plane)))
        return panels

    def _source(self):
        """(panels of the input and the kernel, sentences) with the window that belongs to the first difference."""
        geometry = self.geometry
        if geometry.image is None:
            return self._field()
        image = np.asarray(self.arguments[geometry.image])
        kernel = None if geometry.kernel is None else np.asarray(self.arguments[geometry.kernel])
        deep = image.ndim > 2 and not self.flat
        if not deep:
            channels = [None]
        elif kernel is not None:
            channels = [*range(min(image.shape[-1], CHANNELS))]
        else:
            channels = [min(self.index[-1] if self.index else 0, image.shape[-1] - 1)]
        inputs, kernels = [], []
        for channel in channels:
            plane, _, where = self._plane_of_input(image, channel)
            windows, sentences = self._window(plane)
            weights, part = self._filter(kernel, channel)
            ring = "0" if kernel is not None or geometry.window == (1, 1) else ""
            grid = Grid(plane, geometry.before, geometry.after, ring, windows, weights)
            more = Text(f", channel {channel}", f", 채널 {channel}") if deep else None
            name = self.parameters[geometry.image]
            inputs.append(self._drawing(_with(INPUT, more), grid, name + where, is_photograph(plane)))
            if kernel is not None:
                kernels.append(self._drawing(_with(KERNEL, more), Grid(weights), self.parameters[geometry.kernel] + part))
        if deep and kernel is not None and image.shape[-1] > CHANNELS:
            sentences.append(Text(f"{CHANNELS} of {image.shape[-1]} channels are shown.", f"채널 {image.shape[-1]}개 중 {CHANNELS}개만 보여 줍니다."))
        return inputs + kernels, sentences + self._bias()

    def _plane_of_input(self, image, channel):
        if image.ndim == 2:
            return image, None, ""
        first = min(self.index[0] if self.index else 0, len(image) - 1)
        if self.flat:
            return image[first], None, f"[{first}]"
        where = ("" if image.ndim == 3 else f"{first}, ") + f":, :, {channel}"
        return image[..., channel] if image.ndim == 3 else image[first, ..., channel], None, f"[{where}]"

    def _filter(self, kernel, channel):
        """(the numbers of the kernel for a channel, how NumPy writes them)."""
        if kernel is None or kernel.ndim == 2:
            return kernel, ""
        k = min(self.index[-1] if self.index else 0, kernel.shape[-1] - 1)
        return kernel[:, :, min(channel or 0, kernel.shape[2] - 1), k], f"[:, :, {channel or 0}, {k}]"

    def _window(self, plane):
        """(the window to be outlined, sentences about it)."""
        geometry = self.geometry
        rows, columns = geometry.windows(*plane.shape)
        if not rows or not columns:
            return (), [Text("The window does not fit into the input.", "창이 입력보다 커서 들어가지 않습니다.")]
        if self.index is None:
            i, j = len(rows) - 1, len(columns) - 1
        else:
            i, j = self.index[-2:] if self.flat or len(self.index) < 3 else self.index[-3:-1]
            if i >= len(rows) or j >= len(columns):
                return (), []
        top, left = rows[i], columns[j]
        return ((top, left, *geometry.window),), [self._says(i, j, top, left, plane.shape)]

    def _says(self, i, j, top, left, shape):
        """A sentence about the window."""
        ranges = []
        outside = False
        for start, before, window, side in zip((top, left), self.geometry.before, self.geometry.window, shape):
            start -= before
            outside |= start < 0 or start + window > side
            ranges.append(f"{start}" if window == 1 else f"{start}–{start + window - 1}")
        en = f"The outlined window gives the output at row {i}, column {j}: it covers rows {ranges[0]} and columns {ranges[1]} of the input"
        ko = f"표시한 창(행 {ranges[0]}, 열 {ranges[1]})에서 출력의 {i}행 {j}열 값이 나옵니다"
        return Text(en + (", and reaches into the padding." if outside else "."), ko + (". 창이 padding에 걸쳐 있습니다." if outside else "."))

    def _bias(self):
        """A sentence about what is added to the sum, if anything is."""
        for name, argument in zip(self.parameters, map(numbers, self.arguments)):
            if name in ("b", "bias") and argument is not None and argument.ndim == 1 and argument.size:
                k = min(self.index[-1] if self.index else 0, argument.size - 1)
                if argument[k]:
                    return [Text(f"{name}[{k}] = {short(argument[k])} is added to the sum.", f"합에 {name}[{k}] = {short(argument[k])}도 더합니다.")]
        return []

    def _field(self):
        """(the field that no argument holds, sentences): the pixel of the first difference, and the windows that hold it."""
        geometry = self.geometry
        rows, columns = geometry.windows(*geometry.size)
        windows, sentences = (), []
        if self.index is not None and len(self.index) == 2:
            row, column = (i + before for i, before in zip(self.index, geometry.before))
            tops = [start for start in rows if start <= row < start + geometry.window[0]]
            lefts = [start for start in columns if start <= column < start + geometry.window[1]]
            if tops and lefts:
                windows = tuple(dict.fromkeys((top, left, *geometry.window) for top, left in ((tops[0], lefts[0]), (tops[-1], lefts[-1]))))
                sentences = [Text("Solid: the first window that holds the marked pixel. Dashed: the last one.", "표시한 픽셀이 들어가는 창 중 실선은 첫 번째 창, 점선은 마지막 창입니다.")]
        grid = Grid(np.zeros(geometry.size), geometry.before, geometry.after, "0", windows, first=self.index, blank=True)
        return [self._drawing(INPUT, grid, str(geometry.size))], sentences


def _with(text, more):
    return text if more is None else Text(text.en + more.en, text.ko + more.ko)
