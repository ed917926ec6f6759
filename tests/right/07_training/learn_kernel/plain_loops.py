def learn_kernel(images, targets, kernel_shape, steps, learning_rate):
    images, targets = images.tolist(), targets.tolist()
    F_h, F_w = kernel_shape
    rows, cols = len(targets[0]), len(targets[0][0])
    count = len(targets) * rows * cols
    kernel = [[0.0] * F_w for _ in range(F_h)]
    for _ in range(steps):
        gradient = [[0.0] * F_w for _ in range(F_h)]
        for image, target in zip(images, targets):
            for i in range(rows):
                for j in range(cols):
                    y = 0.0
                    for u in range(F_h):
                        for v in range(F_w):
                            y += image[i + u][j + v] * kernel[u][v]
                    error = y - target[i][j]
                    for u in range(F_h):
                        for v in range(F_w):
                            gradient[u][v] += 2 * error * image[i + u][j + v] / count
        for u in range(F_h):
            for v in range(F_w):
                kernel[u][v] -= learning_rate * gradient[u][v]
    return kernel
