package main

import (
	"bytes"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// TestReproducible builds the site twice, in two folders, and finds the same
// bytes; and so in the two releases.
func TestReproducible(t *testing.T) {
	if testing.Short() {
		t.Skip("it compiles the programs twice")
	}
	root, err := findRoot()
	if err != nil {
		t.Fatal(err)
	}
	first, second := filepath.Join(t.TempDir(), "a"), filepath.Join(t.TempDir(), "elsewhere", "b")
	copyHouse(t, root, first)
	copyHouse(t, first, second)
	a, b := buildQuickly(t, first), buildQuickly(t, second)
	wantSame(t, a, b)
	wantSame(t, release(t, first, a), release(t, second, b))
}

func release(t *testing.T, house string, s site) site {
	folder := t.TempDir()
	if err := writeRelease(house, s, folder); err != nil {
		t.Fatal(err)
	}
	written := site{}
	err := fs.WalkDir(os.DirFS(folder), ".", func(name string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			written[name], err = os.ReadFile(filepath.Join(folder, name))
		}
		return err
	})
	if err != nil || len(written) < 5 {
		t.Fatalf("the release has %d files: %v", len(written), err)
	}
	return written
}

func wantSame(t *testing.T, a, b site) {
	t.Helper()
	if names := slices.Sorted(maps.Keys(a)); !slices.Equal(names, slices.Sorted(maps.Keys(b))) {
		t.Errorf("the files differ: %v and %v", names, slices.Sorted(maps.Keys(b)))
	}
	for name := range a {
		if !bytes.Equal(a[name], b[name]) {
			t.Errorf("%s is not the same twice", name)
		}
	}
}

func buildQuickly(t *testing.T, root string) site {
	b := newBuild(root, quickQuality, io.Discard)
	b.squeeze.quality = 1
	s, err := b.site()
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// copyHouse copies everything that a build reads.
func copyHouse(t *testing.T, from, to string) {
	t.Helper()
	err := filepath.WalkDir(from, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name, err := filepath.Rel(from, path)
		if err != nil {
			return err
		}
		if entry.IsDir() {
			if name != "." && isSkipped(entry.Name()) {
				return fs.SkipDir
			}
			return os.MkdirAll(filepath.Join(to, name), 0o755)
		}
		if !entry.Type().IsRegular() {
			return nil // a link leads out of the house
		}
		content, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		return os.WriteFile(filepath.Join(to, name), content, 0o644)
	})
	if err != nil {
		t.Fatal(err)
	}
}

// TestHouse finds no fault in the lessons and no import against the arrows.
func TestHouse(t *testing.T) {
	root, err := findRoot()
	if err != nil {
		t.Fatal(err)
	}
	if err := checkHouse(root); err != nil {
		t.Error(err)
	}
}
