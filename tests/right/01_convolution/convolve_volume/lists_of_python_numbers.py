def convolve_volume(volume, filters, bias):
    volume, filters, bias = volume.tolist(), filters.tolist(), bias.tolist()
    height, width, channels, maps = len(filters), len(filters[0]), len(filters[0][0]), len(filters[0][0][0])

    def output(i, j, k):
        total = bias[k]
        for u in range(height):
            for v in range(width):
                for c in range(channels):
                    total += volume[i + u][j + v][c] * filters[u][v][c][k]
        return total

    rows, cols = len(volume) - height + 1, len(volume[0]) - width + 1
    return [[tuple(output(i, j, k) for k in range(maps)) for j in range(cols)] for i in range(rows)]
