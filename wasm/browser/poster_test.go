package browser

import (
	"os"
	"path/filepath"
	"testing"
)

// A page elsewhere shows a poster as a picture, on paper as light or dark as
// the reader's system.
func TestPosterElsewhere(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	copyFile(t, filepath.Join(built, "posters", "c1.en.svg"), filepath.Join(folder, "c1.svg"))
	elsewhere := `<!doctype html><title>Course</title><link rel="icon" href="data:,"><style>body { margin: 0 }</style><img src="c1.svg" alt="">`
	if err := os.WriteFile(filepath.Join(folder, "course.html"), []byte(elsewhere), 0o644); err != nil {
		t.Fatal(err)
	}
	home := newHost(t, folder).address
	for scheme, paper := range map[string][3]uint32{"light": {0xfb, 0xfa, 0xf6}, "dark": {0x11, 0x15, 0x1c}} {
		b := openAt(t, profile(t), home, home+"course.html", media("prefers-color-scheme", scheme))
		b.await(`document.querySelector("img").complete`)
		b.want(`document.querySelector("img").naturalWidth > 900`, "true")
		picture := b.see("img")
		r, g, bl, _ := picture.At(3, 3).RGBA()
		if got := [3]uint32{r >> 8, g >> 8, bl >> 8}; got != paper {
			t.Errorf("%s: the paper is %x, want %x", scheme, got, paper)
		}
		if n := len(shades(picture)); n < 20 {
			t.Errorf("%s: the poster has %d shades", scheme, n)
		}
	}
}
