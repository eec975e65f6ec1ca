package frame

import "testing"

// Of several things at a point the uppermost is pointed at; and the arrow keys
// lead to what is nearest in their direction.
func TestPointing(t *testing.T) {
	f := Frame{}
	for m, box := range []Box{{0, 0, 40, 40}, {10, 10, 20, 20}, {50, 0, 20, 20}, {90, 0, 20, 20}} {
		f.Target(UnitTarget, 0, m, box, 2, 2)
	}
	if at, ok := f.Hit(15, 15); !ok || at.Map != 1 {
		t.Errorf("at 15, 15 stands %+v", at)
	}
	if at, ok := f.Hit(35, 5); !ok || at.Map != 0 || at.Row != 0 || at.Col != 1 {
		t.Errorf("at 35, 5 stands %+v", at)
	}
	if at, ok := f.Hit(200, 5); ok {
		t.Errorf("at 200, 5 stands %+v", at)
	}
	at := Selection{Kind: UnitTarget, Map: 0, Row: 0, Col: 1}
	for _, want := range []int{2, 2, 3, 3, 3} {
		if at = f.Move(at, 0, 1); at.Map != want {
			t.Fatalf("to the right comes %+v, want map %d", at, want)
		}
	}
}
