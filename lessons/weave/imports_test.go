package main

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

func TestImports(t *testing.T) {
	for _, c := range []struct{ file, source, want string }{
		{"calc/a.go", `package calc; import "fmt"`, ""},
		{"calc/a.go", "package calc\nimport (\n\t\"fmt\"\n\t\"github.com/yuin/goldmark\"\n)", "calc/a.go:4: no arrow leads from calc to github.com/yuin/goldmark"},
		{"calc/a.go", `package calc; import "fivebyfive/wasm/scene"`, "calc/a.go:1: no arrow leads from calc to wasm/scene"},
		{"wasm/page/a.go", "//go:build js\n\npackage main\n\nimport \"syscall/js\"", "wasm/page/a.go:5: no arrow leads from wasm/page to syscall/js"},
		{"wasm/dom/a.go", `package dom; import "syscall/js"`, ""},
		{"lessons/a.go", `package lessons; import "github.com/yuin/goldmark/ast"`, ""},
		{"lessons/a.go", `package lessons; import "github.com/yuin/goldmarker"`, "lessons/a.go:1: no arrow leads from lessons to github.com/yuin/goldmarker"},
		{"wasm/svg/a.go", `package svg; import ("fivebyfive/calc/language"; "fivebyfive/wasm/frame")`, ""},
		{"wasm/mesh/a.go", `package mesh; import "fivebyfive/wasm/scene"`, "wasm/mesh/a.go:1: no arrow leads from wasm/mesh to wasm/scene"},
		{"wasm/scene/a.go", `package scene; import ("fivebyfive/wasm/scene/new"; "fivebyfive/wasm/scene/kit")`, ""},
		{"wasm/scene/new/a.go", `package new; import ("fivebyfive/calc/lenet"; "fivebyfive/wasm/scene/kit")`, ""},
		{"wasm/scene/new/a.go", `package new; import "fivebyfive/wasm/scene/c1"`, "wasm/scene/new/a.go:1: no arrow leads from wasm/scene/new to wasm/scene/c1"},
		{"wasm/scene/new/a.go", `package new; import "fivebyfive/wasm/scene"`, "wasm/scene/new/a.go:1: no arrow leads from wasm/scene/new to wasm/scene"},
		{"wasm/scene/kit/a.go", `package kit; import "fivebyfive/wasm/scene/c1"`, "wasm/scene/kit/a.go:1: no arrow leads from wasm/scene/kit to wasm/scene/c1"},
		{"wasm/scene/c1/a_test.go", `package c1_test; import ("fivebyfive/wasm/scene"; "fivebyfive/wasm/scene/s2")`, ""},
		{"wasm/stage/a.go", `package main; import "github.com/hajimehoshi/ebiten/v2"`, ""},
		{"wasm/mesh/a_test.go", `package mesh; import "github.com/hajimehoshi/ebiten/v2"`, "wasm/mesh/a_test.go:1: no arrow leads from wasm/mesh to github.com/hajimehoshi/ebiten/v2"},
		{"calc/a_test.go", `package calc_test; import ("fivebyfive/calc"; "golang.org/x/tools/txtar")`, ""},
		{"calc/a_test.go", `package calc_test; import "github.com/chromedp/chromedp"`, "calc/a_test.go:1: no arrow leads from calc to github.com/chromedp/chromedp"},
		{"wasm/browser/a_test.go", `package browser; import "github.com/chromedp/cdproto/page"`, ""},
		{"attic/a.go", `package attic`, "attic/a.go: no arrow leads from attic; draw it in ARCHITECTURE.md and in lessons/weave/imports.go"},
		{"calc/testdata/a.go", `package nothing; import "C"`, ""},
		{"calc/a.go", `package`, "calc/a.go:1:9: expected 'IDENT', found 'EOF'"},
	} {
		err := checkImports(fstest.MapFS{c.file: {Data: []byte(c.source + "\n")}})
		got := ""
		if err != nil {
			got = err.Error()
		}
		if got != c.want {
			t.Errorf("%s\n%s\ngives  %q\nwant   %q", c.file, c.source, got, c.want)
		}
	}
}

// TestArrowsLead checks that no arrow leads to a package that has none of its
// own, and that arrows never form a ring.
func TestArrowsLead(t *testing.T) {
	var follow func(from string, way []string)
	follow = func(from string, way []string) {
		if slices.Contains(way, from) {
			t.Fatalf("the arrows form a ring: %v, %s", way, from)
		}
		for _, to := range arrows[from] {
			if strings.Contains(to, ".") || to == "syscall/js" {
				continue
			}
			if _, drawn := arrows[to]; !drawn {
				t.Errorf("%s has an arrow to %s, which has no line", from, to)
			}
			follow(to, append(slices.Clone(way), from))
		}
	}
	for room := range arrows {
		follow(room, nil)
	}
}
