package calc

// RBF is the output layer of 1998: each unit measures the squared distance
// between its input and a fixed vector (equation 7). The vectors are set by
// hand, so there is nothing to train.
type RBF struct {
	Name  string
	Units int
}

func (r RBF) plan(input Shape) (*plan, error) {
	return entire(r.Name, RadialBasis, input, r.Units, false)
}
