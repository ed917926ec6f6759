import numpy as np


def output_size(size, kernel_size, stride=1, padding=0):
    if padding:
        return output_size(size + 2, kernel_size, stride, padding - 1)
    if size < kernel_size:
        raise ValueError("kernel too large")
    if size - stride < kernel_size:
        return 1
    return 1 + output_size(size - stride, kernel_size, stride)


def fits(size, kernel_size, stride=1, padding=0):
    left = size + 2 * padding - kernel_size
    if left <= 0:
        return left == 0
    return fits(left - stride + kernel_size, kernel_size, stride)


def conv2d(x, w, b=None, stride=1, padding="valid"):
    if padding == "same":
        t = [max(0, ((n + stride - 1) // stride - 1) * stride + f - n) for n, f in zip(x.shape[1:3], w.shape[:2])]
        x = np.pad(x, [(0, 0), (t[0] // 2, t[0] - t[0] // 2), (t[1] // 2, t[1] - t[1] // 2), (0, 0)])
        return conv2d(x, w, b, stride)
    if padding != "valid":
        return conv2d(np.pad(x, [(0, 0), (padding, padding), (padding, padding), (0, 0)]), w, b, stride)
    if b is not None:
        return conv2d(x, w, None, stride) + b
    if len(x) > 1:
        return np.concatenate([conv2d(x[:1], w, None, stride), conv2d(x[1:], w, None, stride)])
    if w.shape[3] > 1:
        return np.concatenate([conv2d(x, w[..., :1], None, stride), conv2d(x, w[..., 1:], None, stride)], axis=3)
    fh, fw = w.shape[:2]
    return np.array([[[[float((x[0, i:i + fh, j:j + fw].astype(float) * w[..., 0]).sum())]
                       for j in range(0, x.shape[2] - fw + 1, stride)]
                      for i in range(0, x.shape[1] - fh + 1, stride)]])
