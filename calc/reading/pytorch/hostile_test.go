package pytorch_test

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/notation"
	"fivebyfive/calc/reading/draft"
	"fivebyfive/calc/reading/pytorch"
)

// samples are the texts of a golden file.
func samples(t testing.TB, name string) (texts []string) {
	archive, err := txtar.ParseFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i < len(archive.Files); i += 2 {
		texts = append(texts, string(archive.Files[i].Data))
	}
	return texts
}

// sound fails where what was read cannot be counted, or is another network in our
// notation.
func sound(t *testing.T, text string, d *draft.Draft) {
	t.Helper()
	if len(d.Network.Layers) == 0 {
		if len(d.Marks) == 0 {
			t.Fatalf("nothing was read, and nothing is said, of\n%s", text)
		}
		return
	}
	count, err := d.Network.Count()
	if err != nil {
		t.Fatalf("%v, in what was read of\n%s", err, text)
	}
	if len(d.Lines) != len(d.Network.Layers) {
		t.Fatalf("%d lines of %d layers", len(d.Lines), len(d.Network.Layers))
	}
	file, err := notation.Read(notation.Write(d.Network))
	if err != nil {
		t.Fatalf("%v, in\n%s", err, notation.Write(d.Network))
	}
	again, err := file.Count()
	if err != nil || again.Parameters.Value() != count.Parameters.Value() || again.Connections.Value() != count.Connections.Value() {
		t.Fatalf("in our notation it is another network (%v):\n%s", err, notation.Write(d.Network))
	}
}

func has(d *draft.Draft, kind draft.Kind) bool {
	return slices.ContainsFunc(d.Marks, func(m draft.Mark) bool { return m.Kind == kind })
}

// A text that ends anywhere is read as far as it goes, and where it ends is said.
func TestCutOff(t *testing.T) {
	for _, text := range samples(t, "printed.txtar") {
		whole := len(strings.TrimSpace(text))
		for at := range whole {
			d := pytorch.Printed().Read([]byte(text[:at]), draft.Given{})
			sound(t, text[:at], d)
			if !has(d, draft.Unread) {
				t.Fatalf("nothing is said of the end of\n%s", text[:at])
			}
		}
	}
	for _, text := range samples(t, "code.txtar") {
		for at := 0; at < len(text); at += 1 + len(text)/500 {
			sound(t, text[:at], pytorch.Code().Read([]byte(text[:at]), draft.Given{}))
		}
	}
}

// A line too many, or at another place, is said in a printed model.
func TestDoubledAndSwapped(t *testing.T) {
	for _, text := range samples(t, "printed.txtar") {
		lines := strings.SplitAfter(strings.TrimSpace(text)+"\n", "\n")
		for i := range lines[:len(lines)-2] {
			doubled := strings.Join(slices.Insert(slices.Clone(lines), i, lines[i]), "")
			d := pytorch.Printed().Read([]byte(doubled), draft.Given{})
			sound(t, doubled, d)
			if !has(d, draft.Unread) {
				t.Errorf("nothing is said of line %d, which stands there twice:\n%s", i+1, doubled)
			}
			swapped := slices.Clone(lines)
			swapped[i], swapped[i+1] = swapped[i+1], swapped[i]
			sound(t, strings.Join(swapped, ""), pytorch.Printed().Read([]byte(strings.Join(swapped, "")), draft.Given{}))
		}
	}
	for _, text := range samples(t, "code.txtar") {
		lines := strings.SplitAfter(text, "\n")
		for i := range lines[:len(lines)-1] {
			doubled := strings.Join(slices.Insert(slices.Clone(lines), i, lines[i]), "")
			sound(t, doubled, pytorch.Code().Read([]byte(doubled), draft.Given{}))
			swapped := slices.Clone(lines)
			swapped[i], swapped[i+1] = swapped[i+1], swapped[i]
			sound(t, strings.Join(swapped, ""), pytorch.Code().Read([]byte(strings.Join(swapped, "")), draft.Given{}))
		}
	}
}

// A printed model means the same however a forum wraps it.
func TestWrapped(t *testing.T) {
	for _, text := range samples(t, "printed.txtar") {
		want, _ := pytorch.Printed().Read([]byte(text), draft.Given{}).Network.Count()
		var b strings.Builder
		for line := range strings.Lines(text) {
			for len(line) > 61 {
				at := strings.LastIndexAny(line[:60], " ,(")
				if at < 20 {
					break
				}
				b.WriteString(line[:at+1] + "\n")
				line = line[at+1:]
			}
			b.WriteString(line)
		}
		got, err := pytorch.Printed().Read([]byte(b.String()), draft.Given{}).Network.Count()
		if err != nil || got.Parameters.Value() != want.Parameters.Value() || got.Connections.Value() != want.Connections.Value() {
			t.Errorf("%d parameters, and wrapped %d (%v):\n%s", want.Parameters.Value(), got.Parameters.Value(), err, b.String())
		}
	}
}

// However long, and whatever is in it, a text is answered.
func TestLarge(t *testing.T) {
	const size = 1 << 17
	long := func(begin, middle, end string) string {
		return begin + strings.Repeat(middle, (size-len(begin)-len(end))/len(middle)) + end
	}
	for name, text := range map[string]string{
		"layers":      long("Sequential(\n", "  (0): Conv2d(3, 3, kernel_size=(3, 3), stride=(1, 1), padding=(1, 1))\n", ")"),
		"activations": long("Net(\n", "  (a): ReLU()\n", ")"),
		"misfits":     long("Net(\n", "  (a): Linear(in_features=3, out_features=4, bias=True)\n", ")"),
		"open":        long("", "Net(\n", ""),
		"nested":      long("", "(a): Net(", ""),
		"closed":      long("", ")", ""),
		"labels":      long("Net(", "(a): ", ")"),
		"digits":      long("Linear(in_features=", "9", ")"),
		"tuples":      long("Conv2d(", "((", ")"),
		"letters":     long("", "a", ""),
		"times":       "Net(\n  (0-99999): 99999 x Net(\n  (0-99999): 99999 x ReLU()\n  )\n)",
	} {
		within(t, name, pytorch.Printed(), text)
	}
	for name, text := range map[string]string{
		"statements": long("import torch.nn as nn\n", "a = nn.Linear(3, 3)\n", ""),
		"a list":     long("nn.Sequential(\n", "  nn.Linear(3, 3),\n", ")"),
		"flattened":  long("nn.Sequential(nn.Conv2d(3, 8, 3), nn.Flatten(), nn.Linear(8192, 3),\n", "  nn.Linear(3, 3),\n", ")"),
		"a loop":     "m = nn.Sequential(*[nn.Linear(3, 3) for i in range(19000)])\n" + long("", "# nothing\n", ""),
		"classes":    long("import torch.nn as nn\n", "class A(nn.Module):\n  def __init__(self):\n    self.a = nn.Linear(3, 3)\n  def forward(self, x):\n    return self.a(x)\n", ""),
		"itself":     "class A(nn.Module):\n  def forward(self, x):\n    return self.forward(x) + self.forward(x)\n",
		"remarks":    long("nn.Linear(3, 3)\n", "# input 3x3x3\n", ""),
		"views":      long("class A(nn.Module):\n  def forward(self, x):\n    x = x.view(-1, 6)\n", "    x = x.view(-1, 2, 3).permute(0, 2, 1)\n", "    return x\n"),
		"cats":       "class A(nn.Module):\n  def forward(self, x):\n    x = x.view(-1, 6)\n    for i in range(1000):\n      x = torch.cat([x, x], 1)\n    return x\n",
		"memory":     "class A(nn.Module):\n  def forward(self, x):\n    x = x.view(-1, 6)\n    y = [x]\n    for i in range(10000):\n      y.append(torch.cat(y, 1))\n    return x\n",
	} {
		within(t, name, pytorch.Code(), text)
	}
}

// within reads a text, and counts what comes of it.
func within(t *testing.T, name string, r draft.Reader, text string) {
	t.Helper()
	r.Fits([]byte(text))
	d := r.Read([]byte(text), draft.Given{})
	if _, err := d.Network.Count(); err != nil && len(d.Network.Layers) > 0 {
		t.Errorf("%s: %v", name, err)
	}
}

func FuzzPrinted(f *testing.F) { fuzz(f, pytorch.Printed(), "printed.txtar") }
func FuzzCode(f *testing.F)    { fuzz(f, pytorch.Code(), "code.txtar") }

func fuzz(f *testing.F, r draft.Reader, name string) {
	for _, text := range samples(f, name) {
		f.Add(text, 1, 28)
	}
	f.Fuzz(func(t *testing.T, text string, maps, side int) {
		r.Fits([]byte(text))
		sound(t, text, r.Read([]byte(text), draft.Given{}))
		if maps > 0 && maps < 1<<20 && side > 0 && side < 1<<20 {
			sound(t, text, r.Read([]byte(text), draft.Given{Input: graph.Shape{Maps: maps, Extent: graph.Size{side, side}}}))
		}
	})
}
