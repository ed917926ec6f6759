"""Wrong answers that students really give, each written as a slip from the right one."""

import numpy as np

from autograder import misconception

from .solution import conv2d, zeros_around


def around(x, w, stride, padding):
    """The right zeros: ((top, bottom), (left, right))."""
    return [zeros_around(x.shape[axis], w.shape[axis - 1], stride, padding) for axis in (1, 2)]


def pad(x, rows, cols, **how):
    return np.pad(x, [(0, 0), rows, cols, (0, 0)], **how)


def pad_as(mode, x, w, b, stride, padding, **how):
    """Right but for what the border is filled with."""
    return conv2d(pad(x, *around(x, w, stride, padding), mode=mode, **how), w, b, stride)


def pad_sides(sides, x, w, b, stride, padding):
    """Right but for how the zeros of an axis, (before, after), are distributed."""
    return conv2d(pad(x, *(sides(*zeros) for zeros in around(x, w, stride, padding))), w, b, stride)


def pad_same(zeros, x, w, b, stride, padding):
    """Right but for the zeros of "same": zeros(size, kernel_size) gives (before, after)."""
    if padding != "same":
        return conv2d(x, w, b, stride, padding)
    return conv2d(pad(x, *(zeros(x.shape[axis], w.shape[axis - 1]) for axis in (1, 2))), w, b, stride)


def stride_axes(rows, cols, x, w, b, stride, padding):
    """Right but for the strides, which may differ here."""
    return conv2d(pad(x, *around(x, w, stride, padding)), w, b)[:, ::rows, ::cols]


def slide(x, w, b, stride, padding, *, size=None, window=None, value=None, strict=False):
    """The right answer in loops, with one part exchanged; errors come as they would come to a student.

    size(height, width, kernel_h, kernel_w): rows and columns of the output, height and width being padded;
    window(x, i, j): what output (i, j) looks at;
    value(window, w): (N, K) from (N, F_h, F_w, C) and (F_h, F_w, C, K);
    strict: a window that runs over the edge is an error, as in loops over pixels. As a slice it may be stretched by NumPy.
    """
    x, w = np.asarray(x, float), np.asarray(w, float)
    x = pad(x, *around(x, w, stride, padding))
    (height, width), (kernel_h, kernel_w) = x.shape[1:3], w.shape[:2]
    size = size or (lambda height, width, kernel_h, kernel_w: ((height - kernel_h) // stride + 1, (width - kernel_w) // stride + 1))
    window = window or (lambda x, i, j: x[:, i * stride : i * stride + kernel_h, j * stride : j * stride + kernel_w])
    value = value or (lambda window, w: (window[..., None] * w).sum(axis=(1, 2, 3)))
    rows, cols = size(height, width, kernel_h, kernel_w)
    y = np.zeros((len(x), rows, cols, w.shape[-1]))
    for i in range(rows):
        for j in range(cols):
            seen = window(x, i, j)
            if strict and seen.shape[1:3] != w.shape[:2]:
                raise IndexError("the window runs over the edge")
            y[:, i, j] = value(seen, w)
    return y if b is None else y + b


# The kernel


@misconception(
    "C01",
    en="Your kernel is turned by 180°. Deep learning's convolution does not flip it: w[u, v] meets x[i + u, j + v].",
    ko="kernel이 180° 뒤집혀 있습니다. 딥러닝의 합성곱은 kernel을 뒤집지 않습니다. w[u, v]는 x[i + u, j + v]와 곱합니다.",
)
def flips_the_kernel(x, w, b=None, stride=1, padding="valid"):
    return conv2d(x, w[::-1, ::-1], b, stride, padding)


@misconception(
    "C02",
    en="The rows of your kernel are in reverse order. Look for a [::-1] on its first axis.",
    ko="kernel의 행 순서가 거꾸로입니다. 첫 번째 축에 [::-1]을 쓴 곳을 찾아보십시오.",
)
def flips_the_rows(x, w, b=None, stride=1, padding="valid"):
    return conv2d(x, w[::-1], b, stride, padding)


@misconception(
    "C03",
    en="The columns of your kernel are in reverse order. Look for a [::-1] on its second axis.",
    ko="kernel의 열 순서가 거꾸로입니다. 두 번째 축에 [::-1]을 쓴 곳을 찾아보십시오.",
)
def flips_the_columns(x, w, b=None, stride=1, padding="valid"):
    return conv2d(x, w[:, ::-1], b, stride, padding)


@misconception(
    "C04",
    en="Your kernel is transposed: its rows have become columns. Try a 2×3 kernel, which must keep its 2 rows.",
    ko="kernel이 전치되어 행이 열이 되었습니다. 2×3 kernel로 확인해 보십시오. 그대로 두 행이어야 합니다.",
)
def transposes_the_kernel(x, w, b=None, stride=1, padding="valid"):
    return conv2d(x, w.swapaxes(0, 1), b, stride, padding)


@misconception(
    en="You read w[v, u] where w[u, v] belongs: the row of the window goes with the row of the kernel. A 2×3 kernel shows it at once.",
    ko="w[u, v]를 쓸 자리에 w[v, u]를 썼습니다. 창의 행은 kernel의 행과 짝을 이룹니다. 2×3 kernel에서 바로 드러납니다.",
)
def swaps_the_kernel_indices(x, w, b=None, stride=1, padding="valid"):
    if w.shape[0] != w.shape[1]:
        raise IndexError("index 1 is out of bounds for axis 0 with size 1")
    return conv2d(x, w.swapaxes(0, 1), b, stride, padding)


@misconception(
    "C16",
    en="w.shape begins with the height, then comes the width. You took them in the other order; try a 2×3 kernel.",
    ko="w.shape는 높이, 너비 순서입니다. 두 값을 반대로 꺼냈습니다. 2×3 kernel로 확인해 보십시오.",
)
def unpacks_width_before_height(x, w, b=None, stride=1, padding="valid"):
    turned = np.empty((w.shape[1], w.shape[0], *w.shape[2:]))  # only its shape is asked for
    sides = pad(x, *around(x, turned, stride, padding))
    return slide(
        sides, w, b, stride, "valid",
        size=lambda height, width, kernel_h, kernel_w: ((height - kernel_w) // stride + 1, (width - kernel_h) // stride + 1),
        window=lambda x, i, j: x[:, i * stride : i * stride + w.shape[1], j * stride : j * stride + w.shape[0]],
    )  # fmt: skip


@misconception(
    en="You took the kernel's height for its width as well. w.shape[0] is the height, w.shape[1] the width; try a 2×3 kernel.",
    ko="kernel의 높이를 너비로도 썼습니다. w.shape[0]이 높이, w.shape[1]이 너비입니다. 2×3 kernel로 확인해 보십시오.",
    same_as="unpacks_width_before_height",
)
def assumes_a_square_kernel(x, w, b=None, stride=1, padding="valid"):
    side = w.shape[0]
    sides = pad(x, *around(x, np.empty((side, side)), stride, padding))
    return slide(
        sides, w, b, stride, "valid",
        size=lambda height, width, kernel_h, kernel_w: ((height - side) // stride + 1, (width - side) // stride + 1),
        window=lambda x, i, j: x[:, i * stride : i * stride + side, j * stride : j * stride + side],
    )  # fmt: skip


@misconception(
    en="Your loops over the kernel run over its height twice, so the columns beyond that are never used. The second loop runs over w.shape[1]; try a 2×3 kernel.",
    ko="kernel을 도는 반복문이 둘 다 높이만큼만 돌아, 그 뒤의 열을 쓰지 않았습니다. 두 번째 반복문은 w.shape[1]만큼 돌아야 합니다. 2×3 kernel로 확인해 보십시오.",
)
def loops_over_a_square_kernel(x, w, b=None, stride=1, padding="valid"):
    side = w.shape[0]
    if side > w.shape[1]:
        raise IndexError("the kernel has fewer columns than rows")
    return conv2d(pad(x, *around(x, np.empty((side, side)), stride, padding)), w[:, :side], b, stride)


# The size of the output


@misconception(
    "C05",
    en="The last row and the last column of windows are missing. Count the start positions of a 2×2 kernel in a 3×3 image: 2 in each direction, so + 1.",
    ko="마지막 행과 마지막 열의 창이 빠졌습니다. 3×3 이미지에서 2×2 kernel의 시작 위치를 세어 보십시오. 방향마다 2개이므로 + 1이 필요합니다.",
)
def loses_the_last_windows(x, w, b=None, stride=1, padding="valid"):
    return conv2d(x, w, b, stride, padding)[:, :-1, :-1]


@misconception(
    en='The last row and the last column of windows are missing, except with "same". Count the start positions of a 2×2 kernel in a 3×3 image: 2 in each direction, so + 1.',
    ko='"same"이 아닐 때 마지막 행과 마지막 열의 창이 빠졌습니다. 3×3 이미지에서 2×2 kernel의 시작 위치를 세어 보십시오. 방향마다 2개이므로 + 1이 필요합니다.',
)
def loses_the_last_windows_unless_same(x, w, b=None, stride=1, padding="valid"):
    y = conv2d(x, w, b, stride, padding)
    return y if padding == "same" else y[:, :-1, :-1]


@misconception(
    "C06",
    en="Your output is as large as the (padded) input, with zeros at the end. Its height is (H - F_h + 2P) // S + 1.",
    ko="출력이 (padding을 더한) 입력과 크기가 같고 끝부분이 0으로 남아 있습니다. 출력의 높이는 (H - F_h + 2P) // S + 1입니다.",
)
def makes_the_output_as_large_as_the_input(x, w, b=None, stride=1, padding="valid"):
    y = conv2d(x, w, b, stride, padding)
    large = np.zeros((*pad(x, *around(x, w, stride, padding)).shape[:3], y.shape[-1]))
    large[:, : y.shape[1], : y.shape[2]] = y
    return large


@misconception(
    "C07",
    en="You kept windows that hang over the edge. A window that does not fit entirely is dropped: 10×10, 3×3, stride 2 gives 4×4.",
    ko="가장자리를 벗어나는 창을 남겼습니다. 다 들어가지 않는 창은 버립니다. 10×10 이미지, 3×3 kernel, stride 2이면 출력은 4×4입니다.",
)
def keeps_windows_over_the_edge(x, w, b=None, stride=1, padding="valid"):
    x = pad(x, *around(x, w, stride, padding))
    missing = [(0, -(x.shape[axis] - w.shape[axis - 1]) % stride) for axis in (1, 2)]
    return conv2d(pad(x, *missing), w, b, stride)


@misconception(
    en='Without "same" you kept windows that hang over the edge. A window that does not fit entirely is dropped: 10×10, 3×3, stride 2 gives 4×4.',
    ko='"same"이 아닐 때 가장자리를 벗어나는 창을 남겼습니다. 다 들어가지 않는 창은 버립니다. 10×10 이미지, 3×3 kernel, stride 2이면 출력은 4×4입니다.',
)
def keeps_windows_over_the_edge_unless_same(x, w, b=None, stride=1, padding="valid"):
    return (conv2d if padding == "same" else keeps_windows_over_the_edge)(x, w, b, stride, padding)


@misconception(
    en="You rounded the output size up, so the last window runs over the edge and is smaller than the kernel. Round down with //: 10×10, 3×3, stride 2 gives 4×4.",
    ko="출력 크기를 올림하여 마지막 창이 가장자리를 벗어나고 kernel보다 작아졌습니다. //로 내림하십시오. 10×10 이미지, 3×3 kernel, stride 2이면 출력은 4×4입니다.",
)
def rounds_up_and_runs_out(x, w, b=None, stride=1, padding="valid"):
    return slide(x, w, b, stride, padding, size=lambda height, width, kernel_h, kernel_w: (-(-(height - kernel_h) // stride) + 1, -(-(width - kernel_w) // stride) + 1))


@misconception(
    en='Without "same" you rounded the output size up, so the last window runs over the edge and is smaller than the kernel. Round down with //: 10×10, 3×3, stride 2 gives 4×4.',
    ko='"same"이 아닐 때 출력 크기를 올림하여 마지막 창이 가장자리를 벗어나고 kernel보다 작아졌습니다. //로 내림하십시오. 10×10 이미지, 3×3 kernel, stride 2이면 출력은 4×4입니다.',
)
def rounds_up_and_runs_out_unless_same(x, w, b=None, stride=1, padding="valid"):
    return (conv2d if padding == "same" else rounds_up_and_runs_out)(x, w, b, stride, padding)


@misconception(
    en="You raise an error where the stride does not divide. Here, as in Keras, such a window is dropped: 10×10, 3×3, stride 2 gives 4×4.",
    ko="stride로 나누어떨어지지 않을 때 오류를 냈습니다. 여기서는 Keras처럼 다 들어가지 않는 창을 버립니다. 10×10 이미지, 3×3 kernel, stride 2이면 출력은 4×4입니다.",
    same_as="rounds_up_and_runs_out_unless_same",
)
def refuses_what_does_not_divide(x, w, b=None, stride=1, padding="valid"):
    zeros = around(x, w, stride, padding)
    if padding != "same" and any((x.shape[axis] + sum(zeros[axis - 1]) - w.shape[axis - 1]) % stride for axis in (1, 2)):
        raise ValueError("the stride does not divide")
    return conv2d(x, w, b, stride, padding)


@misconception(
    en='You raise an error where the stride does not divide, with "same" too. Here, as in Keras, such a window is dropped: 10×10, 3×3, stride 2 gives 4×4.',
    ko='"same"일 때까지도, stride로 나누어떨어지지 않으면 오류를 냈습니다. 여기서는 Keras처럼 다 들어가지 않는 창을 버립니다. 10×10 이미지, 3×3 kernel, stride 2이면 출력은 4×4입니다.',
    same_as="rounds_up_and_runs_out",
)
def refuses_what_does_not_divide_even_with_same(x, w, b=None, stride=1, padding="valid"):
    return refuses_what_does_not_divide(pad(x, *around(x, w, stride, padding)), w, b, stride)


@misconception(
    "C08",
    en="round() takes a half to the nearest even number: 4.5 becomes 4, but 3.5 becomes 4 as well, and the last window runs out of the image. Round down with //; try 8×8, 3×3, stride 2.",
    ko="round()는 정확히 반인 값을 가까운 짝수로 반올림합니다. 4.5는 4가 되지만 3.5도 4가 되어 마지막 창이 이미지를 벗어납니다. //로 내림하고 8×8 이미지, 3×3 kernel, stride 2로 확인해 보십시오.",
)
def rounds_the_size(x, w, b=None, stride=1, padding="valid"):
    return slide(x, w, b, stride, padding, size=lambda height, width, kernel_h, kernel_w: (round((height - kernel_h) / stride + 1), round((width - kernel_w) / stride + 1)))


@misconception(
    en="You rounded (H - F + 2P) / S, and a half goes to the nearest even number: 3.5 becomes 4, and the last window runs out of the image. Round down with //; try 10×10, 3×3, stride 2.",
    ko="(H - F + 2P) / S를 반올림했습니다. 정확히 반인 값은 가까운 짝수로 가서 3.5가 4가 되므로 마지막 창이 이미지를 벗어납니다. //로 내림하고 10×10 이미지, 3×3 kernel, stride 2로 확인해 보십시오.",
)
def rounds_before_adding_one(x, w, b=None, stride=1, padding="valid"):
    return slide(x, w, b, stride, padding, size=lambda height, width, kernel_h, kernel_w: (round((height - kernel_h) / stride) + 1, round((width - kernel_w) / stride) + 1))


@misconception(
    "C09",
    en="/ gives a float, and a float cannot be the size of an array or go into range(). Use // for the output size.",
    ko="/의 결과는 실수(float)이므로 배열의 크기나 range()에 쓸 수 없습니다. 출력 크기는 //로 계산하십시오.",
)
def divides_to_a_float(x, w, b=None, stride=1, padding="valid"):
    return slide(x, w, b, stride, padding, size=lambda height, width, kernel_h, kernel_w: ((height - kernel_h) / stride + 1, (width - kernel_w) / stride + 1))


@misconception(
    "C10",
    en="2P is counted twice, so the last windows lie outside: the shape of the padded array contains 2P already. Use either the old shape with 2P, or the new shape without.",
    ko="2P를 두 번 더해 마지막 창이 이미지를 벗어났습니다. padding한 배열의 shape에는 이미 2P가 들어 있습니다. 원래 shape에 2P를 더하거나, 새 shape를 그대로 쓰십시오.",
)
def counts_padding_twice(x, w, b=None, stride=1, padding="valid"):
    return slide(x, w, b, stride, padding, size=twice_padded(x, w, stride, padding), strict=True)


@misconception(
    en="2P is counted twice: the shape of the padded array contains 2P already. The last slices are shorter than the kernel; when one row is left, NumPy stretches it without an error.",
    ko="2P를 두 번 더했습니다. padding한 배열의 shape에는 이미 2P가 들어 있습니다. 마지막 slice는 kernel보다 짧으며, 한 행만 남으면 NumPy가 오류 없이 늘려서 계산합니다.",
)
def counts_padding_twice_with_slices(x, w, b=None, stride=1, padding="valid"):
    return slide(x, w, b, stride, padding, size=twice_padded(x, w, stride, padding))


def twice_padded(x, w, stride, padding):
    (top, bottom), (left, right) = around(x, w, stride, padding)
    return lambda height, width, kernel_h, kernel_w: ((height + top + bottom - kernel_h) // stride + 1, (width + left + right - kernel_w) // stride + 1)


@misconception(
    "C11",
    en="The output size uses P. The zeros go on both sides, so it is 2P: 3×3 with padding 1 is 5×5.",
    ko="출력 크기에 P를 썼습니다. 0은 양쪽에 붙으므로 2P입니다. 3×3 이미지에 padding이 1이면 5×5입니다.",
)
def counts_padding_once(x, w, b=None, stride=1, padding="valid"):
    (_, bottom), (_, right) = around(x, w, stride, padding)
    return slide(x, w, b, stride, padding, size=lambda height, width, kernel_h, kernel_w: ((height - bottom - kernel_h) // stride + 1, (width - right - kernel_w) // stride + 1))


@misconception(
    "C12",
    en="You padded the image but computed the output size from the size before. Add 2P, or take the shape after padding.",
    ko="이미지는 padding했지만 출력 크기는 padding 전의 크기로 계산했습니다. 2P를 더하거나 padding한 뒤의 shape를 쓰십시오.",
)
def forgets_padding_in_the_size(x, w, b=None, stride=1, padding="valid"):
    return slide(x, w, b, stride, padding, size=lambda _, __, kernel_h, kernel_w: ((x.shape[1] - kernel_h) // stride + 1, (x.shape[2] - kernel_w) // stride + 1))


@misconception(
    "C13",
    en="The number of rows is computed from the width and the number of columns from the height. The shape is (N, H, W, C); try a 2×4 image.",
    ko="출력의 행 수를 너비로, 열 수를 높이로 계산했습니다. shape는 (N, H, W, C)입니다. 2×4 이미지로 확인해 보십시오.",
)
def exchanges_height_and_width(x, w, b=None, stride=1, padding="valid"):
    return slide(x, w, b, stride, padding, size=lambda height, width, kernel_h, kernel_w: ((width - kernel_h) // stride + 1, (height - kernel_w) // stride + 1))


@misconception(
    "C14",
    en="You took the number of rows for the number of columns too. Compute the width of the output by itself; try a 2×4 image.",
    ko="출력의 행 수를 열 수로도 썼습니다. 출력의 너비는 따로 계산하십시오. 2×4 이미지로 확인해 보십시오.",
)
def assumes_a_square_output(x, w, b=None, stride=1, padding="valid"):
    return slide(x, w, b, stride, padding, size=lambda height, width, kernel_h, kernel_w: ((height - kernel_h) // stride + 1,) * 2)


@misconception(
    "C15",
    en="The width of the output is computed with the height of the kernel. It needs w.shape[1]; try a 2×3 kernel.",
    ko="출력의 너비를 kernel의 높이로 계산했습니다. w.shape[1]을 쓰십시오. 2×3 kernel로 확인해 보십시오.",
)
def uses_kernel_height_for_the_width(x, w, b=None, stride=1, padding="valid"):
    return slide(x, w, b, stride, padding, size=lambda height, width, kernel_h, kernel_w: ((height - kernel_h) // stride + 1, (width - kernel_h) // stride + 1))


@misconception(
    "C17",
    en="The windows are numbered i * rows + j. A row holds cols windows, so number them i * cols + j; a square output hides it.",
    ko="창의 번호를 i * rows + j로 매겼습니다. 한 행에는 창이 cols개 있으므로 i * cols + j입니다. 출력이 정사각형이면 드러나지 않습니다.",
)
def numbers_windows_by_rows(x, w, b=None, stride=1, padding="valid"):
    y = conv2d(x, w, b, stride, padding)
    images, rows, cols, filters = y.shape
    flat = np.zeros((images, rows * cols, filters))
    for i in range(rows):
        for j in range(cols):
            flat[:, i * rows + j] = y[:, i, j]
    return flat.reshape(y.shape)


@misconception(
    "C18",
    en="The first row and the first column of your output stay 0. The loops over windows start at 0, not at 1.",
    ko="출력의 첫 행과 첫 열이 0으로 남아 있습니다. 창을 움직이는 반복문은 1이 아니라 0에서 시작합니다.",
)
def starts_at_one(x, w, b=None, stride=1, padding="valid"):
    y = conv2d(x, w, b, stride, padding)
    y[:, 0] = y[:, :, 0] = 0
    return y


# The stride


@misconception(
    "C20",
    en="The output has the right size, but window (i, j) starts at (i, j). It starts at (i * stride, j * stride); look at the second output of a row.",
    ko="출력의 크기는 맞지만 (i, j)번째 창이 (i, j)에서 시작합니다. (i * stride, j * stride)에서 시작해야 합니다. 한 행의 두 번째 출력을 보십시오.",
)
def strides_only_in_the_size(x, w, b=None, stride=1, padding="valid"):
    return slide(x, w, b, stride, padding, window=lambda x, i, j: x[:, i : i + w.shape[0], j : j + w.shape[1]])


@misconception(
    "E04",
    en="If you use as_strided: the steps between windows must be multiplied by the stride, x.strides[1] * stride and x.strides[2] * stride.",
    ko="as_strided를 썼다면, 창 사이의 간격에 stride를 곱해야 합니다. x.strides[1] * stride와 x.strides[2] * stride입니다.",
    same_as="strides_only_in_the_size",
)
def forgets_the_stride_in_as_strided(x, w, b=None, stride=1, padding="valid"):
    return strides_only_in_the_size(x, w, b, stride, padding)


@misconception(
    "C21",
    en="Your window ends at start + stride. The stride says how far to jump, not how far to look: it ends at start + kernel size.",
    ko="창이 start + stride에서 끝납니다. stride는 창이 움직이는 칸 수이지, 창이 보는 칸 수가 아닙니다. 창은 start + kernel 크기에서 끝납니다.",
)
def ends_the_window_at_the_stride(x, w, b=None, stride=1, padding="valid"):
    return slide(x, w, b, stride, padding, window=lambda x, i, j: x[:, i * stride : (i + 1) * stride, j * stride : (j + 1) * stride])


@misconception(
    "C22",
    en="The stride works downwards only. Move by it to the right as well: 5×5, 3×3, stride 2 gives 2×2.",
    ko="stride를 세로 방향에만 적용했습니다. 가로 방향에도 적용하십시오. 5×5 이미지, 3×3 kernel, stride 2이면 출력은 2×2입니다.",
)
def strides_rows_only(x, w, b=None, stride=1, padding="valid"):
    return stride_axes(stride, 1, x, w, b, stride, padding)


@misconception(
    "C23",
    en="The stride works to the right only. Move by it downwards as well: 5×5, 3×3, stride 2 gives 2×2.",
    ko="stride를 가로 방향에만 적용했습니다. 세로 방향에도 적용하십시오. 5×5 이미지, 3×3 kernel, stride 2이면 출력은 2×2입니다.",
)
def strides_columns_only(x, w, b=None, stride=1, padding="valid"):
    return stride_axes(1, stride, x, w, b, stride, padding)


@misconception(
    en="The row of your window begins at i * stride, its column at j. Multiply both by the stride.",
    ko="창의 행은 i * stride에서 시작하지만 열은 j에서 시작합니다. i와 j에 모두 stride를 곱하십시오.",
)
def forgets_the_stride_of_the_columns(x, w, b=None, stride=1, padding="valid"):
    return slide(x, w, b, stride, padding, window=lambda x, i, j: x[:, i * stride : i * stride + w.shape[0], j : j + w.shape[1]])


@misconception(
    "C24",
    en="You threw pixels away before sliding the window. Only the window jumps; under it, every pixel counts.",
    ko="창을 움직이기 전에 픽셀을 버렸습니다. 건너뛰는 것은 창의 위치뿐이며, 창 안의 픽셀은 모두 계산에 넣습니다.",
)
def thins_the_image(x, w, b=None, stride=1, padding="valid"):
    return conv2d(x[:, ::stride, ::stride], w, b, 1, padding)


@misconception(
    "C25",
    en="You kept outputs S - 1, 2S - 1, … of those at stride 1. Keep 0, S, 2S, …: the first window lies in the top left corner.",
    ko="stride가 1일 때의 출력 중 S - 1, 2S - 1, …번을 골랐습니다. 0, S, 2S, …번을 고르십시오. 첫 번째 창은 왼쪽 위 모서리에 있습니다.",
)
def keeps_the_wrong_outputs(x, w, b=None, stride=1, padding="valid"):
    return conv2d(pad(x, *around(x, w, stride, padding)), w, b)[:, stride - 1 :: stride, stride - 1 :: stride]


@misconception(
    "C27",
    en="Your window takes every stride-th pixel, x[a : a + F * S : S], which spreads the kernel (dilation). Under the window, pixels are neighbours: x[a : a + F].",
    ko="창 안에서 x[a : a + F * S : S]처럼 stride 간격으로 픽셀을 골라 kernel이 벌어졌습니다(dilation). 창 안의 픽셀은 서로 이웃하므로 x[a : a + F]입니다.",
)
def spreads_the_kernel(x, w, b=None, stride=1, padding="valid"):
    return slide(x, w, b, stride, padding, window=lambda x, i, j: x[:, i * stride : (i + w.shape[0]) * stride : stride, j * stride : (j + w.shape[1]) * stride : stride])


@misconception(
    "C28",
    en="The stride is not used: you visit every window. With stride 2, 5×5 and 3×3 give 2×2.",
    ko="stride를 쓰지 않고 모든 창을 계산했습니다. 5×5 이미지, 3×3 kernel, stride 2이면 출력은 2×2입니다.",
)
def ignores_the_stride(x, w, b=None, stride=1, padding="valid"):
    return conv2d(x, w, b, 1, padding)


@misconception(
    "C29",
    en="Without a stride you move by the kernel size. That is pooling's default; Conv2D moves by 1.",
    ko="stride를 주지 않으면 창이 kernel 크기만큼 움직입니다. 이는 pooling의 기본값이며, Conv2D에서는 한 칸씩 움직입니다.",
)
def strides_like_pooling(x, w, b=None, stride=None, padding="valid"):
    return conv2d(x, w, b, stride or len(w), padding)


# Channels, filters, images


@misconception(
    "C30",
    en="Only channel 0 is read. A filter is as deep as the image: multiply every channel and add them all up.",
    ko="채널 0만 읽었습니다. filter의 깊이는 이미지의 채널 수와 같습니다. 모든 채널을 filter와 곱하여 더하십시오.",
)
def reads_one_channel(x, w, b=None, stride=1, padding="valid"):
    return conv2d(x[..., :1], w[:, :, :1], b, stride, padding)


@misconception(
    "C31",
    en="You took the mean over the channels. The channels are summed: an image of ones with 3 channels and a 1×1 filter of ones gives 3.",
    ko="채널을 평균했습니다. 평균하지 말고 더하십시오. 값이 모두 1이고 채널이 3개인 이미지에 1로 된 1×1 filter를 쓰면 3입니다.",
)
def averages_the_channels(x, w, b=None, stride=1, padding="valid"):
    return conv2d(x, w / x.shape[-1], b, stride, padding)


@misconception(
    "C32",
    en="You return one map per channel and filter. A filter gives one map: add its channels up, so that the last axis has K entries.",
    ko="채널과 filter의 쌍마다 feature map을 하나씩 돌려주었습니다. filter 하나는 feature map 하나를 만듭니다. 채널을 더하여 마지막 축의 길이가 K가 되게 하십시오.",
)
def keeps_the_channels_apart(x, w, b=None, stride=1, padding="valid"):
    return np.concatenate([conv2d(x[..., c : c + 1], w[:, :, c : c + 1], b, stride, padding) for c in range(x.shape[-1])], axis=-1)


@misconception(
    "C33",
    en="The weights of channel 0 are used for every channel. Channel c has its own slice, w[:, :, c, k].",
    ko="채널 0의 weight를 모든 채널에 썼습니다. 채널 c의 weight는 w[:, :, c, k]입니다.",
)
def reuses_the_first_slice(x, w, b=None, stride=1, padding="valid"):
    return conv2d(x, w[:, :, :1].repeat(w.shape[2], axis=2), b, stride, padding)


@misconception(
    "C34",
    en="The channels meet the weights in reverse order (RGB and BGR). Channel c goes with w[:, :, c].",
    ko="채널과 weight가 반대 순서(RGB와 BGR)로 짝지어졌습니다. 채널 c는 w[:, :, c]와 곱합니다.",
)
def reverses_the_channels(x, w, b=None, stride=1, padding="valid"):
    return conv2d(x[..., ::-1], w, b, stride, padding)


@misconception(
    "C35",
    en="All your maps come from filter 0. Map k needs w[:, :, :, k].",
    ko="feature map이 모두 filter 0으로 계산되었습니다. k번째 feature map에는 w[:, :, :, k]를 쓰십시오.",
)
def uses_the_first_filter_for_all(x, w, b=None, stride=1, padding="valid"):
    return conv2d(x, w[..., :1].repeat(w.shape[-1], axis=-1), b, stride, padding)


@misconception(
    "C36",
    en="You index the third axis of w by the filter. Its axes are (F_h, F_w, C, K): filter k is w[:, :, :, k].",
    ko="filter 번호를 w의 세 번째 축에 썼습니다. w의 축은 (F_h, F_w, C, K)이므로 k번째 filter는 w[:, :, :, k]입니다.",
)
def indexes_filters_by_the_channel_axis(x, w, b=None, stride=1, padding="valid"):
    def value(window, w):
        return np.stack([(window * w[:, :, k, :]).sum(axis=(1, 2, 3)) for k in range(w.shape[-1])], axis=-1)

    return slide(x, w, b, stride, padding, value=value)


@misconception(
    en="You read w[u, v, k, c] where w[u, v, c, k] belongs: the channel comes before the filter. It shows as soon as their numbers differ.",
    ko="w[u, v, c, k]를 쓸 자리에 w[u, v, k, c]를 썼습니다. 채널이 filter보다 먼저입니다. 채널 수와 filter 수가 다르면 바로 드러납니다.",
)
def swaps_channel_and_filter_indices(x, w, b=None, stride=1, padding="valid"):
    if w.shape[2] != w.shape[3]:
        raise IndexError("there are not as many channels as filters")
    return conv2d(x, w.swapaxes(2, 3), b, stride, padding)


@misconception(
    "C37",
    en="Window and kernel are flattened in different orders. Flatten both as (F_h, F_w, C), and move axes with transpose before you reshape.",
    ko="창과 kernel을 서로 다른 순서로 펼쳤습니다. 둘 다 (F_h, F_w, C) 순서로 펼치고, 축은 reshape 전에 transpose로 옮기십시오.",
)
def flattens_in_different_orders(x, w, b=None, stride=1, padding="valid"):
    def value(window, w):
        return np.moveaxis(window, -1, 1).reshape(len(window), -1) @ w.reshape(-1, w.shape[-1])

    return slide(x, w, b, stride, padding, value=value)


@misconception(
    en="w.reshape(K, -1) does not put the filters first: it mixes their numbers. Use w.reshape(-1, K), in which each column is one filter.",
    ko="w.reshape(K, -1)는 filter 축을 앞으로 옮기지 않고 서로 다른 filter의 값을 섞습니다. 열 하나가 filter 하나인 w.reshape(-1, K)를 쓰십시오.",
)
def reshapes_the_filters_forward(x, w, b=None, stride=1, padding="valid"):
    return conv2d(x, w.reshape(w.shape[-1], -1).T.reshape(w.shape), b, stride, padding)


@misconception(
    "C38",
    en="Your result is (N, K, H', W'). In Keras and here the maps come last: (N, H', W', K).",
    ko="결과의 모양이 (N, K, H', W')입니다. Keras와 이 강의에서는 feature map이 마지막 축입니다. (N, H', W', K)로 돌려주십시오.",
)
def puts_the_maps_first(x, w, b=None, stride=1, padding="valid"):
    return conv2d(x, w, b, stride, padding).transpose(0, 3, 1, 2)


@misconception(
    "C39",
    en="The shape is right but the values are scrambled: reshape does not move axes, it reads the same memory in another way. Use transpose.",
    ko="모양은 맞지만 값이 뒤섞였습니다. reshape는 축을 옮기지 않고 같은 메모리를 다르게 읽을 뿐입니다. transpose를 쓰십시오.",
)
def reshapes_instead_of_transposing(x, w, b=None, stride=1, padding="valid"):
    y = conv2d(x, w, b, stride, padding)
    return y.transpose(0, 3, 1, 2).reshape(y.shape)


@misconception(
    "C40",
    en="Every image of the batch gets the result of the first. Loop over n and read x[n].",
    ko="batch의 모든 이미지에 첫 번째 이미지의 결과가 들어갔습니다. n을 바꾸어 가며 x[n]을 읽으십시오.",
)
def repeats_the_first_image(x, w, b=None, stride=1, padding="valid"):
    return conv2d(x[:1], w, b, stride, padding).repeat(len(x), axis=0)


@misconception(
    "C41",
    en="Each map contains the maps before it. Set the sum back to 0 for every filter.",
    ko="각 feature map에 앞의 feature map이 더해져 있습니다. filter마다 합을 0에서 다시 시작하십시오.",
)
def carries_the_sum_to_the_next_filter(x, w, b=None, stride=1, padding="valid"):
    y = conv2d(x, w, None, stride, padding).cumsum(axis=-1)
    return y if b is None else y + b


@misconception(
    "C42",
    en="Each image contains the images before it. Set the sum back to 0 for every image.",
    ko="각 이미지의 결과에 앞 이미지의 결과가 더해져 있습니다. 이미지마다 합을 0에서 다시 시작하십시오.",
)
def carries_the_sum_to_the_next_image(x, w, b=None, stride=1, padding="valid"):
    y = conv2d(x, w, None, stride, padding).cumsum(axis=0)
    return y if b is None else y + b


@misconception(
    "C43",
    en="Axes of length 1 have disappeared. Do not squeeze: one image with one filter still gives (1, H', W', 1).",
    ko="길이가 1인 축이 사라졌습니다. squeeze를 쓰지 마십시오. 이미지 하나와 filter 하나라도 결과는 (1, H', W', 1)입니다.",
)
def squeezes_the_result(x, w, b=None, stride=1, padding="valid"):
    return np.squeeze(conv2d(x, w, b, stride, padding))


@misconception(
    "C63",
    en="In the loop over channels each channel overwrites the one before, so only the last survives. Use +=.",
    ko="채널을 도는 반복문에서 앞 채널의 결과를 덮어써 마지막 채널만 남았습니다. +=로 더하십시오.",
)
def keeps_the_last_channel(x, w, b=None, stride=1, padding="valid"):
    return conv2d(x[..., -1:], w[:, :, -1:], b, stride, padding)


@misconception(
    "C64",
    en="Map k is computed from channel k alone. Each filter covers all channels: window[:, :, :] * w[:, :, :, k].",
    ko="k번째 feature map을 채널 k만으로 계산했습니다. 각 filter는 모든 채널을 덮습니다. window[:, :, :] * w[:, :, :, k]입니다.",
)
def takes_the_filter_for_a_channel(x, w, b=None, stride=1, padding="valid"):
    def value(window, w):
        return np.stack([(window[..., k] * w[:, :, k, k]).sum(axis=(1, 2)) for k in range(w.shape[-1])], axis=-1)

    return slide(x, w, b, stride, padding, value=value)


# What is made of a window


@misconception(
    "C44",
    en="@ and np.dot are matrix products. Multiply window and kernel element by element with *, then sum.",
    ko="@와 np.dot은 행렬곱입니다. 창과 kernel을 *로 같은 위치끼리 곱한 다음 더하십시오.",
)
def multiplies_matrices(x, w, b=None, stride=1, padding="valid"):
    def value(window, w):
        window, w = np.moveaxis(window, -1, 1)[:, None], w.transpose(3, 2, 0, 1)
        return (window @ w).sum(axis=(2, 3, 4))

    return slide(x, w, b, stride, padding, value=value)


@misconception(
    "C45",
    en="You took the largest product instead of the sum of the products. The maximum belongs to pooling.",
    ko="곱을 모두 더하지 않고 가장 큰 곱을 골랐습니다. 최댓값은 pooling에서 씁니다.",
)
def takes_the_largest_product(x, w, b=None, stride=1, padding="valid"):
    return slide(x, w, b, stride, padding, value=lambda window, w: (window[..., None] * w).max(axis=(1, 2, 3)))


@misconception(
    "C46",
    en="You took the mean of the products. Sum them: a 2×2 window of ones and a kernel of ones give 4.",
    ko="곱을 평균했습니다. 평균하지 말고 더하십시오. 값이 모두 1인 2×2 창과 kernel이면 4입니다.",
)
def averages_the_products(x, w, b=None, stride=1, padding="valid"):
    return slide(x, w, b, stride, padding, value=lambda window, w: (window[..., None] * w).mean(axis=(1, 2, 3)))


@misconception(
    "C47",
    en="You divided by the sum of the kernel, as a blur filter does. A convolution layer takes its weights as they are.",
    ko="이미지를 흐리게 하는(blur) filter처럼 kernel의 합으로 나누었습니다. 합성곱 층은 weight를 그대로 씁니다.",
)
def normalises_the_kernel(x, w, b=None, stride=1, padding="valid"):
    with np.errstate(divide="ignore", invalid="ignore"):
        y = conv2d(x, w, None, stride, padding) / w.sum(axis=(0, 1, 2), dtype=float)
    return y if b is None else y + b


@misconception(
    "C48",
    en="Negative outputs have become 0. ReLU is a step of its own, after the convolution.",
    ko="음수인 출력이 0이 되었습니다. ReLU는 합성곱 다음에 따로 하는 단계입니다.",
)
def applies_relu(x, w, b=None, stride=1, padding="valid"):
    return np.maximum(conv2d(x, w, b, stride, padding), 0)


@misconception(
    "C49",
    en="Negative outputs have lost their sign. Keep it: it tells an edge from dark to bright from one from bright to dark.",
    ko="음수인 출력의 부호가 사라졌습니다. 부호를 그대로 두십시오. 부호가 있어야 어두운 쪽에서 밝은 쪽으로 가는 가장자리와 그 반대를 구별할 수 있습니다.",
)
def drops_the_sign(x, w, b=None, stride=1, padding="valid"):
    return np.abs(conv2d(x, w, b, stride, padding))


@misconception(
    "C50",
    en="Your output is limited to whole numbers from 0 to 255, as for an image. A feature map is no image: leave its values as they are.",
    ko="출력을 이미지처럼 0부터 255까지의 정수로 제한했습니다. feature map은 이미지가 아니므로 값을 그대로 두십시오.",
)
def makes_pixels_of_the_output(x, w, b=None, stride=1, padding="valid"):
    return np.clip(conv2d(x, w, b, stride, padding), 0, 255).astype(np.uint8)


@misconception(
    "C51",
    en="With integer images your outputs are cut to integers: np.zeros_like(x), or zeros with x.dtype, makes an integer array. Use np.zeros(shape); 1.2 + 1.2 is 2.4, not 2.",
    ko="정수 이미지에서 출력이 정수로 잘렸습니다. np.zeros_like(x)나 x.dtype으로 만든 배열은 정수 배열입니다. np.zeros(shape)를 쓰십시오. 1.2 + 1.2는 2가 아니라 2.4입니다.",
)
def stores_in_the_type_of_the_image(x, w, b=None, stride=1, padding="valid"):
    y = conv2d(x, w, b, stride, padding)
    return y.astype(np.int64).astype(x.dtype) if x.dtype.kind in "iu" else y.astype(x.dtype)


@misconception(
    en="Your output is an array of integers, so 2.4 became 2. Make it without an integer dtype.",
    ko="출력이 정수 배열이어서 2.4가 2가 되었습니다. 정수 dtype 없이 만드십시오.",
)
def stores_integers(x, w, b=None, stride=1, padding="valid"):
    return conv2d(x, w, b, stride, padding).astype(int)


@misconception(
    "C52",
    en="You turned the kernel into the image's type: in a uint8 image -1 becomes 255 and 1.2 becomes 1. Turn both into float instead.",
    ko="kernel을 이미지의 자료형으로 바꾸었습니다. uint8에서는 -1이 255가 되고 1.2가 1이 됩니다. 둘 다 float로 바꾸십시오.",
)
def computes_in_the_type_of_the_image(x, w, b=None, stride=1, padding="valid"):
    if x.dtype.kind not in "iu":
        return conv2d(x, w, b, stride, padding)
    return slide(x, w.astype(np.int64).astype(x.dtype), b, stride, padding, value=lambda window, w: ((window[..., None] * w).sum(axis=(1, 2, 3)).astype(np.int64)).astype(x.dtype))


@misconception(
    "C53",
    en="float16 keeps only three digits: 2049 becomes 2048. Use float32 or float64.",
    ko="float16은 세 자리 정도만 정확합니다. 2049가 2048이 됩니다. float32나 float64를 쓰십시오.",
)
def stores_in_float16(x, w, b=None, stride=1, padding="valid"):
    return conv2d(x, w, b, stride, padding).astype(np.float16)


# The bias


def with_bias(change, x, w, b, stride, padding):
    """Right but for what is made of the bias: change(y, b)."""
    y = conv2d(x, w, None, stride, padding)
    return y if b is None else change(y, b)


@misconception(
    "C54",
    en="The bias is missing: map k is too small by exactly b[k].",
    ko="bias가 빠졌습니다. k번째 feature map이 정확히 b[k]만큼 다릅니다.",
)
def forgets_the_bias(x, w, b=None, stride=1, padding="valid"):
    return with_bias(lambda y, b: y, x, w, b, stride, padding)


@misconception(
    "C55",
    en="The bias is inside the sum over the window, so it is added F_h · F_w · C times. Add it once, after the sum.",
    ko="bias가 창의 합 안에 있어 F_h · F_w · C번 더해졌습니다. 합을 구한 뒤 한 번만 더하십시오.",
)
def adds_bias_to_every_product(x, w, b=None, stride=1, padding="valid"):
    return with_bias(lambda y, b: y + b * w[..., 0].size, x, w, b, stride, padding)


@misconception(
    "C56",
    en="The bias is added once per channel. There is one bias per filter: add it after the channels are summed.",
    ko="bias를 채널마다 더했습니다. bias는 filter마다 하나이므로, 채널을 모두 더한 뒤에 더하십시오.",
)
def adds_bias_per_channel(x, w, b=None, stride=1, padding="valid"):
    return with_bias(lambda y, b: y + b * w.shape[2], x, w, b, stride, padding)


@misconception(
    "C57",
    en="b[0] is added to every map. Map k needs b[k].",
    ko="모든 feature map에 b[0]을 더했습니다. k번째 feature map에는 b[k]를 더하십시오.",
)
def uses_the_first_bias_for_all(x, w, b=None, stride=1, padding="valid"):
    return with_bias(lambda y, b: y + b[0], x, w, b, stride, padding)


@misconception(
    "C58",
    en="All biases are added to every map. Map k needs b[k] alone.",
    ko="모든 feature map에 bias를 전부 더했습니다. k번째 feature map에는 b[k]만 더하십시오.",
)
def adds_all_biases(x, w, b=None, stride=1, padding="valid"):
    return with_bias(lambda y, b: y + b.sum(), x, w, b, stride, padding)


@misconception(
    "C59",
    en="The biases run along the width of the map. They belong to the last axis: y + b, without b[:, None].",
    ko="bias를 feature map의 너비 방향으로 더했습니다. bias는 마지막 축에 맞춥니다. b[:, None] 없이 y + b로 쓰십시오.",
)
def adds_bias_along_the_width(x, w, b=None, stride=1, padding="valid"):
    return with_bias(lambda y, b: y + b[:, None], x, w, b, stride, padding)


@misconception(
    "C60",
    en="You multiplied by the bias. It is added.",
    ko="bias를 곱했습니다. bias는 곱하지 않고 더합니다.",
)
def multiplies_by_the_bias(x, w, b=None, stride=1, padding="valid"):
    return with_bias(lambda y, b: y * b, x, w, b, stride, padding)


@misconception(
    "C61",
    en="You added the bias to the pixels, before they are multiplied. Add it to the sum of the products.",
    ko="곱하기 전에 픽셀에 bias를 더했습니다. bias는 곱을 모두 더한 값에 더하십시오.",
)
def adds_bias_to_the_pixels(x, w, b=None, stride=1, padding="valid"):
    return with_bias(lambda y, b: y + b * w.sum(axis=(0, 1, 2)), x, w, b, stride, padding)


@misconception(
    "C62",
    en="Without a bias your function stops with an error. b=None means that there is none: add b only if it is not None.",
    ko="bias가 없으면 함수가 오류로 멈춥니다. b=None은 bias가 없다는 뜻입니다. b가 None이 아닐 때만 더하십시오.",
)
def needs_a_bias(x, w, b=None, stride=1, padding="valid"):
    return conv2d(x, w, None, stride, padding) + b


@misconception(
    en="if b asks whether an array is true, which NumPy refuses for more than one number. Ask whether b is not None.",
    ko="if b는 배열이 참인지 묻는데, 값이 둘 이상이면 NumPy가 오류를 냅니다. b가 None이 아닌지 확인하십시오.",
)
def asks_whether_the_bias_is_true(x, w, b=None, stride=1, padding="valid"):
    return conv2d(x, w, b if b else None, stride, padding)


@misconception(
    en="If one bias is 0, none of them is added: np.all(b) is false then. Ask whether b is not None.",
    ko="bias 가운데 하나가 0이면 bias를 하나도 더하지 않았습니다. 이때 np.all(b)이 거짓이기 때문입니다. b가 None이 아닌지 확인하십시오.",
)
def adds_the_bias_if_all_are_true(x, w, b=None, stride=1, padding="valid"):
    return conv2d(x, w, b if b is not None and np.all(b) else None, stride, padding)


# Padding


@misconception(
    "D01",
    en="Your border repeats the pixels at the edge. It must be 0: use np.pad with its default mode.",
    ko="둘레를 가장자리의 픽셀로 채웠습니다. 0으로 채워야 합니다. np.pad의 기본 mode를 쓰십시오.",
)
def repeats_the_edge(x, w, b=None, stride=1, padding="valid"):
    return pad_as("edge", x, w, b, stride, padding)


@misconception(
    "D02",
    en='Your border mirrors the image (mode="reflect"). It must be 0.',
    ko='이미지를 거울처럼 비추어(mode="reflect") 채웠습니다. 0으로 채워야 합니다.',
)
def reflects_the_image(x, w, b=None, stride=1, padding="valid"):
    return pad_as("reflect", x, w, b, stride, padding)


@misconception(
    "D03",
    en='Your border mirrors the image, edge included (mode="symmetric"). It must be 0.',
    ko='이미지를 가장자리까지 거울처럼 비추어(mode="symmetric") 채웠습니다. 0으로 채워야 합니다.',
)
def mirrors_the_image(x, w, b=None, stride=1, padding="valid"):
    return pad_as("symmetric", x, w, b, stride, padding)


@misconception(
    "D04",
    en="Pixels come in from the opposite side, as with an FFT or np.roll without zeros. The border must be 0.",
    ko="0을 채우지 않은 FFT나 np.roll처럼 반대쪽 픽셀이 들어왔습니다. 가장자리 밖은 0이어야 합니다.",
)
def wraps_around(x, w, b=None, stride=1, padding="valid"):
    return pad_as("wrap", x, w, b, stride, padding)


@misconception(
    "D05",
    en="Zeros were added at the top and left only. They go on all four sides: 3×3 with padding 1 is 5×5.",
    ko="위쪽과 왼쪽에만 0을 붙였습니다. 네 변에 모두 붙입니다. 3×3 이미지에 padding이 1이면 5×5입니다.",
    same_as="counts_padding_once",
)
def pads_top_and_left_only(x, w, b=None, stride=1, padding="valid"):
    return pad_sides(lambda before, after: (before, 0), x, w, b, stride, padding)


@misconception(
    "D06",
    en="Zeros were added at the bottom and right only. They go on all four sides: 3×3 with padding 1 is 5×5.",
    ko="아래쪽과 오른쪽에만 0을 붙였습니다. 네 변에 모두 붙입니다. 3×3 이미지에 padding이 1이면 5×5입니다.",
)
def pads_bottom_and_right_only(x, w, b=None, stride=1, padding="valid"):
    return pad_sides(lambda before, after: (0, after), x, w, b, stride, padding)


@misconception(
    "D07",
    en="The size is right, but all zeros are at the bottom and right, so the map has moved up and left. Half of them go before.",
    ko="크기는 맞지만 0이 모두 아래쪽과 오른쪽에 있어 feature map이 왼쪽 위로 밀렸습니다. 절반은 앞쪽에 둡니다.",
)
def pads_all_after(x, w, b=None, stride=1, padding="valid"):
    return pad_sides(lambda before, after: (0, before + after), x, w, b, stride, padding)


@misconception(
    "D08",
    en="The size is right, but all zeros are at the top and left, so the map has moved down and right. Half of them go after.",
    ko="크기는 맞지만 0이 모두 위쪽과 왼쪽에 있어 feature map이 오른쪽 아래로 밀렸습니다. 절반은 뒤쪽에 둡니다.",
)
def pads_all_before(x, w, b=None, stride=1, padding="valid"):
    return pad_sides(lambda before, after: (before + after, 0), x, w, b, stride, padding)


@misconception(
    "D09",
    en="The height is padded, the width is not. np.pad needs zeros on axes 1 and 2.",
    ko="높이에는 padding이 있지만 너비에는 없습니다. np.pad에서 축 1과 축 2에 모두 0을 붙이십시오.",
)
def pads_the_height_only(x, w, b=None, stride=1, padding="valid"):
    return conv2d(pad(x, around(x, w, stride, padding)[0], (0, 0)), w, b, stride)


@misconception(
    "D10",
    en="The width is padded, the height is not. np.pad needs zeros on axes 1 and 2.",
    ko="너비에는 padding이 있지만 높이에는 없습니다. np.pad에서 축 1과 축 2에 모두 0을 붙이십시오.",
)
def pads_the_width_only(x, w, b=None, stride=1, padding="valid"):
    return conv2d(pad(x, (0, 0), around(x, w, stride, padding)[1]), w, b, stride)


@misconception(
    "D11",
    en="np.pad(x, p) pads every axis, batch and channels too. Give one pair per axis: ((0, 0), (p, p), (p, p), (0, 0)).",
    ko="np.pad(x, p)는 batch와 채널까지 모든 축에 0을 붙입니다. 축마다 한 쌍씩 ((0, 0), (p, p), (p, p), (0, 0))을 주십시오.",
)
def pads_every_axis(x, w, b=None, stride=1, padding="valid"):
    if isinstance(padding, str):
        return conv2d(x, w, b, stride, padding)
    return slide(np.pad(x, padding), w, b, stride, "valid")


@misconception(
    "D12",
    en="You padded axes 2 and 3, which are height and width in PyTorch. Here the axes are (N, H, W, C): pad 1 and 2.",
    ko="축 2와 축 3에 padding했습니다. PyTorch에서는 이 두 축이 높이와 너비이지만, 여기서는 (N, H, W, C)이므로 축 1과 축 2입니다.",
)
def pads_width_and_channels(x, w, b=None, stride=1, padding="valid"):
    rows, cols = around(x, w, stride, padding)
    return slide(np.pad(x, [(0, 0), (0, 0), rows, cols]), w, b, stride, "valid")


@misconception(
    "D13",
    en="You padded axes 0 and 1, which are height and width of a single image. In a batch they are 1 and 2: (N, H, W, C).",
    ko="축 0과 축 1에 padding했습니다. 이미지 하나라면 이 두 축이 높이와 너비이지만, batch에서는 (N, H, W, C)이므로 축 1과 축 2입니다.",
)
def pads_the_batch(x, w, b=None, stride=1, padding="valid"):
    rows, cols = around(x, w, stride, padding)
    return conv2d(np.pad(x, [rows, cols, (0, 0), (0, 0)]), w, b, stride)


@misconception(
    "D14",
    en="There is always one zero on each side when padding is asked for. Use the number: try padding 0 and 2.",
    ko="padding이 있으면 언제나 한 칸만 붙였습니다. 인자로 받은 수를 쓰십시오. padding 0과 2를 해 보십시오.",
)
def pads_by_one(x, w, b=None, stride=1, padding="valid"):
    return conv2d(x, w, b, stride, "valid" if padding == "valid" else 1)


@misconception(
    "D15",
    en="The output has room for the padding, but the image was not padded, so the last rows and columns stay 0. Pad x first.",
    ko="출력은 padding만큼 커졌지만 이미지에는 padding하지 않아 마지막 행과 열이 0으로 남았습니다. 먼저 x에 padding하십시오.",
)
def pads_only_in_the_size(x, w, b=None, stride=1, padding="valid"):
    y, inner = np.zeros_like(conv2d(x, w, b, stride, padding)), conv2d(x, w, b, stride)
    y[:, : inner.shape[1], : inner.shape[2]] = inner
    return y


@misconception(
    en="The output has room for the padding, but the image was not padded, so the last windows lie outside of it. Pad x first.",
    ko="출력은 padding만큼 커졌지만 이미지에는 padding하지 않아 마지막 창이 이미지를 벗어났습니다. 먼저 x에 padding하십시오.",
)
def pads_only_in_the_size_and_runs_out(x, w, b=None, stride=1, padding="valid"):
    rows, cols = conv2d(x, w, b, stride, padding).shape[1:3]
    return slide(x, w, b, stride, "valid", size=lambda *_: (rows, cols), strict=True)


@misconception(
    "D16",
    en="The padding argument is not used: your answer is the one for 'valid'.",
    ko="padding 인자를 쓰지 않았습니다. 답이 'valid'일 때와 같습니다.",
)
def ignores_the_padding(x, w, b=None, stride=1, padding="valid"):
    return conv2d(x, w, b, stride)


@misconception(
    "D17",
    en="x[:, p:-p] is empty when p is 0, because -0 is 0. Write p : p + H, or use np.pad.",
    ko="-0은 0이므로 p가 0이면 x[:, p:-p]는 빈 배열입니다. p : p + H로 쓰거나 np.pad를 쓰십시오.",
)
def slices_to_minus_zero(x, w, b=None, stride=1, padding="valid"):
    (top, bottom), (left, right) = around(x, w, stride, padding)
    zeros = np.zeros((len(x), x.shape[1] + top + bottom, x.shape[2] + left + right, x.shape[3]))
    zeros[:, top:-bottom, left:-right] = x
    return conv2d(zeros, w, b, stride)


@misconception(
    "D18",
    en="Your border is filled with 1. It must be 0: np.zeros instead of np.ones.",
    ko="둘레를 1로 채웠습니다. 0이어야 하므로 np.ones 대신 np.zeros를 쓰십시오.",
)
def pads_with_ones(x, w, b=None, stride=1, padding="valid"):
    return pad_as("constant", x, w, b, stride, padding, constant_values=1)


@misconception(
    "D19",
    en='For "same" you put (F - 1) // 2 zeros on both sides. That is one short for an even kernel, and one too many where a stride needs fewer. Look at how many windows ceil(size / stride) need.',
    ko='"same"에서 양쪽에 0을 (F - 1) // 2개씩 두었습니다. kernel 크기가 짝수이면 하나 모자라고, stride 때문에 덜 필요할 때는 하나 많습니다. 창 ceil(size / stride)개에 몇 칸이 필요한지 보십시오.',
)
def pads_same_one_short(x, w, b=None, stride=1, padding="valid"):
    return pad_same(lambda size, kernel: ((kernel - 1) // 2,) * 2, x, w, b, stride, padding)


@misconception(
    "D20",
    en='For "same" you put F // 2 zeros on both sides. For an even kernel that is one too many: a 2×2 kernel on a 2×2 image must give 2×2.',
    ko='"same"에서 양쪽에 0을 F // 2개씩 두었습니다. kernel 크기가 짝수이면 하나 많습니다. 2×2 이미지에 2×2 kernel을 쓰면 출력이 2×2여야 합니다.',
)
def pads_same_one_too_many(x, w, b=None, stride=1, padding="valid"):
    return pad_same(lambda size, kernel: (kernel // 2,) * 2, x, w, b, stride, padding)


@misconception(
    "D21",
    en='For "same" the odd zero goes after (bottom, right), as in Keras. You put it before; try a 2×2 kernel.',
    ko='"same"에서 0의 수가 홀수일 때 남는 하나를 앞쪽에 두었습니다. Keras처럼 뒤쪽(아래, 오른쪽)에 두십시오. 2×2 kernel로 확인해 보십시오.',
)
def pads_same_before_first(x, w, b=None, stride=1, padding="valid"):
    return pad_sides(lambda before, after: (after, before), x, w, b, stride, padding)


@misconception(
    "D22",
    en='For "same" with a stride you padded as for stride 1. Keras adds only what ceil(size / stride) windows need: for size 4, kernel 3, stride 2 that is one zero, and it goes after.',
    ko='"same"에서 stride가 2 이상인데도 1일 때처럼 padding했습니다. Keras는 창 ceil(size / stride)개에 필요한 만큼만 붙입니다. 크기 4, kernel 3, stride 2이면 0 하나를 뒤쪽에 둡니다.',
)
def pads_same_as_for_stride_one(x, w, b=None, stride=1, padding="valid"):
    return pad_same(lambda size, kernel: zeros_around(size, kernel, 1, "same"), x, w, b, stride, padding)


@misconception(
    "D23",
    en='You padded so that the output keeps the input\'s size even with a stride. "same" gives ceil(size / stride): 4 at stride 2 gives 2.',
    ko='stride가 2 이상인데도 출력이 입력과 같은 크기가 되도록 padding했습니다. "same"의 출력 크기는 ceil(size / stride)입니다. 크기 4, stride 2이면 2입니다.',
)
def keeps_the_size_at_any_stride(x, w, b=None, stride=1, padding="valid"):
    def zeros(size, kernel):
        missing = (size - 1) * stride + kernel - size
        return missing // 2, missing - missing // 2

    return pad_same(zeros, x, w, b, stride, padding)


@misconception(
    en='With "same" the output size is rounded up, size / stride: 5 at stride 2 gives 3. You rounded it down and lost the last windows.',
    ko='"same"의 출력 크기를 내림하여 마지막 창이 빠졌습니다. size / stride를 올림하십시오. 크기 5, stride 2이면 3입니다.',
)
def rounds_same_down(x, w, b=None, stride=1, padding="valid"):
    def zeros(size, kernel):
        missing = max((size // stride - 1) * stride + kernel - size, 0)
        return missing // 2, missing - missing // 2

    y = pad_same(zeros, x, w, b, stride, padding)
    return y if padding != "same" else y[:, : x.shape[1] // stride, : x.shape[2] // stride]


@misconception(
    en='For "same" the number of missing zeros became negative, and np.pad stops with an error. A 2×2 kernel with stride 3 on 3×3 needs no zeros: max(missing, 0).',
    ko='"same"에서 모자라는 0의 수가 음수가 되어 np.pad가 오류로 멈췄습니다. 3×3 이미지, 2×2 kernel, stride 3이면 0이 필요하지 않습니다. max(missing, 0)로 쓰십시오.',
)
def lets_the_missing_zeros_be_negative(x, w, b=None, stride=1, padding="valid"):
    def zeros(size, kernel):
        missing = (-(-size // stride) - 1) * stride + kernel - size
        return missing // 2, missing - missing // 2

    return pad_same(zeros, x, w, b, stride, padding)


@misconception(
    en='For "same" all zeros are at the bottom and right, so the map has moved up and left. Half of them go before.',
    ko='"same"에서 0이 모두 아래쪽과 오른쪽에 있어 feature map이 왼쪽 위로 밀렸습니다. 절반은 앞쪽에 둡니다.',
)
def pads_same_all_after(x, w, b=None, stride=1, padding="valid"):
    return pad_same(lambda size, kernel: (0, sum(zeros_around(size, kernel, stride, "same"))), x, w, b, stride, padding)


@misconception(
    en='For "same" all zeros are at the top and left, so the map has moved down and right. Half of them go after.',
    ko='"same"에서 0이 모두 위쪽과 왼쪽에 있어 feature map이 오른쪽 아래로 밀렸습니다. 절반은 뒤쪽에 둡니다.',
)
def pads_same_all_before(x, w, b=None, stride=1, padding="valid"):
    return pad_same(lambda size, kernel: (sum(zeros_around(size, kernel, stride, "same")), 0), x, w, b, stride, padding)


@misconception(
    "D24",
    en='For "same" you put F - 1 zeros on both sides; that is "full". "same" needs F - 1 in total at stride 1.',
    ko='"same"에서 양쪽에 0을 F - 1개씩 두었습니다. 이렇게 하면 "full"이 됩니다. stride가 1이면 "same"에는 모두 합해 F - 1개가 필요합니다.',
)
def pads_full(x, w, b=None, stride=1, padding="valid"):
    return pad_same(lambda size, kernel: (kernel - 1, kernel - 1), x, w, b, stride, padding)


@misconception(
    "D25",
    en='For "same" the width is padded by the amount for the height. Compute the zeros for each axis from its own kernel size; try a 2×3 kernel.',
    ko='"same"에서 높이의 padding을 너비에도 썼습니다. 축마다 그 축의 kernel 크기로 0의 수를 계산하십시오. 2×3 kernel로 확인해 보십시오.',
)
def pads_the_width_like_the_height(x, w, b=None, stride=1, padding="valid"):
    return conv2d(pad(x, *[around(x, w, stride, padding)[0]] * 2), w, b, stride)


@misconception(
    "D27",
    en="You put the zeros around the output. Pad the image before the window slides, so that windows at the border see pixels and zeros.",
    ko="출력의 둘레에 0을 붙였습니다. 창을 움직이기 전에 이미지에 padding하여, 가장자리의 창이 픽셀과 0을 함께 보게 하십시오.",
)
def pads_the_output(x, w, b=None, stride=1, padding="valid"):
    return pad(conv2d(x, w, b, stride), *around(x, w, stride, padding))


@misconception(
    en='A whole number as padding has no effect: only "valid" and "same" are known. Put that many zeros on all four sides.',
    ko='padding에 정수를 주어도 아무 효과가 없습니다. "valid"와 "same"만 처리했습니다. 네 변에 그 수만큼 0을 붙이십시오.',
)
def knows_only_the_words(x, w, b=None, stride=1, padding="valid"):
    return conv2d(x, w, b, stride, padding if padding == "same" else "valid")


@misconception(
    en='"same" has no effect: your answer is the one for "valid". Pad so that the output has ceil(size / stride) rows.',
    ko='"same"이 아무 효과가 없습니다. 답이 "valid"일 때와 같습니다. 출력의 행이 ceil(size / stride)개가 되도록 padding하십시오.',
)
def ignores_same(x, w, b=None, stride=1, padding="valid"):
    return conv2d(x, w, b, stride, "valid" if padding == "same" else padding)


@misconception(
    en='"valid" and "same" are words, and you compute with them as if they were numbers. Turn them into a number of zeros first.',
    ko='"valid"와 "same"은 문자열인데 숫자처럼 계산했습니다. 먼저 0의 수로 바꾸십시오.',
)
def computes_with_the_words(x, w, b=None, stride=1, padding="valid"):
    x = np.pad(x, [(0, 0), (padding, padding), (padding, padding), (0, 0)])
    return conv2d(x, w, b, stride)


# Memory


@misconception(
    "E01",
    en="Your function changes the caller's x, which also spoils the next windows: a slice of x is the same memory, so window *= w writes into x. Write window * w.",
    ko="인자로 받은 x가 바뀌며, 다음 창의 값도 망가집니다. slice는 x와 메모리를 함께 쓰므로 window *= w로 쓰면 x의 값이 바뀝니다. window * w로 쓰십시오.",
)
def multiplies_into_x(x, w, b=None, stride=1, padding="valid"):
    return multiply_in_place(x if padding == "valid" else pad(x, *around(x, w, stride, padding)), w, b, stride)


@misconception(
    en="window *= w writes into the padded image, because a slice is the same memory, and the next windows see the products instead of the pixels. Write window * w.",
    ko="slice는 메모리를 함께 쓰므로 window *= w로 쓰면 padding한 이미지가 바뀌고, 다음 창은 픽셀이 아니라 곱한 값을 보게 됩니다. window * w로 쓰십시오.",
)
def multiplies_into_the_padded_image(x, w, b=None, stride=1, padding="valid"):
    return multiply_in_place(pad(x, *around(x, w, stride, padding)), w, b, stride)


def multiply_in_place(x, w, b, stride):
    def value(window, _):
        sums = []
        for k in range(w.shape[-1]):
            window *= w[..., k]
            sums.append(window.sum(axis=(1, 2, 3)))
        return np.stack(sums, axis=-1)

    kernel_h, kernel_w = w.shape[:2]
    return slide(x, w, b, stride, "valid", window=lambda _, i, j: x[:, i * stride : i * stride + kernel_h, j * stride : j * stride + kernel_w], value=value)


@misconception(
    en="The values are right, but your function writes its results into the caller's x. Make a new array for the output.",
    ko="값은 맞지만, 인자로 받은 x에 결과를 썼습니다. 출력을 담을 배열을 새로 만드십시오.",
)
def writes_results_into_x(x, w, b=None, stride=1, padding="valid"):
    y = conv2d(x, w, b, stride, padding)
    if y.shape[-1] == x.shape[-1] and padding == "valid" and x.dtype.kind == "f":
        x[:, : y.shape[1], : y.shape[2]] = y
    return y


@misconception(
    "E02",
    en="Your function changes the caller's w: w[:] = … flips it where it is. Work on a copy, or index it the other way round.",
    ko="함수가 인자로 받은 w를 바꿉니다. w[:] = …로 쓰면 원래 배열이 뒤집힙니다. 복사본을 쓰거나 인덱스를 반대로 쓰십시오.",
)
def flips_w_in_place(x, w, b=None, stride=1, padding="valid"):
    y = conv2d(x, w, b, stride, padding)
    w[:] = w[::-1, ::-1].copy()
    return y


@misconception(
    "E03",
    en="as_strided was given steps computed from the shape. An array need not lie in row order (np.asfortranarray(x) does not): take the steps from x.strides.",
    ko="as_strided의 간격을 shape로 계산했습니다. 배열이 항상 행 순서로 저장되지는 않으므로(예: np.asfortranarray(x)) x.strides에서 가져오십시오.",
)
def assumes_row_order(x, w, b=None, stride=1, padding="valid"):
    x = pad(x, *around(x, w, stride, padding))
    return conv2d(x.ravel(order="K").reshape(x.shape), w, b, stride)


_first_kernels = {}


@misconception(
    "E05",
    en="The second call with another kernel of the same shape gives the first kernel's result. Keep nothing in global variables or default arguments.",
    ko="모양이 같은 다른 kernel로 다시 호출하면 첫 번째 kernel의 결과가 나옵니다. 전역 변수나 기본 인자에 값을 남겨 두지 마십시오.",
)
def remembers_the_first_kernel(x, w, b=None, stride=1, padding="valid"):
    return conv2d(x, _first_kernels.setdefault(w.shape, w), b, stride, padding)
