package scene

// Target is a part of the picture that a learner can point at.
type Target struct {
	Kind       TargetKind
	Map        int // which map it belongs to, counted from 0
	Box        Box
	Rows, Cols int // the grid of cells that the box is divided into
}

// TargetKind says what the cells of a Target are.
type TargetKind uint8

const (
	NoTarget     TargetKind = iota
	UnitTarget              // the units of a feature map
	WeightTarget            // the weights of a kernel
	BiasTarget              // the bias of a map
)
