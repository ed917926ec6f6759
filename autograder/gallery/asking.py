"""Asking a student's function for something that can be drawn, and saying it in a sentence where there is nothing."""

from functools import wraps

import numpy as np

from autograder.gallery.drawing import paragraph
from autograder.particles import attach
from autograder.selfcheck.notebook import Shown
from autograder.speaking import language
from autograder.text import Text


class Missing(Exception):
    """Why there is nothing to be seen, as a Text."""

    @property
    def says(self):
        return self.args[0]


def look(draw):
    """A function of the gallery, from one that gives (title, rows of HTML …) or raises Missing."""

    @wraps(draw)
    def shown(*arguments):
        try:
            title, *rows = draw(*arguments)
        except Missing as missing:
            title, rows = missing.says, []
        return Shown(title[language()], f'<div lang="{language()}" style="line-height:1.5">{paragraph(title)}{"".join(rows)}</div>')

    return shown


def load(pictures):
    """Pictures that travel with the package; raises Missing where they are not there, or not whole."""
    try:
        return pictures()
    except Exception as error:
        raise Missing(
            Text(
                f"The pictures of the course cannot be read ({type(error).__name__}). To see them, install the course's package again; everything else works without them.",
                f"과제에 쓰는 사진을 읽을 수 없습니다({type(error).__name__}). 사진을 보려면 과제 패키지를 다시 설치하십시오. 나머지는 사진 없이도 모두 할 수 있습니다.",
            )
        ) from None


def ask(function, arguments, shape, part=None):
    """What a student's function answers, as finite floats of this shape; raises Missing otherwise. part: which one of a tuple."""
    name = name_of(function)
    try:
        answer = function(*(argument.copy() if isinstance(argument, np.ndarray) else argument for argument in arguments))
        array = np.asarray(answer if part is None else answer[part])
    except NotImplementedError:
        raise Missing(Text(f"Write {name} first; then this cell shows what it does.", f"먼저 {name} 함수를 작성하십시오. 그러면 이 셀에서 결과를 볼 수 있습니다.")) from None
    except (Exception, SystemExit) as error:
        said = type(error).__name__
        raise Missing(Text(f"There is nothing to see yet, for {name} raises {said} here.", f"{name} 함수에서 {said} 예외가 발생하여 아직 보여 줄 것이 없습니다.")) from None
    if array.dtype.kind not in "biuf":
        raise Missing(Text(f"There is nothing to see yet, for {name} does not return numbers here.", f"{name} 함수가 수를 돌려주지 않아 아직 보여 줄 것이 없습니다."))
    if array.shape != shape:
        raise Missing(
            Text(
                f"There is nothing to see yet: the result of {name} should have the shape {shape} here, and has {array.shape}.",
                f"아직 보여 줄 것이 없습니다. 여기에서 {name} 함수가 내는 결과의 모양은 {attach(shape, '이어야')} 하는데 {array.shape}입니다.",
            )
        )
    if not np.isfinite(array).all():
        raise Missing(Text(f"There is nothing to see yet, for the result of {name} has NaN or infinity in it.", f"{name} 함수의 결과에 NaN이나 무한대가 있어 아직 보여 줄 것이 없습니다."))
    return array.astype(float)


def name_of(function):
    return str(getattr(function, "__name__", type(function).__name__))
