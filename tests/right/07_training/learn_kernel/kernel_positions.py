import numpy as np


def forward(images, kernel, rows, cols):
    return sum(kernel[u, v] * images[:, u : u + rows, v : v + cols] for u, v in np.ndindex(kernel.shape))


def gradient(images, difference, shape):
    _, rows, cols = difference.shape
    return np.array([[2 * np.mean(difference * images[:, u : u + rows, v : v + cols]) for v in range(shape[1])] for u in range(shape[0])])


def learn_kernel(images, targets, kernel_shape, steps, learning_rate):
    kernel = np.zeros(kernel_shape)
    while steps > 0:
        difference = forward(images, kernel, *targets.shape[1:]) - targets
        kernel -= learning_rate * gradient(images, difference, kernel_shape)
        steps -= 1
    return kernel
