import numpy as np


def find_pattern(image, pattern):
    rows, columns = image.shape[0] - pattern.shape[0] + 1, image.shape[1] - pattern.shape[1] + 1
    here = np.full((rows, columns), True)
    for (u, v), value in np.ndenumerate(pattern):
        here &= image[u : u + rows, v : v + columns] == value
    places = np.array(np.nonzero(here), float, order="F")
    return places[:, 0]
