def shared(a, b):
    height, width = min(a[2], b[2]) - max(a[0], b[0]), min(a[3], b[3]) - max(a[1], b[1])
    return height * width if height > 0 and width > 0 else 0


def area(box):
    return (box[2] - box[0]) * (box[3] - box[1])


def survivors(candidates, threshold):
    if not candidates:
        return []
    (_, index, best), *rest = candidates
    stay = []
    for candidate in rest:
        inside = shared(best, candidate[2])
        if inside <= threshold * (area(best) + area(candidate[2]) - inside):
            stay.append(candidate)
    return [index] + survivors(stay, threshold)


def non_max_suppression(boxes, scores, threshold):
    candidates = sorted(zip(scores.tolist(), range(len(boxes)), boxes.tolist()), reverse=True)
    return survivors(candidates, threshold)
