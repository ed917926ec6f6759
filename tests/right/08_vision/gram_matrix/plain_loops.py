def gram_matrix(features):
    height, width, channels = features.shape
    gram = [[0.0] * channels for _ in range(channels)]
    for i in range(height):
        for j in range(width):
            for c in range(channels):
                for d in range(channels):
                    gram[c][d] += features[i, j, c] * features[i, j, d] / (height * width)
    return gram
