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

// Selection is the one cell that a learner points at. The zero Selection is
// none.
type Selection struct {
	Kind          TargetKind
	Map, Row, Col int
}

// Hit returns what stands at a point of the picture.
func (f *Frame) Hit(x, y float32) (Selection, bool) {
	for i := len(f.Targets) - 1; i >= 0; i-- {
		t := f.Targets[i]
		if x < t.Box.X || y < t.Box.Y || x >= t.Box.X+t.Box.W || y >= t.Box.Y+t.Box.H {
			continue
		}
		return Selection{
			Kind: t.Kind, Map: t.Map,
			Row: int((y - t.Box.Y) / t.Box.H * float32(t.Rows)),
			Col: int((x - t.Box.X) / t.Box.W * float32(t.Cols)),
		}, true
	}
	return Selection{}, false
}

// Move returns the selection that lies the given number of rows and columns
// away, on the frame's own targets: it stops at their edges, and steps over
// from one map to the next where it leaves one sideways. With nothing selected
// it selects the unit that the scene is at, or the first.
func (f *Frame) Move(from Selection, rows, cols int) Selection {
	current := -1
	for i, t := range f.Targets {
		if t.Kind == from.Kind && t.Map == from.Map {
			current = i
		}
	}
	if current < 0 && f.Current.Kind != NoTarget {
		return f.Current
	}
	if current < 0 {
		for _, t := range f.Targets {
			if t.Kind == UnitTarget {
				return Selection{Kind: t.Kind, Map: t.Map}
			}
		}
		return Selection{}
	}
	t := f.Targets[current]
	to := from
	to.Row = max(0, min(t.Rows-1, from.Row+rows))
	to.Col = from.Col + cols
	switch {
	case to.Col < 0:
		to.Col = 0
		if before, ok := f.find(t.Kind, t.Map-1); ok {
			to.Map, to.Col = before.Map, before.Cols-1
		}
	case to.Col >= t.Cols:
		to.Col = t.Cols - 1
		if after, ok := f.find(t.Kind, t.Map+1); ok {
			to.Map, to.Col = after.Map, 0
		}
	}
	return to
}

// Switch returns the first cell of the next kind of target there is: from
// units to weights to the bias and back.
func (f *Frame) Switch(from Selection) Selection {
	for kind := from.Kind + 1; kind != from.Kind; kind++ {
		if kind > BiasTarget {
			kind = UnitTarget
		}
		if t, ok := f.find(kind, from.Map); ok {
			return Selection{Kind: t.Kind, Map: t.Map}
		}
		if kind == from.Kind {
			break
		}
	}
	return from
}

func (f *Frame) find(kind TargetKind, mapIndex int) (Target, bool) {
	for _, t := range f.Targets {
		if t.Kind == kind && t.Map == mapIndex {
			return t, true
		}
	}
	return Target{}, false
}
