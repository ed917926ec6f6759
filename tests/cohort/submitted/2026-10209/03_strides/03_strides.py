import numpy as np

def OutputSize(size, kernel_size, stride=1, padding=0):
    if kernel_size > size + 2 * padding:
        raise ValueError("kernel larger than padded input")
    return (size - kernel_size + 2 * padding) // stride + 1

def fits(size, kernel_size, stride=1, padding=0):
    return kernel_size <= size + 2 * padding and (size - kernel_size + 2 * padding) % stride == 0

def Conv2D(x, w, b=None, stride=1, padding="valid"):
    x = x.astype(float)
    H, W = x.shape[1:3]
    FH, FW, _, K = w.shape
    if padding == "same":
        th = max((-(-H // stride) - 1) * stride + FH - H, 0)
        tw = max((-(-W // stride) - 1) * stride + FW - W, 0)
    else:
        th = tw = 0 if padding == "valid" else 2 * padding
    x = np.pad(x, ((0, 0), (th // 2, th - th // 2), (tw // 2, tw - tw // 2), (0, 0)))
    y = np.zeros((len(x), OutputSize(H + th, FH, stride), OutputSize(W + tw, FW, stride), K))
    for i in range(y.shape[1]):
        for j in range(y.shape[2]):
            y[:, i, j] = np.tensordot(x[:, i * stride:i * stride + FH, j * stride:j * stride + FW], w, 3)
    return y if b is None else y + b
