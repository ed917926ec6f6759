import heapq


def overlap(a, b):
    inside = max(0.0, min(a[2], b[2]) - max(a[0], b[0])) * max(0.0, min(a[3], b[3]) - max(a[1], b[1]))
    return inside / ((a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - inside)


def non_max_suppression(boxes, scores, threshold):
    heap = [(-float(score), i, tuple(map(float, box))) for i, (score, box) in enumerate(zip(scores, boxes))]
    heapq.heapify(heap)
    kept = {}
    while heap:
        _, i, box = heapq.heappop(heap)
        if max((overlap(box, other) for other in kept.values()), default=0.0) <= threshold:
            kept[i] = box
    return tuple(kept)
