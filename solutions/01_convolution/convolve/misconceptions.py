"""Wrong answers that students really give, each written as a slip from the right one."""

import numpy as np

from autograder import misconception

from .solution import convolve


def slide(image, kernel, *, size=None, window=None, value=None, strict=False):
    """The right answer in loops, with one part exchanged; errors come as they would come to a student.

    size(height, width, kernel_h, kernel_w): rows and columns of the output;
    window(image, i, j): what output (i, j) looks at;
    value(window, kernel): one number of the output;
    strict: a window that runs over the edge is an error, as in loops over pixels. As a slice it may be stretched by NumPy.
    """
    image, kernel = np.asarray(image, float), np.asarray(kernel, float)
    (height, width), (kernel_h, kernel_w) = image.shape, kernel.shape
    size = size or (lambda height, width, kernel_h, kernel_w: (height - kernel_h + 1, width - kernel_w + 1))
    window = window or (lambda image, i, j: image[i : i + kernel_h, j : j + kernel_w])
    value = value or (lambda window, kernel: (window * kernel).sum())
    rows, cols = size(height, width, kernel_h, kernel_w)
    y = np.zeros((rows, cols))
    for i in range(rows):
        for j in range(cols):
            seen = window(image, i, j)
            if strict and seen.shape != kernel.shape:
                raise IndexError("the window runs over the edge")
            y[i, j] = value(seen, kernel)
    return y


# The kernel


@misconception(
    "C01",
    en="Your kernel is turned by 180°. Deep learning's convolution does not flip it: kernel[u, v] meets image[i + u, j + v].",
    ko="kernel이 180° 뒤집혀 있습니다. 딥러닝의 합성곱은 kernel을 뒤집지 않습니다. kernel[u, v]는 image[i + u, j + v]와 곱합니다.",
)
def flips_the_kernel(image, kernel):
    return convolve(image, kernel[::-1, ::-1])


@misconception(
    "C02",
    en="The rows of your kernel are in reverse order. Look for a [::-1] on its first axis.",
    ko="kernel의 행 순서가 거꾸로입니다. 첫 번째 축에 [::-1]을 쓴 곳을 찾아보십시오.",
)
def flips_the_rows(image, kernel):
    return convolve(image, kernel[::-1])


@misconception(
    "C03",
    en="The columns of your kernel are in reverse order. Look for a [::-1] on its second axis.",
    ko="kernel의 열 순서가 거꾸로입니다. 두 번째 축에 [::-1]을 쓴 곳을 찾아보십시오.",
)
def flips_the_columns(image, kernel):
    return convolve(image, kernel[:, ::-1])


@misconception(
    "C04",
    en="Your kernel is transposed: its rows have become columns. Try a 2×3 kernel, which must keep its 2 rows.",
    ko="kernel이 전치되어 행이 열이 되었습니다. 2×3 kernel로 확인해 보십시오. 그대로 두 행이어야 합니다.",
)
def transposes_the_kernel(image, kernel):
    return convolve(image, kernel.T)


@misconception(
    en="You read kernel[v, u] where kernel[u, v] belongs: the row of the window goes with the row of the kernel. A 2×3 kernel shows it at once.",
    ko="kernel[u, v]를 쓸 자리에 kernel[v, u]를 썼습니다. 창의 행은 kernel의 행과 짝을 이룹니다. 2×3 kernel에서 바로 드러납니다.",
)
def swaps_the_kernel_indices(image, kernel):
    if kernel.shape[0] != kernel.shape[1]:
        raise IndexError("index 1 is out of bounds for axis 0 with size 1")
    return convolve(image, kernel.T)


@misconception(
    en="kernel[-u, -v] does not flip the kernel but moves it: -0 is 0, so kernel[0, 0] stays and the others change places. Use kernel[u, v]; nothing is flipped here.",
    ko="kernel[-u, -v]는 kernel을 뒤집지 않고 밀어냅니다. -0은 0이므로 kernel[0, 0]은 그대로이고 나머지만 자리가 바뀝니다. 여기서는 뒤집지 않으므로 kernel[u, v]를 쓰십시오.",
)
def counts_the_kernel_backwards(image, kernel):
    rows, cols = kernel.shape
    return convolve(image, kernel[np.ix_(-np.arange(rows), -np.arange(cols))])


@misconception(
    "C16",
    en="kernel.shape begins with the height, then comes the width. You took them in the other order; try a 2×3 kernel.",
    ko="kernel.shape는 높이, 너비 순서입니다. 두 값을 반대로 꺼냈습니다. 2×3 kernel로 확인해 보십시오.",
)
def unpacks_width_before_height(image, kernel):
    kernel_w, kernel_h = kernel.shape
    return slide(
        image, kernel,
        size=lambda height, width, *_: (height - kernel_h + 1, width - kernel_w + 1),
        window=lambda image, i, j: image[i : i + kernel_h, j : j + kernel_w],
    )  # fmt: skip


@misconception(
    en="Every kernel that is not square ends in an error. kernel.shape is the height, for the loop over rows, then the width, for the loop over columns.",
    ko="정사각형이 아닌 kernel에서는 언제나 오류가 납니다. kernel.shape는 행을 도는 반복문에 쓰는 높이, 열을 도는 반복문에 쓰는 너비 순서입니다.",
)
def loops_over_width_before_height(image, kernel):
    if kernel.shape[0] != kernel.shape[1]:
        raise IndexError("index 1 is out of bounds for axis 0 with size 1")
    return convolve(image, kernel)


@misconception(
    en="You took the kernel's height for its width as well. kernel.shape[0] is the height, kernel.shape[1] the width; try a 2×3 kernel.",
    ko="kernel의 높이를 너비로도 썼습니다. kernel.shape[0]이 높이, kernel.shape[1]이 너비입니다. 2×3 kernel로 확인해 보십시오.",
)
def assumes_a_square_kernel(image, kernel):
    side = kernel.shape[0]
    return slide(
        image, kernel,
        size=lambda height, width, *_: (height - side + 1, width - side + 1),
        window=lambda image, i, j: image[i : i + side, j : j + side],
    )  # fmt: skip


@misconception(
    en="The size of your output is right, but the window is as wide as the kernel is high. Cut it out with [i : i + F_h, j : j + F_w]; try a 2×3 kernel.",
    ko="출력의 크기는 맞지만, 창의 너비를 kernel의 높이로 잘랐습니다. [i : i + F_h, j : j + F_w]로 자르고, 2×3 kernel로 확인해 보십시오.",
)
def cuts_square_windows(image, kernel):
    side = kernel.shape[0]
    return slide(image, kernel, window=lambda image, i, j: image[i : i + side, j : j + side])


@misconception(
    en="Your loops over the kernel run over its height twice, so the columns beyond that are never used. The second loop runs over kernel.shape[1]; try a 2×3 kernel.",
    ko="kernel을 도는 반복문이 둘 다 높이만큼만 돌아, 그 뒤의 열을 쓰지 않았습니다. 두 번째 반복문은 kernel.shape[1]만큼 돌아야 합니다. 2×3 kernel로 확인해 보십시오.",
)
def loops_over_a_square_kernel(image, kernel):
    side = kernel.shape[0]
    if side > kernel.shape[1]:
        raise IndexError("the kernel has fewer columns than rows")
    return convolve(image, kernel[:, :side])


@misconception(
    en="Your window is always 3×3. Take its size from kernel.shape; try a 2×2 kernel.",
    ko="창의 크기가 언제나 3×3입니다. kernel.shape에서 크기를 가져오십시오. 2×2 kernel로 확인해 보십시오.",
)
def assumes_three_by_three(image, kernel):
    return slide(image, kernel, size=lambda height, width, *_: (height - 2, width - 2), window=lambda image, i, j: image[i : i + 3, j : j + 3], strict=True)


# The size of the output


@misconception(
    "C05",
    en="The last row and the last column of windows are missing. Count the start positions of a 2×2 kernel in a 3×3 image: 2 in each direction, so + 1.",
    ko="마지막 행과 마지막 열의 창이 빠졌습니다. 3×3 이미지에서 2×2 kernel의 시작 위치를 세어 보십시오. 방향마다 2개이므로 + 1이 필요합니다.",
)
def loses_the_last_windows(image, kernel):
    return convolve(image, kernel)[:-1, :-1]


@misconception(
    en="The output has the right size, but its last row and column stay 0: your loops end one window too early. range(rows) already stops at rows - 1.",
    ko="출력의 크기는 맞지만 마지막 행과 열이 0으로 남아 있습니다. 반복문이 창 하나만큼 일찍 끝납니다. range(rows)는 이미 rows - 1에서 끝납니다.",
)
def ends_the_loops_too_early(image, kernel):
    y = convolve(image, kernel)
    y[-1] = y[:, -1] = 0
    return y


@misconception(
    "C18",
    en="The first row and the first column of your output stay 0. The loops over windows start at 0, not at 1.",
    ko="출력의 첫 행과 첫 열이 0으로 남아 있습니다. 창을 움직이는 반복문은 1이 아니라 0에서 시작합니다.",
)
def starts_at_one(image, kernel):
    y = convolve(image, kernel)
    y[0] = y[:, 0] = 0
    return y


@misconception(
    "C06",
    en="Your output is as large as the image, with zeros at the end. There are only H - F_h + 1 rows of windows: 5×5 and 3×3 give 3×3.",
    ko="출력이 이미지와 크기가 같고 끝부분이 0으로 남아 있습니다. 창은 H - F_h + 1행뿐입니다. 5×5 이미지와 3×3 kernel이면 출력은 3×3입니다.",
)
def makes_the_output_as_large_as_the_image(image, kernel):
    y = convolve(image, kernel)
    large = np.zeros(image.shape)
    large[: y.shape[0], : y.shape[1]] = y
    return large


@misconception(
    en="Your output is as large as the image and, for an image of integers, holds integers: np.zeros_like(image) copies size and type. Use np.zeros((H - F_h + 1, W - F_w + 1)).",
    ko="출력이 이미지와 크기가 같고, 정수 이미지에서는 정수만 들어 있습니다. np.zeros_like(image)는 크기와 자료형을 모두 복사합니다. np.zeros((H - F_h + 1, W - F_w + 1))를 쓰십시오.",
)
def makes_the_output_like_the_image(image, kernel):
    large = np.zeros_like(image)
    y = convolve(image, kernel)
    large[: y.shape[0], : y.shape[1]] = y
    return large


@misconception(
    en="Your loops visit every pixel, and near the edge the kernel reaches out of the image. Stop where the last window still fits: there are H - F_h + 1 rows of windows.",
    ko="반복문이 모든 픽셀을 방문하여, 가장자리 근처에서 kernel이 이미지를 벗어납니다. 마지막 창이 다 들어가는 곳에서 멈추십시오. 창은 H - F_h + 1행입니다.",
)
def loops_over_every_pixel(image, kernel):
    return slide(image, kernel, size=lambda height, width, *_: (height, width), strict=True)


@misconception(
    en="Your loops visit every pixel, and near the edge the slices are cut short; when one row is left, NumPy stretches it without an error. There are H - F_h + 1 rows of windows.",
    ko="반복문이 모든 픽셀을 방문하여, 가장자리 근처에서 slice가 짧아집니다. 한 행만 남으면 NumPy가 오류 없이 늘려서 계산합니다. 창은 H - F_h + 1행입니다.",
)
def slices_at_every_pixel(image, kernel):
    return slide(image, kernel, size=lambda height, width, *_: (height, width))


@misconception(
    "C07",
    en="You kept windows that hang over the right and lower edge. A window that does not fit entirely is dropped: 5×5 and 3×3 give 3×3.",
    ko="오른쪽과 아래쪽 가장자리를 벗어나는 창을 남겼습니다. 다 들어가지 않는 창은 버립니다. 5×5 이미지와 3×3 kernel이면 출력은 3×3입니다.",
)
def keeps_windows_over_the_edge(image, kernel):
    return convolve(np.pad(image, [(0, kernel.shape[0] - 1), (0, kernel.shape[1] - 1)]), kernel)


@misconception(
    en="You put zeros around the image, so that the output keeps its size. That is padding, the next section; here 5×5 and 3×3 give 3×3.",
    ko="이미지 둘레에 0을 둘러 출력이 이미지와 같은 크기가 되었습니다. 이는 다음 절에서 다루는 padding이며, 여기서는 5×5 이미지와 3×3 kernel이면 출력이 3×3입니다.",
)
def pads_to_keep_the_size(image, kernel):
    return convolve(np.pad(image, [((side - 1) // 2, side // 2) for side in kernel.shape]), kernel)


@misconception(
    en="You put F_h // 2 and F_w // 2 zeros on each side of the image. That is padding, the next section; here 5×5 and 3×3 give 3×3.",
    ko="이미지의 양쪽에 0을 F_h // 2개와 F_w // 2개씩 둘렀습니다. 이는 다음 절에서 다루는 padding이며, 여기서는 5×5 이미지와 3×3 kernel이면 출력이 3×3입니다.",
)
def pads_half_the_kernel(image, kernel):
    return convolve(np.pad(image, [(side // 2, side // 2) for side in kernel.shape]), kernel)


@misconception(
    en="You put half a kernel of zeros around the image and made the output as large as the image. That is padding, the next section; here 5×5 and 3×3 give 3×3.",
    ko="이미지 둘레에 kernel의 절반만큼 0을 두르고 출력을 이미지와 같은 크기로 만들었습니다. 이는 다음 절에서 다루는 padding이며, 여기서는 5×5 이미지와 3×3 kernel이면 출력이 3×3입니다.",
)
def pads_half_the_kernel_and_keeps_the_size(image, kernel):
    return convolve(np.pad(image, [(side // 2, (side - 1) // 2) for side in kernel.shape]), kernel)


@misconception(
    en='Your output is larger than the image: every overlap of image and kernel counts ("full"). Only windows that lie inside the image count.',
    ko='출력이 이미지보다 큽니다. 이미지와 kernel이 조금이라도 겹치는 위치를 모두 세었습니다("full"). 이미지 안에 다 들어가는 창만 셉니다.',
)
def pads_full(image, kernel):
    return convolve(np.pad(image, [(side - 1, side - 1) for side in kernel.shape]), kernel)


@misconception(
    "D04",
    en="Your output is as large as the image, and pixels come in from the opposite side, as with an FFT or np.roll. Keep only the first H - F_h + 1 rows and W - F_w + 1 columns.",
    ko="출력이 이미지와 크기가 같고, FFT나 np.roll처럼 반대쪽 픽셀이 들어왔습니다. 처음 H - F_h + 1행과 W - F_w + 1열만 남기십시오.",
)
def wraps_around(image, kernel):
    return convolve(np.pad(image, [(0, side - 1) for side in kernel.shape], mode="wrap"), kernel)


@misconception(
    en="Your window is centred on pixel (i, j), and the index -1 silently reads the last row or column. Window (i, j) begins at pixel (i, j).",
    ko="창의 가운데가 픽셀 (i, j)에 놓여, 인덱스 -1이 오류 없이 마지막 행이나 열을 읽습니다. (i, j)번째 창은 픽셀 (i, j)에서 시작합니다.",
)
def centres_the_window(image, kernel):
    rolled = np.roll(image, (kernel.shape[0] // 2, kernel.shape[1] // 2), axis=(0, 1))
    return convolve(rolled, kernel)


def around_a_centre(image, kernel, *, odd, frame):
    """Windows around centres that stay half a kernel away from the edges.

    odd: the window reaches as far behind its centre as before it, and does not fit an even kernel; frame: the edges stay, as zeros.
    """
    before = [side // 2 for side in kernel.shape]
    centres = [range(half, length - half) for half, length in zip(before, image.shape)]
    if odd and all(centres) and any(side % 2 == 0 for side in kernel.shape):
        raise ValueError("operands could not be broadcast together")
    y = np.zeros(image.shape)
    for i in centres[0]:
        for j in centres[1]:
            top, left = i - before[0], j - before[1]
            y[i, j] = (image[top : top + kernel.shape[0], left : left + kernel.shape[1]] * kernel).sum()
    return y if frame else y[np.ix_(*centres)]


@misconception(
    en="Your window reaches as far behind its centre as before it, so its sides are odd, and an even kernel does not fit. Let it begin at [i, j] and be as large as the kernel.",
    ko="창이 가운데에서 앞뒤로 똑같이 뻗어 언제나 홀수 크기이므로, 짝수 크기의 kernel과 맞지 않습니다. 창을 [i, j]에서 시작하여 kernel과 같은 크기로 잡으십시오.",
)
def assumes_an_odd_kernel(image, kernel):
    return around_a_centre(image, kernel, odd=True, frame=False)


@misconception(
    en="You refuse a kernel with an even side. Nothing here needs a centre: a 2×2 kernel in a 3×3 image has four windows.",
    ko="한 변이 짝수인 kernel에 오류를 냈습니다. 여기서는 가운데가 필요하지 않으며, 3×3 이미지에는 2×2 kernel의 창이 네 개 있습니다.",
)
def refuses_an_even_kernel(image, kernel):
    if any(side % 2 == 0 for side in kernel.shape):
        raise ValueError("the kernel must be odd")
    return convolve(image, kernel)


@misconception(
    en="You left half a kernel out at every edge, which is too much for an even kernel. There are H - F_h + 1 rows of windows: 3×3 and 2×2 give 2×2.",
    ko="가장자리마다 kernel의 절반씩 뺐는데, 짝수 크기의 kernel에서는 너무 많습니다. 창은 H - F_h + 1행이므로 3×3 이미지와 2×2 kernel이면 출력은 2×2입니다.",
)
def leaves_out_half_the_kernel(image, kernel):
    return around_a_centre(image, kernel, odd=False, frame=False)


@misconception(
    en="Your output is as large as the image, with a frame of zeros: each value stands at the centre of its window. It belongs at [i, j], where the window begins: 5×5 and 3×3 give 3×3.",
    ko="출력이 이미지와 크기가 같고 둘레가 0으로 남아 있습니다. 값을 창의 가운데가 아니라 창이 시작하는 [i, j]에 두면, 5×5 이미지와 3×3 kernel에서 출력이 3×3이 됩니다.",
)
def leaves_a_frame_of_zeros(image, kernel):
    return around_a_centre(image, kernel, odd=False, frame=True)


@misconception(
    en="Your output is as large as the image, with a frame of zeros, and an even kernel does not fit your window. Let window (i, j) begin at [i, j] and be as large as the kernel.",
    ko="출력이 이미지와 크기가 같고 둘레가 0으로 남아 있으며, 짝수 크기의 kernel은 창과 맞지 않습니다. (i, j)번째 창을 [i, j]에서 시작하여 kernel과 같은 크기로 잡으십시오.",
)
def leaves_a_frame_of_zeros_around_odd_windows(image, kernel):
    return around_a_centre(image, kernel, odd=True, frame=True)


@misconception(
    "C09",
    en="/ gives a float, and a float cannot be the size of an array or go into range(). The size needs no division here: H - F_h + 1.",
    ko="/의 결과는 실수(float)이므로 배열의 크기나 range()에 쓸 수 없습니다. 여기서는 나눌 필요 없이 H - F_h + 1입니다.",
)
def divides_to_a_float(image, kernel):
    return slide(image, kernel, size=lambda height, width, kernel_h, kernel_w: ((height - kernel_h) / 1 + 1, (width - kernel_w) / 1 + 1))


@misconception(
    "C13",
    en="The number of rows is computed from the width and the number of columns from the height. image.shape is (H, W); try a 2×4 image.",
    ko="출력의 행 수를 너비로, 열 수를 높이로 계산했습니다. image.shape는 (H, W)입니다. 2×4 이미지로 확인해 보십시오.",
)
def exchanges_height_and_width(image, kernel):
    return slide(image, kernel, size=lambda height, width, kernel_h, kernel_w: (width - kernel_h + 1, height - kernel_w + 1))


@misconception(
    "C14",
    en="You took the number of rows for the number of columns too. Compute the width of the output by itself; try a 2×4 image.",
    ko="출력의 행 수를 열 수로도 썼습니다. 출력의 너비는 따로 계산하십시오. 2×4 이미지로 확인해 보십시오.",
)
def assumes_a_square_output(image, kernel):
    return slide(image, kernel, size=lambda height, width, kernel_h, kernel_w: (height - kernel_h + 1,) * 2)


@misconception(
    en="You took the image's height for its width as well. image.shape[0] is the height, image.shape[1] the width; try a 2×4 image.",
    ko="이미지의 높이를 너비로도 썼습니다. image.shape[0]이 높이, image.shape[1]이 너비입니다. 2×4 이미지로 확인해 보십시오.",
)
def assumes_a_square_image(image, kernel):
    return slide(image, kernel, size=lambda height, width, kernel_h, kernel_w: (height - kernel_h + 1, height - kernel_w + 1))


@misconception(
    en="You took heights for widths, in the image and in the kernel. image.shape[1] and kernel.shape[1] are the widths; try a 2×4 image and a 2×3 kernel.",
    ko="이미지에서도 kernel에서도 높이를 너비로 썼습니다. 너비는 image.shape[1]과 kernel.shape[1]이며, 2×4 이미지와 2×3 kernel로 확인해 볼 수 있습니다.",
)
def assumes_that_everything_is_square(image, kernel):
    side = kernel.shape[0]
    return slide(
        image, kernel,
        size=lambda height, *_: (height - side + 1,) * 2,
        window=lambda image, i, j: image[i : i + side, j : j + side],
    )  # fmt: skip


@misconception(
    en="All your loops count with heights. Those over columns need the widths, image.shape[1] and kernel.shape[1]; try a 2×4 image and a 2×3 kernel.",
    ko="모든 반복문이 높이만큼 돕니다. 열을 도는 반복문에는 너비인 image.shape[1]과 kernel.shape[1]을 쓰고, 2×4 이미지와 2×3 kernel로 확인해 보십시오.",
)
def loops_over_squares(image, kernel):
    side = kernel.shape[0]
    if image.shape[1] < image.shape[0] or kernel.shape[1] < side:
        raise IndexError("index 2 is out of bounds for axis 1 with size 2")
    return convolve(image[:, : image.shape[0]], kernel[:, :side])


@misconception(
    "C15",
    en="The width of the output is computed with the height of the kernel. It needs kernel.shape[1]; try a 2×3 kernel.",
    ko="출력의 너비를 kernel의 높이로 계산했습니다. kernel.shape[1]을 쓰십시오. 2×3 kernel로 확인해 보십시오.",
)
def uses_kernel_height_for_the_width(image, kernel):
    return slide(image, kernel, size=lambda height, width, kernel_h, kernel_w: (height - kernel_h + 1, width - kernel_h + 1))


@misconception(
    "C17",
    en="The windows are numbered i * rows + j. A row holds cols windows, so number them i * cols + j; a square output hides it.",
    ko="창의 번호를 i * rows + j로 매겼습니다. 한 행에는 창이 cols개 있으므로 i * cols + j입니다. 출력이 정사각형이면 드러나지 않습니다.",
)
def numbers_windows_by_rows(image, kernel):
    y = convolve(image, kernel)
    rows, cols = y.shape
    flat = np.zeros(rows * cols)
    for i in range(rows):
        for j in range(cols):
            flat[i * rows + j] = y[i, j]
    return flat.reshape(rows, cols)


@misconception(
    "C29",
    en="Your windows do not overlap: they move by the size of the kernel, as in pooling. Here the window moves by one pixel.",
    ko="창이 서로 겹치지 않고 pooling처럼 kernel 크기만큼 움직입니다. 여기서는 창이 한 칸씩 움직입니다.",
)
def moves_by_the_kernel_size(image, kernel):
    return convolve(image, kernel)[:: kernel.shape[0], :: kernel.shape[1]]


@misconception(
    "C43",
    en="Axes of length 1 have disappeared. Do not squeeze: a single window still gives an output of shape (1, 1).",
    ko="길이가 1인 축이 사라졌습니다. squeeze를 쓰지 마십시오. 창이 하나뿐이어도 출력의 모양은 (1, 1)입니다.",
)
def squeezes_the_result(image, kernel):
    return np.squeeze(convolve(image, kernel))


@misconception(
    en="Your values are in one long row. Bring them into rows and columns: (H - F_h + 1, W - F_w + 1).",
    ko="값이 한 줄로 늘어서 있습니다. (H - F_h + 1, W - F_w + 1) 모양의 행과 열로 만드십시오.",
)
def returns_one_long_row(image, kernel):
    return convolve(image, kernel).ravel()


@misconception(
    en="Your output is transposed: rows and columns have changed places. The window that moved i down and j to the right belongs at [i, j].",
    ko="출력이 전치되어 행과 열이 서로 바뀌었습니다. 아래로 i칸, 오른쪽으로 j칸 움직인 창의 값은 [i, j]에 놓입니다.",
)
def transposes_the_output(image, kernel):
    return convolve(image, kernel).T


@misconception(
    en="Your window starts at [j, i] instead of [i, j]: i counts rows and j counts columns. A 2×4 image shows it at once.",
    ko="창이 [i, j]가 아니라 [j, i]에서 시작합니다. i는 행, j는 열의 번호입니다. 2×4 이미지에서 바로 드러납니다.",
)
def exchanges_row_and_column_of_the_window(image, kernel):
    return slide(image, kernel, window=lambda image, i, j: image[j : j + kernel.shape[0], i : i + kernel.shape[1]], strict=True)


@misconception(
    en="image[i : i + F_h][j : j + F_w] cuts the rows twice and keeps all columns. Put both slices into one pair of brackets, with a comma.",
    ko="image[i : i + F_h][j : j + F_w]는 행을 두 번 자르고 열은 모두 남깁니다. 두 slice를 쉼표로 나누어 대괄호 하나에 쓰십시오.",
)
def cuts_the_rows_twice(image, kernel):
    return slide(image, kernel, window=lambda image, i, j: image[i : i + kernel.shape[0]][j : j + kernel.shape[1]])


# The loops


@misconception(
    en="All rows of your output are the same: [[0] * w] * h repeats one single row. Make a new row each time, or use np.zeros.",
    ko="출력의 모든 행이 똑같습니다. [[0] * w] * h는 행 하나를 되풀이할 뿐이므로, 행마다 새로 만들거나 np.zeros를 쓰십시오.",
)
def shares_one_row(image, kernel):
    y = convolve(image, kernel)
    y[:] = y[-1]
    return y


@misconception(
    en="Only the first row of your output is computed. The return stands inside the loop over rows: move it to the left.",
    ko="출력의 첫 행만 계산되었습니다. return이 행을 도는 반복문 안에 있습니다. 들여쓰기를 줄이십시오.",
)
def returns_after_the_first_row(image, kernel):
    y = convolve(image, kernel)
    y[1:] = 0
    return y


@misconception(
    en="Only the first output is computed. The return stands inside the loops over windows: move it to the left.",
    ko="첫 번째 출력만 계산되었습니다. return이 창을 움직이는 반복문 안에 있습니다. 들여쓰기를 줄이십시오.",
)
def returns_after_the_first_window(image, kernel):
    y = convolve(image, kernel)
    y[1:] = y[:, 1:] = 0
    return y


@misconception(
    en="Your function returns nothing, so its answer is None. End it with return, not with print.",
    ko="함수가 아무것도 돌려주지 않아 답이 None입니다. print가 아니라 return으로 끝내십시오.",
)
def returns_nothing(image, kernel):
    return None


@misconception(
    en="Each output contains the outputs before it. Set the sum back to 0 for every window.",
    ko="각 출력에 앞의 출력이 더해져 있습니다. 창마다 합을 0에서 다시 시작하십시오.",
)
def carries_the_sum_to_the_next_window(image, kernel):
    y = convolve(image, kernel)
    return y.cumsum().reshape(y.shape)


@misconception(
    en="Only the last product of each window is left. Inside the loops over the kernel, add with += instead of writing with =.",
    ko="창마다 마지막 곱만 남았습니다. kernel을 도는 반복문 안에서 = 대신 +=로 더하십시오.",
)
def keeps_the_last_product(image, kernel):
    return slide(image, kernel, value=lambda window, kernel: window[-1, -1] * kernel[-1, -1])


@misconception(
    en="Only the last row of each window is in the sum. Set it to 0 before the loop over the kernel's rows, not inside it.",
    ko="창마다 마지막 행만 합에 들어 있습니다. kernel의 행을 도는 반복문 안이 아니라 그 앞에서 합을 0으로 두십시오.",
)
def keeps_the_last_row_of_the_window(image, kernel):
    return slide(image, kernel, value=lambda window, kernel: (window[-1] * kernel[-1]).sum())


@misconception(
    en="All your outputs are equal: the window never moves. Read image[i + u, j + v], not image[u, v].",
    ko="출력이 모두 같습니다. 창이 움직이지 않기 때문입니다. image[u, v]가 아니라 image[i + u, j + v]를 읽으십시오.",
)
def never_moves_the_window(image, kernel):
    return slide(image, kernel, window=lambda image, i, j: image[: kernel.shape[0], : kernel.shape[1]])


@misconception(
    en="You multiply one pixel by the whole kernel. The window is as large as the kernel: from [i, j] to [i + F_h, j + F_w], the end not included.",
    ko="픽셀 하나를 kernel 전체와 곱했습니다. 창은 kernel만큼 큽니다. [i, j]부터 [i + F_h, j + F_w] 앞까지입니다.",
)
def takes_one_pixel_for_the_window(image, kernel):
    return slide(image, kernel, window=lambda image, i, j: image[i : i + 1, j : j + 1])


@misconception(
    en="Your window ends one pixel too early. A slice leaves its end out, so it must be i : i + F_h, without - 1.",
    ko="창이 한 칸 일찍 끝납니다. slice는 끝을 포함하지 않으므로 - 1 없이 i : i + F_h로 쓰십시오.",
)
def ends_the_window_too_early(image, kernel):
    return slide(image, kernel, window=lambda image, i, j: image[i : i + kernel.shape[0] - 1, j : j + kernel.shape[1] - 1])


@misconception(
    en="Your window is one pixel too large. A slice leaves its end out, so it must be i : i + F_h, without + 1.",
    ko="창이 한 칸 더 큽니다. slice는 끝을 포함하지 않으므로 + 1 없이 i : i + F_h로 쓰십시오.",
)
def ends_the_window_too_late(image, kernel):
    return slide(image, kernel, window=lambda image, i, j: image[i : i + kernel.shape[0] + 1, j : j + kernel.shape[1] + 1])


# What is made of a window


@misconception(
    "C44",
    en="@ and np.dot are matrix products. Multiply window and kernel element by element with *, then sum.",
    ko="@와 np.dot은 행렬곱입니다. 창과 kernel을 *로 같은 위치끼리 곱한 다음 더하십시오.",
)
def multiplies_matrices(image, kernel):
    return slide(image, kernel, value=lambda window, kernel: (window @ kernel).sum())


@misconception(
    "C45",
    en="You took the largest product instead of the sum of the products. The maximum belongs to pooling.",
    ko="곱을 모두 더하지 않고 가장 큰 곱을 골랐습니다. 최댓값은 pooling에서 씁니다.",
)
def takes_the_largest_product(image, kernel):
    return slide(image, kernel, value=lambda window, kernel: (window * kernel).max())


@misconception(
    "C46",
    en="You took the mean of the products. Sum them: a 2×2 window of ones and a kernel of ones give 4.",
    ko="곱을 평균했습니다. 평균하지 말고 더하십시오. 값이 모두 1인 2×2 창과 kernel이면 4입니다.",
)
def averages_the_products(image, kernel):
    return slide(image, kernel, value=lambda window, kernel: (window * kernel).mean())


@misconception(
    "C47",
    en="You divided by the sum of the kernel, as a blur filter does. A convolution takes its weights as they are.",
    ko="이미지를 흐리게 하는(blur) filter처럼 kernel의 합으로 나누었습니다. 합성곱은 weight를 그대로 씁니다.",
)
def normalises_the_kernel(image, kernel):
    with np.errstate(divide="ignore", invalid="ignore"):
        return convolve(image, kernel) / kernel.sum(dtype=float)


@misconception(
    en="You added window and kernel. Multiply them position by position, and sum the products.",
    ko="창과 kernel을 더했습니다. 같은 위치끼리 곱하고, 그 곱을 모두 더하십시오.",
)
def adds_instead_of_multiplying(image, kernel):
    return slide(image, kernel, value=lambda window, kernel: (window + kernel).sum())


@misconception(
    en="You summed the window and the kernel first and multiplied the two sums. Multiply position by position first, then sum.",
    ko="창과 kernel을 각각 더한 다음 두 합을 곱했습니다. 먼저 같은 위치끼리 곱한 다음 더하십시오.",
)
def multiplies_the_sums(image, kernel):
    return slide(image, kernel, value=lambda window, kernel: window.sum() * kernel.sum())


@misconception(
    en="You store several numbers in one output, because the products are not summed, or along one axis only as with Python's sum(). Use np.sum without an axis, which adds up everything.",
    ko="곱을 더하지 않았거나 Python의 sum()처럼 한 축으로만 더하여, 출력 한 칸에 수 여러 개를 넣었습니다. axis 없이 np.sum을 써서 모두 더하십시오.",
)
def stores_several_numbers_in_one_output(image, kernel):
    return slide(image, kernel, value=lambda window, kernel: sum(window * kernel))


@misconception(
    "C48",
    en="Negative outputs have become 0. ReLU is a step of its own, after the convolution.",
    ko="음수인 출력이 0이 되었습니다. ReLU는 합성곱 다음에 따로 하는 단계입니다.",
)
def applies_relu(image, kernel):
    return np.maximum(convolve(image, kernel), 0)


@misconception(
    "C49",
    en="Negative outputs have lost their sign. Keep it: it tells an edge from dark to bright from one from bright to dark.",
    ko="음수인 출력의 부호가 사라졌습니다. 부호를 그대로 두십시오. 부호가 있어야 어두운 쪽에서 밝은 쪽으로 가는 가장자리와 그 반대를 구별할 수 있습니다.",
)
def drops_the_sign(image, kernel):
    return np.abs(convolve(image, kernel))


@misconception(
    "C50",
    en="Your output is limited to whole numbers from 0 to 255, as for an image. A feature map is no image: leave its values as they are.",
    ko="출력을 이미지처럼 0부터 255까지의 정수로 제한했습니다. feature map은 이미지가 아니므로 값을 그대로 두십시오.",
)
def makes_pixels_of_the_output(image, kernel):
    return np.clip(convolve(image, kernel), 0, 255).astype(np.uint8)


@misconception(
    en="Your output is limited to the range from 0 to 255, as for an image. A feature map is no image: leave out np.clip.",
    ko="출력을 이미지처럼 0부터 255까지로 제한했습니다. feature map은 이미지가 아니므로 np.clip을 빼십시오.",
)
def limits_the_output(image, kernel):
    return np.clip(convolve(image, kernel), 0, 255)


@misconception(
    en="Your outputs are stored as uint8, which begins again at 256 and has no negative numbers: -1 becomes 255. A feature map is no image: leave out uint8.",
    ko="출력을 uint8로 저장했습니다. uint8에서는 256이 다시 0이 되고, -1은 255가 됩니다. feature map은 이미지가 아니므로 uint8을 빼십시오.",
)
def stores_the_output_as_pixels(image, kernel):
    return convolve(image, kernel).astype(np.int64).astype(np.uint8)


@misconception(
    en="You divided the image by 255. A convolution takes the pixels as they are; scaling is another step.",
    ko="이미지를 255로 나누었습니다. 합성곱은 픽셀의 값을 그대로 쓰며, 값의 범위를 바꾸는 일은 다른 단계에서 합니다.",
)
def scales_every_image(image, kernel):
    return convolve(image / 255, kernel)


@misconception(
    en="You divided a uint8 image by 255. Its pixels count as they are: 200 times 1 is 200.",
    ko="uint8 이미지를 255로 나누었습니다. 픽셀의 값을 그대로 써서, 200에 1을 곱하면 200이 되어야 합니다.",
)
def scales_the_pixels(image, kernel):
    return convolve(image / 255 if image.dtype == np.uint8 else image, kernel)


@misconception(
    "C51",
    en="With integer images your outputs are cut to integers: np.zeros_like(image), or zeros with image.dtype, makes an integer array. Use np.zeros(shape); 1.6 + 1.6 is 3.2, not 3.",
    ko="정수 이미지에서 출력이 정수로 잘렸습니다. np.zeros_like(image)나 image.dtype으로 만든 배열은 정수 배열입니다. np.zeros(shape)를 쓰십시오. 1.6 + 1.6은 3이 아니라 3.2입니다.",
)
def stores_in_the_type_of_the_image(image, kernel):
    y = convolve(image, kernel)
    return y.astype(np.int64).astype(image.dtype) if image.dtype.kind in "iu" else y.astype(image.dtype)


@misconception(
    en="Your outputs are cut to whole numbers, for images with fractions too. Leave out int() and dtype=int: 1.6 + 1.6 is 3.2, not 3.",
    ko="소수점이 있는 이미지에서도 출력이 정수로 잘렸습니다. int()와 dtype=int를 빼십시오. 1.6 + 1.6은 3이 아니라 3.2입니다.",
)
def stores_integers(image, kernel):
    return convolve(image, kernel).astype(int)


@misconception(
    "C52",
    en="You turned the kernel into the image's type: in a uint8 image -1 becomes 255 and 1.6 becomes 1. Turn both into float instead.",
    ko="kernel을 이미지의 자료형으로 바꾸었습니다. uint8에서는 -1이 255가 되고 1.6이 1이 됩니다. 둘 다 float로 바꾸십시오.",
)
def computes_in_the_type_of_the_image(image, kernel):
    if image.dtype.kind not in "iu":
        return convolve(image, kernel)
    return convolve(image, kernel.astype(np.int64).astype(image.dtype)).astype(np.int64).astype(image.dtype)


@misconception(
    en="You turned the kernel into the image's type before multiplying, so products of uint8 numbers begin again at 256 and 1.6 becomes 1. Turn both into float instead.",
    ko="곱하기 전에 kernel을 이미지의 자료형으로 바꾸었습니다. uint8끼리의 곱은 256에서 다시 0이 되고, 1.6은 1이 됩니다. 둘 다 float로 바꾸십시오.",
)
def multiplies_in_the_type_of_the_image(image, kernel):
    if image.dtype.kind not in "iu":
        return convolve(image, kernel)
    narrow = kernel.astype(np.int64).astype(image.dtype)
    return slide(image, narrow, value=lambda window, kernel: (window * kernel).astype(np.int64).astype(image.dtype).sum())


@misconception(
    "C53",
    en="float16 keeps only three digits: 2049 becomes 2048. Use float32 or float64.",
    ko="float16은 세 자리 정도만 정확합니다. 2049가 2048이 됩니다. float32나 float64를 쓰십시오.",
)
def stores_in_float16(image, kernel):
    return convolve(image, kernel).astype(np.float16)


# Memory


@misconception(
    "E01",
    en="Your function changes the caller's image, which also spoils the next windows: a slice is the same memory, so window *= kernel writes into the image. Write window * kernel.",
    ko="인자로 받은 이미지가 바뀌며, 다음 창의 값도 망가집니다. slice는 이미지와 메모리를 함께 쓰므로 window *= kernel로 쓰면 이미지의 값이 바뀝니다. window * kernel로 쓰십시오.",
)
def multiplies_into_the_image(image, kernel):
    y = np.zeros(convolve(image, kernel).shape)
    for i in range(y.shape[0]):
        for j in range(y.shape[1]):
            window = image[i : i + kernel.shape[0], j : j + kernel.shape[1]]
            window *= kernel
            y[i, j] = window.sum()
    return y


@misconception(
    en="Each window spoils those that come after it: a slice is the same memory, so window *= kernel writes into your image. Write window * kernel.",
    ko="창을 계산할 때마다 그다음 창의 값이 망가집니다. slice는 이미지와 메모리를 함께 쓰므로 window *= kernel로 쓰면 이미지의 값이 바뀝니다. window * kernel로 쓰십시오.",
)
def multiplies_into_a_copy_of_the_image(image, kernel):
    return multiplies_into_the_image(image.astype(float), kernel)


@misconception(
    en="The values are right, but your function writes its results into the caller's image. Make a new array for the output.",
    ko="값은 맞지만, 인자로 받은 이미지에 결과를 썼습니다. 출력을 담을 배열을 새로 만드십시오.",
)
def writes_results_into_the_image(image, kernel):
    y = convolve(image, kernel)
    image[: y.shape[0], : y.shape[1]] = y
    return y


@misconception(
    "E02",
    en="Your function changes the caller's kernel: kernel[:] = … flips it where it is. Work on a copy.",
    ko="함수가 인자로 받은 kernel을 바꿉니다. kernel[:] = …로 쓰면 원래 배열이 뒤집힙니다. 복사본을 쓰십시오.",
)
def flips_the_kernel_in_place(image, kernel):
    y = convolve(image, kernel)
    kernel[:] = kernel[::-1, ::-1].copy()
    return y


@misconception(
    "E03",
    en="as_strided was given steps computed from the shape. An array need not lie in row order (np.asfortranarray(image) does not): take the steps from image.strides.",
    ko="as_strided의 간격을 shape로 계산했습니다. 배열이 항상 행 순서로 저장되지는 않으므로(예: np.asfortranarray(image)) image.strides에서 가져오십시오.",
)
def assumes_row_order(image, kernel):
    return convolve(image.ravel(order="K").reshape(image.shape), kernel)


_first_kernels = {}


@misconception(
    "E05",
    en="The second call with another kernel of the same shape gives the first kernel's result. Keep nothing in global variables or default arguments.",
    ko="모양이 같은 다른 kernel로 다시 호출하면 첫 번째 kernel의 결과가 나옵니다. 전역 변수나 기본 인자에 값을 남겨 두지 마십시오.",
)
def remembers_the_first_kernel(image, kernel):
    return convolve(image, _first_kernels.setdefault(kernel.shape, kernel))
