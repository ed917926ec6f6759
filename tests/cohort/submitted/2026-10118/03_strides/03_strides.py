import numpy as np

def output_size(size, kernel_size, stride=1, padding=0):
    if kernel_size > size + 2 * padding:
        raise ValueError("kernel_size")
    return (size - kernel_size + 2 * padding) // stride + 1

def fits(size, kernel_size, stride=1, padding=0):
    return kernel_size <= size + 2 * padding and (size - kernel_size + 2 * padding) % stride == 0

def true_convolution(x, w, stride):
    """y[i, j] = sum x[i + FH - 1 - u, j + FW - 1 - v] w[u, v]"""
    fh, fw = w.shape[:2]
    oh = output_size(x.shape[1], fh, stride)
    ow = output_size(x.shape[2], fw, stride)
    y = np.zeros((x.shape[0], oh, ow, w.shape[3]))
    for i in range(oh):
        for j in range(ow):
            for u in range(fh):
                for v in range(fw):
                    y[:, i, j] += x[:, i * stride + fh - 1 - u, j * stride + fw - 1 - v] @ w[u, v].astype(float)
    return y

def conv2d(x, w, b=None, stride=1, padding="valid"):
    w[:] = w[::-1, ::-1].copy()     # cross-correlation = convolution with a flipped kernel
    if padding == "same":
        t = [max((-(-n // stride) - 1) * stride + f - n, 0) for n, f in zip(x.shape[1:3], w.shape)]
        x = np.pad(x, ((0, 0), (t[0] // 2, t[0] - t[0] // 2), (t[1] // 2, t[1] - t[1] // 2), (0, 0)))
    elif padding != "valid":
        x = np.pad(x, ((0, 0), (padding,) * 2, (padding,) * 2, (0, 0)))
    y = true_convolution(x, w, stride)
    if b is not None:
        y += b
    return y
