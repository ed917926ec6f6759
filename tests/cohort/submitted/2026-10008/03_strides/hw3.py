# numpy 없이 리스트로만 풀었습니다
def output_size(size, kernel_size, stride=1, padding=0):
    length = size + padding * 2
    if kernel_size > length:
        raise ValueError('too big')
    count = 0
    pos = 0
    while pos + kernel_size <= length:
        count += 1
        pos += stride
    return count

def fits(size, kernel_size, stride=1, padding=0):
    length = size + padding * 2
    pos = 0
    while pos + kernel_size < length:
        pos += stride
    return pos + kernel_size == length

def conv2d(x, w, b=None, stride=1, padding='valid'):
    x = x.tolist() if hasattr(x, 'tolist') else x
    w = w.tolist() if hasattr(w, 'tolist') else w
    fh, fw, C, K = len(w), len(w[0]), len(w[0][0]), len(w[0][0][0])
    H, W = len(x[0]), len(x[0][0])
    top = left = 0
    if padding == 'same':
        oh = (H + stride - 1) // stride
        ow = (W + stride - 1) // stride
        top = max((oh - 1) * stride + fh - H, 0) // 2
        left = max((ow - 1) * stride + fw - W, 0) // 2
    else:
        if padding != 'valid':
            top = left = padding
        oh = output_size(H, fh, stride, top)
        ow = output_size(W, fw, stride, left)
    result = []
    for img in x:
        rows = []
        for i in range(oh):
            row = []
            for j in range(ow):
                cell = []
                for k in range(K):
                    total = 0
                    for u in range(fh):
                        for v in range(fw):
                            r, s = i * stride + u - top, j * stride + v - left
                            if 0 <= r < H and 0 <= s < W:
                                for c in range(C):
                                    total += img[r][s][c] * w[u][v][c][k]
                    cell.append(total + (b[k] if b is not None else 0))
                row.append(cell)
            rows.append(row)
        result.append(rows)
    return result
