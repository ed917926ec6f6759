import numpy as np


class Im2Col:
    """Where the pixels of each window lie depends on the shapes alone."""

    def __init__(self):
        self.positions = {}

    def __call__(self, x, w, b):
        shapes = x.shape[1:], w.shape[:3]
        if shapes not in self.positions:
            numbers = np.arange(x[0].size).reshape(x.shape[1:])
            windows = np.lib.stride_tricks.sliding_window_view(numbers, w.shape[:3])[:, :, 0]
            self.positions[shapes] = windows.reshape(windows.shape[0] * windows.shape[1], -1)
        pixels = x.reshape(len(x), -1)[:, self.positions[shapes]]
        y = pixels.astype(float) @ w.reshape(-1, w.shape[-1]) + b
        return y.reshape(len(x), x.shape[1] - w.shape[0] + 1, -1, w.shape[-1])


conv2d_fast = Im2Col()
