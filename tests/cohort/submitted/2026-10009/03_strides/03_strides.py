import numpy as np
import torch
import torch.nn as nn


class Conv2DLayer:
    def __init__(self, w, b=None, stride=1, padding="valid"):
        self.w = np.array(w, dtype=np.float64)
        self.b = np.zeros(self.w.shape[-1]) if b is None else np.array(b, dtype=np.float64)
        self.stride = stride
        self.padding = padding

    @property
    def kernel_size(self):
        return self.w.shape[0], self.w.shape[1]

    @staticmethod
    def out_len(n, f, s, p=0):
        if n + 2 * p < f:
            raise ValueError("kernel larger than input")
        return (n + 2 * p - f) // s + 1

    def _pads(self, n, f):
        if self.padding == "same":
            o = -(-n // self.stride)
            total = max(0, (o - 1) * self.stride + f - n)
            return total // 2, total - total // 2
        p = 0 if self.padding == "valid" else int(self.padding)
        return p, p

    def _windows(self, img):
        fh, fw = self.kernel_size
        s = self.stride
        for i in range(self.out_len(img.shape[0], fh, s)):
            for j in range(self.out_len(img.shape[1], fw, s)):
                yield i, j, img[i * s:i * s + fh, j * s:j * s + fw]

    def __call__(self, x):
        fh, fw = self.kernel_size
        x = np.pad(x, ((0, 0), self._pads(x.shape[1], fh), self._pads(x.shape[2], fw), (0, 0)))
        oh = self.out_len(x.shape[1], fh, self.stride)
        ow = self.out_len(x.shape[2], fw, self.stride)
        y = np.zeros((len(x), oh, ow, self.w.shape[3]))
        for n, img in enumerate(x):
            for i, j, win in self._windows(img):
                y[n, i, j] = np.tensordot(win, self.w, 3) + self.b
        return y


def output_size(size, kernel_size, stride=1, padding=0):
    return Conv2DLayer.out_len(size, kernel_size, stride, padding)


def fits(size, kernel_size, stride=1, padding=0):
    try:
        n = output_size(size, kernel_size, stride, padding)
    except ValueError:
        return False
    return (n - 1) * stride + kernel_size == size + 2 * padding


def conv2d(x, w, b=None, stride=1, padding="valid"):
    return Conv2DLayer(w, b, stride, padding)(x)


if __name__ == "__main__":
    x = np.random.rand(2, 9, 8, 3)
    w = np.random.rand(3, 3, 3, 4)
    mine = conv2d(x, w, stride=2)
    theirs = nn.functional.conv2d(torch.tensor(x).permute(0, 3, 1, 2), torch.tensor(w).permute(3, 2, 0, 1), stride=2)
    print(np.allclose(mine, theirs.permute(0, 2, 3, 1).numpy()))
