def non_max_suppression(boxes, scores, threshold):
    keep = []
    for i in sorted(range(len(scores)), key=scores.__getitem__)[::-1]:
        a = boxes[i]
        for k in keep:
            b = boxes[k]
            inside = max(0, min(a[2], b[2]) - max(a[0], b[0])) * max(0, min(a[3], b[3]) - max(a[1], b[1]))
            union = (a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - inside
            if inside > threshold * union:
                break
        else:
            keep.append(i)
    return keep
