package subsampling

import (
	"testing"

	"fivebyfive/wasm/frame"
)

// What a unit depends on at the input is its receptive field.
func TestReachIsTheReceptiveField(t *testing.T) {
	s, err := NewS4()
	if err != nil {
		t.Fatal(err)
	}
	r := s.reach
	for i := range r.layers {
		field := r.layers[i].ReceptiveField
		got := r.blocks(&frame.Selection{Layer: i, Row: 3, Col: 1})[0]
		top := int(field.CentreY-float64(field.Size.Height)/2) + 3*field.Jump.Height
		left := int(field.CentreX-float64(field.Size.Width)/2) + field.Jump.Width
		if want := (block{top, left, field.Size.Height}); got != want {
			t.Errorf("%s: %+v, and by calc %+v", r.layers[i].Name, got, want)
		}
	}
}
