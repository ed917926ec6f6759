import numpy as np


def convolve_volume(volume, filters, bias):
    """Slide K filters over one volume, one pixel at a time, without padding.

    volume: (H, W, C); filters: (F_h, F_w, C, K), not flipped; bias: (K,).
    Returns (H - F_h + 1, W - F_w + 1, K).
    """
    volume, filters, bias = np.asarray(volume, float), np.asarray(filters, float), np.asarray(bias, float)
    kernel_h, kernel_w, _, maps = filters.shape
    rows = volume.shape[0] - kernel_h + 1
    cols = volume.shape[1] - kernel_w + 1
    y = np.zeros((rows, cols, maps))
    for i in range(rows):
        for j in range(cols):
            window = volume[i : i + kernel_h, j : j + kernel_w]
            for k in range(maps):
                y[i, j, k] = (window * filters[..., k]).sum() + bias[k]
    return y
