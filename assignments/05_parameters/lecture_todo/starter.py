def lecture_todo():
    """The number of parameters of each of the eight layers of the lecture's network, by the layer's name, and their "total"."""
    # TODO
    raise NotImplementedError
