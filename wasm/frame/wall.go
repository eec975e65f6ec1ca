package frame

// Faint is the least opacity of a line that a learner needs to see, and WallInk
// how much more of it a wall takes that daylight falls on.
const (
	Faint   = 0.35
	WallInk = 1.6
)

// Project makes the frame fit for a wall: everything is larger, words too, and
// lines are stronger. A picture for a wall is drawn for little room, and then
// enlarged, so that its words are as large as a class needs them.
func (f *Frame) Project(zoom float32) {
	f.Zoom(zoom)
	for i := range f.Shapes {
		if s := &f.Shapes[i]; s.Kind != Fill {
			s.Alpha = min(1, s.Alpha*WallInk)
		}
	}
}

// Zoom makes everything in the frame larger.
func (f *Frame) Zoom(by float32) {
	f.Width *= by
	f.Height *= by
	for i := range f.Textures {
		f.Textures[i].Box.zoom(by)
	}
	for i := range f.Shapes {
		f.Shapes[i].Box.zoom(by)
		f.Shapes[i].Stroke *= by
	}
	for i := range f.Labels {
		l := &f.Labels[i]
		l.X, l.Y, l.Size = l.X*by, l.Y*by, l.Size*by
	}
	for i := range f.Targets {
		f.Targets[i].Box.zoom(by)
	}
}
