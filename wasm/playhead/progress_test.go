package playhead_test

import (
	"testing"

	"fivebyfive/wasm/playhead"
)

func TestProgressIsReadAsItIsWritten(t *testing.T) {
	lessons := []string{"c1", "s2", "c3"}
	for _, test := range []struct{ kept, want string }{
		{"", ""},
		{"c1:5 s2:2", "c1:5 s2:2"},
		{"s2:2 c1:5", "c1:5 s2:2"},
		{"c1:5 c1:3", "c1:3"},
		{"gone:4 c3:1", "c3:1"},
		{"c1:0 s2:-1 c3:x :2 c1 5:5:5 \x00", ""},
		{"c1:99999999999999999999", ""},
	} {
		if got := playhead.ReadProgress(test.kept).Text(lessons); got != test.want {
			t.Errorf("%q is kept again as %q, want %q", test.kept, got, test.want)
		}
	}
}

func TestWatch(t *testing.T) {
	progress, p := playhead.Progress{}, playhead.New(c1(t))
	if progress.Watch("c1", p) {
		t.Error("a lesson that has just been opened counts as watched")
	}
	p.Next()
	p.Tick(0.01)
	if progress.Watch("c1", p) {
		t.Error("a step that still plays counts as watched")
	}
	p.Next() // completes it
	if !progress.Watch("c1", p) || progress["c1"] != 2 {
		t.Errorf("after step 2: %v", progress)
	}
	p.End()
	last := len(p.Scene.Beats())
	if !progress.Watch("c1", p) || progress["c1"] != last {
		t.Errorf("after the last step, %d: %v", last, progress)
	}
	p.Back()
	if progress.Watch("c1", p) || progress["c1"] != last {
		t.Errorf("going back takes progress away: %v", progress)
	}
}
