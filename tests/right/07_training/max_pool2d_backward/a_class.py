import numpy as np


class MaxPool:
    def __init__(self, size):
        self.size = size

    def forward(self, x):
        p = self.size
        self.shape = x.shape
        self.where = {}
        y = np.empty((x.shape[0], x.shape[1] // p, x.shape[2] // p, x.shape[3]))
        for i in range(y.shape[1]):
            for j in range(y.shape[2]):
                window = x[:, i * p : i * p + p, j * p : j * p + p].reshape(len(x), p * p, -1)
                self.where[i, j] = window.argmax(axis=1)
                y[:, i, j] = window.max(axis=1)
        return y

    def backward(self, dy):
        dx = np.zeros(self.shape)
        images, channels = np.arange(self.shape[0])[:, None], np.arange(self.shape[3])[None, :]
        for (i, j), where in self.where.items():
            dx[images, i * self.size + where // self.size, j * self.size + where % self.size, channels] = dy[:, i, j]
        return dx


def max_pool2d_backward(dy, x, pool_size=2):
    layer = MaxPool(pool_size)
    layer.forward(x)
    return layer.backward(dy)
