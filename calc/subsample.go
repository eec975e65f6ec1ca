package calc

// Subsample is the subsampling of 1998: each unit adds the inputs of its
// window, multiplies the sum by its map's trainable coefficient and adds its
// map's trainable bias (section II.B). Windows tile the input exactly.
type Subsample struct {
	Name   string
	Window Size
}

func (s Subsample) plan(input Shape) (*plan, error) {
	return tiled(s.Name, Subsampling, input, s.Window, s.Window)
}
