"""Wrong answers that students really give, each written as a slip from the right one."""

from math import prod

from autograder import misconception

from .solution import receptive_field


@misconception(
    "T05",
    en="You added the kernel sizes, which gives the lecture's 10 by accident. Neighbouring windows overlap, so a layer adds (F - 1) times the product of the strides before it: two 3×3 see 5, not 6.",
    ko="kernel 크기를 더했습니다. 강의의 신경망에서 10이 나오는 것은 우연입니다. 이웃한 창은 겹치므로 (F - 1)에 앞의 stride를 모두 곱한 만큼만 늘어납니다. 3×3 두 개는 6이 아니라 5를 봅니다.",
)
def adds_the_kernel_sizes(layers):
    return sum(kernel_size for kernel_size, _ in layers)


@misconception(
    en="The strides are not used. After a stride of 2, one step in the map is two pixels of the input: [(2, 2), (2, 1)] sees 4, not 3.",
    ko="stride를 쓰지 않았습니다. stride가 2인 layer 뒤에서는 feature map의 한 칸이 입력의 두 픽셀입니다. [(2, 2), (2, 1)]은 3이 아니라 4를 봅니다.",
)
def ignores_the_strides(layers):
    return 1 + sum(kernel_size - 1 for kernel_size, _ in layers)


@misconception(
    en="The stride of the first layer is missing. It widens all layers after it: [(2, 2), (2, 1)] sees 4, not 3.",
    ko="첫 번째 layer의 stride가 빠졌습니다. 그 stride는 뒤에 오는 모든 layer의 범위를 넓힙니다. [(2, 2), (2, 1)]은 3이 아니라 4를 봅니다.",
)
def forgets_the_first_stride(layers):
    return receptive_field([(layers[0][0], 1), *layers[1:]])


@misconception(
    en="A stride acts one layer too early: it widens only what the later layers see, so [(3, 2)] sees 3. Add first, then multiply.",
    ko="stride를 한 layer 앞당겨 적용했습니다. stride는 뒤에 오는 layer의 범위만 넓히므로 [(3, 2)]는 3을 봅니다. 먼저 더하고 그다음에 곱하십시오.",
)
def applies_the_stride_too_early(layers):
    side, jump = 1, 1
    for kernel_size, stride in layers:
        jump *= stride
        side += (kernel_size - 1) * jump
    return side


@misconception(
    en="Each layer was multiplied by its own stride alone. What counts is the product of the strides of all layers before it, without its own: [(3, 2)] sees 3.",
    ko="각 layer에 자기 stride만 곱했습니다. 자기 stride는 빼고, 앞에 있는 모든 layer의 stride를 곱해야 합니다. [(3, 2)]는 3을 봅니다.",
)
def multiplies_by_its_own_stride(layers):
    return 1 + sum((kernel_size - 1) * stride for kernel_size, stride in layers)


@misconception(
    en="Only the stride of the layer just before was used. Strides multiply through the whole stack: after two layers of stride 2, one step is 4 pixels.",
    ko="바로 앞 layer의 stride만 썼습니다. stride는 쌓은 layer 전체를 따라 곱해집니다. stride 2인 layer를 두 번 지나면 한 칸이 4픽셀입니다.",
)
def remembers_only_the_last_stride(layers):
    side, jump = 1, 1
    for kernel_size, stride in layers:
        side += (kernel_size - 1) * jump
        jump = stride
    return side


@misconception(
    en="The strides were added. They multiply: after strides 2 and 3, one step in the map is 6 pixels of the input, and after strides 1 and 1 it is 1.",
    ko="stride를 더했습니다. stride는 곱해야 합니다. stride 2와 3을 지나면 feature map의 한 칸은 입력의 6픽셀이고, 1과 1을 지나면 1픽셀입니다.",
)
def adds_the_strides(layers):
    side, jump = 1, 0
    for kernel_size, stride in layers:
        side += (kernel_size - 1) * max(jump, 1)
        jump += stride
    return side


@misconception(
    en="You wrote += where the step grows. Strides multiply: after strides 2 and 3, one step in the map is 6 pixels of the input, and a stride of 1 changes nothing.",
    ko="간격을 키울 때 stride를 곱하지 않고 더했습니다(+=). stride 2와 3을 지나면 feature map의 한 칸은 입력의 6픽셀이고, stride 1은 아무것도 바꾸지 않습니다.",
)
def adds_the_strides_to_one(layers):
    side, jump = 1, 1
    for kernel_size, stride in layers:
        side += (kernel_size - 1) * jump
        jump += stride
    return side


@misconception(
    en="The strides were multiplied as (S - 1). A stride of 2 doubles the step, so multiply by S itself: [(2, 2), (2, 1)] sees 4.",
    ko="stride로 (S - 1)을 곱했습니다. stride가 2이면 간격이 두 배가 되므로 S를 그대로 곱하십시오. [(2, 2), (2, 1)]은 4를 봅니다.",
)
def multiplies_by_stride_minus_one(layers):
    side, jump = 1, 1
    for kernel_size, stride in layers:
        side += (kernel_size - 1) * jump
        jump *= max(stride - 1, 1)
    return side


@misconception(
    en="The layers were taken in the wrong order. The list goes from input to output, and a stride widens the layers after it: [(2, 2), (3, 1)] sees 6, [(3, 1), (2, 2)] sees 4.",
    ko="layer를 거꾸로 따라갔습니다. 목록은 입력에서 출력으로 가는 순서이고, stride는 그 뒤의 layer가 보는 범위를 넓힙니다. [(2, 2), (3, 1)]은 6을, [(3, 1), (2, 2)]는 4를 봅니다.",
)
def goes_from_output_to_input(layers):
    return receptive_field(layers[::-1])


@misconception(
    en="Your sum starts at 0. Before any layer a pixel sees itself, so start at 1: a single 3×3 sees 3, not 2.",
    ko="합을 0에서 시작했습니다. layer를 지나기 전에도 픽셀은 자기 자신을 보므로 1에서 시작합니다. 3×3 하나는 2가 아니라 3을 봅니다.",
)
def starts_at_zero(layers):
    return receptive_field(layers) - 1


@misconception(
    "S21",
    en="You returned the number of pixels in the patch. The side is asked for: a 3×3 kernel sees a patch of side 3.",
    ko="영역 안의 픽셀 수를 돌려주었습니다. 한 변의 길이를 돌려주십시오. 3×3 kernel이 보는 영역의 한 변은 3입니다.",
)
def returns_the_area(layers):
    return receptive_field(layers) ** 2


@misconception(
    en="The kernel sizes were multiplied, as if windows never overlapped. At stride 1 they do: two 3×3 see 5, not 9.",
    ko="창이 겹치지 않는 것처럼 kernel 크기를 곱했습니다. stride가 1이면 창은 겹칩니다. 3×3 두 개는 9가 아니라 5를 봅니다.",
)
def multiplies_the_kernel_sizes(layers):
    return prod(kernel_size for kernel_size, _ in layers)


@misconception(
    en="You added F times the step where (F - 1) times belongs. The first position of the window is already counted: a 1×1 kernel sees no further.",
    ko="(F - 1)을 곱해야 하는데 F를 곱해 더했습니다. 창의 첫 자리는 이미 들어 있습니다. 1×1 kernel은 보는 범위를 넓히지 않습니다.",
)
def adds_the_whole_kernel(layers):
    side, jump = 1, 1
    for kernel_size, stride in layers:
        side += kernel_size * jump
        jump *= stride
    return side


@misconception(
    en="You added F times the step, starting at 0. Windows overlap: start at 1 and add (F - 1) times the step, so that two 3×3 give 5.",
    ko="0에서 시작하여 F에 간격을 곱해 더했습니다. 창은 겹치므로 1에서 시작하여 (F - 1)에 간격을 곱해 더하십시오. 3×3 두 개는 5입니다.",
)
def adds_kernel_times_jump(layers):
    return adds_the_whole_kernel(layers) - 1


@misconception(
    en="You returned the product of the strides. That is how far apart two neighbouring outputs look, not how much one of them sees: [(3, 1)] sees 3.",
    ko="stride의 곱을 돌려주었습니다. 이는 이웃한 두 출력이 보는 영역 사이의 간격이지, 한 출력이 보는 범위가 아닙니다. [(3, 1)]은 3을 봅니다.",
)
def returns_the_jump(layers):
    return prod(stride for _, stride in layers)


@misconception(
    en="You took the largest kernel. Layers build on each other, so what they see grows with each: two 3×3 see 5.",
    ko="가장 큰 kernel을 골랐습니다. layer는 앞의 layer 위에 쌓이므로 보는 범위가 점점 넓어집니다. 3×3 두 개는 5를 봅니다.",
)
def takes_the_largest_kernel(layers):
    return max(kernel_size for kernel_size, _ in layers)


@misconception(
    en="The last layer is missing. It is one of the layers that the output looks through: [(3, 1)] alone already sees 3.",
    ko="마지막 layer가 빠졌습니다. 출력은 마지막 layer도 거쳐 입력을 봅니다. [(3, 1)] 하나만으로도 3을 봅니다.",
)
def leaves_out_the_last_layer(layers):
    return receptive_field(layers[:-1])


@misconception(
    en="The first layer is missing. It looks at the input itself, so it counts: [(3, 1)] alone already sees 3.",
    ko="첫 번째 layer가 빠졌습니다. 첫 layer는 입력을 직접 보므로 세어야 합니다. [(3, 1)] 하나만으로도 3을 봅니다.",
)
def leaves_out_the_first_layer(layers):
    return receptive_field(layers[1:])


@misconception(
    en="You computed how large the map of a 28×28 image becomes. The question goes the other way: how much of the input a single output sees, whatever the image.",
    ko="28×28 이미지에서 나오는 feature map의 크기를 계산했습니다. 방향이 반대입니다. 이미지 크기와 상관없이, 출력 하나가 입력을 얼마나 보는지를 구하십시오.",
)
def computes_the_output_size(layers):
    size = 28
    for kernel_size, stride in layers:
        size = (size - kernel_size) // stride + 1
    return size


@misconception(
    en="Going back from the output you multiplied the whole side by the stride. Between n positions there are n - 1 steps: multiply (side - 1), then add the kernel size.",
    ko="출력에서 거꾸로 가면서 한 변 전체에 stride를 곱했습니다. 자리가 n개이면 그 사이는 n - 1칸입니다. (한 변 - 1)에 stride를 곱하고 kernel 크기를 더하십시오.",
)
def multiplies_the_whole_side(layers):
    side = 1
    for kernel_size, stride in reversed(layers):
        side = side * stride + kernel_size - 1
    return side


@misconception(
    en="Only the first layer counts in your answer, for instance because a return inside the loop ends the function at once: it belongs behind the loop.",
    ko="첫 번째 layer만 답에 들어 있습니다. 예를 들어 반복문 안에 return이 있으면 함수가 바로 끝납니다. return은 반복문 뒤에 두십시오.",
)
def returns_after_the_first_layer(layers):
    return layers[0][0]


@misconception(
    en="You read the pairs as (stride, kernel_size). The kernel size comes first: [(3, 1)] sees 3.",
    ko="쌍을 (stride, kernel_size)로 읽었습니다. kernel 크기가 먼저입니다. [(3, 1)]은 3을 봅니다.",
)
def reads_the_stride_first(layers):
    return receptive_field([pair[::-1] for pair in layers])


@misconception(
    "E01",
    en="The number is right, but the list is empty afterwards: pop, for one, takes the layers out of the caller's list. Go through it with for.",
    ko="값은 맞지만 pop 등으로 인자로 받은 목록에서 layer를 꺼내어 목록이 비었습니다. for로 하나씩 보십시오.",
)
def empties_the_list(layers):
    side = receptive_field(layers)
    layers.clear()
    return side


@misconception(
    en="The number is right, but the list is turned round afterwards: layers.reverse() turns the caller's list. Go through reversed(layers) or layers[::-1].",
    ko="값은 맞지만 layers.reverse()가 인자로 받은 목록 자체를 뒤집었습니다. reversed(layers)나 layers[::-1]을 쓰십시오.",
)
def turns_the_list_round(layers):
    side = receptive_field(layers)
    layers.reverse()
    return side
