def zero_pad(x, padding):
    x = x.tolist()
    width, channels = len(x[0]), len(x[0][0])

    def zeros(count):
        return [[0] * channels for _ in range(count)]

    rows = [zeros(padding) + row + zeros(padding) for row in x]
    above = [zeros(width + 2 * padding) for _ in range(padding)]
    below = [zeros(width + 2 * padding) for _ in range(padding)]
    return above + rows + below
