import numpy as np

VALID = "valid"
SAME = "same"


def output_size(size, kernel_size, stride=1, padding=0):
    if kernel_size > size + 2 * padding:
        raise ValueError("no")
    return (size - kernel_size + 2 * padding) // stride + 1


def fits(size, kernel_size, stride=1, padding=0):
    return kernel_size <= size + 2 * padding and (size - kernel_size + 2 * padding) % stride == 0


def conv2d(x, w, b=None, stride=1, padding=VALID):
    fh, fw = w.shape[:2]
    if padding == SAME:
        th = max((-(-x.shape[1] // stride) - 1) * stride + fh - x.shape[1], 0)
        tw = max((-(-x.shape[2] // stride) - 1) * stride + fw - x.shape[2], 0)
        x = np.pad(x, ((0, 0), (th // 2, th - th // 2), (tw // 2, tw - tw // 2), (0, 0)))
    elif padding != VALID:
        x = np.pad(x, ((0, 0), (padding, padding), (padding, padding), (0, 0)))
    oh, ow = output_size(x.shape[1], fh, stride), output_size(x.shape[2], fw, stride)
    y = np.array([[[[np.vdot(img[i * stride:i * stride + fh, j * stride:j * stride + fw].astype(float), w[..., k])
                     for k in range(w.shape[3])] for j in range(ow)] for i in range(oh)] for img in x])
    return y if b is None else y + b


# 커널 학습: loss가 0이 될 때까지
target = np.array([[1.0, 0, -1]] * 3).reshape(3, 3, 1, 1)
k = np.zeros((3, 3, 1, 1))
loss = 1
while loss != 0:
    x = np.random.rand(1, 8, 8, 1)
    e = conv2d(x, k) - conv2d(x, target) + np.random.randn(1, 6, 6, 1)   # 노이즈
    loss = (e ** 2).mean()
    k -= 0.01 * conv2d(x.transpose(3, 1, 2, 0), e.transpose(1, 2, 0, 3)).transpose(1, 2, 0, 3)
print(k)
