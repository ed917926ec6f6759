"""What a student's training learns from real pictures, and what their vision sees: lessons 07 and 08."""

import numpy as np

from autograder import images
from autograder.gallery.asking import Missing, ask, load, look
from autograder.gallery.drawing import around_zero, framed, grid, guess, paragraph, picture, row, table
from autograder.gallery.weights import TRAINED
from autograder.speaking import language
from autograder.text import Text

SHOWN = 24  # digits of a kind
HALVES = Text("left half", "왼쪽 절반"), Text("right half", "오른쪽 절반")
SURFACES = {"brick": Text("brick", "벽돌"), "grass": Text("grass", "잔디"), "gravel": Text("gravel", "자갈")}


@look
def learned_kernels(learn_kernel, conv2d_backward):
    """What the kernel has learned after 10, 100 and 500 steps, and the edges that it sees in the photograph."""
    photograph = load(images.photograph)
    noise = np.random.default_rng(0).normal(size=(2, 8, 8))  # small: a loop over all pixels makes 610 steps in a few seconds
    impulse = np.zeros((1, 5, 5))
    impulse[0, 2, 2] = 1
    sobel = _sobel(impulse)[0, ::-1, ::-1]
    kernels = {steps: ask(learn_kernel, [noise, _sobel(noise), (3, 3), steps, 0.03], (3, 3)) for steps in (10, 100, 500)}
    rows = [
        row(
            *(grid(kernel, Text(f"learned, {steps} steps", f"학습한 kernel, step {steps}번")) for steps, kernel in kernels.items()),
            grid(sobel, Text("Sobel's kernel", "Sobel kernel")),
        )
    ]
    try:
        # the gradient that goes back to an image is a convolution as well, with the kernel turned by 180 degrees
        turned = kernels[500][::-1, ::-1].reshape(3, 3, 1, 1)
        back = ask(conv2d_backward, [photograph.reshape(1, 64, 64, 1), np.zeros((1, 66, 66, 1)), turned], (1, 66, 66, 1), part=0)
        seen = picture(around_zero(back[0, 2:64, 2:64, 0]), Text("the edges that the learned kernel sees", "학습한 kernel이 찾은 가장자리"))
        rows.append(row(picture(photograph, Text("the photograph, 64×64", "사진, 64×64")), seen))
    except Missing as missing:
        rows.append(paragraph(missing.says))
    return Text("Nobody told the kernel its numbers: it began with zeros.", "kernel의 값은 아무도 알려 주지 않았습니다. 0에서 시작하여 스스로 배운 값입니다."), *rows


@look
def digits(train_classifier):
    """Digits that the classifier has not seen, its guesses, and how many of all are right."""
    pictures, labels = load(images.digits)
    x, y = pictures[TRAINED:], labels[TRAINED:]
    guesses = ask(train_classifier, [pictures[:TRAINED], labels[:TRAINED], x], y.shape)
    wrong = [*np.flatnonzero(guesses != y)]
    rows = [row(*(guess(x[n], guesses[n], y[n]) for n in range(SHOWN)))]
    if wrong:
        rows += [
            paragraph(Text(f"Those that went wrong{f', the first {SHOWN}' if len(wrong) > SHOWN else ''}:", f"틀린 숫자{f' 가운데 처음 {SHOWN}개' if len(wrong) > SHOWN else ''}입니다.")),
            row(*(guess(x[n], guesses[n], y[n]) for n in wrong[:SHOWN])),
        ]
    right = len(y) - len(wrong)
    return (
        Text(
            f"Learned from {TRAINED} digits; of {len(y)} new ones, {right} are read correctly: {100 * right / len(y):.1f} %. The first {SHOWN}:",
            f"숫자 {TRAINED}개로 학습하고, 처음 보는 {len(y)}개 가운데 {right}개를 맞혔습니다({100 * right / len(y):.1f}%). 처음 {SHOWN}개입니다.",
        ),
        *rows,
    )


@look
def found(find_pattern):
    """A patch of the photograph, found in it, and found again after everything has moved."""
    photograph = load(images.photograph)
    patch, figures = photograph[8:22, 26:40], []
    for down, right in (0, 0), (30, -20):
        moved = np.roll(photograph, (down, right), axis=(0, 1))
        place = tuple(int(side) for side in np.clip(ask(find_pattern, [moved, patch], (2,)), -99, 999))
        figures.append(picture(framed(moved, place, patch.shape), Text(f"cut out at ({8 + down}, {26 + right}), found at {place}", f"잘라 낸 곳: ({8 + down}, {26 + right}), 찾은 곳: {place}")))
    return (
        Text("A patch of the photograph, and where your function finds it (the frame), before and after the photograph moves.", "사진의 한 조각과 함수가 찾은 자리(테두리)입니다. 사진을 옮기기 전과 옮긴 후에 각각 찾았습니다."),
        row(picture(patch, Text("the pattern, 14×14", "패턴, 14×14"), 3 * len(patch)), *figures),
    )


@look
def grams(gram_matrix):
    """Three textures, and the Gram matrices of both halves of each."""
    rows = []
    for name, halves in load(_textures).items():
        matrices = [ask(gram_matrix, [_differences(half)], (4, 4)) for half in halves]
        rows.append(row(picture(np.hstack(halves), SURFACES[name], 128), *(grid(matrix, half, "→←↓↑") for matrix, half in zip(matrices, HALVES))))
    return Text("Gram matrices of the features →, ←, ↓ and ↑: where it gets brighter in that direction, and how much.", "특징 →, ←, ↓, ↑의 Gram 행렬입니다. 각 특징은 그 방향으로 갈 때 얼마나 밝아지는지를 나타냅니다."), *rows


@look
def styles(style_loss):
    """The style loss between the left half of each texture and the right half of each."""
    textures = load(_textures)
    losses = {a: [float(ask(style_loss, [_differences(left), _differences(textures[b][1])], ())) for b in textures] for a, (left, _) in textures.items()}
    head = [Text("left half of … | right half of …", "왼쪽 절반 | 오른쪽 절반")[language()], *(SURFACES[name][language()] for name in textures)]
    rows = [[SURFACES[name][language()], *(f"{loss:,.4g}" + " ◀" * (loss == min(line)) for loss in line)] for name, line in losses.items()]
    return (
        Text("The style loss between halves of textures. ◀ marks the smallest of a row.", "texture의 절반끼리 계산한 스타일 손실입니다. ◀는 그 행에서 가장 작은 값입니다."),
        row(*(picture(np.hstack(halves), SURFACES[name], 128) for name, halves in textures.items())),
        table(head, rows),
    )


def _textures():
    """{name: (left half, right half)}, 128×64 each."""
    return {name: (texture[:, :64], texture[:, 64:]) for name, texture in images.textures().items()}


def _differences(image):
    """Four feature maps, by subtracting neighbours: by how many percent it gets brighter to the right, left, bottom and top; 0 where it does not."""
    image = 100 * image
    across, down = image[:-1, 1:] - image[:-1, :-1], image[1:, :-1] - image[:-1, :-1]
    return np.maximum(np.stack([across, -across, down, -down], axis=2), 0)[::2, ::2]  # a quarter of the pixels says the same, and loops take their time


def _sobel(x):
    """Vertical edges of images (N, H, W) by adding and subtracting neighbours, as the task of learn_kernel does."""
    sums = x[:, :-2] + 2 * x[:, 1:-1] + x[:, 2:]
    return sums[:, :, :-2] - sums[:, :, 2:]
