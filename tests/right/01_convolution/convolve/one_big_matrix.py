import numpy as np


def convolve(image, kernel):
    """A convolution is a matrix product with a very sparse matrix."""
    (H, W), (F_h, F_w) = image.shape, kernel.shape
    rows, cols = H - F_h + 1, W - F_w + 1
    matrix = np.zeros((rows * cols, H * W))
    for i in range(rows):
        for j in range(cols):
            sheet = np.zeros((H, W))
            sheet[i : i + F_h, j : j + F_w] = kernel
            matrix[i * cols + j] = sheet.flatten()
    return (matrix @ image.flatten()).reshape(rows, cols)
