import numpy as np

def output_size(size, kernel_size, stride=1, padding=0):
    if kernel_size > size + 2*padding:
        raise ValueError("F > W + 2P")
    return size - kernel_size + 2*padding//stride + 1

def fits(size, kernel_size, stride=1, padding=0):
    out = size - kernel_size + 2*padding/stride + 1
    return out == int(out)

def conv2d(x, w, b=None, stride=1, padding="valid"):
    N, H, W, C = x.shape
    FH, FW, C, K = w.shape
    if padding == "same":
        ph = max((-(-H//stride)-1)*stride + FH - H, 0); pw = max((-(-W//stride)-1)*stride + FW - W, 0)
    else:
        ph = pw = 0 if padding == "valid" else 2*padding
    x = np.pad(x, ((0,0), (ph//2, ph-ph//2), (pw//2, pw-pw//2), (0,0)))
    out = []
    for i in range(0, H+ph-FH+1, stride):
        out.append([])
        for j in range(0, W+pw-FW+1, stride):
            out[-1].append((x[:, i:i+FH, j:j+FW, :, None]*w).sum(axis=(1, 2, 3)))
    y = np.array(out).transpose(2, 0, 1, 3)
    if b is not None:
        y = y + b
    return y
