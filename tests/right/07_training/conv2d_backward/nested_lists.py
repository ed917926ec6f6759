def conv2d_backward(dy, x, w):
    dy, x, w = dy.tolist(), x.tolist(), w.tolist()
    N, H, W, C = range(len(x)), range(len(x[0])), range(len(x[0][0])), range(len(x[0][0][0]))
    rows, cols, K = range(len(dy[0])), range(len(dy[0][0])), range(len(dy[0][0][0]))
    U, V = range(len(w)), range(len(w[0]))

    def pixel(n, p, q, c):
        return sum(dy[n][p - u][q - v][k] * w[u][v][c][k] for u in U for v in V for k in K if p - u in rows and q - v in cols)

    dx = [[[[pixel(n, p, q, c) for c in C] for q in W] for p in H] for n in N]
    dw = [[[[sum(x[n][i + u][j + v][c] * dy[n][i][j][k] for n in N for i in rows for j in cols) for k in K] for c in C] for v in V] for u in U]
    db = [sum(dy[n][i][j][k] for n in N for i in rows for j in cols) for k in K]
    return dx, dw, db
