import numpy as np

def output_size(size, kernel_size, stride=1, padding=0):
    if kernel_size > size + 2 * padding:
        raise ValueError("kernel")
    return (size - kernel_size + 2 * padding) // stride + 1

def fits(size, kernel_size, stride=1, padding=0):
    return kernel_size <= size + 2 * padding and (size - kernel_size + 2 * padding) % stride == 0

def pad_image(x, top, bottom, left, right):
    n, h, w, c = x.shape
    out = np.zeros((n, h + top + bottom, w + left + right, c), dtype=x.dtype)
    out[:, top:top + h, left:left + w, :] = x
    return out

def conv2d(x, w, b=None, stride=1, padding="valid"):
    fh, fw, c, k = w.shape
    if padding == "same":
        th = max((-(-x.shape[1] // stride) - 1) * stride + fh - x.shape[1], 0)
        tw = max((-(-x.shape[2] // stride) - 1) * stride + fw - x.shape[2], 0)
        x = pad_image(x, th // 2, th - th // 2, tw // 2, tw - tw // 2)
    elif padding != "valid":
        x = pad_image(x, padding, padding, padding, padding)
    oh = output_size(x.shape[1], fh, stride)
    ow = output_size(x.shape[2], fw, stride)
    y = np.zeros((x.shape[0], oh, ow, k), dtype=x.dtype)
    for n in range(x.shape[0]):
        for i in range(oh):
            for j in range(ow):
                window = x[n, i * stride:i * stride + fh, j * stride:j * stride + fw]
                for m in range(k):
                    value = np.sum(window.astype(float) * w[..., m])
                    if b is not None:
                        value = value + b[m]
                    y[n, i, j, m] = value
    return y
