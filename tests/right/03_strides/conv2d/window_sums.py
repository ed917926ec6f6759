import numpy as np


def pads(size, kernel, stride, padding):
    if padding == "valid":
        return 0, 0
    if padding == "same":
        total = max(kernel - stride, 0) if size % stride == 0 else max(kernel - size % stride, 0)
        return total // 2, total - total // 2
    return padding, padding


def conv2d(x, w, b=None, stride=1, padding="valid"):
    N, H, W, C = np.shape(x)
    F_h, F_w, _, K = np.shape(w)
    if b is None:
        b = np.zeros(K)
    x_pad = np.pad(np.asarray(x, dtype=float), ((0, 0), pads(H, F_h, stride, padding), pads(W, F_w, stride, padding), (0, 0)), mode="constant")
    H_out = (x_pad.shape[1] - F_h) // stride + 1
    W_out = (x_pad.shape[2] - F_w) // stride + 1
    y = np.empty((N, H_out, W_out, K))
    for n in range(N):
        for h in range(H_out):
            for k in range(W_out):
                window = x_pad[n, h * stride : h * stride + F_h, k * stride : k * stride + F_w, :]
                for f in range(K):
                    y[n, h, k, f] = np.sum(window * w[:, :, :, f]) + b[f]
    return y
