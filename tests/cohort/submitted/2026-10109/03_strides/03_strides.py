import numpy as np

def output_size(size, kernel_size, stride=1, padding=0):
    if kernel_size > size + 2 * padding:
        raise ValueError("kernel is bigger")
    return (size - kernel_size + 2 * padding) // stride + 1

def fits(size, kernel_size, stride=1, padding=0):
    return kernel_size <= size + 2 * padding and (size - kernel_size + 2 * padding) % stride == 0

def conv2d(x, w, b=None, stride=1, padding="valid"):
    x = x.astype('float')
    n, h, wd, c = x.shape
    fh, fw, _, k = w.shape
    pad_h, pad_w = (0, 0), (0, 0)
    if padding == "same":
        t = max((-(-h // stride) - 1) * stride + fh - h, 0)
        pad_h = (t // 2, t - t // 2)
        t = max((-(-wd // stride) - 1) * stride + fw - wd, 0)
        pad_w = (t // 2, t - t // 2)
    elif padding != "valid":
        pad_h = pad_w = (padding, padding)
    x = np.pad(x, ((0, 0), pad_h, pad_w, (0, 0)))
    out = output_size(x.shape[1], fh, stride)
    y = np.zeros((n, out, out, k))
    for i in range(out):
        for j in range(out):
            window = x[:, i * stride:i * stride + fh, j * stride:j * stride + fw, :]
            for m in range(k):
                y[:, i, j, m] = np.sum(window * w[..., m], axis=(1, 2, 3))
    if b is not None:
        y += b
    return y
