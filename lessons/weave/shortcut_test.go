package main

import (
	"regexp"
	"testing"
)

// Every shortcut does something that a script knows, by keys of its own, and none is
// written in a script once more.
func TestShortcuts(t *testing.T) {
	script := houseFile(t, assetFolder, "projector.js") + houseFile(t, assetFolder, "notes.js")
	taken := map[string]string{}
	for _, s := range shortcuts {
		if !regexp.MustCompile(`(?m)^\s+` + s.Action + `[:,]|actions\.` + s.Action + ` =`).MatchString(script) {
			t.Errorf("no script knows how to do %s", s.Action)
		}
		for _, key := range s.Keys {
			if other, is := taken[key]; is {
				t.Errorf("%s means %s, and %s", key, other, s.Action)
			}
			taken[key] = s.Action
		}
	}
	if key := regexp.MustCompile(`"(PageDown|ArrowRight|End)"`).FindString(houseFile(t, assetFolder, "projector.js")); key != "" {
		t.Errorf("the script has %s, too", key)
	}
}
