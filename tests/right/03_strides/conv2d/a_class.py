import numpy as np


class Conv2D:
    """Weights are kept, images are handed in."""

    def __init__(self, weights, bias=None, stride=1, padding="valid"):
        self.weights = np.array(weights, dtype=np.float64)
        self.bias = np.zeros(self.weights.shape[-1]) if bias is None else np.array(bias, dtype=np.float64)
        self.stride = stride
        self.padding = padding

    def _zeros(self, size, kernel):
        if self.padding == "valid":
            return (0, 0)
        if self.padding == "same":
            total = max((-(-size // self.stride) - 1) * self.stride + kernel - size, 0)
            return (total // 2, total - total // 2)
        return (self.padding, self.padding)

    def __call__(self, x):
        F_h, F_w, _, K = self.weights.shape
        x = np.pad(x, ((0, 0), self._zeros(x.shape[1], F_h), self._zeros(x.shape[2], F_w), (0, 0)))
        rows = range(0, x.shape[1] - F_h + 1, self.stride)
        cols = range(0, x.shape[2] - F_w + 1, self.stride)
        y = np.zeros((len(x), len(rows), len(cols), K))
        for n, image in enumerate(x):
            for i, top in enumerate(rows):
                for j, left in enumerate(cols):
                    window = image[top : top + F_h, left : left + F_w, :, np.newaxis]
                    y[n, i, j, :] = np.sum(window * self.weights, axis=(0, 1, 2)) + self.bias
        return y


def conv2d(x, w, b=None, stride=1, padding="valid"):
    layer = Conv2D(w, b, stride, padding)
    return layer(x)
