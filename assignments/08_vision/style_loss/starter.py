import numpy as np


def style_loss(a, b):
    """Mean squared difference of the Gram matrices of two stacks of feature maps, a number.

    a: (H, W, C); b: (H', W', C), with as many channels but perhaps of another size.
    """
    # TODO
    raise NotImplementedError
