"""One column for each channel, stacked backwards, returned as a transposed view with a negative stride."""

import numpy as np


def global_average_pool2d(x: np.ndarray, *, verbose: bool = False) -> np.ndarray:
    means = np.stack([x[..., c].mean(axis=(-2, -1)) for c in range(x.shape[-1])][::-1])
    if verbose:
        print(means)
    return means[::-1].T
