"""Spaced review by the Leitner system: five boxes, each asked about less often than the one before.

A question's first answer decides alone. Right without a hint: into the next box. Right with a hint: it stays. Wrong, or the
solution was shown: back into the first box. What lies in a box comes back after its days, in new numbers. ``marking.js`` does the same.
"""

DAYS = (0, 1, 3, 7, 14)  # until what lies in the box is due again


def move(box, right, hints):
    """The box (1 to 5) into which a question goes; box: where it lay, 0 if it was never asked."""
    if not right:
        return 1
    return max(box, 1) if hints else min(max(box, 1) + 1, len(DAYS))


def due(boxes, today):
    """The ids of what is due, the lowest box first, then what has waited longest. boxes: {id: {box, day}}; today, day: days since 1970."""
    waiting = [(kept["box"], kept["day"] + DAYS[kept["box"] - 1], name) for name, kept in boxes.items()]
    return [name for box, day, name in sorted(waiting) if day <= today]


def next_day(boxes):
    """The day on which the next question is due, or None."""
    return min((kept["day"] + DAYS[kept["box"] - 1] for kept in boxes.values()), default=None)
