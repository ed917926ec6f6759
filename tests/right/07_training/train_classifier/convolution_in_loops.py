import numpy as np


def conv(x, w, b):
    H, W = x.shape[1] - 2, x.shape[2] - 2
    return b + sum(x[:, u : u + H, v : v + W] @ w[u, v] for u in range(3) for v in range(3))


def pool(x):
    N, H, W, C = x.shape
    return x.reshape(N, H // 2, 2, W // 2, 2, C).max(axis=(2, 4))


def softmax(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def train_classifier(x_train, y_train, x_test, seed=0):
    """conv 3×3×8, ReLU, max pooling, dense, as in the lecture; loops over the positions of the kernel, plain SGD with momentum."""
    rng = np.random.RandomState(seed)
    w, b = rng.randn(3, 3, 1, 8) * 0.3, np.zeros(8)
    u, c = rng.randn(72, 10) * 0.1, np.zeros(10)
    velocity = [0, 0, 0, 0]
    for epoch in range(25):
        order = rng.permutation(len(x_train))
        for start in range(0, len(order), 32):
            batch = order[start : start + 32]
            x, n = x_train[batch], len(batch)
            y = conv(x, w, b)
            a = np.maximum(y, 0)
            p = pool(a)
            z = softmax(p.reshape(n, -1) @ u + c)
            z[np.arange(n), y_train[batch]] -= 1
            z /= n
            dp = (z @ u.T).reshape(p.shape)
            up = p.repeat(2, axis=1).repeat(2, axis=2)
            dy = (a == up) * dp.repeat(2, axis=1).repeat(2, axis=2) * (y > 0)
            dw = np.stack([[np.einsum("nijc,nijk->ck", x[:, s : s + 6, t : t + 6], dy) for t in range(3)] for s in range(3)])
            for i, (value, gradient) in enumerate([(w, dw), (b, dy.sum((0, 1, 2))), (u, p.reshape(n, -1).T @ z), (c, z.sum(0))]):
                velocity[i] = 0.9 * velocity[i] - 0.1 * (1 - epoch / 25) * gradient
                value += velocity[i]
    return np.argmax(pool(np.maximum(conv(x_test, w, b), 0)).reshape(len(x_test), -1) @ u + c, axis=1)
