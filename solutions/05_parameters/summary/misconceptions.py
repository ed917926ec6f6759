"""Wrong answers that students really give, each written as a slip from the right one."""

from collections import Counter

from autograder import misconception

from .solution import LAYERS, slide, summary


def whole_config(kind, config):
    """A config with Keras's defaults filled in."""
    defaults = {
        "Conv2D": {"strides": (1, 1), "padding": "valid", "use_bias": True},
        "MaxPooling2D": {"pool_size": (2, 2), "strides": None, "padding": "valid"},
    }
    config = {**defaults.get(kind, {}), **config}
    if kind == "MaxPooling2D":
        config["strides"] = config["strides"] or config["pool_size"]
    return config


def conv_params(kernel, c, n, bias, sides):
    """n filters of c channels; sides: height and width of the layer's output."""
    return kernel[0] * kernel[1] * c * n + (n if bias else 0)


def dense_params(inputs, units):
    return inputs * units + units


def pool_params(pool_size, channels):
    return 0


def flat(sides, channels):
    return sides[0] * sides[1] * channels


def stack(
    layers, shape, *,
    conv_sides=slide, pool_sides=slide, depth=None, pool_depth=None, flat=flat,
    conv=conv_params, dense=dense_params, pooling=pool_params, flatten=None,
):  # fmt: skip
    """The right answer, unless a part of it is replaced."""
    rows = []
    for (name, _, _), (kind, config) in zip(summary(layers, shape)[0], layers):
        config, before = whole_config(kind, config), shape
        if kind == "Conv2D":
            sides = conv_sides(before, config["kernel_size"], config["strides"], config["padding"])
            shape = (*sides, depth(before[2], config["filters"]) if depth else config["filters"])
            params = conv(config["kernel_size"], before[2], config["filters"], config["use_bias"], sides)
        elif kind == "MaxPooling2D":
            sides = pool_sides(before, config["pool_size"], config["strides"], config["padding"])
            shape = (*sides, pool_depth(before[2], config["pool_size"]) if pool_depth else before[2])
            params = pooling(config["pool_size"], before[2])
        elif kind == "Flatten":
            shape = (flat(before[:2], before[2]),)
            params = flatten(shape[0]) if flatten else 0
        else:
            shape, params = (config["units"],), dense(before[0], config["units"])
        rows.append((name, shape, params))
    return add_total(rows)


def add_total(rows):
    return rows, sum(params for _, _, params in rows)


def rename(layers, input_shape, names):
    """Right but for the names."""
    rows, total = summary(layers, input_shape)
    return [(name, shape, params) for name, (_, shape, params) in zip(names, rows)], total


def reshape(layers, input_shape, change):
    """Right but for how a shape is written."""
    rows, total = summary(layers, input_shape)
    return [(name, change(shape), params) for name, shape, params in rows], total


def reconfigure(layers, input_shape, kind, **config):
    """Right for layers whose config is another."""
    return summary([(which, {**old, **config} if which == kind else old) for which, old in layers], input_shape)


def default_pool_strides(layers, input_shape, strides):
    """Right for layers of which those that pool have these strides instead of none."""
    stated = [(kind, {**config, "strides": config.get("strides") or strides} if kind == "MaxPooling2D" else config) for kind, config in layers]
    return summary(stated, input_shape)


def keras_kinds(layers):
    return [LAYERS[kind].__name__ for kind, _ in layers]


# names


@misconception(
    en="Your numbers count all layers. They count the layers of each kind: the first MaxPooling2D is max_pooling2d_1, wherever it stands.",
    ko="모든 층에 번호를 이어서 매겼습니다. 번호는 종류마다 따로 세므로 첫 MaxPooling2D는 어디에 있든 max_pooling2d_1입니다.",
)
def numbers_all_layers(layers, input_shape):
    return rename(layers, input_shape, [f"{kind}_{i}" for i, kind in enumerate(keras_kinds(layers), 1)])


@misconception(
    en="Your numbers begin with 0. The first layer of a kind has the number 1: conv2d_1.",
    ko="번호가 0부터 시작합니다. 종류마다 첫 층의 번호는 conv2d_1처럼 1입니다.",
)
def numbers_from_0(layers, input_shape):
    kinds = keras_kinds(layers)
    return rename(layers, input_shape, [f"{kind}_{kinds[:i].count(kind)}" for i, kind in enumerate(kinds)])


@misconception(
    en="The first layer of a kind has no number in your names, as in a newer Keras. Here, as in the lecture, it is conv2d_1.",
    ko="최신 Keras처럼 종류마다 첫 층에 번호가 없습니다. 여기서는 강의처럼 conv2d_1입니다.",
)
def names_layers_as_keras_3_does(layers, input_shape):
    kinds = keras_kinds(layers)
    return rename(layers, input_shape, [f"{kind}_{kinds[:i].count(kind)}".removesuffix("_0") for i, kind in enumerate(kinds)])


@misconception(
    en="The names have no numbers. Count the layers of each kind and append the number: conv2d_1, conv2d_2.",
    ko="이름에 번호가 없습니다. 종류마다 층을 세어 conv2d_1, conv2d_2처럼 번호를 붙이십시오.",
)
def leaves_the_numbers_out(layers, input_shape):
    return rename(layers, input_shape, keras_kinds(layers))


@misconception(
    en="The class names are only made lower case. Keras puts an underscore between the words of MaxPooling2D: max_pooling2d_1.",
    ko="class 이름을 소문자로만 바꾸었습니다. Keras는 MaxPooling2D의 두 단어 사이에 밑줄을 넣어 max_pooling2d_1로 씁니다.",
)
def only_lowers_the_class_name(layers, input_shape):
    return rename(layers, input_shape, [name.replace("max_", "max") for name, _, _ in summary(layers, input_shape)[0]])


@misconception(
    en="The names are those of the classes, such as Conv2D_1. Keras writes conv2d_1, max_pooling2d_1, flatten_1, dense_1.",
    ko="Conv2D_1처럼 class 이름을 그대로 썼습니다. Keras는 conv2d_1, max_pooling2d_1, flatten_1, dense_1로 씁니다.",
)
def keeps_the_class_name(layers, input_shape):
    names = [name for name, _, _ in summary(layers, input_shape)[0]]
    return rename(layers, input_shape, [f"{kind}_{name.rpartition('_')[2]}" for (kind, _), name in zip(layers, names)])


COUNTS = Counter()


@misconception(
    en="The numbers go on from one call to the next, since the counts outlive the call. Make them anew inside the function.",
    ko="번호가 앞 호출에 이어서 계속됩니다. 세는 변수가 호출이 끝난 뒤에도 남아 있기 때문입니다. 함수 안에서 새로 만드십시오.",
)
def counts_on_from_call_to_call(layers, input_shape):
    names = []
    for kind in keras_kinds(layers):
        COUNTS[kind] += 1
        names.append(f"{kind}_{COUNTS[kind]}")
    return rename(layers, input_shape, names)


ROWS = []


@misconception(
    en="The rows of earlier calls are still there, since your list outlives the call. Make it anew inside the function.",
    ko="앞 호출의 행이 그대로 남아 있습니다. 행을 담는 list가 호출이 끝난 뒤에도 남기 때문입니다. 함수 안에서 새로 만드십시오.",
)
def collects_rows_from_call_to_call(layers, input_shape):
    rows, total = summary(layers, input_shape)
    ROWS.extend(rows)
    return list(ROWS), total


# how a shape is written


@misconception(
    en="Your shapes begin with None for the batch. Leave it out: (26, 26, 32).",
    ko="shape가 batch를 뜻하는 None으로 시작합니다. (26, 26, 32)처럼 batch를 빼십시오.",
)
def writes_the_batch(layers, input_shape):
    return reshape(layers, input_shape, lambda shape: (None, *shape))


@misconception(
    en="The channels come first in your shapes. Keras puts them last: (height, width, channels).",
    ko="shape에 채널이 맨 앞에 있습니다. Keras에서는 (높이, 너비, 채널)로 채널이 맨 뒤에 옵니다.",
)
def puts_channels_first(layers, input_shape):
    return reshape(layers, input_shape, lambda shape: (shape[-1], *shape[:-1]))


@misconception(
    en="The output of Flatten and Dense is a number in your rows. A shape is a tuple: (8,) with a comma, since (8) is just 8.",
    ko="Flatten과 Dense의 shape가 수로 되어 있습니다. shape는 tuple이어야 합니다. (8)은 그냥 8이므로 쉼표를 넣어 (8,)로 쓰십시오.",
)
def writes_a_flat_shape_as_a_number(layers, input_shape):
    return reshape(layers, input_shape, lambda shape: shape[0] if len(shape) == 1 else shape)


@misconception(
    en="Every row has the shape of the last layer. If you go on changing one list, all rows hold this list: give each row a shape of its own.",
    ko="모든 행에 마지막 층의 shape가 들어 있습니다. list 하나를 계속 바꾸면 모든 행이 그 list를 담게 되므로, 행마다 shape를 새로 만드십시오.",
)
def shares_one_shape(layers, input_shape):
    rows, total = summary(layers, input_shape)
    return [(name, rows[-1][1], params) for name, _, params in rows], total


@misconception(
    en="Your rows show the shape that goes into a layer. The second column is the output shape: what comes out.",
    ko="행에 층으로 들어가는 shape를 적었습니다. 두 번째 열은 층에서 나오는 output shape입니다.",
)
def writes_the_shape_before_the_layer(layers, input_shape):
    rows, total = summary(layers, input_shape)
    befores = [input_shape, *(shape for _, shape, _ in rows)]
    return [(name, shape, params) for (name, _, params), shape in zip(rows, befores)], total


# sides


def rounded_up(shape, window, strides, padding):
    if padding == "same":
        return slide(shape, window, strides, padding)
    return [-((side - size) // stride) + 1 for size, side, stride in zip(shape, window, strides)]


def both(layers, input_shape, sides):
    return stack(layers, input_shape, conv_sides=sides, pool_sides=sides)


@misconception(
    "K18",
    en='Your convolutions keep the size, as with "same" padding. The default is "valid": 28 becomes 26 with a kernel of 3.',
    ko='합성곱에서 "same" padding처럼 크기를 유지했습니다. 기본값은 "valid"이므로 kernel이 3이면 28은 26이 됩니다.',
)
def convolves_with_same_padding(layers, input_shape):
    return reconfigure(layers, input_shape, "Conv2D", padding="same")


@misconception(
    "K19",
    en="The + 1 is missing in the size of a convolution's output. The first window counts too: 28 - 3 + 1 = 26.",
    ko="합성곱의 출력 크기에서 + 1이 빠졌습니다. 첫 번째 창도 세어야 하므로 28 - 3 + 1 = 26입니다.",
)
def forgets_the_first_window(layers, input_shape):
    def sides(shape, window, strides, padding):
        return [side - (padding == "valid") for side in slide(shape, window, strides, padding)]

    return stack(layers, input_shape, conv_sides=sides)


@misconception(
    "T10",
    en='"same" keeps the size in your rows whatever the stride. With a stride S the side is W / S, rounded up: 10 becomes 5 with stride 2.',
    ko='"same"일 때 stride와 상관없이 크기를 유지했습니다. stride가 S이면 변은 W / S를 올림한 값이므로, stride가 2이면 10은 5가 됩니다.',
)
def keeps_the_size_with_same(layers, input_shape):
    def sides(shape, window, strides, padding):
        return shape[:2] if padding == "same" else slide(shape, window, strides, padding)

    return both(layers, input_shape, sides)


@misconception(
    en='With "same" you round down. The side is W / S, rounded up: 5 becomes 3 with stride 2.',
    ko='"same"일 때 내림했습니다. 변은 W / S를 올림한 값이므로, stride가 2이면 5는 3이 됩니다.',
)
def rounds_down_with_same(layers, input_shape):
    def sides(shape, window, strides, padding):
        return [size // stride for size, stride in zip(shape, strides)] if padding == "same" else slide(shape, window, strides, padding)

    return both(layers, input_shape, sides)


@misconception(
    en='The padding is not used: "same" is treated like "valid". With "same" the side is W / S, rounded up, whatever the window.',
    ko='padding을 쓰지 않아 "same"도 "valid"처럼 계산했습니다. "same"이면 창의 크기와 상관없이 변은 W / S를 올림한 값입니다.',
)
def ignores_the_padding(layers, input_shape):
    return both(layers, input_shape, lambda shape, window, strides, padding: slide(shape, window, strides, "valid"))


@misconception(
    en='The padding of MaxPooling2D is not used: "same" is treated like "valid". With "same" the side is W / S, rounded up, as in Conv2D.',
    ko='MaxPooling2D의 padding을 쓰지 않아 "same"도 "valid"처럼 계산했습니다. "same"이면 Conv2D와 같이 변은 W / S를 올림한 값입니다.',
)
def ignores_the_padding_of_pooling(layers, input_shape):
    return reconfigure(layers, input_shape, "MaxPooling2D", padding="valid")


@misconception(
    en='The padding of Conv2D is not used: "same" is treated like "valid". With "same" the side is W / S, rounded up, whatever the kernel.',
    ko='Conv2D의 padding을 쓰지 않아 "same"도 "valid"처럼 계산했습니다. "same"이면 kernel의 크기와 상관없이 변은 W / S를 올림한 값입니다.',
)
def ignores_the_padding_of_convolutions(layers, input_shape):
    return reconfigure(layers, input_shape, "Conv2D", padding="valid")


@misconception(
    en='With "same" your convolutions keep the size whatever the stride. With a stride S the side is W / S, rounded up: 10 becomes 5 with stride 2.',
    ko='"same"일 때 합성곱에서 stride와 상관없이 크기를 유지했습니다. stride가 S이면 변은 W / S를 올림한 값이므로, stride가 2이면 10은 5가 됩니다.',
)
def keeps_the_size_with_same_in_convolutions(layers, input_shape):
    def sides(shape, window, strides, padding):
        return shape[:2] if padding == "same" else slide(shape, window, strides, padding)

    return stack(layers, input_shape, conv_sides=sides)


@misconception(
    en='With "same" your pooling keeps the size. With a stride S the side is W / S, rounded up, and without strides S is the pool size: 5 becomes 3 with 2.',
    ko='"same"일 때 pooling에서 크기를 유지했습니다. stride가 S이면 변은 W / S를 올림한 값이며, strides가 없으면 S는 pool size이므로 2일 때 5는 3이 됩니다.',
)
def keeps_the_size_with_same_in_pooling(layers, input_shape):
    def sides(shape, window, strides, padding):
        return shape[:2] if padding == "same" else slide(shape, window, strides, padding)

    return stack(layers, input_shape, pool_sides=sides)


def padded(shape, window, strides, padding, zeros):
    """Sides by (W - F + 2P) / S + 1, rounded down, where zeros gives P for a window with "same"."""
    both_sides = [2 * zeros(side) if padding == "same" else 0 for side in window]
    return [(size - side + more) // stride + 1 for size, side, stride, more in zip(shape, window, strides, both_sides)]


@misconception(
    en='With "same" you add (F - 1) // 2 zeros on either side. That is too little for an even F: the side is W / S, rounded up, whatever F is.',
    ko='"same"일 때 양쪽에 0을 (F - 1) // 2개씩 더했습니다. F가 짝수이면 모자랍니다. F와 상관없이 변은 W / S를 올림한 값입니다.',
)
def pads_too_little_for_even_windows(layers, input_shape):
    return both(layers, input_shape, lambda *sides: padded(*sides, zeros=lambda side: (side - 1) // 2))


@misconception(
    en='With "same" you add F // 2 zeros on either side. That is too much for an even F: the side is W / S, rounded up, whatever F is.',
    ko='"same"일 때 양쪽에 0을 F // 2개씩 더했습니다. F가 짝수이면 너무 많습니다. F와 상관없이 변은 W / S를 올림한 값입니다.',
)
def pads_too_much_for_even_windows(layers, input_shape):
    return both(layers, input_shape, lambda *sides: padded(*sides, zeros=lambda side: side // 2))


@misconception(
    en='With "valid" you round up. A window that does not fit is dropped: 6 with a window of 3 and stride 2 gives 2.',
    ko='"valid"일 때 올림했습니다. 다 들어가지 않는 창은 버리므로 변이 6, 창이 3, stride가 2이면 2입니다.',
)
def rounds_up_everywhere(layers, input_shape):
    return both(layers, input_shape, rounded_up)


def rounded(shape, window, strides, padding):
    if padding == "same":
        return slide(shape, window, strides, padding)
    return [round((size - side) / stride + 1) for size, side, stride in zip(shape, window, strides)]


@misconception(
    en='With "valid" you use round, which goes to the nearest number, also upwards. Round down, with // or math.floor: 8 with a window of 3 and stride 2 gives 3.',
    ko='"valid"일 때 round를 썼습니다. round는 가까운 정수로 반올림하므로 올림이 될 수도 있습니다. //나 math.floor로 내림하십시오. 변이 8, 창이 3, stride가 2이면 3입니다.',
)
def rounds_to_the_nearest(layers, input_shape):
    return both(layers, input_shape, rounded)


@misconception(
    en='Your convolutions use round, which goes to the nearest number, also upwards. Round down, with // or math.floor: 8 with a kernel of 3 and stride 2 gives 3.',
    ko="합성곱에서 round를 썼습니다. round는 가까운 정수로 반올림하므로 올림이 될 수도 있습니다. //나 math.floor로 내림하십시오. 변이 8, kernel이 3, stride가 2이면 3입니다.",
)
def rounds_convolutions_to_the_nearest(layers, input_shape):
    return stack(layers, input_shape, conv_sides=rounded)


@misconception(
    en="Your convolutions round up. A window that does not fit is dropped: 6 with a kernel of 3 and stride 2 gives 2.",
    ko="합성곱에서 올림했습니다. 다 들어가지 않는 창은 버리므로 변이 6, kernel이 3, stride가 2이면 2입니다.",
)
def rounds_up_in_convolutions(layers, input_shape):
    return stack(layers, input_shape, conv_sides=rounded_up)


@misconception(
    en="The strides of Conv2D are not used. With strides (2, 2) the window moves two steps at a time, and the sides are about half as long.",
    ko="Conv2D의 strides를 쓰지 않았습니다. strides가 (2, 2)이면 창이 한 번에 두 칸씩 움직이므로 변이 절반쯤 됩니다.",
)
def ignores_the_strides_of_convolutions(layers, input_shape):
    return reconfigure(layers, input_shape, "Conv2D", strides=(1, 1))


@misconception(
    en="Height and width of the window have changed places. In (2, 3), 2 is the height and goes with the height of the input.",
    ko="창의 높이와 너비가 서로 바뀌었습니다. (2, 3)에서 2가 높이이며 입력의 높이와 짝을 이룹니다.",
)
def exchanges_height_and_width_of_the_window(layers, input_shape):
    return both(layers, input_shape, lambda shape, window, strides, padding: slide(shape, window[::-1], strides, padding))


@misconception(
    en="The height of the window is used for the width as well. The two may differ: take the second number for the width.",
    ko="창의 높이를 너비에도 썼습니다. 둘은 서로 다를 수 있으므로 너비에는 두 번째 수를 쓰십시오.",
)
def assumes_square_windows(layers, input_shape):
    return both(layers, input_shape, lambda shape, window, strides, padding: slide(shape, (window[0], window[0]), strides, padding))


@misconception(
    en="The height of the kernel is used for its width as well, in the shapes and in the weights. The two may differ: take kernel_size[1] for the width.",
    ko="kernel의 높이를 너비에도 썼습니다. shape와 weight의 수가 모두 달라집니다. 둘은 서로 다를 수 있으므로 너비에는 kernel_size[1]을 쓰십시오.",
)
def assumes_square_kernels(layers, input_shape):
    square = [(kind, {**config, "kernel_size": config["kernel_size"][:1] * 2} if kind == "Conv2D" else config) for kind, config in layers]
    return summary(square, input_shape)


@misconception(
    en="You take the first number of kernel_size, pool_size and strides for the width as well. The two may differ: the second number is for the width.",
    ko="kernel_size, pool_size, strides의 첫 번째 수를 너비에도 썼습니다. 둘은 서로 다를 수 있으므로 너비에는 두 번째 수를 쓰십시오.",
)
def assumes_squares_everywhere(layers, input_shape):
    square = [(kind, {key: value[:1] * 2 if isinstance(value, tuple) else value for key, value in config.items()}) for kind, config in layers]
    return summary(square, input_shape)


@misconception(
    en="The first stride is used for the width as well. The two may differ: take the second number for the width.",
    ko="첫 번째 stride를 너비에도 썼습니다. 둘은 서로 다를 수 있으므로 너비에는 두 번째 수를 쓰십시오.",
)
def assumes_equal_strides(layers, input_shape):
    return both(layers, input_shape, lambda shape, window, strides, padding: slide(shape, window, (strides[0], strides[0]), padding))


@misconception(
    en="The two strides have changed places. The first one moves the window down, the second one to the right.",
    ko="두 stride가 서로 바뀌었습니다. 첫 번째 수는 창을 아래로, 두 번째 수는 오른쪽으로 움직입니다.",
)
def exchanges_the_strides(layers, input_shape):
    return both(layers, input_shape, lambda shape, window, strides, padding: slide(shape, window, strides[::-1], padding))


@misconception(
    en="Parentheses are missing in the size: only the window was divided by the stride. Write (size - window) // stride + 1.",
    ko="크기의 공식에 괄호가 빠져 창의 크기만 stride로 나누었습니다. (size - window) // stride + 1로 쓰십시오.",
)
def forgets_the_parentheses(layers, input_shape):
    def sides(shape, window, strides, padding):
        if padding == "same":
            return slide(shape, window, strides, padding)
        return [size - side // stride + 1 for size, side, stride in zip(shape, window, strides)]

    return both(layers, input_shape, sides)


@misconception(
    en="You divided the sides by the stride and forgot the window. A window of 3 cannot start at the last two positions: 28 becomes 26.",
    ko="변을 stride로 나누기만 하고 창의 크기를 잊었습니다. 크기 3인 창은 마지막 두 위치에서 시작할 수 없으므로 28은 26이 됩니다.",
)
def ignores_the_window(layers, input_shape):
    def sides(shape, window, strides, padding):
        return slide(shape, window, strides, padding) if padding == "same" else [size // stride for size, stride in zip(shape, strides)]

    return both(layers, input_shape, sides)


@misconception(
    en="The height is used for the width as well. An image of 4×6 stays wider than high.",
    ko="높이를 너비에도 썼습니다. 4×6 이미지의 출력은 여전히 너비가 높이보다 큽니다.",
)
def assumes_square_images(layers, input_shape):
    return both(layers, input_shape, lambda shape, window, strides, padding: slide((shape[0], shape[0]), window, strides, padding))


@misconception(
    "K17",
    en="Pooling rounds up in your rows. A window that does not fit is dropped: 11 becomes 5.",
    ko="pooling에서 올림했습니다. 다 들어가지 않는 창은 버리므로 11은 5가 됩니다.",
)
def rounds_up_in_pooling(layers, input_shape):
    return stack(layers, input_shape, pool_sides=rounded_up)


@misconception(
    "K27",
    en="If the strides of pooling are missing you take 1. They are the pool size then: 26 becomes 13.",
    ko="pooling의 strides가 없을 때 1로 두었습니다. 그때 strides는 pool size와 같으므로 26은 13이 됩니다.",
)
def pools_with_stride_1(layers, input_shape):
    return default_pool_strides(layers, input_shape, (1, 1))


@misconception(
    en="If the strides of pooling are missing you take 2. They are the pool size then, which is not always 2.",
    ko="pooling의 strides가 없을 때 2로 두었습니다. 그때 strides는 pool size와 같으며, pool size가 언제나 2인 것은 아닙니다.",
)
def pools_with_stride_2(layers, input_shape):
    return default_pool_strides(layers, input_shape, (2, 2))


@misconception(
    en="The strides of MaxPooling2D are not used: you divide by the pool size. Windows may overlap, when the strides are smaller.",
    ko="MaxPooling2D의 strides를 쓰지 않고 pool size로 나누었습니다. strides가 더 작으면 창이 겹칠 수 있습니다.",
)
def ignores_the_strides_of_pooling(layers, input_shape):
    return reconfigure(layers, input_shape, "MaxPooling2D", strides=None)


@misconception(
    en="Your pooling divides the sides by the pool size, whatever strides and padding say. With (W - F) // S + 1 windows may overlap; with \"same\" it is W / S, rounded up.",
    ko="pooling에서 strides나 padding과 상관없이 변을 pool size로 나누었습니다. (W - F) // S + 1로 계산하면 창이 겹칠 수도 있고, \"same\"이면 W / S를 올림합니다.",
)
def divides_by_the_pool_size(layers, input_shape):
    return stack(layers, input_shape, pool_sides=lambda shape, window, strides, padding: [size // side for size, side in zip(shape, window)])


@misconception(
    en="Your pooling divides the sides by the strides and forgets the window. Only windows that fit count: 8 with a window of 3 and stride 2 gives 3, not 4.",
    ko="pooling에서 변을 strides로 나누기만 하고 창의 크기를 잊었습니다. 다 들어가는 창만 세므로 변이 8, 창이 3, stride가 2이면 4가 아니라 3입니다.",
)
def ignores_the_window_of_pooling(layers, input_shape):
    def sides(shape, window, strides, padding):
        return slide(shape, window, strides, padding) if padding == "same" else [size // stride for size, stride in zip(shape, strides)]

    return stack(layers, input_shape, pool_sides=sides)


@misconception(
    en="Pooling always halves the sides in your rows. Use pool_size, strides and padding of the config; 2 is only the default.",
    ko="pooling에서 언제나 변을 절반으로 줄였습니다. config의 pool_size, strides, padding을 쓰십시오. 2는 기본값일 뿐입니다.",
)
def always_halves(layers, input_shape):
    return stack(layers, input_shape, pool_sides=lambda shape, window, strides, padding: (shape[0] // 2, shape[1] // 2))


@misconception(
    en="strides=None can stand in the config in so many words, and then get with a default gives None. Replace None by the pool size afterwards.",
    ko="config에 strides=None이 그대로 들어 있을 수 있으며, 그때는 get에 기본값을 주어도 None이 나옵니다. 얻은 값이 None이면 pool size로 바꾸십시오.",
)
def trips_over_strides_none(layers, input_shape):
    for kind, config in layers:
        if kind == "MaxPooling2D" and config.get("strides", 1) is None:
            raise TypeError("'NoneType' object is not subscriptable")
    return summary(layers, input_shape)


@misconception(
    en="You read keys that may be missing as if they were there. Use get with Keras's default for strides, padding, use_bias and pool_size.",
    ko="빠져 있을 수 있는 key를 언제나 있는 것처럼 읽었습니다. strides, padding, use_bias, pool_size는 get으로 Keras의 기본값과 함께 읽으십시오.",
)
def expects_every_key(layers, input_shape):
    keys = {"Conv2D": ["strides", "padding", "use_bias"], "MaxPooling2D": ["pool_size", "strides", "padding"]}
    for kind, config in layers:
        for key in keys.get(kind, []):
            config[key]
    return summary(layers, input_shape)


@misconception(
    en="You take input_shape apart into height, width and channels. Where only Dense layers follow it is (inputs,), a single number, and this fails.",
    ko="input_shape를 높이, 너비, 채널로 나누었습니다. Dense만 이어질 때는 수가 하나인 (입력의 수,)이므로 오류가 납니다.",
)
def expects_an_image(layers, input_shape):
    height, width, channels = input_shape
    return summary(layers, (height, width, channels))


# depth


@misconception(
    "T07",
    en="The depth is multiplied: channels times filters. A filter adds up all channels and gives one map, so the depth is the number of filters.",
    ko="깊이를 채널 수와 filter 수의 곱으로 계산했습니다. filter는 모든 채널을 더해 feature map을 하나 만드므로 깊이는 filter의 수입니다.",
)
def multiplies_the_depth(layers, input_shape):
    return stack(layers, input_shape, depth=lambda channels, filters: channels * filters)


@misconception(
    en="Your convolutions keep the depth of their input. The depth of the output is the number of filters.",
    ko="합성곱의 출력에서 입력의 깊이를 그대로 유지했습니다. 출력의 깊이는 filter의 수입니다.",
)
def keeps_the_depth(layers, input_shape):
    return stack(layers, input_shape, depth=lambda channels, filters: channels)


@misconception(
    "T13",
    en="Pooling makes the depth smaller in your rows. It works on every map by itself: (4, 4, 8) becomes (2, 2, 8).",
    ko="pooling에서 깊이까지 줄였습니다. pooling은 feature map마다 따로 하므로 (4, 4, 8)은 (2, 2, 8)이 됩니다.",
)
def pools_the_channels(layers, input_shape):
    return stack(layers, input_shape, pool_depth=lambda channels, pool_size: max(channels // pool_size[0], 1))


# flatten


@misconception(
    "K13",
    en="Flatten forgets the channels in your rows: 5·5. All numbers are laid out: 5·5·64 = 1600.",
    ko="Flatten에서 채널을 빼고 5·5로 계산했습니다. 모든 수를 펼치므로 5·5·64 = 1600입니다.",
)
def flattens_one_map(layers, input_shape):
    return stack(layers, input_shape, flat=lambda sides, channels: sides[0] * sides[1])


@misconception(
    "K14",
    en="Flatten keeps one number per channel in your rows. That is global pooling; Flatten gives height·width·channels.",
    ko="Flatten에서 채널마다 수를 하나만 남겼습니다. 그렇게 하는 것은 global pooling이며, Flatten의 출력은 높이·너비·채널입니다.",
)
def keeps_one_number_per_channel(layers, input_shape):
    return stack(layers, input_shape, flat=lambda sides, channels: channels)


@misconception(
    "K15",
    en="Flatten adds the sizes in your rows. Multiply them: 5·5·64 = 1600.",
    ko="Flatten에서 크기끼리 더했습니다. 5·5·64 = 1600처럼 곱하십시오.",
)
def adds_the_sizes(layers, input_shape):
    return stack(layers, input_shape, flat=lambda sides, channels: sum(sides) + channels)


@misconception(
    "K16",
    en="You flatten what was there before the last pooling. Flatten gets the output of the layer just before it.",
    ko="마지막 pooling을 거치기 전의 출력을 펼쳤습니다. Flatten의 입력은 바로 앞 층의 출력입니다.",
)
def flattens_before_the_last_pooling(layers, input_shape):
    def without_pooling_before_flatten():
        return [layer for i, layer in enumerate(layers) if [kind for kind, _ in layers[i : i + 2]] != ["MaxPooling2D", "Flatten"]]

    flat_rows = {row[0]: row for row in summary(without_pooling_before_flatten(), input_shape)[0] if row[0].startswith(("flatten", "dense"))}
    return add_total([flat_rows.get(row[0], row) for row in summary(layers, input_shape)[0]])


@misconception(
    "K29",
    en="You multiplied 5.5·5.5·64 and rounded down after that. Round every side down first: 5·5·64 = 1600.",
    ko="5.5·5.5·64를 곱한 뒤에 내림했습니다. 변마다 먼저 내림하십시오. 5·5·64 = 1600입니다.",
)
def multiplies_before_rounding_down(layers, input_shape):
    rows, exact = [], input_shape
    for (name, shape, params), (kind, config) in zip(summary(layers, input_shape)[0], layers):
        config = whole_config(kind, config)
        if kind == "Flatten":
            exact = shape = (int(exact[0] * exact[1] * exact[2]),)
        elif kind == "Dense":
            params, exact = dense_params(exact[0], config["units"]), shape
        elif config["padding"] == "same":
            exact = shape
        else:
            window = config["kernel_size"] if kind == "Conv2D" else config["pool_size"]
            exact = (*((size - side) / stride + 1 for size, side, stride in zip(exact, window, config["strides"])), shape[2])
        rows.append((name, shape, params))
    return add_total(rows)


# parameters


@misconception(
    "K01",
    en="The biases of the convolution layers are missing. Unless use_bias is False, add one per filter.",
    ko="합성곱 층의 bias가 빠졌습니다. use_bias가 False가 아니면 filter마다 하나씩 더하십시오.",
)
def forgets_the_bias_of_convolutions(layers, input_shape):
    return reconfigure(layers, input_shape, "Conv2D", use_bias=False)


@misconception(
    "K02",
    en="The biases of the Dense layers are missing. Every unit has one besides its weights.",
    ko="Dense의 bias가 빠졌습니다. unit마다 weight 외에 bias가 하나씩 있습니다.",
)
def forgets_the_bias_of_dense_layers(layers, input_shape):
    return stack(layers, input_shape, dense=lambda inputs, units: inputs * units)


@misconception(
    "K03",
    en="No biases are counted. Every filter has one, unless use_bias is False, and so has every unit.",
    ko="bias를 하나도 세지 않았습니다. bias는 use_bias가 False가 아니면 filter마다 하나씩 있고, unit마다 하나씩 있습니다.",
)
def forgets_every_bias(layers, input_shape):
    return forgets_the_bias_of_dense_layers([(kind, {**config, "use_bias": False} if kind == "Conv2D" else config) for kind, config in layers], input_shape)


@misconception(
    en="use_bias is not used: biases are counted even if it is False.",
    ko="use_bias를 쓰지 않았습니다. False일 때에도 bias를 세었습니다.",
)
def ignores_use_bias(layers, input_shape):
    return reconfigure(layers, input_shape, "Conv2D", use_bias=True)


@misconception(
    en="A Conv2D without use_bias has no biases in your rows. Its default is True: a missing key, for which get gives None, must count as True.",
    ko="use_bias가 없는 Conv2D에서 bias를 뺐습니다. 기본값은 True입니다. key가 없으면 get이 None을 돌려주는데, 이때도 True로 보아야 합니다.",
)
def leaves_the_bias_out_unless_asked(layers, input_shape):
    return summary([(kind, {"use_bias": False, **config} if kind == "Conv2D" else config) for kind, config in layers], input_shape)


@misconception(
    "K04",
    en="You counted a bias for every channel of every filter. A filter has one bias, however many channels it covers.",
    ko="filter의 채널마다 bias를 세었습니다. 채널이 아무리 많아도 filter의 bias는 하나입니다.",
)
def counts_a_bias_for_each_channel_of_each_filter(layers, input_shape):
    return stack(layers, input_shape, conv=lambda kernel, c, n, bias, sides: (kernel[0] * kernel[1] + (1 if bias else 0)) * c * n)


@misconception(
    "K05",
    en="A convolution layer has one bias in all in your rows. Every filter has its own.",
    ko="합성곱 층마다 bias를 하나만 세었습니다. bias는 filter마다 따로 있습니다.",
)
def counts_one_bias_per_layer(layers, input_shape):
    return stack(layers, input_shape, conv=lambda kernel, c, n, bias, sides: kernel[0] * kernel[1] * c * n + (1 if bias else 0))


@misconception(
    "K06",
    en="The channels of a convolution layer's input are not counted. A filter is as deep as its input: conv2d_2 of the lecture has 3·3·32 weights per filter.",
    ko="합성곱 층에서 입력의 채널을 세지 않았습니다. filter의 깊이는 입력의 깊이와 같으므로 강의의 conv2d_2는 filter마다 weight가 3·3·32개입니다.",
)
def ignores_the_channels(layers, input_shape):
    return stack(layers, input_shape, conv=lambda kernel, c, n, bias, sides: conv_params(kernel, 1, n, bias, sides))


@misconception(
    "K28",
    en="Every convolution layer has the channels of the image in your rows. Its input is what the layer before it gives, so take the last shape's channels.",
    ko="모든 합성곱 층에서 이미지의 채널 수를 썼습니다. 입력은 바로 앞 층의 출력이므로 그 shape의 채널 수를 쓰십시오.",
)
def takes_the_channels_of_the_image(layers, input_shape):
    return stack(layers, input_shape, conv=lambda kernel, c, n, bias, sides: conv_params(kernel, input_shape[2], n, bias, sides))


@misconception(
    "K07",
    en="You counted a single filter. Multiply its weights and its bias by the number of filters.",
    ko="filter를 하나만 세었습니다. weight와 bias의 수에 filter의 수를 곱하십시오.",
)
def counts_a_single_filter(layers, input_shape):
    return stack(layers, input_shape, conv=lambda kernel, c, n, bias, sides: conv_params(kernel, c, 1, bias, sides))


@misconception(
    "K08",
    en="Only one side of the kernel is counted. A 3×3 kernel has 3·3 = 9 cells.",
    ko="kernel의 한 변만 세었습니다. 3×3 kernel의 칸은 3·3 = 9개입니다.",
)
def counts_one_side_of_the_kernel(layers, input_shape):
    return stack(layers, input_shape, conv=lambda kernel, c, n, bias, sides: conv_params((kernel[0], 1), c, n, bias, sides))


@misconception(
    "K09",
    en="The first convolution layer has 3 channels in your rows, whatever the image has. Take them from input_shape: a grey image has 1.",
    ko="첫 합성곱 층에서 이미지와 상관없이 채널을 3개로 보았습니다. input_shape에서 얻으십시오. 흑백 이미지는 1입니다.",
)
def assumes_colour(layers, input_shape):
    rows, total = summary(layers, input_shape)
    if not layers or layers[0][0] != "Conv2D":
        return rows, total
    config = whole_config(*layers[0])
    rows[0] = (*rows[0][:2], conv_params(config["kernel_size"], 3, config["filters"], config["use_bias"], rows[0][1]))
    return add_total(rows)


@misconception(
    "K10",
    en="Pooling has weights in your rows. It takes the largest value and learns nothing: 0.",
    ko="pooling에 weight가 있는 것으로 세었습니다. pooling은 가장 큰 값을 고를 뿐 학습하는 것이 없으므로 0입니다.",
)
def gives_pooling_weights(layers, input_shape):
    return stack(layers, input_shape, pooling=lambda pool_size, channels: pool_size[0] * pool_size[1] * channels)


@misconception(
    "K11",
    en="Pooling has weights and biases in your rows. It takes the largest value and learns nothing: 0.",
    ko="pooling에 weight와 bias가 있는 것으로 세었습니다. pooling은 가장 큰 값을 고를 뿐 학습하는 것이 없으므로 0입니다.",
)
def gives_pooling_weights_and_biases(layers, input_shape):
    return stack(layers, input_shape, pooling=lambda pool_size, channels: pool_size[0] * pool_size[1] * channels + channels)


@misconception(
    "K12",
    en="Flatten has as many parameters as outputs in your rows. It only lays the numbers out in a row: 0.",
    ko="Flatten의 출력 수를 parameter로 세었습니다. Flatten은 수를 한 줄로 펼칠 뿐이므로 0입니다.",
)
def counts_what_flatten_gives(layers, input_shape):
    return stack(layers, input_shape, flatten=lambda outputs: outputs)


@misconception(
    "T14",
    en="A Conv2D with a stride has no parameters in your rows, as if it were pooling. It makes the maps smaller too, but it learns its filters.",
    ko="stride가 있는 Conv2D를 pooling처럼 parameter가 없는 것으로 보았습니다. feature map을 줄이는 것은 같지만 Conv2D는 filter를 학습합니다.",
)
def takes_strides_for_pooling(layers, input_shape):
    rows = summary(layers, input_shape)[0]
    strided = [max(config.get("strides") or (1, 1)) > 1 for _, config in layers]
    return add_total([(name, shape, 0 if skips else params) for (name, shape, params), skips in zip(rows, strided)])


@misconception(
    "K20",
    en="The Dense layers are (inputs + 1)·(units + 1) in your rows. A bias is like one more input, not like one more unit.",
    ko="Dense를 (입력 + 1)·(unit + 1)로 세었습니다. bias는 입력이 하나 더 있는 것과 같으며, unit이 하나 더 있는 것과는 다릅니다.",
)
def counts_the_bias_on_both_sides(layers, input_shape):
    return stack(layers, input_shape, dense=lambda inputs, units: (inputs + 1) * (units + 1))


@misconception(
    "K21",
    en="The Dense layers are inputs + units in your rows. Every input is connected with every unit: multiply, then add the biases.",
    ko="Dense를 입력 + unit으로 세었습니다. 모든 입력이 모든 unit과 연결되므로 곱한 다음 bias를 더하십시오.",
)
def adds_inputs_and_units(layers, input_shape):
    return stack(layers, input_shape, dense=lambda inputs, units: inputs + units)


@misconception(
    "K22",
    en="The Dense layers have one bias per input in your rows. Biases belong to the units.",
    ko="Dense의 bias를 입력마다 하나씩 세었습니다. bias는 unit에 속합니다.",
)
def counts_a_bias_for_each_input(layers, input_shape):
    return stack(layers, input_shape, dense=lambda inputs, units: inputs * units + inputs)


@misconception(
    "K23",
    en="You multiplied the parameters of a convolution by the positions of its output. All positions share the same weights.",
    ko="합성곱의 parameter 수에 출력의 위치 수를 곱했습니다. 모든 위치가 같은 weight를 함께 씁니다.",
)
def counts_weights_for_each_position(layers, input_shape):
    return stack(layers, input_shape, conv=lambda kernel, c, n, bias, sides: conv_params(kernel, c, n, bias, sides) * sides[0] * sides[1])


@misconception(
    "K24",
    en="The convolution layers have one bias per input channel in your rows. Biases belong to the filters.",
    ko="합성곱 층의 bias를 입력 채널마다 하나씩 세었습니다. bias는 filter에 속합니다.",
)
def counts_a_bias_for_each_channel(layers, input_shape):
    return stack(layers, input_shape, conv=lambda kernel, c, n, bias, sides: kernel[0] * kernel[1] * c * n + (c if bias else 0))


@misconception(
    "K25",
    en='With "same" padding you counted a larger kernel. Padding adds zeros to the image, not weights to the kernel.',
    ko='"same" padding일 때 kernel을 더 크게 세었습니다. padding은 이미지에 0을 더할 뿐 kernel의 weight를 늘리지 않습니다.',
)
def pads_the_kernel(layers, input_shape):
    rows = []
    for (name, shape, params), (kind, config) in zip(summary(layers, input_shape)[0], layers):
        if kind == "Conv2D" and config.get("padding") == "same":
            larger = {**config, "kernel_size": tuple(side + 2 for side in config["kernel_size"])}
            params = summary([(kind, larger)], (*shape[:2], rows[-1][1][2] if rows else input_shape[2]))[1]
        rows.append((name, shape, params))
    return add_total(rows)


@misconception(
    en="All Dense layers are connected with the output of Flatten in your rows. Each takes the outputs of the layer before it.",
    ko="모든 Dense를 Flatten의 출력에 연결했습니다. 각 층의 입력은 바로 앞 층의 출력입니다.",
)
def connects_all_dense_layers_with_the_first_input(layers, input_shape):
    rows, inputs, before = [], None, input_shape
    for (name, shape, params), (kind, config) in zip(summary(layers, input_shape)[0], layers):
        if kind == "Dense":
            inputs = before[0] if inputs is None else inputs
            params = dense_params(inputs, config["units"])
        rows.append((name, shape, params))
        before = shape
    return add_total(rows)


@misconception(
    en="A convolution layer counts the channels after it instead of those before it. Its filters are as deep as its input: use the shape before the layer.",
    ko="합성곱 층에서 들어오는 채널이 아니라 나가는 채널을 세었습니다. filter의 깊이는 입력의 깊이와 같으므로 층을 지나기 전의 shape를 쓰십시오.",
)
def counts_the_channels_after_the_layer(layers, input_shape):
    return stack(layers, input_shape, conv=lambda kernel, c, n, bias, sides: conv_params(kernel, n, n, bias, sides))


# total and form


@misconception(
    en="You returned the rows alone. Return the total as well: rows, total.",
    ko="행만 돌려주었습니다. rows, total처럼 합계도 함께 돌려주십시오.",
)
def forgets_the_total(layers, input_shape):
    return summary(layers, input_shape)[0]


@misconception(
    en="Your total is the number of parameters of the last layer. Add up all layers.",
    ko="total에 마지막 층의 parameter 수만 들어 있습니다. 모든 층을 더하십시오.",
)
def totals_the_last_layer(layers, input_shape):
    rows, _ = summary(layers, input_shape)
    return rows, rows[-1][2]


@misconception(
    en="The output layer is missing from your total. It has something to learn as well.",
    ko="total에서 출력층이 빠졌습니다. 출력층에도 학습할 것이 있습니다.",
)
def leaves_the_output_layer_out_of_the_total(layers, input_shape):
    rows, total = summary(layers, input_shape)
    return rows, total - rows[-1][2]


@misconception(
    en="Your rows are (name, parameters, shape). The shape comes second and the number of parameters last.",
    ko="행이 (이름, parameter의 수, shape)로 되어 있습니다. shape가 두 번째이고 parameter의 수가 마지막입니다.",
)
def exchanges_the_columns(layers, input_shape):
    rows, total = summary(layers, input_shape)
    return [(name, params, shape) for name, shape, params in rows], total


@misconception(
    en="You returned a dict. Return a list of rows (name, output shape, parameters) and the total.",
    ko="dict를 돌려주었습니다. (이름, output shape, parameter의 수)인 행의 list와 합계를 돌려주십시오.",
)
def returns_a_dict(layers, input_shape):
    rows, total = summary(layers, input_shape)
    return {**{name: params for name, _, params in rows}, "total": total}


# what was handed over


@misconception(
    en="setdefault writes the defaults into the caller's config. Read with get, which changes nothing.",
    ko="인자로 받은 config에 setdefault가 기본값을 써 넣습니다. 아무것도 바꾸지 않는 get으로 읽으십시오.",
)
def writes_defaults_into_the_config(layers, input_shape):
    answer = summary(layers, input_shape)
    for kind, config in layers:
        config.update(whole_config(kind, config))
    return answer


@misconception(
    en="pop takes the keys out of the caller's config, so a second call would fail. Read with get or with [ ].",
    ko="인자로 받은 config에서 pop이 key를 없애므로 두 번째 호출에서는 실패합니다. get이나 [ ]로 읽으십시오.",
)
def takes_keys_out_of_the_config(layers, input_shape):
    answer = summary(layers, input_shape)
    for _, config in layers:
        config.clear()
    return answer


@misconception(
    en="You emptied the list of layers while going through it. Go through it with for, and it stays as it was.",
    ko="층을 차례로 꺼내면서 layers를 비웠습니다. for로 차례로 보면 layers가 그대로 남습니다.",
)
def empties_the_list_of_layers(layers, input_shape):
    answer = summary(layers, input_shape)
    layers.clear()
    return answer
