"""No arrays at all: lists in, lists out."""


def span(size, pool_size, stride, padding):
    """Start and end of every window along one side."""
    if padding == "valid":
        return [(a, a + pool_size) for a in range(0, size - pool_size + 1, stride)]
    count = -(-size // stride)
    before = max((count - 1) * stride + pool_size - size, 0) // 2
    return [(max(k * stride - before, 0), min(k * stride - before + pool_size, size)) for k in range(count)]


def max_pool2d(x, pool_size=2, strides=None, padding="valid"):
    images = x.tolist()
    stride = pool_size if strides is None else strides
    result = []
    for picture in images:
        down = span(len(picture), pool_size, stride, padding)
        right = span(len(picture[0]), pool_size, stride, padding)
        channels = len(picture[0][0])
        result.append([[[max(pixel[c] for line in picture[a:b] for pixel in line[left:r]) for c in range(channels)] for left, r in right] for a, b in down])
    return result
