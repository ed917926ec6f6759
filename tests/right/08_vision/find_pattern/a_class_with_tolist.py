class Matcher:
    def __init__(self, pattern):
        self.rows = pattern.tolist()

    def fits(self, image, i, j):
        return all(line[j : j + len(row)] == row for line, row in zip(image[i:], self.rows))

    def search(self, image):
        image = image.tolist()
        last_row, last_column = len(image) - len(self.rows), len(image[0]) - len(self.rows[0])
        return [(i, j) for i in range(last_row + 1) for j in range(last_column + 1) if self.fits(image, i, j)]


def find_pattern(image, pattern):
    return Matcher(pattern).search(image)[0]
