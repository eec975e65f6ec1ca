package writing_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"os/exec"
	"strings"
	"testing"

	"fivebyfive/calc/catalogue"
	"fivebyfive/calc/graph"
	"fivebyfive/calc/graph/graphtest"
	"fivebyfive/calc/notation"
	"fivebyfive/calc/writing"
	"fivebyfive/lessons"
)

// networks are those of the catalogue, and random ones.
func networks(t *testing.T, random uint64) (networks []graph.Count) {
	for _, name := range catalogue.Names() {
		text, _ := catalogue.Text(name)
		networks = append(networks, counted(t, text))
	}
	for seed := range random {
		c, err := graphtest.New(seed, 14).Network().Count()
		if err != nil {
			t.Fatal(err)
		}
		networks = append(networks, c)
	}
	return networks
}

// What is written is the whole network, or there is an error that names what is
// missing, and code says so, too.
func TestWholeOrAnError(t *testing.T) {
	whole := map[string]int{}
	for _, c := range networks(t, 2000) {
		for _, format := range writing.Formats() {
			var b strings.Builder
			err := format.Write(&b, c, lessons.Language("en"))
			var lack *writing.Lack
			switch {
			case err == nil:
				whole[format.Name]++
			case !errors.As(err, &lack) || len(lack.Layers) == 0:
				t.Fatalf("%s: %v\n%s", format.Name, err, b.String())
			}
			for _, l := range c.Layers {
				missing := lack != nil && strings.Contains(lack.Error(), "\n  "+l.Name+": ")
				if format.Extension == ".py" && missing != strings.Contains(b.String(), "# "+l.Name+": ") {
					t.Fatalf("%s does not say that it lacks %s:\n%s", format.Name, l.Name, b.String())
				}
			}
		}
	}
	t.Log("whole, of 2030:", whole)
	for _, format := range writing.Formats() {
		if whole[format.Name] < 500 {
			t.Errorf("only %d networks can be written as %s", whole[format.Name], format.Name)
		}
	}
}

// JSON and CSV say enough to build the network again.
func TestReadAgain(t *testing.T) {
	for _, c := range networks(t, 500) {
		for _, again := range []string{fromJSON(t, c), fromCSV(t, c), written(c, "notation")} {
			got := counted(t, again)
			if fmt.Sprint(layers(got)) != fmt.Sprint(layers(c)) {
				t.Fatalf("%s is read as\n%v\nwant\n%v", again, layers(got), layers(c))
			}
		}
	}
}

// layers are what each layer is and has.
func layers(c graph.Count) (layers []string) {
	at := map[string]int{}
	for i, l := range c.Layers {
		at[l.Name] = i
		var from []int
		for _, name := range l.From {
			from = append(from, at[name])
		}
		if _, given := l.Operation.(graph.Input); len(from) == 0 && !given {
			from = []int{i - 1}
		}
		operation := l.Operation
		if full, is := operation.(graph.Full); is && full.Tied != "" {
			full.Tied = fmt.Sprint("layer ", at[full.Tied])
			operation = full
		}
		layers = append(layers, fmt.Sprintln(operation, from, l.Output, l.Parameters.Value(), l.Fixed.Value(), l.Connections.Value(), l.MACs.Value()))
	}
	return layers
}

func fromJSON(t *testing.T, c graph.Count) string {
	var n struct {
		Layers []struct {
			Name, Operation, Shares string
			From                    []string
		}
	}
	if err := json.Unmarshal([]byte(written(c, "json")), &n); err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, l := range n.Layers {
		if l.Shares != "" {
			l.Operation += " shares " + l.Shares
		}
		line(&b, l.Name, l.Operation, l.From)
	}
	return b.String()
}

func fromCSV(t *testing.T, c graph.Count) string {
	rows, err := csv.NewReader(strings.NewReader(written(c, "csv"))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, row := range rows[1 : len(rows)-1] {
		line(&b, row[0], row[1], strings.Fields(row[2]))
	}
	return b.String()
}

// line writes a layer in our notation, where a name has no slash.
func line(b *strings.Builder, name, operation string, from []string) {
	text := name + ": " + operation
	if len(from) > 0 {
		text += " from " + strings.Join(from, " ")
	}
	b.WriteString(strings.ReplaceAll(text, "/", ".") + "\n")
}

// Code is Python, whatever layers are called.
func TestIsPython(t *testing.T) {
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("there is no python3")
	}
	var code []string
	for _, c := range append(networks(t, 300), hostile(t)) {
		for _, name := range []string{"keras", "pytorch"} {
			code = append(code, written(c, name))
		}
	}
	asked, err := json.Marshal(code)
	if err != nil {
		t.Fatal(err)
	}
	command := exec.Command(python, "-c", "import ast, json, sys\nfor code in json.load(sys.stdin):\n    ast.parse(code)\n    print(code.count(chr(10)))")
	var stderr bytes.Buffer
	command.Stdin, command.Stderr = bytes.NewReader(asked), &stderr
	answers, err := command.Output()
	if err != nil || strings.Count(string(answers), "\n") != len(code) {
		t.Fatalf("%v\n%s\n%s", err, stderr.String(), code[strings.Count(string(answers), "\n")])
	}
}

// hostile is a network whose names are those of other things.
func hostile(t *testing.T) graph.Count {
	n := graph.Network{Name: "a name\nimport os\x00\r\"\"\"#'", Layers: []graph.Layer{{Name: "1st'\n", Operation: graph.Input{Shape: graph.Shape{Maps: 3}}}}}
	for _, name := range []string{"", "self", "x", "x_2", "class", "half", "卷积", "卷", "a-b", "a.b", "_", "conv1\nimport os", `\`, "'''"} {
		n.Layers = append(n.Layers, graph.Layer{Name: name + " ", From: []string{n.Layers[0].Name}, Operation: graph.Full{Units: 2}})
	}
	n.Layers = append(n.Layers, graph.Layer{Name: "odd\n\rraise", Operation: graph.Unknown{What: "odd\nimport os"}})
	c, err := n.Count()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func BenchmarkWrite(b *testing.B) {
	text, _ := catalogue.Text("densenet121")
	count := counted(b, text)
	file, err := notation.Read("input 4x8x8; a: conv 4 3x3 same; 8000 x { conv 4 3x3 same; relu; add a }")
	if err != nil {
		b.Fatal(err)
	}
	many, err := file.Count()
	if err != nil {
		b.Fatal(err)
	}
	for name, c := range map[string]graph.Count{"densenet121": count, "24000 layers": many} {
		for _, format := range writing.Formats() {
			b.Run(format.Name+" "+name, func(b *testing.B) {
				for range b.N {
					written(c, format.Name)
				}
			})
		}
	}
}
