import numpy as np


def zeros_around(size, kernel_size, stride, padding):
    """How many zeros go (before, after) one side of this size."""
    if padding == "valid":
        return 0, 0
    if padding == "same":
        windows = -(-size // stride)  # size / stride, rounded up
        missing = max((windows - 1) * stride + kernel_size - size, 0)
        return missing // 2, missing - missing // 2  # the odd one goes after
    return padding, padding


def conv2d(x, w, b=None, stride=1, padding="valid"):
    """Slide K filters over a batch of images.

    x: (N, H, W, C); w: (F_h, F_w, C, K); b: (K,) or None; padding: "valid", "same" or a number of zeros.
    Returns (N, H', W', K).
    """
    x, w = np.asarray(x, float), np.asarray(w, float)
    kernel_h, kernel_w, _, filters = w.shape
    pad_h = zeros_around(x.shape[1], kernel_h, stride, padding)
    pad_w = zeros_around(x.shape[2], kernel_w, stride, padding)
    x = np.pad(x, ((0, 0), pad_h, pad_w, (0, 0)))
    images, height, width, _ = x.shape
    rows = (height - kernel_h) // stride + 1
    cols = (width - kernel_w) // stride + 1

    columns = w.reshape(-1, filters)  # one column of weights per filter
    y = np.zeros((images, rows, cols, filters))
    for i in range(rows):
        for j in range(cols):
            top, left = i * stride, j * stride
            window = x[:, top : top + kernel_h, left : left + kernel_w]
            y[:, i, j] = window.reshape(images, -1) @ columns
    return y if b is None else y + np.asarray(b)
