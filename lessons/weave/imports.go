package main

import (
	"errors"
	"fmt"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"
)

const module = "fivebyfive"

// arrows says what each package may import beside the standard library. A line
// that ends with a star is that of every package in the folder without a line of
// its own: the scenes, which know nothing of each other. The picture of the
// arrows is in ARCHITECTURE.md.
var arrows = map[string][]string{
	"calc":                 {"calc/language"},
	"calc/count":           {"calc", "calc/catalogue", "calc/check", "calc/diff", "calc/graph", "calc/language", "calc/mistake", "calc/notation", "calc/reading", "calc/reading/draft", "calc/tool", "calc/writing", "lessons"},
	"calc/exercise":        {"calc", "calc/language"},
	"calc/language":        {},
	"calc/graph":           {"calc", "calc/language"},
	"calc/graph/graphtest": {"calc/graph"},
	"calc/notation":        {"calc", "calc/graph", "calc/language"},
	"calc/catalogue":       {"calc/notation"},
	"calc/reading/draft":   {"calc", "calc/graph", "calc/language"},
	"calc/reading/json":    {},
	"calc/reading/python":  {"calc/reading/json"},
	"calc/reading/*":       {"calc", "calc/graph", "calc/language", "calc/reading/draft", "calc/reading/json", "calc/reading/python"},
	"calc/reading":         {"calc/reading/draft", "calc/reading/*"},
	"calc/writing":         {"calc", "calc/graph", "calc/language", "calc/notation"},
	"calc/tool":            {"calc", "calc/graph", "calc/language", "calc/reading/draft"},
	"calc/mistake":         {"calc", "calc/graph", "calc/language"},
	"calc/diff":            {"calc", "calc/graph", "calc/language"},
	"calc/check":           {"calc", "calc/graph", "calc/language", "calc/mistake", "calc/reading/draft", "calc/tool"},
	"calc/lenet":           {"calc"},
	"calc/lenet/train":     {"calc", "calc/lenet"},
	"lessons":              {"calc", "calc/language", "calc/exercise", "calc/lenet", "github.com/yuin/goldmark"},
	"lessons/invented":     {},
	"lessons/weave":        {"calc", "calc/catalogue", "calc/graph", "calc/language", "wasm/desk", "calc/lenet", "lessons", "wasm/frame", "wasm/scene/kit", "wasm/scene", "wasm/svg", "wasm/mesh", "wasm/pad", "wasm/playhead", "github.com/andybalholm/brotli"},
	"wasm/frame":           {"calc", "calc/language"},
	"wasm/scene/kit":       {"calc", "calc/language", "calc/lenet", "wasm/frame"},
	"wasm/scene/scenetest": {"calc", "calc/language", "lessons", "calc/lenet", "wasm/frame", "wasm/scene/kit", "wasm/scene", "wasm/pad"},
	"wasm/scene/*":         {"calc", "calc/language", "calc/lenet", "wasm/frame", "wasm/scene/kit"},
	"wasm/scene":           {"wasm/frame", "wasm/scene/kit", "wasm/scene/*"},
	"wasm/pad":             {"calc/lenet"},
	"wasm/svg":             {"calc/language", "wasm/frame"},
	"wasm/mesh":            {"wasm/frame"},
	"wasm/playhead":        {"calc", "wasm/scene/kit"},
	"wasm/report":          {"calc", "calc/language", "calc/lenet", "wasm/scene/kit"},
	"wasm/pointing":        {"calc", "wasm/frame"},
	"wasm/dom":             {"syscall/js"},
	"wasm/theme":           {"wasm/dom"},
	"wasm/reading":         {"calc/language", "calc/notation", "calc/reading", "calc/reading/draft", "wasm/dom"},
	"wasm/desk":            {"calc", "calc/catalogue", "calc/diff", "calc/graph", "calc/language", "calc/notation"},
	"wasm/layer":           {"calc", "calc/graph", "calc/language", "wasm/frame"},
	"wasm/laboratory":      {"calc/graph", "calc/language", "wasm/desk", "wasm/dom", "wasm/frame", "wasm/layer", "wasm/svg", "wasm/theme"},
	"wasm/page":            {"calc", "calc/language", "calc/exercise", "calc/lenet", "wasm/frame", "wasm/scene/kit", "wasm/scene", "wasm/svg", "wasm/playhead", "wasm/pointing", "wasm/report", "wasm/pad", "wasm/dom", "wasm/theme"},
	"wasm/stage":           {"wasm/frame", "wasm/mesh", "wasm/dom", "github.com/hajimehoshi/ebiten/v2"},
	"wasm/browser":         {},
}

// Tests may import any package of the house, and these.
var testArrows = []string{"golang.org/x/tools/txtar"}

var browserTestArrows = []string{"github.com/chromedp/chromedp", "github.com/chromedp/cdproto", "github.com/coder/websocket", "github.com/santhosh-tekuri/jsonschema/v6"}

// checkImports finds the imports that no arrow allows, in every Go file for
// every platform.
func checkImports(files fs.FS) error {
	var found []error
	err := fs.WalkDir(files, ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && isSkipped(entry.Name()):
			return fs.SkipDir
		case entry.IsDir() || path.Ext(name) != ".go":
			return nil
		}
		source, err := fs.ReadFile(files, name)
		if err != nil {
			return err
		}
		found = append(found, checkFile(name, source)...)
		return nil
	})
	return errors.Join(append(found, err)...)
}

// isSkipped reports whether a folder holds no packages of the house.
func isSkipped(name string) bool {
	return name == "testdata" || name == "node_modules" || name == "dist" || name == "release" || (strings.HasPrefix(name, ".") && name != ".")
}

func checkFile(name string, source []byte) (found []error) {
	positions := token.NewFileSet()
	file, err := parser.ParseFile(positions, name, source, parser.ImportsOnly)
	if err != nil {
		return []error{err}
	}
	room := path.Dir(name)
	allowed, drawn := arrows[lineOf(room)]
	if !drawn {
		return []error{fmt.Errorf("%s: no arrow leads from %s; draw it in ARCHITECTURE.md and in lessons/weave/imports.go", name, room)}
	}
	if strings.HasSuffix(name, "_test.go") {
		allowed = allowedInTest(room, allowed)
	}
	for _, spec := range file.Imports {
		imported, _ := strconv.Unquote(spec.Path.Value)
		ours := strings.TrimPrefix(imported, module+"/")
		if !isAllowed(ours, ours != imported, allowed) {
			line := positions.Position(spec.Pos()).Line
			found = append(found, fmt.Errorf("%s:%d: no arrow leads from %s to %s", name, line, room, ours))
		}
	}
	return found
}

// lineOf returns which line of arrows is that of a package.
func lineOf(room string) string {
	if _, own := arrows[room]; own {
		return room
	}
	return path.Dir(room) + "/*"
}

// isAllowed reports whether an import follows an arrow. An arrow to another
// module leads to its packages too.
func isAllowed(imported string, ours bool, allowed []string) bool {
	first, _, _ := strings.Cut(imported, "/")
	if !ours && !strings.Contains(first, ".") && imported != "syscall/js" {
		return true // the standard library
	}
	return slices.ContainsFunc(allowed, func(arrow string) bool {
		return imported == arrow || (ours && lineOf(imported) == arrow) || (!ours && strings.HasPrefix(imported, arrow+"/"))
	})
}

func allowedInTest(room string, allowed []string) []string {
	allowed = slices.Concat(allowed, testArrows)
	for other := range arrows {
		allowed = append(allowed, other)
	}
	if room == "wasm/browser" {
		allowed = append(allowed, browserTestArrows...)
	}
	return allowed
}
