def iou(a, b):
    ay0, ax0, ay1, ax1 = a
    by0, bx0, by1, bx1 = b
    if ay1 <= by0 or by1 <= ay0 or ax1 <= bx0 or bx1 <= ax0:
        return 0
    inside = (min(ay1, by1) - max(ay0, by0)) * (min(ax1, bx1) - max(ax0, bx0))
    return inside / ((ay1 - ay0) * (ax1 - ax0) + (by1 - by0) * (bx1 - bx0) - inside)
