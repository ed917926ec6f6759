"""Wrong answers that students really give, each written as a slip from the right one."""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from autograder import misconception

from .solution import find_pattern


def windows(image, pattern):
    return sliding_window_view(image, pattern.shape).astype(float)


def place(index, scores):
    """(row, column) of a flat index."""
    row, column = np.unravel_index(index, scores.shape)
    return int(row), int(column)


def best(scores):
    return place(scores.argmax(), scores)


def first(mask):
    """The first place where it is true, as a loop with return finds it; None if there is none."""
    return best(mask) if mask.any() else None


def differences(image, pattern):
    """The right scores: 0 at the pattern."""
    return ((windows(image, pattern) - pattern) ** 2).sum(axis=(2, 3))


@misconception(
    en="You took the largest value of the plain convolution, but a bright place gives large sums whatever its shape: in [[9, 1, 2]], 9 and 1 beat the pattern [[1, 2]]. Compare number by number.",
    ko="합성곱 결과가 가장 큰 곳을 골랐지만, 밝은 곳에서는 모양과 상관없이 합이 커집니다. [[9, 1, 2]]에서는 9와 1이 있는 곳이 패턴 [[1, 2]]가 있는 곳보다 합이 큽니다. 수를 하나하나 비교하십시오.",
)
def takes_the_largest_convolution(image, pattern):
    return best((windows(image, pattern) * pattern).sum(axis=(2, 3)))


@misconception(
    "T01",
    en="You returned the largest value of the map, which stays the same when the pattern moves. The map itself moves with the pattern (equivariance): return the place.",
    ko="feature map에서 가장 큰 값을 돌려주었습니다. 그 값은 패턴이 움직여도 그대로입니다. feature map은 패턴과 함께 움직이므로(등변성) 자리를 돌려주십시오.",
)
def returns_the_value_instead_of_the_place(image, pattern):
    return float((windows(image, pattern) * pattern).sum(axis=(2, 3)).max())


@misconception(
    "C01",
    en="You took the largest value of a convolution with the kernel flipped. Do not flip the pattern, and do not trust large sums: a bright place gives them too.",
    ko="kernel을 뒤집은 합성곱에서 가장 큰 곳을 골랐습니다. 패턴을 뒤집지 말고, 큰 합만 믿지도 마십시오. 밝은 곳에서도 합이 커집니다.",
)
def takes_the_largest_flipped_convolution(image, pattern):
    return best((windows(image, pattern) * pattern[::-1, ::-1]).sum(axis=(2, 3)))


@misconception(
    en="Subtracting the mean from the pattern makes it blind to even brightness, but a strong contrast still beats it. Compare number by number.",
    ko="패턴에서 평균을 빼면 고른 밝기에는 속지 않지만, 대비가 강한 곳에는 여전히 속습니다. 수를 하나하나 비교하십시오.",
)
def subtracts_the_mean_of_the_pattern(image, pattern):
    return best((windows(image, pattern) * (pattern - pattern.mean())).sum(axis=(2, 3)))


@misconception(
    en="Dividing by the length of window and pattern compares directions only, so a copy twice as bright looks the same: [[2, 4, 1, 2]] and [[1, 2]]. Compare number by number.",
    ko="창과 패턴의 크기(norm)로 나누면 방향만 비교하므로 두 배 밝은 것도 같아 보입니다. [[2, 4, 1, 2]]와 [[1, 2]]가 그렇습니다. 수를 하나하나 비교하십시오.",
)
def compares_directions_only(image, pattern):
    seen = windows(image, pattern)
    lengths = np.sqrt((seen**2).sum(axis=(2, 3)) * (pattern.astype(float) ** 2).sum())
    return best(np.round((seen * pattern).sum(axis=(2, 3)) / np.maximum(lengths, 1e-12), 9))


@misconception(
    en="Normalising every window by its mean and spread makes brighter or stronger copies look the same, and a pattern of one number has no spread. Compare number by number.",
    ko="창마다 평균과 표준편차로 정규화하면 더 밝거나 대비가 큰 것도 같아 보이고, 수가 하나뿐인 패턴은 표준편차가 0입니다. 수를 하나하나 비교하십시오.",
)
def normalises_every_window(image, pattern):
    seen = windows(image, pattern)
    seen = seen - seen.mean(axis=(2, 3), keepdims=True)
    pattern = pattern - pattern.mean()
    lengths = np.sqrt((seen**2).sum(axis=(2, 3)) * (pattern**2).sum())
    return best(np.round((seen * pattern).sum(axis=(2, 3)) / np.maximum(lengths, 1e-12), 9))


@misconception(
    en="You returned (column, row). The row, counted from the top, comes first.",
    ko="(열, 행)을 돌려주었습니다. 위에서부터 센 행이 먼저입니다.",
)
def returns_column_and_row(image, pattern):
    return find_pattern(image, pattern)[::-1]


@misconception(
    en="You returned the middle of the pattern. Its top left corner is asked for.",
    ko="패턴의 가운데를 돌려주었습니다. 왼쪽 위 모서리를 돌려주십시오.",
)
def returns_the_middle(image, pattern):
    row, column = find_pattern(image, pattern)
    return row + pattern.shape[0] // 2, column + pattern.shape[1] // 2


@misconception(
    en="You returned the bottom right corner of the pattern. The top left one is asked for.",
    ko="패턴의 오른쪽 아래 모서리를 돌려주었습니다. 왼쪽 위 모서리를 돌려주십시오.",
)
def returns_the_last_corner(image, pattern):
    row, column = find_pattern(image, pattern)
    return row + pattern.shape[0] - 1, column + pattern.shape[1] - 1


@misconception(
    en="You counted from 1. In NumPy, the first row and the first column have the number 0.",
    ko="1부터 세었습니다. NumPy에서 첫 번째 행과 열의 번호는 0입니다.",
)
def counts_from_one(image, pattern):
    row, column = find_pattern(image, pattern)
    return row + 1, column + 1


@misconception(
    en="You returned one number: argmin and argmax count through all places row by row. Turn it into a row and a column with the width of the map of places.",
    ko="수 하나를 돌려주었습니다. argmin과 argmax는 모든 자리에 행을 따라 번호를 매깁니다. 자리별 값을 모은 배열의 너비를 써서 행과 열로 바꾸십시오.",
)
def returns_a_flat_index(image, pattern):
    return int(differences(image, pattern).argmin())


@misconception(
    en="The flat index was split with the width of the image. The map of places is narrower, W - F_w + 1: use its shape.",
    ko="번호를 행과 열로 바꿀 때 이미지의 너비로 나누었습니다. 자리별 값을 모은 배열은 너비가 W - F_w + 1로 더 좁으므로 그 shape를 쓰십시오.",
)
def splits_by_the_width_of_the_image(image, pattern):
    return place(differences(image, pattern).argmin(), image)


@misconception(
    en="The flat index was split with the height of the map of places. Rows are as long as the map is wide: divide by its width.",
    ko="번호를 행과 열로 바꿀 때 자리별 값을 모은 배열의 높이로 나누었습니다. 한 행의 길이는 배열의 너비이므로 너비로 나누십시오.",
)
def splits_by_the_height(image, pattern):
    scores = differences(image, pattern)
    return divmod(int(scores.argmin()), scores.shape[0])


@misconception(
    en="The last row and the last column of places are missing, so you found nothing there. There are H - F_h + 1 rows of places: look at a pattern in the bottom right corner.",
    ko="마지막 행과 열의 자리를 보지 않아 거기서는 찾지 못했습니다. 자리는 세로로 H - F_h + 1개입니다. 오른쪽 아래 모서리의 패턴으로 확인해 보십시오.",
)
def misses_the_last_places(image, pattern):
    return first(differences(image, pattern)[:-1, :-1] == 0)


@misconception(
    en="The last row and the last column of places are missing, so another place seemed best. There are H - F_h + 1 rows of places: look at a pattern in the bottom right corner.",
    ko="마지막 행과 열의 자리를 보지 않아 다른 곳을 가장 좋은 곳으로 골랐습니다. 자리는 세로로 H - F_h + 1개입니다. 오른쪽 아래 모서리의 패턴으로 확인해 보십시오.",
)
def takes_the_best_of_too_few(image, pattern):
    scores = differences(image, pattern)[:-1, :-1]
    return place(scores.argmin(), scores)


@misconception(
    en="You looked for the top left number of the pattern only. All of its numbers must agree: [[1, 2, 1, 3]] and [[1, 3]].",
    ko="패턴의 왼쪽 위 수만 찾았습니다. 모든 수가 같아야 합니다. [[1, 2, 1, 3]]과 [[1, 3]]으로 확인해 보십시오.",
)
def compares_the_first_number_only(image, pattern):
    return first(windows(image, pattern)[:, :, 0, 0] == pattern[0, 0])


@misconception(
    en="One equal number was enough for you. All numbers must agree: all(), not any().",
    ko="수 하나만 같아도 찾은 것으로 보았습니다. 모든 수가 같아야 합니다. any()가 아니라 all()입니다.",
)
def accepts_one_equal_number(image, pattern):
    return first((windows(image, pattern) == pattern).any(axis=(2, 3)))


@misconception(
    en="You compared the sums of window and pattern. The same numbers in another order have the same sum: [[2, 1, 1, 2]] and [[1, 2]].",
    ko="창의 합과 패턴의 합을 비교했습니다. 같은 수의 순서가 달라도 합은 같습니다. [[2, 1, 1, 2]]와 [[1, 2]]로 확인해 보십시오.",
)
def compares_sums(image, pattern):
    return first(np.isclose(windows(image, pattern).sum(axis=(2, 3)), pattern.sum(), rtol=1e-9))


@misconception(
    en="Your comparison leaves room for rounding, as np.allclose does, and takes a nearly equal number for the same. The numbers agree exactly: use == or np.array_equal.",
    ko="np.allclose처럼 오차를 허용하여 거의 같은 수도 같다고 보았습니다. 정확히 같은 수를 찾으므로 ==나 np.array_equal을 쓰십시오.",
)
def compares_with_a_tolerance(image, pattern):
    return first(np.isclose(windows(image, pattern), pattern).all(axis=(2, 3)))


@misconception(
    en="You searched for the smallest sum of the differences themselves, which the darkest place has. Square the differences, or take absolute values.",
    ko="차이를 그대로 더한 값이 가장 작은 곳을 골랐습니다. 그러면 가장 어두운 곳을 고르게 됩니다. 차이를 제곱하거나 절댓값을 구하십시오.",
)
def sums_signed_differences(image, pattern):
    scores = (windows(image, pattern) - pattern).sum(axis=(2, 3))
    return place(scores.argmin(), scores)


@misconception(
    en="You took the place where the difference is largest. At the pattern it is 0: argmin, not argmax.",
    ko="차이가 가장 큰 곳을 골랐습니다. 패턴이 있는 곳에서 차이는 0입니다. argmax가 아니라 argmin입니다.",
)
def takes_the_largest_difference(image, pattern):
    return best(differences(image, pattern))


@misconception(
    en="You ignored the signs, so the negative of the pattern looks the same. Compare the numbers themselves: [[-1, -2, 1, 2]] and [[1, 2]].",
    ko="부호를 무시하여 부호가 반대인 것도 같아 보입니다. 수를 그대로 비교하십시오. [[-1, -2, 1, 2]]와 [[1, 2]]로 확인해 보십시오.",
)
def ignores_the_signs(image, pattern):
    return find_pattern(np.abs(image), np.abs(pattern))


@misconception(
    en="You used the pattern's height for its width too. The pattern may be wider than high: take both from its shape.",
    ko="패턴의 높이를 너비에도 썼습니다. 패턴의 높이와 너비는 다를 수 있으므로 둘 다 shape에서 가져오십시오.",
)
def assumes_a_square_pattern(image, pattern):
    side = len(pattern)
    for row in range(image.shape[0] - side + 1):
        for column in range(image.shape[1] - side + 1):
            if (image[row : row + side, column : column + side] == pattern).all():
                return row, column
    return None


@misconception(
    en="You searched as many columns as rows. The image may be wider than high: take height and width separately from its shape.",
    ko="열을 행의 수만큼만 살폈습니다. 이미지의 높이와 너비는 다를 수 있으므로 shape에서 따로 가져오십시오.",
)
def searches_a_square_image(image, pattern):
    places = image.shape[0] - pattern.shape[0] + 1
    return first((windows(image, pattern) == pattern).all(axis=(2, 3))[:, :places])


@misconception(
    en="You searched every place in steps of the pattern's size. The pattern may begin anywhere: move by one.",
    ko="패턴의 크기만큼 건너뛰며 찾았습니다. 패턴은 어디에서든 시작할 수 있으므로 한 칸씩 움직이십시오.",
)
def jumps_by_the_pattern(image, pattern):
    height, width = pattern.shape
    scores = differences(image, pattern)[::height, ::width]
    row, column = place(scores.argmin(), scores)
    return row * height, column * width


@misconception(
    en="You looked at the first place only. A return in the else branch ends the function at once: go on to the next place, and return None after the loops if at all.",
    ko="첫 번째 자리만 보았습니다. else에 있는 return은 함수를 바로 끝냅니다. 패턴이 없으면 다음 자리로 넘어가고, None은 반복문이 끝난 뒤에만 돌려주십시오.",
)
def gives_up_at_the_first_place(image, pattern):
    return (0, 0) if find_pattern(image, pattern) == (0, 0) else None


@misconception(
    en="break leaves the inner loop only, so the outer one goes on to the last row. Return the place as soon as you find it.",
    ko="break는 안쪽 반복문만 끝내므로 바깥쪽 반복문이 마지막 행까지 계속됩니다. 찾으면 그 자리를 바로 돌려주십시오.",
)
def leaves_only_the_inner_loop(image, pattern):
    for row in range(image.shape[0] - pattern.shape[0] + 1):
        for column in range(image.shape[1] - pattern.shape[1] + 1):
            if np.array_equal(image[row : row + pattern.shape[0], column : column + pattern.shape[1]], pattern):
                break
    return row, column


@misconception(
    en="You returned what np.where or np.nonzero gives, an array of rows and an array of columns. Two numbers are asked for: take the first of each.",
    ko="np.where나 np.nonzero의 결과, 곧 행의 배열과 열의 배열을 그대로 돌려주었습니다. 두 배열에서 첫 번째 수를 하나씩 꺼내 돌려주십시오.",
)
def returns_what_where_gives(image, pattern):
    row, column = find_pattern(image, pattern)
    return np.array([row]), np.array([column])


@misconception(
    en="You returned a list of places with one place in it, as np.argwhere gives it. Take the place out of it.",
    ko="np.argwhere의 결과처럼 자리 하나가 든 목록을 돌려주었습니다. 그 안에서 자리를 꺼내십시오.",
)
def returns_a_list_of_places(image, pattern):
    return np.array([find_pattern(image, pattern)])


@misconception(
    en="The numbers were turned into integers before comparing, and pixels from 0 to 1 all become 0. Keep the fractions.",
    ko="비교하기 전에 수를 정수로 바꾸어, 0과 1 사이의 픽셀이 모두 0이 되었습니다. 소수 부분을 버리지 마십시오.",
)
def turns_numbers_into_integers(image, pattern):
    return find_pattern(image.astype(int), pattern.astype(int))


@misconception(
    "E03",
    en="as_strided got steps computed from the shape. They are wrong when rows do not follow each other in memory, as in image.T: use image.strides.",
    ko="as_strided에 shape로 계산한 간격을 주었습니다. image.T처럼 행이 메모리에 차례로 놓이지 않은 배열에서는 틀리므로 image.strides를 쓰십시오.",
)
def computes_steps_from_the_shape(image, pattern):
    scores = differences(image.ravel(order="K").reshape(image.shape), pattern)
    return place(scores.argmin(), scores)


@misconception(
    en="window -= pattern changes the image, because a slice of an array shows the array itself. Write window - pattern.",
    ko="window -= pattern은 이미지를 바꿉니다. slice는 복사본이 아니라 원래 배열의 일부이기 때문입니다. window - pattern으로 쓰십시오.",
)
def subtracts_in_place(image, pattern):
    height, width = pattern.shape
    for row in range(image.shape[0] - height + 1):
        for column in range(image.shape[1] - width + 1):
            window = image[row : row + height, column : column + width]
            window -= pattern
            if not window.any():
                return row, column
    return None


@misconception(
    "E01",
    en="The place is right, but the image was changed on the way, by image -= image.mean() or the like. Work on a copy.",
    ko="자리는 맞지만 image -= image.mean()과 같은 계산이 이미지를 바꾸었습니다. 복사본으로 계산하십시오.",
)
def changes_the_image(image, pattern):
    found = find_pattern(image, pattern)
    if image.dtype.kind == "f":
        image -= image.mean()
    return found
