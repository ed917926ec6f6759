import numpy as np


def find_pattern(image, pattern):
    image, pattern = np.asarray(image, np.float32), np.asarray(pattern, np.float32)
    h, w = pattern.shape
    rows, cols = image.shape[0] - h + 1, image.shape[1] - w + 1
    columns = np.array([image[i : i + h, j : j + w].ravel() for i in range(rows) for j in range(cols)])
    index = np.linalg.norm(columns - pattern.ravel(), axis=1).argmin()
    return np.array(divmod(index, cols), dtype=np.int32)
