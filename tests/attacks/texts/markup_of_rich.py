"""Uses rich's markup and emoji codes, also broken ones that raise an error when they are shown.

Honest part: output_size, fits
"""

MARKUP = "[red]20/20[/red] [link=http://example.invalid]here[/link] [/nothing] [bold :smile: [/] [[ ]] \\["
print(MARKUP)


def conv2d(*args):
    raise RuntimeError(MARKUP)


def output_size(size, kernel_size, stride=1, padding=0):
    if kernel_size > size + 2 * padding:
        raise ValueError("the kernel is larger than the padded input")
    return (size - kernel_size + 2 * padding) // stride + 1


def fits(size, kernel_size, stride=1, padding=0):
    room = size - kernel_size + 2 * padding
    return room >= 0 and room % stride == 0
