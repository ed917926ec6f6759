#!/usr/bin/env python
# coding: utf-8

# # 03 strides
# 서윤서

# In[1]:


get_ipython().run_line_magic('matplotlib', 'inline')
import numpy as np
import matplotlib.pyplot as plt


# In[2]:


get_ipython().system('pip install numpy')


# In[3]:


def output_size(size, kernel_size, stride=1, padding=0):
    full = size - kernel_size + 2 * padding
    if full < 0:
        raise ValueError('kernel larger than padded input')
    return full // stride + 1


def fits(size, kernel_size, stride=1, padding=0):
    full = size - kernel_size + 2 * padding
    return full >= 0 and full == stride * (full // stride)


# In[12]:


get_ipython().run_cell_magic('time', '', "conv2d(np.ones((1, 28, 28, 1)), np.ones((3, 3, 1, 32)))\n")


# In[11]:


def conv2d(x, w, b=None, stride=1, padding='valid'):
    if padding == 'same':
        ph = max((-(-x.shape[1] // stride) - 1) * stride + w.shape[0] - x.shape[1], 0)
        pw = max((-(-x.shape[2] // stride) - 1) * stride + w.shape[1] - x.shape[2], 0)
        x = np.pad(x, ((0, 0), (ph // 2, ph - ph // 2), (pw // 2, pw - pw // 2), (0, 0)))
    elif padding != 'valid':
        x = np.pad(x, ((0, 0), (padding, padding), (padding, padding), (0, 0)))
    full = np.zeros((x.shape[0], x.shape[1] - w.shape[0] + 1, x.shape[2] - w.shape[1] + 1, w.shape[3]))
    # stride 1로 다 계산하고 stride 간격으로 고른다
    for u in range(w.shape[0]):
        for v in range(w.shape[1]):
            full += x[:, u:u + full.shape[1], v:v + full.shape[2]] @ w[u, v].astype(float)
    y = full[:, ::stride, ::stride]
    return y if b is None else y + b


# In[14]:


plt.imshow(conv2d(np.random.rand(1, 28, 28, 1), np.random.rand(3, 3, 1, 1))[0, ..., 0])
plt.show()


# In[ ]:
