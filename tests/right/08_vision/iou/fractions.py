from fractions import Fraction


def iou(a, b):
    a, b = [Fraction(float(n)) for n in a], [Fraction(float(n)) for n in b]
    inside = Fraction(1)
    for axis in (0, 1):
        inside *= max(min(a[axis + 2], b[axis + 2]) - max(a[axis], b[axis]), 0)
    areas = [(box[2] - box[0]) * (box[3] - box[1]) for box in (a, b)]
    return float(inside / (areas[0] + areas[1] - inside))
