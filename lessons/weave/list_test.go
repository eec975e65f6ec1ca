package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fivebyfive/lessons"
)

// A list that programs and scripts share is named by a script, and written by none.
func TestSharedListsAreWrittenOnce(t *testing.T) {
	root, err := findRoot()
	if err != nil {
		t.Fatal(err)
	}
	scripts, err := filepath.Glob(filepath.Join(root, assetFolder, "*.js"))
	if err != nil {
		t.Fatal(err)
	}
	shared, named := lists(lessons.Languages()), map[string]int{}
	for _, file := range scripts {
		content, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		script, built := string(content), string(withLists(content, shared))
		for name, list := range shared {
			named[name] += strings.Count(script, `"`+name+`"`)
			if strings.Contains(built, `"`+name+`"`) {
				t.Errorf("%s: %s is not put in", filepath.Base(file), name)
			}
			items := strings.FieldsFunc(list, func(r rune) bool { return r == ' ' || r == ',' })
			for _, between := range []string{" ", ",", ", ", `", "`} {
				if len(items) > 3 && strings.Contains(script, strings.Join(items[:3], between)) {
					t.Errorf("%s: %s is written there", filepath.Base(file), name)
				}
			}
		}
	}
	for name := range shared {
		if named[name] == 0 {
			t.Errorf("no script names %s", name)
		}
	}
}
