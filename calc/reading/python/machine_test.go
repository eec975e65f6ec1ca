package python_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"fivebyfive/calc/reading/python"
)

// host knows names that begin with a capital; what it makes of a call is a thing,
// and of things sums.
type host struct{ skipped []string }

type thing struct{ name string }

func (h *host) Name(at python.Node, name string) any {
	if strings.ToUpper(name[:1]) == name[:1] {
		return python.Foreign(name)
	}
	return python.Unknown{Line: at.At(), Text: name}
}

func (h *host) Call(at python.Node, function any, arguments python.Arguments) any {
	if f, is := function.(python.Foreign); is {
		t := f.Last()
		for _, a := range arguments {
			t += fmt.Sprintf(" %s%v", a.Name, plain(a.Value))
		}
		return thing{t}
	}
	return python.Unknown{Line: at.At(), Text: "?"}
}

func (h *host) Attribute(at python.Node, of any, name string) any {
	return thing{fmt.Sprint(plain(of), ".", name)}
}
func (h *host) SetAttribute(python.Node, any, string, any) {}
func (h *host) Operate(at python.Node, operator string, operands ...any) any {
	t := operator
	for _, o := range operands {
		t += fmt.Sprintf(" %v", plain(o))
	}
	return thing{t}
}
func (h *host) Items(of any) ([]any, bool) { return nil, false }
func (h *host) Skipped(s python.Statement, why python.Reason) {
	h.skipped = append(h.skipped, fmt.Sprint(s.At(), " ", why))
}

// plain is a value for tests to compare.
func plain(v any) any {
	switch v := v.(type) {
	case *python.Array:
		items := []any{}
		for _, item := range v.Items {
			items = append(items, plain(item))
		}
		return items
	case *python.Table:
		return fmt.Sprint(plain(&python.Array{Items: v.Keys}), plain(&python.Array{Items: v.Values}))
	case python.Unknown:
		return "?" + v.Text
	case thing:
		return "<" + v.name + ">"
	case python.Foreign:
		return string(v)
	case *python.Object:
		return "object"
	}
	return v
}

func TestMachine(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"class C:\n  a: int = 1\n  b: int = 2\nc = C(5, b=6)\nx = [c.a, c.b, C().a]", "[5 6 1]"},
		{"x = 7 // 2 + -7 // 2 + 7 % -4 + 2 ** 3 ** 2", "510"},
		{"x = 2 ** 63", "?2 ** 63"},
		{"x = 2 ** 62 + (2 ** 62 - 1)", "9223372036854775807"},
		{"x = -1 * 2 ** 62 - 2 ** 62 - 1", "?-1 * 2 ** 62 - 2 ** 62 - 1"},
		{"x = 3037000500 * 3037000500", "?3037000500 * 3037000500"},
		{"x = (-1) ** 10000000001, 0 ** 5, 1 ** 99999999999, 1 / 4, 7 // 2.0, 1 / 0", "[-1 0 1 0.25 3 ?1 / 0]"},
		{"x = [i * j for i in range(3) for j in range(i) if j]", "[2]"},
		{"x = {k: v + 1 for k, v in {'a': 1, 'b': 2}.items()}['b']", "3"},
		{"x = [1, 2, 3, 4][1:-1], [1, 2, 3][::-1], (1, 2) * 2, 'abc'[-1]", "[[2 3] [3 2 1] [1 2 1 2] c]"},
		{"x = sum(range(5)), len('abc'), max(1, 5, 2), min([3, 2]), int(7.9), round(2.5), sorted([3, 1]), int(2.0 ** 3)", "[10 3 5 2 7 2 [1 3] 8]"},
		{"import math\nimport numpy as np\nx = math.ceil(3.2), np.prod((2, 3)), math.log2(8)", "[4 6 3]"},
		{"i = 3\nx = f'conv{i}', 'c_%d' % i, 'c{}_{n}'.format(i, n=2), 'c' + str(i)", "[conv3 c_3 c3_2 c3]"},
		{"a, (b, *c) = 1, [2, 3, 4]\nx = a, b, c", "[1 2 [3 4]]"},
		{"x = 0\nfor i in range(10):\n  if i == 5: break\n  if i % 2: continue\n  x += i", "6"},
		{"def f(a, b=2, *c, d=4, **e): return a, b, c, d, e\nx = f(1, 5, 6, d=7, g=8)", "[1 5 [6] 7 [g] [8]]"},
		{"def f(a, b): return b\nx = f(*[1, 2]), f(**{'a': 1, 'b': 3}), f(1)", "[2 3 ?b]"},
		{"def outer():\n  n = 3\n  def inner(k): return n * k\n  return inner\nx = outer()(2)", "6"},
		{"class A:\n  n = 2\n  def __init__(self, m): self.m = m\n  def f(self): return self.n * self.m\nclass B(A):\n  def __init__(self):\n    super().__init__(5)\n  @property\n  def g(self): return self.f() + 1\nx = B().g", "11"},
		{"x = []\nfor i, (a, b) in enumerate(zip([1, 2], [3, 4])):\n  x.append(i + a * b)", "[3 9]"},
		{"x = 1 if y else 2", "?1 if y else 2"},
		{"x = Dense(3, k=[1])", "<Dense 3 k[1]>"},
		{"x = Dense(3)[1:] + 1", "<+ <[] <Dense 3> &{1 <nil> <nil>}> 1>"},
		{"x = data.shape[1:]", "?data.shape[1:]"},
		{"x = False or y, True or y, y or True", "[?y true true]"},
		{"x = 3\nif isinstance(x, int): x = (x, x)\nif not isinstance(x, (list, int)): x = x[0] is None, x == (3, 3), 3 in x", "[false true true]"},
		{"f = lambda a, b=2: a * b\nx = f(4), list(map(f, [1, 2]))", "[8 [2 4]]"},
		{"x = [0] * 10**9", "?[0] * 10**9"},
		{"x = range(10**12)", "?range(10**12)"},
	} {
		m := python.NewMachine(python.Parse(c.text), &host{})
		m.Run()
		x, _ := m.Value("x")
		if got := fmt.Sprint(plain(x)); got != c.want {
			t.Errorf("%s\ngives %s, not %s", c.text, got, c.want)
		}
	}
}

// What is not followed is told, and what has no end ends.
func TestSkipped(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"if a: b = 1\nfor x in y: pass\nwhile True: pass\nno Python here", "[1 0 2 0 3 1 4 2]"},
		{"while a: pass\ni = 3\nwhile i: i -= 1\nwhile i < 1: i += 1; break", "[1 0]"},
		{"i = 1\nwhile i > 0: i += 1", "[2 3]"},
		{"for i in range(20000):\n  for j in range(20000):\n    k = i", "[2 3]"},
		{"def f(n): return f(n) + f(n)\nf(1)\nx = 1\ny = 1", "[3 3]"},
		{"x = [1]\nfor i in range(100): x = x + x\n", "[2 3]"},
		{"x = 'a'\nfor i in range(100): x = x + x\n", "[]"},
		{"x = [1]\nx.append(x)\ny = {(x,): 1}\nz = x == x\nz = str(x)", "[]"},
	} {
		h := &host{}
		python.NewMachine(python.Parse(c.text), h).Run()
		if got := fmt.Sprint(h.skipped); got != c.want {
			t.Errorf("%s\nskips %s, not %s", c.text, got, c.want)
		}
	}
}

func FuzzMachine(f *testing.F) {
	f.Add("def f(a, b=2, *c, d=4, **e): return a, b, c, d, e\nx = f(1, 5, 6, d=7, g=8)[1:][::-1]")
	f.Add("class A(B):\n  def g(self): return super().h(self.k) + [i for i in range(3)]\nA().g()")
	f.Add("x = {'a': (1, 2)}\nfor k, v in x.items():\n  x[k] = v * 3 % 2 ** 4 // 5\n'%d %s {}'.format(x) % (1, 2)")
	f.Fuzz(func(t *testing.T, text string) {
		m := python.NewMachine(python.Parse(text), &host{})
		m.Run()
		if again := python.NewMachine(python.Parse(text), &host{}); true {
			again.Run()
			if !reflect.DeepEqual(m.Names(), again.Names()) {
				t.Fatalf("%q gives values to %q, and then to %q", text, m.Names(), again.Names())
			}
		}
	})
}
