package lessons

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/tools/txtar"

	"fivebyfive/calc/language"
)

var english, chinese = Language("en"), Language("zh")

var update = flag.Bool("update", false, "write the wants of the cases anew")

// onlyC1 is a Figure that knows one scene.
func onlyC1(scene string, language *language.Language) (string, error) {
	if scene != "c1" {
		return "", errors.New("there is no such scene")
	}
	return "<svg></svg>", nil
}

// TestFaults checks every fault that the linter tells of the cases' lessons,
// word for word.
func TestFaults(t *testing.T) {
	eachCase(t, "testdata/faults", func(t *testing.T, files fstest.MapFS) string {
		_, err := Load(files, Options{Figure: onlyC1})
		if err == nil {
			t.Fatal("no fault was found")
		}
		return err.Error() + "\n"
	})
}

// formula matches a formula, whose insides are calc's to test.
var formula = regexp.MustCompile(`<math .*?</math>`)

// TestRender checks the HTML of the cases' lessons.
func TestRender(t *testing.T) {
	eachCase(t, "testdata/render", func(t *testing.T, files fstest.MapFS) string {
		loaded, err := Load(files, Options{Figure: onlyC1})
		if err != nil {
			t.Fatal(err)
		}
		var out strings.Builder
		for _, l := range loaded {
			fmt.Fprintf(&out, "%s %s %q, scene %q of layer %q\n%s", l.Language.Tag, l.ID, l.Title, l.Scene, l.Layer,
				formula.ReplaceAllString(l.HTML, "<math>…</math>"))
		}
		appendices, err := LoadAppendices(files, Options{})
		if err != nil {
			t.Fatal(err)
		}
		for _, a := range appendices {
			fmt.Fprintf(&out, "%s %s %q\n%s", a.Language.Tag, a.ID, a.Title, a.HTML)
		}
		return out.String()
	})
}

// TestLessons checks that the lessons themselves have no fault, and stand in
// the order of their numbers.
func TestLessons(t *testing.T) {
	loaded, err := Load(os.DirFS("."), Options{})
	if err != nil {
		t.Fatal(err)
	}
	orders := map[*language.Language][]string{}
	for _, l := range loaded {
		if l.HTML == "" || l.Scene == "" {
			t.Errorf("%s/%s is empty or has no figure", l.Language, l.ID)
		}
		orders[l.Language] = append(orders[l.Language], l.ID)
	}
	first, second := orders[english], orders[chinese]
	if len(first) == 0 || !slices.Equal(first, second) {
		t.Errorf("the lessons in English are %v, in Chinese %v", first, second)
	}
}

// TestOrder checks that lessons are ordered by number, not by letter.
func TestOrder(t *testing.T) {
	files := fstest.MapFS{}
	for _, name := range []string{"10-last", "9-middle", "1-first"} {
		for _, language := range Languages() {
			files[language.Tag+"/"+name+".md"] = &fstest.MapFile{Data: []byte("# Title")}
		}
	}
	loaded, err := Load(files, Options{})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, l := range loaded {
		got = append(got, l.Language.Tag+"/"+l.ID)
	}
	want := []string{"en/first", "en/middle", "en/last", "zh/first", "zh/middle", "zh/last"}
	if !slices.Equal(got, want) {
		t.Errorf("the order is %v, want %v", got, want)
	}
}

// eachCase runs every case of a folder: the files of an archive, the last of
// which is what they must come to.
func eachCase(t *testing.T, folder string, run func(*testing.T, fstest.MapFS) string) {
	paths, err := filepath.Glob(filepath.Join(folder, "*.txtar"))
	if err != nil || len(paths) == 0 {
		t.Fatalf("there are no cases in %s: %v", folder, err)
	}
	for _, path := range paths {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(path)
			if err != nil {
				t.Fatal(err)
			}
			last := len(archive.Files) - 1
			if archive.Files[last].Name != "want" {
				t.Fatal("the last file is not called want")
			}
			files := fstest.MapFS{}
			for _, file := range archive.Files[:last] {
				files[file.Name] = &fstest.MapFile{Data: file.Data}
			}
			got := run(t, files)
			if *update {
				archive.Files[last].Data = []byte(got)
				if err := os.WriteFile(path, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			if want := string(archive.Files[last].Data); got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}
