import numpy as np

seen_before = {}


def convolve(image, kernel):
    """Remembers results by the values of its arguments, and makes them read-only."""
    key = image.shape, kernel.shape, tuple(image.ravel().tolist()), tuple(kernel.ravel().tolist())
    if key not in seen_before:
        rows, cols = np.subtract(image.shape, kernel.shape) + 1
        y = np.empty((rows, cols))
        for i, j in np.ndindex(rows, cols):
            y[i, j] = np.inner(image[i : i + kernel.shape[0], j : j + kernel.shape[1]].ravel(), kernel.ravel())
        y.flags.writeable = False
        seen_before[key] = y
    return seen_before[key]
