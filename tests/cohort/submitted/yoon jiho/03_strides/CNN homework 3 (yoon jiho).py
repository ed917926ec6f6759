import numpy as np


class Size:
    def __init__(self, size, kernel_size, stride=1, padding=0):
        self.room = size + 2 * padding - kernel_size
        self.stride = stride

    def __bool__(self):
        return self.room >= 0

    def count(self):
        if not self:
            raise ValueError("no window fits: room=%d" % self.room)
        return self.room // self.stride + 1

    def exact(self):
        return bool(self) and self.room % self.stride == 0


def output_size(*args):
    return Size(*args).count()


def fits(*args):
    return Size(*args).exact()


def conv2d(*args, **kwargs):
    names = ["x", "w", "b", "stride", "padding"]
    a = {"b": None, "stride": 1, "padding": "valid"}
    a.update(zip(names, args))
    a.update(kwargs)
    x, w, s = np.asarray(a["x"]), np.asarray(a["w"]), a["stride"]
    pads = [(0, 0)]
    for n, f in ((x.shape[1], w.shape[0]), (x.shape[2], w.shape[1])):
        p = a["padding"]
        if p == "same":
            t = max((-(-n // s) - 1) * s + f - n, 0)
            pads.append((t // 2, t - t // 2))
        else:
            pads.append((0, 0) if p == "valid" else (p, p))
    x = np.pad(x, pads + [(0, 0)]).astype(np.longdouble)
    oh, ow = Size(x.shape[1], w.shape[0], s).count(), Size(x.shape[2], w.shape[1], s).count()
    y = np.zeros((x.shape[0], oh, ow, w.shape[3]))
    for i, j in np.ndindex(oh, ow):
        win = x[:, i * s:i * s + w.shape[0], j * s:j * s + w.shape[1], :, None]
        y[:, i, j] = (win * w).sum((1, 2, 3))
    if a["b"] is not None:
        y += a["b"]
    return y
