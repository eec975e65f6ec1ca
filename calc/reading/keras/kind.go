package keras

import (
	"strings"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/reading/draft"
)

// kind is a class of Keras' layers: the names of what it is made with, in their
// order, and how it is put together of ours.
type kind struct {
	names     string
	read      func(*step)
	activates bool // it has an activation of its own
	passes    bool // it passes on what it is fed, as far as numbers are concerned
}

// Keras' names of what is called otherwise here.
const (
	filters  = "filters"
	flattens = "Flatten"
)

const (
	convolved = filters + " kernel_size strides padding data_format dilation_rate groups activation use_bias"
	pooled    = "pool_size strides padding data_format"
	remembers = "units activation recurrent_activation use_bias"
)

// kinds are the classes that are known.
var kinds map[string]kind

func init() { // they read wrapped layers, which are of kinds
	kinds = map[string]kind{
		"InputLayer": {"input_shape", pass, false, true},

		"Conv1D":              {convolved, convolution(1), true, false},
		"Conv2D":              {convolved, convolution(2), true, false},
		"Conv3D":              {convolved, convolution(3), true, false},
		"LocallyConnected1D":  {convolved, convolution(1), true, false},
		"LocallyConnected2D":  {convolved, convolution(2), true, false},
		"DepthwiseConv1D":     {"kernel_size strides padding depth_multiplier data_format dilation_rate activation use_bias", depthwise(1), true, false},
		"DepthwiseConv2D":     {"kernel_size strides padding depth_multiplier data_format dilation_rate activation use_bias", depthwise(2), true, false},
		"SeparableConv1D":     {filters + " kernel_size strides padding data_format dilation_rate depth_multiplier activation use_bias", separable(1), true, false},
		"SeparableConv2D":     {filters + " kernel_size strides padding data_format dilation_rate depth_multiplier activation use_bias", separable(2), true, false},
		"Conv1DTranspose":     {filters + " kernel_size strides padding output_padding data_format dilation_rate activation use_bias", transposed(1), true, false},
		"Conv2DTranspose":     {filters + " kernel_size strides padding output_padding data_format dilation_rate activation use_bias", transposed(2), true, false},
		"Conv3DTranspose":     {filters + " kernel_size strides padding output_padding data_format dilation_rate activation use_bias", transposed(3), true, false},
		"Dense":               {"units activation use_bias", dense, true, false},
		"Embedding":           {"input_dim output_dim", embedding, false, false},
		"SimpleRNN":           {"units activation use_bias", recurring(graph.Simple), false, false},
		"LSTM":                {remembers, recurring(graph.LSTM), false, false},
		"GRU":                 {remembers, recurring(graph.GRU), false, false},
		"CuDNNLSTM":           {remembers, recurring(graph.LSTM), false, false},
		"CuDNNGRU":            {remembers, recurring(graph.GRU), false, false},
		"Bidirectional":       {"layer merge_mode", bothWays, false, false},
		"TimeDistributed":     {"layer", eachStep, false, false},
		"MultiHeadAttention":  {"num_heads key_dim value_dim dropout use_bias", attention, false, false},
		"GroupQueryAttention": {"head_dim num_query_heads num_key_value_heads dropout use_bias", attention, false, false},

		"MaxPooling1D":     {pooled, pooling(1, false), false, false},
		"MaxPooling2D":     {pooled, pooling(2, false), false, false},
		"MaxPooling3D":     {pooled, pooling(3, false), false, false},
		"AveragePooling1D": {pooled, pooling(1, true), false, false},
		"AveragePooling2D": {pooled, pooling(2, true), false, false},
		"AveragePooling3D": {pooled, pooling(3, true), false, false},

		"GlobalMaxPooling1D":     {"data_format keepdims", globally(1, false), false, false},
		"GlobalMaxPooling2D":     {"data_format keepdims", globally(2, false), false, false},
		"GlobalMaxPooling3D":     {"data_format keepdims", globally(3, false), false, false},
		"GlobalAveragePooling1D": {"data_format keepdims", globally(1, true), false, false},
		"GlobalAveragePooling2D": {"data_format keepdims", globally(2, true), false, false},
		"GlobalAveragePooling3D": {"data_format keepdims", globally(3, true), false, false},

		"AdaptiveMaxPooling1D":     {"output_size data_format", adaptive(1, false), false, false},
		"AdaptiveMaxPooling2D":     {"output_size data_format", adaptive(2, false), false, false},
		"AdaptiveMaxPooling3D":     {"output_size data_format", adaptive(3, false), false, false},
		"AdaptiveAveragePooling1D": {"output_size data_format", adaptive(1, true), false, false},
		"AdaptiveAveragePooling2D": {"output_size data_format", adaptive(2, true), false, false},
		"AdaptiveAveragePooling3D": {"output_size data_format", adaptive(3, true), false, false},

		"BatchNormalization": {"axis momentum epsilon center scale", normalization(graph.Batch), false, false},
		"LayerNormalization": {"axis epsilon center scale", normalization(graph.Layers), false, false},
		"GroupNormalization": {"groups axis epsilon center scale", normalization(graph.Group), false, false},
		"RMSNormalization":   {"axis epsilon", normalization(graph.RMS), false, false},
		"PReLU":              {"alpha_initializer alpha_regularizer alpha_constraint shared_axes", slopes, false, false},

		"Add":         {"", join(graph.Add), false, false},
		"Multiply":    {"", join(graph.Times), false, false},
		"Average":     {"", join(graph.Average), false, false},
		"Concatenate": {"axis", concatenate, false, false},
		"Subtract":    {"", joinAs(graph.Add), false, false},
		"Maximum":     {"", joinAs(graph.Add), false, false},
		"Minimum":     {"", joinAs(graph.Add), false, false},

		flattens:        {"data_format", flatten, false, false},
		"Reshape":       {"target_shape", reshape, false, false},
		"Permute":       {"dims", permute, false, false},
		"RepeatVector":  {"n", repeat, false, false},
		"UpSampling1D":  {"size", enlarge(1), false, false},
		"UpSampling2D":  {"size data_format interpolation", enlarge(2), false, false},
		"UpSampling3D":  {"size data_format", enlarge(3), false, false},
		"ZeroPadding1D": {"padding", pad(1), false, false},
		"ZeroPadding2D": {"padding data_format", pad(2), false, false},
		"ZeroPadding3D": {"padding data_format", pad(3), false, false},
		"Cropping1D":    {"cropping", crop(1), false, false},
		"Cropping2D":    {"cropping data_format", crop(2), false, false},
		"Cropping3D":    {"cropping data_format", crop(3), false, false},
		"Resizing":      {"height width", resize, false, false},
		"CenterCrop":    {"height width", resize, false, false},
		"Lambda":        {"function", lambda, false, false},
		"Activation":    {"activation", activation, false, true},
	}
	for class, word := range map[string]string{
		"ReLU": "relu", "LeakyReLU": "leaky", "ELU": "elu", "ThresholdedReLU": "relu", "Softmax": "softmax",
		"Dropout": "dropout", "SpatialDropout1D": "dropout", "SpatialDropout2D": "dropout", "SpatialDropout3D": "dropout",
		"GaussianDropout": "dropout", "AlphaDropout": "dropout",
	} {
		kinds[class] = kind{"rate", func(s *step) { s.emit(graph.Activation{Word: word}) }, false, true}
	}
	for _, class := range strings.Fields(passing) {
		kinds[class] = kind{"", pass, false, true}
	}
	for old, now := range aliases {
		kinds[old] = kinds[now]
	}
}

// passing are classes that change neither the shape nor keep a number.
const passing = `GaussianNoise ActivityRegularization Masking Rescaling RandomFlip RandomRotation RandomZoom RandomTranslation
	RandomContrast RandomBrightness RandomHeight RandomWidth UnitNormalization Identity SpectralNormalization`

// aliases are other names that classes have or had.
var aliases = map[string]string{
	"Convolution1D": "Conv1D", "Convolution2D": "Conv2D", "Convolution3D": "Conv3D", "AtrousConvolution2D": "Conv2D",
	"Deconvolution2D": "Conv2DTranspose", "Convolution2DTranspose": "Conv2DTranspose", "Convolution3DTranspose": "Conv3DTranspose",
	"SeparableConvolution1D": "SeparableConv1D", "SeparableConvolution2D": "SeparableConv2D", "DepthwiseConvolution2D": "DepthwiseConv2D",
	"MaxPool1D": "MaxPooling1D", "MaxPool2D": "MaxPooling2D", "MaxPool3D": "MaxPooling3D",
	"AvgPool1D": "AveragePooling1D", "AvgPool2D": "AveragePooling2D", "AvgPool3D": "AveragePooling3D",
	"GlobalMaxPool1D": "GlobalMaxPooling1D", "GlobalMaxPool2D": "GlobalMaxPooling2D", "GlobalMaxPool3D": "GlobalMaxPooling3D",
	"GlobalAvgPool1D": "GlobalAveragePooling1D", "GlobalAvgPool2D": "GlobalAveragePooling2D", "GlobalAvgPool3D": "GlobalAveragePooling3D",
	"BatchNorm": "BatchNormalization", "TimeDistributedDense": "Dense",
}

func pass(*step) {}

// words are Keras' names of what our notation calls otherwise.
var words = map[string]string{
	"relu": "relu", "sigmoid": "sigmoid", "tanh": "tanh", "gelu": "gelu", "silu": "silu", "swish": "silu", "softmax": "softmax",
	"leaky_relu": "leaky", "LeakyReLU": "leaky", "elu": "elu", "ELU": "elu", "hard_swish": "hardswish", "hard_silu": "hardswish", "hard_sigmoid": "hardsigmoid",
	"ReLU": "relu", "relu6": "relu", "log_softmax": "softmax",
}

// activate adds an activation. One that our notation has no word for stands as
// identity: it keeps no number.
func (s *step) activate(word string) {
	switch ours, known := words[word]; {
	case known:
		s.emit(graph.Activation{Word: ours})
	case word == "PReLU":
		slopes(s)
	case word != "linear":
		s.emit(graph.Activation{Word: "identity"})
	}
}

func activation(s *step) {
	word := s.layer.word("activation")
	if word == "linear" || word == "" {
		s.emit(graph.Activation{Word: "identity"})
		return
	}
	s.activate(word)
}

// lambda is taken to leave the shape as it is.
func lambda(s *step) {
	s.emit(graph.Unknown{What: "lambda"}, s.joined()...)
	s.mark(draft.Guessed, s.layer.line, s.layer.class, "keras.lambda", s.layer.class)
}

// plainName is a class as a word of our notation.
func plainName(class string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= 'A' && r <= 'Z':
			return r + 'a' - 'A'
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r == '_' || r > 0x7f:
			return r
		}
		return '_'
	}, class)
}
