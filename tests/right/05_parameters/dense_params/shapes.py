import math


class Dense:
    def __init__(self, inputs, units, use_bias):
        self.shapes = [(inputs, units)]
        if use_bias:
            self.shapes.append((units,))

    def count_params(self):
        return sum(math.prod(shape) for shape in self.shapes)


def dense_params(inputs, units, use_bias=True):
    return Dense(inputs, units, use_bias).count_params()
