import numpy as np


class Detector:
    def __init__(self, threshold):
        self.threshold = threshold
        self.boxes, self.indices = [], []

    def offer(self, index, box):
        for other in self.boxes:
            shared = np.maximum(np.minimum(box[2:], other[2:]) - np.maximum(box[:2], other[:2]), 0).prod()
            union = (box[2:] - box[:2]).prod() + (other[2:] - other[:2]).prod() - shared
            if shared / union > self.threshold:
                return
        self.boxes.append(box)
        self.indices.append(index)


def non_max_suppression(boxes, scores, threshold):
    boxes, detector = np.asarray(boxes, np.float32), Detector(threshold)
    for index in sorted(range(len(scores)), key=lambda i: scores[i], reverse=True):
        detector.offer(index, boxes[index])
    return np.array(detector.indices, np.float32)
