"""What a student's layers make of real pictures: lessons 01 to 06."""

import numpy as np

from autograder import images
from autograder.gallery.asking import Missing, ask, load, look, name_of
from autograder.gallery.drawing import around_zero, guess, paragraph, picture, row, spread, stretched, table
from autograder.gallery.weights import LAYERS, TRAINED, trained, untrained
from autograder.speaking import language
from autograder.text import Text

READ, SHOWN = 100, 24  # digits that the network reads, and of these how many are seen in any case


@look
def edges(convolve, edge_kernel):
    """The photograph, its vertical and horizontal edges, and both together."""
    photograph = load(images.photograph)
    kernels = [ask(edge_kernel, [direction], (3, 3)) for direction in ("vertical", "horizontal")]
    vertical, horizontal = (ask(convolve, [photograph, kernel], (62, 62)) for kernel in kernels)
    return (
        Text("The photograph, seen by your two kernels. Grey is 0; the brighter or darker, the further from 0.", "두 kernel로 본 사진입니다. 회색이 0이고, 밝거나 어두울수록 0에서 먼 값입니다."),
        row(
            picture(photograph, Text("the photograph, 64×64", "사진, 64×64")),
            picture(around_zero(vertical), Text("vertical edges (v), 62×62", "수직 가장자리(v), 62×62")),
            picture(around_zero(horizontal), Text("horizontal edges (h), 62×62", "수평 가장자리(h), 62×62")),
            picture(stretched(np.hypot(*stretched(np.stack([vertical, horizontal])))), Text("strength √(v² + h²)", "세기 √(v² + h²)")),
        ),
    )


@look
def channels(convolve_volume, filters):
    """The cat, its three channels, and the feature maps that filters (F_h, F_w, 3, K) make of it."""
    cat = load(images.cat)
    shape = _shape(filters)
    if len(shape) != 4 or shape[2] != 3 or not shape[3] or not 0 < min(shape[:2]) <= max(shape[:2]) <= 64:
        raise Missing(
            Text(
                "The filters for this picture have the shape (F_h, F_w, 3, K): mend them, and run this cell again.",
                "이 사진에 쓰는 filter의 모양은 (F_h, F_w, 3, K)입니다. filter를 고치고 이 셀을 다시 실행하십시오.",
            )
        )
    height, width, _, count = shape
    maps = ask(convolve_volume, [cat, filters, np.zeros(count)], (65 - height, 65 - width, count))
    colours = (Text("red", "빨강"), Text("green", "초록"), Text("blue", "파랑"))
    return (
        Text(
            "The cat, its three channels, and what your filters make of them: the smallest number of a feature map is black, the largest white.",
            "고양이 사진과 채널 세 개, 그리고 filter가 만든 feature map입니다. feature map에서 가장 작은 값은 검정, 가장 큰 값은 흰색입니다.",
        ),
        row(
            picture(cat, Text("the cat, 64×64×3", "고양이, 64×64×3")),
            *(picture(cat[..., channel], Text(f"channel {channel}: {colour.en}", f"채널 {channel}: {colour.ko}")) for channel, colour in enumerate(colours)),
        ),
        row(*(picture(spread(maps[..., k]), _same(f"feature map {k}, {65 - height}×{65 - width}")) for k in range(min(count, 4)))),
    )


@look
def strides(conv2d):
    """The photograph after a layer of stride 1, 2 and 4, all at one scale."""
    photograph = load(images.photograph)
    batch, mean = photograph.reshape(1, 64, 64, 1), np.full((3, 3, 1, 1), 1 / 9)
    maps = {stride: ask(conv2d, [batch, mean, None, stride], (1, size, size, 1))[0, ..., 0] for stride, size in ((1, 62), (2, 31), (4, 16))}
    return (
        Text("Each number is the mean of a 3×3 window of the photograph. All four pictures have the same scale.", "각 값은 사진에서 3×3 창의 평균입니다. 네 그림의 배율은 같습니다."),
        row(
            picture(photograph, Text("the photograph, 64×64", "사진, 64×64")),
            *(picture(answer, _same(f"stride {stride}: {len(answer)}×{len(answer)}"), 3 * len(answer)) for stride, answer in maps.items()),
        ),
    )


@look
def pooled(*pools):
    """The photograph after pooling by each function, with windows of 2×2 and 4×4, drawn equally large."""
    photograph = load(images.photograph)
    rows = []
    for pool in pools:
        maps = [ask(pool, [photograph.reshape(1, 64, 64, 1), size], (1, 64 // size, 64 // size, 1))[0, ..., 0] for size in (2, 4)]
        captions = (_same(f"{name_of(pool)}, {size}×{size}: {64 // size}×{64 // size}") for size in (2, 4))
        rows.append(row(picture(photograph, Text("the photograph, 64×64", "사진, 64×64")), *map(picture, maps, captions)))
    return Text("The photograph after pooling, drawn as large as before.", "pooling을 거친 사진을 원래와 같은 크기로 그렸습니다."), *rows


@look
def costs(dense_params, conv2d_params):
    """What a dense layer and a convolution layer cost on the cat, and on an image of 1000×1000."""
    cat, rows = load(images.cat), []
    for side in 64, 1000:
        dense = float(ask(dense_params, [side * side * 3, 1000], ()))
        shared = float(ask(conv2d_params, [(3, 3), 3, 1000], ()))
        rows.append([f"{side}×{side}×3", f"{side * side * 3:,}", f"{dense:,.12g}", f"{shared:,.12g}"])
    head = Text("image|numbers in it|dense layer, 1000 units|1000 filters of 3×3", "이미지|들어 있는 수|unit이 1000개인 dense layer|3×3 filter 1000개")
    return (
        Text("What a layer on this cat costs in parameters, and on a larger image.", "이 고양이 이미지와 더 큰 이미지에 층 하나를 쓸 때 필요한 parameter의 수입니다."),
        row(picture(cat, Text("64·64·3 = 12,288 numbers", "수 64·64·3 = 12,288개")), table(head[language()].split("|"), rows)),
    )


@look
def network(predict):
    """A digit on its way through a small trained network, and what that network reads in others."""
    pictures, labels = (part[TRAINED : TRAINED + READ] for part in load(images.digits))
    weights = trained()
    maps = ask(predict, [LAYERS[:1], weights[:1], pictures[:1]], (1, 6, 6, 8))[0]
    small = ask(predict, [LAYERS[:2], weights[:2], pictures[:1]], (1, 3, 3, 8))[0]
    shares = ask(predict, [LAYERS, weights, pictures], (READ, 10))
    guesses, random = shares.argmax(axis=1), ask(predict, [LAYERS, untrained(), pictures], (READ, 10)).argmax(axis=1)
    wrong = [n for n in range(SHOWN, READ) if guesses[n] != labels[n]][:SHOWN]
    right, lucky = (int((answers == labels).sum()) for answers in (guesses, random))
    return (
        Text("A digit on its way through your network, with weights that somebody has trained.", "신경망을 지나는 숫자 이미지입니다. weight는 미리 학습해 둔 값입니다."),
        row(picture(pictures[0, ..., 0], _same("x: 8×8×1"), 96)),
        row(*(picture(stretched(maps[..., k]), _same(f"Conv2D 6×6, {k}"), 72) for k in range(8))),
        row(*(picture(stretched(small[..., k]), _same(f"Pooling 3×3, {k}"), 72) for k in range(8))),
        table([Text("digit", "숫자")[language()], *range(10)], [["softmax", *(f"{100 * share:.0f} %" for share in shares[0])]]),
        paragraph(Text(f"What it says to {SHOWN} digits that it has not seen{', and to others where it was wrong' if wrong else ''}:", f"처음 보는 숫자 {SHOWN}개에 대한 답입니다.{' 그 밖에 틀린 숫자도 함께 보여 줍니다.' if wrong else ''}")),
        row(*(guess(pictures[n], guesses[n], labels[n]) for n in [*range(SHOWN), *wrong])),
        paragraph(
            Text(
                f"Of {READ} new digits it reads {right} correctly. With random weights it would be {lucky}.",
                f"처음 보는 숫자 {READ}개 가운데 {right}개를 맞혔습니다. weight가 무작위이면 {lucky}개를 맞힙니다.",
            )
        ),
    )


def _shape(value):
    """The shape of what may be no array."""
    try:
        return np.shape(value)
    except ValueError:
        return ()


def _same(caption):
    """Words that are the same in both languages: names and numbers."""
    return Text(caption, caption)
