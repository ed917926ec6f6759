import numpy as np

def output_size(size, kernel_size, stride=1, padding=0):
    if kernel_size > size + 2*padding:
        raise ValueError("kernel is too large")
    print((size - kernel_size + 2*padding)//stride + 1)

def fits(size, kernel_size, stride=1, padding=0):
    print((size - kernel_size + 2*padding) % stride == 0)

def conv2d(x, w, b=None, stride=1, padding="valid"):
    p = 0
    if padding == "same":
        p = (w.shape[0] - 1)//2
    x = np.pad(x, ((0, 0), (p, p), (p, p), (0, 0)))
    result = np.zeros((x.shape[0], (x.shape[1] - w.shape[0])//stride + 1, (x.shape[2] - w.shape[1])//stride + 1, w.shape[3]))
    for i in range(result.shape[1]):
        for j in range(result.shape[2]):
            result[:, i, j] = np.tensordot(x[:, i*stride:i*stride+w.shape[0], j*stride:j*stride+w.shape[1]], w, 3)
    print(result)

output_size(7, 3)
fits(10, 3, 2)
conv2d(np.ones((1, 5, 5, 1)), np.ones((3, 3, 1, 1)))
