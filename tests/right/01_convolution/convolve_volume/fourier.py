import numpy as np


def convolve_volume(volume, filters, bias):
    H, W, _ = volume.shape
    F_h, F_w, _, K = filters.shape
    image = np.fft.rfft2(volume, axes=(0, 1))
    kernel = np.fft.rfft2(filters, s=(H, W), axes=(0, 1))
    y = np.fft.irfft2(np.einsum("ijc,ijck->ijk", image, kernel.conj()), s=(H, W), axes=(0, 1))
    return y[: H - F_h + 1, : W - F_w + 1] + bias
