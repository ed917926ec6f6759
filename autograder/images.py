"""Real images, small enough to travel with the package: a cat, a photograph, textures, handwritten digits.

They are cut from what scikit-image and scikit-learn ship, by ``tests/oracles/make_images.py``, so that neither students nor
graders need those packages. The cat (S. van der Walt), the photograph (L. Varshney) and the textures (R. Demes) are in the
public domain (CC0). The digits are E. Alpaydin's and C. Kaynak's Optical Recognition of Handwritten Digits (CC BY 4.0).
"""

from functools import cache
from pathlib import Path

import numpy as np

FILE = Path(__file__).with_name("images.npz")


@cache
def _stored(name):
    with np.load(FILE, allow_pickle=False) as file:
        return file[name]


def cat():
    """A cat in colour, as the lecture's 64×64 image: (64, 64, 3), floats from 0 to 1."""
    return _stored("cat") / 255


def photograph():
    """A photograph in grey: a man with a camera before a skyline, (64, 64), floats from 0 to 1."""
    return _stored("photograph") / 255


def textures():
    """Photographs of three surfaces in grey, {"brick", "grass", "gravel"}: (128, 128) each, floats from 0 to 1."""
    return {name: _stored(name) / 255 for name in ("brick", "grass", "gravel")}


def digits():
    """Handwritten digits and what they are: images (1797, 8, 8, 1), floats from 0 to 1, and labels (1797,), integers from 0 to 9."""
    return _stored("digits")[..., None] / 16, _stored("labels").astype(int)
