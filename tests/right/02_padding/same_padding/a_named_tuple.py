from typing import NamedTuple


class Zeros(NamedTuple):
    before: int
    after: int


class Same:
    @staticmethod
    def padding(size: int, kernel_size: int, stride: int = 1) -> Zeros:
        windows, rest = divmod(size, stride)
        windows += rest > 0
        missing = (windows - 1) * stride + kernel_size - size
        if missing < 0:
            missing = False
        return Zeros(missing >> 1, missing - (missing >> 1))


same_padding = Same.padding
