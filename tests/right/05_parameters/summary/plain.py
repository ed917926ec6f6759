import math


def summary(layers, input_shape):
    rows = []
    total = 0
    counter = {}
    shape = input_shape
    for name, config in layers:
        if name == "Conv2D":
            kh, kw = config["kernel_size"]
            sh, sw = config.get("strides", (1, 1))
            h, w, c = shape
            if config.get("padding", "valid") == "same":
                h, w = math.ceil(h / sh), math.ceil(w / sw)
            else:
                h, w = (h - kh) // sh + 1, (w - kw) // sw + 1
            params = kh * kw * c * config["filters"]
            if config.get("use_bias", True):
                params += config["filters"]
            shape = (h, w, config["filters"])
            short = "conv2d"
        elif name == "MaxPooling2D":
            ph, pw = config.get("pool_size", (2, 2))
            strides = config.get("strides")
            if strides is None:
                strides = (ph, pw)
            sh, sw = strides
            h, w, c = shape
            if config.get("padding", "valid") == "same":
                h, w = math.ceil(h / sh), math.ceil(w / sw)
            else:
                h, w = (h - ph) // sh + 1, (w - pw) // sw + 1
            shape = (h, w, c)
            params = 0
            short = "max_pooling2d"
        elif name == "Flatten":
            n = 1
            for side in shape:
                n *= side
            shape = (n,)
            params = 0
            short = "flatten"
        elif name == "Dense":
            params = (shape[-1] + 1) * config["units"]
            shape = (config["units"],)
            short = "dense"
        counter[short] = counter.get(short, 0) + 1
        rows.append((short + "_" + str(counter[short]), shape, params))
        total += params
    return rows, total
