def content_loss(a, b):
    d = a * 1.0 - b
    loss = float(d.var() + d.mean() ** 2)
    return int(loss) if loss.is_integer() else loss
