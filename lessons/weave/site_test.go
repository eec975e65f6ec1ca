package main

import (
	"os"
	"path/filepath"
	"testing"
)

// TestWrite replaces a site by another: nothing of the first is left.
func TestWrite(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "dist")
	first := site{"en/index.html": []byte("a"), "assets/old.js": []byte("b"), "old/index.html": []byte("c")}
	second := site{"en/index.html": []byte("d"), "assets/new.js": []byte("e")}
	for _, s := range []site{first, second} {
		if err := s.write(folder, "en/index.html"); err != nil {
			t.Fatal(err)
		}
	}
	for name, want := range second {
		if got, err := os.ReadFile(filepath.Join(folder, name)); err != nil || string(got) != string(want) {
			t.Errorf("%s holds %q, %v", name, got, err)
		}
	}
	for _, name := range []string{"assets/old.js", "old"} {
		if _, err := os.Stat(filepath.Join(folder, name)); err == nil {
			t.Errorf("%s is still there", name)
		}
	}
}

// TestWriteElsewhere leaves a folder alone that is no site.
func TestWriteElsewhere(t *testing.T) {
	folder := t.TempDir()
	mine := filepath.Join(folder, "thesis.txt")
	if err := os.WriteFile(mine, []byte("years of work"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := (site{"en/index.html": nil}).write(folder, "en/index.html"); err == nil {
		t.Error("a folder with other files in it was taken for a site")
	}
	if _, err := os.Stat(mine); err != nil {
		t.Error(err)
	}
}
