import numpy as np

def output_size(size, kernel_size, stride=1, padding=0):
    if kernel_size > size + 2*padding:
        raise ValueError("kernel larger")
    return (size - kernel_size + 2*padding)//stride + 1

def fits(size, kernel_size, stride=1, padding=0):
    return kernel_size <= size + 2*padding and (size - kernel_size + 2*padding)%stride == 0

def conv2d(x, w, b=None, stride=1, padding="valid"):
    x = 1.0*x
    bias = 0
    if b is not None:
        bias = b[0]
    pads = {"valid": lambda n, f: (0, 0),
            "same": lambda n, f: divmod_pad(max((-(-n//stride)-1)*stride + f - n, 0))}.get(padding, lambda n, f: (padding, padding))
    x = np.pad(x, ((0, 0), pads(x.shape[1], w.shape[0]), pads(x.shape[2], w.shape[1]), (0, 0)))
    OH = output_size(x.shape[1], w.shape[0], stride)
    OW = output_size(x.shape[2], w.shape[1], stride)
    y = np.zeros((x.shape[0], OH, OW, w.shape[3]))
    for i in range(OH):
        for j in range(OW):
            y[:, i, j, :] = np.tensordot(x[:, i*stride:i*stride+w.shape[0], j*stride:j*stride+w.shape[1]], w, 3) + bias
    return y

def divmod_pad(t):
    return t//2, t - t//2
