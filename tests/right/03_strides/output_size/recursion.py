def output_size(size, kernel_size, stride=1, padding=0):
    if padding:
        return output_size(size + 2 * padding, kernel_size, stride)
    if kernel_size > size:
        raise ValueError("kernel does not fit")
    if size - stride < kernel_size:
        return 1
    return 1 + output_size(size - stride, kernel_size, stride)
