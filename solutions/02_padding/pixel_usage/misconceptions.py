"""Wrong answers that students really give, each written as a slip from the right one."""

import numpy as np

from autograder import misconception

from .solution import pixel_usage


def count(side, kernel_size, starts, cover=None):
    """Counts over a square of this side. starts: where windows begin, in both directions; cover: the side of what is counted."""
    cover = kernel_size if cover is None else cover
    counts = np.zeros((side, side), int)
    for i in starts:
        for j in starts:
            counts[i : i + cover, j : j + cover] += 1
    return counts


def inside(counts, size, padding):
    """The right part of the counts, without the zeros."""
    return counts[padding : padding + size, padding : padding + size]


def padded(size, padding):
    return size + 2 * padding


def along(size, kernel_size, padding):
    """The right counts along one side."""
    return np.sqrt(np.diagonal(pixel_usage(size, kernel_size, padding))).round().astype(int)


# Which windows there are


@misconception(
    "C05",
    en="The last row and the last column of windows are missing. A 2×2 kernel has two start positions along a side of 3, so + 1.",
    ko="마지막 행과 마지막 열의 창이 빠졌습니다. 길이 3에서 2×2 kernel의 시작 위치는 2개이므로 + 1이 필요합니다.",
)
def loses_the_last_windows(size, kernel_size, padding=0):
    side = padded(size, padding)
    return inside(count(side, kernel_size, range(side - kernel_size)), size, padding)


@misconception(
    en="You let a window begin at every pixel, even where it hangs over the edge. Count only windows that fit: 3, 2 has two along a side.",
    ko="가장자리를 벗어나는 곳까지 모든 픽셀에서 창을 시작했습니다. padding한 이미지 안에 다 들어가는 창만 세십시오. 3, 2이면 한 방향에 2개입니다.",
)
def starts_a_window_at_every_pixel(size, kernel_size, padding=0):
    side = padded(size, padding)
    return inside(count(side, kernel_size, range(side)), size, padding)


@misconception(
    en="You gave every pixel F·F, as in the middle of a large image. No window hangs over the edge, so there are fewer there: the corner of 5, 3 has one.",
    ko="큰 이미지의 가운데에서처럼 모든 픽셀의 횟수를 F·F로 두었습니다. 가장자리를 벗어나는 창은 없으므로 가장자리에는 창이 더 적습니다. 5, 3이면 모서리는 창 하나에만 들어갑니다.",
)
def gives_every_pixel_the_area_of_the_kernel(size, kernel_size, padding=0):
    return np.full((size, size), kernel_size**2)


@misconception(
    "D16",
    en="The padding is not used. The zeros make room for more windows, so the pixels at the edge count more: 5, 3, 1 gives 4 in the corner.",
    ko="padding을 쓰지 않았습니다. 0을 두르면 창이 더 많이 들어가므로 가장자리의 픽셀이 더 많이 쓰입니다. 5, 3, 1이면 모서리가 4입니다.",
)
def ignores_the_padding(size, kernel_size, padding=0):
    return pixel_usage(size, kernel_size)


@misconception(
    "D14",
    en="You count with one ring of zeros, whatever the argument. Use padding; try 0 and 2.",
    ko="인자와 상관없이 언제나 0을 한 겹 두르고 세었습니다. 인자 padding을 쓰십시오. 0과 2로 확인해 보십시오.",
)
def pads_always_by_one(size, kernel_size, padding=0):
    return pixel_usage(size, kernel_size, 1)


@misconception(
    en="Without a third argument you count with one ring of zeros. There are none then: def pixel_usage(size, kernel_size, padding=0).",
    ko="세 번째 인자가 없을 때 0을 한 겹 두르고 세었습니다. 이때는 0이 없어야 합니다: def pixel_usage(size, kernel_size, padding=0).",
)
def changes_the_default_of_padding(size, kernel_size, padding=1):
    return pixel_usage(size, kernel_size, padding)


@misconception(
    en="Any padding above 0 is taken for 1. Put as many zeros on each side as padding says; try 2.",
    ko="padding이 0보다 크면 언제나 1로 보았습니다. 한쪽에 0을 padding개씩 두르십시오. 2로 확인해 보십시오.",
)
def takes_padding_for_yes_or_no(size, kernel_size, padding=0):
    return pixel_usage(size, kernel_size, min(padding, 1))


@misconception(
    en='You always padded as "same" does, whatever the argument. padding is the number of zeros on each side, and 0 means none.',
    ko='인자와 상관없이 언제나 "same"처럼 padding했습니다. padding은 한쪽에 두르는 0의 수이며, 0이면 두르지 않습니다.',
)
def pads_always_as_same(size, kernel_size, padding=0):
    before, side = (kernel_size - 1) // 2, size + kernel_size - 1
    return inside(count(side, kernel_size, range(size)), size, before)


@misconception(
    "C11",
    en="You used P once for the number of windows. The zeros go on both sides, so it is size + 2P - kernel_size + 1.",
    ko="창의 수에 P를 한 번만 더했습니다. 0은 양쪽에 붙으므로 size + 2P - kernel_size + 1개입니다.",
)
def counts_padding_once(size, kernel_size, padding=0):
    side = padded(size, padding)
    return inside(count(side, kernel_size, range(side - padding - kernel_size + 1)), size, padding)


@misconception(
    "C12",
    en="You made room for the zeros but counted the windows without them. Along a side there are size + 2P - kernel_size + 1.",
    ko="0을 둘 자리는 만들었지만 창의 수는 0 없이 세었습니다. 한 방향의 창은 size + 2P - kernel_size + 1개입니다.",
)
def forgets_padding_in_the_number_of_windows(size, kernel_size, padding=0):
    return inside(count(padded(size, padding), kernel_size, range(size - kernel_size + 1)), size, padding)


@misconception(
    "C10",
    en="2P is counted twice: the side of the padded image contains it already. So windows that hang over the edge were counted too.",
    ko="2P를 두 번 더했습니다. padding한 이미지의 한 변에는 이미 2P가 들어 있습니다. 그래서 가장자리를 벗어나는 창까지 세었습니다.",
)
def counts_padding_twice(size, kernel_size, padding=0):
    side = padded(size, padding)
    return inside(count(side, kernel_size, range(side + 2 * padding - kernel_size + 1)), size, padding)


@misconception(
    "D05",
    en="You put zeros at the top and at the left only. They go on all four sides, so the counts are symmetric.",
    ko="0을 위와 왼쪽에만 두었습니다. 네 변에 모두 두르므로 횟수는 대칭이 되어야 합니다.",
    same_as="counts_padding_once",
)
def pads_top_and_left_only(size, kernel_size, padding=0):
    side = size + padding
    return count(side, kernel_size, range(side - kernel_size + 1))[padding:, padding:]


@misconception(
    "D06",
    en="You put zeros at the bottom and at the right only. They go on all four sides, so the counts are symmetric.",
    ko="0을 아래와 오른쪽에만 두었습니다. 네 변에 모두 두르므로 횟수는 대칭이 되어야 합니다.",
)
def pads_bottom_and_right_only(size, kernel_size, padding=0):
    side = size + padding
    return count(side, kernel_size, range(side - kernel_size + 1))[:size, :size]


@misconception(
    en="Your windows do not overlap: they move by the kernel size, as in pooling. Here they move one step at a time.",
    ko="창이 겹치지 않습니다. pooling처럼 kernel 크기만큼 움직였습니다. 여기서는 한 칸씩 움직입니다.",
)
def moves_by_the_kernel_size(size, kernel_size, padding=0):
    side = padded(size, padding)
    return inside(count(side, kernel_size, range(0, side - kernel_size + 1, kernel_size)), size, padding)


@misconception(
    en="Your windows move two steps at a time. Here the stride is 1: 3, 2 has windows that begin at 0 and at 1.",
    ko="창이 한 번에 두 칸씩 움직였습니다. 여기서는 stride가 1입니다. 3, 2이면 창이 0과 1에서 시작합니다.",
)
def moves_by_two(size, kernel_size, padding=0):
    side = padded(size, padding)
    return inside(count(side, kernel_size, range(0, side - kernel_size + 1, 2)), size, padding)


@misconception(
    en="Only windows on the diagonal were counted: i and j run together. Two loops, one inside the other, visit them all.",
    ko="i와 j가 함께 움직여 대각선의 창만 세었습니다. 반복문 안에 반복문을 두면 모든 창을 방문합니다.",
)
def visits_only_the_diagonal(size, kernel_size, padding=0):
    side = padded(size, padding)
    counts = np.zeros((side, side), int)
    for i in range(side - kernel_size + 1):
        counts[i : i + kernel_size, i : i + kernel_size] += 1
    return inside(counts, size, padding)


@misconception(
    en="All rows of your counts are the same list: [[0] * n] * n repeats one single row. Make a new row each time, or use np.zeros.",
    ko="횟수를 담은 배열의 행이 모두 같은 list입니다. [[0] * n] * n은 행 하나를 되풀이할 뿐이므로, 행마다 새로 만들거나 np.zeros를 쓰십시오.",
)
def shares_one_row(size, kernel_size, padding=0):
    side = padded(size, padding)
    counts = count(side, kernel_size, range(side - kernel_size + 1))
    return inside(np.tile(counts.sum(axis=0), (side, 1)), size, padding)


@misconception(
    en="In a slice, -1 means the last pixel, so windows that begin before 0 count nothing. Let the array include the zeros, so that windows begin at 0.",
    ko="-1은 마지막 픽셀을 뜻하므로, 음수에서 시작하는 창의 slice는 아무것도 세지 못합니다. 배열에 0까지 넣어 창이 0에서 시작하게 하십시오.",
)
def slices_from_negative_indices(size, kernel_size, padding=0):
    return count(size, kernel_size, range(-padding, size + padding - kernel_size + 1))


@misconception(
    en="Whenever there is padding, your function ends in an error. Let the array of counts be size + 2P wide, so that the zeros have room, and cut them off at the end.",
    ko="padding이 있으면 언제나 오류가 납니다. 횟수를 담을 배열은 한 변을 size + 2P로 만들어 0을 둘 자리를 두고, 마지막에 0을 잘라 내십시오.",
)
def runs_out_of_the_array(size, kernel_size, padding=0):
    counts = np.zeros((size, size), int)
    for i in range(padded(size, padding) - kernel_size + 1):
        for j in range(padded(size, padding) - kernel_size + 1):
            for u in range(kernel_size):
                for v in range(kernel_size):
                    counts[i + u, j + v] += 1
    return counts


@misconception(
    en="You refuse a kernel that is larger than the image. With enough padding it fits: 1, 3, 1 is one window, so [[1]].",
    ko="이미지보다 큰 kernel에 오류를 냈습니다. padding이 충분하면 들어갑니다. 1, 3, 1이면 창이 하나이므로 [[1]]입니다.",
)
def refuses_a_kernel_larger_than_the_image(size, kernel_size, padding=0):
    if kernel_size > size:
        raise ValueError("the kernel is larger than the image")
    return pixel_usage(size, kernel_size, padding)


# What a window covers


@misconception(
    en="The last row and column of each window are missing. The end of a slice is not included, so i : i + kernel_size is the whole window.",
    ko="창마다 마지막 행과 열이 빠졌습니다. slice의 끝은 포함되지 않으므로 i : i + kernel_size가 창 전체입니다.",
)
def leaves_out_the_end_of_a_window(size, kernel_size, padding=0):
    side = padded(size, padding)
    return inside(count(side, kernel_size, range(side - kernel_size + 1), kernel_size - 1), size, padding)


@misconception(
    en="Your windows are one row and one column too large. The end of a slice is not included, so i : i + kernel_size is the whole window.",
    ko="창이 한 행, 한 열씩 더 큽니다. slice의 끝은 포함되지 않으므로 i : i + kernel_size가 창 전체입니다.",
)
def takes_the_end_of_a_window_too(size, kernel_size, padding=0):
    side = padded(size, padding)
    return inside(count(side, kernel_size, range(side - kernel_size + 1), kernel_size + 1), size, padding)


@misconception(
    en="You counted only the pixel in the centre of each window. A window uses all the pixels it covers, so add 1 to each of them.",
    ko="창의 가운데 픽셀만 세었습니다. 창은 덮고 있는 픽셀을 모두 쓰므로 그 픽셀마다 1을 더하십시오.",
)
def counts_only_the_centre(size, kernel_size, padding=0):
    side, middle = padded(size, padding), kernel_size // 2
    return inside(count(side, 1, range(middle, middle + side - kernel_size + 1)), size, padding)


@misconception(
    en="You counted only the top left pixel of each window. A window uses all the pixels it covers, so add 1 to each of them.",
    ko="창의 왼쪽 위 픽셀만 세었습니다. 창은 덮고 있는 픽셀을 모두 쓰므로 그 픽셀마다 1을 더하십시오.",
)
def counts_only_the_first_pixel(size, kernel_size, padding=0):
    side = padded(size, padding)
    return inside(count(side, 1, range(side - kernel_size + 1)), size, padding)


@misconception(
    en="Your windows reach kernel_size // 2 to both sides of a centre, so an even kernel has become one larger. A kernel of 2 covers two pixels, not three.",
    ko="가운데에서 양쪽으로 kernel_size // 2칸씩 잡아 크기가 짝수인 kernel이 한 칸 커졌습니다. 크기 2인 kernel은 세 픽셀이 아니라 두 픽셀을 덮습니다.",
)
def makes_an_even_kernel_odd(size, kernel_size, padding=0):
    side, odd = padded(size, padding), kernel_size // 2 * 2 + 1
    return inside(count(side, odd, range(side - odd + 1)), size, padding)


@misconception(
    en="You marked the pixels that are used at all. The question is how often: add 1 for each window, += 1 instead of = 1.",
    ko="한 번이라도 쓰인 픽셀을 표시했습니다. 구할 것은 몇 번 쓰였는지입니다. = 1이 아니라 += 1로 창마다 1을 더하십시오.",
)
def marks_instead_of_counting(size, kernel_size, padding=0):
    return np.minimum(pixel_usage(size, kernel_size, padding), 1)


# From one direction to two


@misconception(
    en="Only the rows are counted: every column looks the same. A window is limited in both directions, so multiply the counts of row and column.",
    ko="행 방향만 세어 모든 열이 똑같습니다. 창은 두 방향에서 모두 제한되므로 행의 횟수와 열의 횟수를 곱하십시오.",
)
def counts_rows_only(size, kernel_size, padding=0):
    return np.tile(along(size, kernel_size, padding)[:, None], (1, size))


@misconception(
    en="Only the columns are counted: every row looks the same. A window is limited in both directions, so multiply the counts of row and column.",
    ko="열 방향만 세어 모든 행이 똑같습니다. 창은 두 방향에서 모두 제한되므로 행의 횟수와 열의 횟수를 곱하십시오.",
)
def counts_columns_only(size, kernel_size, padding=0):
    return np.tile(along(size, kernel_size, padding), (size, 1))


@misconception(
    en="You added the counts of row and column. Every row position goes with every column position, so they are multiplied: the corner is 1·1 = 1.",
    ko="행의 횟수와 열의 횟수를 더했습니다. 행의 위치마다 열의 모든 위치가 짝을 이루므로 곱해야 합니다. 모서리는 1·1 = 1입니다.",
)
def adds_rows_and_columns(size, kernel_size, padding=0):
    line = along(size, kernel_size, padding)
    return line[:, None] + line


@misconception(
    en="You took the smaller of the counts of row and column. They are multiplied, since every row goes with every column: 5, 3 has 9 in the centre.",
    ko="행의 횟수와 열의 횟수 가운데 작은 것을 택했습니다. 행의 위치마다 열의 모든 위치가 짝을 이루므로 곱해야 합니다. 5, 3이면 가운데가 9입니다.",
)
def takes_the_smaller_of_rows_and_columns(size, kernel_size, padding=0):
    line = along(size, kernel_size, padding)
    return np.minimum(line[:, None], line)


@misconception(
    en="You returned the counts along one side only. The image has rows and columns: the answer is (size, size).",
    ko="한 방향의 횟수만 돌려주었습니다. 이미지에는 행과 열이 있으므로 답의 모양은 (size, size)입니다.",
)
def returns_one_side(size, kernel_size, padding=0):
    return along(size, kernel_size, padding)


@misconception(
    en="You limited the distance to the edge by the kernel size alone. The number of windows limits it too: in 4, 3 there are two along a side, not 3.",
    ko="가장자리까지의 거리를 kernel 크기로만 제한했습니다. 창의 수도 횟수를 제한합니다. 4, 3이면 한 방향의 창이 2개이므로 3이 될 수 없습니다.",
)
def forgets_the_number_of_windows(size, kernel_size, padding=0):
    line = [min(i + 1 + padding, kernel_size, size - i + padding) for i in range(size)]
    return np.outer(line, line)


@misconception(
    en="You used the kernel size and the distance to the edge, but not the padding. The number of windows, size + 2P - kernel_size + 1, limits it too.",
    ko="가장자리까지의 거리를 kernel 크기로만 제한했고 padding을 쓰지 않았습니다. 창의 수 size + 2P - kernel_size + 1도 횟수를 제한합니다.",
)
def forgets_the_number_of_windows_and_the_padding(size, kernel_size, padding=0):
    line = [min(i + 1, kernel_size, size - i) for i in range(size)]
    return np.outer(line, line)


@misconception(
    en="You limited the distance to the edge by the number of windows alone. The kernel size limits it too: with a 2×2 kernel, no count is above 4.",
    ko="가장자리까지의 거리를 창의 수로만 제한했습니다. kernel 크기도 횟수를 제한합니다. 2×2 kernel이면 어떤 픽셀도 창 4개보다 많은 창에 들어갈 수 없습니다.",
)
def forgets_the_kernel_size(size, kernel_size, padding=0):
    windows = padded(size, padding) - kernel_size + 1
    line = [min(i + 1 + padding, windows, size - i + padding) for i in range(size)]
    return np.outer(line, line)


# Which part is returned


@misconception(
    en="The zeros are in your answer. They are no pixels: return only the size × size part in the middle.",
    ko="답에 0의 횟수까지 들어 있습니다. 0은 픽셀이 아니므로 가운데의 size × size 부분만 돌려주십시오.",
)
def returns_the_zeros_too(size, kernel_size, padding=0):
    side = padded(size, padding)
    return count(side, kernel_size, range(side - kernel_size + 1))


@misconception(
    "D17",
    en="-0 is 0, so the slice p:-p is empty when p is 0. Write p : p + size.",
    ko="-0은 0이므로 p가 0이면 p:-p는 빈 slice입니다. p : p + size로 쓰십시오.",
)
def slices_to_minus_zero(size, kernel_size, padding=0):
    side = padded(size, padding)
    return count(side, kernel_size, range(side - kernel_size + 1))[padding:-padding, padding:-padding]


@misconception(
    en="You cut out the top left corner of the padded counts. The pixels are in the middle: begin at row and column P.",
    ko="padding한 배열의 왼쪽 위를 잘라 냈습니다. 픽셀은 가운데에 있으므로 P번 행과 P번 열에서 시작하십시오.",
)
def cuts_out_the_wrong_corner(size, kernel_size, padding=0):
    side = padded(size, padding)
    return count(side, kernel_size, range(side - kernel_size + 1))[:size, :size]


@misconception(
    en="You counted the pixels in each window, so there is one number per window. The question is the other way round: the windows for each pixel.",
    ko="창마다 픽셀의 수를 세어, 답에 창마다 수가 하나씩 있습니다. 그 반대로 픽셀마다 창의 수를 세십시오.",
)
def counts_pixels_per_window(size, kernel_size, padding=0):
    starts = range(-padding, size + padding - kernel_size + 1)
    line = [max(min(i + kernel_size, size) - max(i, 0), 0) for i in starts]
    return np.outer(line, line)


@misconception(
    en="You gave every pixel the number of all windows. A pixel is only in those that cover it; the corner of 5, 3 is in one.",
    ko="모든 픽셀의 횟수를 전체 창의 수로 두었습니다. 픽셀은 그 픽셀을 덮는 창에만 들어갑니다. 5, 3의 모서리는 창 하나에만 들어갑니다.",
)
def gives_every_pixel_all_windows(size, kernel_size, padding=0):
    return np.full((size, size), (padded(size, padding) - kernel_size + 1) ** 2)


@misconception(
    en="You divided by the sum, so shares came out. The answer is counts: 5, 3 has 1 in the corner and 9 in the centre.",
    ko="합으로 나누어 비율이 되었습니다. 답은 횟수입니다. 5, 3이면 모서리가 1, 가운데가 9입니다.",
)
def divides_by_the_sum(size, kernel_size, padding=0):
    counts = pixel_usage(size, kernel_size, padding)
    return counts / counts.sum()


@misconception(
    en="You divided by the largest count, so the most used pixel has 1. The answer is counts: 5, 3 has 1 in the corner and 9 in the centre.",
    ko="가장 큰 횟수로 나누어, 가장 많이 쓰인 픽셀이 1이 되었습니다. 답은 횟수입니다. 5, 3이면 모서리가 1, 가운데가 9입니다.",
)
def divides_by_the_largest(size, kernel_size, padding=0):
    counts = pixel_usage(size, kernel_size, padding)
    return counts / counts.max()


@misconception(
    en="You divided by the area of the kernel. The answer is counts: 5, 3 has 1 in the corner and 9 in the centre.",
    ko="kernel의 넓이로 나누었습니다. 답은 횟수입니다. 5, 3이면 모서리가 1, 가운데가 9입니다.",
)
def divides_by_the_area(size, kernel_size, padding=0):
    return pixel_usage(size, kernel_size, padding) / kernel_size**2


@misconception(
    en="Your function returns nothing, so its answer is None. End it with return, not with print.",
    ko="함수가 아무것도 돌려주지 않아 답이 None입니다. print가 아니라 return으로 끝내십시오.",
)
def returns_nothing(size, kernel_size, padding=0):
    return None


@misconception(
    en="You returned a single number for the whole image. The answer is one count per pixel: an array (size, size).",
    ko="이미지 전체에서 수 하나만 돌려주었습니다. 답은 픽셀마다 횟수가 하나씩 있는 (size, size) 배열입니다.",
)
def returns_the_sum(size, kernel_size, padding=0):
    return pixel_usage(size, kernel_size, padding).sum()


@misconception(
    en="Your counts are uint8, which starts again at 0 after 255: 16·16 = 256 becomes 0. Leave the dtype out, or use int.",
    ko="횟수를 uint8로 만들었습니다. uint8은 255 다음에 다시 0이 되므로 16·16 = 256이 0이 됩니다. dtype을 쓰지 않거나 int를 쓰십시오.",
)
def counts_in_uint8(size, kernel_size, padding=0):
    return pixel_usage(size, kernel_size, padding).astype(np.uint8)
