import numpy as np


class Convolution:
    def __init__(self, w, b):
        self.height, self.width, self.channels, self.filters = w.shape
        self.table = np.transpose(w, (2, 0, 1, 3)).reshape(-1, self.filters)  # channels first
        self.b = b

    def windows(self, x):
        view = np.lib.stride_tricks.sliding_window_view(x, (self.height, self.width), axis=(1, 2))
        return view.reshape(*view.shape[:3], -1)

    def __call__(self, x):
        return self.windows(x) @ self.table + self.b


def conv2d_fast(x, w, b):
    return Convolution(w, b)(x)
