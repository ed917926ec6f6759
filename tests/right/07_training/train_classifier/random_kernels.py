import numpy as np


def train_classifier(x_train, y_train, x_test, seed=0):
    """Kernels of noise, ReLU and pooling make the features; only the dense layer is learned."""
    kernels = np.random.default_rng(seed).normal(size=(3, 3, 40))

    def features(x):
        maps = np.tensordot(np.lib.stride_tricks.sliding_window_view(x[..., 0], (3, 3), axis=(1, 2)), kernels, 2)
        maps = np.maximum(maps, 0).reshape(len(x), 3, 2, 3, 2, 40).max(axis=(2, 4))
        return np.column_stack([maps.reshape(len(x), -1), np.ones(len(x))])

    f = features(x_train)
    weights = np.linalg.solve(f.T @ f + 10 * np.eye(f.shape[1]), f.T @ (np.arange(10) == y_train[:, None]))
    return (features(x_test) @ weights).argmax(1).astype(np.uint8)
