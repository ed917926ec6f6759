"""A mistake as a picture: the input with the window of the first difference, the kernel, the answer, what was expected.

It is drawn from what is known already, the arguments, both answers and a ``Geometry``; nothing is computed here that an
exercise asks for, because this module travels to students. What is drawn how is in ``picture_scene`` (arrays),
``picture_grid``, ``picture_strip``, ``picture_table`` and ``picture_panel``.
"""

from dataclasses import astuple, dataclass

from autograder.grading.compare import show
from autograder.report.bitmap import data_uri
from autograder.report.picture_grid import Grid, draw_bitmap, draw_grid, is_photograph
from autograder.report.picture_panel import ARGUMENT, EXPECTED, GOT, SIDE, differing, numbers, panel, picture
from autograder.report.picture_scene import Scene
from autograder.report.picture_strip import draw_strip
from autograder.report.picture_table import draw_table, is_table
from autograder.sandbox.fault import Fault
from autograder.text import LANGUAGES, Text

WORTH = 100  # numbers of an answer that are drawn though nothing is known to be wrong with them


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

    def starts(self, height, width):
        """(rows, columns) at which windows begin on a field of this size, counted from the corner of the padding."""
        sides = [before + length + after for before, length, after in zip(self.before, (height, width), self.after)]
        return tuple([start for start in range(0, side, stride) if start + window <= side] for side, window, stride in zip(sides, self.window, self.stride))


def draw(parameters, arguments, got, expected, index=None, geometry=None, languages=LANGUAGES):
    """HTML that shows where an answer differs; None where a picture would say nothing.

    parameters: the names of the function's parameters. got: anything, or a Fault. expected: None where it is not to be
    shown. index: of the first difference, if it is known.
    """
    if geometry is not None and geometry.size is not None and geometry.size[0] == 1 and getattr(expected, "ndim", 0) < 2:
        return _draw_strip(geometry, got, expected, languages)
    if is_table(expected) or (expected is None and is_table(got)):
        return draw_table(got, expected, languages) if isinstance(got, (list, tuple, dict)) else None
    mine, wanted, places = numbers(got), numbers(expected), ()
    if isinstance(expected, (tuple, list)):  # a place in the input, or several arrays
        if geometry is not None and _is_place(expected):
            places = (expected, got) if _is_place(got) else (expected,)
            mine = wanted = None
        else:
            mine, wanted = _first_wrong_item(got, expected)
            geometry = None
    fault = isinstance(got, Fault)
    if mine is not None and not mine.ndim and wanted is not None and wanted.ndim:
        mine = None  # one number, where an array is expected
    if places or (wanted is not None and wanted.ndim) or (fault and geometry is not None):
        return Scene(parameters, arguments, mine, None if fault else wanted, index, geometry, places, languages).draw()
    return _draw_photographs(parameters, arguments, mine if wanted is None else None, languages)


def draw_images(pairs, languages=LANGUAGES):
    """HTML of images side by side, (Text, array) each; "" for none."""
    style = "display:block;width:220px;max-width:100%;image-rendering:pixelated"
    return picture([panel(text, f'<img alt="" style="{style}" src="{data_uri(array)}"/>', languages) for text, array in pairs], [], languages) if pairs else ""


def _draw_strip(geometry, got, expected, languages):
    body, sentences = draw_strip(geometry, languages)
    shown = [(word, repr(value) if type(value) is float else show(value)) for word, value in ((GOT, got), (EXPECTED, expected)) if not isinstance(value, Fault)]
    says = [Text(f"{word.en}: {value}", f"{word.ko}: {value}") for word, value in shown if word is GOT or expected is not None]
    return picture([panel(SIDE, body, languages)], [*sentences, *says], languages)


def _draw_photographs(parameters, arguments, got, languages):
    """The arguments that are real images, and a small array that came of them."""
    panels = []
    for name, array in zip(parameters, map(numbers, arguments)):
        if array is not None and array.ndim < 4 and is_photograph(array):
            array = array if array.ndim == 2 or array.shape[2] == 3 else array[..., 0]
            panels.append(panel(ARGUMENT, draw_bitmap(Grid(array), ARGUMENT, languages), languages, name))
    if got is not None and 0 < got.ndim <= 2 and 0 < got.size <= WORTH:
        panels.append(panel(GOT, draw_grid(Grid(got.reshape(-1, got.shape[-1])), GOT, languages), languages, str(got.shape)))
    return picture(panels, [], languages) if panels else None


def _is_place(value):
    """Is this a (row, column)?"""
    return isinstance(value, (tuple, list)) and len(value) == 2 and all(type(i) is int and abs(i) < 2**31 for i in value)


def _first_wrong_item(got, expected):
    """(theirs, ours) of the first item that is an array and differs; (None, None) if there is none."""
    if isinstance(got, (tuple, list)) and len(got) == len(expected):
        for mine, wanted in zip(map(numbers, got), map(numbers, expected)):
            if mine is not None and wanted is not None and wanted.ndim and (mine.shape != wanted.shape or differing(mine, wanted).any()):
                return mine, wanted
    return None, None
