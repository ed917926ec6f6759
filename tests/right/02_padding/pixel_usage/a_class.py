import numpy as np


class Usage:
    def __init__(self, size, kernel_size, padding):
        self.size, self.kernel_size, self.padding = size, kernel_size, padding
        self.windows = size + 2 * padding - kernel_size + 1

    def at(self, position):
        """How many windows contain this position of a side."""
        return sum(1 for start in range(self.windows) if start <= position + self.padding < start + self.kernel_size)

    def table(self):
        sides = [self.at(position) for position in range(self.size)]
        return np.array(sides).reshape(-1, 1) @ np.array(sides).reshape(1, -1)


def pixel_usage(size, kernel_size, padding=0):
    return Usage(size, kernel_size, padding).table()
