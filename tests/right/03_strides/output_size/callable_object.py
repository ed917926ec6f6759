"""An object that can be called, and an error class of its own."""


class KernelTooLarge(ValueError):
    pass


class OutputSize:
    def __call__(self, size, kernel_size, stride=1, padding=0):
        starts = range(-padding, size + padding - kernel_size + 1, stride)
        if not starts:
            raise KernelTooLarge(f"{kernel_size} > {size + 2 * padding}")
        return len(starts)


output_size = OutputSize()
