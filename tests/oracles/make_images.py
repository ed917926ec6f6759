"""Makes autograder/images.npz from what scikit-image and scikit-learn ship:  python -m tests.oracles.make_images"""

import numpy as np
from skimage import data
from sklearn.datasets import load_digits

from autograder.images import FILE


def shrink(image, factor):
    """Means of factor × factor blocks, rounded to whole grey levels."""
    height, width = image.shape[0] // factor, image.shape[1] // factor
    return image.reshape(height, factor, width, factor, -1).mean((1, 3)).round().astype(np.uint8).squeeze()


def make():
    """What the file holds, by name."""
    digits = load_digits()
    return {
        "cat": shrink(data.chelsea()[22:278, 98:354], 4),
        "photograph": shrink(data.camera(), 8),
        **{name: shrink(getattr(data, name)()[128:384, 128:384], 2) for name in ("brick", "grass", "gravel")},
        "digits": digits.images.astype(np.uint8),
        "labels": digits.target.astype(np.uint8),
    }


if __name__ == "__main__":
    np.savez_compressed(FILE, **make())
