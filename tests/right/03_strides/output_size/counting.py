def output_size(size, kernel_size, stride=1, padding=0):
    length = size + 2 * padding
    if kernel_size > length:
        raise ValueError("kernel이 입력보다 큽니다")
    count = 0
    start = 0
    while start + kernel_size <= length:
        count += 1
        start += stride
    return count
