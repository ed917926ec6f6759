"""What predict must do. Each check asks for one thing and leaves the rest simple, so that what is right earns its points."""

import math

from autograder import assert_same, check


def conv(filters, *kernel_size, **config):
    return "Conv2D", {"filters": filters, "kernel_size": kernel_size, **config}


def pool(**config):
    return "MaxPooling2D", config


def dense(units, **config):
    return "Dense", {"units": units, **config}


FLATTEN = ("Flatten", {})
RELU, SOFTMAX = {"activation": "relu"}, {"activation": "softmax"}
PLAIN = {"strides": (1, 1), "padding": "valid", "activation": None}  # a convolution with all that may be left out
LECTURE = [conv(3, 3, 3, **RELU), pool(pool_size=(2, 2)), conv(4, 3, 3, **RELU), pool(pool_size=(2, 2)), FLATTEN, dense(5, **RELU), dense(4, **RELU), dense(10, **SOFTMAX)]


def tenths(rng, *shape):
    """Tenths from -0.9 to 0.9 without 0, which would hide what it is multiplied with."""
    return rng.integers(1, 10, shape) * rng.choice([-1, 1], shape) / 10


def weights_for(rng, layers, shape):
    """Weights that fit, one list for each layer, for images (H, W, C) or items (D,) of this shape."""
    weights = []
    for name, config in layers:
        if name == "Flatten":
            shape = (math.prod(shape),)
        elif name == "Dense":
            weights.append(arrays(rng, config, shape[0], config["units"]))
            shape = (config["units"],)
        else:
            window = config["kernel_size"] if name == "Conv2D" else config.get("pool_size", (2, 2))
            strides = config.get("strides") or ((1, 1) if name == "Conv2D" else window)
            if name == "Conv2D":
                weights.append(arrays(rng, config, *window, shape[2], config["filters"]))
            same = config.get("padding") == "same"
            sides = [-(-side // stride) if same else (side - size) // stride + 1 for side, size, stride in zip(shape, window, strides)]
            shape = (*sides, config.get("filters", shape[2]))
        if name not in ("Conv2D", "Dense"):
            weights.append([])
    return weights


def arrays(rng, config, *shape):
    w = tenths(rng, *shape) / max(math.sqrt(math.prod(shape[:-1])) / 3, 1)  # so that no score becomes large
    return [w] if config.get("use_bias") is False else [w, tenths(rng, shape[-1])]


def ask(student, reference, layers, weights, x):
    assert_same(student.predict(layers, weights, x), reference.predict(layers, weights, x))


@check(points=1, en="the output of a Dense layer is the input of the next", ko="Dense 층의 출력이 다음 층의 입력입니다")
def test_dense(student, reference, rng):
    for shape, layers in [((1, 2), [dense(1)]), ((2, 2), [dense(3)]), ((1, 2), [dense(2), dense(1)]), ((3, 4), [dense(3), dense(5), dense(2)])]:
        ask(student, reference, layers, weights_for(rng, layers, shape[1:]), tenths(rng, *shape))


@check(points=1, en="a Conv2D layer slides its filters with stride 1 and without padding, whether or not its config says so", ko="Conv2D 층은 stride 1로, padding 없이 filter를 움직이며, config에 이 값이 적혀 있든 없든 같습니다")
def test_conv(student, reference, rng):
    cases = [
        ((1, 2, 2, 1), [conv(1, 2, 2, **PLAIN)]),
        ((1, 3, 2, 1), [conv(1, 2, 1, strides=(1, 1), padding="valid")]),
        ((1, 3, 4, 1), [conv(2, 2, 2, padding="valid", activation=None)]),
        ((2, 3, 3, 2), [conv(1, 2, 3, strides=(1, 1), activation=None)]),
        ((2, 4, 5, 2), [conv(3, 3, 2)]),
        ((1, 5, 4, 1), [conv(2, 2, 2), conv(3, 2, 2)]),
    ]
    for shape, layers in cases:
        ask(student, reference, layers, weights_for(rng, layers, shape[1:]), tenths(rng, *shape))
    image = rng.integers(1, 10, (1, 3, 3, 1))  # integers, and weights that are none
    ask(student, reference, layers[:1], weights_for(rng, layers[:1], (3, 3, 1)), image)


@check(points=2, en="MaxPooling2D takes the largest value of each window; without strides it moves by the pool size, and without a pool size that is 2×2", ko="MaxPooling2D는 창마다 가장 큰 값을 고릅니다. strides가 없으면 pool_size만큼 움직이고, pool_size가 없으면 2×2입니다")
def test_pool(student, reference, rng):
    cases = [
        ((1, 2, 2, 1), pool(pool_size=(2, 2), strides=None, padding="valid")),
        ((1, 4, 4, 1), pool(pool_size=(2, 2), padding="valid")),
        ((1, 4, 2, 2), pool(strides=None, padding="valid")),
        ((2, 5, 4, 1), pool()),
        ((1, 6, 7, 1), pool(pool_size=(3, 3), strides=None)),
        ((1, 6, 5, 2), pool(pool_size=(2, 3))),
        ((1, 3, 4, 1), pool(pool_size=(2, 2), strides=(1, 1))),
        ((2, 5, 7, 1), pool(pool_size=(2, 2), strides=(1, 3), padding="valid")),
    ]
    for shape, layer in cases:
        x = tenths(rng, *shape)
        x[:, :2, :2] -= 4  # a window in which all is negative
        ask(student, reference, [layer], [[]], x)


@check(points=1, en="Flatten gives one row for each image, in row order with the channels side by side", ko="Flatten은 이미지마다 한 행을 만들며, 행 순서대로 픽셀을 놓고 한 픽셀의 채널은 나란히 둡니다")
def test_flatten(student, reference, rng):
    for shape, layers in [((1, 2, 2, 1), [FLATTEN]), ((2, 2, 3, 2), [FLATTEN]), ((1, 2, 2, 2), [FLATTEN, dense(1)]), ((2, 3, 2, 2), [FLATTEN, dense(3)])]:
        ask(student, reference, layers, weights_for(rng, layers, shape[1:]), tenths(rng, *shape))


@check(points=1, en="each layer applies the activation of its own config, after the bias, and none if there is none", ko="층마다 bias를 더한 다음에 자기 config의 activation을 적용하고, 없으면 적용하지 않습니다")
def test_activation(student, reference, rng):
    cases = [
        ((1, 2), [dense(4, activation=None)]),
        ((1, 2), [dense(4, **RELU)]),
        ((2, 2), [dense(3, **SOFTMAX)]),
        ((2, 3), [dense(4, **RELU), dense(3)]),
        ((2, 3), [dense(4), dense(3, **RELU)]),
        ((3, 3), [dense(4, **RELU), dense(3, **SOFTMAX)]),
        ((1, 3, 4, 1), [conv(2, 2, 2, strides=(1, 1), padding="valid", activation="relu")]),
        ((1, 2, 3, 1), [conv(2, 1, 2, strides=(1, 1), padding="valid", activation="softmax")]),  # (1, 2, 2, 2): the last axis is not axis 1
        ((1, 4, 4, 1), [conv(2, 2, 2), conv(2, 2, 2, strides=(1, 1), padding="valid", activation="relu")]),
    ]
    for shape, layers in cases:
        ask(student, reference, layers, weights_for(rng, layers, shape[1:]), tenths(rng, *shape))


@check(points=1, en="a layer without a bias has one array of weights, [w], and nothing is added", ko="bias가 없는 층의 weight는 [w] 하나이며, 아무것도 더하지 않습니다")
def test_bias(student, reference, rng):
    cases = [
        ((1, 2), [dense(2, use_bias=False)]),
        ((1, 2), [dense(2)]),
        ((2, 3), [dense(2, use_bias=False), dense(4)]),
        ((1, 3, 3, 1), [conv(2, 2, 2, use_bias=False, **PLAIN)]),
        ((1, 3, 3, 2), [conv(2, 2, 2, use_bias=True, **PLAIN)]),
    ]
    for shape, layers in cases:
        ask(student, reference, layers, weights_for(rng, layers, shape[1:]), tenths(rng, *shape))


@check(points=2, en='strides (down, right) and "same" do in both kinds of layers what they do in Keras', ko='strides(세로, 가로)와 "same"이 두 종류의 층에서 Keras와 똑같이 동작합니다')
def test_strides_and_padding(student, reference, rng):
    cases = [
        ((1, 5, 5, 1), conv(1, 3, 3, **PLAIN | {"strides": (2, 2)})),
        ((1, 5, 6, 1), conv(2, 2, 2, **PLAIN | {"strides": (2, 1)})),
        ((1, 3, 3, 1), conv(1, 3, 3, **PLAIN | {"padding": "same"})),
        ((2, 3, 4, 1), conv(2, 2, 3, **PLAIN | {"padding": "same"})),
        ((1, 6, 5, 1), conv(1, 3, 2, **PLAIN | {"strides": (2, 2), "padding": "same"})),
        ((1, 3, 5, 1), conv(1, 1, 1, **PLAIN | {"strides": (2, 2), "padding": "same"})),
        ((1, 4, 4, 1), conv(1, 1, 1, **PLAIN | {"strides": (2, 2), "padding": "same"})),  # nothing is missing, and nothing is taken away
        ((1, 3, 3, 1), pool(pool_size=(2, 2), strides=None, padding="same")),
        ((1, 4, 5, 2), pool(pool_size=(3, 2), strides=(2, 2), padding="same")),
        ((1, 3, 4, 1), pool(pool_size=(2, 3), strides=(1, 1), padding="same")),
    ]
    for shape, layer in cases:
        x = tenths(rng, *shape)
        x[:, -1] = -abs(x[:, -1]) - 1  # windows at the border in which all is negative
        ask(student, reference, [layer], weights_for(rng, [layer], shape[1:]), x)
    pixels = -rng.integers(1, 10, (1, 3, 3, 1))  # integers, for which there is no -inf
    ask(student, reference, [pool(pool_size=(2, 2), strides=None, padding="same")], [[]], pixels)


@check(points=2, en="the lecture's network, with fewer filters and units, gives a row of 10 probabilities for each image", ko="강의의 신경망(filter와 unit 수는 줄임)이 이미지마다 확률 10개를 한 행으로 냅니다")
def test_lecture_network(student, reference, rng):
    small = [conv(2, 2, 2, **RELU), pool(), FLATTEN, dense(3, **SOFTMAX)]
    cases = [((1, 3, 3, 1), small), ((2, 5, 6, 2), small), ((2, 28, 28, 1), LECTURE)]
    for shape, layers in cases:
        ask(student, reference, layers, weights_for(rng, layers, shape[1:]), tenths(rng, *shape))


@check(points=1, en="the answer is right, and layers, weights and images stay as they were", ko="값이 맞고, 인자로 받은 layers, weights, x는 바뀌지 않습니다")
def test_unchanged(student, reference, rng):
    for shape, layers in [((1, 2), [dense(2, **RELU)]), ((2, 4, 4, 1), [conv(2, 3, 3, **RELU), pool(), FLATTEN, dense(2, activation=None)])]:
        weights, x = weights_for(rng, layers, shape[1:]), tenths(rng, *shape)
        ask(student, reference, layers, weights, x)
        assert_same(student.predict.arguments_after(layers, weights, x), (layers, weights, x))
