package graph

// With is the layer as it would be if its plan were another: what somebody takes it
// for, say.
func (l LayerCount) With(p Plan) (LayerCount, error) {
	l.Plan = p
	return l, l.derive()
}
