import functools


@functools.lru_cache(maxsize=None)
def grow(start, layers):
    if not layers:
        return start
    *earlier, (kernel_size, stride) = layers
    return grow((start - 1) * stride + kernel_size, tuple(earlier))


def with_tuples(start, layers, *, unused=None):
    return grow(start, tuple(map(tuple, layers)))


receptive_field = functools.partial(with_tuples, 1)
