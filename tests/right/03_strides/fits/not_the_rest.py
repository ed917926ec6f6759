def fits(size, kernel_size, stride=1, padding=0):
    return not (size - kernel_size + 2 * padding) % stride
