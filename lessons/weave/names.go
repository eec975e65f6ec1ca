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

	"fivebyfive/lessons"
)

// wordPlaces hold all that readers read beside the Markdown of the lessons,
// which is linted where it is loaded. Every file in them is looked at, whatever
// its name: a program's strings, and the whole of a template.
var wordPlaces = slices.Concat(pageTemplates, []string{"assets", "calc", "lessons", "wasm"})

// unread are strings that no reader sees, and in which a name may stand that is
// not the glossary's: the file, and the whole of such a string.
var unread = []struct {
	file string
	text *regexp.Regexp
}{
	{"calc/factor.go", regexp.MustCompile(`^positions$`)}, // a factor's id
	{"calc/measure.go", regexp.MustCompile(`^positions$`)},
	{"calc/graph/embedding.go", regexp.MustCompile(`^positions$`)}, // words of our notation
	{"calc/graph/reshape.go", regexp.MustCompile(`^flatten$`)},
	{"calc/notation/file.go", regexp.MustCompile(`^flatten$`)},
	{"calc/exercise/words.go", regexp.MustCompile(`^positions$`)},
	{"calc/exercise/topic.go", regexp.MustCompile(`^(\n[0-9] [a-zA-Z]+( [a-z.-]+\??)+)+$`)}, // what is asked for, by its ids
	{"lessons/weave/names.go", regexp.MustCompile(`positions|flatten`)},                     // these lines
	{"calc/graph/tensorflow/package-lock.json", regexp.MustCompile(`"lockfileVersion"`)},    // npm's
	{"wasm/browser/package-lock.json", regexp.MustCompile(`"lockfileVersion"`)},             // npm's
}

// foreign are folders whose programs read and write what others write. All that they
// say themselves has keys.
var foreign = []string{"calc/reading", "calc/writing"}

// keyShape is that of the key of a text.
var keyShape = regexp.MustCompile(`^[a-z]+(\.[A-Za-z0-9-]+)+$`)

// checkNames finds the names in the programs' sentences for which the lessons'
// glossary has others.
func checkNames(files fs.FS) error {
	own, err := fs.Sub(files, "lessons")
	if err != nil {
		return err
	}
	languages, err := lessons.LoadLanguages(own)
	if err != nil {
		return nil // checkLessons tells it
	}
	glossaries, err := lessons.LoadGlossaries(own, lessons.Options{Languages: languages})
	if err != nil {
		return nil
	}
	var found []error
	for _, place := range wordPlaces {
		err := fs.WalkDir(files, place, func(name string, entry fs.DirEntry, err error) error {
			switch {
			case errors.Is(err, fs.ErrNotExist):
				return nil
			case err != nil:
				return err
			case entry.IsDir() && (entry.Name() == "testdata" || entry.Name() == "node_modules" || slices.Contains(foreign, name)):
				return fs.SkipDir
			case !entry.Type().IsRegular():
				return nil
			}
			source, err := fs.ReadFile(files, name)
			if err != nil {
				return err
			}
			read, err := readable(name, source)
			for _, text := range read {
				if isUnread(name, text.string) {
					continue
				}
				for _, l := range languages {
					for _, m := range glossaries[l].Misnomers(text.string) {
						line := text.line + strings.Count(text.string[:m.At], "\n")
						found = append(found, fmt.Errorf("%s:%d: %q is called %q here", name, line, m.Found, m.Say))
					}
				}
			}
			return err
		})
		if err != nil {
			return err
		}
	}
	return errors.Join(found...)
}

func isUnread(file, text string) bool {
	if keyShape.MatchString(text) {
		return true
	}
	for _, u := range unread {
		if u.file == file && u.text.MatchString(text) {
			return true
		}
	}
	return false
}

// reading is a piece of a file that somebody may read.
type reading struct {
	string
	line int // on which it begins
}

// readable returns what may be read of a file.
func readable(name string, source []byte) ([]reading, error) {
	switch path.Ext(name) {
	case ".go":
		if strings.HasSuffix(name, "_test.go") {
			return nil, nil
		}
		return stringsOfGo(name, source)
	case ".js", ".css":
		return stringsOfScript(source), nil
	case ".md", ".png", ".bin":
		return nil, nil
	case ".txt":
		return textsOfWords(source), nil
	}
	return []reading{{string(source), 1}}, nil
}

// textsOfWords returns the texts of a file of words, without their keys.
func textsOfWords(source []byte) (found []reading) {
	line := 0
	for text := range strings.Lines(string(source)) {
		line++
		if _, said, is := strings.Cut(text, ":"); is && text[0] != '#' {
			found = append(found, reading{said, line})
		}
	}
	return found
}

// stringsOfGo returns all strings of a Go file but the paths of its imports.
func stringsOfGo(name string, source []byte) (found []reading, err error) {
	positions := token.NewFileSet()
	file, err := parser.ParseFile(positions, name, source, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	ast.Inspect(file, func(node ast.Node) bool {
		switch n := node.(type) {
		case *ast.ImportSpec:
			return false
		case *ast.BasicLit:
			if n.Kind == token.STRING {
				text, _ := strconv.Unquote(n.Value)
				found = append(found, reading{text, positions.Position(n.Pos()).Line})
			}
		}
		return true
	})
	return found, nil
}

// quoted matches a comment or a string of a script or style sheet.
var quoted = regexp.MustCompile("(?s)" + `//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'` + "|`(?:\\\\.|[^`\\\\])*`")

// stringsOfScript returns all strings of a script or style sheet.
func stringsOfScript(source []byte) (found []reading) {
	for _, at := range quoted.FindAllIndex(source, -1) {
		if text := string(source[at[0]:at[1]]); text[0] != '/' {
			found = append(found, reading{text, 1 + strings.Count(string(source[:at[0]]), "\n")})
		}
	}
	return found
}
