def iou(a, b):
    """Intersection over union of two boxes, a number from 0 to 1.

    a, b: (y0, x0, y1, x1) in continuous coordinates, y0 < y1 and x0 < x1; a tuple, list or array of four numbers.
    """
    height = min(a[2], b[2]) - max(a[0], b[0])
    width = min(a[3], b[3]) - max(a[1], b[1])
    intersection = max(height, 0) * max(width, 0)  # a negative length is a gap
    union = area(a) + area(b) - intersection
    return float(intersection / union)


def area(box):
    return (box[2] - box[0]) * (box[3] - box[1])
