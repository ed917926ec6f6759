import numpy as np


def output_size(size, kernel_size, stride=1, padding=0):
    if kernel_size > size + 2 * padding:
        raise ValueError("kernel_size must not exceed size + 2 * padding")
    return (size - kernel_size + 2 * padding) // stride + 1


def fits(size, kernel_size, stride=1, padding=0):
    if kernel_size > size + 2 * padding:
        return False
    return (size - kernel_size + 2 * padding) % stride == 0


def conv2d(x, w, b=None, stride=1, padding="valid"):
    N, H, W, C = x.shape
    f_h, f_w, C, K = w.shape
    if padding == "same":
        H_out = int(np.ceil(H / stride))
        W_out = int(np.ceil(W / stride))
        pad_h = max((H_out - 1) * stride + f_h - H, 0)
        pad_w = max((W_out - 1) * stride + f_w - W, 0)
        x = np.pad(x, ((0, 0), (pad_h // 2, pad_h - pad_h // 2), (pad_w // 2, pad_w - pad_w // 2), (0, 0)))
    else:
        p = 0 if padding == "valid" else padding
        x = np.pad(x, ((0, 0), (p, p), (p, p), (0, 0)))
        H_out = output_size(H, f_h, stride, p)
        W_out = output_size(W, f_w, stride, p)
    Z = np.zeros((N, H_out, W_out, K))
    for i in range(N):
        for h in range(H_out):
            for v in range(W_out):
                for c in range(K):
                    a_slice = x[i, h:h + f_h, v:v + f_w, :]
                    Z[i, h, v, c] = np.sum(a_slice * w[:, :, :, c])
                    if b is not None:
                        Z[i, h, v, c] += b[c]
    return Z
