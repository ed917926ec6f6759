def last_window_end(size, kernel_size, stride, padding):
    steps, _ = divmod(size + 2 * padding - kernel_size, stride)
    return steps * stride + kernel_size


def fits(size, kernel_size, stride=1, padding=0):
    return last_window_end(size, kernel_size, stride, padding) == size + 2 * padding
