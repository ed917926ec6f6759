class Box:
    def __init__(self, y0, x0, y1, x1):
        self.y0, self.x0, self.y1, self.x1 = y0, x0, y1, x1

    def area(self):
        return max(self.y1 - self.y0, 0.0) * max(self.x1 - self.x0, 0.0)

    def __and__(self, other):
        return Box(max(self.y0, other.y0), max(self.x0, other.x0), min(self.y1, other.y1), min(self.x1, other.x1))


def iou(a, b):
    a, b = Box(*a), Box(*b)
    shared = (a & b).area()
    return shared / (a.area() + b.area() - shared)
