package pytorch

import (
	"bytes"
	"slices"
	"strconv"
	"strings"

	"fivebyfive/calc/language"
	"fivebyfive/calc/reading/draft"
	"fivebyfive/calc/reading/python"
)

// Code reads PyTorch code: a Sequential, or modules with __init__ and forward. It is
// followed as far as its values are known, and never run.
func Code() draft.Reader {
	return draft.Reader{Format: "pytorch.code", Fits: fitsCode, Read: readCode}
}

func number(i int) string { return strconv.Itoa(i) }

// fitsCode looks for PyTorch's own names.
func fitsCode(content []byte) int {
	has := func(words ...string) bool {
		return slices.ContainsFunc(words, func(word string) bool { return bytes.Contains(content, []byte(word)) })
	}
	switch {
	case has("nn.Module", "import torch", "from torch", "LightningModule"):
		return 90
	case has("tf.nn.", "keras"):
		return 0
	}
	for rest := content; ; {
		at := bytes.Index(rest, []byte("nn."))
		if at < 0 {
			break
		}
		rest = rest[at+3:]
		end := 0
		for end < len(rest) && wordByte(rest[end]) {
			end++
		}
		if name := string(rest[:end]); knownClass(name) || containers[name] {
			return 85
		}
	}
	if has("Sequential(", "def forward", " = ") && has("Conv2d(", "Conv1d(", "Linear(", "BatchNorm2d(", "LSTM(") && !has("in_features=") && !has("kernel_size=(") {
		return 50
	}
	return 0
}

func readCode(content []byte, given draft.Given) *draft.Draft {
	file := python.Parse(string(content))
	remarks := remarked(file.Source)
	named := functions()
	d, _ := solve(Code().Format, given.Input, func(t *trace) {
		h := &host{trace: t, file: file, remarks: remarks, functions: named}
		h.follow()
	})
	return d
}

// remarked are the sizes of the input that remarks tell: "# input 3x40x24".
func remarked(source string) (sizes [][]int) {
	for line := range strings.Lines(source) {
		_, remark, has := strings.Cut(line, "#")
		if lower := strings.ToLower(remark); !has || !strings.Contains(lower, "input") && !strings.Contains(lower, "image") && !strings.Contains(lower, "输入") {
			continue
		}
		if size := sizeIn(remark); len(size) > 2 {
			sizes = append(sizes, size)
		}
	}
	return sizes
}

// sizeIn finds the first size in a sentence: 3x40x24, (1, 28, 28), 3 × 32 × 32.
func sizeIn(text string) []int {
	var size []int
	var between string
	for i := 0; i < len(text); {
		if text[i] < '0' || text[i] > '9' {
			between += string(text[i])
			i++
			continue
		}
		end := i
		for end < len(text) && text[end] >= '0' && text[end] <= '9' {
			end++
		}
		n, err := strconv.Atoi(text[i:end])
		if err != nil || n < 1 || n > largest {
			return nil
		}
		switch strings.TrimSpace(between) {
		case "x", "X", "*", ",", "×":
			size = append(size, n)
		default:
			if len(size) > 1 {
				return size
			}
			size = []int{n}
		}
		between, i = "", end
	}
	if len(size) > 1 && len(size) < 6 {
		return size
	}
	return nil
}

// follow follows the text, finds the network in it, and passes an input through it.
func (h *host) follow() {
	t := h.trace
	h.machine = python.NewMachine(h.file, h)
	for _, fault := range h.file.Faults {
		if h.concerns(fault.Line) {
			t.mark(draft.Unread, fault.Line, fault.Text, "pytorch.no-python")
		}
	}
	h.machine.Run()
	if len(h.roots) == 0 && !t.stop {
		if root := h.root(); root != nil {
			t.line = 0
			h.enter(root, h.inputs(root))
		}
	}
	if len(h.roots) == 0 || len(t.draft.Network.Layers) == 0 {
		t.mark(draft.Unread, 0, "", "pytorch.nothing")
		return
	}
	if !t.probe {
		h.unused()
	}
	if h.machine.Over() {
		t.mark(draft.Unread, 0, "", "pytorch.too-much")
	}
}

// root finds the network of a text that passes nothing through it: what is assigned
// last, else what a function of the text makes, else the last class that no other one
// has in it.
func (h *host) root() any {
	var found any
	for _, name := range h.machine.Names() {
		value, _ := h.machine.Value(name)
		if h.isModule(value) {
			found = value
		}
	}
	if h.shown != nil {
		found = h.shown
	}
	if found == nil {
		found = h.mentioned
	}
	if found != nil {
		return h.outermost(found)
	}
	used := map[*python.Type]bool{}
	var types []*python.Type
	var makers []*python.Closure
	for _, name := range h.machine.Names() {
		value, _ := h.machine.Value(name)
		switch value := value.(type) {
		case *python.Type:
			types = append(types, value)
		case *python.Closure:
			if value.Function != nil && !slices.ContainsFunc(value.Parameters, func(p python.Parameter) bool { return p.Default == nil && p.Stars == 0 }) {
				makers = append(makers, value)
			}
		}
	}
	for _, t := range types {
		python.Walk(t.Class, func(n python.Node) bool {
			if name, is := n.(*python.Name); is && name.Name != t.Class.Name {
				if value, has := h.machine.Value(name.Name); has {
					if other, is := value.(*python.Type); is {
						used[other] = true
					}
				}
			}
			return true
		})
	}
	var candidates []*python.Type
	for _, t := range types {
		if !used[t] && h.isModule(&python.Object{Type: t}) {
			candidates = append(candidates, t)
		}
	}
	for i, t := range candidates {
		if i == len(candidates)-1 && h.defaulted(t) {
			return h.machine.Call(t.Class, t, nil)
		}
	}
	for _, maker := range makers {
		if maker.Name == "test" || maker.Name == "main" || maker.Name == "demo" {
			if h.machine.Call(maker.Function, maker, nil); len(h.roots) > 0 {
				return nil
			}
		}
	}
	for _, maker := range makers {
		if value := h.machine.Call(maker.Function, maker, nil); len(h.roots) > 0 || h.isModule(value) {
			return value
		}
	}
	for _, t := range slices.Backward(candidates) {
		if o := h.machine.Call(t.Class, t, h.settings(t, types)); h.isModule(o) {
			return o
		}
	}
	if h.latest != nil {
		return h.outermost(h.latest)
	}
	return nil
}

// settings are what a class is made with whose only argument is a bundle of settings
// that the text has a class for, as many have: a GPTConfig.
func (h *host) settings(t *python.Type, types []*python.Type) python.Arguments {
	begin, has := h.machine.Method(&python.Object{Type: t}, "__init__")
	if !has || len(begin.Parameters) < 2 {
		return nil
	}
	for _, other := range types {
		name := other.Class.Name
		if strings.HasSuffix(name, "Config") || strings.HasSuffix(name, "Args") {
			h.trace.mark(draft.Guessed, other.Class.At(), name, "pytorch.settings", name)
			return python.Arguments{{Value: h.machine.Call(other.Class, other, nil)}}
		}
	}
	return nil
}

// defaulted reports whether a class can be made without arguments.
func (h *host) defaulted(t *python.Type) bool {
	begin, has := h.machine.Method(&python.Object{Type: t}, "__init__")
	return !has || !slices.ContainsFunc(begin.Parameters[min(1, len(begin.Parameters)):], func(p python.Parameter) bool { return p.Default == nil && p.Stars == 0 })
}

// outermost is a layer or a module; single layers that stand one after the other in
// a text are taken as a Sequential.
func (h *host) outermost(found any) any {
	if _, single := found.(*layer); !single {
		return found
	}
	all := &container{class: "Sequential"}
	for _, name := range h.machine.Names() {
		if l, is := value(h.machine, name).(*layer); is {
			all.add(name, l)
		}
	}
	if len(all.items) == 0 {
		all.add("", found)
	}
	return all
}

func value(m *python.Machine, name string) any {
	v, _ := m.Value(name)
	return v
}

// inputs are what a network is given: a tensor for each parameter of its forward.
func (h *host) inputs(root any) python.Arguments {
	names := []string{"input"}
	line := 0
	if c, is := root.(*container); is && (c.class == "Transformer" || strings.HasPrefix(c.class, "TransformerDecoder")) {
		names = []string{"src", "tgt"}
	}
	if o, is := root.(*python.Object); is {
		if forward, has := h.machine.Method(o, "forward"); has {
			names = nil
			line = forward.Function.At()
			for _, p := range forward.Parameters[min(1, len(forward.Parameters)):] {
				if p.Default == nil && p.Stars == 0 {
					names = append(names, p.Name)
				}
			}
		}
	}
	var given python.Arguments
	for i, name := range names {
		x := &tensor{input: &input{name: name, line: line}}
		if i < len(h.sizes) {
			x.input.said = h.sizes[i]
		} else if len(h.sizes) == 1 {
			x.input.said = h.sizes[0]
		}
		x.input.remarks = h.remarks
		given = append(given, python.Given{Value: x})
	}
	return given
}

// unused tells of what a network has, and forward does not use: of a whole module,
// where nothing in it is.
func (h *host) unused() {
	type state struct {
		path string
		line int
		own  int64
		used bool
	}
	for _, root := range h.roots {
		var all []state
		h.walk(root, "", func(v any, path string, list bool) {
			s := state{path: path}
			switch v := v.(type) {
			case *layer:
				s.line, s.used = v.line, v.used
				if list || !v.used {
					s.own, _ = v.own()
				}
				if list && v.used && s.own > 0 {
					h.trace.mark(draft.Guessed, v.line, path, "pytorch.plain-list", path, s.own, "nn.ModuleList")
				}
			case *parameter:
				s.own, _ = v.numbers()
				s.line, s.used = v.line, v.used
				if v.size == nil && !v.used {
					h.opaque(v)
				}
			}
			all = append(all, s)
		})
		for i := 0; i < len(all); {
			end, own, used := i+1, all[i].own, all[i].used
			for end < len(all) && (all[i].path == "" || strings.HasPrefix(all[end].path, all[i].path+".")) {
				own += all[end].own
				used = used || all[end].used
				if all[i].line == 0 {
					all[i].line = all[end].line
				}
				end++
			}
			if used || own == 0 {
				i++
				continue
			}
			h.trace.mark(draft.Unread, all[i].line, all[i].path, "pytorch.unused", all[i].path, own)
			i = end
		}
	}
}

// concerns reports whether a line is one that a network is written in: in a class, or
// in a text that has none.
func (h *host) concerns(line int) bool {
	if h.classes == nil {
		h.classes = [][2]int{}
		for i, s := range h.file.Body {
			if c, is := s.(*python.Class); is {
				end := 1 << 30
				if i+1 < len(h.file.Body) {
					end = h.file.Body[i+1].At()
				}
				h.classes = append(h.classes, [2]int{c.At(), end})
			}
		}
	}
	for _, c := range h.classes {
		if c[0] <= line && line < c[1] {
			return true
		}
	}
	return len(h.classes) == 0
}

// host says what PyTorch's names mean.
type host struct {
	trace     *trace
	machine   *python.Machine
	file      *python.File
	functions map[string]function
	sizes     [][]int // of the input, as a tool is told
	remarks   [][]int // as remarks tell
	roots     []any   // what an input was passed through
	shown     any     // what a table is made of, or the like
	mentioned any     // a network that something else is done with
	latest    any     // that was made
	depth     int     // of modules within each other
	classes   [][2]int
}

var _ python.Host = (*host)(nil)

// unknown is a value that is not known.
func (h *host) unknown(at python.Node) python.Unknown {
	return python.Unknown{Line: at.At(), Text: h.file.Text(at)}
}

// Name knows the names that everybody imports PyTorch's under.
func (h *host) Name(at python.Node, name string) any {
	switch name {
	case "nn":
		return python.Foreign("torch.nn")
	case "F":
		return python.Foreign("torch.nn.functional")
	case "OrderedDict", "torch", "math", "np", "numpy", "copy":
		return python.Foreign(name)
	}
	if knownClass(name) || containers[name] {
		return python.Foreign("torch.nn." + name)
	}
	if tellers[name] {
		return python.Foreign(name)
	}
	return h.unknown(at)
}

// containers are the modules that have others in them.
var containers = map[string]bool{
	"Sequential": true, "ModuleList": true, "ModuleDict": true, "Module": true, "TransformerEncoderLayer": true, "TransformerEncoder": true,
	"TransformerDecoderLayer": true, "TransformerDecoder": true, "Transformer": true, "Parameter": true, "ParameterList": true,
}

// Skipped tells of what is not followed, where a network is written.
func (h *host) Skipped(s python.Statement, why python.Reason) {
	if !h.concerns(s.At()) || h.depth == 0 && len(h.classes) == 0 {
		return
	}
	say := language.Key("pytorch.not-followed")
	if why == python.Undecided {
		say = "pytorch.undecided"
	}
	if why != python.Unread { // that is among the faults
		h.trace.mark(draft.Unread, s.At(), h.file.Line(s.At()), say)
	}
}

// Items are what a container or a list of tensors has in it.
func (h *host) Items(of any) ([]any, bool) {
	switch of := of.(type) {
	case *container:
		if of.class == "ModuleDict" {
			names := make([]any, len(of.names))
			for i, name := range of.names {
				names[i] = name
			}
			return names, true
		}
		return of.items, true
	case *python.Object:
		if of.Type.Inherits("Sequential") || of.Type.Inherits("ModuleList") {
			return h.children(of), true
		}
	}
	return nil, false
}

// children are the modules among the fields of an object.
func (h *host) children(o *python.Object) (all []any) {
	for _, name := range o.Names {
		if v := o.Fields[name]; h.isModule(v) {
			all = append(all, v)
		}
	}
	return all
}

// method is an attribute that can be called.
type method struct {
	of   any
	name string
}

// Attribute is one of a module, or of a tensor.
func (h *host) Attribute(at python.Node, of any, name string) any {
	switch of := of.(type) {
	case *tensor:
		switch name {
		case "shape":
			return h.shape(of)
		case "T", "mT":
			return h.transpose(of, -2, -1)
		case "device", "dtype", "data":
			if name == "data" {
				return of
			}
			return h.unknown(at)
		case "ndim":
			return int64(len(of.axes))
		}
	case *layer:
		if v, has := of.given.values[name]; has {
			return back(v)
		}
	case *container:
		if item := of.get(name); item != nil {
			return item
		}
	case *python.Object:
		if name == "training" {
			return false
		}
	case *parameter:
		if name == "shape" && of.size != nil {
			return array(of.size)
		}
	case *options:
		if value, has := of.value(name); has {
			h.trace.mark(draft.Guessed, 0, "", "pytorch.options")
			return value
		}
		if name != "add_argument" && name != "parse_args" && name != "parse_known_args" && name != "add_argument_group" {
			return h.unknown(at)
		}
	case *constant:
		if name == "shape" {
			return &python.Array{Items: of.size, Tuple: true}
		}
	}
	return method{of, name}
}

// back makes of an argument what it was in the text.
func back(v any) any {
	if items, several := v.([]any); several {
		return &python.Array{Items: items, Tuple: true}
	}
	return v
}

func array(size []int) *python.Array {
	a := &python.Array{Tuple: true}
	for _, n := range size {
		a.Items = append(a.Items, int64(n))
	}
	return a
}

// SetAttribute replaces a part of a module. One whose weights are another's uses
// those.
func (h *host) SetAttribute(at python.Node, of any, name string, v any) {
	switch of := of.(type) {
	case *container:
		for i, n := range of.names {
			if n == name {
				of.items[i] = v
				return
			}
		}
	case *layer:
		if m, is := v.(method); is && name == "weight" && m.name == "weight" {
			if other, is := m.of.(*layer); is {
				if _, full := h.machine, of.class == "Linear"; full {
					of.tied = other
					return
				}
			}
		}
		if name == "weight" || name == "bias" {
			if _, is := v.(*constant); !is {
				h.trace.mark(draft.Unread, at.At(), of.class, "pytorch.weight-set", of.class)
			}
		}
	}
}
