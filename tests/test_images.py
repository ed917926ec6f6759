"""The images that travel with the package are those of the packages they come from."""

import numpy as np

from autograder import images
from tests.oracles import make_images


def test_the_stored_images_are_what_scikit_image_and_scikit_learn_ship():
    made = make_images.make()
    with np.load(images.FILE, allow_pickle=False) as stored:
        assert sorted(stored.files) == sorted(made)
        for name in made:
            assert stored[name].dtype == made[name].dtype and np.array_equal(stored[name], made[name]), name


def test_images_are_floats_from_0_to_1_in_the_shapes_that_are_promised():
    digits, labels = images.digits()
    shapes = {"cat": images.cat(), "photograph": images.photograph(), **images.textures(), "digits": digits}
    assert {name: image.shape for name, image in shapes.items()} == {
        "cat": (64, 64, 3), "photograph": (64, 64), "brick": (128, 128), "grass": (128, 128), "gravel": (128, 128), "digits": (1797, 8, 8, 1),
    }  # fmt: skip
    assert all(image.dtype == float and 0 <= image.min() < 0.4 and 0.6 < image.max() <= 1 for image in shapes.values())
    assert labels.shape == (1797,) and {*labels.tolist()} == {*range(10)}
    assert images.cat().size == 12288
