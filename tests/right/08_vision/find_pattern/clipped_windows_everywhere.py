import numpy as np


def find_pattern(image, pattern):
    for row in range(len(image)):
        for column in range(len(image[0])):
            window = image[row : row + len(pattern), column : column + len(pattern[0])]
            if np.array_equal(window, pattern):  # false where the window is cut off
                return np.int8(row), np.int8(column)
