import math


def plain(a):
    return a.tolist() if hasattr(a, "tolist") else a


def activated(row, a):
    if a == "relu":
        return [v if v > 0 else 0.0 for v in row]
    if a == "softmax":
        top = max(row)
        es = [math.exp(v - top) for v in row]
        return [e / sum(es) for e in es]
    return row


def positions(n, k, s, same):
    if same:
        o = math.ceil(n / s)
        return o, max((o - 1) * s + k - n, 0) // 2
    return (n - k) // s + 1, 0


def predict(layers, weights, x):
    cur = plain(x)
    for idx in range(len(layers)):
        kind, cfg = layers[idx]
        params = [plain(p) for p in weights[idx]]
        if kind == "Flatten":

            def fl(a):
                return [q for p in a for q in fl(p)] if isinstance(a, list) else [a]

            cur = [fl(img) for img in cur]
            continue
        if kind == "Dense":
            w = params[0]
            nxt = []
            for row in cur:
                s = [sum(row[d] * w[d][u] for d in range(len(row))) for u in range(len(w[0]))]
                if len(params) > 1:
                    s = [p + q for p, q in zip(s, params[1])]
                nxt.append(activated(s, cfg.get("activation")))
            cur = nxt
            continue
        H, W, C = len(cur[0]), len(cur[0][0]), len(cur[0][0][0])
        same = cfg.get("padding", "valid") == "same"
        kh, kw = cfg["kernel_size"] if kind == "Conv2D" else cfg.get("pool_size", (2, 2))
        st = cfg.get("strides")
        if st is None:
            st = (1, 1) if kind == "Conv2D" else (kh, kw)
        oh, bh = positions(H, kh, st[0], same)
        ow, bw = positions(W, kw, st[1], same)
        nxt = []
        for img in cur:
            m = []
            for i in range(oh):
                line = []
                for j in range(ow):
                    cells = [(u, v) for u in range(kh) for v in range(kw) if 0 <= i * st[0] + u - bh < H and 0 <= j * st[1] + v - bw < W]
                    if kind == "Conv2D":
                        w = params[0]
                        px = [sum(img[i * st[0] + u - bh][j * st[1] + v - bw][c] * w[u][v][c][k] for u, v in cells for c in range(C)) for k in range(len(w[0][0][0]))]
                        if len(params) > 1:
                            px = [p + q for p, q in zip(px, params[1])]
                        px = activated(px, cfg.get("activation"))
                    else:
                        px = [max(img[i * st[0] + u - bh][j * st[1] + v - bw][c] for u, v in cells) for c in range(C)]
                    line.append(px)
                m.append(line)
            nxt.append(m)
        cur = nxt
    return cur
