package writing_test

import (
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/notation"
	"fivebyfive/calc/writing"
	"fivebyfive/lessons"
)

var update = flag.Bool("update", false, "write what the tests expect anew")

// A case is a network in our notation, and what it is written as.
func TestWritten(t *testing.T) {
	paths, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatal("no cases", err)
	}
	for _, path := range paths {
		t.Run(filepath.Base(path), func(t *testing.T) {
			archive, err := txtar.ParseFile(path)
			if err != nil {
				t.Fatal(err)
			}
			count := counted(t, string(archive.Files[0].Data))
			for i := range archive.Files[1:] {
				file := &archive.Files[i+1]
				name, tag, _ := strings.Cut(file.Name, " ")
				format, known := writing.Find(name)
				if !known {
					t.Fatal("there is no format", name)
				}
				if tag == "" {
					tag = "en"
				}
				var b strings.Builder
				if err := format.Write(&b, count, lessons.Language(tag)); err != nil {
					b.WriteString("error: " + err.Error() + "\n")
				}
				got := strings.ReplaceAll(b.String(), "\r\n", "\n")
				if *update {
					file.Data = []byte(got)
				} else if got != string(file.Data) {
					t.Errorf("%s: got\n%s\nwant\n%s", file.Name, got, file.Data)
				}
			}
			if *update {
				if err := os.WriteFile(path, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

func counted(t testing.TB, text string) graph.Count {
	t.Helper()
	file, err := notation.Read(text)
	if err != nil {
		t.Fatal(err)
	}
	count, err := file.Count()
	if err != nil {
		t.Fatal(err)
	}
	return count
}

// What a framework has not is named, and code without it does not run.
func TestLack(t *testing.T) {
	count := counted(t, "input 1x28x28; conv 4 5x5; odd: unknown fft; local 2 3x3")
	for _, name := range []string{"keras", "pytorch", "keras-json"} {
		format, _ := writing.Find(name)
		var b strings.Builder
		var lack *writing.Lack
		if err := format.Write(&b, count, lessons.Language("en")); !errors.As(err, &lack) || len(lack.Layers) != 2 || lack.Layers[0].Name != "odd" {
			t.Errorf("%s: %v", name, err)
		}
		if name == "keras-json" && b.Len() > 0 {
			t.Errorf("half of a network is written:\n%s", b.String())
		}
		if name != "keras-json" && !strings.Contains(b.String(), "\nraise NotImplementedError\n") {
			t.Errorf("the code runs without its layers:\n%s", b.String())
		}
	}
}
