import numpy as np


class Convolve:
    """An object that is called like a function."""

    calls = 0

    def __call__(self, image, kernel, *, verbose=False):
        Convolve.calls += 1
        if verbose:
            print("call", Convolve.calls, image.shape, kernel.shape)
        seen = np.lib.stride_tricks.sliding_window_view(image, kernel.shape)
        return np.ma.masked_array(np.einsum("ijuv,uv->ij", seen.astype(float), kernel.astype(float)))


convolve = Convolve()
