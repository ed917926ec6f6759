def row(part):
    if not hasattr(part, "__len__"):
        return [part]
    return [value for inner in part for value in row(inner)]


def flatten(x):
    return [row(image) for image in x.tolist()]
