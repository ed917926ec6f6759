import math


def global_average_pool2d(x):
    result = []
    for image in x.tolist():
        pixels = [pixel for row in image for pixel in row]
        result.append(tuple(math.fsum(channel) / len(pixels) for channel in zip(*pixels)))
    return tuple(result)
