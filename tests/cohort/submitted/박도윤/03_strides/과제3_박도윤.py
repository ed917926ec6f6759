# 메모장에서 작성함
import numpy as np

def output_size(size, kernel_size, stride=1, padding=0):
    # 패딩은 양쪽에 붙으므로 2배
    가능 = size + 2*padding >= kernel_size
    if not 가능:
        raise ValueError("커널이 입력보다 큼")
    return (size - kernel_size + 2*padding)//stride + 1

def fits(size, kernel_size, stride=1, padding=0):
    # 나누어 떨어지는가?
    return size + 2*padding >= kernel_size and (size - kernel_size + 2*padding) % stride == 0

def conv2d(x, w, b=None, stride=1, padding="valid"):
    # x : (장수, 높이, 너비, 채널)
    fh, fw, C, K = w.shape
    N, H, W, _ = x.shape
    if padding == "same":
        a = max((-(-H//stride)-1)*stride + fh - H, 0)
        c = max((-(-W//stride)-1)*stride + fw - W, 0)
    elif padding == "valid":
        a = c = 0
    else:
        a = c = 2*padding
    xp = np.zeros((N, H+a, W+c, C))
    xp[:, a//2:a//2+H, c//2:c//2+W] = x
    oh, ow = output_size(H+a, fh, stride), output_size(W+c, fw, stride)
    y = np.zeros((N, oh, ow, K))
    for i in range(oh):
        for j in range(ow):
            창 = xp[:, i*stride:i*stride+fh, j*stride:j*stride+fw].reshape(N, -1)
            y[:, i, j] = 창 @ w.reshape(-1, K)   # 행렬곱으로 한번에
    if b is not None:
        y += b   # 편향
    return y
