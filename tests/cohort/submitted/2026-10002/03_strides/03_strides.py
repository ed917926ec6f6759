import numpy as np


def output_size(W, F, S=1, P=0):
    print("output_size:", W, F, S, P)
    n = (W - F + 2 * P) / S + 1
    print("공식 결과 =", n)
    if F > W + 2 * P:
        raise ValueError("필터가 너무 큽니다")
    return int(np.floor(n))


def fits(W, F, S=1, P=0):
    n = (W - F + 2 * P) / S + 1
    return n == int(n) and F <= W + 2 * P


def conv2d(x, w, b=None, stride=1, padding="valid"):
    print("x", x.shape, "w", w.shape)
    n_img, h, wd, c = x.shape
    fh, fw, _, n_f = w.shape
    if padding == "valid":
        top = bottom = left = right = 0
    elif padding == "same":
        th = max((int(np.ceil(h / stride)) - 1) * stride + fh - h, 0)
        tw = max((int(np.ceil(wd / stride)) - 1) * stride + fw - wd, 0)
        top, left = th // 2, tw // 2
        bottom, right = th - top, tw - left
    else:
        top = bottom = left = right = padding
    xp = np.pad(x.astype(float), [(0, 0), (top, bottom), (left, right), (0, 0)])
    oh = (xp.shape[1] - fh) // stride + 1
    ow = (xp.shape[2] - fw) // stride + 1
    out = np.zeros([n_img, oh, ow, n_f])
    for n in range(n_img):
        for i in range(oh):
            for j in range(ow):
                for k in range(n_f):
                    a, d = i * stride, j * stride
                    out[n, i, j, k] = np.sum(xp[n, a:a + fh, d:d + fw, :] * w[:, :, :, k])
    if b is not None:
        out += b
    print("out", out.shape)
    return out


print(output_size(7, 3, 1, 0))
print(output_size(10, 3, 2, 0), fits(10, 3, 2, 0))
