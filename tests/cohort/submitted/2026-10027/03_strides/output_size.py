def output_size(size, kernel_size, stride=1, padding=0):
    if size + 2 * padding < kernel_size:
        raise ValueError("too small")
    return (size + 2 * padding - kernel_size) // stride + 1
