def output_size(size, kernel_size, stride=1, padding=0):
    starts = range(-padding, size + padding - kernel_size + 1, stride)
    if not starts:
        raise ValueError(f"no window of {kernel_size} fits into {size} with padding {padding}")
    return len(starts)
