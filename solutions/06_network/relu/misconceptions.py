"""Wrong answers that students really give, each written as a slip from the right one."""

import numpy as np

from autograder import misconception

from .solution import relu

# Another function


@misconception(
    en="You took the absolute value. ReLU does not turn -3 into 3 but into 0.",
    ko="절댓값을 구했습니다. ReLU는 -3을 3이 아니라 0으로 만듭니다.",
)
def takes_the_absolute_value(x):
    return np.abs(x)


@misconception(
    en="You kept the negative numbers and removed the positive ones. ReLU takes the larger of x and 0, not the smaller.",
    ko="음수를 남기고 양수를 없앴습니다. ReLU는 x와 0 중 작은 값이 아니라 큰 값입니다.",
)
def takes_the_minimum(x):
    return np.minimum(x, 0)


@misconception(
    en="You turned the sign around before taking the larger value: -3 becomes 3 and 3 becomes 0. It is max(0, x), not max(0, -x).",
    ko="부호를 바꾼 다음 큰 값을 골라 -3이 3이 되고 3이 0이 됩니다. max(0, -x)가 아니라 max(0, x)입니다.",
)
def turns_the_sign_around(x):
    return relu(-np.asarray(x))


@misconception(
    en="Negative numbers are multiplied by 0.01. That is leaky ReLU; plain ReLU makes them 0.",
    ko="음수에 0.01을 곱했습니다. 이는 leaky ReLU이며, ReLU는 음수를 0으로 만듭니다.",
)
def leaks(x):
    return np.where(x > 0, x, 0.01 * x)


@misconception(
    en="Your numbers stop at 1. ReLU has no upper limit: 5 stays 5.",
    ko="값이 1을 넘지 못합니다. ReLU에는 상한이 없으므로 5는 그대로 5입니다.",
)
def stops_at_one(x):
    return np.clip(x, 0, 1)


@misconception(
    en="Your numbers stop at 6. That is ReLU6; plain ReLU has no upper limit, and 8 stays 8.",
    ko="값이 6을 넘지 못합니다. 이는 ReLU6이며, ReLU에는 상한이 없으므로 8은 그대로 8입니다.",
)
def stops_at_six(x):
    return np.clip(x, 0, 6)


@misconception(
    en="Your numbers are cut to 0…255, as for pixels. Activations are no pixels and have no upper limit: 1000 stays 1000.",
    ko="픽셀처럼 값을 0과 255 사이로 잘랐습니다. activation의 값은 픽셀이 아니며 상한이 없습니다. 1000은 그대로 1000입니다.",
)
def stops_at_255(x):
    return np.clip(x, 0, 255)


@misconception(
    en="You return 1 where x is positive and 0 elsewhere. That is the slope of ReLU; ReLU itself gives x where x is positive.",
    ko="x가 양수인 곳에는 1, 나머지에는 0을 돌려주었습니다. 이는 ReLU의 기울기이며, ReLU는 x가 양수이면 x를 돌려줍니다.",
)
def returns_the_slope(x):
    return (x > 0).astype(int)


@misconception(
    en="You computed the sigmoid, which lies between 0 and 1. ReLU keeps positive numbers as they are.",
    ko="0과 1 사이의 값을 내는 sigmoid를 계산했습니다. ReLU는 양수를 그대로 둡니다.",
)
def computes_the_sigmoid(x):
    return 1 / (1 + np.exp(-np.asarray(x, float)))


@misconception(
    en="You computed tanh where x is positive. ReLU keeps positive numbers as they are: 3 stays 3.",
    ko="x가 양수인 곳에서 tanh를 계산했습니다. ReLU는 양수를 그대로 둡니다. 3은 그대로 3입니다.",
)
def bends_the_positive_side(x):
    return np.tanh(relu(x))


@misconception(
    en="You computed log(1 + exp(x)). That is softplus, a smooth relative of ReLU; at 0 it gives 0.69, ReLU gives 0.",
    ko="log(1 + exp(x))를 계산했습니다. 이는 ReLU와 비슷하지만 매끄러운 softplus입니다. 0에서 softplus는 0.69이고 ReLU는 0입니다.",
)
def computes_softplus(x):
    return np.logaddexp(x, 0.0)


@misconception(
    en="Fractions are cut off: 0.25 becomes 0. Keep the numbers as they are, without int() and without an array of integers.",
    ko="소수 부분이 잘려 0.25가 0이 되었습니다. int()나 정수 배열을 쓰지 말고 값을 그대로 두십시오.",
)
def cuts_off_fractions(x):
    return np.trunc(relu(x))


@misconception(
    en="np.vectorize takes the type of its result from the first answer: where that is the integer 0, 0.25 becomes 0. Return 0.0 there, or use np.maximum.",
    ko="np.vectorize는 첫 번째 답을 보고 결과의 자료형을 정합니다. 그 답이 정수 0이면 0.25도 0이 됩니다. 0.0을 돌려주거나 np.maximum을 쓰십시오.",
)
def lets_the_first_answer_set_the_type(x):
    return np.vectorize(lambda value: max(0, value))(x)


# The array as a whole


@misconception(
    en="max(0, x) and `if x > 0` ask one question of the whole array, which works for a single number only. Ask it of every element: np.maximum, np.where, or a loop.",
    ko="max(0, x)나 `if x > 0`은 배열 전체를 두고 한 번만 묻기 때문에 수가 하나일 때만 됩니다. np.maximum, np.where나 반복문으로 원소마다 비교하십시오.",
)
def asks_the_whole_array(x):
    return max(0, x)


@misconception(
    en="np.max looks for the largest element along an axis, so np.max(x, 0) has one axis less. np.maximum(x, 0) compares element by element.",
    ko="np.max는 한 축에서 가장 큰 값을 찾으므로 np.max(x, 0)에서는 축 하나가 없어집니다. 원소마다 비교하려면 np.maximum(x, 0)을 쓰십시오.",
)
def takes_the_largest_of_an_axis(x):
    return np.max(x, 0)


@misconception(
    en="np.max(0, x) takes x for an axis and stops with an error. The function that compares two arrays element by element is np.maximum.",
    ko="np.max(0, x)는 x를 축 번호로 보기 때문에 오류가 납니다. 두 배열을 원소마다 비교하는 함수는 np.maximum입니다.",
)
def gives_x_as_the_axis(x):
    return np.max(0, x)


@misconception(
    en="You return one number, the largest of all. ReLU looks at every element by itself and keeps the shape.",
    ko="모든 값 중 가장 큰 수 하나를 돌려주었습니다. ReLU는 원소마다 따로 계산하며 모양을 그대로 둡니다.",
)
def takes_the_largest_of_all(x):
    return max(0, np.max(x))


@misconception(
    en="x[x > 0] leaves the negative numbers out, so the shape is lost. They must stay in their places, as 0.",
    ko="x[x > 0]은 음수를 빼 버리므로 모양이 달라집니다. 음수는 그 자리에 0으로 남아야 합니다.",
)
def leaves_negative_numbers_out(x):
    return x[x > 0]


@misconception(
    en="Your loops expect rows and columns, exactly two axes. A batch of images has four: use a NumPy function on the whole array.",
    ko="반복문이 행과 열, 두 축만 처리합니다. 이미지의 batch는 축이 네 개이므로 배열 전체에 NumPy 함수를 쓰십시오.",
)
def expects_a_table(x):
    rows, cols = x.shape
    return relu(x).reshape(rows, cols)


@misconception(
    en="The result is one long row. ReLU keeps the shape of x.",
    ko="결과가 한 줄로 펼쳐졌습니다. ReLU는 x의 모양을 그대로 둡니다.",
)
def returns_one_row(x):
    return relu(x).ravel()


@misconception(
    en="You subtracted the smallest element, so that nothing is negative any more. ReLU moves nothing: 3 stays 3, -3 becomes 0.",
    ko="가장 작은 값을 빼서 음수를 없앴습니다. ReLU는 값을 옮기지 않습니다. 3은 그대로 3이고 -3은 0입니다.",
)
def lifts_everything(x):
    return x - np.min(x)


# Memory


@misconception(
    en="The values are right, but x[x < 0] = 0, x *= … or out=x changes the caller's x. Work on a copy, or make a new array.",
    ko="값은 맞지만, x[x < 0] = 0이나 x *= …, out=x는 인자로 받은 x를 바꿉니다. 복사본을 쓰거나 새 배열을 만드십시오.",
)
def writes_into_x(x):
    x[x < 0] = 0
    return x


@misconception(
    en="Your function changes x and returns nothing. It must return a new array and leave x as it is.",
    ko="함수가 x를 바꾸기만 하고 아무것도 돌려주지 않습니다. x는 그대로 두고 새 배열을 돌려주어야 합니다.",
)
def writes_into_x_and_returns_nothing(x):
    x[x < 0] = 0
