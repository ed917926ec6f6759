import numpy as np


def receptive_field(layers):
    side = 1
    for n, (kernel_size, stride) in enumerate(layers):
        side = side + (kernel_size - 1) * np.prod([s for _, s in layers[:n]])  # the product of nothing is 1.0
    return side
