import statistics


def content_loss(a, b):
    return statistics.fmean(float(x - y) ** 2 for x, y in zip(a.flat, b.flat))
