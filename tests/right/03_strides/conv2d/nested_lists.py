def zeros_before(size, kernel, stride, padding):
    """(number of zeros before, number of windows)"""
    if padding == "same":
        windows = (size + stride - 1) // stride
        return max((windows - 1) * stride + kernel - size, 0) // 2, windows
    before = 0 if padding == "valid" else int(padding)
    return before, (size + 2 * before - kernel) // stride + 1


def conv2d(x, w, b=None, stride=1, padding="valid"):
    x = [[[[float(value) for value in pixel] for pixel in row] for row in image] for image in x]
    w = [[[[float(value) for value in channel] for channel in pixel] for pixel in row] for row in w]
    top, rows = zeros_before(len(x[0]), len(w), stride, padding)
    left, cols = zeros_before(len(x[0][0]), len(w[0]), stride, padding)
    filters = len(w[0][0][0])
    bias = [0.0] * filters if b is None else [float(value) for value in b]

    def pixel(image, i, j):
        if 0 <= i < len(image) and 0 <= j < len(image[0]):
            return image[i][j]
        return [0.0] * len(image[0][0])

    def value(image, i, j, k):
        return bias[k] + sum(
            p * w[u][v][c][k]
            for u in range(len(w))
            for v in range(len(w[0]))
            for c, p in enumerate(pixel(image, i * stride + u - top, j * stride + v - left))
        )

    return [[[[value(image, i, j, k) for k in range(filters)] for j in range(cols)] for i in range(rows)] for image in x]
