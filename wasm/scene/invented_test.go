package scene_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fivebyfive/calc/language"
	"fivebyfive/lessons"
	"fivebyfive/lessons/invented"
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene"
	"fivebyfive/wasm/scene/scenetest"
)

// inventedLanguage is a language whose words are two fifths longer.
func inventedLanguage(t *testing.T) *language.Language {
	t.Helper()
	folder, original := t.TempDir(), lessons.Languages()[0].Tag
	if err := os.CopyFS(filepath.Join(folder, original), os.DirFS("../../lessons/"+original)); err != nil {
		t.Fatal(err)
	}
	if err := invented.Write(folder, original); err != nil {
		t.Fatal(err)
	}
	all, err := lessons.LoadLanguages(os.DirFS(folder))
	if err != nil {
		t.Fatal(err)
	}
	return all[1]
}

// Words of a longer language find their room: none lies on another, and none is
// cut off.
func TestLongerWordsHaveRoom(t *testing.T) {
	l := inventedLanguage(t)
	for _, name := range scene.Names() {
		s := scenetest.Find(t, name)
		for _, beat := range s.Beats() {
			for _, size := range scenetest.Screens {
				f, where := scenetest.DrawIn(l, s, size, beat.End, frame.Selection{}), fmt.Sprintf("%s, %s in %v", name, beat.Name, size)
				scenetest.CheckInside(t, f, where)
				if fault := touching(f); strings.Contains(fault, "lies on") {
					t.Errorf("%s: %s", where, fault)
				}
			}
		}
	}
}
