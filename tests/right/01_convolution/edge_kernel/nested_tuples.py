KERNELS = {
    "vertical": ((1, 0, -1), (1, 0, -1), (1, 0, -1)),
    "horizontal": ((-1, -2, -1), (0, 0, 0), (1, 2, 1)),
}


def edge_kernel(direction):
    return KERNELS[direction]
