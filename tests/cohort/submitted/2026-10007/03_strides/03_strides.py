import numpy as np

# conv theorem: correlation = ifft( fft(x) * conj(fft(w)) )


def output_size(size, kernel_size, stride=1, padding=0):
    room = size + 2 * padding - kernel_size
    if room < 0:
        raise ValueError("no window fits")
    return room // stride + 1


def fits(size, kernel_size, stride=1, padding=0):
    room = size + 2 * padding - kernel_size
    return not (room < 0 or room % stride)


def conv2d(x, w, b=None, stride=1, padding="valid"):
    H, W = x.shape[1:3]
    fh, fw = w.shape[:2]

    def pad(n, f):
        if padding == "valid":
            return (0, 0)
        if padding == "same":
            t = max((-(-n // stride) - 1) * stride + f - n, 0)
            return (t // 2, t - t // 2)
        return (padding, padding)

    x = np.pad(np.asarray(x, float), ((0, 0), pad(H, fh), pad(W, fw), (0, 0)))
    size = x.shape[1:3]
    X = np.fft.rfft2(x, size, axes=(1, 2))
    Wf = np.fft.rfft2(w, size, axes=(0, 1))
    Y = np.einsum("nhwc,hwck->nhwk", X, Wf.conj())
    y = np.fft.irfft2(Y, size, axes=(1, 2))
    y = y[:, : size[0] - fh + 1 : stride, : size[1] - fw + 1 : stride]
    if b is not None:
        y = y + b
    return y
