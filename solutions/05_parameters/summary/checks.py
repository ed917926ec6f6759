"""What summary must answer, column by column. A list will do for a tuple, and 20.0 for 20."""

from autograder import assert_same, check, fail, same

FLATTEN, POOL = ("Flatten", {}), ("MaxPooling2D", {})


def conv(filters, kernel_size=(1, 1), **config):
    return "Conv2D", {"filters": filters, "kernel_size": kernel_size, **config}


def pool(**config):
    return "MaxPooling2D", config


def dense(units):
    return "Dense", {"units": units}


DENSE_LAYERS = [dense(64), dense(32), dense(10)]
LECTURE = [conv(32, (3, 3)), POOL, conv(64, (3, 3)), POOL, FLATTEN, *DENSE_LAYERS]
WITHOUT_POOLING = [conv(32, (3, 3)), conv(64, (3, 3)), FLATTEN, *DENSE_LAYERS]
GREY = (28, 28, 1)


def ask(student, layers, input_shape):
    """The student's (rows, total), of which it is sure that it has this form."""
    answer = student.summary(layers, input_shape)
    if not is_list(answer, 2) or not isinstance(answer[0], (tuple, list)):
        fail(en="return two things: the list of rows, and the total", ko="행의 list와 합계, 두 가지를 돌려주어야 합니다")
    if not is_list(answer[0], len(layers)):
        wanted, got = len(layers), len(answer[0])
        fail(en=f"the number of rows should be {wanted}, one a layer; yours is {got}", ko=f"층마다 한 행씩 {wanted}행이어야 하는데 {got}행입니다")
    if not all(is_list(row, 3) for row in answer[0]):
        fail(en="a row is (name, output shape, number of parameters)", ko="한 행은 (이름, output shape, parameter의 수)입니다")
    return answer


def is_list(value, length):
    return isinstance(value, (tuple, list)) and len(value) == length


def loosely(value):
    """The same value with floats for whole numbers, so that either will do."""
    if isinstance(value, tuple):
        return tuple(loosely(item) for item in value)
    return float(value) if isinstance(value, int) else value


def assert_column(student, reference, column, layers, input_shape, kinds=None):
    """A column is right, for all layers or for those of some kinds; returns the student's rows."""
    rows, right = ask(student, layers, input_shape)[0], reference.summary(layers, input_shape)[0]
    for (kind, _), mine, theirs in zip(layers, rows, right):
        if (kinds is None or kind in kinds) and not same(mine[column], loosely(theirs[column]), tolerance=0):
            assert_same({theirs[0]: mine[column]}, {theirs[0]: theirs[column]}, tolerance=0)
    return rows


@check(points=1, en="layers are named as in Keras, and numbered per kind from 1", ko="층의 이름은 Keras와 같고, 번호는 종류마다 1부터 셉니다")
def test_names(student, reference, rng):
    filters, more, units, classes = rng.integers(2, 10, 4).tolist()
    for input_shape, *layers in [
        ((2, 2, 1), conv(2)),
        ((1, 1, 3), FLATTEN, dense(4), dense(2)),
        ((2, 2, 1), POOL, FLATTEN, dense(2)),
        ((4, 4, 2), conv(2), conv(2), POOL, conv(3), POOL),
        ((4, 4, 1), conv(filters), POOL, conv(more), conv(filters), POOL, FLATTEN, dense(units), dense(classes)),
        (GREY, *LECTURE),
        ((1, 1, 1), *[conv(1)] * 11),
    ]:
        rows, right = ask(student, layers, input_shape)[0], reference.summary(layers, input_shape)[0]
        assert_same([row[0] for row in rows], [row[0] for row in right])


@check(
    points=2,
    en="Conv2D: the sides follow kernel, strides and padding, the depth is the number of filters",
    ko="Conv2D에서 변의 크기는 kernel, strides, padding을 따르고, 깊이는 filter의 수입니다",
)
def test_conv_shapes(student, reference, rng):
    rows, columns, size = rng.integers((1, 2, 30), (5, 6, 90)).tolist()
    for input_shape, *layers in [
        ((3, 3, 1), conv(1, (2, 2))),
        ((2, 3, 2), conv(3)),
        ((4, 6, 1), conv(2, (2, 3), strides=(1, 1), padding="valid")),
        ((5, 6, 2), conv(1, strides=(2, 2))),
        ((6, 6, 1), conv(1, (3, 3), strides=(2, 2))),
        ((8, 8, 1), conv(1, (3, 3), strides=(2, 2))),
        ((7, 9, 1), conv(1, (3, 2), strides=(2, 3))),
        ((10, 10, 3), conv(2, (3, 3), strides=(2, 2))),
        ((3, 4, 1), conv(1, (2, 2), padding="same")),
        ((5, 4, 1), conv(1, (3, 3), padding="same")),
        ((5, 6, 1), conv(1, (3, 3), strides=(2, 2), padding="same")),
        ((7, 8, 1), conv(1, (2, 5), strides=(3, 2), padding="same")),
        ((3 * rows + 5, 2 * columns + 3, 1), conv(2, (3, 2), strides=(3, 2))),  # 2 rows and a column are left over
        ((3 * rows + 2, 2 * columns + 3, 2), conv(1, (2, 4), padding="same")),
        ((2 * rows + 1, 3 * columns + 1, 1), conv(2, (3, 3), strides=(2, 3), padding="same")),
        ((size, size + 3, 1), conv(2, (5, 4)), conv(3, (3, 3))),
    ]:
        assert_column(student, reference, 1, layers, input_shape)


@check(
    points=2,
    en="MaxPooling2D: the sides follow pool size, strides and padding, the depth stays",
    ko="MaxPooling2D에서 변의 크기는 pool size, strides, padding을 따르고, 깊이는 그대로입니다",
)
def test_pool_shapes(student, reference, rng):
    rows, columns, size = rng.integers((1, 2, 30), (5, 6, 90)).tolist()
    for input_shape, *layers in [
        ((2, 2, 1), POOL),
        ((4, 6, 2), POOL),
        ((3, 4, 1), pool(strides=(1, 1))),
        ((5, 4, 4), pool(strides=None)),
        ((9, 8, 1), pool(pool_size=(3, 2))),
        ((8, 8, 1), pool(pool_size=(3, 3), strides=(2, 2), padding="valid")),
        ((5, 6, 1), pool(pool_size=(2, 3), strides=(1, 2))),
        ((7, 8, 1), pool(strides=(3, 3))),
        ((5, 4, 1), pool(padding="same")),
        ((7, 8, 1), pool(pool_size=(3, 3), strides=(1, 2), padding="same")),
        ((2 * rows + 1, 2 * columns, 4), pool(strides=None)),
        ((3 * rows + 2, 2 * columns + 1, 2), pool(pool_size=(3, 2))),
        ((3 * rows + 4, 2 * columns + 2, 1), pool(pool_size=(2, 3), strides=(3, 2))),
        ((2 * rows + 1, 2 * columns, 1), pool(padding="same")),
        ((2 * rows + 1, 3 * columns + 1, 2), pool(pool_size=(3, 2), strides=(1, 3), padding="same")),
        ((size, size + 3, 8), POOL, POOL),
    ]:
        assert_column(student, reference, 1, layers, input_shape)


@check(points=1, en="Flatten gives one row of all numbers, Dense as many as it has units", ko="Flatten은 모든 수를 한 줄로 펼치고, Dense의 출력은 unit의 수만큼입니다")
def test_flat_shapes(student, reference, rng):
    rows, columns, channels, units = rng.integers((2, 4, 4, 2), (4, 7, 7, 10)).tolist()
    for input_shape, *layers in [
        ((3,), dense(2)),
        ((2, 3, 4), FLATTEN),
        ((2, 2, 3), FLATTEN, dense(5)),
        ((2, 3, 1), conv(3), FLATTEN),
        ((6, 4, 3), POOL, FLATTEN),
        ((5, 7, 2), POOL, FLATTEN),
        ((channels,), dense(units)),
        ((rows, columns, channels), FLATTEN, dense(units)),
        ((rows, columns, 1), conv(channels), FLATTEN),
        ((2 * rows + 1, 2 * rows + 3, channels), POOL, FLATTEN),
    ]:
        assert_column(student, reference, 1, layers, input_shape, {"Flatten", "Dense"})


@check(
    points=2,
    en="Conv2D and Dense: a weight for everything that a filter or a unit sees, and one bias",
    ko="Conv2D의 filter와 Dense의 unit에는 보는 수마다 weight가 하나씩 있고, bias가 하나 있습니다",
)
def test_params(student, reference, rng):
    rows, columns, channels, filters, units = rng.integers((2, 4, 4, 7, 2), (4, 7, 7, 10, 7)).tolist()
    for input_shape, *layers in [
        ((3,), dense(2)),
        ((3,), dense(4), dense(2)),
        ((2, 2, 1), conv(2)),
        ((3, 4, 1), conv(2, (2, 3))),
        ((3, 3, 3), conv(4, (3, 3), use_bias=True)),
        ((2, 2, 2), conv(3), conv(4)),
        ((4, 4, 2), conv(3, use_bias=False)),
        ((5, 5, 2), conv(3, (3, 3), padding="same")),
        ((4, 4, 8), conv(8, (2, 2), strides=(2, 2))),
        ((channels + filters,), dense(units), dense(filters)),
        ((5, 6, channels), conv(filters, (rows, columns))),
        ((5, 5, channels), conv(filters, (rows, 2), padding="same")),
        ((4, 4, channels), conv(filters, (2, 2), strides=(2, 2))),
        ((3, 3, channels), conv(filters, use_bias=False), conv(units, use_bias=True)),
        ((4, 4, channels), conv(filters), POOL, conv(units)),
        (GREY, *LECTURE[:3]),
    ]:
        assert_column(student, reference, 2, layers, input_shape, {"Conv2D", "Dense"})


@check(points=1, en="MaxPooling2D and Flatten have nothing to learn, the others do", ko="MaxPooling2D와 Flatten에는 학습할 것이 없고, 다른 층에는 있습니다")
def test_nothing_to_learn(student, reference, rng):
    channels, filters, units = rng.integers(2, 10, 3).tolist()
    for input_shape, *layers in [
        ((2, 2, 1), POOL),
        ((2, 3, 2), FLATTEN),
        ((4, 4, 2), conv(3), POOL),
        ((2, 2, 3), pool(pool_size=(1, 2)), FLATTEN, dense(2)),
        ((4, 3, channels), conv(filters), pool(pool_size=(2, 3)), FLATTEN, dense(units)),
    ]:
        rows = assert_column(student, reference, 2, layers, input_shape, {"MaxPooling2D", "Flatten"})
        for (kind, _), row in zip(layers, rows):
            if kind in ("Conv2D", "Dense") and same(row[2], 0.0):
                fail(en=f"{kind} has 0 parameters, but it has something to learn", ko=f"{kind}의 parameter가 0개이지만, 이 층에는 학습할 것이 있습니다")


@check(points=2, en="the total is the sum of all layers, 123,690 for the lecture's network", ko="total은 모든 층의 합이며, 강의의 신경망에서는 123,690입니다")
def test_total(student, reference, rng):
    side, channels, filters, units = rng.integers((3, 2, 4, 2), (6, 7, 8, 10)).tolist()
    for input_shape, *layers in [
        ((2, 2, 1), conv(2)),
        ((1, 3, 1), FLATTEN, dense(3), dense(3)),
        ((2, 2, 1), conv(2), FLATTEN, dense(3)),
        ((4 * side, 4 * side, channels), conv(filters, (3, 3)), POOL, conv(filters, (3, 3)), POOL, FLATTEN, dense(units), dense(filters)),
        (GREY, *LECTURE),
        (GREY, *WITHOUT_POOLING),
    ]:
        total, right = ask(student, layers, input_shape)[1], reference.summary(layers, input_shape)[1]
        if not same(total, float(right), tolerance=0):
            assert_same(total, right)


@check(points=1, en="layers and input_shape are left as they were", ko="layers와 input_shape를 바꾸지 않습니다")
def test_unchanged(student, reference, rng):
    filters, more, units = rng.integers(3, 12, 3).tolist()
    every_key = [conv(2, strides=(1, 1), padding="valid", use_bias=True), pool(pool_size=(2, 2), strides=None, padding="valid")]
    for input_shape, *layers in [
        ((1, 3, 1), FLATTEN, dense(2)),
        ((2, 2, 1), conv(2), FLATTEN, dense(3)),
        ((4, 4, 1), conv(2), POOL, FLATTEN, dense(4), dense(2)),
        ((4, 4, 1), *every_key, FLATTEN, dense(3)),
        ((4, 4, 1), conv(filters), POOL, FLATTEN, dense(units)),
        ((4, 4, 1), conv(more), every_key[1], FLATTEN, dense(units)),
    ]:
        assert_column(student, reference, 1, layers, input_shape, {"Dense"})
        after = student.summary.arguments_after(layers, input_shape)
        if [layer[0] for layer in after[0] if is_list(layer, 2) and isinstance(layer[1], dict)] == [kind for kind, _ in layers]:
            for (kind, before), (_, config) in zip(layers, after[0]):
                assert_same_keys(kind, before, config)
        assert_same(after, (layers, input_shape))


def assert_same_keys(kind, before, after):
    """A config has the keys that it had; says what wrote or took the others."""
    for key in after:
        if key not in before:
            fail(en=f"{key!r} was written into the config of {kind}: read with get, which changes nothing", ko=f"{kind}의 config에 {key!r} 항목을 써 넣었습니다. 아무것도 바꾸지 않는 get으로 읽으십시오")
    for key in before:
        if key not in after:
            fail(en=f"{key!r} was taken out of the config of {kind}: read with get, which changes nothing", ko=f"{kind}의 config에서 {key!r} 항목을 없앴습니다. 아무것도 바꾸지 않는 get으로 읽으십시오")
