"""Wrong answers that students really give, each written as a slip from the right one."""

import numpy as np

from autograder import misconception

from .solution import ACTIVATIONS, conv2d, max_pool2d, predict, softmax, windows_of


def run(layers, weights, x, *, conv=conv2d, pool=max_pool2d, flat=None, add=None, activate=None):
    """The right answer with parts exchanged.

    conv(x, w, config), pool(x, config), flat(x); add(y, arrays): the bias; activate(y, name, config): name of the layer.
    """
    flat = flat or (lambda y: y.reshape(len(y), -1))
    add = add or (lambda y, arrays: y + arrays[1] if len(arrays) == 2 else y)
    activate = activate or (lambda y, name, config: ACTIVATIONS[config.get("activation")](y))
    y = np.asarray(x, float)
    for (name, config), arrays in zip(layers, weights):
        if name == "Conv2D":
            y = conv(y, arrays[0], config)
        elif name == "MaxPooling2D":
            y = pool(y, config)
        elif name == "Flatten":
            y = flat(y)
        else:
            y = y @ arrays[0]
        y = activate(add(y, arrays), name, config)
    return y


def configured(change, layers, weights, x, kind=("Conv2D", "MaxPooling2D", "Dense")):
    """The right answer for other configs: change(config) gives the entries that are different."""
    return predict([(name, {**config, **change(config)} if name in kind else config) for name, config in layers], weights, x)


def pool_size(config):
    return config.get("pool_size", (2, 2))


# The stack


@misconception(
    en="Every layer gets the images. A layer gets what the layer before it returned: y = layer(y).",
    ko="모든 층에 처음의 x를 넣었습니다. 층에는 바로 앞 층의 출력을 넣습니다. y = layer(y)입니다.",
)
def feeds_x_to_every_layer(layers, weights, x):
    for layer, arrays in zip(layers, weights):
        y = predict([layer], [arrays], x)
    return y


@misconception(
    en="The last layer is missing. Let the loop run over all layers, not over layers[:-1].",
    ko="마지막 층이 빠졌습니다. layers[:-1]이 아니라 모든 층을 차례로 반복하십시오.",
)
def forgets_the_last_layer(layers, weights, x):
    return predict(layers[:-1], weights[:-1], x)


@misconception(
    en="return stands inside the loop, so the first layer's output is returned. It belongs after the loop.",
    ko="return이 반복문 안에 있어 첫 번째 층의 출력을 돌려주었습니다. 반복문 뒤에 두십시오.",
)
def stops_after_the_first_layer(layers, weights, x):
    return predict(layers[:1], weights[:1], x)


@misconception(
    en="You count only the layers that have weights. Here weights[i] belongs to layers[i], and it is [] for pooling and Flatten: use zip(layers, weights).",
    ko="weight가 있는 층만 세었습니다. 여기서는 weights[i]가 layers[i]와 짝이며, pooling과 Flatten이면 []입니다. zip(layers, weights)을 쓰십시오.",
)
def counts_layers_with_weights_only(layers, weights, x):
    y, position = x, 0
    for layer in layers:
        learns = layer[0] in ("Conv2D", "Dense")
        y = predict([layer], [weights[position] if learns else []], y)
        position += learns
    return y


@misconception(
    en="You return the outputs of all layers. Return the last one alone.",
    ko="모든 층의 출력을 돌려주었습니다. 마지막 출력만 돌려주십시오.",
)
def returns_every_output(layers, weights, x):
    return [predict(layers[: i + 1], weights[: i + 1], x) for i in range(len(layers))]


@misconception(
    en="You return the number of the largest output of each image. Return the outputs themselves.",
    ko="이미지마다 가장 큰 출력의 번호를 돌려주었습니다. 출력 자체를 돌려주십시오.",
)
def returns_the_class(layers, weights, x):
    return np.argmax(predict(layers, weights, x), axis=-1)


@misconception(
    "C40",
    en="Every image of the batch gets the result of the first. The batch axis goes through all layers.",
    ko="batch의 모든 이미지에 첫 번째 이미지의 결과가 들어갔습니다. batch 축은 모든 층을 그대로 지나갑니다.",
)
def repeats_the_first_image(layers, weights, x):
    return np.repeat(predict(layers, weights, x[:1]), len(x), axis=0)


@misconception(
    "C43",
    en="A batch of one image lost its batch axis. One image still gives one row, (1, …): do not squeeze.",
    ko="이미지가 하나인 batch에서 batch 축이 사라졌습니다. 이미지가 하나여도 결과는 (1, …)입니다. squeeze를 쓰지 마십시오.",
)
def squeezes_a_batch_of_one(layers, weights, x):
    y = predict(layers, weights, x)
    return y[0] if len(y) == 1 else y


@misconception(
    en="You divided x by 255. predict takes the images as they are; scaling is done once, before the network sees them.",
    ko="x를 255로 나누었습니다. predict는 이미지를 그대로 받습니다. 값의 크기는 신경망에 넣기 전에 한 번만 조정합니다.",
)
def scales_the_pixels(layers, weights, x):
    return predict(layers, weights, x / 255)


# What may be missing


def needing(keys, layers, weights, x):
    """config[key] where the key may be missing."""
    own = {
        "Conv2D": ("strides", "padding", "activation", "use_bias"),
        "MaxPooling2D": ("pool_size", "strides", "padding"),
        "Dense": ("activation", "use_bias"),
        "Flatten": (),
    }
    for name, config in layers:
        for key in own[name]:
            if key in keys:
                config[key]
    return predict(layers, weights, x)


@misconception(
    en='config["activation"] fails where the config has none. Ask with config.get("activation"), which gives None then.',
    ko='config에 activation이 없으면 config["activation"]에서 오류가 납니다. 없을 때 None을 주는 config.get("activation")을 쓰십시오.',
)
def needs_an_activation(layers, weights, x):
    return needing(["activation"], layers, weights, x)


@misconception(
    en='config["strides"] fails where the config has none. The default is (1, 1) for Conv2D and the pool size for pooling.',
    ko='config에 strides가 없으면 config["strides"]에서 오류가 납니다. 기본값은 Conv2D에서 (1, 1), pooling에서 pool_size입니다.',
)
def needs_strides(layers, weights, x):
    return needing(["strides"], layers, weights, x)


@misconception(
    en='config["padding"] fails where the config has none. The default is "valid".',
    ko='config에 padding이 없으면 config["padding"]에서 오류가 납니다. 기본값은 "valid"입니다.',
)
def needs_a_padding(layers, weights, x):
    return needing(["padding"], layers, weights, x)


@misconception(
    en='config["use_bias"] fails where the config has none. The default is True; or count the arrays in the list of weights.',
    ko='config에 use_bias가 없으면 config["use_bias"]에서 오류가 납니다. 기본값은 True입니다. weight의 list에 배열이 몇 개인지 보아도 됩니다.',
)
def needs_use_bias(layers, weights, x):
    return needing(["use_bias"], layers, weights, x)


@misconception(
    en='config["pool_size"] fails where the config has none. The default is (2, 2).',
    ko='config에 pool_size가 없으면 config["pool_size"]에서 오류가 납니다. 기본값은 (2, 2)입니다.',
)
def needs_a_pool_size(layers, weights, x):
    return needing(["pool_size"], layers, weights, x)


@misconception(
    en="Your function reads keys that a config need not have. Every key but filters, kernel_size and units may be missing: use config.get(key, default).",
    ko="config에 없을 수 있는 key를 그대로 읽었습니다. filters, kernel_size, units를 뺀 나머지는 없을 수도 있으므로 config.get(key, 기본값)을 쓰십시오.",
)
def needs_every_key(layers, weights, x):
    return needing(["strides", "padding", "activation", "pool_size"], layers, weights, x)


@misconception(
    "P27",
    en='config.get("strides", pool_size) gives None where the config says "strides": None. None means the pool size too.',
    ko='config에 "strides": None이 있으면 config.get("strides", pool_size)은 None입니다. None일 때도 pool_size만큼 움직입니다.',
)
def stops_at_strides_of_none(layers, weights, x):
    for name, config in layers:
        if name == "MaxPooling2D" and config.get("strides", (1, 1)) is None:
            raise TypeError("'NoneType' object is not subscriptable")
    return predict(layers, weights, x)


# Weights and biases


@misconception(
    "C54",
    en="The bias is missing. If a layer's list has two arrays, the second is the bias: add it.",
    ko="bias가 빠졌습니다. 층의 list에 배열이 두 개 있으면 두 번째가 bias이므로 더하십시오.",
)
def forgets_the_bias(layers, weights, x):
    return predict(layers, [arrays[:1] for arrays in weights], x)


@misconception(
    "C62",
    en="A layer without a bias stops your function with an error: its list is [w] alone. Look at how many arrays there are.",
    ko="bias가 없는 층에서 함수가 오류로 멈춥니다. 이때 list에는 w만 있습니다. 배열이 몇 개인지 보십시오.",
)
def needs_a_bias(layers, weights, x):
    if any(len(arrays) == 1 for arrays in weights):
        raise ValueError("not enough values to unpack (expected 2, got 1)")
    return predict(layers, weights, x)


@misconception(
    en="The biases of Conv2D are missing; those of Dense are there.",
    ko="Conv2D의 bias가 빠졌습니다. Dense의 bias는 맞습니다.",
)
def forgets_the_bias_of_convolutions(layers, weights, x):
    return predict(layers, [arrays[:1] if name == "Conv2D" else arrays for (name, _), arrays in zip(layers, weights)], x)


@misconception(
    en="The biases of Dense are missing; those of Conv2D are there.",
    ko="Dense의 bias가 빠졌습니다. Conv2D의 bias는 맞습니다.",
)
def forgets_the_bias_of_dense(layers, weights, x):
    return predict(layers, [arrays[:1] if name == "Dense" else arrays for (name, _), arrays in zip(layers, weights)], x)


@misconception(
    "C01",
    en="The kernels of your convolution are turned by 180°. Deep learning's convolution does not flip them.",
    ko="합성곱의 kernel이 180° 뒤집혀 있습니다. 딥러닝의 합성곱은 kernel을 뒤집지 않습니다.",
)
def flips_the_kernels(layers, weights, x):
    return run(layers, weights, x, conv=lambda y, w, config: conv2d(y, w[::-1, ::-1], config))


@misconception(
    "C51",
    en="With integer images the output of the convolution is cut to integers. Turn x into floats, or make the output with np.zeros(shape).",
    ko="정수 이미지에서 합성곱의 출력이 정수로 잘렸습니다. x를 실수로 바꾸거나 출력을 np.zeros(shape)로 만드십시오.",
)
def stores_in_the_type_of_the_images(layers, weights, x):
    return run(layers, weights, x, conv=lambda y, w, config: np.trunc(conv2d(y, w, config)) if x.dtype.kind in "iu" else conv2d(y, w, config))


@misconception(
    en="With integer images the output of Conv2D, bias included, is cut to integers: the array for it has the type of x. Make it with np.zeros(shape).",
    ko="정수 이미지에서 Conv2D의 출력이 bias까지 더한 다음 정수로 잘렸습니다. 출력 배열의 자료형이 x와 같기 때문입니다. np.zeros(shape)로 만드십시오.",
)
def stores_the_output_in_the_type_of_the_images(layers, weights, x):
    def add(y, arrays):
        y = y + arrays[1] if len(arrays) == 2 else y
        return np.trunc(y) if x.dtype.kind in "iu" and arrays else y

    return run(layers, weights, x, add=add)


# The activation


@misconception(
    en='No activation is applied. Look at config.get("activation") after every layer.',
    ko='activation을 전혀 적용하지 않았습니다. 층마다 config.get("activation")을 보십시오.',
)
def ignores_every_activation(layers, weights, x):
    return run(layers, weights, x, activate=lambda y, name, config: y)


@misconception(
    en="The activation of Conv2D is ignored; that of Dense is applied. A convolution may have one too.",
    ko="Dense의 activation은 적용했지만 Conv2D의 activation은 무시했습니다. 합성곱 층에도 activation이 있을 수 있습니다.",
)
def ignores_the_activation_of_convolutions(layers, weights, x):
    return configured(lambda config: {"activation": None}, layers, weights, x, kind=("Conv2D",))


@misconception(
    en="The activation of Dense is ignored; that of Conv2D is applied. The last layer's softmax is one too.",
    ko="Conv2D의 activation은 적용했지만 Dense의 activation은 무시했습니다. 마지막 층의 softmax도 activation입니다.",
)
def ignores_the_activation_of_dense(layers, weights, x):
    return configured(lambda config: {"activation": None}, layers, weights, x, kind=("Dense",))


@misconception(
    en="Every Conv2D gets a ReLU, as in the lecture's network. Apply it only where the config says so.",
    ko="강의의 신경망처럼 모든 Conv2D에 ReLU를 적용했습니다. config에 있을 때만 적용하십시오.",
)
def always_applies_relu_to_convolutions(layers, weights, x):
    return configured(lambda config: {"activation": "relu"}, layers, weights, x, kind=("Conv2D",))


@misconception(
    en="A Conv2D without an activation gets a ReLU, as in the lecture's network. Apply it only where the config says so.",
    ko="강의의 신경망처럼, activation이 없는 Conv2D에 ReLU를 적용했습니다. config에 있을 때만 적용하십시오.",
)
def applies_relu_to_convolutions_without_activation(layers, weights, x):
    return configured(lambda config: {"activation": config.get("activation") or "relu"}, layers, weights, x, kind=("Conv2D",))


@misconception(
    en='A Conv2D whose config does not mention an activation gets a ReLU. The default is None: config.get("activation").',
    ko='config에 activation이 없는 Conv2D에 ReLU를 적용했습니다. 기본값은 None이므로 config.get("activation")을 쓰십시오.',
)
def takes_relu_for_the_default(layers, weights, x):
    return configured(lambda config: {"activation": config.get("activation", "relu")}, layers, weights, x, kind=("Conv2D",))


@misconception(
    en='A Conv2D with "softmax" does not get it; its ReLU is applied. Conv2D and Dense have the same activations, so let both call the same function.',
    ko='Conv2D에 ReLU는 적용했지만 "softmax"는 적용하지 않았습니다. Conv2D와 Dense에 쓰는 activation은 같으므로 두 층이 같은 함수를 쓰게 하십시오.',
)
def ignores_the_softmax_of_convolutions(layers, weights, x):
    return configured(lambda config: {"activation": "relu" if config.get("activation") == "relu" else None}, layers, weights, x, kind=("Conv2D",))


@misconception(
    en="Every Conv2D and Dense gets a ReLU unless its config says softmax. Without an activation the output stays as it is.",
    ko="config가 softmax가 아니면 모든 Conv2D와 Dense에 ReLU를 적용했습니다. activation이 없으면 출력을 그대로 둡니다.",
)
def always_applies_relu(layers, weights, x):
    return configured(lambda config: {"activation": config.get("activation") or "relu"}, layers, weights, x, kind=("Conv2D", "Dense"))


@misconception(
    en="The last layer always gets a softmax. The output layer fits the task: apply what its config says.",
    ko="마지막 층에 언제나 softmax를 적용했습니다. output layer는 문제에 맞게 정하므로 config에 있는 대로 적용하십시오.",
)
def always_ends_with_softmax(layers, weights, x):
    name, config = layers[-1]
    return predict([*layers[:-1], (name, {**config, "activation": "softmax"})], weights, x)


@misconception(
    en="The activation is applied to the input of a layer. It belongs after the sum and the bias.",
    ko="activation을 층의 입력에 적용했습니다. 곱을 더하고 bias를 더한 다음에 적용하십시오.",
)
def activates_the_input(layers, weights, x):
    y = x
    for (name, config), arrays in zip(layers, weights):
        y = predict([(name, {**config, "activation": None})], [arrays], ACTIVATIONS[config.get("activation")](np.asarray(y, float)))
    return y


@misconception(
    en="The activation comes before the bias: activation(…) + b. The bias belongs to the sum, so add it first.",
    ko="activation을 적용한 다음 bias를 더했습니다. bias는 합에 들어가므로 먼저 더하십시오.",
)
def activates_before_the_bias(layers, weights, x):
    return run(
        layers, [[*arrays[:1], (config.get("activation"), arrays[1])] if len(arrays) == 2 else arrays for (_, config), arrays in zip(layers, weights)], x,
        add=lambda y, arrays: ACTIVATIONS[arrays[1][0]](y) + arrays[1][1] if len(arrays) == 2 else y,
        activate=lambda y, name, config: y,
    )  # fmt: skip


@misconception(
    en="A layer gets the activation of the layer before it. Each config belongs to its own layer.",
    ko="층에 바로 앞 층의 activation을 적용했습니다. 층마다 자기 config를 쓰십시오.",
)
def applies_the_activation_of_the_layer_before(layers, weights, x):
    activations = [None, *(config.get("activation") for _, config in layers)]
    return predict([(name, {**config, "activation": activation}) for (name, config), activation in zip(layers, activations)], weights, x)


@misconception(
    en="With softmax your columns add up to 1. The units of one image compete: sum over axis=-1, not over the batch.",
    ko="softmax에서 열마다 합이 1입니다. 한 이미지의 unit끼리 경쟁하므로 batch가 아니라 axis=-1로 더하십시오.",
)
def sums_down_the_columns(layers, weights, x):
    return run(layers, weights, x, activate=lambda y, name, config: softmax(y.T).T if config.get("activation") == "softmax" else ACTIVATIONS[config.get("activation")](y))


@misconception(
    en="Your softmax sums over axis 1, which is the last axis in Dense but not in Conv2D. Use axis=-1.",
    ko="softmax에서 축 1로 더했습니다. 축 1은 Dense에서는 마지막 축이지만 Conv2D에서는 아닙니다. axis=-1을 쓰십시오.",
)
def sums_over_axis_one(layers, weights, x):
    def activate(y, name, config):
        return np.moveaxis(softmax(np.moveaxis(y, 1, -1)), -1, 1) if config.get("activation") == "softmax" else ACTIVATIONS[config.get("activation")](y)

    return run(layers, weights, x, activate=activate)


@misconception(
    en="With softmax the whole batch adds up to 1. Every image has probabilities of its own: sum over the last axis, with keepdims=True.",
    ko="softmax에서 batch 전체의 합이 1입니다. 이미지마다 자기 확률이 있으므로, 마지막 축만 keepdims=True로 더하십시오.",
)
def normalises_the_whole_batch(layers, weights, x):
    def activate(y, name, config):
        return np.exp(y) / np.exp(y).sum() if config.get("activation") == "softmax" else ACTIVATIONS[config.get("activation")](y)

    return run(layers, weights, x, activate=activate)


@misconception(
    en='"softmax" has no effect: the outputs of an image do not add up to 1.',
    ko='"softmax"가 아무 효과가 없어, 한 이미지의 출력의 합이 1이 아닙니다.',
)
def ignores_softmax(layers, weights, x):
    return configured(lambda config: {"activation": "relu" if config.get("activation") == "relu" else None}, layers, weights, x, kind=("Conv2D", "Dense"))


# Flatten


@misconception(
    en='Flatten takes the numbers of an image in column order (order="F"). The weights of Dense were learned for row order, the default.',
    ko='Flatten이 이미지의 값을 열 순서(order="F")로 읽었습니다. Dense의 weight는 기본값인 행 순서에 맞게 학습된 것입니다.',
)
def flattens_in_column_order(layers, weights, x):
    return run(layers, weights, x, flat=lambda y: y.reshape((len(y), -1), order="F"))


@misconception(
    en="Flatten puts all of channel 0 first: that is channels-first. In Keras the channels of a pixel stay side by side, so do not move axes.",
    ko="Flatten에서 채널 0의 값이 모두 먼저 나옵니다. 이는 channels-first입니다. Keras에서는 한 픽셀의 채널이 나란히 놓이므로 축을 옮기지 마십시오.",
)
def flattens_channels_first(layers, weights, x):
    return run(layers, weights, x, flat=lambda y: np.moveaxis(y, -1, 1).reshape(len(y), -1))


@misconception(
    en="Flatten has merged the images of the batch into one row of numbers. The batch axis stays: one row for each image.",
    ko="Flatten이 batch의 이미지를 모두 1차원으로 이어 붙였습니다. batch 축은 남아 이미지마다 한 행이 됩니다.",
)
def flattens_the_batch(layers, weights, x):
    return run(layers, weights, x, flat=np.ravel)


@misconception(
    en="Your Flatten averages over height and width, which is global average pooling. Flatten keeps every number: 5×5×64 gives 1600.",
    ko="Flatten이 높이와 너비 방향으로 평균을 구했습니다. 이는 global average pooling입니다. Flatten은 모든 값을 남깁니다. 5×5×64이면 1600개입니다.",
)
def averages_instead_of_flattening(layers, weights, x):
    return run(layers, weights, x, flat=lambda y: y.mean(axis=(1, 2)))


# The strides and the padding of a convolution


@misconception(
    "C28",
    en='The strides of Conv2D are not used: it visits every window. Read config.get("strides", (1, 1)).',
    ko='Conv2D의 strides를 쓰지 않고 모든 창을 계산했습니다. config.get("strides", (1, 1))을 쓰십시오.',
)
def ignores_the_strides_of_convolutions(layers, weights, x):
    return configured(lambda config: {"strides": (1, 1)}, layers, weights, x, kind=("Conv2D",))


@misconception(
    "C26",
    en="The two strides of Conv2D are exchanged. The first moves the window down, the second to the right.",
    ko="Conv2D의 두 stride가 서로 바뀌었습니다. 첫 번째는 창을 아래로, 두 번째는 오른쪽으로 움직입니다.",
)
def exchanges_the_strides(layers, weights, x):
    return configured(lambda config: {"strides": config.get("strides", (1, 1))[::-1]}, layers, weights, x, kind=("Conv2D",))


@misconception(
    en="The first stride of Conv2D is used in both directions. strides[0] moves the window down, strides[1] to the right.",
    ko="Conv2D의 첫 번째 stride를 두 방향에 모두 썼습니다. strides[0]은 창을 아래로, strides[1]은 오른쪽으로 움직입니다.",
)
def uses_the_first_stride_twice(layers, weights, x):
    return configured(lambda config: {"strides": (config.get("strides", (1, 1))[0],) * 2}, layers, weights, x, kind=("Conv2D",))


@misconception(
    "C29",
    en="Without strides your Conv2D moves by the kernel size. That is pooling's default; Conv2D moves by 1.",
    ko="strides가 없을 때 Conv2D가 kernel 크기만큼 움직입니다. 이는 pooling의 기본값이며, Conv2D에서는 한 칸씩 움직입니다.",
)
def moves_convolutions_like_pooling(layers, weights, x):
    return configured(lambda config: {"strides": config.get("strides", config["kernel_size"])}, layers, weights, x, kind=("Conv2D",))


@misconception(
    "D16",
    en='"same" has no effect in Conv2D: your answer is the one for "valid". Pad the images first.',
    ko='Conv2D에서 "same"이 아무 효과가 없습니다. 답이 "valid"일 때와 같습니다. 먼저 이미지에 padding하십시오.',
)
def ignores_same_in_convolutions(layers, weights, x):
    return configured(lambda config: {"padding": "valid"}, layers, weights, x, kind=("Conv2D",))


def padded_convolution(zeros):
    """A convolution whose "same" pads by zeros(size, window, stride): (before, after)."""

    def conv(y, w, config):
        if config.get("padding") == "same":
            strides = config.get("strides", (1, 1))
            y = np.pad(y, [(0, 0), *(zeros(y.shape[axis + 1], w.shape[axis], strides[axis]) for axis in (0, 1)), (0, 0)])
        return conv2d(y, w, {**config, "padding": "valid"})

    return conv


def needed(size, window, stride):
    """How many zeros "same" needs in all."""
    return max((-(-size // stride) - 1) * stride + window - size, 0)


@misconception(
    "D21",
    en='For "same" the odd zero goes after (bottom, right), as in Keras. Your Conv2D puts it before; try a 2×2 kernel.',
    ko='Conv2D의 "same"에서 홀수로 남는 0을 앞쪽에 두었습니다. Keras처럼 뒤쪽(아래, 오른쪽)에 두십시오. 2×2 kernel로 확인해 보십시오.',
)
def pads_before_first(layers, weights, x):
    return run(layers, weights, x, conv=padded_convolution(lambda *sizes: (needed(*sizes) - needed(*sizes) // 2, needed(*sizes) // 2)))


@misconception(
    "D22",
    en='For "same" with strides your Conv2D pads as for stride 1. Keras adds only what ceil(size / stride) windows need: for size 6, kernel 3, stride 2 that is one zero, and it goes after.',
    ko='Conv2D의 "same"에서 stride가 2 이상인데도 1일 때처럼 padding했습니다. Keras는 창 ceil(size / stride)개에 필요한 만큼만 붙입니다. 크기 6, kernel 3, stride 2이면 0 하나를 뒤쪽에 둡니다.',
)
def pads_as_for_stride_one(layers, weights, x):
    return run(layers, weights, x, conv=padded_convolution(lambda size, window, stride: ((window - 1) // 2, window // 2)))


@misconception(
    "D23",
    en='Your Conv2D keeps the size of the image even with strides. "same" gives ceil(size / stride): 6 at stride 2 gives 3.',
    ko='stride가 2 이상인데도 Conv2D가 이미지의 크기를 유지합니다. "same"의 출력 크기는 ceil(size / stride)입니다. 크기 6, stride 2이면 3입니다.',
)
def keeps_the_size_at_any_stride(layers, weights, x):
    def zeros(size, window, stride):
        missing = (size - 1) * stride + window - size
        return missing // 2, missing - missing // 2

    return run(layers, weights, x, conv=padded_convolution(zeros))


# The padding of both


def padded_pooling(cells):
    """A pooling whose "same" pads by cells(size, window, stride): (before, after)."""

    def pool(y, config):
        if config.get("padding") == "same":
            strides = config.get("strides") or pool_size(config)
            y = np.pad(y, [(0, 0), *(cells(*sizes) for sizes in zip(y.shape[1:3], pool_size(config), strides)), (0, 0)], constant_values=-np.inf)
        return max_pool2d(y, {**config, "padding": "valid"})

    return pool


def padded(cells, layers, weights, x):
    return run(layers, weights, x, conv=padded_convolution(cells), pool=padded_pooling(cells))


@misconception(
    en='For "same" the odd row and column of padding go after (bottom, right), as in Keras. You put them before, in Conv2D and in pooling; try a 2×2 window.',
    ko='Conv2D와 pooling 모두 "same"에서 홀수로 남는 padding 한 줄을 앞쪽에 두었습니다. Keras처럼 뒤쪽(아래, 오른쪽)에 두십시오. 2×2 창으로 확인해 보십시오.',
)
def pads_before_first_everywhere(layers, weights, x):
    return padded(lambda *sizes: (needed(*sizes) - needed(*sizes) // 2, needed(*sizes) // 2), layers, weights, x)


@misconception(
    en='For "same" with strides you pad as for stride 1, in Conv2D and in pooling. Keras adds only what ceil(size / stride) windows need: for size 6, window 3, stride 2 that is one row, and it goes after.',
    ko='Conv2D와 pooling 모두 "same"에서 stride가 2 이상인데도 1일 때처럼 padding했습니다. Keras는 창 ceil(size / stride)개에 필요한 만큼만 붙입니다. 크기 6, 창 3, stride 2이면 한 줄을 뒤쪽에 둡니다.',
)
def pads_as_for_stride_one_everywhere(layers, weights, x):
    return padded(lambda size, window, stride: ((window - 1) // 2, window // 2), layers, weights, x)


@misconception(
    en='For "same" you pad (size of the window - 1) // 2 on both sides. That fits odd windows at stride 1 only: Keras adds what ceil(size / stride) windows need, half of it before and the rest after.',
    ko='"same"에서 양쪽에 똑같이 (창의 크기 - 1) // 2만큼 padding했습니다. 창이 홀수이고 stride가 1일 때만 맞습니다. Keras는 창 ceil(size / stride)개에 필요한 만큼을 붙이며, 절반은 앞쪽에, 나머지는 뒤쪽에 둡니다.',
)
def pads_alike_on_both_sides(layers, weights, x):
    return padded(lambda size, window, stride: ((window - 1) // 2,) * 2, layers, weights, x)


@misconception(
    en='For "same" your padding becomes negative where the stride is larger than the window, and your function stops with an error. Nothing is missing there: take max(…, 0).',
    ko='"same"에서 stride가 창보다 크면 padding이 음수가 되어 함수가 오류로 멈춥니다. 이때는 모자란 칸이 없으므로 max(…, 0)를 쓰십시오.',
)
def lets_the_padding_become_negative(layers, weights, x):
    def cells(size, window, stride):
        missing = (-(-size // stride) - 1) * stride + window - size
        return missing // 2, missing - missing // 2

    return padded(cells, layers, weights, x)


# Pooling


@misconception(
    "P01",
    en="Without strides your pooling moves by 1. Its default is the pool size.",
    ko="strides가 없을 때 pooling이 한 칸씩 움직입니다. pooling의 기본값은 pool_size입니다.",
)
def pools_with_stride_one(layers, weights, x):
    return configured(lambda config: {"strides": config.get("strides") or (1, 1)}, layers, weights, x, kind=("MaxPooling2D",))


@misconception(
    "P02",
    en="Without strides your pooling always moves by 2. The default is the pool size: 3 for a pool of 3×3.",
    ko="strides가 없을 때 pooling이 언제나 두 칸씩 움직입니다. 기본값은 pool_size이므로 3×3이면 세 칸입니다.",
)
def pools_with_stride_two(layers, weights, x):
    return configured(lambda config: {"strides": config.get("strides") or (2, 2)}, layers, weights, x, kind=("MaxPooling2D",))


@misconception(
    "P03",
    en="The strides of pooling are not used: it always moves by the pool size. That is only the default.",
    ko="pooling의 strides를 쓰지 않고 언제나 pool_size만큼 움직였습니다. 이는 기본값일 뿐입니다.",
)
def ignores_the_strides_of_pooling(layers, weights, x):
    return configured(lambda config: {"strides": None}, layers, weights, x, kind=("MaxPooling2D",))


@misconception(
    en="The two strides of pooling are exchanged. The first moves the window down, the second to the right.",
    ko="pooling의 두 stride가 서로 바뀌었습니다. 첫 번째는 창을 아래로, 두 번째는 오른쪽으로 움직입니다.",
)
def exchanges_the_strides_of_pooling(layers, weights, x):
    return configured(lambda config: {"strides": config["strides"][::-1] if config.get("strides") else None}, layers, weights, x, kind=("MaxPooling2D",))


@misconception(
    en='The pool size is always 2×2. Read config.get("pool_size", (2, 2)).',
    ko='pooling의 창이 언제나 2×2입니다. config.get("pool_size", (2, 2))을 쓰십시오.',
)
def pools_two_by_two(layers, weights, x):
    return configured(lambda config: {"pool_size": (2, 2), "strides": config.get("strides") or config.get("pool_size")}, layers, weights, x, kind=("MaxPooling2D",))


@misconception(
    en='The pool size is always 2×2, and without strides it moves by 2. Read config.get("pool_size", (2, 2)); it is the default of the strides too.',
    ko='pooling의 창이 언제나 2×2이고, strides가 없으면 두 칸씩 움직입니다. config.get("pool_size", (2, 2))을 쓰십시오. strides의 기본값도 그 값입니다.',
)
def pools_two_by_two_with_stride_two(layers, weights, x):
    return configured(lambda config: {"pool_size": (2, 2), "strides": config.get("strides") or (2, 2)}, layers, weights, x, kind=("MaxPooling2D",))


@misconception(
    en="You took the height of the pool for its width too. pool_size is (height, width); try a pool of 2×3.",
    ko="pool_size의 높이를 너비로도 썼습니다. pool_size는 (높이, 너비)입니다. 2×3 창으로 확인해 보십시오.",
)
def pools_squares(layers, weights, x):
    return configured(lambda config: {"pool_size": (pool_size(config)[0],) * 2}, layers, weights, x, kind=("MaxPooling2D",))


@misconception(
    en="Pool size and strides are always 2×2, whatever the config says. Read both from it.",
    ko="config와 상관없이 pooling의 창과 strides가 언제나 2×2입니다. 둘 다 config에서 읽으십시오.",
)
def ignores_the_config_of_pooling(layers, weights, x):
    return configured(lambda config: {"pool_size": (2, 2), "strides": (2, 2)}, layers, weights, x, kind=("MaxPooling2D",))


@misconception(
    "P20",
    en="Height and width of the pool size are exchanged. pool_size is (height, width).",
    ko="pool_size의 높이와 너비가 서로 바뀌었습니다. pool_size는 (높이, 너비)입니다.",
)
def exchanges_the_pool_size(layers, weights, x):
    return configured(lambda config: {"pool_size": pool_size(config)[::-1]}, layers, weights, x, kind=("MaxPooling2D",))


@misconception(
    "P04",
    en="Your pooling takes the mean of a window. MaxPooling2D takes the largest value.",
    ko="pooling에서 창의 평균을 구했습니다. MaxPooling2D는 가장 큰 값을 고릅니다.",
)
def averages_the_windows(layers, weights, x):
    def pool(y, config):
        ones = windows_of(np.ones_like(y), pool_size(config), config.get("strides") or pool_size(config), config.get("padding", "valid"), 0)
        values = windows_of(y, pool_size(config), config.get("strides") or pool_size(config), config.get("padding", "valid"), 0)
        return values.sum(axis=(4, 5)) / ones.sum(axis=(4, 5))

    return run(layers, weights, x, pool=pool)


@misconception(
    "P05",
    en="A window of negative numbers gives 0 in your pooling, because the search begins with 0. Begin with the first value of the window, or with -np.inf.",
    ko="pooling에서 최댓값을 찾을 때 0에서 시작하여, 값이 모두 음수인 창에서 0이 나옵니다. 창의 첫 값이나 -np.inf에서 시작하십시오.",
)
def begins_the_maximum_at_zero(layers, weights, x):
    return run(layers, weights, x, pool=lambda y, config: np.maximum(max_pool2d(y, config), 0))


@misconception(
    "P10",
    en="Your pooling keeps windows that hang over the edge. A window that does not fit is dropped: 5 becomes 2, as in the lecture 11 becomes 5.",
    ko="pooling에서 가장자리를 벗어나는 창을 남겼습니다. 다 들어가지 않는 창은 버립니다. 5는 2가 되고, 강의에서처럼 11은 5가 됩니다.",
)
def keeps_windows_over_the_edge(layers, weights, x):
    def pool(y, config):
        size = pool_size(config)
        strides = config.get("strides") or size
        if config.get("padding") != "same":
            more = [(0, -(side - window) % stride) for side, window, stride in zip(y.shape[1:3], size, strides)]
            y = np.pad(y, [(0, 0), *more, (0, 0)], constant_values=-np.inf)
        return max_pool2d(y, config)

    return run(layers, weights, x, pool=pool)


@misconception(
    "P18",
    en="Your pooling takes the maximum over the channels as well. Each channel is pooled by itself, and their number stays.",
    ko="pooling에서 채널까지 합쳐 최댓값을 구했습니다. 채널마다 따로 pooling하며, 채널 수는 그대로입니다.",
)
def pools_the_channels(layers, weights, x):
    return run(layers, weights, x, pool=lambda y, config: max_pool2d(y, config).max(axis=3, keepdims=True))


@misconception(
    "P25",
    en='For "same" your pooling puts zeros around the images, and a window of negative numbers at the border gives 0. Pad with -np.inf.',
    ko='"same"에서 pooling이 이미지 둘레에 0을 붙여, 값이 모두 음수인 가장자리 창에서 0이 나옵니다. -np.inf로 padding하십시오.',
)
def pads_pooling_with_zeros(layers, weights, x):
    def pool(y, config):
        return windows_of(y, pool_size(config), config.get("strides") or pool_size(config), config.get("padding", "valid"), 0).max(axis=(4, 5))

    return run(layers, weights, x, pool=pool)


@misconception(
    "P26",
    en='"same" has no effect in pooling: your answer is the one for "valid".',
    ko='pooling에서 "same"이 아무 효과가 없습니다. 답이 "valid"일 때와 같습니다.',
)
def ignores_same_in_pooling(layers, weights, x):
    return configured(lambda config: {"padding": "valid"}, layers, weights, x, kind=("MaxPooling2D",))


@misconception(
    "P32",
    en='For "same" your pooling puts the odd row and column before the image. It goes after (bottom, right), as in Keras.',
    ko='"same"에서 pooling이 홀수로 남는 한 줄을 이미지 앞쪽에 두었습니다. Keras처럼 뒤쪽(아래, 오른쪽)에 두십시오.',
)
def pads_pooling_before_first(layers, weights, x):
    return run(layers, weights, x, pool=padded_pooling(lambda *sizes: (needed(*sizes) - needed(*sizes) // 2, needed(*sizes) // 2)))


@misconception(
    en='For "same" your pooling puts -np.inf around an image of integers, which know no infinity, and stops with an error. Turn x into floats first.',
    ko='"same"에서 pooling이 정수 이미지에 -np.inf를 붙이려 했는데, 정수에는 무한대가 없어 오류로 멈춥니다. 먼저 x를 실수로 바꾸십시오.',
)
def pads_integers_with_infinity(layers, weights, x):
    name, config = layers[0]
    if x.dtype.kind in "iu" and name == "MaxPooling2D" and config.get("padding") == "same":
        raise OverflowError("cannot convert float infinity to integer")
    return predict(layers, weights, x)


@misconception(
    en='"same" has no effect, neither in Conv2D nor in pooling. Read config.get("padding", "valid").',
    ko='Conv2D에서도 pooling에서도 "same"이 아무 효과가 없습니다. config.get("padding", "valid")을 쓰십시오.',
)
def ignores_same_everywhere(layers, weights, x):
    return configured(lambda config: {"padding": "valid"}, layers, weights, x)


# Memory


@misconception(
    en="The values are right, but weights.pop(0) takes the arrays out of the caller's list, and the second batch finds none. Use zip(layers, weights).",
    ko="값은 맞지만, weights.pop(0)은 인자로 받은 list에서 배열을 꺼내 버려 두 번째 batch를 계산할 때는 남은 것이 없습니다. zip(layers, weights)을 쓰십시오.",
)
def uses_the_weights_up(layers, weights, x):
    y = predict(layers, weights, x)
    weights.clear()
    return y


@misconception(
    en='The values are right, but config.pop("activation") changes the caller\'s config. config.get("activation") reads it and leaves it there.',
    ko='값은 맞지만, config.pop("activation")은 인자로 받은 config를 바꿉니다. config.get("activation")은 읽기만 하고 그대로 둡니다.',
)
def takes_the_activation_out(layers, weights, x):
    y = predict(layers, weights, x)
    for _, config in layers:
        config.pop("activation", None)
    return y
