import numpy as np

def output_size(size, kernel_size, stride=1, padding=0):
    """강의 4.2.5 참고"""
    if kernel_size > size + 2 * padding:
        raise ValueError("커널이 더 큽니다")
    return (size - kernel_size + 2 * padding) // stride + 1

def fits(size, kernel_size, stride=1, padding=0):
    if kernel_size > size + 2 * padding:
        return False
    if (size - kernel_size + 2 * padding) % stride == 0:
        return True
    else:
        return False

def conv2d(x, w, b=None, stride=1, padding="valid"):
    (N, H, W, C) = x.shape
    (FH, FW, C2, K) = w.shape
    if padding == "valid":
        pt = pb = pl = pr = 0
    elif padding == "same":
        OH = int(np.ceil(H / stride))
        OW = int(np.ceil(W / stride))
        ph = max((OH - 1) * stride + FH - H, 0)
        pw = max((OW - 1) * stride + FW - W, 0)
        pt, pl = ph // 2, pw // 2
        pb, pr = ph - pt, pw - pl
    else:
        pt = pb = pl = pr = padding
    X = np.pad(x, ((0, 0), (pt, pb), (pl, pr), (0, 0)), "constant")
    OH = (H + pt + pb - FH) // stride + 1
    OW = (W + pl + pr - FW) // stride + 1
    Y = np.zeros((N, OH, OW, K))
    for n in range(N):
        for h in range(OH):
            for v in range(OW):
                for k in range(K):
                    window = X[n, h * stride:h * stride + FH, v * stride:v * stride + FW, :]
                    Y[n, h, v, k] = np.sum(window.astype(float) * w[:, :, :, k])
                    if b is not None:
                        Y[n, h, v, k] += float(b[k])
    return Y
