"""Wrong answers that students really give, each written as a slip from the right one."""

import numpy as np

from autograder import misconception

from .solution import area, iou, non_max_suppression


def best_first(scores):
    return [int(index) for index in np.argsort(scores)[::-1]]


def suppress(order, boxes, goes):
    """Keep boxes in this order; goes(box, kept) says whether a box goes, kept being the list of boxes kept so far."""
    kept = []
    for index in order:
        if not goes(boxes[index], [boxes[other] for other in kept]):
            kept.append(index)
    return kept


@misconception(
    en="A box that went still pushes out others. Compare with the boxes you kept only: in a chain A–B–C where B goes because of A, C stays.",
    ko="이미 빠진 상자가 다른 상자를 밀어냈습니다. 남긴 상자하고만 비교하십시오. A–B–C로 이어져 있고 B가 A 때문에 빠졌다면 C는 남습니다.",
)
def lets_boxes_that_went_suppress(boxes, scores, threshold):
    order = best_first(scores)
    return [index for n, index in enumerate(order) if all(iou(boxes[index], boxes[other]) <= threshold for other in order[:n])]


@misconception(
    en="A box whose IoU is exactly the threshold stays. It goes only if the IoU is greater: > instead of >=.",
    ko="IoU가 threshold와 꼭 같은 상자는 남습니다. 더 클 때만 빠집니다. >= 대신 >를 쓰십시오.",
)
def suppresses_at_the_threshold(boxes, scores, threshold):
    return suppress(best_first(scores), boxes, lambda box, kept: any(iou(box, other) >= threshold for other in kept))


@misconception(
    en="You began with the worst score. argsort sorts upwards; begin with the best, so that the best of a crowd is the one that stays.",
    ko="점수가 가장 낮은 것부터 시작했습니다. argsort는 작은 것부터 정렬합니다. 가장 높은 것부터 시작해야 겹친 상자들 중 가장 좋은 것이 남습니다.",
)
def begins_with_the_worst(boxes, scores, threshold):
    return non_max_suppression(boxes, -scores, threshold)


@misconception(
    en="The right boxes are kept, but they come with the worst score first. Return them with the best first.",
    ko="남긴 상자는 맞지만 점수가 낮은 것부터 돌려주었습니다. 높은 것부터 돌려주십시오.",
)
def returns_the_worst_first(boxes, scores, threshold):
    return non_max_suppression(boxes, scores, threshold)[::-1]


@misconception(
    en="The right boxes are kept, but in the order of the input. Return them with the best score first.",
    ko="남긴 상자는 맞지만 입력의 순서대로 돌려주었습니다. 점수가 높은 것부터 돌려주십시오.",
)
def returns_them_in_the_order_of_input(boxes, scores, threshold):
    return sorted(non_max_suppression(boxes, scores, threshold))


@misconception(
    en="You went through the boxes as they came, so the first of a crowd stays. The scores decide: sort by them first.",
    ko="상자를 주어진 순서대로 보아, 겹친 상자들 중 먼저 온 것이 남았습니다. 점수가 기준이므로 먼저 점수로 정렬하십시오.",
)
def ignores_the_scores(boxes, scores, threshold):
    return suppress(range(len(boxes)), boxes, lambda box, kept: any(iou(box, other) > threshold for other in kept))


@misconception(
    en="Your indices count through the sorted boxes. Translate them back: the index in the order of the input is asked for.",
    ko="정렬한 뒤의 번호를 돌려주었습니다. 입력의 순서대로 센 번호로 되돌리십시오.",
)
def returns_positions_after_sorting(boxes, scores, threshold):
    order = best_first(scores)
    return [order.index(kept) for kept in non_max_suppression(boxes, scores, threshold)]


@misconception(
    en="Boxes were deleted from the array, and the indices of the rest moved with that. Keep the original indices beside the boxes.",
    ko="배열에서 상자를 지우면 나머지의 번호가 바뀝니다. 원래 번호를 상자와 함께 보관하십시오.",
)
def loses_indices_by_deleting(boxes, scores, threshold):
    kept = []
    while len(boxes):
        best = int(np.argmax(scores))
        kept.append(best)
        stays = np.array([index != best and iou(boxes[best], box) <= threshold for index, box in enumerate(boxes)])
        boxes, scores = boxes[stays], scores[stays]
    return kept


@misconception(
    en="You looked up the index of a box by its coordinates, and of two equal boxes that finds the first, whichever you kept. Keep the index beside the box.",
    ko="상자의 번호를 좌표로 찾았습니다. 똑같은 상자가 둘이면 남긴 것이 아니라 먼저 나온 것의 번호가 됩니다. 번호를 상자와 함께 보관하십시오.",
)
def looks_up_indices_by_the_box(boxes, scores, threshold):
    rows = boxes.tolist()
    return [rows.index(rows[index]) for index in non_max_suppression(boxes, scores, threshold)]


@misconception(
    en="You returned the boxes. Their indices are asked for, so that scores and classes can be looked up too.",
    ko="상자를 돌려주었습니다. 점수와 종류도 찾아볼 수 있도록 번호를 돌려주십시오.",
)
def returns_the_boxes(boxes, scores, threshold):
    return boxes[non_max_suppression(boxes, scores, threshold)]


@misconception(
    en="You returned the scores. The indices of the boxes are asked for.",
    ko="점수를 돌려주었습니다. 상자의 번호를 돌려주십시오.",
)
def returns_the_scores(boxes, scores, threshold):
    return scores[non_max_suppression(boxes, scores, threshold)]


@misconception(
    en="You returned true or false for every box. The indices of the boxes kept are asked for, best score first.",
    ko="상자마다 참이나 거짓을 돌려주었습니다. 남긴 상자의 번호를 점수가 높은 것부터 돌려주십시오.",
)
def returns_a_mask(boxes, scores, threshold):
    return np.isin(np.arange(len(boxes)), non_max_suppression(boxes, scores, threshold))


@misconception(
    en="You returned the boxes that go. The indices of those that stay are asked for.",
    ko="빠지는 상자를 돌려주었습니다. 남는 상자의 번호를 돌려주십시오.",
)
def returns_those_that_go(boxes, scores, threshold):
    kept = non_max_suppression(boxes, scores, threshold)
    return [index for index in best_first(scores) if index not in kept]


@misconception(
    en="You compared with the best box only. A weaker object's doubles overlap that object, not the best one: compare with every box kept.",
    ko="가장 좋은 상자하고만 비교했습니다. 다른 물체에 여러 번 그린 상자는 가장 좋은 상자가 아니라 그 물체의 상자와 겹칩니다. 남긴 상자 모두와 비교하십시오.",
)
def compares_with_the_best_only(boxes, scores, threshold):
    return suppress(best_first(scores), boxes, lambda box, kept: any(iou(box, other) > threshold for other in kept[:1]))


@misconception(
    en="You compared with the box kept last only. An earlier one can overlap too: compare with every box kept.",
    ko="마지막으로 남긴 상자하고만 비교했습니다. 그보다 먼저 남긴 상자와도 겹칠 수 있으므로 남긴 상자 모두와 비교하십시오.",
)
def compares_with_the_last_only(boxes, scores, threshold):
    return suppress(best_first(scores), boxes, lambda box, kept: any(iou(box, other) > threshold for other in kept[-1:]))


@misconception(
    en="You compared each box with the one before it in the order of scores only, kept or not. Compare it with every box that was kept.",
    ko="남았든 빠졌든, 점수 순서에서 바로 앞에 있는 상자하고만 비교했습니다. 남긴 상자 모두와 비교하십시오.",
)
def compares_with_the_neighbour_only(boxes, scores, threshold):
    order = best_first(scores)
    return [index for n, index in enumerate(order) if n == 0 or iou(boxes[index], boxes[order[n - 1]]) <= threshold]


@misconception(
    en="A box went only if it overlapped all boxes kept. One is enough: any(), not all().",
    ko="남긴 상자 모두와 겹칠 때만 상자를 뺐습니다. 하나와 겹쳐도 빼야 합니다. all()이 아니라 any()입니다.",
)
def goes_only_if_all_overlap(boxes, scores, threshold):
    return suppress(best_first(scores), boxes, lambda box, kept: bool(kept) and all(iou(box, other) > threshold for other in kept))


@misconception(
    en="You kept the best box alone. A box that overlaps no kept one by more than the threshold stays too: there may be several objects.",
    ko="가장 좋은 상자 하나만 남겼습니다. 남긴 상자와 threshold보다 많이 겹치지 않는 상자도 남습니다. 물체가 여럿일 수 있습니다.",
)
def keeps_only_the_best(boxes, scores, threshold):
    return best_first(scores)[:1]


@misconception(
    en="The comparison is the wrong way round: boxes with a small IoU went. A box goes if it overlaps a kept one by more than the threshold.",
    ko="비교가 반대입니다. IoU가 작은 상자가 빠졌습니다. 남긴 상자와 threshold보다 많이 겹치는 상자가 빠져야 합니다.",
)
def removes_what_is_apart(boxes, scores, threshold):
    return suppress(best_first(scores), boxes, lambda box, kept: any(iou(box, other) < threshold for other in kept))


@misconception(
    en="The comparison is the wrong way round: you kept the boxes that overlap a kept one. Keep those whose IoU is at most the threshold.",
    ko="비교가 반대입니다. 남긴 상자와 많이 겹치는 상자를 남겼습니다. IoU가 threshold 이하인 상자를 남기십시오.",
)
def keeps_what_overlaps(boxes, scores, threshold):
    return suppress(best_first(scores), boxes, lambda box, kept: any(iou(box, other) <= threshold for other in kept))


@misconception(
    en="The boxes were sorted by score, but none went. Leave out those that overlap a kept one by more than the threshold.",
    ko="점수로 정렬하기만 하고 아무것도 빼지 않았습니다. 남긴 상자와 threshold보다 많이 겹치는 상자를 빼십시오.",
)
def only_sorts(boxes, scores, threshold):
    return best_first(scores)


@misconception(
    en="Any overlap was enough to push a box out. Compare the IoU with the threshold.",
    ko="조금이라도 겹치면 상자를 뺐습니다. IoU를 threshold와 비교하십시오.",
)
def suppresses_at_any_overlap(boxes, scores, threshold):
    return non_max_suppression(boxes, scores, 0)


@misconception(
    en="You always compared with 0.5. Use the argument threshold.",
    ko="언제나 0.5와 비교했습니다. 인자로 받은 threshold를 쓰십시오.",
)
def always_takes_one_half(boxes, scores, threshold):
    return non_max_suppression(boxes, scores, 0.5)


@misconception(
    en="Boxes with a score below the threshold were left out. The threshold is for the IoU; a low score alone is no reason to go.",
    ko="점수가 threshold보다 낮은 상자를 뺐습니다. threshold는 IoU와 비교하는 값이며, 점수가 낮다고 해서 빠지지는 않습니다.",
)
def drops_low_scores(boxes, scores, threshold):
    return [index for index in non_max_suppression(boxes, scores, threshold) if scores[index] >= threshold]


@misconception(
    en="The threshold was compared with the scores alone, and overlaps with nothing. Compare the IoU of two boxes with it.",
    ko="threshold를 점수하고만 비교하고 겹침은 보지 않았습니다. 두 상자의 IoU와 비교하십시오.",
)
def compares_scores_with_the_threshold(boxes, scores, threshold):
    return [index for index in best_first(scores) if scores[index] > threshold]


@misconception(
    en="Removing from a list while a loop runs over it skips the element after each one removed. Build a new list of those that stay.",
    ko="반복문이 돌고 있는 목록에서 원소를 지우면 그다음 원소를 건너뜁니다. 남는 것으로 새 목록을 만드십시오.",
)
def removes_while_looping(boxes, scores, threshold):
    order, kept = best_first(scores), []
    while order:
        best = order.pop(0)
        kept.append(best)
        for other in order:
            if iou(boxes[best], boxes[other]) > threshold:
                order.remove(other)
    return kept


@misconception(
    en="You remove from the list over which the loop runs, and each removal makes it skip a box, here from the worst score up. Build a new list of those that stay.",
    ko="반복문이 도는 목록에서 상자를 지웠습니다. 여기서는 점수가 낮은 쪽부터 보면서 하나를 지울 때마다 다음 상자를 건너뜁니다. 남는 것으로 새 목록을 만드십시오.",
)
def removes_while_looping_upwards(boxes, scores, threshold):
    order, kept = best_first(scores)[::-1], []
    while order:
        best = order.pop()
        kept.append(best)
        for other in order:
            if iou(boxes[best], boxes[other]) > threshold:
                order.remove(other)
    return kept


@misconception(
    en="The box with the lowest score was never looked at. It stays if it overlaps no kept one; check where your loop ends.",
    ko="점수가 가장 낮은 상자를 보지 않았습니다. 남긴 상자와 겹치지 않으면 이 상자도 남습니다. 반복문이 어디에서 끝나는지 확인하십시오.",
)
def forgets_the_last_box(boxes, scores, threshold):
    kept = non_max_suppression(boxes, scores, threshold)
    return [index for index in kept if index != np.argmin(scores)]


@misconception(
    en="Your IoU counts pixels, with + 1 on every side. Coordinates are continuous: boxes that touch have the IoU 0, and (0, 0, 2, 1) and (0, 0, 2, 2) have 0.5.",
    ko="IoU에서 변마다 1을 더해 픽셀을 세었습니다. 좌표는 연속적인 값입니다. 맞닿은 상자의 IoU는 0이고, (0, 0, 2, 1)과 (0, 0, 2, 2)는 0.5입니다.",
)
def counts_pixels(boxes, scores, threshold):
    return non_max_suppression(np.asarray(boxes) + np.array([0, 0, 1, 1]), scores, threshold)


@misconception(
    en="Your IoU divides by the smaller box, so a small box inside a large one goes. Divide by the area that both cover together.",
    ko="IoU를 작은 상자의 넓이로 나누어, 큰 상자 안의 작은 상자가 빠집니다. 두 상자가 함께 덮는 넓이로 나누십시오.",
)
def divides_by_the_smaller_box(boxes, scores, threshold):
    def share(a, b):
        together = area(a) + area(b)
        inside = iou(a, b) * together / (1 + iou(a, b))
        return inside / min(area(a), area(b))

    return suppress(best_first(scores), boxes, lambda box, kept: any(share(box, other) > threshold + 1e-9 for other in kept))


@misconception(
    en="Your IoU divides by the sum of the two areas. Subtract the shared part once: a box and its double must give 1.",
    ko="IoU를 두 넓이의 합으로 나누었습니다. 겹친 부분을 한 번 빼십시오. 같은 상자 두 개이면 1이어야 합니다.",
)
def counts_the_overlap_twice_in_the_union(boxes, scores, threshold):
    return suppress(best_first(scores), boxes, lambda box, kept: any(iou(box, other) / (1 + iou(box, other)) > threshold for other in kept))


@misconception(
    en="Your IoU does not set a negative height or width to 0, and two gaps multiply to an area. Boxes that are diagonally apart share nothing.",
    ko="IoU에서 음수인 높이나 너비를 0으로 만들지 않아, 음수 두 개가 곱해져 넓이가 생깁니다. 대각선으로 떨어진 상자는 겹치는 부분이 없습니다.",
)
def multiplies_gaps(boxes, scores, threshold):
    def share(a, b):
        inside = (min(a[2], b[2]) - max(a[0], b[0])) * (min(a[3], b[3]) - max(a[1], b[1]))
        with np.errstate(all="ignore"):
            return np.float64(inside) / (area(a) + area(b) - inside)

    return suppress(best_first(scores), boxes, lambda box, kept: any(share(box, other) > threshold for other in kept))


@misconception(
    en="Your IoU reads a box as (y, x, height, width). The last two numbers are the bottom right corner: (1, 1, 3, 3) is 2 high and 2 wide.",
    ko="IoU에서 상자를 (y, x, 높이, 너비)로 읽었습니다. 뒤의 두 수는 오른쪽 아래 모서리입니다. (1, 1, 3, 3)의 높이와 너비는 2입니다.",
)
def reads_height_and_width(boxes, scores, threshold):
    boxes = np.concatenate([boxes[:, :2], boxes[:, :2] + boxes[:, 2:]], axis=1)
    with np.errstate(all="ignore"):
        return non_max_suppression(boxes, scores, threshold)


@misconception(
    "E01",
    en="The answer is right, but scores were overwritten on the way. Work on a copy, or remember which boxes are gone.",
    ko="답은 맞지만 도중에 scores를 덮어썼습니다. 복사본을 쓰거나, 어느 상자가 빠졌는지를 따로 적어 두십시오.",
)
def overwrites_the_scores(boxes, scores, threshold):
    kept = non_max_suppression(boxes, scores, threshold)
    scores[:] = -1
    return kept


@misconception(
    en="The answer is right, but the boxes were sorted in place, and the caller's array with them. Sort indices instead: argsort.",
    ko="답은 맞지만 상자 배열을 그 자리에서 정렬하여 인자로 받은 배열이 바뀌었습니다. 번호를 정렬하십시오(argsort).",
)
def sorts_the_boxes_in_place(boxes, scores, threshold):
    kept = non_max_suppression(boxes, scores, threshold)
    boxes[:] = boxes[best_first(scores)]
    return kept
