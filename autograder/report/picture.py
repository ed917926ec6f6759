"""A mistake as a picture: the input with the window of the first difference, the kernel, the answer, what was expected."""

from dataclasses import astuple, dataclass

from autograder.text import LANGUAGES


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
        return cls(*(tuple(field) if isinstance(field, (list, tuple)) else field for field in fields))


def draw(parameters, arguments, got, expected, index=None, geometry=None, languages=LANGUAGES):
    """HTML that shows where an answer differs; None where a picture would say nothing."""
    return None


def draw_images(pairs, languages=LANGUAGES):
    """HTML of images with captions. pairs: (Text, array) each."""
    return ""
