"""Wrong answers that students really give, each written as a slip from the right one."""

import numpy as np

from autograder import misconception

from .solution import learn_kernel


def windows_of(images, kernel_shape):
    """(N, H', W', F_h, F_w): for each output the pixels that it sees."""
    return np.lib.stride_tricks.sliding_window_view(np.asarray(images, float), tuple(kernel_shape), axis=(1, 2))


def descend(images, targets, kernel_shape, steps, learning_rate, *, start=0.0, count=None, rate=None, seen=None):
    """The right answer with one part exchanged.

    start: what the weights begin with; count(targets): what the sum is divided by; rate(t): the learning rate of step t;
    seen(error): what the gradient sees of the difference.
    """
    windows, targets = windows_of(images, kernel_shape), np.asarray(targets, float)
    kernel = np.zeros(kernel_shape) + start
    for t in range(steps):
        error = np.einsum("nijuv,uv->nij", windows, kernel) - targets
        gradient = 2 / (count(targets) if count else targets.size) * np.einsum("nij,nijuv->uv", seen(error) if seen else error, windows)
        kernel = kernel - (rate(t) if rate else learning_rate) * gradient
    return kernel


# The gradient


@misconception(
    en="Your steps are half as long as they should be: the 2 is missing, which comes from the derivative of the square.",
    ko="step이 절반만큼만 움직입니다. 제곱을 미분할 때 나오는 2가 빠졌습니다.",
)
def forgets_the_two(images, targets, kernel_shape, steps, learning_rate):
    return learn_kernel(images, targets, kernel_shape, steps, learning_rate / 2)


@misconception(
    en="You descend on the sum of the squared errors. It is their mean: divide by the number of all outputs, N·H'·W'.",
    ko="제곱 오차의 합으로 경사하강을 했습니다. 평균이어야 합니다. 모든 출력의 수 N·H'·W'으로 나누십시오.",
)
def takes_the_sum(images, targets, kernel_shape, steps, learning_rate):
    return descend(images, targets, kernel_shape, steps, learning_rate, count=lambda targets: 1)


@misconception(
    en="You divided by the number of images only. The mean is over all outputs, N·H'·W'.",
    ko="이미지의 수로만 나누었습니다. 평균은 모든 출력 N·H'·W'개로 구합니다.",
)
def averages_over_the_images_only(images, targets, kernel_shape, steps, learning_rate):
    return descend(images, targets, kernel_shape, steps, learning_rate, count=len)


@misconception(
    en="You divided by H'·W', the outputs of one image. The mean is over the outputs of all images, N·H'·W'.",
    ko="이미지 하나의 출력 수 H'·W'으로 나누었습니다. 평균은 모든 이미지의 출력 N·H'·W'개로 구합니다.",
)
def adds_up_the_images(images, targets, kernel_shape, steps, learning_rate):
    return descend(images, targets, kernel_shape, steps, learning_rate, count=lambda targets: targets[0].size)


@misconception(
    en="You divided by the number of pixels of the images. The mean is over the outputs, of which there are fewer: N·H'·W'.",
    ko="이미지의 픽셀 수로 나누었습니다. 평균은 그보다 적은 출력 N·H'·W'개로 구합니다.",
)
def divides_by_the_pixels(images, targets, kernel_shape, steps, learning_rate):
    return descend(images, targets, kernel_shape, steps, learning_rate, count=lambda targets: images.size)


@misconception(
    en="You divided by the number of weights of the kernel. The mean is over the outputs, N·H'·W'.",
    ko="kernel의 weight 수로 나누었습니다. 평균은 출력 N·H'·W'개로 구합니다.",
)
def divides_by_the_weights(images, targets, kernel_shape, steps, learning_rate):
    return descend(images, targets, kernel_shape, steps, learning_rate, count=lambda targets: np.prod(kernel_shape))


@misconception(
    en="You went up instead of down. The gradient points to where the error grows: subtract it.",
    ko="내려가지 않고 올라갔습니다. gradient는 오차가 커지는 쪽을 가리킵니다. 빼십시오.",
)
def goes_up(images, targets, kernel_shape, steps, learning_rate):
    return learn_kernel(images, targets, kernel_shape, steps, -learning_rate)


@misconception(
    en="You used only the sign of the difference, which is the gradient of the absolute error. For the squared error the difference itself counts.",
    ko="차의 부호만 썼습니다. 이는 절대 오차의 gradient입니다. 제곱 오차에서는 차의 크기도 들어갑니다.",
)
def uses_the_sign_of_the_error(images, targets, kernel_shape, steps, learning_rate):
    return descend(images, targets, kernel_shape, steps, learning_rate / 2, seen=np.sign)


@misconception(
    "C01",
    en="You learned the kernel of a true convolution, which flips it: yours is turned by 180°. Here w[u, v] meets x[i + u, j + v].",
    ko="kernel을 뒤집는 수학의 합성곱으로 학습하여, 답이 180° 뒤집혀 있습니다. 여기서 w[u, v]는 x[i + u, j + v]와 곱합니다.",
)
def learns_the_flipped_kernel(images, targets, kernel_shape, steps, learning_rate):
    return learn_kernel(images, targets, kernel_shape, steps, learning_rate)[::-1, ::-1]


@misconception(
    en="Your outputs are right, but the gradient is turned by 180°. gradient[u, v] adds up the differences times x[i + u, j + v], nothing is flipped.",
    ko="출력은 맞지만 gradient가 180° 뒤집혀 있습니다. gradient[u, v]는 차와 x[i + u, j + v]의 곱을 더한 것이며 뒤집지 않습니다.",
)
def flips_the_gradient(images, targets, kernel_shape, steps, learning_rate):
    windows = windows_of(images, kernel_shape)
    kernel = np.zeros(kernel_shape)
    for _ in range(steps):
        error = np.einsum("nijuv,uv->nij", windows, kernel) - targets
        kernel -= learning_rate * 2 / error.size * np.einsum("nij,nijuv->uv", error, windows)[::-1, ::-1]
    return kernel


# The steps


@misconception(
    en="You made one step too many. With steps = 0 the kernel is still zeros.",
    ko="step을 한 번 더 했습니다. steps가 0이면 kernel은 그대로 0입니다.",
)
def makes_one_step_more(images, targets, kernel_shape, steps, learning_rate):
    return learn_kernel(images, targets, kernel_shape, steps + 1, learning_rate)


@misconception(
    en="You made one step too few. With steps = 1 the kernel has already changed once.",
    ko="step을 한 번 덜 했습니다. steps가 1이면 kernel이 이미 한 번 바뀌어 있습니다.",
)
def makes_one_step_less(images, targets, kernel_shape, steps, learning_rate):
    return learn_kernel(images, targets, kernel_shape, max(steps - 1, 0), learning_rate)


@misconception(
    en="You made a single step, whatever `steps` says. Repeat it, and compute outputs and gradient anew each time.",
    ko="`steps`와 상관없이 step을 한 번만 했습니다. 반복하면서 출력과 gradient를 매번 다시 계산하십시오.",
)
def makes_a_single_step(images, targets, kernel_shape, steps, learning_rate):
    return learn_kernel(images, targets, kernel_shape, min(steps, 1), learning_rate)


@misconception(
    en="Outputs and gradient were computed once, before the loop, so all your steps are equal. Compute both inside the loop, with the present kernel.",
    ko="출력과 gradient를 반복문 앞에서 한 번만 계산하여 모든 step이 똑같습니다. 둘 다 반복문 안에서 현재 kernel로 계산하십시오.",
)
def repeats_the_first_step(images, targets, kernel_shape, steps, learning_rate):
    return steps * learn_kernel(images, targets, kernel_shape, 1, learning_rate)


@misconception(
    en="The gradients of earlier steps are still in the gradient, because it goes on adding up. Set it back to zeros at the beginning of each step.",
    ko="gradient에 계속 더하기만 하여 앞 step의 gradient가 남아 있습니다. step을 시작할 때마다 0으로 되돌리십시오.",
)
def keeps_adding_to_the_gradient(images, targets, kernel_shape, steps, learning_rate):
    windows = windows_of(images, kernel_shape)
    kernel, gradient = np.zeros(kernel_shape), np.zeros(kernel_shape)
    for _ in range(steps):
        error = np.einsum("nijuv,uv->nij", windows, kernel) - targets
        gradient += 2 / error.size * np.einsum("nij,nijuv->uv", error, windows)
        kernel = kernel - learning_rate * gradient
    return kernel


@misconception(
    en="The kernel begins with ones. Begin with zeros.",
    ko="kernel이 1에서 시작합니다. 0에서 시작하십시오.",
)
def starts_with_ones(images, targets, kernel_shape, steps, learning_rate):
    return descend(images, targets, kernel_shape, steps, learning_rate, start=1.0)


@misconception(
    en="The kernel begins with random numbers. Here it begins with zeros, so that everybody gets the same kernel.",
    ko="kernel이 무작위 값에서 시작합니다. 여기서는 모두 같은 kernel을 얻도록 0에서 시작합니다.",
)
def starts_with_random_numbers(images, targets, kernel_shape, steps, learning_rate):
    return descend(images, targets, kernel_shape, steps, learning_rate, start=np.random.default_rng(0).normal(0, 0.1, kernel_shape))


@misconception(
    en="The learning rate was multiplied in twice. One step changes the kernel by learning_rate times the gradient.",
    ko="learning rate를 두 번 곱했습니다. step 한 번에 kernel은 learning_rate * gradient만큼 바뀝니다.",
)
def squares_the_learning_rate(images, targets, kernel_shape, steps, learning_rate):
    return learn_kernel(images, targets, kernel_shape, steps, learning_rate**2)


@misconception(
    en="The learning rate is not used. Multiply the gradient by it before you subtract.",
    ko="learning rate를 쓰지 않았습니다. gradient에 곱한 다음 빼십시오.",
)
def ignores_the_learning_rate(images, targets, kernel_shape, steps, learning_rate):
    with np.errstate(all="ignore"):
        return learn_kernel(images, targets, kernel_shape, steps, 1.0)


@misconception(
    en="Your learning rate gets smaller from step to step. Here it stays the same.",
    ko="step마다 learning rate가 작아집니다. 여기서는 learning rate가 일정합니다.",
)
def lets_the_learning_rate_decay(images, targets, kernel_shape, steps, learning_rate):
    return descend(images, targets, kernel_shape, steps, learning_rate, rate=lambda t: learning_rate / (t + 1))


@misconception(
    en="You made a step after each image. Here one step looks at all images: compute the gradient of all, then change the kernel once.",
    ko="이미지마다 step을 따로 했습니다. 여기서는 step 한 번에 모든 이미지를 봅니다. 전체의 gradient를 구한 다음 kernel을 한 번 바꾸십시오.",
)
def makes_a_step_after_each_image(images, targets, kernel_shape, steps, learning_rate):
    windows = windows_of(images, kernel_shape)
    kernel = np.zeros(kernel_shape)
    for _ in range(steps):
        for window, target in zip(windows, targets):
            error = np.einsum("ijuv,uv->ij", window, kernel) - target
            kernel -= learning_rate * 2 / error.size * np.einsum("ij,ijuv->uv", error, window)
    return kernel


@misconception(
    en="You changed each weight before the gradient of the next was known. Compute all gradients with the same outputs first.",
    ko="다음 weight의 gradient를 구하기 전에 weight를 하나씩 바꾸었습니다. 먼저 같은 출력으로 모든 gradient를 구하십시오.",
)
def changes_the_weights_one_by_one(images, targets, kernel_shape, steps, learning_rate):
    windows = windows_of(images, kernel_shape)
    kernel = np.zeros(kernel_shape)
    for _ in range(steps):
        for u, v in np.ndindex(kernel.shape):
            error = np.einsum("nijuv,uv->nij", windows, kernel) - targets
            kernel[u, v] -= learning_rate * 2 / error.size * np.sum(error * windows[..., u, v])
    return kernel


@misconception(
    en="You solved for the best kernel at once. The question is where gradient descent has got to after `steps` steps.",
    ko="가장 좋은 kernel을 한 번에 구했습니다. 여기서 구할 것은 경사하강법으로 step을 `steps`번 거친 kernel입니다.",
)
def solves_at_once(images, targets, kernel_shape, steps, learning_rate):
    windows = windows_of(images, kernel_shape).reshape(np.size(targets), -1)
    return np.linalg.lstsq(windows, np.ravel(targets), rcond=None)[0].reshape(kernel_shape)


# What is looked at and returned


@misconception(
    en="You learned from the first image only. Use the errors of all images.",
    ko="첫 번째 이미지로만 학습했습니다. 모든 이미지의 오차를 쓰십시오.",
)
def learns_from_the_first_image_only(images, targets, kernel_shape, steps, learning_rate):
    return learn_kernel(images[:1], targets[:1], kernel_shape, steps, learning_rate)


@misconception(
    en="You returned the last gradient. Return the kernel.",
    ko="마지막 gradient를 돌려주었습니다. kernel을 돌려주십시오.",
)
def returns_the_last_gradient(images, targets, kernel_shape, steps, learning_rate):
    before = learn_kernel(images, targets, kernel_shape, max(steps - 1, 0), learning_rate)
    after = learn_kernel(images, targets, kernel_shape, steps, learning_rate)
    return (before - after) / learning_rate


@misconception(
    en="You returned the kernels of all steps. Return the last one alone.",
    ko="모든 step의 kernel을 돌려주었습니다. 마지막 kernel만 돌려주십시오.",
)
def returns_every_kernel(images, targets, kernel_shape, steps, learning_rate):
    return [learn_kernel(images, targets, kernel_shape, step, learning_rate) for step in range(1, steps + 1)]


@misconception(
    en="You returned the kernel and something else beside it. Return the kernel alone, without the loss.",
    ko="kernel 말고 다른 값도 함께 돌려주었습니다. loss 없이 kernel만 돌려주십시오.",
)
def returns_the_loss_too(images, targets, kernel_shape, steps, learning_rate):
    kernel = learn_kernel(images, targets, kernel_shape, steps, learning_rate)
    error = np.einsum("nijuv,uv->nij", windows_of(images, kernel_shape), kernel) - targets
    return kernel, float(np.mean(error**2))


@misconception(
    en="You returned a flat kernel. Give it its shape (F_h, F_w) back.",
    ko="한 줄로 편 kernel을 돌려주었습니다. (F_h, F_w) 모양으로 되돌리십시오.",
)
def returns_a_flat_kernel(images, targets, kernel_shape, steps, learning_rate):
    return learn_kernel(images, targets, kernel_shape, steps, learning_rate).ravel()


@misconception(
    en="Your kernel is square: its height was taken for its width as well. kernel_shape is (F_h, F_w).",
    ko="kernel을 정사각형으로 만들었습니다. 높이를 너비로도 썼습니다. kernel_shape는 (F_h, F_w)입니다.",
)
def assumes_a_square_kernel(images, targets, kernel_shape, steps, learning_rate):
    if kernel_shape[0] != kernel_shape[1]:
        raise ValueError("operands could not be broadcast together")
    return learn_kernel(images, targets, kernel_shape, steps, learning_rate)


@misconception(
    en="The kernel has the dtype of the images, so with integers every step is cut off. Make the zeros as floats.",
    ko="kernel의 dtype이 이미지와 같아서, 이미지가 정수이면 step마다 소수점 아래가 잘립니다. 0 배열을 실수로 만드십시오.",
)
def learns_in_integers(images, targets, kernel_shape, steps, learning_rate):
    kernel = np.zeros(kernel_shape, images.dtype)
    windows = windows_of(images, kernel_shape)
    for _ in range(steps):
        error = np.einsum("nijuv,uv->nij", windows, kernel) - targets
        kernel = (kernel - learning_rate * 2 / error.size * np.einsum("nij,nijuv->uv", error, windows)).astype(images.dtype)
    return kernel


@misconception(
    en="With integer targets your outputs are integers too: np.zeros_like copies the dtype, and fractions are cut off. Make the outputs as floats.",
    ko="targets가 정수이면 출력도 정수가 됩니다. np.zeros_like는 dtype까지 따라 만들므로 소수점 아래가 잘립니다. 출력을 실수로 만드십시오.",
)
def cuts_fractions_off_the_outputs(images, targets, kernel_shape, steps, learning_rate):
    windows = windows_of(images, kernel_shape)
    kernel = np.zeros(kernel_shape)
    for _ in range(steps):
        outputs = np.einsum("nijuv,uv->nij", windows, kernel).astype(targets.dtype)
        kernel -= learning_rate * 2 / outputs.size * np.einsum("nij,nijuv->uv", outputs - targets, windows)
    return kernel


# The arguments


@misconception(
    en="The values are right, but you subtract the outputs from the caller's targets with -=. Give the difference an array of its own.",
    ko="값은 맞지만, 인자로 받은 targets에서 -=로 출력을 뺐습니다. 차는 새 배열에 담으십시오.",
)
def subtracts_in_the_targets(images, targets, kernel_shape, steps, learning_rate):
    kernel = learn_kernel(images, targets, kernel_shape, steps, learning_rate)
    targets[:] = targets - np.einsum("nijuv,uv->nij", windows_of(images, kernel_shape), kernel)
    return kernel
