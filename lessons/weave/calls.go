package main

import (
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// call is a name by which a program and the scripts beside it call each other:
// what hangs on the global name fivebyfive.
type call struct {
	name, file string
	line       int
	given      bool // it is given there; else it is called
}

// checkCalls finds what is called and given by nobody, and what is given and
// called by nobody. A browser would say nothing: a script may always be late.
func checkCalls(files fs.FS) error {
	var calls []call
	for _, place := range []string{"assets", "wasm"} {
		err := fs.WalkDir(files, place, func(name string, entry fs.DirEntry, err error) error {
			switch {
			case errors.Is(err, fs.ErrNotExist):
				return nil
			case err != nil:
				return err
			case entry.IsDir() && isSkipped(entry.Name()):
				return fs.SkipDir
			case !entry.Type().IsRegular() || strings.HasSuffix(name, "_test.go"):
				return nil
			}
			source, err := fs.ReadFile(files, name)
			if err != nil {
				return err
			}
			switch path.Ext(name) {
			case ".go":
				found, err := callsOfGo(name, source)
				calls = append(calls, found...)
				return err
			case ".js":
				calls = append(calls, callsOfScript(name, string(source))...)
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	var found []error
	for _, c := range calls {
		if slices.ContainsFunc(calls, func(other call) bool { return other.name == c.name && other.given != c.given }) {
			continue
		}
		what := "is called, and given by nobody"
		if c.given {
			what = "is given, and called by nobody"
		}
		found = append(found, fmt.Errorf("%s:%d: fivebyfive.%s %s", c.file, c.line, c.name, what))
	}
	return errors.Join(found...)
}

// bridges are the functions of wasm/dom that give a name, and those that call by one.
var bridges = map[string]bool{"Export": true, "ExportText": true, "ExportAnswer": true, "ExportTruth": true, "Call": false, "Ask": false, "Has": false, "CallFrame": false, "HasFrame": false}

func callsOfGo(name string, source []byte) (found []call, err error) {
	positions := token.NewFileSet()
	file, err := parser.ParseFile(positions, name, source, parser.SkipObjectResolution)
	if err != nil || strings.HasPrefix(name, "wasm/dom/") {
		return nil, err
	}
	ast.Inspect(file, func(node ast.Node) bool {
		n, _ := node.(*ast.CallExpr)
		if n == nil || len(n.Args) == 0 {
			return true
		}
		f, _ := n.Fun.(*ast.SelectorExpr)
		if f == nil {
			return true
		}
		given, known := bridges[f.Sel.Name]
		of, _ := f.X.(*ast.Ident)
		if !known || (of == nil || of.Name != "dom") && !strings.HasSuffix(f.Sel.Name, "Frame") {
			return true
		}
		line := positions.Position(n.Pos()).Line
		text, _ := n.Args[0].(*ast.BasicLit)
		if text == nil {
			err = errors.Join(err, fmt.Errorf("%s:%d: the name that %s is called with must stand there", name, line, f.Sel.Name))
			return true
		}
		called, _ := strconv.Unquote(text.Value)
		found = append(found, call{called, name, line, given})
		return true
	})
	return found, err
}

var (
	// A script has a short name for fivebyfive, and some give several things at once.
	alias = regexp.MustCompile(`const (\w+) = \(?window\.fivebyfive\b`)
	given = regexp.MustCompile(`window\.fivebyfive = \{([^}]*)\}`)
	// The stage's frame calls the page by its one way of telling it something.
	told = regexp.MustCompile(`(?:^|[^\w.])tell\("(\w+)"`)
)

func callsOfScript(name, source string) (found []call) {
	lineOf := func(at int) int { return 1 + strings.Count(source[:at], "\n") }
	names := []string{"fivebyfive"}
	for _, m := range alias.FindAllStringSubmatch(source, -1) {
		names = append(names, m[1])
	}
	used := regexp.MustCompile("(?:^|[^\\w.\"'`])(?:" + strings.Join(names, "|") + `)(?:\?\.|\.)([a-zA-Z]\w*)( = )?`)
	for _, m := range used.FindAllStringSubmatchIndex(source, -1) {
		found = append(found, call{source[m[2]:m[3]], name, lineOf(m[2]), m[4] >= 0})
	}
	for _, m := range given.FindAllStringSubmatchIndex(source, -1) {
		for _, field := range strings.Split(source[m[2]:m[3]], ",") {
			field, _, _ = strings.Cut(strings.TrimSpace(field), ":")
			found = append(found, call{field, name, lineOf(m[2]), true})
		}
	}
	if path.Base(name) == "stage.js" {
		for _, m := range told.FindAllStringSubmatchIndex(source, -1) {
			found = append(found, call{source[m[2]:m[3]], name, lineOf(m[2]), false})
		}
	}
	return found
}
