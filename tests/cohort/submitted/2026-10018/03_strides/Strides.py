import numpy as np

def output_size(size, kernel_size, stride = 1, padding = 0):
	span = (size + 2*padding) - kernel_size
	if(span < 0):
		raise ValueError("negative");
	return span//stride + 1;

def fits(size, kernel_size, stride = 1, padding = 0):
	span = (size + 2*padding) - kernel_size
	if(span < 0): return False
	return(span%stride == 0)

def conv2d(x, w, b = None, stride = 1, padding = "valid"):
	N, H, W, C = x.shape; FH, FW, C, K = w.shape
	top, left = 0, 0
	if(padding == "same"):
		OH = (H + stride - 1)//stride; OW = (W + stride - 1)//stride
		top = max((OH-1)*stride + FH - H, 0)//2
		left = max((OW-1)*stride + FW - W, 0)//2
	else:
		if(padding != "valid"):
			top = left = padding
		OH = output_size(H, FH, stride, top); OW = output_size(W, FW, stride, left)
	y = np.zeros((N, OH, OW, K), dtype = np.double)
	for n in range(N):
		for i in range(OH):
			for j in range(OW):
				for u in range(FH):
					for v in range(FW):
						r = i*stride + u - top; c = j*stride + v - left
						if(r < 0 or c < 0 or r >= H or c >= W):
							continue
						y[n,i,j,:] += np.dot(x[n,r,c,:].astype(np.double), w[u,v,:,:])
				if(b is not None):
					y[n,i,j,:] += b
	return(y)
