import itertools

import numpy as np


def gram_matrix(features):
    channels = features.shape[2]
    gram = np.empty((channels, channels), order="F")
    for c, d in itertools.combinations_with_replacement(range(channels), 2):
        gram[c, d] = gram[d, c] = np.mean(features[:, :, c] * features[:, :, d])
    return gram
