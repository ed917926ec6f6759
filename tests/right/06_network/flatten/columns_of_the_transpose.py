def flatten(x):
    return x.T.reshape((-1, x.shape[0]), order="F").T
