import numpy as np

def output_size(size, kernel_size, stride=1, padding=0):
    크기 = size + 2*padding - kernel_size
    if 크기 < 0:
        raise ValueError("필터가 더 큼")
    return 크기//stride + 1

def fits(size, kernel_size, stride=1, padding=0):
    크기 = size + 2*padding - kernel_size
    return 크기 >= 0 and 크기 % stride == 0

def conv2d(x, w, b=None, stride=1, padding="valid"):
    N, H, W, C = x.shape
    FH, FW, C, K = w.shape
    if padding == "same":
        ph = max((-(-H//stride)-1)*stride + FH - H, 0)
        pw = max((-(-W//stride)-1)*stride + FW - W, 0)
    elif padding == "valid":
        ph, pw = 0, 0
    else:
        ph, pw = 2*padding, 2*padding
    xp = np.zeros((N, H+ph, W+pw, C))
    xp[:, ph//2:ph//2+H, pw//2:pw//2+W, :] = x
    OH = output_size(H+ph, FH, stride)
    OW = output_size(W+pw, FW, stride)
    y = np.zeros((N, OH, OW, K))
    for n in range(N):
        for i in range(OH):
            for j in range(OW):
                합 = 0
                for k in range(K):
                    for u in range(FH):
                        for v in range(FW):
                            for c in range(C):
                                합 += xp[n, i*stride+u, j*stride+v, c]*w[u, v, c, k]
                    y[n, i, j, k] = 합
                    if b is not None:
                        y[n, i, j, k] += b[k]
    return y
