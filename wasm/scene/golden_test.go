package scene_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene"
	"fivebyfive/wasm/scene/scenetest"
)

var update = flag.Bool("update", false, "write the goldens anew")

// A scene's pictures, as text, at the end of each beat and within it.
func TestGoldens(t *testing.T) {
	for _, name := range scene.Names() {
		s := scenetest.Find(t, name)
		for _, beat := range s.Beats() {
			for _, part := range []float64{0.5, 1} {
				at := beat.Start + (beat.End-beat.Start)*part
				file := fmt.Sprintf("%s-%s-%v.txt", name, beat.Name, part)
				t.Run(file, func(t *testing.T) {
					golden(t, filepath.Join("testdata", file), print(scenetest.Draw(s, scenetest.Sizes[0], at, frame.Selection{})))
				})
			}
		}
	}
}

func golden(t *testing.T, path, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v; write it with go test -update", err)
	}
	if got == string(want) {
		return
	}
	gotLines, wantLines := strings.Split(got, "\n"), strings.Split(string(want), "\n")
	for i := range min(len(gotLines), len(wantLines)) {
		if gotLines[i] != wantLines[i] {
			t.Fatalf("%s:%d:\n got %s\nwant %s", path, i+1, gotLines[i], wantLines[i])
		}
	}
	t.Fatalf("%s: %d lines, want %d", path, len(gotLines), len(wantLines))
}
