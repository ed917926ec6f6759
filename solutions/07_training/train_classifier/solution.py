"""A convolution layer (3×3, 16 filters), ReLU, 2×2 max pooling and a dense layer with softmax: 1,610 weights."""

import numpy as np

FILTERS, EPOCHS, BATCH, RATE, MOMENTUM = 16, 15, 32, 0.1, 0.9


def windows_of(x):
    """(N, 8, 8, 1) → (N, 9, 4, 9): for each of the 3·3 outputs of the pooling, its 4 windows of 3·3 pixels."""
    windows = np.lib.stride_tricks.sliding_window_view(np.asarray(x, np.float32)[..., 0], (3, 3), axis=(1, 2))
    return windows.reshape(-1, 3, 2, 3, 2, 9).transpose(0, 1, 3, 2, 4, 5).reshape(-1, 9, 4, 9)


def train_classifier(x_train, y_train, x_test, seed=0):
    """Learn from (x_train, y_train) and say which digits x_test shows.

    x_train: (N, 8, 8, 1), from 0 to 1; y_train: (N,), integers from 0 to 9; x_test: (M, 8, 8, 1).
    seed: for everything random. Returns the labels of x_test, integers (M,).
    """
    rng = np.random.default_rng(seed)
    windows, right = windows_of(x_train), np.eye(10, dtype=np.float32)[np.asarray(y_train)]
    w, dense = (rng.normal(0, spread, shape).astype(np.float32) for spread, shape in [(0.3, (9, FILTERS)), (0.1, (9 * FILTERS, 10))])
    weights = [w, np.zeros(FILTERS, np.float32), dense, np.zeros(10, np.float32)]
    speeds = [np.zeros_like(weight) for weight in weights]
    for epoch in range(EPOCHS):
        rate = RATE * (1 - epoch / EPOCHS)  # smaller and smaller steps
        order = rng.permutation(len(windows))
        for batch in np.split(order, range(BATCH, len(order), BATCH)):
            for weight, speed, gradient in zip(weights, speeds, gradients(weights, windows[batch], right[batch])):
                speed *= MOMENTUM
                speed -= rate * gradient
                weight += speed
    return np.argmax(forward(weights, windows_of(x_test))[-1], axis=1)


def forward(weights, windows):
    """All that the backward pass needs, and last the scores (n, 10)."""
    w, b, dense, bias = weights
    maps = windows @ w  # (n, 9, 4, FILTERS)
    best = maps.argmax(axis=2, keepdims=True)
    pooled = np.take_along_axis(maps, best, axis=2)[:, :, 0] + b  # the bias and ReLU may come after the maximum
    hidden = np.maximum(pooled, 0).reshape(len(maps), -1)
    return maps, best, pooled, hidden, hidden @ dense + bias


def gradients(weights, windows, right):
    """The gradients of the mean cross-entropy, in the order of the weights."""
    maps, best, pooled, hidden, scores = forward(weights, windows)
    scores = np.exp(scores - scores.max(axis=1, keepdims=True))
    d_scores = (scores / scores.sum(axis=1, keepdims=True) - right) / len(right)
    d_pooled = (d_scores @ weights[2].T).reshape(pooled.shape) * (pooled > 0)
    d_maps = np.zeros_like(maps)
    np.put_along_axis(d_maps, best, d_pooled[:, :, None], axis=2)
    d_w = windows.reshape(-1, 9).T @ d_maps.reshape(-1, FILTERS)
    return d_w, d_pooled.sum(axis=(0, 1)), hidden.T @ d_scores, d_scores.sum(axis=0)
