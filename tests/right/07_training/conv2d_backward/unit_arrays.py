from collections import namedtuple

import numpy as np

Gradients = namedtuple("Gradients", "dx dw db")


def forward(x, w):
    y = 0
    for u in range(w.shape[0]):
        for v in range(w.shape[1]):
            y = y + x[:, u : x.shape[1] - w.shape[0] + 1 + u, v : x.shape[2] - w.shape[1] + 1 + v] @ w[u, v]
    return y


def conv2d_backward(dy, x, w):
    """The layer is linear in x and in w: put a single 1 in, and see how much of dy comes back."""
    dx, dw = np.zeros(x.shape, order="F"), np.zeros(w.shape)[::-1, ::-1]
    for gradient, layer in [(dx, lambda one: forward(one, w)), (dw, lambda one: forward(x, one))]:
        for place in np.ndindex(gradient.shape):
            one = np.zeros(gradient.shape)
            one[place] = 1
            gradient[place] = np.vdot(dy, layer(one))
    return Gradients(dx, dw, [channel.sum() for channel in np.moveaxis(dy, -1, 0)])
