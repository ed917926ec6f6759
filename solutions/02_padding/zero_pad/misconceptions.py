"""Wrong answers that students really give, each written as a slip from the right one."""

import numpy as np

from autograder import misconception

from .solution import zero_pad


def pad(x, rows, cols, channels=(0, 0), **how):
    """np.pad with one pair for each axis."""
    return np.pad(x, (rows, cols, channels), **how)


def pad_as(mode, x, padding, **how):
    """Right but for what the border is filled with."""
    return pad(x, (padding, padding), (padding, padding), mode=mode, **how)


# What the border holds


@misconception(
    "D01",
    en="Your border repeats the pixels at the edge. Zero padding puts 0 there, whatever the image holds.",
    ko="둘레를 가장자리의 픽셀로 채웠습니다. zero padding에서는 이미지의 값과 상관없이 0으로 채웁니다.",
)
def repeats_the_edge(x, padding):
    return pad_as("edge", x, padding)


@misconception(
    "D02",
    en='Your border mirrors the image (mode "reflect"). Zero padding puts 0 there, whatever the image holds.',
    ko='이미지를 거울처럼 비추어 채웠습니다(mode "reflect"). zero padding에서는 이미지의 값과 상관없이 0으로 채웁니다.',
)
def reflects_the_image(x, padding):
    return pad_as("reflect", x, padding)


@misconception(
    "D03",
    en='Your border mirrors the image, edge pixels included (mode "symmetric"). Zero padding puts 0 there, whatever the image holds.',
    ko='가장자리의 픽셀까지 거울처럼 비추어 채웠습니다(mode "symmetric"). zero padding에서는 이미지의 값과 상관없이 0으로 채웁니다.',
)
def mirrors_the_image(x, padding):
    return pad_as("symmetric", x, padding)


@misconception(
    "D04",
    en='Your border holds pixels from the opposite side (mode "wrap"). Zero padding puts 0 there, whatever the image holds.',
    ko='반대쪽의 픽셀로 둘레를 채웠습니다(mode "wrap"). zero padding에서는 이미지의 값과 상관없이 0으로 채웁니다.',
)
def wraps_around(x, padding):
    return pad_as("wrap", x, padding)


@misconception(
    "D18",
    en="Your border is filled with 1. It must be 0: np.zeros instead of np.ones.",
    ko="둘레를 1로 채웠습니다. 0이어야 하므로 np.ones 대신 np.zeros를 쓰십시오.",
)
def pads_with_ones(x, padding):
    return pad_as("constant", x, padding, constant_values=1)


@misconception(
    en="Your border holds the mean of the image. Zero padding puts 0 there, whatever the image holds.",
    ko="이미지의 평균으로 둘레를 채웠습니다. zero padding에서는 이미지의 값과 상관없이 0으로 채웁니다.",
)
def pads_with_the_mean(x, padding):
    padded = np.full(zero_pad(x, padding).shape, np.mean(x))
    padded[padding : padding + x.shape[0], padding : padding + x.shape[1]] = x
    return padded


@misconception(
    en="Your border is filled with -1. Write constant_values=0, or leave it out: 0 is the default of np.pad.",
    ko="둘레를 -1로 채웠습니다. constant_values=0으로 쓰거나 생략하십시오. np.pad의 기본값이 0입니다.",
)
def pads_with_minus_one(x, padding):
    return pad(x.astype(float), (padding, padding), (padding, padding), constant_values=-1)


# On which sides


@misconception(
    "D05",
    en="The zeros are only at the top and at the left. They go on all four sides: H becomes H + 2P, not H + P.",
    ko="0이 위와 왼쪽에만 있습니다. 네 변에 모두 붙이므로 H는 H + P가 아니라 H + 2P가 됩니다.",
)
def pads_top_and_left_only(x, padding):
    return pad(x, (padding, 0), (padding, 0))


@misconception(
    "D06",
    en="The zeros are only at the bottom and at the right. They go on all four sides: H becomes H + 2P, not H + P.",
    ko="0이 아래와 오른쪽에만 있습니다. 네 변에 모두 붙이므로 H는 H + P가 아니라 H + 2P가 됩니다.",
)
def pads_bottom_and_right_only(x, padding):
    return pad(x, (0, padding), (0, padding))


@misconception(
    "D07",
    en="The shape is right, but the image is in the top left corner and all zeros come after it. Put pixel (0, 0) at (P, P).",
    ko="모양은 맞지만 이미지가 왼쪽 위 모서리에 있고 0이 모두 그 뒤에 있습니다. 픽셀 (0, 0)을 (P, P)에 두십시오.",
)
def puts_all_zeros_after(x, padding):
    return pad(x, (0, 2 * padding), (0, 2 * padding))


@misconception(
    "D08",
    en="The shape is right, but the image is in the bottom right corner and all zeros come before it. Put pixel (0, 0) at (P, P).",
    ko="모양은 맞지만 이미지가 오른쪽 아래 모서리에 있고 0이 모두 그 앞에 있습니다. 픽셀 (0, 0)을 (P, P)에 두십시오.",
)
def puts_all_zeros_before(x, padding):
    return pad(x, (2 * padding, 0), (2 * padding, 0))


@misconception(
    "D09",
    en="Only the height is padded. The width needs P zeros at the left and P at the right as well.",
    ko="높이 방향으로만 0을 붙였습니다. 너비 방향으로도 왼쪽과 오른쪽에 0을 P개씩 붙이십시오.",
)
def pads_only_the_height(x, padding):
    return pad(x, (padding, padding), (0, 0))


@misconception(
    "D10",
    en="Only the width is padded. The height needs P zeros at the top and P at the bottom as well.",
    ko="너비 방향으로만 0을 붙였습니다. 높이 방향으로도 위와 아래에 0을 P개씩 붙이십시오.",
)
def pads_only_the_width(x, padding):
    return pad(x, (0, 0), (padding, padding))


@misconception(
    en="The image is moved down by P, but not to the right: P belongs in the row index and in the column index.",
    ko="이미지를 아래로만 P칸 옮기고 오른쪽으로는 옮기지 않았습니다. 행 번호와 열 번호에 모두 P를 더하십시오.",
)
def moves_the_rows_only(x, padding):
    return pad(x, (padding, padding), (0, 2 * padding))


@misconception(
    en="The image is moved to the right by P, but not down: P belongs in the row index and in the column index.",
    ko="이미지를 오른쪽으로만 P칸 옮기고 아래로는 옮기지 않았습니다. 행 번호와 열 번호에 모두 P를 더하십시오.",
)
def moves_the_columns_only(x, padding):
    return pad(x, (0, 2 * padding), (padding, padding))


# How many


@misconception(
    "D14",
    en="There is always one ring of zeros, whatever the argument. Use padding; try 0 and 2.",
    ko="인자와 상관없이 언제나 0을 한 겹 둘렀습니다. 인자 padding을 쓰십시오. 0과 2로 확인해 보십시오.",
)
def pads_always_by_one(x, padding):
    return zero_pad(x, 1)


@misconception(
    "D16",
    en="You return the image without any zeros. The result has the shape (H + 2P, W + 2P, C).",
    ko="0을 붙이지 않고 이미지를 그대로 돌려주었습니다. 결과의 모양은 (H + 2P, W + 2P, C)입니다.",
)
def ignores_the_padding(x, padding):
    return x


@misconception(
    "D17",
    en="-0 is 0, so the slice p:-p is empty when p is 0, and the image gets lost. Write p : p + H, or use np.pad.",
    ko="-0은 0이므로 p가 0이면 p:-p는 빈 slice가 되어 이미지가 사라집니다. p : p + H로 쓰거나 np.pad를 쓰십시오.",
)
def slices_to_minus_zero(x, padding):
    padded = np.zeros_like(zero_pad(x, padding))
    padded[padding:-padding, padding:-padding] = x
    return padded


@misconception(
    en="You refuse a padding of 0. It means no zeros at all: the result is the image as it is.",
    ko="padding이 0일 때 오류를 냈습니다. 0은 아무것도 붙이지 않는다는 뜻이므로 결과는 이미지 그대로입니다.",
)
def refuses_no_padding(x, padding):
    if padding < 1:
        raise ValueError("padding must be positive")
    return zero_pad(x, padding)


@misconception(
    en="With a padding of 0 your function returns nothing. It means no zeros at all: return the image as it is.",
    ko="padding이 0이면 함수가 아무것도 돌려주지 않습니다. 0은 아무것도 붙이지 않는다는 뜻이므로 이미지를 그대로 돌려주십시오.",
)
def returns_nothing_without_padding(x, padding):
    return zero_pad(x, padding) if padding > 0 else None


@misconception(
    en="np.pad(x, p)[:, :, p:-p] loses all channels when p is 0, because -0 is 0. Do not pad the channels: ((p, p), (p, p), (0, 0)).",
    ko="-0은 0이므로 p가 0이면 np.pad(x, p)[:, :, p:-p]에는 채널이 하나도 남지 않습니다. ((p, p), (p, p), (0, 0))으로 채널에는 0을 붙이지 마십시오.",
)
def cuts_the_channels_to_minus_zero(x, padding):
    return np.pad(x, padding)[:, :, padding:-padding]


@misconception(
    en="You took P for the total and divided it between the two sides. P zeros go on each side, so H becomes H + 2P.",
    ko="P를 전체 수로 보고 양쪽에 나누었습니다. 0은 한쪽에 P개씩이므로 H는 H + 2P가 됩니다.",
)
def divides_the_padding_between_the_sides(x, padding):
    halves = padding // 2, padding - padding // 2
    return pad(x, halves, halves)


@misconception(
    en="You put 2P zeros on each side. It is P on each side, 2P in total: H becomes H + 2P.",
    ko="한쪽에 0을 2P개씩 붙였습니다. 한쪽에 P개씩, 모두 2P개이므로 H는 H + 2P가 됩니다.",
)
def pads_twice(x, padding):
    return zero_pad(x, 2 * padding)


# Which pixels


@misconception(
    en="You overwrote the outer pixels of the image with zeros. The zeros go around the image, which becomes larger; no pixel is lost.",
    ko="이미지의 바깥쪽 픽셀을 0으로 덮어썼습니다. 0은 이미지의 둘레에 붙습니다. 이미지가 커지며, 픽셀은 하나도 사라지지 않습니다.",
)
def overwrites_the_edge(x, padding):
    result = x.copy()
    result[:padding] = result[-padding:] = 0
    result[:, :padding] = result[:, -padding:] = 0
    return result


@misconception(
    en="You overwrote the outer pixels of x itself with zeros, so the caller's image is spoilt. Make a new, larger array and put x into its middle.",
    ko="x 자체의 바깥쪽 픽셀을 0으로 덮어써서 호출한 쪽의 이미지가 망가졌습니다. 더 큰 배열을 새로 만들고 그 가운데에 x를 넣으십시오.",
)
def overwrites_the_edge_of_x(x, padding):
    x[:padding] = x[-padding:] = 0
    x[:, :padding] = x[:, -padding:] = 0
    return x


@misconception(
    en="Everything is 0: the array of zeros has the right shape, but the image was never put into it.",
    ko="모든 값이 0입니다. 0으로 채운 배열의 모양은 맞지만 그 안에 이미지를 넣지 않았습니다.",
)
def forgets_the_image(x, padding):
    return zero_pad(x * 0, padding)


@misconception(
    en="The last row and the last column of the image are missing. range(n) ends at n - 1 already, so do not subtract 1.",
    ko="이미지의 마지막 행과 마지막 열이 빠졌습니다. range(n)는 이미 n - 1에서 끝나므로 1을 빼지 마십시오.",
)
def loses_the_last_row_and_column(x, padding):
    kept = x.copy()
    kept[-1], kept[:, -1] = 0, 0
    return zero_pad(kept, padding)


@misconception(
    en="Your function returns nothing, so its answer is None. End it with return, not with print.",
    ko="함수가 아무것도 돌려주지 않아 답이 None입니다. print가 아니라 return으로 끝내십시오.",
)
def returns_nothing(x, padding):
    return None


@misconception(
    en="The image was put in behind its own zeros and then cut to the old height and width. The result must be larger: (H + 2P, W + 2P, C).",
    ko="0을 붙인 다음 원래의 높이와 너비로 잘랐습니다. 결과는 더 커져서 (H + 2P, W + 2P, C)가 되어야 합니다.",
)
def cuts_to_the_old_size(x, padding):
    return zero_pad(x, padding)[: x.shape[0], : x.shape[1]]


# Height and width


@misconception(
    en="x.shape is (H, W, C): height first. You took the width first; try an image with 2 rows and 3 columns.",
    ko="x.shape는 (H, W, C)로 높이가 먼저입니다. 너비를 먼저 꺼냈습니다. 2행 3열인 이미지로 확인해 보십시오.",
)
def unpacks_width_before_height(x, padding):
    width, height, channels = x.shape
    padded = np.zeros((height + 2 * padding, width + 2 * padding, channels))
    for i in range(height):
        for j in range(width):
            padded[i + padding, j + padding] = x[i, j]
    return padded


@misconception(
    en="You took the height for the width as well, so only square images come out right. x.shape[1] is the width; try 2 rows and 3 columns.",
    ko="높이를 너비로도 썼으므로 정사각형 이미지만 맞습니다. 너비는 x.shape[1]입니다. 2행 3열로 확인해 보십시오.",
)
def assumes_a_square_image(x, padding):
    size, _, channels = x.shape
    padded = np.zeros((size + 2 * padding, size + 2 * padding, channels))
    for i in range(size):
        for j in range(size):
            padded[i + padding, j + padding] = x[i, j]
    return padded


@misconception(
    en="You copied the image into an array whose width is computed from the height; the two do not match. x.shape[1] is the width; try 2 rows and 3 columns.",
    ko="너비를 높이로 계산한 배열에 이미지를 통째로 넣어 크기가 서로 맞지 않습니다. 너비는 x.shape[1]입니다. 2행 3열로 확인해 보십시오.",
)
def copies_into_a_square(x, padding):
    size, _, channels = x.shape
    padded = np.zeros((size + 2 * padding, size + 2 * padding, channels))
    padded[padding : padding + size, padding : padding + size] = x
    return padded


@misconception(
    en="The image went into a slice that is as wide as the image is high. Assign to p : p + H and p : p + W; try an image with 2 rows and 3 columns.",
    ko="이미지를 넣는 slice의 너비를 이미지의 높이로 잡았습니다. p : p + H와 p : p + W에 넣고, 2행 3열인 이미지로 확인해 보십시오.",
)
def copies_into_a_square_slice(x, padding):
    height = x.shape[0]
    padded = np.zeros(zero_pad(x, padding).shape)
    padded[padding : padding + height, padding : padding + height] = x
    return padded


@misconception(
    en="Your array of zeros is W + 2P high and H + 2P wide. It is the other way round, (H + 2P, W + 2P, C); try an image with 2 rows and 3 columns.",
    ko="0으로 만든 배열의 높이가 W + 2P, 너비가 H + 2P입니다. 반대로 (H + 2P, W + 2P, C)로 만들고, 2행 3열인 이미지로 확인해 보십시오.",
)
def exchanges_height_and_width_of_the_zeros(x, padding):
    height, width, channels = x.shape
    padded = np.zeros((width + 2 * padding, height + 2 * padding, channels))
    padded[padding : padding + height, padding : padding + width] = x
    return padded


@misconception(
    en="Rows and columns have changed places: your result is (W + 2P, H + 2P, C). Nothing needs to be transposed here.",
    ko="행과 열이 서로 바뀌어 결과가 (W + 2P, H + 2P, C)입니다. 여기서는 아무것도 전치할 필요가 없습니다.",
)
def transposes_the_image(x, padding):
    return zero_pad(x.swapaxes(0, 1), padding)


@misconception(
    en="Whenever there are zeros to add, your function ends in an error. If you glue them on, rows first, the columns must be H + 2P high.",
    ko="붙일 0이 있으면 언제나 오류가 납니다. 0으로 된 행을 먼저 이어 붙였다면, 0으로 된 열의 높이는 H + 2P여야 합니다.",
)
def glues_columns_of_the_old_height(x, padding):
    height, width, channels = x.shape
    rows, cols = np.zeros((padding, width, channels)), np.zeros((height, padding, channels))
    tall = np.concatenate([rows, x, rows])
    return np.concatenate([cols, tall, cols], axis=1)


# Channels


@misconception(
    "D11",
    en="np.pad(x, p) pads every axis, so zeros appeared as new channels. Give one pair per axis: ((p, p), (p, p), (0, 0)).",
    ko="np.pad(x, p)는 모든 축에 0을 붙이므로 0으로 된 채널이 새로 생겼습니다. 축마다 한 쌍씩 ((p, p), (p, p), (0, 0))을 주십시오.",
)
def pads_every_axis(x, padding):
    return np.pad(x, padding)


@misconception(
    "D12",
    en="You padded axes 1 and 2, which are height and width in PyTorch, (C, H, W). Here the axes are (H, W, C): pad 0 and 1.",
    ko="축 1과 축 2에 0을 붙였습니다. PyTorch의 (C, H, W)에서는 이 두 축이 높이와 너비이지만, 여기서는 (H, W, C)이므로 축 0과 축 1입니다.",
)
def pads_width_and_channels(x, padding):
    return pad(x, (0, 0), (padding, padding), (padding, padding))


@misconception(
    "D13",
    en="You padded axes 0 and 2, so channels of zeros were added and the width stayed. Height and width are axes 0 and 1.",
    ko="축 0과 축 2에 0을 붙여, 0으로 된 채널이 늘고 너비는 그대로입니다. 높이와 너비는 축 0과 축 1입니다.",
)
def pads_height_and_channels(x, padding):
    return pad(x, (padding, padding), (0, 0), (padding, padding))


@misconception(
    "C38",
    en="Your result has the channels first, (C, H, W). In this course they come last, as in Keras: (H, W, C).",
    ko="결과의 모양이 (C, H, W)로, 채널이 맨 앞에 있습니다. 이 강의에서는 Keras처럼 채널이 마지막인 (H, W, C)를 씁니다.",
)
def puts_the_channels_first(x, padding):
    return np.moveaxis(zero_pad(x, padding), -1, 0)


@misconception(
    "C39",
    en="You padded each channel by itself and joined them with reshape, which mixes them up. Use np.stack with axis=-1 or transpose.",
    ko="채널마다 따로 padding한 다음 reshape로 합쳐 채널이 뒤섞였습니다. axis=-1을 준 np.stack이나 transpose를 쓰십시오.",
)
def joins_channels_with_reshape(x, padding):
    padded = zero_pad(x, padding)
    return np.moveaxis(padded, -1, 0).reshape(padded.shape)


@misconception(
    en="Your result has lost the axis of the channels. It stays, even when there is only one channel: (H + 2P, W + 2P, 1).",
    ko="결과에서 채널 축이 사라졌습니다. 채널이 하나뿐이어도 축은 남아 (H + 2P, W + 2P, 1)이 됩니다.",
)
def squeezes_a_single_channel(x, padding):
    padded = zero_pad(x, padding)
    return padded[:, :, 0] if x.shape[2] == 1 else padded


@misconception(
    en="np.squeeze removes every axis of length 1, that of a single channel too. Leave it out: the result always has three axes.",
    ko="np.squeeze는 길이가 1인 축을 모두 없애므로 하나뿐인 채널의 축도 사라졌습니다. 결과의 축은 언제나 세 개이므로 np.squeeze를 빼십시오.",
)
def squeezes_the_result(x, padding):
    return np.squeeze(zero_pad(x, padding))


@misconception(
    en="Your array of zeros has two axes, so it has no room for channels and x does not fit into it. Make it (H + 2P, W + 2P, C).",
    ko="0으로 만든 배열의 축이 두 개뿐이라 채널을 둘 자리가 없고 x가 들어가지 않습니다. (H + 2P, W + 2P, C)로 만드십시오.",
)
def makes_no_room_for_channels(x, padding):
    height, width, _ = x.shape
    padded = np.zeros((height + 2 * padding, width + 2 * padding))
    padded[padding : padding + height, padding : padding + width] = x
    return padded


@misconception(
    en="Your array has room for one number per pixel, but a pixel has C of them. Make the zeros (H + 2P, W + 2P, C), also when C is 1.",
    ko="배열에 픽셀마다 수 하나를 둘 자리만 있지만, 픽셀 하나에는 수가 C개 있습니다. C가 1일 때에도 0을 (H + 2P, W + 2P, C)로 만드십시오.",
)
def makes_room_for_one_number_per_pixel(x, padding):
    if x.shape[2] > 1:
        raise ValueError("setting an array element with a sequence.")
    return zero_pad(x, padding)[:, :, 0]


@misconception(
    en="Your array of zeros always has three channels. Take their number from x.shape[2]: an image may have 1, 2 or 64.",
    ko="0으로 만든 배열의 채널이 언제나 세 개입니다. 채널은 1개, 2개, 64개일 수도 있으므로 x.shape[2]에서 가져오십시오.",
)
def makes_room_for_three_channels(x, padding):
    height, width, _ = x.shape
    padded = np.zeros((height + 2 * padding, width + 2 * padding, 3))
    padded[padding : padding + height, padding : padding + width] = x
    return padded


@misconception(
    en="Only the first channel is left, as a picture without channels. Copy all of them: the result has three axes, (H + 2P, W + 2P, C).",
    ko="첫 번째 채널만 남고 채널 축이 없어졌습니다. 모든 채널을 옮기십시오. 결과의 축은 (H + 2P, W + 2P, C)로 세 개입니다.",
)
def keeps_the_first_channel(x, padding):
    return zero_pad(x, padding)[:, :, 0]


@misconception(
    en="Only one channel is filled; the others are 0. Assign all channels at once: leave the last index out, or write a colon.",
    ko="채널 하나만 채워지고 나머지는 0입니다. 마지막 번호를 생략하거나 :로 써서 모든 채널을 한 번에 옮기십시오.",
)
def fills_the_first_channel(x, padding):
    padded = zero_pad(x, padding)
    padded[:, :, 1:] = 0
    return padded


@misconception(
    en="The channels come out in reverse order. Look for a [::-1] on the last axis; OpenCV's BGR is not used here.",
    ko="채널의 순서가 거꾸로입니다. 마지막 축에 [::-1]을 쓴 곳을 찾아보십시오. 여기서는 OpenCV의 BGR을 쓰지 않습니다.",
)
def reverses_the_channels(x, padding):
    return zero_pad(x, padding)[:, :, ::-1]


@misconception(
    en="np.pad got two pairs, but an image has three axes. Add (0, 0) for the channels.",
    ko="np.pad에 쌍을 두 개 주었지만 이미지의 축은 세 개입니다. 채널의 쌍으로 (0, 0)을 더하십시오.",
)
def gives_two_pairs_for_three_axes(x, padding):
    return np.pad(x, ((padding, padding), (padding, padding)))


@misconception(
    en="np.pad got four pairs, as for a batch. A single image has three axes, (H, W, C): leave the first pair out.",
    ko="batch일 때처럼 np.pad에 쌍을 네 개 주었습니다. 이미지 하나의 축은 (H, W, C)로 세 개이므로 첫 번째 쌍을 빼십시오.",
)
def gives_a_pair_for_the_batch(x, padding):
    return np.pad(x, ((0, 0), (padding, padding), (padding, padding), (0, 0)))


@misconception(
    en="Your result has an axis for a batch, (1, H, W, C). Only one image came in, and one image goes out: (H, W, C).",
    ko="결과에 batch 축이 생겨 (1, H, W, C)가 되었습니다. 이미지 하나를 받았으므로 이미지 하나 (H, W, C)를 돌려줍니다.",
)
def adds_an_axis_for_the_batch(x, padding):
    return zero_pad(x, padding)[None]


# Numbers


@misconception(
    "C51",
    en="Fractions are cut off: your zeros are integers, and what is assigned to them becomes one. Use np.zeros without int, or x's dtype.",
    ko="소수점 아래가 잘렸습니다. 0을 정수로 만들어, 거기에 넣은 값도 정수가 되었습니다. int 없이 np.zeros를 쓰거나 x의 dtype을 쓰십시오.",
)
def stores_integers(x, padding):
    return zero_pad(x, padding).astype(int)


@misconception(
    "C52",
    en="Your zeros are uint8, which holds 0 to 255 only: -1 becomes 255 and 0.5 becomes 0. Use np.zeros without a dtype, or x's dtype.",
    ko="0을 uint8로 만들었습니다. uint8에는 0부터 255까지만 들어가므로 -1은 255가 되고 0.5는 0이 됩니다. dtype 없이 np.zeros를 쓰거나 x의 dtype을 쓰십시오.",
)
def stores_uint8(x, padding):
    return zero_pad(x, padding).astype(np.int64).astype(np.uint8)


@misconception(
    "C53",
    en="float16 keeps only three digits, so the pixels have changed a little. Use float32 or float64, or x's dtype.",
    ko="float16은 세 자리 정도만 정확하므로 픽셀의 값이 조금 바뀌었습니다. float32나 float64, 또는 x의 dtype을 쓰십시오.",
)
def stores_in_float16(x, padding):
    return zero_pad(x, padding).astype(np.float16)


@misconception(
    en="You divided the pixels by 255. Padding leaves every pixel as it is; scaling is another step.",
    ko="픽셀을 255로 나누었습니다. padding은 픽셀의 값을 그대로 둡니다. 값의 범위를 바꾸는 일은 다른 단계에서 합니다.",
)
def scales_the_pixels(x, padding):
    return zero_pad(x, padding) / 255


@misconception(
    en="Negative numbers have become 0. That is ReLU; padding leaves every pixel as it is.",
    ko="음수가 0이 되었습니다. 이는 ReLU가 하는 일이며, padding은 픽셀의 값을 그대로 둡니다.",
)
def drops_negative_numbers(x, padding):
    return zero_pad(np.maximum(x, 0), padding)


# The caller's array, and earlier calls


@misconception(
    "E01",
    en="The result is right, but afterwards the caller's image is empty: you wrote zeros into x. Read from x, write into a new array.",
    ko="결과는 맞지만, 호출한 쪽의 이미지가 비었습니다. x에 0을 썼기 때문입니다. x에서는 읽기만 하고 새 배열에 쓰십시오.",
)
def moves_the_pixels_out_of_x(x, padding):
    padded = zero_pad(x, padding)
    x[:] = 0
    return padded


_images = {}


@misconception(
    "E05",
    en="Another image of the same shape gives the first image's result. Keep nothing in global variables or default arguments.",
    ko="모양이 같은 다른 이미지를 주면 첫 번째 이미지의 결과가 나옵니다. 전역 변수나 기본 인자에 값을 남겨 두지 마십시오.",
)
def remembers_the_first_image(x, padding):
    return _images.setdefault((x.shape, padding), zero_pad(x, padding))
