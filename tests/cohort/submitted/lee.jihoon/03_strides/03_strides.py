import numpy as np
import matplotlib.pyplot as plt
from numba import njit, jit, prange
from sklearn.datasets import load_digits
from skimage import data, color
from tqdm import tqdm, trange
from tqdm.auto import tqdm as tqdm_auto
import torch

@njit
def output_size(size, kernel_size, stride=1, padding=0):
    if kernel_size > size + 2 * padding:
        raise ValueError("kernel too large")
    return (size - kernel_size + 2 * padding) // stride + 1

@jit(nopython=True)
def fits(size, kernel_size, stride=1, padding=0):
    return kernel_size <= size + 2 * padding and (size - kernel_size + 2 * padding) % stride == 0

@njit(cache=True, fastmath=True)
def _kernel(xp, w, y, stride):
    N, OH, OW, K = y.shape
    for n in range(N):
        for i in range(OH):
            for j in range(OW):
                for k in range(K):
                    acc = 0.0
                    for u in range(w.shape[0]):
                        for v in range(w.shape[1]):
                            for c in range(w.shape[2]):
                                acc += xp[n, i * stride + u, j * stride + v, c] * w[u, v, c, k]
                    y[n, i, j, k] = acc

def conv2d(x, w, b=None, stride=1, padding="valid"):
    pads = [(0, 0)]
    for axis in tqdm(range(2), desc="pad", leave=False):
        n, f = x.shape[axis + 1], w.shape[axis]
        if padding == "same":
            t = max((-(-n // stride) - 1) * stride + f - n, 0)
            pads.append((t // 2, t - t // 2))
        elif padding == "valid":
            pads.append((0, 0))
        else:
            pads.append((padding, padding))
    xp = np.pad(x.astype(np.float64), pads + [(0, 0)])
    y = np.zeros((len(x), output_size(xp.shape[1], w.shape[0], stride), output_size(xp.shape[2], w.shape[1], stride), w.shape[3]))
    _kernel(xp, w.astype(np.float64), y, stride)
    for k in tqdm_auto(range(w.shape[3])):
        if b is not None:
            y[..., k] += b[k]
    return y
