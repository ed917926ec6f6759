from itertools import product


def convolve(image, kernel):
    image, kernel = image.tolist(), kernel.tolist()
    places = list(product(range(len(kernel)), range(len(kernel[0]))))
    return tuple(
        tuple(sum(image[i + u][j + v] * kernel[u][v] for u, v in places) for j in range(len(image[0]) - len(kernel[0]) + 1))
        for i in range(len(image) - len(kernel) + 1)
    )
