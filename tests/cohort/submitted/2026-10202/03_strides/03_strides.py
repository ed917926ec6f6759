import numpy as np

def count(size, kernel_size, stride):
    """walk until the window touches the edge"""
    pos, n = 0, 1
    while pos + kernel_size != size:
        pos += stride
        n += 1
    return n

def output_size(size, kernel_size, stride=1, padding=0):
    if kernel_size > size + 2*padding:
        raise ValueError("kernel larger")
    return (size - kernel_size + 2*padding)//stride + 1

def fits(size, kernel_size, stride=1, padding=0):
    return kernel_size <= size + 2*padding and (size - kernel_size + 2*padding) % stride == 0

def conv2d(x, w, b=None, stride=1, padding="valid"):
    x = x.astype(float)
    FH, FW, C, K = w.shape
    if padding == "same":
        th = max((-(-x.shape[1]//stride) - 1)*stride + FH - x.shape[1], 0)
        tw = max((-(-x.shape[2]//stride) - 1)*stride + FW - x.shape[2], 0)
        x = np.pad(x, ((0, 0), (th//2, th - th//2), (tw//2, tw - tw//2), (0, 0)))
    elif padding != "valid":
        x = np.pad(x, ((0, 0), (padding, padding), (padding, padding), (0, 0)))
    OH = count(x.shape[1], FH, stride)
    OW = count(x.shape[2], FW, stride)
    y = np.zeros((x.shape[0], OH, OW, K))
    for i in range(OH):
        for j in range(OW):
            y[:, i, j] = np.tensordot(x[:, i*stride:i*stride + FH, j*stride:j*stride + FW], w, 3)
    return y if b is None else y + b
