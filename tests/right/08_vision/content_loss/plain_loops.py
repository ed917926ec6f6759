def content_loss(a, b):
    height, width, channels = a.shape
    total = 0
    for i in range(height):
        for j in range(width):
            for c in range(channels):
                total += (a[i, j, c] - b[i, j, c]) ** 2
    return total / (height * width * channels)
