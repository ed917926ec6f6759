import functools
from functools import partial, reduce
import numpy as np

def _raise(e):
    raise e

room = lambda W, F, P: W - F + 2 * P
output_size = lambda W, F, S=1, P=0: room(W, F, P) // S + 1 if room(W, F, P) >= 0 else _raise(ValueError("F > W + 2P"))
fits = lambda W, F, S=1, P=0: room(W, F, P) >= 0 and room(W, F, P) % S == 0

@functools.lru_cache(maxsize=None)
def _pad(n, f, s, mode):
    if mode == "valid":
        return 0, 0
    if mode != "same":
        return mode, mode
    t = max(0, (-(-n // s) - 1) * s + f - n)
    return t // 2, t - t // 2

def _layer(take, x, w, b=None, stride=1, padding="valid"):
    x = np.pad(x, ((0, 0), _pad(x.shape[1], w.shape[0], stride, padding), _pad(x.shape[2], w.shape[1], stride, padding), (0, 0)))
    oh, ow = (output_size(n, f, stride) for n, f in zip(x.shape[1:3], w.shape))
    terms = (take(x, u, v, oh, ow, stride) @ w[u, v] for u in range(w.shape[0]) for v in range(w.shape[1]))
    y = reduce(np.add, terms)
    return y if b is None else y + b

def _shifted(x, u, v, oh, ow, s):
    return x[:, u:u + (oh - 1) * s + 1:s, v:v + (ow - 1) * s + 1:s].astype(float)

conv2d = partial(_layer, _shifted)
