"""Puts markup that would run as a script into its output, its error, its answer and its names.

Honest part: output_size, fits
"""

MARKUP = "</script></pre></td>\"'><img src=x onerror=alert(1)><svg/onload=alert(2)><script>document.title='20/20'</script><!--"
print(MARKUP)


def conv2d(*args):
    print(MARKUP)
    error = type("<b onmouseover=alert(3)>Error", (Exception,), {})
    raise error(MARKUP + "]]>&#x3c;&lt;javascript:alert(4)")


def output_size(size, kernel_size, stride=1, padding=0):
    if kernel_size > size + 2 * padding:
        raise ValueError("the kernel is larger than the padded input")
    return (size - kernel_size + 2 * padding) // stride + 1


def fits(size, kernel_size, stride=1, padding=0):
    room = size - kernel_size + 2 * padding
    return room >= 0 and room % stride == 0
