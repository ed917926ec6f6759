import numpy as np


def convolve(image, kernel):
    rows, cols = np.array(image.shape) - kernel.shape + 1
    y = np.zeros((rows, cols))
    for i in range(rows):
        for j in range(cols):
            y[i, j] = (image[i : i + kernel.shape[0], j : j + kernel.shape[1]] * kernel).sum()
    return y


def convolve_volume(volume, filters, bias):
    """convolve for each channel and filter; the channels are added up, the maps stacked."""
    maps = []
    for k in range(filters.shape[3]):
        maps.append(sum(convolve(volume[:, :, c], filters[:, :, c, k]) for c in range(volume.shape[2])) + bias[k])
    return np.stack(maps, axis=-1)
