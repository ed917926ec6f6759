def convolve(image, kernel):
    H, W = len(image), len(image[0])
    F_h, F_w = len(kernel), len(kernel[0])
    y = []
    for i in range(H - F_h + 1):
        row = []
        for j in range(W - F_w + 1):
            total = 0
            for u in range(F_h):
                for v in range(F_w):
                    total += float(image[i + u][j + v]) * float(kernel[u][v])
            row.append(total)
        y.append(row)
    return y
