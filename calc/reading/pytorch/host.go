package pytorch

import (
	"fivebyfive/calc/language"
	"fivebyfive/calc/reading/draft"
	"fivebyfive/calc/reading/python"
)

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
	sizes     [][]int    // of the input, as a tool is told
	remarks   [][]int    // as remarks tell
	roots     []any      // what an input was passed through
	shown     any        // what a table is made of, or the like
	self      *container // what a text without its class means by it
	mentioned any        // a network that something else is done with
	latest    any        // that was made
	whole     bool       // only the network as a whole is followed
	ended     bool       // the text was followed to its end
	depth     int        // of modules within each other
	classes   [][2]int
}

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
	if name == "self" { // of a class whose beginning is not in the text
		if h.self == nil {
			h.self = &container{class: "Module", line: at.At()}
		}
		return h.self
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
		if name == "training" {
			return false
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
		of.add(name, v)
	case *layer:
		if m, is := v.(method); is && name == "weight" && m.name == "weight" {
			if other, is := m.of.(*layer); is {
				switch {
				case of.class == "Linear":
					of.tied = other
					return
				case other.class == "Linear":
					other.tied = of
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
