package pytorch

import (
	"bytes"
	"slices"
	"strconv"
	"strings"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/reading/draft"
)

// Printed reads what print(model) shows. It names every module in a fixed grammar,
// and nothing else: neither in which order they are used, nor what is done between
// them, nor the input. So they are taken one after the other, as far as that goes.
func Printed() draft.Reader {
	return draft.Reader{Format: "pytorch.print", Fits: fitsPrinted, Read: readPrinted}
}

// fitsPrinted looks for "(name): Class(".
func fitsPrinted(content []byte) int {
	labels, known := 0, false
	for line := range bytes.Lines(content) {
		line = bytes.TrimSpace(line)
		rest, named := line, false
		if len(line) > 0 && line[0] == '(' {
			_, after, found := bytes.Cut(line, []byte("):"))
			if found {
				rest, named = bytes.TrimSpace(after), true
			}
		}
		class, inside, made := bytes.Cut(rest, []byte("("))
		if !made || bytes.ContainsAny(class, " .=:,") && !named {
			continue
		}
		if named {
			labels++
		}
		known = known || knownClass(string(class)) && (bytes.Contains(inside, []byte("=")) || bytes.HasPrefix(inside, []byte(")")))
	}
	switch {
	case bytes.Contains(content, []byte("def forward")):
		return 0
	case labels > 0:
		return 90
	case known:
		return 60
	}
	return 0
}

func readPrinted(content []byte, given draft.Given) *draft.Draft {
	roots, left := readTree(content)
	p := &printout{roots: roots, left: left}
	d, usual := solve(Printed().Format, given.Input, func(t *trace) { p.follow(t) })
	if usual || p.sequential() {
		return d
	}
	// Pooling that forward does by a function is not printed. Where some of it, put
	// behind convolutions, makes the input a picture of a usual size, it is supplied.
	convolutions := p.convolutions()
	if len(convolutions) == 0 || len(convolutions) > 6 {
		return d
	}
	for _, pooled := range subsets(convolutions) {
		p.pooled = pooled
		if better, usual := solve(Printed().Format, given.Input, func(t *trace) { p.follow(t) }); usual {
			return better
		}
	}
	return d
}

// subsets are all that are not empty: the whole, those of one from the last on, and
// then the others.
func subsets(of []string) (all []map[string]bool) {
	for n := 1; n < 1<<len(of); n++ {
		one := map[string]bool{}
		for i, name := range of {
			if n&(1<<(len(of)-1-i)) != 0 {
				one[name] = true
			}
		}
		all = append(all, one)
	}
	slices.SortStableFunc(all, func(a, b map[string]bool) int {
		rank := func(m map[string]bool) int { return (len(m) + len(of) - 1) % len(of) }
		if len(a) == len(of) || len(b) == len(of) {
			return len(b) - len(a)
		}
		return rank(a) - rank(b)
	})
	return all
}

// printout is a model that was printed.
type printout struct {
	roots  []*node
	left   []int
	pooled map[string]bool // behind these convolutions pooling is supplied
	steps  int
}

// sequential reports whether the order of use is told.
func (p *printout) sequential() bool {
	return len(p.roots) == 1 && p.roots[0].class == "Sequential"
}

// convolutions are those that no pooling follows.
func (p *printout) convolutions() (names []string) {
	var walk func([]*node, string)
	last := ""
	walk = func(nodes []*node, path string) {
		for _, n := range nodes {
			here := join(path, n.name)
			switch {
			case strings.HasPrefix(n.class, "Conv2d"):
				names, last = append(names, here), here
			case strings.Contains(n.class, "Pool2d") && last != "" && len(names) > 0:
				names, last = names[:len(names)-1], ""
			}
			walk(n.children, here)
		}
	}
	walk(p.roots, "")
	return names
}

func join(path, name string) string {
	if path == "" || name == "" {
		return path + name
	}
	return path + "." + name
}

// follow takes the modules one after the other.
func (p *printout) follow(t *trace) {
	t.printed = true
	p.steps = 0
	if len(p.roots) == 0 {
		t.mark(draft.Unread, 0, "", "pytorch.nothing")
		return
	}
	for _, line := range p.left {
		t.mark(draft.Unread, line, "", "pytorch.no-module")
	}
	for _, n := range p.roots {
		if wants(n) > 0 && t.first == nil {
			t.first = n.first
		}
	}
	x := &tensor{input: &input{name: "input"}}
	if len(p.roots) == 1 {
		p.module(t, p.roots[0], "", x, 0)
	} else {
		p.chain(t, &node{class: "Sequential", children: p.roots, line: p.roots[0].line}, "", x, 0)
	}
}

// shortcuts are what the second way through a residual block is called.
var shortcuts = map[string]bool{"downsample": true, "shortcut": true, "skip": true, "identity_conv": true}

// residual reports whether what is called so adds what it was fed to what it gives.
func residual(class string) bool {
	for _, name := range []string{"BasicBlock", "Bottleneck", "Residual", "ResBlock", "ResidualBlock", "PreAct"} {
		if strings.Contains(class, name) {
			return true
		}
	}
	return false
}

// other are modules of well-known libraries that are what PyTorch has under another
// name.
var other = map[string]string{
	"NonDynamicallyQuantizableLinear": "Linear", "BatchNormAct2d": "BatchNorm2d", "FrozenBatchNorm2d": "", "Swish": "SiLU",
	"MemoryEfficientSwish": "SiLU", "NewGELU": "GELU", "FastGELU": "GELU", "PytorchGELUTanh": "GELU", "QuickGELU": "GELU", "DropPath": "Dropout",
	"StochasticDepth": "Dropout", "LayerNorm2d": "LayerNorm", "HSwish": "Hardswish", "HSigmoid": "Hardsigmoid", "Hswish": "Hardswish", "Hsigmoid": "Hardsigmoid",
}

func classOf(n *node) string {
	class := strings.TrimSuffix(n.class, "Activation")
	if known := other[class]; known != "" {
		return known
	}
	return class
}

// module passes a tensor through a module. Wanted is how many maps the one after it
// is made for, 0 if any.
func (p *printout) module(t *trace, n *node, path string, x *tensor, wanted int) *tensor {
	if p.steps++; p.steps > most {
		t.stop = true
		t.mark(draft.Unread, n.line, n.class, "pytorch.too-much")
	}
	if t.stop {
		return x
	}
	t.line = n.line
	if n.open && len(n.children) == 0 {
		t.mark(draft.Unread, n.line, n.class, "pytorch.cut-off", n.class)
		return x
	}
	if n.open {
		t.mark(draft.Unread, n.line, n.class, "pytorch.cut-off", n.class)
	}
	if strings.Contains(n.text, "): ") {
		t.mark(draft.Unread, n.line, n.class, "pytorch.no-module")
	}
	if l := p.layer(t, n); l != nil {
		if path == "" {
			path = strings.ToLower(n.class)
		}
		y := t.apply(path, l, x)
		if p.pooled[path] && !t.stop {
			t.mark(draft.Guessed, n.line, n.name, "pytorch.pooling-supplied", n.name)
			if pool, ok := t.add("", graph.Pooling{Sliding: graph.Sliding{Size: graph.Size{2, 2}}}, y.axes, y); ok {
				return pool
			}
			t.small = true
		}
		return y
	}
	if n.class == "Parameter" { // "(w): Parameter containing: [torch.FloatTensor of size 4x7]"
		own := &parameter{line: n.line, path: path}
		if _, size, told := strings.Cut(n.text, "of size "); told {
			own.size = sizeIn("x" + strings.TrimRight(size, "]) "))
			if n, err := strconv.Atoi(strings.TrimRight(size, "]) ")); err == nil {
				own.size = []int{n}
			}
		}
		t.opaque(own)
		return x
	}
	if len(n.children) > 0 {
		return p.chain(t, n, path, x, wanted)
	}
	if n.class == "Sequential" || n.class == "ModuleList" || n.class == "ModuleDict" {
		return x
	}
	return p.stranger(t, n, path, x)
}

// stranger is a module that nobody knows, and that has none in it. Numbers of its
// own would not be printed.
func (p *printout) stranger(t *trace, n *node, path string, x *tensor) *tensor {
	t.mark(draft.Unread, n.line, n.class, "pytorch.stranger", n.class)
	return t.stranger(path, n.class, x)
}

// layer makes the layer that a module of PyTorch is.
func (p *printout) layer(t *trace, n *node) *layer {
	class := classOf(n)
	if class == "Conv1D" && n.named["nf"] != nil { // GPT-2's full layer
		l, _, _ := makeLayer("Linear", n.line, []any{n.named["nx"], n.named["nf"]}, nil)
		return l
	}
	if class == "MultiheadAttention" {
		for _, child := range n.children {
			if child.name == "out_proj" {
				l, _, _ := makeLayer(class, n.line, []any{child.named["in_features"], int64(1)}, map[string]any{"bias": child.named["bias"], "batch_first": true})
				t.mark(draft.Guessed, n.line, n.name, "pytorch.heads")
				return l
			}
		}
	}
	if len(n.children) > 0 && class == n.class {
		return nil
	}
	l, wrong, known := makeLayer(class, n.line, n.positional, n.named)
	if !known {
		return nil
	}
	if wrong != "" {
		t.mark(draft.Unread, n.line, n.class, "pytorch.argument", wrong)
		return nil
	}
	if n.class == "LayerNorm2d" {
		l.order = mapsFirst
	}
	return l
}

// checkNames tells of names that PyTorch would not print so.
func (p *printout) checkNames(t *trace, n *node) {
	seen := map[string]bool{}
	expected := 0
	for _, child := range n.children {
		if seen[child.name] {
			t.mark(draft.Unread, child.line, child.name, "pytorch.twice", child.name)
		}
		seen[child.name] = true
		first, last, several := strings.Cut(child.name, "-")
		from, err := strconv.Atoi(first)
		if err != nil {
			continue
		}
		to := from
		if several {
			to, _ = strconv.Atoi(last)
		}
		if from != expected && n.class == "Sequential" || several && to-from+1 != child.times {
			t.mark(draft.Guessed, child.line, child.name, "pytorch.numbers", child.name)
		}
		expected = to + 1
	}
}

// wants is how many maps a module is made for, as far as one in it says.
func wants(n *node) int {
	if !n.asked {
		n.asked = true
		l, wrong, known := makeLayer(classOf(n), n.line, n.positional, n.named)
		if known && len(n.children) == 0 && wrong == "" && l.in > 0 {
			n.first = l
		}
		for _, child := range n.children {
			if wants(child) > 0 {
				n.first = child.first
				break
			}
		}
	}
	if n.first == nil {
		return 0
	}
	return n.first.in
}

// nextWants is, for each module, how many maps one of those after it is made for.
func nextWants(nodes []*node, wanted int) []int {
	next := make([]int, len(nodes))
	for i, n := range slices.Backward(nodes) {
		next[i] = wanted
		if w := wants(n); w > 0 && !shortcuts[n.name] {
			wanted = w
		}
	}
	return next
}
