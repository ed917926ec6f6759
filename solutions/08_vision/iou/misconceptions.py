"""Wrong answers that students really give, each written as a slip from the right one."""

from autograder import misconception

from .solution import area, iou


def shared(a, b):
    """Height and width of the intersection; below 0 where there is a gap."""
    return min(a[2], b[2]) - max(a[0], b[0]), min(a[3], b[3]) - max(a[1], b[1])


def intersection(a, b):
    height, width = shared(a, b)
    return max(height, 0) * max(width, 0)


def over_union(inside, a, b):
    """The right answer once the intersection is known."""
    return float(inside / (area(a) + area(b) - inside))


@misconception(
    en="You counted pixels: + 1 on every side. Coordinates are continuous here, so a box from 0 to 2 is 2 high, and boxes that touch share nothing.",
    ko="변마다 1을 더해 픽셀을 세었습니다. 여기서 좌표는 연속적인 값이므로 0에서 2까지인 상자의 높이는 2이고, 맞닿은 상자는 겹치는 부분이 없습니다.",
)
def counts_pixels(a, b):
    height, width = shared(a, b)
    areas = [(box[2] - box[0] + 1) * (box[3] - box[1] + 1) for box in (a, b)]
    inside = max(height + 1, 0) * max(width + 1, 0)
    return float(inside / (sum(areas) - inside))


@misconception(
    en="The intersection has + 1 on its sides and the areas have not. No + 1 anywhere: a box compared with itself gives 1, and boxes that touch give 0.",
    ko="넓이에는 1을 더하지 않고 겹친 부분의 변에만 1을 더했습니다. 어디에도 1을 더하지 않습니다. 상자를 자기 자신과 비교하면 1이고, 맞닿은 상자는 0입니다.",
)
def adds_one_to_the_intersection(a, b):
    height, width = shared(a, b)
    return over_union(max(height + 1, 0) * max(width + 1, 0), a, b)


@misconception(
    en="You divided by the sum of the two areas. The shared part is in both, so subtract it once: a box compared with itself must give 1.",
    ko="두 넓이의 합으로 나누었습니다. 겹친 부분이 두 번 들어 있으므로 한 번 빼십시오. 상자를 자기 자신과 비교하면 1이어야 합니다.",
)
def counts_the_overlap_twice_in_the_union(a, b):
    return float(intersection(a, b) / (area(a) + area(b)))


@misconception(
    en="You doubled the intersection and divided by the sum of the areas. That is the Dice coefficient; IoU is intersection / union, 1/7 for (0, 0, 2, 2) and (1, 1, 3, 3).",
    ko="겹친 넓이의 두 배를 넓이의 합으로 나누었습니다. 그것은 Dice 계수입니다. IoU는 교집합 / 합집합이며 (0, 0, 2, 2)와 (1, 1, 3, 3)에서 1/7입니다.",
)
def computes_dice(a, b):
    return float(2 * intersection(a, b) / (area(a) + area(b)))


@misconception(
    en="You divided by the area of the smaller box, so a small box inside a large one gives 1. Divide by what both cover together.",
    ko="작은 상자의 넓이로 나누어, 큰 상자 안의 작은 상자가 1이 됩니다. 두 상자가 함께 덮는 넓이로 나누십시오.",
)
def divides_by_the_smaller_box(a, b):
    return float(intersection(a, b) / min(area(a), area(b)))


@misconception(
    en="You divided by the area of the larger box. Divide by what both cover together, which is more unless one lies inside the other.",
    ko="큰 상자의 넓이로 나누었습니다. 두 상자가 함께 덮는 넓이로 나누십시오. 한 상자가 다른 상자 안에 있지 않으면 그 넓이가 더 큽니다.",
)
def divides_by_the_larger_box(a, b):
    return float(intersection(a, b) / max(area(a), area(b)))


@misconception(
    en="You divided by the area of the first box. IoU does not change when the boxes are exchanged: divide by what both cover together.",
    ko="첫 번째 상자의 넓이로 나누었습니다. IoU는 두 상자를 바꾸어도 같아야 합니다. 두 상자가 함께 덮는 넓이로 나누십시오.",
)
def divides_by_the_first_box(a, b):
    return float(intersection(a, b) / area(a))


@misconception(
    en="You divided by the area of the second box. IoU does not change when the boxes are exchanged: divide by what both cover together.",
    ko="두 번째 상자의 넓이로 나누었습니다. IoU는 두 상자를 바꾸어도 같아야 합니다. 두 상자가 함께 덮는 넓이로 나누십시오.",
)
def divides_by_the_second_box(a, b):
    return float(intersection(a, b) / area(b))


@misconception(
    en="You divided by the smallest box that holds both. Its corners belong to neither; the union is the two areas less the shared one.",
    ko="두 상자를 모두 담는 가장 작은 상자의 넓이로 나누었습니다. 그 구석은 어느 상자에도 속하지 않습니다. 합집합은 두 넓이의 합에서 겹친 넓이를 뺀 것입니다.",
)
def divides_by_the_enclosing_box(a, b):
    return float(intersection(a, b) / ((max(a[2], b[2]) - min(a[0], b[0])) * (max(a[3], b[3]) - min(a[1], b[1]))))


@misconception(
    en="A negative height or width means a gap, and the intersection is 0 then. Without that, two gaps multiply to an area: try boxes that are diagonally apart.",
    ko="높이나 너비가 음수이면 떨어져 있는 것이므로 교집합은 0입니다. 0으로 바꾸지 않으면 음수 두 개가 곱해져 넓이가 생깁니다. 대각선으로 떨어진 상자로 확인해 보십시오.",
)
def multiplies_gaps(a, b):
    height, width = shared(a, b)
    return over_union(height * width, a, b)


@misconception(
    en="You set the product to 0 when it is negative, but two negative lengths have a positive product. Set a negative height or width to 0 before multiplying; try boxes that are diagonally apart.",
    ko="곱이 음수일 때 0으로 바꾸었지만, 음수 두 개의 곱은 양수입니다. 높이나 너비가 음수이면 곱하기 전에 각각 0으로 바꾸십시오. 대각선으로 떨어진 상자로 확인해 보십시오.",
)
def sets_only_the_product_to_zero(a, b):
    height, width = shared(a, b)
    return over_union(max(height * width, 0), a, b)


@misconception(
    en="Only the height is kept from going below 0. Boxes side by side have a negative width, and that is a gap too.",
    ko="높이만 0보다 작아지지 않게 했습니다. 옆으로 떨어진 상자는 너비가 음수이며, 이것도 떨어져 있다는 뜻입니다.",
)
def forgets_gaps_between_columns(a, b):
    height, width = shared(a, b)
    return over_union(max(height, 0) * width, a, b)


@misconception(
    en="Only the width is kept from going below 0. Boxes above each other have a negative height, and that is a gap too.",
    ko="너비만 0보다 작아지지 않게 했습니다. 위아래로 떨어진 상자는 높이가 음수이며, 이것도 떨어져 있다는 뜻입니다.",
)
def forgets_gaps_between_rows(a, b):
    height, width = shared(a, b)
    return over_union(height * max(width, 0), a, b)


@misconception(
    en="abs() turns a gap into an overlap. A negative height or width means that the boxes are apart: use 0 instead.",
    ko="abs()를 쓰면 떨어진 거리가 겹친 길이로 바뀝니다. 높이나 너비가 음수이면 떨어져 있는 것이므로 0으로 바꾸십시오.",
)
def takes_gaps_as_positive(a, b):
    height, width = shared(a, b)
    return over_union(abs(height) * abs(width), a, b)


@misconception(
    en="You return 0 only if there is a gap in both directions. One is enough: boxes side by side share nothing either. Write or, not and.",
    ko="두 방향으로 모두 떨어져 있을 때만 0을 돌려주었습니다. 한 방향으로만 떨어져 있어도 겹치는 부분이 없습니다. and가 아니라 or입니다.",
)
def asks_for_gaps_in_both_directions(a, b):
    height, width = shared(a, b)
    return 0.0 if height <= 0 and width <= 0 else over_union(height * width, a, b)


@misconception(
    en="For boxes that share nothing your function ends without return, which gives None. Return 0 there.",
    ko="상자가 겹치지 않을 때 함수가 return 없이 끝나 None이 됩니다. 그때는 0을 돌려주십시오.",
)
def returns_nothing_when_apart(a, b):
    return iou(a, b) or None


@misconception(
    en="You read a box as (y, x, height, width). The last two numbers are the bottom right corner: (1, 1, 3, 3) is 2 high and 2 wide.",
    ko="상자를 (y, x, 높이, 너비)로 읽었습니다. 뒤의 두 수는 오른쪽 아래 모서리입니다. (1, 1, 3, 3)의 높이와 너비는 2입니다.",
)
def reads_height_and_width(a, b):
    return iou((a[0], a[1], a[0] + a[2], a[1] + a[3]), (b[0], b[1], b[0] + b[2], b[1] + b[3]))


@misconception(
    en="You read a box as (y0, y1, x0, x1). The order is one corner, then the other: (y0, x0, y1, x1).",
    ko="상자를 (y0, y1, x0, x1)로 읽었습니다. 한 모서리 다음에 다른 모서리가 오는 (y0, x0, y1, x1) 순서입니다.",
)
def reads_sides_instead_of_corners(a, b):
    return iou((a[0], a[2], a[1], a[3]), (b[0], b[2], b[1], b[3]))


@misconception(
    en="You added a small number such as 1e-6 to the union, and where boxes are small it counts. Every box has an area, so the union is never 0: leave it out.",
    ko="합집합에 1e-6 같은 작은 수를 더했는데, 상자가 작으면 값이 달라집니다. 상자에는 넓이가 있어 합집합이 0이 되지 않으므로 더하지 마십시오.",
)
def adds_a_small_number_to_the_union(a, b):
    inside = intersection(a, b)
    return float(inside / (area(a) + area(b) - inside + 1e-6))


@misconception(
    en="min and max are exchanged, so you measured the box around both. The intersection begins at the larger start and ends at the smaller end.",
    ko="min과 max가 바뀌어 두 상자를 모두 담는 상자를 계산했습니다. 교집합은 더 큰 시작점에서 시작하고 더 작은 끝점에서 끝납니다.",
)
def exchanges_min_and_max(a, b):
    return over_union((max(a[2], b[2]) - min(a[0], b[0])) * (max(a[3], b[3]) - min(a[1], b[1])), a, b)


@misconception(
    en="You returned the shared area itself. IoU is a share: divide it by the area that the boxes cover together.",
    ko="겹친 넓이를 그대로 돌려주었습니다. IoU는 비율입니다. 두 상자가 함께 덮는 넓이로 나누십시오.",
)
def returns_the_intersection(a, b):
    return float(intersection(a, b))


@misconception(
    en="You returned 1 - IoU, which is a distance. A box compared with itself must give 1, boxes that are apart 0.",
    ko="거리인 1 - IoU를 돌려주었습니다. 상자를 자기 자신과 비교하면 1, 떨어진 상자는 0이어야 합니다.",
)
def returns_the_distance(a, b):
    return 1 - iou(a, b)


@misconception(
    en="// rounds the share down to 0 unless the boxes are equal. Divide with /.",
    ko="//는 내림을 하므로 두 상자가 같지 않으면 0이 됩니다. /로 나누십시오.",
)
def divides_with_floor(a, b):
    return float(iou(a, b) // 1)


@misconception(
    en="You returned per cent. The answer is a share from 0 to 1.",
    ko="백분율을 돌려주었습니다. 답은 0과 1 사이의 비율입니다.",
)
def returns_per_cent(a, b):
    return 100 * iou(a, b)


@misconception(
    en="You said only whether the boxes overlap. The answer is how much: shared area / area covered together.",
    ko="상자가 겹치는지만 답했습니다. 얼마나 겹치는지, 곧 겹친 넓이 / 함께 덮는 넓이를 돌려주십시오.",
)
def says_only_whether_they_overlap(a, b):
    return float(iou(a, b) > 0)


@misconception(
    en="You added height and width where an area is asked for. The area is height times width, of the intersection and of both boxes.",
    ko="넓이를 구할 자리에서 높이와 너비를 더했습니다. 교집합도 두 상자도 넓이는 높이 곱하기 너비입니다.",
)
def adds_the_sides(a, b):
    height, width = shared(a, b)
    inside = height + width if height > 0 and width > 0 else 0
    areas = [box[2] - box[0] + box[3] - box[1] for box in (a, b)]
    return float(inside / (sum(areas) - inside))


@misconception(
    en="Your intersection reaches from the second box's start to the first box's end, which is right only if the first box starts and ends earlier. Take the larger start and the smaller end.",
    ko="교집합을 두 번째 상자의 시작점에서 첫 번째 상자의 끝점까지로 계산했습니다. 이는 첫 번째 상자가 먼저 시작하고 먼저 끝날 때만 맞습니다. 더 큰 시작점과 더 작은 끝점을 고르십시오.",
)
def assumes_the_first_box_comes_first(a, b):
    return over_union(max(a[2] - b[0], 0) * max(a[3] - b[1], 0), a, b)


@misconception(
    en="You asked whether a corner of one box lies inside the other. Boxes can cross without that: (0, 1, 3, 2) and (1, 0, 2, 3) share 1.",
    ko="한 상자의 모서리가 다른 상자 안에 있는지를 보았습니다. 그렇지 않아도 상자는 겹칠 수 있습니다. (0, 1, 3, 2)와 (1, 0, 2, 3)은 넓이 1만큼 겹칩니다.",
)
def looks_for_a_corner_inside(a, b):
    inside = any(
        other[0] <= y <= other[2] and other[1] <= x <= other[3] for box, other in ((a, b), (b, a)) for y in (box[0], box[2]) for x in (box[1], box[3])
    )
    return iou(a, b) if inside else 0.0


@misconception(
    en="The coordinates were turned into whole numbers. They may be fractions: a box from 0 to 0.5 has a height of 0.5, not 0.",
    ko="좌표를 정수로 바꾸었습니다. 좌표에는 소수점이 있을 수 있습니다. 0에서 0.5까지인 상자의 높이는 0이 아니라 0.5입니다.",
)
def turns_coordinates_into_integers(a, b):
    return iou([int(number) for number in a], [int(number) for number in b])
