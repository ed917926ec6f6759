import numpy as np

def output_size(size, kernel_size, stride=1, padding=0):
    if kernel_size > size + padding:
        raise ValueError("kernel too large")
    return (size - kernel_size + padding) // stride + 1

def fits(size, kernel_size, stride=1, padding=0):
    return kernel_size <= size + padding and (size - kernel_size + padding) % stride == 0

def conv2d(x, w, b=None, stride=1, padding="valid"):
    x = x.astype(np.float64)
    n, h, ww, c = x.shape
    fh, fw, c, k = w.shape
    if padding == "same":
        th = max((-(-h // stride) - 1) * stride + fh - h, 0)
        tw = max((-(-ww // stride) - 1) * stride + fw - ww, 0)
        ph, pw = (th // 2, th - th // 2), (tw // 2, tw - tw // 2)
    elif padding == "valid":
        ph = pw = (0, 0)
    else:
        ph = pw = (padding, padding)
    x = np.pad(x, ((0, 0), ph, pw, (0, 0)))
    oh = (h - fh + ph[0]) // stride + 1
    ow = (ww - fw + pw[0]) // stride + 1
    y = np.zeros((n, oh, ow, k))
    for i in range(oh):
        for j in range(ow):
            y[:, i, j, :] = np.tensordot(x[:, i * stride:i * stride + fh, j * stride:j * stride + fw], w, 3)
    return y + b if b is not None else y
