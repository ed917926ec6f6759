import numpy as np

def output_size(size, kernel_size, stride=1, padding=0):
    if kernel_size > size + 2*padding:
        raise ValueError("no output")
    return (size - kernel_size + 2*padding)//stride + 1

def fits(size, kernel_size, stride=1, padding=0):
    return kernel_size <= size + 2*padding and (size - kernel_size + 2*padding)%stride == 0

def conv2d(x, w, b=None, stride=1, padding="valid"):
    x = np.array(x, float)
    FH, FW, C, K = w.shape
    if padding == "same":
        th = max((-(-x.shape[1]//stride)-1)*stride + FH - x.shape[1], 0)
        tw = max((-(-x.shape[2]//stride)-1)*stride + FW - x.shape[2], 0)
        x = np.pad(x, ((0,0), (th//2, th-th//2), (tw//2, tw-tw//2), (0,0)))
    elif padding != "valid":
        x = np.pad(x, padding)
    N, H, W = x.shape[:3]
    OH, OW = output_size(H, FH, stride), output_size(W, FW, stride)
    y = np.zeros((N, OH, OW, K))
    for n in range(N):
        for i in range(OH):
            for j in range(OW):
                for k in range(K):
                    y[n,i,j,k] = np.sum(x[n, i*stride:i*stride+FH, j*stride:j*stride+FW]*w[:,:,:,k])
    if b is not None:
        y = y + b
    return y
