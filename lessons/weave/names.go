package main

import (
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"strconv"
	"strings"
	"unicode"

	"fivebyfive/calc"
	"fivebyfive/lessons"
)

// wordFiles hold what readers read beside the lessons.
var wordFiles = []string{
	"calc/answer.go", "calc/factor.go", "calc/slip*.go", "calc/count/report.go",
	"lessons/words.go", "lessons/weave/words*.go",
	"wasm/*/words*.go", "wasm/*/phrases*.go",
}

// checkNames finds the names in the programs' sentences for which the lessons'
// glossary has others.
func checkNames(files fs.FS) error {
	own, err := fs.Sub(files, "lessons")
	if err != nil {
		return err
	}
	glossaries := map[calc.Language]lessons.Glossary{}
	for _, language := range lessons.Languages() {
		if glossaries[language], err = lessons.LoadGlossary(own, language); err != nil {
			return nil // checkLessons tells it
		}
	}
	var found []error
	for _, pattern := range wordFiles {
		names, err := fs.Glob(files, pattern)
		if err != nil {
			return err
		}
		for _, name := range names {
			source, err := fs.ReadFile(files, name)
			if err != nil {
				return err
			}
			found = append(found, checkStrings(name, source, glossaries)...)
		}
	}
	return errors.Join(found...)
}

// checkStrings looks at every string of a Go file. One with a Han character in
// it is Chinese.
func checkStrings(name string, source []byte, glossaries map[calc.Language]lessons.Glossary) (found []error) {
	positions := token.NewFileSet()
	file, err := parser.ParseFile(positions, name, source, parser.SkipObjectResolution)
	if err != nil {
		return []error{err}
	}
	ast.Inspect(file, func(node ast.Node) bool {
		switch n := node.(type) {
		case *ast.GenDecl: // ids and paths are not read by readers
			return n.Tok == token.VAR
		case *ast.CaseClause:
			n.List = nil
		}
		literal, is := node.(*ast.BasicLit)
		if !is || literal.Kind != token.STRING {
			return true
		}
		text, _ := strconv.Unquote(literal.Value)
		language := calc.English
		if strings.ContainsFunc(text, func(r rune) bool { return unicode.Is(unicode.Han, r) }) {
			language = calc.Chinese
		}
		for _, m := range glossaries[language].Misnomers(text) {
			found = append(found, fmt.Errorf("%s:%d: %q is called %q here", name, positions.Position(literal.Pos()).Line, m.Found, m.Say))
		}
		return true
	})
	return found
}
