package main

import (
	"regexp"
	"strings"
	"testing"
)

// TestKeysAreListed finds keys that act on the page and are not in its list of
// keys, and keys in the list that do nothing.
func TestKeysAreListed(t *testing.T) {
	names := strings.NewReplacer("PageDown", "Page Down", "PageUp", "Page Up", "ArrowRight", "→", "ArrowDown", "↓", "ArrowLeft", "←", "ArrowUp", "↑", " ", `{{.Say "space"}}`)
	acting := map[string]bool{}
	for _, list := range regexp.MustCompile(`(?s)const (?:signs|projected|moves) = \{(.*?)\};`).FindAllStringSubmatch(houseFile(t, assetFolder, "projector.js"), -1) {
		for _, key := range regexp.MustCompile(`(?:"([^"]+)"|(\w+)): "`).FindAllStringSubmatch(list[1], -1) {
			name := key[1] + key[2]
			if len(name) == 1 {
				name = strings.ToUpper(name)
			}
			acting[names.Replace(name)] = true
		}
	}
	listed := map[string]bool{}
	for _, key := range regexp.MustCompile(`<kbd>(.*?)</kbd>`).FindAllStringSubmatch(houseFile(t, "index.html"), -1) {
		listed[key[1]] = true
		if !acting[key[1]] {
			t.Errorf("%s is listed and does nothing", key[1])
		}
	}
	for key := range acting {
		if !listed[key] {
			t.Errorf("%s is not listed", key)
		}
	}
	if len(acting) < 10 {
		t.Errorf("only %d keys were found", len(acting))
	}
}
