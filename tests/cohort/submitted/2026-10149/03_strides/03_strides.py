import numpy as np

out = None

def output_size(size, kernel_size, stride=1, padding=0):
    if kernel_size > size + 2 * padding:
        raise ValueError("kernel")
    return (size - kernel_size + 2 * padding) // stride + 1

def fits(size, kernel_size, stride=1, padding=0):
    return kernel_size <= size + 2 * padding and (size - kernel_size + 2 * padding) % stride == 0

def conv2d(x, w, b=None, stride=1, padding="valid"):
    global out
    fh, fw, c, k = w.shape
    if padding == "same":
        th = max((-(-x.shape[1] // stride) - 1) * stride + fh - x.shape[1], 0)
        tw = max((-(-x.shape[2] // stride) - 1) * stride + fw - x.shape[2], 0)
        x = np.pad(x, ((0, 0), (th // 2, th - th // 2), (tw // 2, tw - tw // 2), (0, 0)))
    elif padding != "valid":
        x = np.pad(x, ((0, 0), (padding, padding), (padding, padding), (0, 0)))
    shape = (x.shape[0], output_size(x.shape[1], fh, stride), output_size(x.shape[2], fw, stride), k)
    if out is None or out.shape != shape:
        out = np.zeros(shape)
    for i in range(shape[1]):
        for j in range(shape[2]):
            out[:, i, j, :] += np.tensordot(x[:, i * stride:i * stride + fh, j * stride:j * stride + fw], w, 3)
    if b is not None:
        out += b
    return out
