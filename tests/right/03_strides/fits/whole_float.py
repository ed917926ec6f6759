def fits(size, kernel_size, stride=1, padding=0):
    result = (size - kernel_size + 2 * padding) / stride + 1
    if result.is_integer():
        return True
    else:
        return False
