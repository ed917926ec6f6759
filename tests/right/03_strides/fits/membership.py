def fits(size, kernel_size, stride=1, padding=0):
    return size + padding in range(kernel_size - padding, size + padding + 1, stride)
