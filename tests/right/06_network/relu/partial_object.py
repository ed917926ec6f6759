import functools

import numpy as np

relu = functools.partial(np.maximum, 0)
