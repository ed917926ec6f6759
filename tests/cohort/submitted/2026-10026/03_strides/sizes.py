def output_size(size, kernel_size, stride=1, padding=0):
    n = size + 2 * padding - kernel_size
    if n < 0:
        raise ValueError("kernel larger than input")
    return n // stride + 1


def fits(size, kernel_size, stride=1, padding=0):
    n = size + 2 * padding - kernel_size
    return n >= 0 and n % stride == 0
