"""The frame of every picture: panels side by side that wrap on a phone, captions in the languages asked for, short numbers.

Nothing here needs a style sheet or an id, so any number of pictures may stand on one page, dark or light.
"""

from html import escape

import numpy as np

from autograder.grading.compare import NUMBERS, TOLERANCE
from autograder.text import Text

WINDOW, WRONG = "#0072B2", "#D55E00"  # Okabe and Ito; a frame or a mark always says the same
WIDTH = 5  # characters of a number in a cell
GOT, EXPECTED, ARGUMENT, SIDE = Text("your answer", "제출한 답"), Text("expected", "기대한 답"), Text("argument", "인자"), Text("one side of the input", "입력의 한 변")


def say(text, languages):
    """A Text as HTML."""
    return "".join(f'<span lang="{language}">{escape(text[language])}</span>' for language in languages)


def panel(caption, body, languages, detail=""):
    """One drawing below its caption. detail: what needs no translation, such as x[0, :, :, 1]."""
    code = f'<code style="display:block">{escape(detail)}</code>' if detail else ""
    return f'<figure style="margin:0;max-width:100%"><figcaption style="font-size:.85em">{say(caption, languages)}{code}</figcaption>{body}</figure>'


def picture(panels, sentences, languages):
    """Panels in a row, and sentences below them."""
    row = f'<div style="display:flex;flex-wrap:wrap;gap:.6em 1.2em;align-items:flex-start">{"".join(panels)}</div>'
    below = "".join(f'<p style="margin:.3em 0;font-size:.9em">{say(sentence, languages)}</p>' for sentence in sentences)
    return f'<div class="picture" style="margin:.6em 0">{row}{below}</div>'


def svg(width, height, parts, caption, languages):
    """A drawing of this size in pixels, smaller where there is less room. caption: the Text that a screen reader reads."""
    label = escape(" / ".join(caption[language] for language in languages))
    frame = f'width="{width}" height="{height}" viewBox="0 0 {width} {height}" style="max-width:100%;height:auto;display:block"'
    return f'<svg role="img" aria-label="{label}" {frame} fill="currentColor" font-size="13" text-anchor="middle">{"".join(parts)}</svg>'


def rectangle(x, y, width, height, colour, thickness, more=""):
    """An outline that lies inside its edges."""
    inset = thickness / 2
    return f'<rect x="{x + inset:g}" y="{y + inset:g}" width="{width - thickness:g}" height="{height - thickness:g}" fill="none" stroke="{colour}" stroke-width="{thickness:g}"{more}/>'


def short(value):
    """A number in at most five characters, or a few more where it needs them."""
    if isinstance(value, (bool, np.bool_)):
        return str(bool(value))
    if isinstance(value, (complex, np.complexfloating)):
        return f"{short(value.real)}{'' if str(value.imag).startswith('-') else '+'}{short(value.imag)}j" if np.isfinite(value) else "nan"
    if not np.isfinite(value):
        return "nan" if np.isnan(value) else "∞" if value > 0 else "-∞"
    if value == int(value) and len(str(int(value))) <= WIDTH:
        return str(int(value))
    for digits in (3, 2, 1):
        text = f"{value:.{digits}g}"
        mantissa, _, exponent = text.partition("e")
        text = f"{mantissa}e{int(exponent)}" if exponent else text.replace("0.", ".", 1) if abs(value) < 1 else text
        if len(text) <= WIDTH:
            break
    return text


def numbers(value):
    """An array of numbers, whatever it came as; None for anything that is no such thing."""
    if not isinstance(value, (np.ndarray, np.generic, bool, int, float, complex, list, tuple)):
        return None
    try:
        array = np.asarray(value)
    except Exception:  # rows of different lengths, or a student's objects, which may do anything
        return None
    if array.dtype.char in "gG":  # wider than anything that can be written short
        array = wide(array)
    return array if array.dtype.kind in NUMBERS else None


def differing(got, expected):
    """For each number of two arrays of one shape, whether they differ by more than is allowed."""
    with np.errstate(all="ignore"):
        scale = np.max(np.abs(expected[np.isfinite(expected)]), initial=1.0)
        same = (np.abs(wide(got) - wide(expected)) <= TOLERANCE * scale) | (got == expected) | (np.isnan(got) & np.isnan(expected))
    return ~same


def wide(array):
    """The same numbers in a type in which they can be subtracted."""
    with np.errstate(over="ignore"):
        return array.astype(complex if array.dtype.kind == "c" else float)
