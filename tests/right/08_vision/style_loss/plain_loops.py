def gram(features):
    height, width, channels = features.shape
    pixels = [features[i, j].tolist() for i in range(height) for j in range(width)]
    return [[sum(p[c] * p[d] for p in pixels) / len(pixels) for d in range(channels)] for c in range(channels)]


def style_loss(a, b):
    g, h = gram(a), gram(b)
    squares = [(x - y) ** 2 for row, other in zip(g, h) for x, y in zip(row, other)]
    return sum(squares) / len(squares)
