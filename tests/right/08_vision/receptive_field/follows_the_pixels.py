def receptive_field(layers):
    first = last = 0  # the positions that output 0 sees, one map after another, down to the input
    for kernel_size, stride in layers[::-1]:
        first, last = first * stride, last * stride + kernel_size - 1
    return float(last - first + 1)
