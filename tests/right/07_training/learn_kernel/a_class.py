import numpy as np


class Convolution:
    def __init__(self, shape):
        self.w = np.zeros((*shape, 1, 1))

    def forward(self, x):
        self.x = x
        F_h, F_w = self.w.shape[:2]
        y = np.zeros((len(x), x.shape[1] - F_h + 1, x.shape[2] - F_w + 1, 1))
        for i in range(y.shape[1]):
            for j in range(y.shape[2]):
                y[:, i, j] = x[:, i : i + F_h, j : j + F_w].reshape(len(x), -1) @ self.w.reshape(-1, 1)
        return y

    def backward(self, dy):
        self.dw = np.zeros(self.w.shape)
        for u in range(self.w.shape[0]):
            for v in range(self.w.shape[1]):
                self.dw[u, v, 0, 0] = np.vdot(self.x[:, u : u + dy.shape[1], v : v + dy.shape[2]], dy)

    def step(self, rate):
        self.w -= rate * self.dw


def learn_kernel(images, targets, kernel_shape, steps, learning_rate):
    layer = Convolution(kernel_shape)
    for _ in range(steps):
        y = layer.forward(images[..., np.newaxis].astype(float))
        layer.backward(2 * (y - targets[..., np.newaxis]) / y.size)
        layer.step(learning_rate)
    return layer.w[:, :, 0, 0]
