package frame

// Target is a part of the picture that a learner can point at.
type Target struct {
	Kind       TargetKind
	Layer      int // of LeNet-5, counted from 0; InputLayer, or NoLayer in another network
	Map        int // which map it belongs to, counted from 0
	Box        Box
	Rows, Cols int // the grid of cells that the box is divided into
}

// TargetKind says what the cells of a Target are.
type TargetKind uint8

const (
	NoTarget     TargetKind = iota // none
	UnitTarget                     // the units of a feature map, or the cells of the input
	WeightTarget                   // the weights of a kernel
	BiasTarget                     // the bias of a map
	JoinTarget                     // the places of a connection table: rows are input maps, columns are maps
	targetKinds
)

// Layers that are not among LeNet-5's.
const (
	InputLayer = -1
	NoLayer    = -2
)

// Selection is the one cell that a learner points at. The zero Selection is
// none.
type Selection struct {
	Kind                 TargetKind
	Layer, Map, Row, Col int
}

// at returns the selection of a cell of the target.
func (t *Target) at(row, col int) Selection {
	return Selection{Kind: t.Kind, Layer: t.Layer, Map: t.Map, Row: row, Col: col}
}

// nearest returns the selection of the target's cell that is nearest to a
// point.
func (t *Target) nearest(p Point) Selection {
	row := int((p.Y - t.Box.Y) / t.Box.H * float32(t.Rows))
	col := int((p.X - t.Box.X) / t.Box.W * float32(t.Cols))
	return t.at(max(0, min(t.Rows-1, row)), max(0, min(t.Cols-1, col)))
}

// Hit returns what stands at a point of the picture.
func (f *Frame) Hit(x, y float32) (Selection, bool) {
	for i := len(f.Targets) - 1; i >= 0; i-- {
		t := &f.Targets[i]
		if x < t.Box.X || y < t.Box.Y || x >= t.Box.X+t.Box.W || y >= t.Box.Y+t.Box.H {
			continue
		}
		return t.nearest(Point{x, y}), true
	}
	return Selection{}, false
}

// Move returns the selection that lies one cell away in the direction of rows
// and cols, of which one is 0 and the other 1 or −1. At a target's edge it
// steps over to the next target in that direction, and stays if there is none.
// With nothing selected it selects the unit that the scene is at, or the
// first.
func (f *Frame) Move(from Selection, rows, cols int) Selection {
	t := f.find(func(t *Target) bool { return t.Kind == from.Kind && t.Layer == from.Layer && t.Map == from.Map })
	if t == nil {
		if f.Current.Kind != NoTarget {
			return f.Current
		}
		if first := f.find(func(t *Target) bool { return t.Kind == UnitTarget }); first != nil {
			return first.at(0, 0)
		}
		return Selection{}
	}
	row, col := from.Row+rows, from.Col+cols
	if row >= 0 && row < t.Rows && col >= 0 && col < t.Cols {
		return t.at(row, col)
	}
	start := t.Box.Cell(from.Row, from.Col, t.Rows, t.Cols).Centre()
	if next := f.beyond(t, start, float32(rows), float32(cols)); next != nil {
		return next.nearest(start)
	}
	return from
}

// beyond returns the target that comes next after t from a point in a
// direction, or nil. What lies off the straight line counts as farther away.
func (f *Frame) beyond(t *Target, start Point, down, right float32) *Target {
	var found *Target
	least := float32(0)
	for i := range f.Targets {
		other := &f.Targets[i]
		end := other.nearest(start)
		to := other.Box.Cell(end.Row, end.Col, other.Rows, other.Cols).Centre()
		ahead := (to.X-start.X)*right + (to.Y-start.Y)*down
		aside := (to.X-start.X)*down + (to.Y-start.Y)*right
		if other == t || ahead <= 0 || max(aside, -aside) > 2*ahead+t.Box.W/2 {
			continue
		}
		if far := ahead + 2*max(aside, -aside); found == nil || far < least {
			found, least = other, far
		}
	}
	return found
}

// Switch returns the first cell of the next kind of target there is, of the
// same map if it has one: from units to weights to the bias and back.
func (f *Frame) Switch(from Selection) Selection {
	for step := TargetKind(1); step < targetKinds; step++ {
		kind := (from.Kind + step) % targetKinds
		if kind == NoTarget {
			continue
		}
		t := f.find(func(t *Target) bool { return t.Kind == kind && t.Layer == from.Layer && t.Map == from.Map })
		if t == nil {
			t = f.find(func(t *Target) bool { return t.Kind == kind })
		}
		if t != nil {
			return t.at(0, 0)
		}
	}
	return from
}

// Has reports whether what is selected is among the frame's targets.
func (f *Frame) Has(s Selection) bool {
	t := f.find(func(t *Target) bool { return t.Kind == s.Kind && t.Layer == s.Layer && t.Map == s.Map })
	return t != nil && s.Row < t.Rows && s.Col < t.Cols
}

// find returns the first target that fits, or nil.
func (f *Frame) find(fits func(*Target) bool) *Target {
	for i := range f.Targets {
		if fits(&f.Targets[i]) {
			return &f.Targets[i]
		}
	}
	return nil
}

// Within reports whether the selection is one of a layer's maps of rows and
// columns.
func (s *Selection) Within(layer, maps, rows, cols int) bool {
	return s.Kind != NoTarget && s.Layer == layer && s.Map < maps && s.Row < rows && s.Col < cols
}
