package onnx

import "encoding/binary"

// model is what of a file is read: how its nodes are joined, and the shapes of what
// they keep, never the numbers themselves.
type model struct {
	name   string
	nodes  []node
	inputs []value
	kept   map[string]*tensor // initializers
	known  map[string][]int64 // shapes that the file tells of what nodes give
	broken bool
}

// node is an operator that is used.
type node struct {
	line            int // of a text
	name, operator  string
	inputs, outputs []string
	attributes      map[string]attribute
}

// attribute is a number, a text, numbers or a tensor.
type attribute struct {
	number int64
	text   string
	ints   []int64
	tensor *tensor
}

// value is a name with a shape; an axis whose length is not said is -1.
type value struct {
	name string
	dims []int64
}

// tensor is the shape of what is kept. The numbers are read only where they are few
// whole ones: a shape themselves, or axes.
type tensor struct {
	dims []int64
	ints []int64
}

// size is how many numbers there are; it stops counting at 2⁴⁰.
func (t *tensor) size() int64 {
	n := int64(1)
	for _, d := range t.dims {
		if d > 0 && n > 1<<40/d {
			return 1 << 40
		}
		n *= max(d, 0)
	}
	return n
}

func newModel() *model {
	return &model{kept: map[string]*tensor{}, known: map[string][]int64{}}
}

// parse reads a file.
func parse(content []byte) *model {
	m := newModel()
	err := fields(content, func(number, _ uint64, bytes []byte) {
		if number == 7 {
			m.graph(bytes)
		}
	})
	m.broken = m.broken || err != nil
	return m
}

func (m *model) check(err error) { m.broken = m.broken || err != nil }

func (m *model) graph(b []byte) {
	m.check(fields(b, func(number, _ uint64, bytes []byte) {
		switch number {
		case 1:
			m.nodes = append(m.nodes, m.node(bytes))
		case 2:
			m.name = string(bytes)
		case 5:
			name, t := m.tensor(bytes)
			m.kept[name] = t
		case 11:
			m.inputs = append(m.inputs, m.value(bytes))
		case 12, 13:
			v := m.value(bytes)
			m.known[v.name] = v.dims
		}
	}))
}

func (m *model) node(b []byte) node {
	n := node{attributes: map[string]attribute{}}
	m.check(fields(b, func(number, _ uint64, bytes []byte) {
		switch number {
		case 1:
			n.inputs = append(n.inputs, string(bytes))
		case 2:
			n.outputs = append(n.outputs, string(bytes))
		case 3:
			n.name = string(bytes)
		case 4:
			n.operator = string(bytes)
		case 5:
			name, a := m.attribute(bytes)
			n.attributes[name] = a
		}
	}))
	return n
}

func (m *model) attribute(b []byte) (name string, a attribute) {
	m.check(fields(b, func(number, value uint64, bytes []byte) {
		switch number {
		case 1:
			name = string(bytes)
		case 3:
			a.number = int64(value)
		case 4:
			a.text = string(bytes[:min(len(bytes), most)])
		case 5:
			_, a.tensor = m.tensor(bytes)
		case 8:
			a.ints = appendInts(a.ints, value, bytes)
		}
	}))
	return name, a
}

func (m *model) tensor(b []byte) (name string, t *tensor) {
	t = &tensor{}
	kind := uint64(0)
	var raw []byte
	m.check(fields(b, func(number, value uint64, bytes []byte) {
		switch number {
		case 1:
			t.dims = appendInts(t.dims, value, bytes)
		case 2:
			kind = value
		case 7:
			t.ints = appendInts(t.ints, value, bytes)
		case 8:
			name = string(bytes)
		case 9:
			raw = bytes
		}
	}))
	const int64s = 7
	if kind == int64s && len(raw) <= 8*most {
		for ; len(raw) >= 8; raw = raw[8:] {
			t.ints = append(t.ints, int64(binary.LittleEndian.Uint64(raw)))
		}
	}
	if t.size() != int64(len(t.ints)) {
		t.ints = nil
	}
	return name, t
}

func (m *model) value(b []byte) (v value) {
	m.check(fields(b, func(number, _ uint64, bytes []byte) {
		switch number {
		case 1:
			v.name = string(bytes)
		case 2:
			v.dims = m.shape(bytes)
		}
	}))
	return v
}

// shape reads the shape out of the type of a tensor.
func (m *model) shape(b []byte) (dims []int64) {
	m.check(fields(b, func(number, _ uint64, kind []byte) {
		if number != 1 {
			return
		}
		m.check(fields(kind, func(number, _ uint64, shape []byte) {
			if number != 2 {
				return
			}
			m.check(fields(shape, func(_, _ uint64, dim []byte) {
				length := int64(-1)
				m.check(fields(dim, func(number, value uint64, _ []byte) {
					if number == 1 {
						length = int64(value)
					}
				}))
				if len(dims) < most {
					dims = append(dims, length)
				}
			}))
		}))
	}))
	return dims
}
