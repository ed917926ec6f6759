import numpy as np


class Layer:
    """A layer that keeps its input, as in many courses."""

    def __init__(self, w):
        self.w = w.astype(float)
        self.x = None

    def remember(self, x):
        self.x = x
        return self

    def _slices(self, dy):
        for u in range(self.w.shape[0]):
            for v in range(self.w.shape[1]):
                yield u, v, slice(u, u + dy.shape[1]), slice(v, v + dy.shape[2])

    def backward(self, dy):
        dx, dw = np.zeros(self.x.shape), np.zeros_like(self.w)
        for u, v, rows, cols in self._slices(dy):
            for n in range(len(dy)):
                dw[u, v] += self.x[n, rows, cols].reshape(-1, self.w.shape[2]).T @ dy[n].reshape(-1, self.w.shape[3])
                dx[n, rows, cols] += np.inner(dy[n], self.w[u, v])
        return dx, dw, np.apply_over_axes(np.sum, dy, (0, 1, 2)).ravel()


def conv2d_backward(dy, x, w):
    return Layer(w).remember(x).backward(dy)
