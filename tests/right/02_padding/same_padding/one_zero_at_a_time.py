def windows(size, kernel_size, stride):
    return 0 if size < kernel_size else (size - kernel_size) // stride + 1


def same_padding(size, kernel_size, stride=1):
    """Add zeros after and before in turn until there are enough windows."""
    wanted = len(range(0, size, stride))
    before = after = 0
    while windows(before + size + after, kernel_size, stride) < wanted:
        if after > before:
            before += 1
        else:
            after += 1
    return (before, after)
