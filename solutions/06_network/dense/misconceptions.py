"""Wrong answers that students really give, each written as a slip from the right one."""

import numpy as np

from autograder import misconception

from .solution import dense, softmax


def finish(y, b, activation):
    """The right end, once the products are summed."""
    y = y if b is None else y + b
    return activate(y, activation)


def activate(y, activation):
    """The right activation. y: (N, U)."""
    return {None: lambda y: y, "relu": lambda y: np.maximum(y, 0), "softmax": softmax}[activation](y)


def with_bias(change, x, w, b, activation):
    """Right but for what is made of the bias: change(y, b)."""
    y = dense(x, w)
    return activate(y if b is None else change(y, b), activation)


def with_softmax(change, x, w, b, activation):
    """Right but for the softmax: change(y)."""
    return change(dense(x, w, b)) if activation == "softmax" else dense(x, w, b, activation)


# The weights


@misconception(
    en="The weights are read as w[u, d] where w[d, u] belongs, or transposed: w has a row for each input and a column for each unit, so x @ w fits as it is.",
    ko="w[d, u]를 쓸 자리에 w[u, d]를 썼거나 w를 전치했습니다. w의 행은 입력, 열은 unit이므로 x @ w가 그대로 맞습니다.",
)
def transposes_the_weights(x, w, b=None, activation=None):
    return dense(x, w.T, b, activation)


@misconception(
    en="The shape of w was changed with reshape, which mixes the weights up. w is (D, U) already: x @ w.",
    ko="reshape로 w의 모양을 바꾸어 weight가 뒤섞였습니다. w는 이미 (D, U)이므로 x @ w입니다.",
)
def reshapes_the_weights(x, w, b=None, activation=None):
    return dense(x, w.T.reshape(w.shape), b, activation)


@misconception(
    en="You took the mean of the products. Add them up: inputs 1 and 1 with weights 1 and 1 give 2.",
    ko="곱을 평균했습니다. 평균하지 말고 더하십시오. 입력이 1과 1이고 weight가 1과 1이면 2입니다.",
)
def averages_the_products(x, w, b=None, activation=None):
    return dense(x, w / len(w), b, activation)


@misconception(
    en="Only the first input is used. Every unit is connected to all D inputs.",
    ko="첫 번째 입력만 썼습니다. 각 unit은 입력 D개와 모두 연결됩니다.",
)
def uses_the_first_input(x, w, b=None, activation=None):
    return dense(x[:, :1], w[:1], b, activation)


@misconception(
    en="In the loop over the inputs each product overwrites the one before, so only the last survives. Use +=.",
    ko="입력을 도는 반복문에서 앞의 곱을 덮어써 마지막 곱만 남았습니다. +=로 더하십시오.",
)
def keeps_the_last_input(x, w, b=None, activation=None):
    return dense(x[:, -1:], w[-1:], b, activation)


@misconception(
    en="All units have the weights of the first. Unit u needs column u: w[:, u].",
    ko="모든 unit이 첫 번째 unit의 weight를 썼습니다. unit u에는 u번째 열 w[:, u]를 쓰십시오.",
)
def uses_the_first_unit_for_all(x, w, b=None, activation=None):
    return dense(x, np.repeat(w[:, :1], w.shape[1], axis=1), b, activation)


@misconception(
    en="The inputs and the weights were added. Multiply each input by its weight, then add the products up.",
    ko="입력과 weight를 더했습니다. 입력마다 weight를 곱한 다음 그 곱을 모두 더하십시오.",
)
def adds_the_weights(x, w, b=None, activation=None):
    return finish((x[:, :, None] + w).sum(axis=1), b, activation)


@misconception(
    en="Every image of the batch gets the result of the first. Row n of the result comes from row n of x.",
    ko="batch의 모든 이미지에 첫 번째 이미지의 결과가 들어갔습니다. 결과의 n번째 행은 x의 n번째 행에서 나옵니다.",
)
def repeats_the_first_image(x, w, b=None, activation=None):
    return np.repeat(dense(x[:1], w, b, activation), len(x), axis=0)


@misconception(
    en="Each row contains the rows before it. Set the sum back to 0 for every image.",
    ko="각 행에 앞 행의 합이 더해져 있습니다. 이미지마다 합을 0에서 다시 시작하십시오.",
)
def carries_the_sum_to_the_next_image(x, w, b=None, activation=None):
    return finish(dense(x, w).cumsum(axis=0), b, activation)


@misconception(
    en="The images of the batch were added up into one row. Row n of the result belongs to image n alone.",
    ko="batch의 이미지를 모두 더해 한 행으로 만들었습니다. 결과의 n번째 행에는 이미지 n의 결과만 들어갑니다.",
)
def adds_the_images_up(x, w, b=None, activation=None):
    return dense(x.sum(axis=0, keepdims=True), w, b, activation)


@misconception(
    en="Your result is (U, N), one column for each image. The images are the rows: (N, U).",
    ko="결과가 (U, N)이어서 이미지마다 한 열입니다. 이미지는 행이어야 하므로 (N, U)입니다.",
)
def returns_a_column_for_each_image(x, w, b=None, activation=None):
    return dense(x, w, b, activation).T


@misconception(
    en="Axes of length 1 have disappeared. One image and one unit still give (1, 1): do not squeeze.",
    ko="길이가 1인 축이 사라졌습니다. 이미지 하나와 unit 하나여도 결과는 (1, 1)입니다. squeeze를 쓰지 마십시오.",
)
def squeezes_the_result(x, w, b=None, activation=None):
    return np.squeeze(dense(x, w, b, activation))


# The bias


@misconception(
    en="The bias is missing: unit u is too small by exactly b[u].",
    ko="bias가 빠졌습니다. unit u의 값이 정확히 b[u]만큼 다릅니다.",
)
def forgets_the_bias(x, w, b=None, activation=None):
    return dense(x, w, None, activation)


@misconception(
    "C62",
    en="Without a bias your function stops with an error. b=None means that there is none: add b only if it is not None.",
    ko="bias가 없으면 함수가 오류로 멈춥니다. b=None은 bias가 없다는 뜻입니다. b가 None이 아닐 때만 더하십시오.",
)
def needs_a_bias(x, w, b=None, activation=None):
    return activate(x @ w + b, activation)


@misconception(
    en="`if b:`, `b != None` and `b == None` ask every number of b, and an array with several answers stops `if` with an error. Write `if b is not None`.",
    ko="`if b:`, `b != None`, `b == None`은 b의 원소마다 따로 묻기 때문에, 답이 여러 개이면 `if`가 오류로 멈춥니다. `if b is not None`으로 쓰십시오.",
)
def asks_every_bias(x, w, b=None, activation=None):
    if b is not None and len(b) > 1:
        raise ValueError("The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()")
    return dense(x, w, b, activation)


@misconception(
    en="If x and w hold integers, their product does too, and y += b stops with an error as soon as b has fractions. Write y = y + b.",
    ko="x와 w가 정수이면 곱도 정수 배열이므로, b에 소수점이 있는 수가 있으면 y += b가 오류로 멈춥니다. y = y + b로 쓰십시오.",
)
def adds_fractions_into_integers(x, w, b=None, activation=None):
    y = x @ w
    if b is not None:
        y += b
    return activate(y, activation)


@misconception(
    en="The bias is inside the sum over the inputs, so it is added D times. Add it once, after the sum.",
    ko="bias가 입력에 대한 합 안에 있어 D번 더해졌습니다. 합을 구한 뒤 한 번만 더하십시오.",
)
def adds_bias_to_every_product(x, w, b=None, activation=None):
    return with_bias(lambda y, b: y + b * len(w), x, w, b, activation)


@misconception(
    en="b[0] is added to every unit. Unit u needs b[u].",
    ko="모든 unit에 b[0]을 더했습니다. unit u에는 b[u]를 더하십시오.",
)
def uses_the_first_bias_for_all(x, w, b=None, activation=None):
    return with_bias(lambda y, b: y + b[0], x, w, b, activation)


@misconception(
    en="All biases are added to every unit. Unit u needs b[u] alone.",
    ko="모든 unit에 bias를 전부 더했습니다. unit u에는 b[u]만 더하십시오.",
)
def adds_all_biases(x, w, b=None, activation=None):
    return with_bias(lambda y, b: y + b.sum(), x, w, b, activation)


@misconception(
    en="The biases run down the batch. They belong to the units, the last axis: y + b, without b[:, None].",
    ko="bias를 batch 방향으로 더했습니다. bias는 마지막 축인 unit에 맞춥니다. b[:, None] 없이 y + b로 쓰십시오.",
)
def adds_bias_along_the_batch(x, w, b=None, activation=None):
    return with_bias(lambda y, b: y + b[:, None], x, w, b, activation)


@misconception(
    en="You subtracted the bias. It is added.",
    ko="bias를 뺐습니다. bias는 빼지 않고 더합니다.",
)
def subtracts_the_bias(x, w, b=None, activation=None):
    return with_bias(lambda y, b: y - b, x, w, b, activation)


@misconception(
    en="You multiplied by the bias. It is added.",
    ko="bias를 곱했습니다. bias는 곱하지 않고 더합니다.",
)
def multiplies_by_the_bias(x, w, b=None, activation=None):
    return with_bias(lambda y, b: y * b, x, w, b, activation)


@misconception(
    en="You added the bias to the inputs. Add it to the sums: there is one bias for each unit, not for each input.",
    ko="입력에 bias를 더했습니다. bias는 곱을 모두 더한 값에 더합니다. bias는 입력이 아니라 unit마다 하나입니다.",
)
def adds_bias_to_the_inputs(x, w, b=None, activation=None):
    return dense(x if b is None else x + b, w, None, activation)


# The activation


@misconception(
    en="The activation is not used: negative results stay with relu, and with softmax the rows do not add up to 1.",
    ko="activation을 쓰지 않았습니다. relu인데 음수가 남아 있고, softmax인데 행의 합이 1이 아닙니다.",
)
def ignores_the_activation(x, w, b=None, activation=None):
    return dense(x, w, b)


@misconception(
    en='"relu" has no effect: negative results stay. Set them to 0.',
    ko='"relu"가 아무 효과가 없어 음수인 결과가 남아 있습니다. 0으로 만드십시오.',
)
def ignores_relu(x, w, b=None, activation=None):
    return dense(x, w, b, None if activation == "relu" else activation)


@misconception(
    en='"softmax" has no effect: the units of an image do not add up to 1.',
    ko='"softmax"가 아무 효과가 없어, 한 이미지의 unit 값의 합이 1이 아닙니다.',
)
def ignores_softmax(x, w, b=None, activation=None):
    return dense(x, w, b, None if activation == "softmax" else activation)


@misconception(
    en="The activation comes before the bias: activation(x @ w) + b. The bias belongs to the sum, so it is activation(x @ w + b).",
    ko="activation을 적용한 다음 bias를 더해 activation(x @ w) + b가 되었습니다. bias는 합에 들어가므로 activation(x @ w + b)입니다.",
)
def activates_before_the_bias(x, w, b=None, activation=None):
    y = dense(x, w, None, activation)
    return y if b is None else y + b


@misconception(
    en="ReLU is always applied, even without an activation. None means that negative results stay.",
    ko="activation이 없을 때도 언제나 ReLU를 적용했습니다. None이면 음수인 결과가 그대로 남아야 합니다.",
)
def always_applies_relu(x, w, b=None, activation=None):
    return dense(x, w, b, activation or "relu")


@misconception(
    en='ReLU comes before softmax, so all negative scores become equal. With "softmax" apply softmax alone.',
    ko='softmax 앞에 ReLU를 적용하여 음수인 점수가 모두 같아졌습니다. "softmax"이면 softmax만 적용하십시오.',
)
def applies_relu_before_softmax(x, w, b=None, activation=None):
    return with_softmax(lambda y: softmax(np.maximum(y, 0)), x, w, b, activation)


@misconception(
    en="With softmax your columns add up to 1. The units of one image compete: sum over axis=-1, not over the batch.",
    ko="softmax에서 열마다 합이 1입니다. 한 이미지의 unit끼리 경쟁하므로 batch가 아니라 axis=-1로 더하십시오.",
)
def sums_down_the_columns(x, w, b=None, activation=None):
    return with_softmax(lambda y: softmax(y.T).T, x, w, b, activation)


@misconception(
    en="With softmax the whole batch adds up to 1. Every row belongs to an image of its own: sum over the last axis, with keepdims=True.",
    ko="softmax에서 batch 전체의 합이 1입니다. 행은 각각 서로 다른 이미지이므로, 마지막 축만 keepdims=True로 더하십시오.",
)
def normalises_the_whole_batch(x, w, b=None, activation=None):
    return with_softmax(lambda y: softmax(y.ravel()).reshape(y.shape), x, w, b, activation)


@misconception(
    en="In softmax keepdims=True is missing in the sum, so a row is divided by the sums of other rows or the shapes do not fit. Keep the axis.",
    ko="softmax의 합에 keepdims=True가 없어, 행을 다른 행의 합으로 나누거나 모양이 맞지 않습니다. 축을 유지하십시오.",
)
def forgets_keepdims_in_the_sum(x, w, b=None, activation=None):
    def shares(y):
        e = np.exp(y - y.max(axis=-1, keepdims=True))
        return e / e.sum(axis=-1)

    return with_softmax(shares, x, w, b, activation)


@misconception(
    en="In softmax keepdims=True is missing in the maximum and in the sum, so a row is compared with the values of other rows or the shapes do not fit. Keep the axis.",
    ko="softmax의 최댓값과 합에 keepdims=True가 없어, 행이 다른 행의 값과 짝지어지거나 모양이 맞지 않습니다. 축을 유지하십시오.",
)
def forgets_keepdims(x, w, b=None, activation=None):
    def shares(y):
        e = np.exp(y - y.max(axis=-1))
        return e / e.sum(axis=-1)

    return with_softmax(shares, x, w, b, activation)


@misconception(
    en="In softmax exp is missing: you divided the scores by their sum. Scores may be negative, exp of them is not.",
    ko="softmax에 exp가 빠져 점수를 점수의 합으로 나누었습니다. 점수는 음수일 수 있지만 exp(점수)는 양수입니다.",
)
def forgets_exp(x, w, b=None, activation=None):
    with np.errstate(divide="ignore", invalid="ignore"):
        return with_softmax(lambda y: y / y.sum(axis=-1, keepdims=True), x, w, b, activation)


@misconception(
    en="With softmax you computed a sigmoid of every unit by itself, so a row does not add up to 1. Divide by the sum of the row.",
    ko="softmax인데 unit마다 따로 sigmoid를 계산하여 행의 합이 1이 아닙니다. 행의 합으로 나누십시오.",
)
def computes_the_sigmoid(x, w, b=None, activation=None):
    return with_softmax(lambda y: 1 / (1 + np.exp(-y)), x, w, b, activation)


@misconception(
    en="With softmax you return the number of the most probable class. Return the probability of every class.",
    ko="softmax에서 가장 확률이 높은 클래스의 번호를 돌려주었습니다. 모든 클래스의 확률을 돌려주십시오.",
)
def returns_the_class(x, w, b=None, activation=None):
    return with_softmax(lambda y: np.argmax(y, axis=-1), x, w, b, activation)


@misconception(
    en="Without an activation your function returns nothing. After the cases for relu and softmax, return the sums as they are.",
    ko="activation이 없으면 함수가 아무것도 돌려주지 않습니다. relu와 softmax를 처리한 다음, 그 밖에는 합을 그대로 돌려주십시오.",
)
def returns_nothing_without_an_activation(x, w, b=None, activation=None):
    return dense(x, w, b, activation) if activation else None


# Memory


@misconception(
    en="With integer inputs your results are cut to integers: 1.2 + 1.2 is 2.4, not 2. Make the result as an array of floats.",
    ko="입력이 정수일 때 결과가 정수로 잘렸습니다. 1.2 + 1.2는 2가 아니라 2.4입니다. 결과는 실수 배열로 만드십시오.",
)
def stores_in_the_type_of_the_inputs(x, w, b=None, activation=None):
    y = dense(x, w, b, activation)
    return np.trunc(y) if x.dtype.kind in "iu" else y


@misconception(
    en="With integer inputs the sums are cut to integers before the bias is added: 1.2 + 1.2 is 2.4, not 2. Make the sums as an array of floats.",
    ko="입력이 정수일 때 bias를 더하기 전의 합이 정수로 잘렸습니다. 1.2 + 1.2는 2가 아니라 2.4입니다. 합은 실수 배열로 만드십시오.",
)
def stores_the_sums_in_the_type_of_the_inputs(x, w, b=None, activation=None):
    y = dense(x, w)
    return finish(np.trunc(y) if x.dtype.kind in "iu" else y, b, activation)


@misconception(
    en="row = b makes no copy, so row += … adds every image to the caller's b, and the next image starts from there. Start from b.copy(), or write b + ….",
    ko="row = b는 복사가 아니므로 row += …를 하면 인자로 받은 b가 바뀌고, 다음 이미지는 바뀐 b에서 시작합니다. b.copy()에서 시작하거나 b + …로 쓰십시오.",
)
def adds_into_b(x, w, b=None, activation=None):
    if b is None:
        return dense(x, w, b, activation)
    rows = []
    for image in x:
        b += image @ w
        rows.append(b.copy())
    return activate(np.array(rows), activation)
