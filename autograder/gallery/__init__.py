"""What a student's own functions make of real pictures, in a notebook: ``gallery.edges(convolve, edge_kernel)``.

No look judges, and none raises: where a function is missing or answers something that cannot be drawn, a sentence says so and
Run All goes on. The layers and the training are the student's own. What is computed here are differences of slices at most,
for this package is on every student's machine.
"""

from autograder.gallery.layers import channels, costs, edges, network, pooled, strides
from autograder.gallery.learning import digits, found, grams, learned_kernels, styles

__all__ = ["channels", "costs", "digits", "edges", "found", "grams", "learned_kernels", "network", "pooled", "strides", "styles"]
