"""What receptive_field must answer. Expected values are floats, so that 4.0 will do for 4."""

from autograder import assert_same, check

LECTURE = [(3, 1), (2, 2), (3, 1), (2, 2)]  # Conv2D, MaxPooling2D, Conv2D, MaxPooling2D: 3, 4, 8, 10


def compare(student, reference, cases):
    for layers in cases:
        assert_same(student.receptive_field(layers), float(reference.receptive_field(layers)))


@check(points=1, en="one layer sees its kernel, whatever its stride", ko="layer가 하나이면 stride와 상관없이 kernel의 크기만큼 봅니다")
def test_one_layer(student, reference, rng):
    kernel, strided, stride = rng.integers((4, 4, 2), (12, 12, 5)).tolist()
    compare(student, reference, [[(1, 1)], [(2, 1)], [(3, 1)], [(2, 2)], [(3, 2)], [(1, 3)], [(5, 3)], [(kernel, 1)], [(strided, stride)]])


@check(points=1, en="at stride 1, every layer adds its kernel size minus 1: two 3×3 see as far as one 5×5, and the list of layers stays as it was", ko="stride가 1이면 layer마다 kernel 크기에서 1을 뺀 만큼 늘어나므로 3×3 두 개는 5×5 하나만큼 보며, layer의 목록은 바뀌지 않습니다")
def test_stride_one(student, reference, rng):
    compare(student, reference, [[(2, 1), (2, 1)], [(3, 1), (3, 1)], [(5, 1)], [(1, 1), (3, 1)], [(3, 1), (1, 1)], [(2, 1), (4, 1), (3, 1)], [(3, 1)] * 5])
    first, more, third = rng.integers(2, 8, 3).tolist()
    drawn = [(first, 1), (first + more, 1)]
    compare(student, reference, [drawn, [*drawn, (third, 1)]])
    for layers in [[(2, 1), (3, 1)], drawn]:
        assert_same(student.receptive_field.arguments_after(layers), (layers,))


@check(points=2, en="a stride makes every later layer see further, and does not change its own", ko="stride는 그 뒤의 모든 layer가 보는 범위를 넓히고, 그 layer 자신의 범위는 바꾸지 않습니다")
def test_stride(student, reference, rng):
    compare(student, reference, [[(1, 2), (2, 1)], [(2, 1), (2, 2)], [(2, 2), (2, 1)], [(3, 2), (3, 1)], [(3, 1), (3, 3)], [(2, 3), (3, 2)], [(1, 3), (2, 1), (2, 1)]])
    first, second, third, stride = rng.integers((2, 2, 2, 2), (8, 8, 8, 5)).tolist()
    compare(student, reference, [[(first, stride), (second, 1)], [(second, 1), (third, stride)], [(first, stride), (second, 1), (third, 1)]])


@check(points=2, en="strides multiply along the whole stack, in the lecture's network and in deeper ones", ko="stride는 쌓은 layer를 따라 곱해집니다. 강의의 신경망에서도, 더 깊은 신경망에서도 그렇습니다")
def test_deep(student, reference, rng):
    compare(student, reference, [[(1, 2), (1, 2), (2, 1)], [(2, 2), (2, 2), (2, 2)], [(1, 3), (1, 2), (3, 1)], [(3, 2)] * 8, *(LECTURE[:depth] for depth in (2, 3, 4))])
    kernels, strides = rng.integers(1, 8, (3, 6)).tolist(), rng.integers(1, 4, (3, 6)).tolist()
    compare(student, reference, [[(3, 1), (3, 1), (2, 2)] * 4, *([*zip(*pair)] for pair in zip(kernels, strides))])
