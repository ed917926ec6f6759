def edge_kernel(direction):
    if direction == "horizontal":
        return [[-1, -1, -1], [0, 0, 0], [1, 1, 1]]
    return [[-1, 0, 1], [-1, 0, 1], [-1, 0, 1]]
