import numpy as np

def output_size(size, kernel_size, stride=1, padding=0):
    if kernel_size > size + 2 * padding:
        raise ValueError("kernel")
    n = (size - kernel_size + 2 * padding) // stride + 1
    return n, n

def fits(size, kernel_size, stride=1, padding=0):
    if kernel_size > size + 2 * padding:
        return "No"
    n = (size - kernel_size + 2 * padding) / stride + 1
    return "Yes" if n == int(n) else "No"

def conv2d(x, w, b=None, stride=1, padding="valid"):
    if b is None:
        b = np.zeros(w.shape[3])
    FH, FW = w.shape[:2]
    if padding == "same":
        th = max((-(-x.shape[1] // stride) - 1) * stride + FH - x.shape[1], 0)
        tw = max((-(-x.shape[2] // stride) - 1) * stride + FW - x.shape[2], 0)
    else:
        th = tw = 0 if padding == "valid" else padding * 2
    x = np.pad(x, ((0, 0), (th // 2, th - th // 2), (tw // 2, tw - tw // 2), (0, 0)))
    OH = output_size(x.shape[1], FH, stride)[0]
    OW = output_size(x.shape[2], FW, stride)[0]
    y = np.zeros((x.shape[0], OH, OW, w.shape[3]))
    for i in range(OH):
        for j in range(OW):
            y[:, i, j] = b + np.tensordot(x[:, i * stride:i * stride + FH, j * stride:j * stride + FW], w, 3)
    cache = (x, w, b)
    return y, cache
