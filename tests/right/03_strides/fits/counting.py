def fits(size, kernel_size, stride=1, padding=0):
    length = size + padding * 2
    end = kernel_size
    while end < length:
        end += stride
    return end == length
