package shorthand

// noun is what a phrase is about.
type noun uint8

const (
	none noun = iota
	input
	convolution
	transposed
	depthwise
	separable
	pool
	global
	adaptive
	full
	rnn
	lstm
	gru
	embedding
	attention
	batchNorm
	layerNorm
	activation
	prelu
	dropout
	untrained // keeps no number and no shape changes: local response normalization
	flatten
	border
	enlarge
	addition
	other // has a name that is known, and cannot be told in a line
)

// nouns are the words for layers, as papers, boards and exams have them.
var nouns = map[string]noun{
	"input": input, "in": input, "image": input, "inp": input, "data": input,
	"conv": convolution, "c": convolution, "convolution": convolution, "convolutional": convolution, "cnv": convolution,
	"deconv": transposed, "transposed": transposed, "upconv": transposed, "convtranspose": transposed, "tconv": transposed, "deconvolution": transposed, "convt": transposed, "transpose": transposed,
	"depthwise": depthwise, "dw": depthwise, "dwconv": depthwise, "depthwiseconv": depthwise,
	"separable": separable, "separableconv": separable, "sepconv": separable,
	"pool": pool, "pooling": pool, "maxpool": pool, "maxpooling": pool, "mp": pool, "max": pool, "p": pool, "m": pool, "avgpool": pool, "averagepool": pool, "averagepooling": pool, "avgpooling": pool, "ap": pool, "avg": pool, "average": pool, "mean": pool, "subsampling": pool, "subsample": pool, "meanpool": pool,
	"global": global, "gap": global, "gmp": global, "globalaveragepooling": global, "globalmaxpooling": global, "globalavgpool": global, "globalaveragepool": global, "globalmaxpool": global,
	"adaptive": adaptive, "adaptiveavgpool": adaptive, "adaptivemaxpool": adaptive, "adaptiveaveragepool": adaptive,
	"fc": full, "full": full, "dense": full, "linear": full, "n": full, "f": full, "fully": full, "ip": full, "output": full, "out": full, "logits": full, "affine": full, "hidden": full, "classifier": full,
	"rnn": rnn, "simplernn": rnn, "lstm": lstm, "gru": gru, "blstm": lstm, "bilstm": lstm, "bigru": gru, "embedding": embedding, "embed": embedding, "attention": attention,
	"bn": batchNorm, "batchnorm": batchNorm, "batchnormalization": batchNorm, "ln": layerNorm, "layernorm": layerNorm,
	"relu": activation, "sigmoid": activation, "tanh": activation, "softmax": activation, "gelu": activation, "elu": activation, "leaky": activation, "leakyrelu": activation, "lrelu": activation, "silu": activation, "swish": activation,
	"prelu": prelu, "dropout": dropout, "drop": dropout, "do": dropout,
	"lrn": untrained, "norm": untrained, "normalization": untrained,
	"flatten": flatten, "flat": flatten, "pad": border, "zeropad": border, "zeropadding": border, "up": enlarge, "upsample": enlarge, "upsampling": enlarge, "unpool": enlarge,
	"add": addition, "concat": addition, "skip": addition, "residual": addition,
	"fire": other, "inception": other, "convlstm": other, "bottleneck": other, "mbconv": other, "encoder": other, "capsule": other,
}

// ours are activations as our notation has them.
var ours = map[string]string{"leakyrelu": "leaky", "lrelu": "leaky", "swish": "silu"}

// refined are those that two words may say together: "average pool", "fully
// connected output".
var refined = map[noun]bool{pool: true, full: true, batchNorm: true, convolution: true, untrained: true, input: true}

// begins are those that no word before them in a phrase can be about.
var begins = map[noun]bool{input: true, convolution: true, pool: true, full: true, rnn: true, lstm: true, gru: true, embedding: true, flatten: true}

// option is what a number says that follows its word.
type option uint8

const (
	nothing option = iota
	kernel
	stride
	padding
	dilation
	groups
	maps
	heads
)

var options = map[string]option{
	"k": kernel, "f": kernel, "kernel": kernel, "ks": kernel, "size": kernel, "kernelsize": kernel, "filtersize": kernel, "window": kernel, "poolsize": kernel,
	"s": stride, "stride": stride, "strides": stride, "st": stride, "step": stride,
	"p": padding, "pad": padding, "padding": padding, "pads": padding, "border": padding, "zeropadding": padding,
	"d": dilation, "dilation": dilation, "dil": dilation, "dilated": dilation, "rate": dilation,
	"g": groups, "group": groups, "groups": groups,
	"filters": maps, "maps": maps, "n": maps, "channels": maps, "units": maps, "neurons": maps, "nodes": maps, "out": maps, "ch": maps, "classes": maps, "outputs": maps, "kernels": maps, "filter": maps, "width": maps,
	"heads": heads,
}

// counted are words that follow a number, which counts them.
var counted = map[string]bool{"filters": true, "kernels": true, "maps": true, "channels": true, "neurons": true, "units": true, "nodes": true, "classes": true, "outputs": true, "filter": true, "feature": true, "hidden": true, "ch": true, "cells": true, "way": true, "output": true}

// convolved are those of them that only a convolution has.
var convolved = map[string]bool{"filters": true, "filter": true, "kernels": true}

// fillers say nothing that would change what is counted.
var fillers = map[string]bool{
	"image": true, "images": true, "data": true, "grayscale": true, "greyscale": true, "normalized": true, "keep": true, "probability": true, "prob": true, "inputs": true, "logits": true,
	"at": true, "with": true, "and": true, "of": true, "the": true, "a": true, "an": true, "by": true, "to": true, "layer": true, "layers": true, "map": true, "is": true, "on": true, "for": true, "each": true,
	"connected": true, "class": true, "scores": true, "score": true, "x": true, "d": true, "nonlinearity": true, "function": true, "activation": true, "one": true, "per": true, "stacked": true,
	"local": true, "response": true, "volume": true, "rgb": true, "grey": true, "gray": true, "colour": true, "color": true, "as": true, "then": true, "spatial": true, "square": true, "img": true,
	"steps": true, "frames": true, "tokens": true, "timesteps": true, "words": true, "bias": true, "biases": true, "weights": true, "params": true, "memory": true, "shape": true, "maxi": true, "bidirectional": true, "bi": true, "ceil": true, "caffe": true, "not": true, "counted": true, "dim": true, "over": true, "nonoverlapping": true, "regions": true,
}
