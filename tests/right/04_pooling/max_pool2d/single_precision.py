import numpy as np


def max_pool2d(x, pool_size=2, strides=None, padding="valid"):
    s = strides or pool_size
    f = pool_size
    x = x.astype("float32")
    if padding.lower() == "same":
        def amount(n):
            out = int(np.ceil(float(n) / float(s)))
            total = max((out - 1) * s + f - n, 0)
            return (total // 2, total - total // 2)

        x = np.pad(x, ((0, 0), amount(x.shape[1]), amount(x.shape[2]), (0, 0)), "constant", constant_values=np.finfo("float32").min)
    h = int((x.shape[1] - f) / s + 1)
    w = int((x.shape[2] - f) / s + 1)
    out = np.zeros((x.shape[0], h, w, x.shape[3]), dtype="float32")
    for i in range(h):
        for j in range(w):
            out[:, i, j, :] = np.max(x[:, i * s : i * s + f, j * s : j * s + f, :], axis=(1, 2))
    return out
