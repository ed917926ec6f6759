import numpy as np

def output_size(size, kernel_size, stride=1, padding=0):
    if size + 2*padding < kernel_size:
        print("Error: kernel is larger than input!")
        return 0
    return (size + 2*padding - kernel_size)//stride + 1

def fits(size, kernel_size, stride=1, padding=0):
    if size + 2*padding < kernel_size:
        return False
    return (size + 2*padding - kernel_size) % stride == 0

def conv2d(x, w, b=None, stride=1, padding="valid"):
    x = x.astype("float64")
    w = w.astype("float64")
    s = stride
    fh, fw, ci, co = w.shape
    if padding == "same":
        h_total = max(((x.shape[1] + s - 1)//s - 1)*s + fh - x.shape[1], 0)
        w_total = max(((x.shape[2] + s - 1)//s - 1)*s + fw - x.shape[2], 0)
        padded = np.zeros((x.shape[0], x.shape[1] + h_total, x.shape[2] + w_total, ci))
        padded[:, h_total//2:h_total//2 + x.shape[1], w_total//2:w_total//2 + x.shape[2]] = x
    elif padding == "valid":
        padded = x
    else:
        padded = np.zeros((x.shape[0], x.shape[1] + 2*padding, x.shape[2] + 2*padding, ci))
        padded[:, padding:padding + x.shape[1], padding:padding + x.shape[2]] = x
    oh = output_size(padded.shape[1], fh, s)
    ow = output_size(padded.shape[2], fw, s)
    y = np.zeros((x.shape[0], oh, ow, co))
    for i in range(oh):
        for j in range(ow):
            for c in range(ci):
                for k in range(co):
                    y[:, i, j, k] += np.sum(padded[:, i*s:i*s+fh, j*s:j*s+fw, c]*w[:, :, c, k], axis=(1, 2))
    if b is not None:
        y = y + b
    return y
