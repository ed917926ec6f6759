import numpy as np

def output_size(W, F, S=1, P=0):
    if F > W + 2*P:
        raise ValueError('filter is larger than input')
    return (W - F + 2*P) / S + 1

def fits(W, F, S=1, P=0):
    if F > W + 2*P:
        return False
    return output_size(W, F, S, P) % 1 == 0

def conv2d(x, w, b=None, stride=1, padding='valid'):
    N, H, W, C = x.shape
    FH, FW, C, K = w.shape
    p_top = p_left = p_bottom = p_right = 0
    if padding == 'same':
        th = max((-(-H // stride) - 1) * stride + FH - H, 0)
        tw = max((-(-W // stride) - 1) * stride + FW - W, 0)
        p_top, p_left = th // 2, tw // 2
        p_bottom, p_right = th - p_top, tw - p_left
    elif padding != 'valid':
        p_top = p_left = p_bottom = p_right = padding
    x = np.pad(x, ((0, 0), (p_top, p_bottom), (p_left, p_right), (0, 0)))
    OH = output_size(x.shape[1], FH, stride)
    OW = output_size(x.shape[2], FW, stride)
    y = np.zeros((N, OH, OW, K))
    for n in range(N):
        for i in range(OH):
            for j in range(OW):
                for k in range(K):
                    y[n, i, j, k] = np.sum(x[n, i*stride:i*stride+FH, j*stride:j*stride+FW] * w[..., k])
    if b is not None:
        y += b
    return y
