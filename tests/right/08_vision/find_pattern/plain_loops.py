def find_pattern(image, pattern):
    height, width = len(image), len(image[0])
    h, w = len(pattern), len(pattern[0])
    for i in range(height - h + 1):
        for j in range(width - w + 1):
            same = True
            for u in range(h):
                for v in range(w):
                    if image[i + u][j + v] != pattern[u][v]:
                        same = False
                        break
                if not same:
                    break
            if same:
                return i, j
