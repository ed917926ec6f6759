def lecture_todo():
    """28×28×1 → 26×26×32 → 13×13×32 → 11×11×64 → 5×5×64 → 1600 → 64 → 32 → 10."""
    table = {
        "conv2d_1": 3 * 3 * 1 * 32 + 32,
        "max_pooling2d_1": 0,
        "conv2d_2": 3 * 3 * 32 * 64 + 64,
        "max_pooling2d_2": 0,
        "flatten_1": 0,
        "dense_1": 5 * 5 * 64 * 64 + 64,
        "dense_2": 64 * 32 + 32,
        "dense_3": 32 * 10 + 10,
    }
    table["total"] = sum(table.values())
    return table
