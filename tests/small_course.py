"""A course of two small exercises, written anew for every test, so that a test may break it."""

YAML = "title: {en: A small course, ko: 작은 강좌}\nseed: 7\nassignments:\n  01_small:\n    exercises: [half, double]\n"

FILES = {
    "course.yaml": YAML,
    "assignments/01_small/half/text.en.md": "# Half\n\n    >>> half(4)\n    2\n",
    "assignments/01_small/half/text.ko.md": "# 절반\n\n    >>> half(4)\n    2\n",
    "assignments/01_small/half/starter.py": "def half(n):\n    raise NotImplementedError\n",
    "solutions/01_small/half/solution.py": """
        def half(n):
            if n < 0:
                raise ValueError("negative")
            return n // 2
        """,
    "solutions/01_small/half/checks.py": """
        import pytest
        from autograder import assert_same, check

        @check(points=1, en="half of it", ko="절반입니다")
        def test_half(student, reference):
            for n in range(4):
                assert_same(student.half(n), reference.half(n))

        @check(points=1, en="nothing below 0", ko="0보다 작을 수 없습니다")
        def test_negative(student):
            with pytest.raises(ValueError):
                student.half(-1)
        """,
    "assignments/01_small/double/text.en.md": "# Double\n\n    >>> float(double(2))\n    4.0\n",
    "assignments/01_small/double/text.ko.md": "# 두 배\n\n    >>> float(double(2))\n    4.0\n",
    "assignments/01_small/double/starter.py": "def double(x):\n    raise NotImplementedError\n",
    "solutions/01_small/double/solution.py": """
        import numpy as np

        def double(x):
            return np.asarray(x, float) * 2
        """,
    "solutions/01_small/double/checks.py": """
        import numpy as np
        from autograder import assert_same, check

        @check(points=1, en="a number is doubled", ko="수가 두 배가 됩니다")
        def test_numbers(student, reference):
            assert_same(student.double(3), 6.0)
            for n in (0, 1, 5):
                assert_same(student.double(n), reference.double(n))

        @check(points=2, en="every number of an array is doubled", ko="배열의 모든 수가 두 배가 됩니다")
        def test_arrays(student, reference, rng):
            for shape in ((1,), (2, 3)):
                x = rng.integers(1, 100, shape)
                assert_same(student.double(x), reference.double(x))
            x = rng.random(4)
            assert_same(student.double(x), reference.double(x))
        """,
    "solutions/01_small/double/misconceptions.py": """
        from autograder import misconception
        from .solution import double

        @misconception("M01", en="You added 2.", ko="2를 더했습니다.")
        def adds_two(x):
            return double(x) / 2 + 2

        @misconception(en="You returned the argument.", ko="인자를 돌려주었습니다.")
        def forgets_it(x):
            return double(x) / 2

        @misconception("M02", en="You multiplied by 1.", ko="1을 곱했습니다.")
        def multiplies_by_one(x):
            return double(x) * 1 / 2

        @misconception("M03", en="You raise an error.", ko="오류를 냅니다.")
        def refuses(x):
            raise TypeError("no")
        """,
}

HALF = "def half(n):\n    if n < 0:\n        raise ValueError\n    return n // 2\n"
DOUBLE = "def double(x):\n    import numpy as np\n    return np.asarray(x) * 2.0\n"

# what a page of it needs as well
HINTS = {
    f"assignments/01_small/{name}/hints.{language}.md": "".join(f"{number}. {hint}\n" for number in (1, 2, 3))
    for name in ("half", "double")
    for language, hint in (("en", "What is asked?"), ("ko", "무엇을 묻습니까?"))
}
