import numpy as np


def learn_kernel(images, targets, kernel_shape, steps, learning_rate):
    """All steps at once: in the directions of the eigenvectors, what is missing shrinks by the same factor each time."""
    F_h, F_w = kernel_shape
    rows, cols = targets.shape[1:]
    a = np.stack([images[:, u : u + rows, v : v + cols].ravel() for u in range(F_h) for v in range(F_w)], axis=1).astype(float)
    values, vectors = np.linalg.eigh(2 * a.T @ a / targets.size)
    pull = vectors.T @ (2 * a.T @ targets.ravel() / targets.size)
    factors = np.array([learning_rate * sum((1 - learning_rate * value) ** t for t in range(steps)) for value in values])
    return (vectors @ (factors * pull)).reshape(F_h, F_w)
