import numpy as np


def output_size(size, kernel_size, stride=1, padding=0):
    if kernel_size > size + 2 * padding:
        raise ValueError("kernel is too large")
    return (size - kernel_size + 2 * padding) // stride + 1


def same_padding(size, kernel_size, stride):
    rest = size % stride
    total = max(kernel_size - (rest if rest else stride), 0)
    before = total // 2
    return before, total - before


def zero_pad(x, rows, cols):
    n, h, w, c = x.shape
    top = np.zeros((n, rows[0], w, c))
    bottom = np.zeros((n, rows[1], w, c))
    x = np.concatenate([top, x, bottom], axis=1)
    left = np.zeros((n, x.shape[1], cols[0], c))
    right = np.zeros((n, x.shape[1], cols[1], c))
    return np.concatenate([left, x, right], axis=2)


def convolve(image, kernel, stride):
    """(H, W) with (F_h, F_w)."""
    H = output_size(image.shape[0], kernel.shape[0], stride)
    W = output_size(image.shape[1], kernel.shape[1], stride)
    y = np.zeros((H, W))
    for i in range(H):
        for j in range(W):
            r, c = i * stride, j * stride
            y[i, j] = np.vdot(image[r : r + kernel.shape[0], c : c + kernel.shape[1]], kernel)
    return y


def conv2d(x, w, b=None, stride=1, padding="valid"):
    x, w = np.asarray(x) * 1.0, np.asarray(w) * 1.0
    if padding == "same":
        x = zero_pad(x, same_padding(x.shape[1], w.shape[0], stride), same_padding(x.shape[2], w.shape[1], stride))
    elif padding != "valid" and padding > 0:
        x = zero_pad(x, (padding, padding), (padding, padding))
    maps = []
    for k in range(w.shape[3]):
        bias = 0.0 if b is None else b[k]
        maps.append([sum(convolve(image[:, :, c], w[:, :, c, k], stride) for c in range(w.shape[2])) + bias for image in x])
    return np.moveaxis(np.array(maps), 0, -1)
