import numpy as np

def output_size(size, kernel_size, stride=1, padding=0):
    if kernel_size > size + 2 * padding:
        raise ValueError("error")
    return (size - kernel_size + 2 * padding) // stride + 1

def fits(size, kernel_size, stride=1, padding=0):
    # stride로 나누어 떨어지면 딱 맞음
    if (size + 2 * padding) % stride == 0:
        return True
    return False

def conv2d(x, w, b=None, stride=1, padding="valid"):
    FH, FW = w.shape[0], w.shape[1]
    if padding == "same":
        ph = max((-(-x.shape[1] // stride) - 1) * stride + FH - x.shape[1], 0)
        pw = max((-(-x.shape[2] // stride) - 1) * stride + FW - x.shape[2], 0)
        x = np.pad(x, ((0, 0), (ph // 2, ph - ph // 2), (pw // 2, pw - pw // 2), (0, 0)))
    elif padding != "valid":
        x = np.pad(x, ((0, 0), (padding, padding), (padding, padding), (0, 0)))
    OH, OW = output_size(x.shape[1], FH, stride), output_size(x.shape[2], FW, stride)
    y = np.zeros((x.shape[0], OH, OW, w.shape[3]))
    for i in range(OH):
        for j in range(OW):
            y[:, i, j, :] = np.tensordot(x[:, i*stride:i*stride+FH, j*stride:j*stride+FW, :], w, 3)
    if b is None:
        return y
    return y + b
