def same_padding(size, kernel_size, stride=1):
    """As in TensorFlow's documentation."""
    if size % stride == 0:
        pad_along = max(kernel_size - stride, 0)
    else:
        pad_along = max(kernel_size - (size % stride), 0)
    before = pad_along // 2
    after = pad_along - before
    return before, after
