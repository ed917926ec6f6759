import sys
import numpy as np

def output_size(size, kernel_size, stride=1, padding=0):
    if size + 2 * padding < kernel_size:
        raise ValueError("kernel too large")
    return (size + 2 * padding - kernel_size) // stride + 1

print(output_size(10, 3, 2))

def fits(size, kernel_size, stride=1, padding=0):
    return size + 2 * padding >= kernel_size and (size + 2 * padding - kernel_size) % stride == 0

if fits(10, 3, 2):
    print("OK")
else:
    print("4.5 이라서 중단")
    exit()

def conv2d(x, w, b=None, stride=1, padding="valid"):
    if padding == "same":
        need = [max((-(-n // stride) - 1) * stride + f - n, 0) for n, f in zip(x.shape[1:3], w.shape[:2])]
    else:
        need = [0, 0] if padding == "valid" else [2 * padding, 2 * padding]
    xp = np.pad(x.astype(float), [(0, 0)] + [(t // 2, t - t // 2) for t in need] + [(0, 0)])
    oh, ow = output_size(xp.shape[1], w.shape[0], stride), output_size(xp.shape[2], w.shape[1], stride)
    y = np.zeros((x.shape[0], oh, ow, w.shape[3]))
    for i in range(oh):
        for j in range(ow):
            y[:, i, j] = np.tensordot(xp[:, i * stride:i * stride + w.shape[0], j * stride:j * stride + w.shape[1]], w, 3)
    if b is not None:
        y += b
    return y

def main():
    x = np.random.rand(1, 10, 10, 1)
    print(conv2d(x, np.random.rand(3, 3, 1, 1), stride=2).shape)
    return 0

sys.exit(main())
