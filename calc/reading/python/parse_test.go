package python_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"fivebyfive/calc/reading/python"
)

var update = flag.Bool("update", false, "write what the tests expect anew")

// shown writes a node and all that is in it, a statement a line.
func shown(b *strings.Builder, indent string, v reflect.Value) {
	switch v.Kind() {
	case reflect.Interface, reflect.Pointer:
		if v.IsNil() {
			b.WriteString("-")
			return
		}
		if v.Kind() == reflect.Interface && v.Elem().Kind() != reflect.Pointer {
			fmt.Fprintf(b, "%#v", v.Interface())
			return
		}
		shown(b, indent, v.Elem())
	case reflect.Slice:
		statements := v.Type().Elem() == reflect.TypeFor[python.Statement]()
		b.WriteString("[")
		for i := range v.Len() {
			if statements {
				fmt.Fprintf(b, "\n%s  %d ", indent, v.Index(i).Interface().(python.Statement).At())
			} else if i > 0 {
				b.WriteString(" ")
			}
			shown(b, indent+"  ", v.Index(i))
		}
		b.WriteString("]")
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[python.Name]() {
			fmt.Fprintf(b, "`%s`", v.FieldByName("Name"))
			return
		}
		if v.Type() == reflect.TypeFor[python.Literal]() {
			fmt.Fprintf(b, "%#v", v.FieldByName("Value").Interface())
			return
		}
		b.WriteString(v.Type().Name() + "(")
		first := true
		for i := range v.NumField() {
			f := v.Type().Field(i)
			if f.Name == "Span" || v.Field(i).IsZero() {
				continue
			}
			if !first {
				b.WriteString(" ")
			}
			first = false
			b.WriteString(strings.ToLower(f.Name) + ":")
			shown(b, indent, v.Field(i))
		}
		b.WriteString(")")
	default:
		fmt.Fprintf(b, "%#v", v.Interface())
	}
}

func tree(f *python.File) string {
	var b strings.Builder
	for _, s := range f.Body {
		fmt.Fprintf(&b, "%d ", s.At())
		shown(&b, "  ", reflect.ValueOf(s))
		b.WriteString("\n")
	}
	for _, fault := range f.Faults {
		fmt.Fprintf(&b, "%s in %d: %s\n", [...]string{"broken", "unclosed", "unindented"}[fault.Kind], fault.Line, fault.Text)
	}
	return b.String()
}

// Each file of testdata has a text and what is read of it.
func TestParse(t *testing.T) {
	paths, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatal(err, paths)
	}
	for _, path := range paths {
		archive, err := txtar.ParseFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for i := 0; i < len(archive.Files); i += 2 {
			got := tree(python.Parse(string(archive.Files[i].Data)))
			if *update {
				archive.Files[i+1].Data = []byte(got)
			} else if want := string(archive.Files[i+1].Data); got != want {
				t.Errorf("%s, %s is read as\n%s\nand not as\n%s", path, archive.Files[i].Name, got, want)
			}
		}
		if *update {
			if err := os.WriteFile(path, txtar.Format(archive), 0o666); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// Whatever a text is, it is parsed, in one go, and every node stands in it.
func FuzzParse(f *testing.F) {
	f.Add("a = f(1, *b, c=[x for x in y if z])[1:2] if d else lambda e: -e ** 2\n")
	f.Add("class A(B):\n  @p\n  def m(self, a: int = 1, *, b) -> C:\n    return f'{a!r:>{b}}' 'x'\n")
	f.Add(">>> for i in range(3):\n... \tx = (1,\n{'a': 'b'\nIt's broken (and so on\nif a:\nb\n")
	f.Fuzz(func(t *testing.T, text string) {
		file := python.Parse(text)
		lines := strings.Count(file.Source, "\n") + 1
		for _, s := range file.Body {
			if s.At() < 1 || s.At() > lines {
				t.Fatalf("a statement in line %d of %d", s.At(), lines)
			}
			file.Text(s)
		}
		for _, fault := range file.Faults {
			if file.Line(fault.Line) != fault.Text {
				t.Fatalf("%q stands in line %d, not %q", file.Line(fault.Line), fault.Line, fault.Text)
			}
		}
	})
}
