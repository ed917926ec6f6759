import numpy as np


def conv2d(x, w, b=None, stride=1, padding="valid"):
    x = np.array(x, dtype=float)
    w = np.array(w, dtype=float)
    N, H, W, C = x.shape
    F_h, F_w, C, K = w.shape

    if padding == "valid":
        top = bottom = left = right = 0
    elif padding == "same":
        out_h = int(np.ceil(H / stride))
        out_w = int(np.ceil(W / stride))
        total_h = max((out_h - 1) * stride + F_h - H, 0)
        total_w = max((out_w - 1) * stride + F_w - W, 0)
        top = total_h // 2
        bottom = total_h - top
        left = total_w // 2
        right = total_w - left
    else:
        top = bottom = left = right = padding

    padded = np.zeros((N, H + top + bottom, W + left + right, C))
    padded[:, top : top + H, left : left + W, :] = x
    out_h = (padded.shape[1] - F_h) // stride + 1
    out_w = (padded.shape[2] - F_w) // stride + 1
    y = np.zeros((N, out_h, out_w, K))
    for n in range(N):
        for i in range(out_h):
            for j in range(out_w):
                for k in range(K):
                    total = 0.0
                    for u in range(F_h):
                        for v in range(F_w):
                            for c in range(C):
                                total += padded[n, i * stride + u, j * stride + v, c] * w[u, v, c, k]
                    if b is not None:
                        total += b[k]
                    y[n, i, j, k] = total
    return y
