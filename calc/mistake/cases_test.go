package mistake_test

import (
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"fivebyfive/calc/catalogue"
	"fivebyfive/calc/graph"
	"fivebyfive/calc/mistake"
	"fivebyfive/calc/notation"
)

var quantities = map[string]mistake.Quantity{
	"parameters": mistake.Parameters, "trained": mistake.Trained, "kept": mistake.Kept, "fixed": mistake.Fixed,
	"connections": mistake.Connections, "macs": mistake.MACs, "units": mistake.Units,
	"width": mistake.Width, "height": mistake.Height, "depth": mistake.Depth, "field": mistake.FieldWidth,
}

func counted(t testing.TB, text string) graph.Count {
	t.Helper()
	file, err := notation.Read(text)
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	c, err := file.Count()
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	return c
}

// written is a network in our notation, or one of the catalogue with words changed.
func written(text string) string {
	words := strings.Fields(text)
	known, is := catalogue.Text(words[0])
	if !is {
		return text
	}
	for _, change := range words[1:] {
		from, to, _ := strings.Cut(change, "=")
		known = strings.ReplaceAll(known, from, to)
	}
	return known
}

// Right numbers are not called wrong, and what led to the wrong ones is named.
func TestCases(t *testing.T) {
	text, err := os.ReadFile("testdata/cases.txt")
	if err != nil {
		t.Fatal(err)
	}
	var n *mistake.Network
	right, wrong, named, first := 0, 0, 0, 0
	for _, line := range strings.Split(string(text), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		if line[0] == 'N' {
			_, network, _ := strings.Cut(line, " ")
			c := counted(t, written(network))
			n = mistake.In(&c)
			continue
		}
		words := strings.Fields(line)
		layer, q := strings.TrimPrefix(words[1], "*"), quantities[words[2]]
		value, err := strconv.ParseInt(words[3], 10, 64)
		got, has := n.Right(layer, q)
		if !has {
			t.Fatalf("%s: there is no such number", line)
		}
		if words[0] == "right" {
			right++
			if got.Value() != value || len(n.Diagnose(layer, q, value)) > 0 {
				t.Errorf("%s: counted %s", line, got)
			}
			continue
		}
		if err != nil {
			wrong, named, first = wrong+1, named+1, first+1 // no whole number: package check names that
			continue
		}
		found := n.Diagnose(layer, q, value)
		at := slices.IndexFunc(found, func(m mistake.Mistake) bool { return m.ID == words[4] })
		var ids []string
		for _, m := range found {
			ids = append(ids, m.ID)
		}
		switch {
		case words[0] == "rule":
			if at < 0 || !found[at].Rule {
				t.Errorf("%s: %v", line, ids)
			}
			continue
		case words[4] == "?":
			if len(found) > 0 {
				t.Errorf("%s: %v", line, ids)
			}
		case at < 0:
			t.Errorf("%s: %v, right is %s", line, ids, got)
		default:
			named++
			if at == 0 {
				first++
			} else {
				t.Logf("%s: %v", line, ids)
			}
		}
		wrong++
	}
	t.Logf("%d right; %d of %d wrong ones named, %d first", right, named, wrong, first)
	wrong += 2 // of nothing that is counted here
	if wrong != 73 || named*10 < wrong*9 {
		t.Errorf("%d of %d wrong answers are named", named, wrong)
	}
}
