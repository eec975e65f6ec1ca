package main

import (
	"go/version"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// soundGo is the first release of Go 1.26 whose programs do not die in a browser
// by chance.
const soundGo = "go1.26.8"

// TestToolchain holds go.mod to a sound Go, and the one at work, too.
func TestToolchain(t *testing.T) {
	root, err := findRoot()
	if err != nil {
		t.Fatal(err)
	}
	module, err := os.ReadFile(filepath.Join(root, "go.mod"))
	if err != nil {
		t.Fatal(err)
	}
	named := regexp.MustCompile(`(?m)^toolchain (\S+)$`).FindStringSubmatch(string(module))
	if named == nil || version.Compare(named[1], soundGo) < 0 {
		t.Errorf("go.mod names the toolchain %q, not %s or a later one", named, soundGo)
	}
	command := exec.Command("go", "env", "GOVERSION")
	command.Dir = root
	used, err := command.Output()
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.TrimSpace(string(used)); version.Compare(got, soundGo) < 0 {
		t.Errorf("%s is at work, not %s or a later one", got, soundGo)
	}
}
