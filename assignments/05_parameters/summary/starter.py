def summary(layers, input_shape):
    """What model.summary() prints: (rows, total).

    layers: (class name, config) pairs in the order in which they are stacked; input_shape: without the batch, such as (28, 28, 1).
    A row is (name, output shape without the batch, number of parameters); total is the number of parameters of all layers.
    """
    # TODO
    raise NotImplementedError
