import numpy as np


def im2col(image, F_h, F_w):
    H, W = image.shape
    columns = [image[i : i + F_h, j : j + F_w].ravel() for i in range(H - F_h + 1) for j in range(W - F_w + 1)]
    return np.array(columns, dtype=float)


def convolve(image, kernel):
    F_h, F_w = kernel.shape
    y = im2col(image, F_h, F_w) @ kernel.ravel()
    return y.reshape(image.shape[0] - F_h + 1, image.shape[1] - F_w + 1)
