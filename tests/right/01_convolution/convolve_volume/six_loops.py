def convolve_volume(volume, filters, bias):
    H, W, C = volume.shape
    F_h, F_w, _, K = filters.shape
    y = []
    for i in range(H - F_h + 1):
        row = []
        for j in range(W - F_w + 1):
            maps = []
            for k in range(K):
                total = float(bias[k])
                for u in range(F_h):
                    for v in range(F_w):
                        for c in range(C):
                            total += float(volume[i + u, j + v, c]) * float(filters[u, v, c, k])
                maps.append(total)
            row.append(maps)
        y.append(row)
    return y
