"""The reference solutions against SciPy, scikit-image and scikit-learn on random shapes, and gradients against measured slopes."""

import itertools

import numpy as np
import pytest
from scipy import ndimage, optimize, signal, special
from skimage.feature import match_template
from sklearn.metrics import log_loss, mean_squared_error
from sklearn.metrics.pairwise import linear_kernel


@pytest.fixture(params=range(20))
def rng(request):
    """20 random cases of each kind, the same in every run."""
    return np.random.default_rng(request.param)


def sides(rng):
    """Height and width of an image, and of a kernel that fits into it; both may be even."""
    kernel = rng.integers(1, 6, 2)
    return kernel + rng.integers(0, 8, 2), kernel


def correlate(x, w, b, mode):
    """A whole layer, made of SciPy's correlation of one image with one kernel."""
    maps = [[sum(signal.correlate2d(image[..., c], w[..., c, k], mode) for c in range(w.shape[2])) + b[k] for k in range(w.shape[3])] for image in x]
    return np.moveaxis(np.array(maps), 1, -1)


def layer(rng):
    """x, w, b of a layer, the window fitting."""
    image, kernel = sides(rng)
    images, channels, filters = rng.integers(1, 4, 3)
    return rng.normal(size=(images, *image, channels)), rng.normal(size=(*kernel, channels, filters)), rng.normal(size=filters)


def test_convolve(solutions, agree, rng):
    image, kernel = sides(rng)
    x, w = rng.normal(size=image), rng.normal(size=kernel)
    agree(solutions.convolve(x, w), signal.correlate2d(x, w, "valid"), 1e-12)


def test_layers_without_padding(solutions, agree, rng):
    x, w, b = layer(rng)
    y = correlate(x, w, b, "valid")
    agree(solutions.conv2d(x, w, b), y, 1e-12)
    agree(solutions.conv2d_fast(x, w, b), y, 1e-12)
    agree([solutions.convolve_volume(image, w, b) for image in x], y, 1e-12)
    for stride in (2, 3):
        agree(solutions.conv2d(x, w, b, stride), y[:, ::stride, ::stride], 1e-12)


def test_layers_with_padding(solutions, agree, rng):
    x, w, b = layer(rng)
    # the odd zero of an even kernel goes after, in SciPy as in Keras
    agree(solutions.conv2d(x, w, b, 1, "same"), correlate(x, w, b, "same"), 1e-12)
    side = min(w.shape[:2])
    square = w[:side, :side]  # for which SciPy's "full" puts equally many zeros on all four sides
    agree(solutions.conv2d(x, square, b, 1, side - 1), correlate(x, square, b, "full"), 1e-12)


@pytest.mark.parametrize("kind", [np.uint8, np.int16, np.float32, bool])
@pytest.mark.parametrize("order", ["C", "F"])
def test_numbers_of_every_type_and_order(solutions, agree, kind, order):
    rng = np.random.default_rng(0)
    x = rng.integers(0, 256, (2, 6, 5, 3)).astype(kind, order=order)
    w, b = np.asarray(rng.normal(size=(3, 2, 3, 2)), order=order), rng.normal(size=2)
    right = correlate(x.astype(float), w, b, "valid")
    agree(solutions.conv2d(x, w, b), right, 1e-6)
    agree(solutions.conv2d_fast(x, w, b), right, 1e-6)
    agree(solutions.convolve_volume(x[0], w, b), right[0], 1e-6)
    agree(solutions.convolve(x[0, ..., 0], w[..., 0, 0]), signal.correlate2d(x[0, ..., 0].astype(float), w[..., 0, 0], "valid"), 1e-6)
    agree(solutions.max_pool2d(x, 3, 3, "same"), ndimage.maximum_filter(x.astype(float), (1, 3, 3, 1), mode="constant", cval=-1)[:, 1::3, 1::3], 1e-6)
    agree(solutions.dense(x[:, 0, 0], w[0, 0]), x[:, 0, 0].astype(float) @ w[0, 0], 1e-6)


def test_sizes(solutions):
    """How many windows NumPy finds, in every small case, and where the last one ends. NumPy, too, raises ValueError if none fits."""
    for size, kernel, stride, padding in itertools.product(range(1, 10), range(1, 7), range(1, 5), range(3)):
        line = np.arange(size + 2 * padding)
        try:
            windows = np.lib.stride_tricks.sliding_window_view(line, kernel)[::stride]
        except ValueError:
            with pytest.raises(ValueError):
                solutions.output_size(size, kernel, stride, padding)
            continue
        answers = solutions.output_size(size, kernel, stride, padding), solutions.fits(size, kernel, stride, padding)
        assert answers == (len(windows), windows[-1, -1] == line[-1])


def test_pixel_usage(solutions, agree, rng):
    size, kernel, padding = (int(number) for number in rng.integers((5, 1, 0), (9, 6, 4)))
    windows = np.ones((size + 2 * padding - kernel + 1,) * 2)
    counts = signal.convolve2d(windows, np.ones((kernel, kernel)), "full")
    agree(solutions.pixel_usage(size, kernel, padding), counts[padding : padding + size, padding : padding + size])


def test_zero_pad(solutions, agree, rng):
    x, padding = rng.normal(size=rng.integers(1, 5, 3)), int(rng.integers(0, 4))
    impulse = np.zeros((2 * padding + 1,) * 2)
    impulse[padding, padding] = 1
    agree(solutions.zero_pad(x, padding), np.moveaxis([signal.convolve2d(x[..., c], impulse, "full") for c in range(x.shape[2])], 0, -1), 1e-12)


@pytest.mark.parametrize("direction, axis", [("vertical", 1), ("horizontal", 0)])
def test_edge_kernel_is_one_of_those_of_scipy(solutions, agree, direction, axis):
    image = np.random.default_rng(0).normal(size=(9, 12))
    mine = solutions.convolve(image, solutions.edge_kernel(direction))
    agree(mine, ndimage.sobel(image, axis)[1:-1, 1:-1], 1e-12)


def test_pooling(solutions, agree, rng):
    x = rng.normal(size=(2, *rng.integers(4, 12, 2), 3)) - 2
    pool, stride = (int(number) for number in rng.integers(1, 5, 2))
    rows, cols = ((side - pool) // stride + 1 for side in x.shape[1:3])

    def sampled(filtered):
        """Of what a filter gives everywhere, the windows that lie in the image."""
        before = pool // 2  # SciPy's window reaches so far up and to the left
        return filtered[:, before : before + (rows - 1) * stride + 1 : stride, before : before + (cols - 1) * stride + 1 : stride]

    size = (1, pool, pool, 1)
    agree(solutions.max_pool2d(x, pool, stride), sampled(ndimage.maximum_filter(x, size)), 1e-12)
    agree(solutions.average_pool2d(x, pool, stride), sampled(ndimage.uniform_filter(x, size)), 1e-12)
    # at stride 1, "same" puts as much before as the filter does if the side is odd, and one less if it is even
    origin = (0, -(1 - pool % 2), -(1 - pool % 2), 0)
    agree(solutions.max_pool2d(x, pool, 1, "same"), ndimage.maximum_filter(x, size, mode="constant", cval=-np.inf, origin=origin), 1e-12)
    agree(solutions.global_average_pool2d(x), [[ndimage.mean(image[..., c]) for c in range(3)] for image in x], 1e-12)


def test_activations(solutions, agree, rng):
    z = rng.normal(0, 300, rng.integers(1, 6, rng.integers(1, 4)))
    agree(solutions.softmax(z), special.softmax(z, axis=-1), 1e-12)
    x, w, b = rng.normal(size=(4, 3)), rng.normal(size=(3, 5)), rng.normal(size=5)
    agree(solutions.dense(x, w, b, "softmax"), special.softmax(x @ w + b, axis=-1), 1e-12)


def test_cross_entropy(solutions, agree, rng):
    z, labels = rng.normal(0, 2, (7, 4)), rng.integers(0, 4, 7)
    p = special.softmax(z, axis=-1)
    agree(solutions.cross_entropy(p, labels), np.mean(special.logsumexp(z, axis=-1) - z[np.arange(7), labels]), 1e-12)
    agree(solutions.cross_entropy(p, labels), log_loss(labels, p, labels=range(4)), 1e-12)


def test_gradients_are_convolutions(solutions, agree, rng):
    """The gradient of the input is the full convolution of dy with the kernels, turned; that of a kernel is x correlated with dy."""
    x, w, _ = layer(rng)
    x = np.round(3 * x).astype(int)  # an image may well be of integers
    dy = rng.normal(size=(len(x), x.shape[1] - w.shape[0] + 1, x.shape[2] - w.shape[1] + 1, w.shape[3]))
    dx, dw, db = solutions.conv2d_backward(dy, x, w)
    images, channels, filters = range(len(x)), range(x.shape[3]), range(w.shape[3])
    agree(dx, np.moveaxis([[sum(signal.convolve2d(dy[n, ..., k], w[..., c, k]) for k in filters) for c in channels] for n in images], 1, -1), 1e-12)
    pairs = [[sum(signal.correlate2d(x[n, ..., c], dy[n, ..., k], "valid") for n in images) for k in filters] for c in channels]
    agree(dw, np.moveaxis(pairs, (0, 1), (2, 3)), 1e-12)
    agree(db, [dy[..., k].sum() for k in filters], 1e-12)


def test_gradients_are_slopes(solutions, agree, rng):
    x, w, b = layer(rng)
    dy = rng.normal(size=solutions.conv2d(x, w, b).shape)
    arguments, gradients = [x, w, b], solutions.conv2d_backward(dy, x, w)
    for i, start in enumerate(arguments):

        def loss(flat):
            return (solutions.conv2d(*arguments[:i], flat.reshape(start.shape), *arguments[i + 1 :]) * dy).sum()

        if start.size < 120:  # it takes a call for each number
            agree(gradients[i], optimize.approx_fprime(start.ravel(), loss, 1e-6).reshape(start.shape), 1e-5)


def test_gradients_of_pooling_are_slopes(solutions, agree, rng):
    pool = int(rng.integers(1, 4))
    x = rng.permutation(2 * 7 * 5).reshape(1, 7, 5, 2) - 70  # all negative, and no two alike
    dy = rng.normal(size=solutions.max_pool2d(x, pool).shape)
    slopes = optimize.approx_fprime(x.ravel(), lambda flat: (solutions.max_pool2d(flat.reshape(x.shape), pool) * dy).sum(), 1e-6)
    agree(solutions.max_pool2d_backward(dy, x, pool), slopes.reshape(x.shape), 1e-5)


def test_a_learned_kernel_ends_where_least_squares_ends(solutions, agree, rng):
    images, kernel = rng.integers(-2, 3, (3, 8, 7)), rng.normal(size=(2, 3))
    targets = [signal.correlate2d(image, kernel, "valid") for image in images] + rng.normal(0, 0.1, (3, 7, 5))

    def errors(flat):
        return np.ravel([signal.correlate2d(image, flat.reshape(2, 3), "valid") for image in images] - targets)

    agree(solutions.learn_kernel(images, targets, (2, 3), 800, 0.1), optimize.least_squares(errors, np.zeros(6)).x.reshape(2, 3), 1e-5)
    step = -0.1 * optimize.approx_fprime(np.zeros(6), lambda flat: np.mean(errors(flat) ** 2), 1e-7)
    agree(solutions.learn_kernel(images, targets, (2, 3), 1, 0.1), step.reshape(2, 3), 1e-6)


def test_find_pattern(solutions, rng):
    height, width = rng.integers(3, 6, 2)
    row, column = rng.integers(0, 12 - height + 1), rng.integers(0, 15 - width + 1)
    for image in rng.normal(size=(12, 15)), rng.integers(0, 10, (12, 15)), rng.integers(-3, 4, (12, 15)) / 2:
        pattern = image[row : row + height, column : column + width]
        alike = match_template(image.astype(float), pattern.astype(float))
        assert (row, column) == np.unravel_index(np.argmax(alike), alike.shape) == tuple(solutions.find_pattern(image, pattern))


def test_overlaps_are_counts_of_pixels(solutions, agree, rng):
    a, b = (np.sort(rng.integers(0, 12, (2, 2)), axis=0) + [[0, 0], [1, 1]] for _ in "ab")
    inside = [np.zeros((13, 13), bool) for _ in "ab"]
    for (top, bottom), mask in zip((a, b), inside):
        mask[top[0] : bottom[0], top[1] : bottom[1]] = True
    agree(solutions.iou(a.ravel() / 4, b.ravel() / 4), (inside[0] & inside[1]).sum() / (inside[0] | inside[1]).sum(), 1e-12)


def test_styles(solutions, agree, rng):
    a, b = rng.normal(size=(2, *rng.integers(1, 6, 3)))
    grams = [linear_kernel(np.moveaxis(maps, -1, 0).reshape(maps.shape[-1], -1)) / (maps.shape[0] * maps.shape[1]) for maps in (a, b)]
    agree(solutions.gram_matrix(a), grams[0], 1e-12)
    agree(solutions.style_loss(a, b), mean_squared_error(grams[0].ravel(), grams[1].ravel()), 1e-12)
    agree(solutions.content_loss(a, b), mean_squared_error(a.ravel(), b.ravel()), 1e-12)
