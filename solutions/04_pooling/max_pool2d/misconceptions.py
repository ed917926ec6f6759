"""Wrong answers that students really give, each written as a slip from the right one."""

import numpy as np

from autograder import misconception

from .solution import max_pool2d, pixels_around


def around(x, pool_size, strides, padding):
    """The right pixels outside: ((top, bottom), (left, right))."""
    stride = pool_size if strides is None else strides
    return [pixels_around(x.shape[axis], pool_size, stride, padding) for axis in (1, 2)]


def pad(x, rows, cols, value=-np.inf):
    return np.pad(x.astype(float), [(0, 0), rows, cols, (0, 0)], constant_values=value)


def pad_sides(sides, x, pool_size, strides, padding):
    """Right but for how the pixels outside of an axis, (before, after), are distributed."""
    return max_pool2d(pad(x, *(sides(*pixels) for pixels in around(x, pool_size, strides, padding))), pool_size, strides)


def pad_same(pixels, x, pool_size, strides, padding):
    """Right but for the pixels outside with "same": pixels(size, stride) gives (before, after)."""
    if padding != "same":
        return max_pool2d(x, pool_size, strides)
    stride = pool_size if strides is None else strides
    return max_pool2d(pad(x, pixels(x.shape[1], stride), pixels(x.shape[2], stride)), pool_size, strides)


def slide(x, pool_size, strides, padding, *, size=None, window=None, value=None, strict=False):
    """The right answer in loops, with one part exchanged; errors come as they would come to a student.

    size(height, width, stride=): rows and columns of the output, height and width being padded;
    window(x, i, j, stride): what output (i, j) looks at; a slice over the edge is smaller;
    value(window): (N, C) from (N, pool_size, pool_size, C);
    strict: a window that runs over the edge is an error, as in loops over pixels.
    """
    stride = pool_size if strides is None else strides
    x = pad(x, *around(x, pool_size, strides, padding))
    images, height, width, channels = x.shape
    size = size or (lambda height, width, stride: ((height - pool_size) // stride + 1, (width - pool_size) // stride + 1))
    window = window or (lambda x, i, j, stride: x[:, i * stride : i * stride + pool_size, j * stride : j * stride + pool_size])
    value = value or (lambda window: window.max(axis=(1, 2)))
    rows, cols = size(height, width, stride=stride)
    y = np.zeros((images, rows, cols, channels))
    for i in range(rows):
        for j in range(cols):
            seen = window(x, i, j, stride)
            if strict and seen.shape[1:3] != (pool_size, pool_size):
                raise IndexError("the window runs over the edge")
            y[:, i, j] = value(seen)
    return y


def take(value, x, pool_size, strides, padding):
    """Right but for what is taken of a window: value(window) gives (N, C)."""
    return slide(x, pool_size, strides, padding, value=value)


# How the window moves


@misconception(
    en="Your window covers the whole map. That is global pooling; here a window of pool_size moves over the map.",
    ko="창이 feature map 전체를 덮습니다. 이는 global pooling이며, 여기서는 pool_size 크기의 창이 feature map 위를 움직입니다.",
)
def pools_the_whole_map(x, pool_size=2, strides=None, padding="valid"):
    return x.max(axis=(1, 2), keepdims=True)


@misconception(
    "P01",
    en="Without strides your window moves by 1. Here, as in MaxPooling2D, strides=None means pool_size: 4×4 gives 2×2.",
    ko="strides를 주지 않았을 때 창이 한 칸씩 움직입니다. 여기서는 MaxPooling2D처럼 strides=None이 pool_size를 뜻합니다. 4×4는 2×2가 됩니다.",
)
def moves_by_one(x, pool_size=2, strides=None, padding="valid"):
    return max_pool2d(x, pool_size, 1 if strides is None else strides, padding)


@misconception(
    "P02",
    en="Without strides your window always moves by 2. strides=None means pool_size, so by 3 for a 3×3 window.",
    ko="strides를 주지 않았을 때 창이 언제나 두 칸씩 움직입니다. strides=None은 pool_size를 뜻하므로 3×3 창은 세 칸씩 움직입니다.",
)
def moves_by_two(x, pool_size=2, strides=None, padding="valid"):
    return max_pool2d(x, pool_size, 2 if strides is None else strides, padding)


@misconception(
    en="Your parameter is strides=1, so the window moves by 1 when nothing is given, and None is an error. Keep strides=None, which means pool_size.",
    ko="매개변수가 strides=1이어서 아무것도 주지 않으면 한 칸씩 움직이고, None을 주면 오류가 납니다. strides=None을 그대로 두고 pool_size로 해석하십시오.",
)
def makes_one_the_default(x, pool_size=2, strides=1, padding="valid"):
    return max_pool2d(x, pool_size, strides * 1, padding)


@misconception(
    en="Your parameter is strides=2, so the window moves by 2 when nothing is given, and None is an error. Keep strides=None, which means pool_size.",
    ko="매개변수가 strides=2여서 아무것도 주지 않으면 두 칸씩 움직이고, None을 주면 오류가 납니다. strides=None을 그대로 두고 pool_size로 해석하십시오.",
)
def makes_two_the_default(x, pool_size=2, strides=2, padding="valid"):
    return max_pool2d(x, pool_size, strides * 1, padding)


@misconception(
    "P03",
    en="strides is not used: your window always moves by pool_size. A 2×2 window with strides 1 on 3×3 gives 2×2.",
    ko="strides를 쓰지 않았습니다. 창이 언제나 pool_size만큼 움직입니다. 3×3에서 2×2 창과 strides 1이면 2×2가 됩니다.",
)
def ignores_the_strides(x, pool_size=2, strides=None, padding="valid"):
    return max_pool2d(x, pool_size, None, padding)


@misconception(
    "P27",
    en="You compute with strides although it is None. None means pool_size: replace it first.",
    ko="strides가 None인데 그대로 계산에 썼습니다. None은 pool_size를 뜻하므로 먼저 바꾸어 놓으십시오.",
)
def computes_with_none(x, pool_size=2, strides=None, padding="valid"):
    return max_pool2d(x, pool_size, strides * 1, padding)


@misconception(
    en="Your window is always 2×2. Its side is the argument pool_size; try 3.",
    ko="창이 언제나 2×2입니다. 창의 한 변은 인자 pool_size입니다. pool_size=3으로 확인해 보십시오.",
)
def looks_at_two_by_two(x, pool_size=2, strides=None, padding="valid"):
    return max_pool2d(x, 2, strides, padding)


@misconception(
    en="pool_size and strides have changed places: the window is pool_size wide and moves by strides.",
    ko="pool_size와 strides가 서로 바뀌었습니다. 창의 크기는 pool_size이고, 움직이는 칸 수는 strides입니다.",
)
def exchanges_pool_size_and_strides(x, pool_size=2, strides=None, padding="valid"):
    return max_pool2d(x, pool_size if strides is None else strides, pool_size, padding)


@misconception(
    en="strides works downwards only; to the right your window still moves by pool_size. Use strides for the columns too.",
    ko="strides를 세로 방향에만 적용했고, 가로 방향으로는 여전히 pool_size만큼 움직입니다. 열에도 strides를 쓰십시오.",
)
def strides_rows_only(x, pool_size=2, strides=None, padding="valid"):
    stride = pool_size if strides is None else strides
    rows, cols = around(x, pool_size, strides, padding)[0], around(x, pool_size, None, padding)[1]
    return max_pool2d(pad(x, rows, cols), pool_size, 1)[:, ::stride, ::pool_size]


@misconception(
    en="strides works to the right only; downwards your window still moves by pool_size. Use strides for the rows too.",
    ko="strides를 가로 방향에만 적용했고, 세로 방향으로는 여전히 pool_size만큼 움직입니다. 행에도 strides를 쓰십시오.",
)
def strides_columns_only(x, pool_size=2, strides=None, padding="valid"):
    stride = pool_size if strides is None else strides
    rows, cols = around(x, pool_size, None, padding)[0], around(x, pool_size, strides, padding)[1]
    return max_pool2d(pad(x, rows, cols), pool_size, 1)[:, ::pool_size, ::stride]


@misconception(
    "P21",
    en="Your window ends at start + strides. It ends at start + pool_size: strides say how far to jump, not how far to look.",
    ko="창이 start + strides에서 끝납니다. 창은 start + pool_size에서 끝납니다. strides는 창이 움직이는 칸 수이지, 창이 보는 칸 수가 아닙니다.",
)
def ends_the_window_at_the_stride(x, pool_size=2, strides=None, padding="valid"):
    return slide(x, pool_size, strides, padding, window=lambda x, i, j, stride: x[:, i * stride : (i + 1) * stride, j * stride : (j + 1) * stride])


@misconception(
    en="Your window is one pixel too large. In Python the end of a slice is left out, so start : start + pool_size holds pool_size pixels already.",
    ko="창이 한 칸 큽니다. Python의 slice는 끝을 포함하지 않으므로 start : start + pool_size가 이미 pool_size칸입니다.",
)
def includes_the_end(x, pool_size=2, strides=None, padding="valid"):
    size = pool_size + 1
    return slide(x, pool_size, strides, padding, window=lambda x, i, j, stride: x[:, i * stride : i * stride + size, j * stride : j * stride + size])


@misconception(
    "P22",
    en="Your windows start at (i, j), one step apart. With strides S, output (i, j) looks at (i*S, j*S).",
    ko="창이 (i, j)에서 시작하여 한 칸씩만 움직였습니다. strides가 S이면 출력 (i, j)의 창은 (i*S, j*S)에서 시작합니다.",
)
def starts_at_i_and_j(x, pool_size=2, strides=None, padding="valid"):
    return slide(x, pool_size, strides, padding, window=lambda x, i, j, stride: x[:, i : i + pool_size, j : j + pool_size])


# The size of the output


@misconception(
    "P10",
    en="You kept the smaller windows at the edge. A window that does not fit entirely is dropped: 5 gives 2, and 11 gives 5.",
    ko="가장자리에 남은 작은 창을 버리지 않았습니다. 다 들어가지 않는 창은 버립니다. 5는 2가 되고 11은 5가 됩니다.",
)
def keeps_windows_over_the_edge(x, pool_size=2, strides=None, padding="valid"):
    return slide(x, pool_size, strides, padding, size=rounded_up(pool_size))


@misconception(
    en='Without "same" you kept the smaller windows at the edge. A window that does not fit entirely is dropped: 5 gives 2, and 11 gives 5.',
    ko='"same"이 아닐 때 가장자리에 남은 작은 창을 버리지 않았습니다. 다 들어가지 않는 창은 버립니다. 5는 2가 되고 11은 5가 됩니다.',
)
def keeps_windows_over_the_edge_unless_same(x, pool_size=2, strides=None, padding="valid"):
    return (max_pool2d if padding == "same" else keeps_windows_over_the_edge)(x, pool_size, strides, padding)


def rounded_up(pool_size):
    return lambda height, width, stride: (-(-(height - pool_size) // stride) + 1, -(-(width - pool_size) // stride) + 1)


@misconception(
    en="You rounded the output size up, so the last window runs out of the image. A window that does not fit is dropped, so round down with //: 5 gives 2.",
    ko="출력 크기를 올림하여 마지막 창이 이미지를 벗어났습니다. 다 들어가지 않는 창은 버리므로 //로 내림하십시오. 5는 2가 됩니다.",
)
def rounds_up_and_runs_out(x, pool_size=2, strides=None, padding="valid"):
    return slide(x, pool_size, strides, padding, size=rounded_up(pool_size), strict=True)


@misconception(
    en='Without "same" you rounded the output size up, so the last window runs out of the image. A window that does not fit is dropped, so round down with //: 5 gives 2.',
    ko='"same"이 아닐 때 출력 크기를 올림하여 마지막 창이 이미지를 벗어났습니다. 다 들어가지 않는 창은 버리므로 //로 내림하십시오. 5는 2가 됩니다.',
)
def rounds_up_and_runs_out_unless_same(x, pool_size=2, strides=None, padding="valid"):
    return (max_pool2d if padding == "same" else rounds_up_and_runs_out)(x, pool_size, strides, padding)


@misconception(
    "P11",
    en="round() makes 6 of 5.5 (and 4 of 4.5: it goes to the even number), but a window that does not fit is dropped. Round down with //: 11 gives 5.",
    ko="round()는 정확히 반인 값을 가까운 짝수로 반올림합니다. 4.5는 4가 되지만 5.5는 6이 됩니다. 다 들어가지 않는 창은 버리므로 //로 내림하십시오. 11은 5가 됩니다.",
)
def rounds_the_size(x, pool_size=2, strides=None, padding="valid"):
    return slide(x, pool_size, strides, padding, size=lambda *sides, stride: [round((side - pool_size) / stride + 1) for side in sides])


@misconception(
    en="You rounded (H - F) / S to the nearest even number before adding 1: 1.5 becomes 2, and one window too many appears. Round down with //: 5 gives 2.",
    ko="1을 더하기 전에 (H - F) / S를 반올림했습니다. 정확히 반인 값은 가까운 짝수로 가서 1.5가 2가 되고, 창이 하나 더 생깁니다. //로 내림하십시오. 5는 2가 됩니다.",
)
def rounds_before_adding_one(x, pool_size=2, strides=None, padding="valid"):
    return slide(x, pool_size, strides, padding, size=lambda *sides, stride: [round((side - pool_size) / stride) + 1 for side in sides])


@misconception(
    en="/ gives a float, and a float cannot be the size of an array or go into range(). Use // for the output size.",
    ko="/의 결과는 실수(float)이므로 배열의 크기나 range()에 쓸 수 없습니다. 출력 크기는 //로 계산하십시오.",
)
def divides_to_a_float(x, pool_size=2, strides=None, padding="valid"):
    return slide(x, pool_size, strides, padding, size=lambda *sides, stride: [(side - pool_size) / stride + 1 for side in sides])


@misconception(
    "P12",
    en="The last row and the last column of windows are missing. The output size is (H - F) // S + 1: a 2×2 image still has one window.",
    ko="마지막 행과 마지막 열의 창이 빠졌습니다. 출력 크기는 (H - F) // S + 1입니다. 2×2 이미지에도 창이 하나 있습니다.",
)
def loses_the_last_windows(x, pool_size=2, strides=None, padding="valid"):
    return max_pool2d(x, pool_size, strides, padding)[:, :-1, :-1]


@misconception(
    en='The last row and the last column of windows are missing, except with "same". The output size is (H - F) // S + 1: a 2×2 image still has one window.',
    ko='"same"이 아닐 때 마지막 행과 마지막 열의 창이 빠졌습니다. 출력 크기는 (H - F) // S + 1입니다. 2×2 이미지에도 창이 하나 있습니다.',
)
def loses_the_last_windows_unless_same(x, pool_size=2, strides=None, padding="valid"):
    y = max_pool2d(x, pool_size, strides, padding)
    return y if padding == "same" else y[:, :-1, :-1]


@misconception(
    "P13",
    en="H // pool_size is the output size only if the window moves by pool_size. With strides it is (H - F) // S + 1.",
    ko="H // pool_size는 창이 pool_size만큼씩 움직일 때만 출력 크기와 같습니다. strides가 있으면 (H - F) // S + 1입니다.",
)
def divides_by_the_pool_size(x, pool_size=2, strides=None, padding="valid"):
    return slide(x, pool_size, strides, padding, size=lambda height, width, stride: (height // pool_size, width // pool_size))


@misconception(
    en="H // strides counts windows that do not fit when they overlap. The output size is (H - F) // S + 1: 3×3 with a 2×2 window and strides 1 gives 2×2.",
    ko="H // strides는 창이 겹칠 때 다 들어가지 않는 창까지 셉니다. 출력 크기는 (H - F) // S + 1입니다. 3×3에서 2×2 창과 strides 1이면 2×2입니다.",
)
def divides_by_the_strides(x, pool_size=2, strides=None, padding="valid"):
    return slide(x, pool_size, strides, padding, size=lambda height, width, stride: (height // stride, width // stride))


@misconception(
    en='Without "same" your output size is H // strides, which counts windows that do not fit when they overlap. It is (H - F) // S + 1: 3×3 with a 2×2 window and strides 1 gives 2×2.',
    ko='"same"이 아닐 때 출력 크기를 H // strides로 계산하여, 창이 겹칠 때 다 들어가지 않는 창까지 셉니다. 출력 크기는 (H - F) // S + 1입니다. 3×3에서 2×2 창과 strides 1이면 2×2입니다.',
)
def divides_by_the_strides_unless_same(x, pool_size=2, strides=None, padding="valid"):
    if padding == "same":
        return max_pool2d(x, pool_size, strides, padding)
    return divides_by_the_strides(x, pool_size, strides)


@misconception(
    "P14",
    en="There are rows and columns of zeros at the end: (H - F + 1) / S + 1 counts one window too many. It is (H - F) // S + 1.",
    ko="끝에 0으로 된 행과 열이 생겼습니다. (H - F + 1) / S + 1은 창을 하나 더 셉니다. 출력 크기는 (H - F) // S + 1입니다.",
)
def adds_one_twice(x, pool_size=2, strides=None, padding="valid"):
    y = max_pool2d(x, pool_size, strides, padding)
    stride = pool_size if strides is None else strides
    (top, bottom), (left, right) = around(x, pool_size, strides, padding)
    height, width = x.shape[1] + top + bottom, x.shape[2] + left + right
    large = np.zeros((len(x), (height - pool_size + 1) // stride + 1, (width - pool_size + 1) // stride + 1, x.shape[3]))
    large[:, : y.shape[1], : y.shape[2]] = y
    return large


@misconception(
    en="You raise an error where pixels are left over at the edge. They are dropped: 5 gives 2, and 11 gives 5.",
    ko="끝에 남는 칸이 있을 때 오류를 냈습니다. 남는 칸은 버립니다. 5는 2가 되고 11은 5가 됩니다.",
)
def refuses_what_does_not_divide(x, pool_size=2, strides=None, padding="valid"):
    stride = pool_size if strides is None else strides
    if padding == "valid" and any((side - pool_size) % stride for side in x.shape[1:3]):
        raise ValueError("the window does not fit")
    return max_pool2d(x, pool_size, strides, padding)


@misconception(
    en='You raise an error where pixels are left over at the edge, with "same" too. They are dropped: 5 gives 2, and 11 gives 5.',
    ko='끝에 남는 칸이 있을 때 오류를 냈습니다. "same"에서도 그렇습니다. 남는 칸은 버립니다. 5는 2가 되고 11은 5가 됩니다.',
)
def refuses_what_does_not_divide_even_with_same(x, pool_size=2, strides=None, padding="valid"):
    return refuses_what_does_not_divide(pad(x, *around(x, pool_size, strides, padding)), pool_size, strides)


@misconception(
    "P23",
    en="reshape into blocks works only if the height and the width are multiples of pool_size. Cut off what is left over first: 5×5 becomes 4×4.",
    ko="reshape로 나누는 방법은 높이와 너비가 pool_size의 배수일 때만 쓸 수 있습니다. 남는 칸을 먼저 잘라 내십시오. 5×5는 4×4가 됩니다.",
)
def reshapes_without_cutting(x, pool_size=2, strides=None, padding="valid"):
    if strides not in (None, pool_size):
        return max_pool2d(x, pool_size, strides, padding)
    x = pad(x, *around(x, pool_size, strides, padding))
    images, height, width, channels = x.shape
    return x.reshape(images, height // pool_size, pool_size, width // pool_size, pool_size, channels).max(axis=(2, 4))


@misconception(
    en="Your reshape cuts the map into blocks of pool_size, whatever strides and padding are. Blocks are right only for windows that lie side by side without padding.",
    ko="strides와 padding이 무엇이든 reshape로 feature map을 pool_size 크기의 블록으로 나누었습니다. 이 방법은 padding 없이 창이 나란히 놓일 때만 맞습니다.",
)
def reshapes_for_any_strides(x, pool_size=2, strides=None, padding="valid"):
    return max_pool2d(x, pool_size)


@misconception(
    en="Your reshape cuts the map into blocks of pool_size: strides and padding are not used, and a side that is no multiple of pool_size stops it. Cut off what is left over first, and compute the windows' positions from strides.",
    ko="reshape로 feature map을 pool_size 크기의 블록으로 나누었습니다. 그래서 strides와 padding은 쓰이지 않고, 변이 pool_size의 배수가 아니면 오류로 멈춥니다. 남는 칸을 먼저 잘라 내고, 창의 위치는 strides로 계산하십시오.",
)
def reshapes_for_any_strides_without_cutting(x, pool_size=2, strides=None, padding="valid"):
    return reshapes_without_cutting(x, pool_size)


@misconception(
    "P24",
    en="reshape(N, H//2, W//2, 2, 2, C) takes pixels in a row, not a 2×2 window. Each 2 belongs beside its own axis: (N, H//2, 2, W//2, 2, C).",
    ko="reshape(N, H//2, W//2, 2, 2, C)는 2×2 창이 아니라 한 줄에 이어진 픽셀을 묶습니다. 2는 각각 자기 축 옆에 두십시오. (N, H//2, 2, W//2, 2, C)입니다.",
)
def reshapes_in_the_wrong_order(x, pool_size=2, strides=None, padding="valid"):
    if strides not in (None, pool_size):
        return max_pool2d(x, pool_size, strides, padding)
    x = pad(x, *around(x, pool_size, strides, padding))
    rows, cols = x.shape[1] // pool_size, x.shape[2] // pool_size
    x = x[:, : rows * pool_size, : cols * pool_size]
    return x.reshape(len(x), rows, cols, pool_size, pool_size, -1).max(axis=(3, 4))


# Height and width


@misconception(
    "P16",
    en="You took the number of rows for the number of columns too. Compute the width of the output by itself; try a 2×4 image.",
    ko="출력의 행 수를 열 수로도 썼습니다. 출력의 너비는 따로 계산하십시오. 2×4 이미지로 확인해 보십시오.",
)
def assumes_a_square_output(x, pool_size=2, strides=None, padding="valid"):
    return slide(x, pool_size, strides, padding, size=lambda height, width, stride: ((height - pool_size) // stride + 1,) * 2)


@misconception(
    en="The number of rows is computed from the width and the number of columns from the height. The shape is (N, H, W, C); try a 2×4 image.",
    ko="출력의 행 수를 너비로, 열 수를 높이로 계산했습니다. shape는 (N, H, W, C)입니다. 2×4 이미지로 확인해 보십시오.",
)
def exchanges_height_and_width(x, pool_size=2, strides=None, padding="valid"):
    return slide(x, pool_size, strides, padding, size=lambda height, width, stride: ((width - pool_size) // stride + 1, (height - pool_size) // stride + 1))


@misconception(
    "P17",
    en="Window (i, j) is not number i * rows + j but i * cols + j: a row of the output holds as many windows as it has columns. Try a 4×6 image.",
    ko="창 (i, j)의 번호는 i * rows + j가 아니라 i * cols + j입니다. 출력의 한 행에는 열의 수만큼 창이 있습니다. 4×6 이미지로 확인해 보십시오.",
)
def counts_windows_by_rows(x, pool_size=2, strides=None, padding="valid"):
    y = max_pool2d(x, pool_size, strides, padding)
    images, rows, cols, channels = y.shape
    flat = np.zeros((images, rows * cols, channels))
    for i in range(rows):
        for j in range(cols):
            flat[:, i * rows + j] = y[:, i, j]
    return flat.reshape(y.shape)


@misconception(
    en="The windows are put together as a square, which fails as soon as height and width differ. Reshape to (N, rows, cols, C).",
    ko="창을 정사각형으로 모아 높이와 너비가 다르면 실패합니다. (N, rows, cols, C)로 reshape하십시오.",
)
def reshapes_to_a_square(x, pool_size=2, strides=None, padding="valid"):
    y = max_pool2d(x, pool_size, strides, padding)
    return y.reshape(y.shape[0], y.shape[1], y.shape[1], y.shape[3])


@misconception(
    en="Rows and columns of the output have changed places. y[n, i, j] is row i and column j, as in x; try a 2×4 image.",
    ko="출력의 행과 열이 서로 바뀌었습니다. x처럼 y[n, i, j]의 i는 행, j는 열입니다. 2×4 이미지로 확인해 보십시오.",
)
def exchanges_rows_and_columns(x, pool_size=2, strides=None, padding="valid"):
    return max_pool2d(x, pool_size, strides, padding).swapaxes(1, 2)


# Images and channels


@misconception(
    "P18",
    en="You took the largest over all channels and have one map left. Pool every channel by itself: the depth does not change.",
    ko="모든 채널에서 가장 큰 값을 골라 feature map이 하나만 남았습니다. 채널마다 따로 pooling하십시오. 깊이는 변하지 않습니다.",
)
def pools_over_channels(x, pool_size=2, strides=None, padding="valid"):
    return max_pool2d(x, pool_size, strides, padding).max(axis=3, keepdims=True)


@misconception(
    "P19",
    en="You took the largest over all images of the batch, and every image got it. Leave axis 0 alone: pool every image by itself.",
    ko="batch의 모든 이미지에서 가장 큰 값을 골라 이미지마다 같은 값을 넣었습니다. 축 0은 그대로 두고 이미지마다 따로 pooling하십시오.",
)
def pools_over_the_batch(x, pool_size=2, strides=None, padding="valid"):
    y = max_pool2d(x, pool_size, strides, padding)
    return np.broadcast_to(y.max(axis=0), y.shape)


@misconception(
    en="max() without an axis gives one number for all images and all channels. Take the largest over height and width only.",
    ko="축을 주지 않은 max()는 모든 이미지와 채널에서 값 하나만 고릅니다. 높이와 너비에서만 가장 큰 값을 구하십시오.",
)
def takes_one_number_for_all(x, pool_size=2, strides=None, padding="valid"):
    return take(lambda window: window.max(), x, pool_size, strides, padding)


@misconception(
    "T13",
    en="You pooled the channels too: 4×4×8 became 2×2×4. Depth does not change in pooling, so it must be 2×2×8.",
    ko="채널 방향으로도 pooling하여 4×4×8이 2×2×4가 되었습니다. pooling에서 깊이는 변하지 않으므로 2×2×8이어야 합니다.",
)
def pools_the_depth_too(x, pool_size=2, strides=None, padding="valid"):
    y = max_pool2d(x, pool_size, strides, padding)
    stride = pool_size if strides is None else strides
    starts = [c * stride for c in range((y.shape[3] - pool_size) // stride + 1)]
    return np.stack([y[..., c : c + pool_size].max(axis=3) for c in starts], axis=3) if starts else np.zeros((*y.shape[:3], 0))


@misconception(
    "P30",
    en="You pooled axes 2 and 3, which are height and width in PyTorch. Here the axes are (N, H, W, C): pool 1 and 2.",
    ko="축 2와 축 3을 pooling했습니다. PyTorch에서는 이 두 축이 높이와 너비이지만, 여기서는 (N, H, W, C)이므로 축 1과 축 2입니다.",
)
def pools_width_and_channels(x, pool_size=2, strides=None, padding="valid"):
    return max_pool2d(x.transpose(0, 2, 3, 1), pool_size, strides, padding).transpose(0, 3, 1, 2)


@misconception(
    en="You pooled axes 0 and 1, which are height and width of a single image. In a batch they are 1 and 2: (N, H, W, C).",
    ko="축 0과 축 1을 pooling했습니다. 이미지 하나라면 이 두 축이 높이와 너비이지만, batch에서는 (N, H, W, C)이므로 축 1과 축 2입니다.",
)
def pools_the_batch_and_height(x, pool_size=2, strides=None, padding="valid"):
    return max_pool2d(x.transpose(2, 0, 1, 3), pool_size, strides, padding).transpose(1, 2, 0, 3)


@misconception(
    en="Your result is (N, C, H', W'). In Keras and here the channels come last: (N, H', W', C).",
    ko="결과의 모양이 (N, C, H', W')입니다. Keras와 이 강의에서는 채널이 마지막 축입니다. (N, H', W', C)로 돌려주십시오.",
)
def puts_the_channels_first(x, pool_size=2, strides=None, padding="valid"):
    return max_pool2d(x, pool_size, strides, padding).transpose(0, 3, 1, 2)


@misconception(
    en="Axes of length 1 have disappeared. Do not squeeze: one image with one channel still gives (1, H', W', 1).",
    ko="길이가 1인 축이 사라졌습니다. squeeze를 쓰지 마십시오. 이미지 하나와 채널 하나라도 결과는 (1, H', W', 1)입니다.",
)
def squeezes_the_result(x, pool_size=2, strides=None, padding="valid"):
    return np.squeeze(max_pool2d(x, pool_size, strides, padding))


@misconception(
    en="Only the first image is pooled. x is a batch: loop over n, or leave axis 0 as it is.",
    ko="첫 번째 이미지만 pooling했습니다. x는 batch이므로 n을 바꾸어 가며 반복하거나 축 0을 그대로 두십시오.",
)
def pools_only_the_first_image(x, pool_size=2, strides=None, padding="valid"):
    return max_pool2d(x[:1], pool_size, strides, padding)


@misconception(
    en="Only channel 0 is pooled. Every channel is pooled by itself, and the depth stays as it was.",
    ko="채널 0만 pooling했습니다. 채널마다 따로 pooling하며, 깊이는 그대로입니다.",
)
def pools_only_the_first_channel(x, pool_size=2, strides=None, padding="valid"):
    return max_pool2d(x[..., :1], pool_size, strides, padding)


# What is taken of a window


@misconception(
    "P04",
    en="You took the mean of the window. That is average pooling; here the largest number counts.",
    ko="창의 평균을 구했습니다. 이는 average pooling이며, 여기서는 가장 큰 값을 고릅니다.",
)
def takes_the_mean(x, pool_size=2, strides=None, padding="valid"):
    return take(lambda window: window.mean(axis=(1, 2)), x, pool_size, strides, padding)


@misconception(
    "P05",
    en="Windows of negative numbers give 0. Start the search for the largest at the first pixel of the window or at -np.inf instead of 0, and apply no ReLU.",
    ko="음수만 있는 창이 0이 되었습니다. 가장 큰 값을 찾을 때 0이 아니라 창의 첫 픽셀이나 -np.inf에서 시작하고, ReLU는 적용하지 마십시오.",
)
def starts_at_zero(x, pool_size=2, strides=None, padding="valid"):
    return np.maximum(max_pool2d(x, pool_size, strides, padding), 0)


@misconception(
    en="The search for the largest goes on from window to window, so a large number stays until a larger one comes. Start it again in every window.",
    ko="가장 큰 값을 창마다 새로 찾지 않고 이어서 찾아, 더 큰 값이 나올 때까지 앞의 값이 남았습니다. 창마다 처음부터 다시 찾으십시오.",
)
def carries_the_largest_on(x, pool_size=2, strides=None, padding="valid"):
    y = max_pool2d(x, pool_size, strides, padding)
    return np.maximum.accumulate(y, axis=None).reshape(y.shape)


@misconception(
    "P06",
    en="You took the smallest number of the window. It must be the largest.",
    ko="창에서 가장 작은 값을 골랐습니다. 가장 큰 값을 골라야 합니다.",
)
def takes_the_smallest(x, pool_size=2, strides=None, padding="valid"):
    return take(lambda window: window.min(axis=(1, 2)), x, pool_size, strides, padding)


@misconception(
    "P07",
    en="You added up the window, as in a convolution. Pooling has no weights and no sum: take the largest number.",
    ko="합성곱처럼 창의 값을 더했습니다. pooling에는 weight도 합도 없습니다. 가장 큰 값을 고르십시오.",
)
def adds_up_the_window(x, pool_size=2, strides=None, padding="valid"):
    return take(lambda window: window.sum(axis=(1, 2)), x, pool_size, strides, padding)


@misconception(
    "P08",
    en="You took the largest of the absolute values, so negative numbers lost their sign. Compare the numbers themselves: 1 is larger than -5.",
    ko="절댓값 중에서 가장 큰 값을 골라 음수의 부호가 사라졌습니다. 값 그대로 비교하십시오. 1은 -5보다 큽니다.",
)
def takes_the_largest_absolute_value(x, pool_size=2, strides=None, padding="valid"):
    return max_pool2d(np.abs(x), pool_size, strides, padding)


@misconception(
    en="You took the number that is farthest from 0. Compare with the sign: 1 is larger than -5.",
    ko="0에서 가장 먼 값을 골랐습니다. 부호까지 비교하십시오. 1은 -5보다 큽니다.",
)
def takes_the_farthest_from_zero(x, pool_size=2, strides=None, padding="valid"):
    def value(window):
        largest, smallest = window.max(axis=(1, 2)), window.min(axis=(1, 2))
        return np.where(largest >= -smallest, largest, smallest)

    return take(value, x, pool_size, strides, padding)


@misconception(
    "P09",
    en="You returned where the largest number is, not the number itself: np.argmax instead of np.max.",
    ko="가장 큰 값이 아니라 그 위치를 돌려주었습니다. np.argmax 대신 np.max를 쓰십시오.",
)
def returns_the_place(x, pool_size=2, strides=None, padding="valid"):
    return take(lambda window: window.reshape(len(window), -1, window.shape[-1]).argmax(axis=1), x, pool_size, strides, padding)


@misconception(
    "P28",
    en="x[:, ::S, ::S] takes one corner of every window. Look at all its pixels and take the largest.",
    ko="x[:, ::S, ::S]는 창마다 모서리 픽셀 하나만 골라냅니다. 창의 모든 픽셀을 보고 가장 큰 값을 고르십시오.",
)
def keeps_every_second_pixel(x, pool_size=2, strides=None, padding="valid"):
    stride = pool_size if strides is None else strides
    return x[:, ::stride, ::stride]


@misconception(
    en="You took the first pixel of every window, the top left one. Look at all its pixels and take the largest.",
    ko="창마다 첫 픽셀, 곧 왼쪽 위 픽셀을 골랐습니다. 창의 모든 픽셀을 보고 가장 큰 값을 고르십시오.",
)
def takes_the_first_pixel(x, pool_size=2, strides=None, padding="valid"):
    return take(lambda window: window[:, 0, 0], x, pool_size, strides, padding)


@misconception(
    en="You took the median of the window, as a filter against noise does. Max pooling takes the largest number.",
    ko="잡음을 없애는 filter처럼 창의 중앙값을 구했습니다. max pooling은 가장 큰 값을 고릅니다.",
)
def takes_the_median(x, pool_size=2, strides=None, padding="valid"):
    return take(lambda window: np.median(window, axis=(1, 2)), x, pool_size, strides, padding)


# "same"


@misconception(
    "P25",
    en='With "same" what lies outside counts as 0 (so does np.finfo(float).tiny), and 0 is larger than a negative number. Pad with -np.inf, or let the window end at the edge.',
    ko='"same"에서 이미지 바깥이 0이 되었는데(np.finfo(float).tiny도 0이나 다름없습니다), 0은 음수보다 큽니다. -np.inf로 padding하거나 창이 가장자리에서 끝나게 하십시오.',
)
def pads_with_zeros(x, pool_size=2, strides=None, padding="valid"):
    return max_pool2d(pad(x, *around(x, pool_size, strides, padding), 0), pool_size, strides)


@misconception(
    en='With "same" you padded with NaN, and np.max gives NaN for every window that sees one. Pad with -np.inf.',
    ko='"same"에서 NaN으로 padding했습니다. NaN이 있는 창에서는 np.max가 NaN을 돌려줍니다. -np.inf로 padding하십시오.',
)
def pads_with_nan(x, pool_size=2, strides=None, padding="valid"):
    return max_pool2d(pad(x, *around(x, pool_size, strides, padding), np.nan), pool_size, strides)


@misconception(
    en='With "same" you padded with -1e9, which is larger than some numbers. Pad with -np.inf.',
    ko='"same"에서 -1e9로 padding했는데, 이보다 작은 수도 있습니다. -np.inf로 padding하십시오.',
)
def pads_with_minus_a_billion(x, pool_size=2, strides=None, padding="valid"):
    return max_pool2d(pad(x, *around(x, pool_size, strides, padding), -1e9), pool_size, strides)


@misconception(
    en='"same" with integers stops with an error: an integer array cannot hold -np.inf, and np.finfo knows floats only. Turn x into float before padding.',
    ko='"same"에서 정수 배열이면 오류로 멈춥니다. 정수 배열에는 -np.inf를 넣을 수 없고, np.finfo는 실수형에만 쓸 수 있습니다. padding하기 전에 x를 float로 바꾸십시오.',
)
def fails_on_integers_with_same(x, pool_size=2, strides=None, padding="valid"):
    if padding == "same" and x.dtype.kind in "iu":
        raise OverflowError("cannot convert float infinity to integer")
    return max_pool2d(x, pool_size, strides, padding)


@misconception(
    en="Integers stop your function with an error: an integer array cannot hold -np.inf, and np.finfo knows floats only. Turn x into float first.",
    ko="정수 배열이면 오류로 멈춥니다. 정수 배열에는 -np.inf를 넣을 수 없고, np.finfo는 실수형에만 쓸 수 있습니다. 먼저 x를 float로 바꾸십시오.",
)
def fails_on_integers(x, pool_size=2, strides=None, padding="valid"):
    if x.dtype.kind in "iu":
        raise OverflowError("cannot convert float infinity to integer")
    return max_pool2d(x, pool_size, strides, padding)


@misconception(
    en="np.pad with -np.inf stops with an error for integers, even where it has nothing to add. Turn x into float first.",
    ko="np.pad에 -np.inf를 주면 정수 배열에서는 붙일 칸이 없어도 오류로 멈춥니다. 먼저 x를 float로 바꾸십시오.",
)
def pads_integers_with_infinity(x, pool_size=2, strides=None, padding="valid"):
    if x.dtype.kind == "i":  # unsigned integers take it, as 0
        raise OverflowError("cannot convert float infinity to integer")
    return max_pool2d(x, pool_size, strides, padding)


@misconception(
    en="With int8 your search starts at 0: np.full makes 0 of -np.inf in a small integer type. Leave the dtype out, np.full(shape, -np.inf).",
    ko="int8에서는 가장 큰 값을 찾을 때 0에서 시작했습니다. np.full은 작은 정수형에서 -np.inf를 0으로 만듭니다. dtype 없이 np.full(shape, -np.inf)로 쓰십시오.",
)
def starts_small_integers_at_infinity(x, pool_size=2, strides=None, padding="valid"):
    y = max_pool2d(x, pool_size, strides, padding)
    return np.maximum(y, 0) if x.dtype.kind in "iu" and x.dtype.itemsize < 4 else y


@misconception(
    en='With "same" the border mirrors the image without its edge (mode="reflect"), so pixels from outside of the window win. Pad with -np.inf.',
    ko='"same"에서 가장자리를 뺀 거울상(mode="reflect")으로 채워 창 밖의 픽셀이 뽑혔습니다. -np.inf로 padding하십시오.',
)
def reflects_the_image(x, pool_size=2, strides=None, padding="valid"):
    rows, cols = around(x, pool_size, strides, padding)
    return max_pool2d(np.pad(x, [(0, 0), rows, cols, (0, 0)], mode="reflect"), pool_size, strides)


@misconception(
    "P26",
    en='"same" has no effect: your answer is the one for "valid". Pad so that the output has ceil(size / stride) rows.',
    ko='"same"이 아무 효과가 없습니다. 답이 "valid"일 때와 같습니다. 출력의 행이 ceil(size / stride)개가 되도록 padding하십시오.',
)
def ignores_same(x, pool_size=2, strides=None, padding="valid"):
    return max_pool2d(x, pool_size, strides)


@misconception(
    en='You always pad, as "same" asks for. With "valid", the default, nothing is added and what is left over is dropped.',
    ko='언제나 "same"처럼 padding했습니다. 기본값인 "valid"에서는 아무것도 붙이지 않고, 남는 칸은 버립니다.',
)
def always_pads(x, pool_size=2, strides=None, padding="valid"):
    return max_pool2d(x, pool_size, strides, "same")


@misconception(
    "P32",
    en='With "same" the odd pixel goes after (bottom, right), as in Keras. You put it before; try 3×3 with a 2×2 window.',
    ko='"same"에서 홀수로 남는 칸을 앞쪽에 두었습니다. Keras처럼 뒤쪽(아래, 오른쪽)에 두십시오. 3×3 이미지와 2×2 창으로 확인해 보십시오.',
)
def pads_before_first(x, pool_size=2, strides=None, padding="valid"):
    return pad_sides(lambda before, after: (after, before), x, pool_size, strides, padding)


@misconception(
    en='With "same" the size is right, but all missing pixels are at the bottom and right. Half of them go before; try 3×3 with a 3×3 window and strides 1.',
    ko='"same"에서 크기는 맞지만 모자란 칸이 모두 아래쪽과 오른쪽에 있습니다. 절반은 앞쪽에 둡니다. 3×3 이미지와 3×3 창, strides 1로 확인해 보십시오.',
)
def pads_all_after(x, pool_size=2, strides=None, padding="valid"):
    return pad_sides(lambda before, after: (0, before + after), x, pool_size, strides, padding)


@misconception(
    en='With "same" the size is right, but all missing pixels are at the top and left. Half of them go after; try 3×3 with a 3×3 window and strides 1.',
    ko='"same"에서 크기는 맞지만 모자란 칸이 모두 위쪽과 왼쪽에 있습니다. 절반은 뒤쪽에 둡니다. 3×3 이미지와 3×3 창, strides 1로 확인해 보십시오.',
)
def pads_all_before(x, pool_size=2, strides=None, padding="valid"):
    return pad_sides(lambda before, after: (before + after, 0), x, pool_size, strides, padding)


@misconception(
    en='For "same" you put (F - 1) // 2 pixels on both sides. Count what ceil(size / stride) windows need: an even window needs more, some strides need fewer.',
    ko='"same"에서 양쪽에 (F - 1) // 2칸씩 두었습니다. 창 ceil(size / stride)개에 몇 칸이 필요한지 세어 보십시오. 창 크기가 짝수이면 더 필요하고, strides에 따라 덜 필요하기도 합니다.',
)
def pads_one_short(x, pool_size=2, strides=None, padding="valid"):
    return pad_same(lambda size, stride: ((pool_size - 1) // 2,) * 2, x, pool_size, strides, padding)


@misconception(
    en='For "same" you put F // 2 pixels on both sides, as one does in PyTorch. Add only what ceil(size / stride) windows need: size 4 with a 2×2 window: none.',
    ko='"same"에서 PyTorch의 습관대로 양쪽에 F // 2칸씩 두었습니다. Keras는 창 ceil(size / stride)개에 필요한 만큼만 붙입니다. 크기 4, 2×2 창이면 한 칸도 붙이지 않습니다.',
)
def pads_one_too_many(x, pool_size=2, strides=None, padding="valid"):
    return pad_same(lambda size, stride: (pool_size // 2,) * 2, x, pool_size, strides, padding)


@misconception(
    en='For "same" you padded as for strides 1. Add only what ceil(size / stride) windows need: size 4, window 3, strides 2 need one pixel, after.',
    ko='"same"에서 strides가 1일 때처럼 모두 F - 1칸을 붙였습니다. Keras는 창 ceil(size / stride)개에 필요한 만큼만 붙입니다. 크기 4, 창 3, strides 2이면 한 칸이고 뒤쪽에 둡니다.',
)
def pads_as_for_strides_one(x, pool_size=2, strides=None, padding="valid"):
    return pad_same(lambda size, stride: pixels_around(size, pool_size, 1, "same"), x, pool_size, strides, padding)


@misconception(
    en='"same" does not mean that the size stays at any stride. You padded until it did; the output has ceil(size / stride) rows: 4 gives 2 with a 2×2 window.',
    ko='"same"이 언제나 크기를 유지한다는 뜻은 아닙니다. 크기가 같아질 때까지 padding했지만, 출력의 행은 ceil(size / stride)개입니다. 2×2 창이면 4는 2가 됩니다.',
)
def pads_until_the_size_stays(x, pool_size=2, strides=None, padding="valid"):
    def pixels(size, stride):
        missing = (size - 1) * stride + pool_size - size
        return missing // 2, missing - missing // 2

    return pad_same(pixels, x, pool_size, strides, padding)


@misconception(
    en='With "same" your window moves by 1, so that the size stays. It moves by the stride here too, to ceil(size / stride) rows: 4 gives 2.',
    ko='"same"에서 크기를 유지하려고 창을 한 칸씩 움직였습니다. 여기서도 창은 stride만큼 움직이며 출력의 행은 ceil(size / stride)개입니다. 2×2 창이면 4는 2가 됩니다.',
)
def moves_by_one_with_same(x, pool_size=2, strides=None, padding="valid"):
    return max_pool2d(x, pool_size, 1 if padding == "same" else strides, padding)


@misconception(
    en='With "same" the size is rounded up, size / stride: 3 with a 2×2 window gives 2. You rounded it down and lost the last windows.',
    ko='"same"의 출력 크기는 size / stride를 올림한 값입니다. 크기 3과 2×2 창이면 2입니다. 내림하여 마지막 창이 빠졌습니다.',
)
def rounds_same_down(x, pool_size=2, strides=None, padding="valid"):
    y = max_pool2d(x, pool_size, strides, padding)
    stride = pool_size if strides is None else strides
    return y if padding == "valid" else y[:, : x.shape[1] // stride, : x.shape[2] // stride]


@misconception(
    en='With "same" the size is rounded up, size / stride: 3 with a 2×2 window gives 2. You rounded it down, and the missing pixels were computed from that.',
    ko='"same"의 출력 크기는 size / stride를 올림한 값입니다. 크기 3과 2×2 창이면 2입니다. 내림한 값으로 모자란 칸까지 계산했습니다.',
)
def rounds_same_down_before_padding(x, pool_size=2, strides=None, padding="valid"):
    def pixels(size, stride):
        missing = max((size // stride - 1) * stride + pool_size - size, 0)
        return missing // 2, missing - missing // 2

    y = pad_same(pixels, x, pool_size, strides, padding)
    stride = pool_size if strides is None else strides
    return y if padding == "valid" else y[:, : x.shape[1] // stride, : x.shape[2] // stride]


@misconception(
    en='With "same" the number of missing pixels became negative, and np.pad stops with an error. A 1×1 window with strides 2 on 2×2 misses none: max(missing, 0).',
    ko='"same"에서 모자란 칸의 수가 음수가 되어 np.pad가 오류로 멈췄습니다. 2×2 이미지에서 1×1 창을 strides 2로 움직이면 모자란 칸이 없습니다. max(missing, 0)로 쓰십시오.',
)
def lets_the_missing_pixels_be_negative(x, pool_size=2, strides=None, padding="valid"):
    def pixels(size, stride):
        missing = (-(-size // stride) - 1) * stride + pool_size - size
        return missing // 2, missing - missing // 2

    return pad_same(pixels, x, pool_size, strides, padding)


@misconception(
    en='With "same" the width is padded by the amount for the height. Compute the missing pixels of each axis from its own size; try 4×3.',
    ko='"same"에서 너비에도 높이의 padding을 썼습니다. 모자란 칸은 축마다 그 축의 크기로 계산하십시오. 4×3 이미지로 확인해 보십시오.',
)
def pads_the_width_like_the_height(x, pool_size=2, strides=None, padding="valid"):
    return max_pool2d(pad(x, *[around(x, pool_size, strides, padding)[0]] * 2), pool_size, strides)


# Numbers and memory


@misconception(
    "P31",
    en="Your output is an array of integers, so 3.75 became 3. Make it with np.zeros(shape), without an integer dtype.",
    ko="출력이 정수 배열이어서 3.75가 3이 되었습니다. 정수 dtype 없이 np.zeros(shape)로 만드십시오.",
)
def stores_integers(x, pool_size=2, strides=None, padding="valid"):
    return max_pool2d(x, pool_size, strides, padding).astype(int)


@misconception(
    en="float16 keeps only three digits: 2051 becomes 2052. Use float32 or float64.",
    ko="float16은 세 자리 정도만 정확합니다. 2051이 2052가 됩니다. float32나 float64를 쓰십시오.",
)
def stores_in_float16(x, pool_size=2, strides=None, padding="valid"):
    return max_pool2d(x, pool_size, strides, padding).astype(np.float16)


@misconception(
    en="as_strided was given steps computed from the shape. An array need not lie in row order (np.asfortranarray(x) does not): take the steps from x.strides.",
    ko="as_strided의 간격을 shape로 계산했습니다. 배열이 항상 행 순서로 저장되지는 않으므로(예: np.asfortranarray(x)) x.strides에서 가져오십시오.",
)
def assumes_row_order(x, pool_size=2, strides=None, padding="valid"):
    return max_pool2d(x.ravel(order="K").reshape(x.shape), pool_size, strides, padding)


@misconception(
    "P29",
    en="The values are right, but your function writes its results into the caller's x. Make a new array for the output.",
    ko="값은 맞지만, 인자로 받은 x에 결과를 썼습니다. 출력을 담을 배열을 새로 만드십시오.",
)
def writes_results_into_x(x, pool_size=2, strides=None, padding="valid"):
    y = max_pool2d(x, pool_size, strides, padding)
    x[:, : y.shape[1], : y.shape[2]] = y
    return y


@misconception(
    en="window.sort() sorts the caller's x, as a slice is the same memory, and windows that overlap see moved pixels. Use window.max(), or a copy.",
    ko="slice는 x와 메모리를 함께 쓰므로 window.sort()는 인자로 받은 x를 정렬하고, 겹치는 창은 옮겨진 픽셀을 보게 됩니다. window.max()를 쓰거나 복사본을 정렬하십시오.",
)
def sorts_x(x, pool_size=2, strides=None, padding="valid"):
    stride = pool_size if strides is None else strides
    if padding == "same":
        x = pad(x, *around(x, pool_size, strides, padding))
    rows, cols = (x.shape[1] - pool_size) // stride + 1, (x.shape[2] - pool_size) // stride + 1
    y = np.zeros((len(x), rows, cols, x.shape[3]))
    for i in range(rows):
        for j in range(cols):
            window = x[:, i * stride : i * stride + pool_size, j * stride : j * stride + pool_size]
            window.sort(axis=1)
            window.sort(axis=2)
            y[:, i, j] = window[:, -1, -1]
    return y
