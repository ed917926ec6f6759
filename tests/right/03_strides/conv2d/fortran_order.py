import numpy as np


def conv2d(x, w, b=None, stride=1, padding="valid"):
    """Channels first inside, as in PyTorch; the axes go back at the end, so the result is not contiguous."""
    images = np.asfortranarray(np.transpose(x, (3, 1, 2, 0)), dtype=float)  # (C, H, W, N)
    kernels = np.asfortranarray(np.transpose(w, (3, 2, 0, 1)), dtype=float)  # (K, C, F_h, F_w)
    K, C, F_h, F_w = kernels.shape
    sides = []
    for size, kernel in ((images.shape[1], F_h), (images.shape[2], F_w)):
        if padding == "same":
            windows = -(-size // stride)
            total = max((windows - 1) * stride + kernel - size, 0)
            sides.append((total // 2, windows, total))
        else:
            p = 0 if padding == "valid" else padding
            sides.append((p, (size - kernel + 2 * p) // stride + 1, 2 * p))
    (top, H_out, more_rows), (left, W_out, more_cols) = sides
    canvas = np.zeros((C, images.shape[1] + more_rows, images.shape[2] + more_cols, images.shape[3]), order="F")
    canvas[:, top : top + images.shape[1], left : left + images.shape[2]] = images
    y = np.zeros((K, H_out, W_out, images.shape[3]), order="F")
    for k in range(K):
        for i in range(H_out):
            for j in range(W_out):
                window = canvas[:, i * stride : i * stride + F_h, j * stride : j * stride + F_w]
                y[k, i, j] = np.sum(window * kernels[k][..., np.newaxis], axis=(0, 1, 2))
        if b is not None:
            y[k] += b[k]
    return y.transpose(3, 1, 2, 0)
