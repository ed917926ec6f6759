import numpy as np

from utils import pad, same_amount
import sizes
from sizes import *


def conv2d(x, w, b=None, stride=1, padding="valid"):
    x = np.asarray(x, dtype=float)
    fh, fw, _, k = w.shape
    if padding == "same":
        x = pad(x, same_amount(x.shape[1], fh, stride), same_amount(x.shape[2], fw, stride))
    elif padding != "valid":
        x = pad(x, (padding, padding), (padding, padding))
    oh = sizes.output_size(x.shape[1], fh, stride)
    ow = sizes.output_size(x.shape[2], fw, stride)
    y = np.zeros((x.shape[0], oh, ow, k))
    for i in range(oh):
        for j in range(ow):
            y[:, i, j, :] = np.tensordot(x[:, i * stride:i * stride + fh, j * stride:j * stride + fw], w, 3)
    return y if b is None else y + b


if __name__ == "__main__":
    print(output_size(10, 3, 2), fits(10, 3, 2))
    print(conv2d(np.ones((1, 5, 5, 1)), np.ones((3, 3, 1, 1))))
