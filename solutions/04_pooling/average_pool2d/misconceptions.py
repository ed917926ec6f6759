"""Wrong answers that students really give, each written as a slip from the right one. Slips that max_pool2d shares bear its numbers."""

import numpy as np

from autograder import misconception

from .solution import average_pool2d


def slide(x, pool_size, strides, *, size=None, window=None, value=None, strict=False):
    """The right answer in loops, with one part exchanged; errors come as they would come to a student.

    size(height, width, stride): rows and columns of the output;
    window(x, i, j, stride): what output (i, j) looks at; a slice over the edge is smaller;
    value(window): (N, C) from (N, pool_size, pool_size, C);
    strict: a window that runs over the edge is an error, as in loops over pixels.
    """
    stride = pool_size if strides is None else strides
    images, height, width, channels = x.shape
    size = size or (lambda height, width, stride: ((height - pool_size) // stride + 1, (width - pool_size) // stride + 1))
    window = window or (lambda x, i, j, stride: x[:, i * stride : i * stride + pool_size, j * stride : j * stride + pool_size])
    value = value or (lambda window: mean(window))
    rows, cols = size(height, width, stride)
    y = np.zeros((images, rows, cols, channels))
    for i in range(rows):
        for j in range(cols):
            seen = window(x, i, j, stride)
            if strict and seen.shape[1:3] != (pool_size, pool_size):
                raise IndexError("the window runs over the edge")
            y[:, i, j] = value(seen)
    return y


def mean(window):
    """NumPy's mean, without its warning where there is nothing to take it of."""
    with np.errstate(invalid="ignore"):
        return window.sum(axis=(1, 2), dtype=float) / np.float64(window.shape[1] * window.shape[2])


# What is made of a window


@misconception(
    en="You took the largest number of the window. That is max pooling; here it is the mean.",
    ko="창에서 가장 큰 값을 골랐습니다. 이는 max pooling이며, 여기서는 평균을 구합니다.",
)
def takes_the_largest(x, pool_size=2, strides=None):
    return slide(x, pool_size, strides, value=lambda window: window.max(axis=(1, 2)))


@misconception(
    "P06",
    en="You took the smallest number of the window. It must be the mean.",
    ko="창에서 가장 작은 값을 골랐습니다. 평균을 구해야 합니다.",
)
def takes_the_smallest(x, pool_size=2, strides=None):
    return slide(x, pool_size, strides, value=lambda window: window.min(axis=(1, 2)))


@misconception(
    "P07",
    en="You added up the window and forgot to divide. A window holds pool_size * pool_size numbers.",
    ko="창의 값을 더하기만 하고 나누지 않았습니다. 창에는 값이 pool_size * pool_size개 있습니다.",
)
def forgets_to_divide(x, pool_size=2, strides=None):
    return average_pool2d(x, pool_size, strides) * pool_size**2


@misconception(
    en="You divided by pool_size. A window has pool_size rows of pool_size numbers, so divide by pool_size * pool_size.",
    ko="pool_size로 나누었습니다. 창에는 값이 pool_size개씩 pool_size행 있으므로 pool_size * pool_size로 나누십시오.",
)
def divides_by_the_side(x, pool_size=2, strides=None):
    return average_pool2d(x, pool_size, strides) * pool_size


@misconception(
    en="You always divided by 4, which is right for a 2×2 window only. Divide by pool_size * pool_size; try 3.",
    ko="언제나 4로 나누었습니다. 4는 2×2 창에서만 맞습니다. pool_size * pool_size로 나누고, pool_size=3으로 확인해 보십시오.",
)
def divides_by_four(x, pool_size=2, strides=None):
    return average_pool2d(x, pool_size, strides) * pool_size**2 / 4


@misconception(
    en="You divided by strides * strides. The number of pixels in a window is pool_size * pool_size, however far it moves.",
    ko="strides * strides로 나누었습니다. 창이 얼마나 움직이든 창의 픽셀 수는 pool_size * pool_size입니다.",
)
def divides_by_the_strides(x, pool_size=2, strides=None):
    return average_pool2d(x, pool_size, strides) * pool_size**2 / (strides or pool_size) ** 2


@misconception(
    en="You divided by the number of channels too. Each channel is averaged by itself, over pool_size * pool_size pixels.",
    ko="채널 수로도 나누었습니다. 채널마다 따로 픽셀 pool_size * pool_size개의 평균을 구하십시오.",
)
def divides_by_the_channels_too(x, pool_size=2, strides=None):
    return average_pool2d(x, pool_size, strides) / x.shape[3]


@misconception(
    en="You divided by H * W, the size of the whole image. A window holds pool_size * pool_size numbers.",
    ko="이미지 전체의 크기 H * W로 나누었습니다. 창에는 값이 pool_size * pool_size개 있습니다.",
)
def divides_by_the_image(x, pool_size=2, strides=None):
    return average_pool2d(x, pool_size, strides) * pool_size**2 / (x.shape[1] * x.shape[2])


@misconception(
    en="You took the median of the window. The mean is the sum, divided by the number of pixels.",
    ko="창의 중앙값을 구했습니다. 평균은 합을 픽셀 수로 나눈 값입니다.",
)
def takes_the_median(x, pool_size=2, strides=None):
    return slide(x, pool_size, strides, value=lambda window: np.median(window, axis=(1, 2)))


@misconception(
    en="You took the middle between the smallest and the largest number. The mean counts every pixel of the window.",
    ko="가장 작은 값과 가장 큰 값의 가운데를 구했습니다. 평균에는 창의 모든 픽셀이 들어갑니다.",
)
def takes_the_middle(x, pool_size=2, strides=None):
    return slide(x, pool_size, strides, value=lambda window: (window.min(axis=(1, 2)) + window.max(axis=(1, 2))) / 2)


@misconception(
    en="The sum goes on from window to window. Start it at 0 again in every window.",
    ko="합을 창마다 새로 구하지 않고 이어서 더했습니다. 창마다 0에서 다시 시작하십시오.",
)
def carries_the_sum_on(x, pool_size=2, strides=None):
    y = average_pool2d(x, pool_size, strides)
    return y.cumsum().reshape(y.shape)


@misconception(
    "P28",
    en="x[:, ::S, ::S] takes one corner of every window. Look at all its pixels and take their mean.",
    ko="x[:, ::S, ::S]는 창마다 모서리 픽셀 하나만 골라냅니다. 창의 모든 픽셀을 보고 평균을 구하십시오.",
)
def keeps_every_second_pixel(x, pool_size=2, strides=None):
    stride = pool_size if strides is None else strides
    return x[:, ::stride, ::stride]


@misconception(
    en="// rounds the mean down: (1 + 2 + 3 + 5) // 4 is 2, the mean is 2.75. Divide with /.",
    ko="//는 평균을 내림합니다. (1 + 2 + 3 + 5) // 4는 2이지만 평균은 2.75입니다. /로 나누십시오.",
)
def divides_with_two_slashes(x, pool_size=2, strides=None):
    return np.floor(average_pool2d(x, pool_size, strides))


@misconception(
    en="You rounded the mean to a whole number. A feature map is no image of whole numbers: leave 2.75 as it is.",
    ko="평균을 정수로 반올림했습니다. feature map의 값은 정수일 필요가 없습니다. 2.75는 그대로 두십시오.",
)
def rounds_the_mean(x, pool_size=2, strides=None):
    return np.round(average_pool2d(x, pool_size, strides))


@misconception(
    "P31",
    en="With integer images your means are cut to integers: zeros with x.dtype make an integer array. Use np.zeros(shape); the mean of 1, 2, 3, 5 is 2.75.",
    ko="정수 이미지에서 평균이 정수로 잘렸습니다. x.dtype으로 만든 배열은 정수 배열입니다. np.zeros(shape)를 쓰십시오. 1, 2, 3, 5의 평균은 2.75입니다.",
)
def stores_in_the_type_of_the_image(x, pool_size=2, strides=None):
    return average_pool2d(x, pool_size, strides).astype(x.dtype)


@misconception(
    en="Your output is an array of integers, so 2.75 became 2. Make it with np.zeros(shape), without an integer dtype.",
    ko="출력이 정수 배열이어서 2.75가 2가 되었습니다. 정수 dtype 없이 np.zeros(shape)로 만드십시오.",
)
def stores_integers(x, pool_size=2, strides=None):
    return average_pool2d(x, pool_size, strides).astype(int)


@misconception(
    en="float16 keeps only three digits: 2051.5 becomes 2052. Use float32 or float64.",
    ko="float16은 세 자리 정도만 정확합니다. 2051.5가 2052가 됩니다. float32나 float64를 쓰십시오.",
)
def stores_in_float16(x, pool_size=2, strides=None):
    return average_pool2d(x, pool_size, strides).astype(np.float16)


# How the window moves


@misconception(
    en="Your window covers the whole map. That is global pooling; here a window of pool_size moves over the map.",
    ko="창이 feature map 전체를 덮습니다. 이는 global pooling이며, 여기서는 pool_size 크기의 창이 feature map 위를 움직입니다.",
)
def pools_the_whole_map(x, pool_size=2, strides=None):
    return x.mean(axis=(1, 2), keepdims=True)


@misconception(
    "P01",
    en="Without strides your window moves by 1. Here, as in AveragePooling2D, strides=None means pool_size: 4×4 gives 2×2.",
    ko="strides를 주지 않았을 때 창이 한 칸씩 움직입니다. 여기서는 AveragePooling2D처럼 strides=None이 pool_size를 뜻합니다. 4×4는 2×2가 됩니다.",
)
def moves_by_one(x, pool_size=2, strides=None):
    return average_pool2d(x, pool_size, 1 if strides is None else strides)


@misconception(
    "P02",
    en="Without strides your window always moves by 2. strides=None means pool_size, so by 3 for a 3×3 window.",
    ko="strides를 주지 않았을 때 창이 언제나 두 칸씩 움직입니다. strides=None은 pool_size를 뜻하므로 3×3 창은 세 칸씩 움직입니다.",
)
def moves_by_two(x, pool_size=2, strides=None):
    return average_pool2d(x, pool_size, 2 if strides is None else strides)


@misconception(
    en="Your parameter is strides=1, so the window moves by 1 when nothing is given, and None is an error. Keep strides=None, which means pool_size.",
    ko="매개변수가 strides=1이어서 아무것도 주지 않으면 한 칸씩 움직이고, None을 주면 오류가 납니다. strides=None을 그대로 두고 pool_size로 해석하십시오.",
)
def makes_one_the_default(x, pool_size=2, strides=1):
    return average_pool2d(x, pool_size, strides * 1)


@misconception(
    en="Your parameter is strides=2, so the window moves by 2 when nothing is given, and None is an error. Keep strides=None, which means pool_size.",
    ko="매개변수가 strides=2여서 아무것도 주지 않으면 두 칸씩 움직이고, None을 주면 오류가 납니다. strides=None을 그대로 두고 pool_size로 해석하십시오.",
)
def makes_two_the_default(x, pool_size=2, strides=2):
    return average_pool2d(x, pool_size, strides * 1)


@misconception(
    "P03",
    en="strides is not used: your window always moves by pool_size. A 2×2 window with strides 1 on 3×3 gives 2×2.",
    ko="strides를 쓰지 않았습니다. 창이 언제나 pool_size만큼 움직입니다. 3×3에서 2×2 창과 strides 1이면 2×2가 됩니다.",
)
def ignores_the_strides(x, pool_size=2, strides=None):
    return average_pool2d(x, pool_size)


@misconception(
    "P27",
    en="You compute with strides although it is None. None means pool_size: replace it first.",
    ko="strides가 None인데 그대로 계산에 썼습니다. None은 pool_size를 뜻하므로 먼저 바꾸어 놓으십시오.",
)
def computes_with_none(x, pool_size=2, strides=None):
    return average_pool2d(x, pool_size, strides * 1)


@misconception(
    en="Your window is always 2×2. Its side is the argument pool_size; try 3.",
    ko="창이 언제나 2×2입니다. 창의 한 변은 인자 pool_size입니다. pool_size=3으로 확인해 보십시오.",
)
def looks_at_two_by_two(x, pool_size=2, strides=None):
    return average_pool2d(x, 2, strides)


@misconception(
    en="pool_size and strides have changed places: the window is pool_size wide and moves by strides.",
    ko="pool_size와 strides가 서로 바뀌었습니다. 창의 크기는 pool_size이고, 움직이는 칸 수는 strides입니다.",
)
def exchanges_pool_size_and_strides(x, pool_size=2, strides=None):
    return average_pool2d(x, pool_size if strides is None else strides, pool_size)


@misconception(
    "P21",
    en="Your window ends at start + strides. It ends at start + pool_size: strides say how far to jump, not how far to look.",
    ko="창이 start + strides에서 끝납니다. 창은 start + pool_size에서 끝납니다. strides는 창이 움직이는 칸 수이지, 창이 보는 칸 수가 아닙니다.",
)
def ends_the_window_at_the_stride(x, pool_size=2, strides=None):
    return slide(x, pool_size, strides, window=lambda x, i, j, stride: x[:, i * stride : (i + 1) * stride, j * stride : (j + 1) * stride])


@misconception(
    en="Your window is one pixel too large. In Python the end of a slice is left out, so start : start + pool_size holds pool_size pixels already.",
    ko="창이 한 칸 큽니다. Python의 slice는 끝을 포함하지 않으므로 start : start + pool_size가 이미 pool_size칸입니다.",
)
def includes_the_end(x, pool_size=2, strides=None):
    size = pool_size + 1
    return slide(x, pool_size, strides, window=lambda x, i, j, stride: x[:, i * stride : i * stride + size, j * stride : j * stride + size])


@misconception(
    "P22",
    en="Your windows start at (i, j), one step apart. With strides S, output (i, j) looks at (i*S, j*S).",
    ko="창이 (i, j)에서 시작하여 한 칸씩만 움직였습니다. strides가 S이면 출력 (i, j)의 창은 (i*S, j*S)에서 시작합니다.",
)
def starts_at_i_and_j(x, pool_size=2, strides=None):
    return slide(x, pool_size, strides, window=lambda x, i, j, stride: x[:, i : i + pool_size, j : j + pool_size])


# The size of the output


@misconception(
    "P10",
    en="You kept the smaller windows at the edge. A window that does not fit entirely is dropped: 5 gives 2, and 11 gives 5.",
    ko="가장자리에 남은 작은 창을 버리지 않았습니다. 다 들어가지 않는 창은 버립니다. 5는 2가 되고 11은 5가 됩니다.",
)
def keeps_windows_over_the_edge(x, pool_size=2, strides=None):
    return slide(x, pool_size, strides, size=rounded_up(pool_size))


def rounded_up(pool_size):
    return lambda height, width, stride: (-(-(height - pool_size) // stride) + 1, -(-(width - pool_size) // stride) + 1)


@misconception(
    en="You filled the edge with zeros and averaged them too. Nothing is added here: a window that does not fit is dropped, so 5 gives 2.",
    ko="가장자리를 0으로 채우고 그 0까지 평균에 넣었습니다. 여기서는 아무것도 붙이지 않습니다. 다 들어가지 않는 창은 버리므로 5는 2가 됩니다.",
)
def averages_zeros_over_the_edge(x, pool_size=2, strides=None):
    stride = pool_size if strides is None else strides
    missing = [(0, -(side - pool_size) % stride) for side in x.shape[1:3]]
    return average_pool2d(np.pad(x, [(0, 0), *missing, (0, 0)]), pool_size, strides)


@misconception(
    en="You rounded the output size up, so the last window runs out of the image. A window that does not fit is dropped, so round down with //: 5 gives 2.",
    ko="출력 크기를 올림하여 마지막 창이 이미지를 벗어났습니다. 다 들어가지 않는 창은 버리므로 //로 내림하십시오. 5는 2가 됩니다.",
)
def rounds_up_and_runs_out(x, pool_size=2, strides=None):
    return slide(x, pool_size, strides, size=rounded_up(pool_size), strict=True)


@misconception(
    en="You raise an error where pixels are left over at the edge. They are dropped: 5 gives 2, and 11 gives 5.",
    ko="끝에 남는 칸이 있을 때 오류를 냈습니다. 남는 칸은 버립니다. 5는 2가 되고 11은 5가 됩니다.",
)
def refuses_what_does_not_divide(x, pool_size=2, strides=None):
    stride = pool_size if strides is None else strides
    if any((side - pool_size) % stride for side in x.shape[1:3]):
        raise ValueError("the window does not fit")
    return average_pool2d(x, pool_size, strides)


@misconception(
    "P11",
    en="round() makes 6 of 5.5 (and 4 of 4.5: it goes to the even number), but a window that does not fit is dropped. Round down with //: 11 gives 5.",
    ko="round()는 정확히 반인 값을 가까운 짝수로 반올림합니다. 4.5는 4가 되지만 5.5는 6이 됩니다. 다 들어가지 않는 창은 버리므로 //로 내림하십시오. 11은 5가 됩니다.",
)
def rounds_the_size(x, pool_size=2, strides=None):
    return slide(x, pool_size, strides, size=lambda height, width, stride: (round((height - pool_size) / stride + 1), round((width - pool_size) / stride + 1)))


@misconception(
    "P12",
    en="The last row and the last column of windows are missing. The output size is (H - F) // S + 1: a 2×2 image still has one window.",
    ko="마지막 행과 마지막 열의 창이 빠졌습니다. 출력 크기는 (H - F) // S + 1입니다. 2×2 이미지에도 창이 하나 있습니다.",
)
def loses_the_last_windows(x, pool_size=2, strides=None):
    return average_pool2d(x, pool_size, strides)[:, :-1, :-1]


@misconception(
    "P13",
    en="H // pool_size is the output size only if the window moves by pool_size. With strides it is (H - F) // S + 1.",
    ko="H // pool_size는 창이 pool_size만큼씩 움직일 때만 출력 크기와 같습니다. strides가 있으면 (H - F) // S + 1입니다.",
)
def counts_as_without_strides(x, pool_size=2, strides=None):
    return slide(x, pool_size, strides, size=lambda height, width, stride: (height // pool_size, width // pool_size))


@misconception(
    en="H // strides counts windows that do not fit when they overlap. The output size is (H - F) // S + 1: 3×3 with a 2×2 window and strides 1 gives 2×2.",
    ko="H // strides는 창이 겹칠 때 다 들어가지 않는 창까지 셉니다. 출력 크기는 (H - F) // S + 1입니다. 3×3에서 2×2 창과 strides 1이면 2×2입니다.",
)
def counts_windows_by_the_strides(x, pool_size=2, strides=None):
    return slide(x, pool_size, strides, size=lambda height, width, stride: (height // stride, width // stride))


@misconception(
    "P14",
    en="There are rows and columns of zeros at the end: (H - F + 1) / S + 1 counts one window too many. It is (H - F) // S + 1.",
    ko="끝에 0으로 된 행과 열이 생겼습니다. (H - F + 1) / S + 1은 창을 하나 더 셉니다. 출력 크기는 (H - F) // S + 1입니다.",
)
def adds_one_twice(x, pool_size=2, strides=None):
    y = average_pool2d(x, pool_size, strides)
    stride = pool_size if strides is None else strides
    large = np.zeros((len(x), *((side - pool_size + 1) // stride + 1 for side in x.shape[1:3]), x.shape[3]))
    large[:, : y.shape[1], : y.shape[2]] = y
    return large


@misconception(
    "P23",
    en="reshape into blocks works only if the height and the width are multiples of pool_size. Cut off what is left over first: 5×5 becomes 4×4.",
    ko="reshape로 나누는 방법은 높이와 너비가 pool_size의 배수일 때만 쓸 수 있습니다. 남는 칸을 먼저 잘라 내십시오. 5×5는 4×4가 됩니다.",
)
def reshapes_without_cutting(x, pool_size=2, strides=None):
    if strides not in (None, pool_size):
        return average_pool2d(x, pool_size, strides)
    images, height, width, channels = x.shape
    return x.reshape(images, height // pool_size, pool_size, width // pool_size, pool_size, channels).mean(axis=(2, 4))


@misconception(
    en="Your reshape cuts the map into blocks of pool_size: strides is not used, and a side that is no multiple of pool_size stops it. Cut off what is left over first, and compute the windows' positions from strides.",
    ko="reshape로 feature map을 pool_size 크기의 블록으로 나누었습니다. 그래서 strides는 쓰이지 않고, 변이 pool_size의 배수가 아니면 오류로 멈춥니다. 남는 칸을 먼저 잘라 내고, 창의 위치는 strides로 계산하십시오.",
)
def reshapes_for_any_strides(x, pool_size=2, strides=None):
    return reshapes_without_cutting(x, pool_size)


@misconception(
    "P24",
    en="reshape(N, H//2, W//2, 2, 2, C) takes pixels in a row, not a 2×2 window. Each 2 belongs beside its own axis: (N, H//2, 2, W//2, 2, C).",
    ko="reshape(N, H//2, W//2, 2, 2, C)는 2×2 창이 아니라 한 줄에 이어진 픽셀을 묶습니다. 2는 각각 자기 축 옆에 두십시오. (N, H//2, 2, W//2, 2, C)입니다.",
)
def reshapes_in_the_wrong_order(x, pool_size=2, strides=None):
    if strides not in (None, pool_size):
        return average_pool2d(x, pool_size, strides)
    rows, cols = x.shape[1] // pool_size, x.shape[2] // pool_size
    x = x[:, : rows * pool_size, : cols * pool_size]
    return x.reshape(len(x), rows, cols, pool_size, pool_size, -1).mean(axis=(3, 4))


# Height and width, images and channels


@misconception(
    "P16",
    en="You took the number of rows for the number of columns too. Compute the width of the output by itself; try a 2×4 image.",
    ko="출력의 행 수를 열 수로도 썼습니다. 출력의 너비는 따로 계산하십시오. 2×4 이미지로 확인해 보십시오.",
)
def assumes_a_square_output(x, pool_size=2, strides=None):
    return slide(x, pool_size, strides, size=lambda height, width, stride: ((height - pool_size) // stride + 1,) * 2)


@misconception(
    en="The number of rows is computed from the width and the number of columns from the height. The shape is (N, H, W, C); try a 2×4 image.",
    ko="출력의 행 수를 너비로, 열 수를 높이로 계산했습니다. shape는 (N, H, W, C)입니다. 2×4 이미지로 확인해 보십시오.",
)
def exchanges_height_and_width(x, pool_size=2, strides=None):
    return slide(x, pool_size, strides, size=lambda height, width, stride: ((width - pool_size) // stride + 1, (height - pool_size) // stride + 1))


@misconception(
    "P17",
    en="Window (i, j) is not number i * rows + j but i * cols + j: a row of the output holds as many windows as it has columns. Try a 4×6 image.",
    ko="창 (i, j)의 번호는 i * rows + j가 아니라 i * cols + j입니다. 출력의 한 행에는 열의 수만큼 창이 있습니다. 4×6 이미지로 확인해 보십시오.",
)
def counts_windows_by_rows(x, pool_size=2, strides=None):
    y = average_pool2d(x, pool_size, strides)
    images, rows, cols, channels = y.shape
    flat = np.zeros((images, rows * cols, channels))
    for i in range(rows):
        for j in range(cols):
            flat[:, i * rows + j] = y[:, i, j]
    return flat.reshape(y.shape)


@misconception(
    "P18",
    en="You averaged over all channels and have one map left. Pool every channel by itself: the depth does not change.",
    ko="모든 채널의 평균을 구해 feature map이 하나만 남았습니다. 채널마다 따로 pooling하십시오. 깊이는 변하지 않습니다.",
)
def pools_over_channels(x, pool_size=2, strides=None):
    return average_pool2d(x, pool_size, strides).mean(axis=3, keepdims=True)


@misconception(
    "P19",
    en="You averaged over all images of the batch, and every image got the same. Leave axis 0 alone: pool every image by itself.",
    ko="batch의 모든 이미지에서 평균을 구해 이미지마다 같은 값을 넣었습니다. 축 0은 그대로 두고 이미지마다 따로 pooling하십시오.",
)
def pools_over_the_batch(x, pool_size=2, strides=None):
    y = average_pool2d(x, pool_size, strides)
    return np.broadcast_to(y.mean(axis=0), y.shape)


@misconception(
    en="mean() without an axis gives one number for all images and all channels. Take the mean over height and width only.",
    ko="축을 주지 않은 mean()은 모든 이미지와 채널에서 값 하나만 구합니다. 높이와 너비에서만 평균을 구하십시오.",
)
def takes_one_number_for_all(x, pool_size=2, strides=None):
    return slide(x, pool_size, strides, value=lambda window: window.mean())


@misconception(
    "P30",
    en="You pooled axes 2 and 3, which are height and width in PyTorch. Here the axes are (N, H, W, C): pool 1 and 2.",
    ko="축 2와 축 3을 pooling했습니다. PyTorch에서는 이 두 축이 높이와 너비이지만, 여기서는 (N, H, W, C)이므로 축 1과 축 2입니다.",
)
def pools_width_and_channels(x, pool_size=2, strides=None):
    return average_pool2d(x.transpose(0, 2, 3, 1), pool_size, strides).transpose(0, 3, 1, 2)


@misconception(
    en="Axes of length 1 have disappeared. Do not squeeze: one image with one channel still gives (1, H', W', 1).",
    ko="길이가 1인 축이 사라졌습니다. squeeze를 쓰지 마십시오. 이미지 하나와 채널 하나라도 결과는 (1, H', W', 1)입니다.",
)
def squeezes_the_result(x, pool_size=2, strides=None):
    return np.squeeze(average_pool2d(x, pool_size, strides))


# Memory


@misconception(
    en="as_strided was given steps computed from the shape. An array need not lie in row order (np.asfortranarray(x) does not): take the steps from x.strides.",
    ko="as_strided의 간격을 shape로 계산했습니다. 배열이 항상 행 순서로 저장되지는 않으므로(예: np.asfortranarray(x)) x.strides에서 가져오십시오.",
)
def assumes_row_order(x, pool_size=2, strides=None):
    return average_pool2d(x.ravel(order="K").reshape(x.shape), pool_size, strides)


@misconception(
    "P29",
    en="The values are right, but your function writes its results into the caller's x. Make a new array for the output.",
    ko="값은 맞지만, 인자로 받은 x에 결과를 썼습니다. 출력을 담을 배열을 새로 만드십시오.",
)
def writes_results_into_x(x, pool_size=2, strides=None):
    y = average_pool2d(x, pool_size, strides)
    if x.dtype.kind == "f":
        x[:, : y.shape[1], : y.shape[2]] = y
    return y


@misconception(
    en="x /= … divides the caller's x. Divide the sum instead, or write x = x / …, which makes a new array; this fails with integers, too.",
    ko="x /= …는 인자로 받은 x 자체를 바꿉니다. 합을 나누거나, 새 배열을 만드는 x = x / …로 쓰십시오. x /= …는 정수 배열에서는 오류도 냅니다.",
)
def divides_x_in_place(x, pool_size=2, strides=None):
    x /= pool_size**2
    return average_pool2d(x, pool_size, strides) * pool_size**2
