def pixel_usage(size, kernel_size, padding=0):
    """Nested lists, one pixel of one window after another."""
    counts = [[0] * size for _ in range(size)]
    for i in range(-padding, size + padding - kernel_size + 1):
        for j in range(-padding, size + padding - kernel_size + 1):
            for u in range(kernel_size):
                for v in range(kernel_size):
                    if 0 <= i + u < size and 0 <= j + v < size:
                        counts[i + u][j + v] += 1
    return counts
