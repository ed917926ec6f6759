import numpy as np


def conv2d(x, w, b=None, stride=1, padding="valid"):
    """Correlation is a product of spectra, one of them conjugated. What wraps around lies outside the valid part."""
    x, w = np.asarray(x, float), np.asarray(w, float)
    F_h, F_w = w.shape[:2]
    zeros = [(0, 0)]
    for size, kernel in zip(x.shape[1:3], (F_h, F_w)):
        if padding == "same":
            total = max((-(-size // stride) - 1) * stride + kernel - size, 0)
            zeros.append((total // 2, total - total // 2))
        elif padding == "valid":
            zeros.append((0, 0))
        else:
            zeros.append((padding, padding))
    x = np.pad(x, [*zeros, (0, 0)])
    H, W = x.shape[1:3]
    spectrum = np.fft.rfft2(x, axes=(1, 2))
    kernels = np.conj(np.fft.rfft2(w, s=(H, W), axes=(0, 1)))
    product = (spectrum[..., None] * kernels).sum(axis=3)
    y = np.fft.irfft2(product, s=(H, W), axes=(1, 2))[:, : H - F_h + 1 : stride, : W - F_w + 1 : stride]
    return y if b is None else y + b
