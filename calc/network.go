package calc

// Shape is the size of a stack of feature maps: how many there are, and the
// height and width of each, in units.
type Shape struct {
	Maps, Height, Width int
}

// Size is a height and a width: of a kernel, a window, a stride or a margin.
type Size struct {
	Height, Width int
}

// Square returns the Size of a square of side n.
func Square(n int) Size { return Size{n, n} }

// Network is an input and the layers that follow it, each fed by the one
// before.
type Network struct {
	Name   string
	Input  Shape
	Layers []Layer
}

// Layer is one of [Conv], [Subsample], [Pool], [Full] and [RBF].
type Layer interface {
	// count works out the layer's numbers for the given input.
	count(input Shape) (LayerCount, error)
}

// Conv is a convolutional layer. Each of its maps owns one kernel for every
// input map that feeds it, and one bias; all units of the map share them
// (LeCun et al. 1998, section II.A).
//
// The zero Size of Stride and Dilation means 1×1, and zero Groups means 1.
type Conv struct {
	Name     string
	Maps     int
	Kernel   Size
	Stride   Size
	Padding  Size // cells of border added on each side
	Dilation Size
	Groups   int   // input and output maps split evenly into this many groups
	Table    Table // which input maps feed each map; nil means all of them
	NoBias   bool
}

// Table says, for each map of a convolution, which input maps feed it, counted
// from 0. The paper's is Table I, for C3.
type Table [][]int

// Subsample is the subsampling of 1998: each unit adds the inputs of its
// window, multiplies the sum by its map's trainable coefficient and adds its
// map's trainable bias (section II.B). Windows tile the input exactly.
type Subsample struct {
	Name   string
	Window Size
}

// Pool is the pooling of today's networks: the largest or the mean of each
// window, with nothing to train.
type Pool struct {
	Name   string
	Kind   PoolKind
	Window Size
	Stride Size // zero means the window's own size
}

// PoolKind says what a [Pool] computes.
type PoolKind uint8

const (
	Max PoolKind = iota
	Average
)

// Full is a fully connected layer: every unit has its own weight to every
// input, and its own bias.
type Full struct {
	Name   string
	Units  int
	NoBias bool
}

// RBF is the output layer of 1998: each unit measures the squared distance
// between its input and a fixed vector (equation 7). The vectors are set by
// hand, so there is nothing to train.
type RBF struct {
	Name  string
	Units int
}
