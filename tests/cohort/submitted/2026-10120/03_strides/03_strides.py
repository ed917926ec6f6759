import numpy as np

def output_size(size, kernel_size, stride=1, padding=0):
    if not fits(size, kernel_size, stride, padding):
        raise ValueError("kernel does not fit")
    return (size - kernel_size + 2 * padding) // stride + 1

def fits(size, kernel_size, stride=1, padding=0):
    """can the kernel be placed in the padded input at all?"""
    return kernel_size <= size + 2 * padding

def conv2d(x, w, b=None, stride=1, padding="valid"):
    x = np.asarray(x, dtype=float)
    def windows(n, f):
        return [slice(i * stride, i * stride + f) for i in range(output_size(n, f, stride))]
    pads = []
    for n, f in zip(x.shape[1:3], w.shape[:2]):
        if padding == "same":
            t = max((-(-n // stride) - 1) * stride + f - n, 0)
            pads.append((t // 2, t - t // 2))
        else:
            pads.append((0, 0) if padding == "valid" else (padding, padding))
    x = np.pad(x, [(0, 0)] + pads + [(0, 0)])
    y = np.stack([np.stack([np.tensordot(x[:, r, c], w, 3) for c in windows(x.shape[2], w.shape[1])], 1)
                  for r in windows(x.shape[1], w.shape[0])], 1)
    return y if b is None else y + b
