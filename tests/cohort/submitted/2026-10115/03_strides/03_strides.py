import numpy as np


def output_size(size, kernel_size, stride=1, padding=0):
    if kernel_size > size + 2 * padding:
        raise ValueError("Kernel size is larger than padded input.")
    return (size - kernel_size + 2 * padding) // stride + 1


def fits(size, kernel_size, stride=1, padding=0):
    if kernel_size > size + 2 * padding:
        return False
    return (size - kernel_size + 2 * padding) % stride == 0


def conv2d(x, w, b=None, stride=1, padding="valid"):
    N, H, W, C = x.shape
    FH, FW, C, K = w.shape

    if padding == "same":
        ph = max((-(-H // stride) - 1) * stride + FH - H, 0)
        pw = max((-(-W // stride) - 1) * stride + FW - W, 0)
        x = np.pad(x, ((0, 0), (ph // 2, ph - ph // 2), (pw // 2, pw - pw // 2), (0, 0)))
    elif padding != "valid":
        x = np.pad(x, ((0, 0), (padding, padding), (padding, padding), (0, 0)))

    OH = output_size(x.shape[1], FH, stride)
    OW = output_size(x.shape[2], FW, stride)
    y = np.zeros((N, OH, OW, K))

    for i in range(OH):
        for j in range(OW):
            for k in range(K):
                window = x[:, i * stride:i * stride + FH, j * stride:j * stride + FW, :]
                y[:, i, j, k] = np.sum(window * w[:, :, :, k], axis=(1, 2, 3)) + b[k]
    return y
