package writing

import (
	"strconv"
	"strings"

	"fivebyfive/calc/graph"
)

// call is a call of Python's that makes a layer, or something else.
type call struct {
	class     string
	bare      int // so many arguments stand without their names
	arguments []argument
}

type argument struct {
	name  string
	value any // an int, float64, bool, string, graph.Size, []graph.Size, list, or another call
}

// list is written in brackets, where a graph.Size is in parentheses.
type list []int

// calling makes a call with arguments by their names: "filters", 6. Those that are
// nil are left out.
func calling(class string, bare int, arguments ...any) call {
	c := call{class: class, bare: bare}
	for i := 0; i < len(arguments); i += 2 {
		if arguments[i+1] != nil {
			c.arguments = append(c.arguments, argument{arguments[i].(string), arguments[i+1]})
		}
	}
	return c
}

// in writes the call, in a module where one is named.
func (c call) in(module string) string {
	text := module + c.class + "("
	for i, a := range c.arguments {
		if i > 0 {
			text += ", "
		}
		if i >= c.bare {
			text += a.name + "="
		}
		text += python(a.value, module)
	}
	return text + ")"
}

// python writes a value as Python does.
func python(value any, module string) string {
	switch v := value.(type) {
	case bool:
		if v {
			return "True"
		}
		return "False"
	case int:
		return strconv.Itoa(v)
	case float64:
		return strconv.FormatFloat(v, 'g', -1, 64)
	case string:
		return "'" + v + "'"
	case list:
		return "[" + joined(v) + "]"
	case graph.Size:
		if len(v) == 1 {
			return "(" + joined(v) + ",)"
		}
		return "(" + joined(v) + ")"
	case []graph.Size:
		text := make([]string, len(v))
		for i, size := range v {
			text[i] = python(size, module)
		}
		return "(" + strings.Join(text, ", ") + ")"
	}
	return value.(call).in(module)
}

func joined(numbers []int) string {
	text := make([]string, len(numbers))
	for i, n := range numbers {
		text[i] = strconv.Itoa(n)
	}
	return strings.Join(text, ", ")
}

// nd is a size as it is written: one number on one axis.
func nd(s graph.Size) any {
	if len(s) == 1 {
		return s[0]
	}
	return s
}

// unless is the value, or nil for the one that needs not be said.
func unless[T comparable](usual, value T) any {
	if value == usual {
		return nil
	}
	return value
}

// free makes a name of Python's out of a layer's, which none has so far.
func (f *flow) free(name string) string {
	letters := func(r rune) rune {
		if r == '_' || r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' {
			return r
		}
		return '_'
	}
	name = strings.Map(letters, name)
	if name == "" || name[0] < 'A' { // a digit
		name = "layer" + name
	}
	if name[0] == '_' {
		name = "layer" + name
	}
	free := name
	for n := 2; f.taken[free]; n++ {
		free = name + "_" + strconv.Itoa(n)
	}
	f.taken[free] = true
	return free
}

// remark writes lines as a remark of Python's.
func remark(lines string) string {
	return "# " + strings.Join(strings.FieldsFunc(lines, func(r rune) bool { return r < ' ' }), "\n# ") + "\n"
}

// reserved are names that layers cannot have: those of Python, those that the code
// uses, and those of a torch.nn.Module.
const reserved = `False None True and as assert async await break class continue def del elif else except finally for from
global if import in is lambda nonlocal not or pass raise return try while with yield
x inputs outputs model keras layers torch nn self print len float Network NotImplementedError
T_destination add_module apply bfloat16 buffers call_super_init children compile cpu cuda double dump_patches eval extra_repr
forward get_buffer get_extra_state get_parameter get_submodule half ipu load_state_dict modules mtia named_buffers named_children
named_modules named_parameters parameters register_backward_hook register_buffer register_forward_hook register_forward_pre_hook
register_full_backward_hook register_full_backward_pre_hook register_load_state_dict_post_hook register_load_state_dict_pre_hook
register_module register_parameter register_state_dict_post_hook register_state_dict_pre_hook requires_grad_ set_extra_state
set_submodule share_memory state_dict to to_empty train training type xpu zero_grad`
