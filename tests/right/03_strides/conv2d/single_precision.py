import numpy as np


def conv2d(x, w, b=None, stride=1, padding="valid"):
    x, w = np.array(x, np.float32), np.array(w, np.float32)
    F_h, F_w, _, K = w.shape
    zeros = []
    for size, kernel in zip(x.shape[1:3], w.shape):
        if padding == "same":
            total = max((np.ceil(size / stride).astype(int) - 1) * stride + kernel - size, 0)
            zeros.append((total // 2, total - total // 2))
        else:
            zeros.append((0, 0) if padding == "valid" else (padding, padding))
    x = np.pad(x, ((0, 0), zeros[0], zeros[1], (0, 0)))
    H_out, W_out = (x.shape[1] - F_h) // stride + 1, (x.shape[2] - F_w) // stride + 1
    y = np.zeros((x.shape[0], H_out, W_out, K), dtype=np.float32)
    for u in range(F_h):  # one position of the kernel at a time, for all windows at once
        for v in range(F_w):
            y += x[:, u : u + (H_out - 1) * stride + 1 : stride, v : v + (W_out - 1) * stride + 1 : stride] @ w[u, v]
    if b is not None:
        y += np.float32(b)
    return y
