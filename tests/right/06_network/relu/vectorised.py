import numpy as np

relu = np.vectorize(lambda value: value if value > 0 else 0, otypes=[float])
