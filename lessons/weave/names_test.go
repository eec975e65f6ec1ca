package main

import (
	"io/fs"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"fivebyfive/calc/language"
)

// TestNames finds names that are not the glossary's in the strings of a
// program, and not in its code.
func TestNames(t *testing.T) {
	files := fstest.MapFS{}
	for name, content := range map[string]string{
		"lessons/en/glossary.md":    "# Glossary\n\n[kernel](glossary:kernel)\n: Weights.\n: Elsewhere: *filter*.\n",
		"lessons/en/language.txt":   "original: yes\nname: English\ngrammar: english\nplural: one other\n",
		"lessons/zh/language.txt":   "name: 中文\nscript: han\nplural: other\n",
		"lessons/en/words/page.txt": "# A filter in a comment.\nfilter: The filter slides.\n",
		"lessons/zh/glossary.md":    "# 术语表\n\n[卷积核](glossary:kernel)\n: 权值。\n: 别处也叫*滤波器*。\n",
		"wasm/report/working.go": `package main

import "filter"

// A filter in a comment is nobody's business.
var filter = []string{
	"The filters slide, and the kernel stays.",
	"滤波器滑动，卷积核不变。",
	"No profilter here.",
}

func say() string {
	const why = ` + "`one\nfilter`" + `
	return why
}
`,
		"wasm/page/words_test.go": "package main\n\nvar filter = \"filter\"\n",
		"calc/testdata/words.go":  "package calc\n\nvar filter = \"filter\"\n",
		"assets/share.js": `// The page's filter.
/* A filter
   that's not read */ all.filter(one).map("it's a filter"); // "a filter"
say(` + "`a\nfilter`, 'one \\'filter\\'', /filter/);\n",
		"assets/style.css": "/* it's a filter */ .one { filter: none } .two { content: \"filter\" }\n",
		"index.html":       "<!doctype html>\n<p title=\"filter\">{{.Words}}</p>\n",
	} {
		files[name] = &fstest.MapFile{Data: []byte(content)}
	}
	const want = `index.html:2: "filter" is called "kernel" here
assets/share.js:3: "filter" is called "kernel" here
assets/share.js:5: "filter" is called "kernel" here
assets/share.js:5: "filter" is called "kernel" here
assets/style.css:1: "filter" is called "kernel" here
lessons/en/words/page.txt:2: "filter" is called "kernel" here
wasm/report/working.go:7: "filters" is called "kernel" here
wasm/report/working.go:8: "滤波器" is called "卷积核" here
wasm/report/working.go:14: "filter" is called "kernel" here`
	if err := checkNames(files); err == nil || err.Error() != want {
		t.Errorf("got\n%v\nwant\n%s", err, want)
	}
}

// TestNamesEverywhere puts names that are not the glossary's into every file
// of the house that has words in it, and sees each of them found.
func TestNamesEverywhere(t *testing.T) {
	house := os.DirFS("../..")
	files, planted := fstest.MapFS{}, []string{}
	for _, place := range wordPlaces {
		err := fs.WalkDir(house, place, func(name string, entry fs.DirEntry, err error) error {
			if err != nil {
				return err
			}
			if entry.IsDir() && (entry.Name() == "testdata" || entry.Name() == "node_modules" || slices.Contains(foreign, name)) {
				return fs.SkipDir
			}
			if !entry.Type().IsRegular() {
				return nil
			}
			content, err := fs.ReadFile(house, name)
			if err != nil {
				return err
			}
			if wrong, ok := wrongWords[path.Ext(name)]; ok && !strings.HasSuffix(name, "_test.go") && path.Base(name) != language.Header && path.Base(name) != "package-lock.json" {
				content = append(content, wrong...)
				planted = append(planted, name)
			}
			files[name] = &fstest.MapFile{Data: content}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	err := checkNames(files)
	if err == nil {
		t.Fatal("nothing was found")
	}
	named := map[string]int{}
	for _, m := range regexp.MustCompile(`(?m)^([^:]+):\d+: "(?:filter|channel|滤波器|通道)"`).FindAllStringSubmatch(err.Error(), -1) {
		named[m[1]]++
	}
	for _, name := range planted {
		if named[name] != 4 {
			t.Errorf("%s: %d of the names that were put there are found", name, named[name])
		}
	}
	for _, name := range []string{
		"wasm/scene/c1/phrases.go", "wasm/report/working.go", "wasm/page/working.go", "lessons/en/words/page.txt", "lessons/zh/words/scene.txt",
		"calc/slip_map.go", "calc/factor.go", "calc/answer.go", "calc/spoken.go", "calc/exercise/words.go", "calc/count/report.go", "wasm/pad/text.go",
		"index.html", "lessons/weave/door.html", "assets/stage.html", "assets/embed.js", "assets/loader.js", "assets/style.css", "assets/embed.schema.json",
	} {
		if named[name] == 0 {
			t.Errorf("nothing was put into %s", name)
		}
	}
}

// wrongWords are what a file may end with, by its kind.
var wrongWords = map[string]string{
	".go":   "\nvar _ = []string{\"filter and channel\", `滤波器和通道`}\n",
	".js":   "\n(\"filter and channel\", `滤波器和通道`);\n",
	".css":  "\nb::after { content: \"filter and channel\" } i::after { content: '滤波器和通道' }\n",
	".txt":  "\nx: filter and channel\ny: 滤波器和通道\n",
	".html": "\n<p>filter and channel</p>\n<p>滤波器和通道</p>\n",
	".svg":  "\n<text>filter and channel</text>\n<text>滤波器和通道</text>\n",
	".json": "\n\"filter and channel\" \"滤波器和通道\"\n",
}

// In the folders that are left alone everything that is said has a key.
func TestForeignFoldersSayNothingThemselves(t *testing.T) {
	for _, folder := range foreign {
		err := fs.WalkDir(os.DirFS("../.."), folder, func(name string, entry fs.DirEntry, err error) error {
			if err != nil || path.Ext(name) != ".go" || strings.HasSuffix(name, "_test.go") {
				return err
			}
			source, err := os.ReadFile("../../" + name)
			if err != nil {
				return err
			}
			texts, err := stringsOfGo(name, source)
			for _, text := range texts {
				if said := regexp.MustCompile(`^[A-Z][a-z]+( [a-z]+){4,}.*[.?]$`).FindString(text.string); said != "" {
					t.Errorf("%s:%d: %q has no key", name, text.line, said)
				}
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}

// TestUnread checks that what is said to be read by nobody is still there.
func TestUnread(t *testing.T) {
	for _, u := range unread {
		source, err := os.ReadFile("../../" + u.file)
		if err != nil {
			t.Fatal(err)
		}
		texts, err := readable(u.file, source)
		if err != nil {
			t.Fatal(err)
		}
		found := false
		for _, text := range texts {
			found = found || u.text.MatchString(text.string)
		}
		if !found {
			t.Errorf("%s has no string %s", u.file, u.text)
		}
	}
}
