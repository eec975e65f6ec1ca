package desk

import (
	"html"
	"slices"
	"strconv"
	"strings"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/language"
	"fivebyfive/calc/notation"
)

// Knob is a number of a layer that can be turned: the text then says another one.
type Knob struct {
	Name         language.Key
	Value, Least int
	turned       func(value int) graph.Operation
}

// mostTurned is how far a knob turns.
const mostTurned = 1 << 16

// Knobs are those of a line that has one layer, even if that cannot be: then it can be
// turned back. Other lines have none.
func (d *Desk) Knobs(line int) (knobs []Knob) {
	if line < 1 || line > len(d.Rows) {
		return nil
	}
	operation, plain := operationOf(d.Rows[line-1].Text)
	if !plain {
		return nil
	}
	add := func(name language.Key, value, least int, turned func(int) graph.Operation) {
		knobs = append(knobs, Knob{name, value, least, turned})
	}
	// size adds a knob for a size that is the same on all axes.
	size := func(name language.Key, s graph.Size, none, least int, turned func(graph.Size) graph.Operation) {
		value := none
		if len(s) > 0 {
			value = s[0]
		}
		if slices.ContainsFunc(s, func(n int) bool { return n != value }) {
			return
		}
		add(name, value, least, func(n int) graph.Operation {
			if len(s) == 0 && n == none {
				return turned(nil)
			}
			return turned(slices.Repeat(graph.Size{n}, max(len(s), 1)))
		})
	}
	switch o := operation.(type) {
	case graph.Input:
		add("desk.knob.maps", o.Shape.Maps, 1, func(n int) graph.Operation {
			return graph.Input{Shape: graph.Shape{Maps: n, Extent: o.Shape.Extent}}
		})
		if len(o.Shape.Extent) > 0 {
			size("desk.knob.side", o.Shape.Extent, 1, 1, func(s graph.Size) graph.Operation {
				return graph.Input{Shape: graph.Shape{Maps: o.Shape.Maps, Extent: s}}
			})
		}
	case graph.Convolution:
		turn := func(change func(*graph.Convolution)) graph.Operation { change(&o); return o }
		add("desk.knob.maps", o.Maps, 1, func(n int) graph.Operation { return turn(func(c *graph.Convolution) { c.Maps = n }) })
		size("desk.knob.kernel", o.Size, 1, 1, func(s graph.Size) graph.Operation { return turn(func(c *graph.Convolution) { c.Size = s }) })
		size("desk.knob.stride", o.Stride, 1, 1, func(s graph.Size) graph.Operation { return turn(func(c *graph.Convolution) { c.Stride = s }) })
		if !o.Same && o.After == nil {
			size("desk.knob.padding", o.Padding, 0, 0, func(s graph.Size) graph.Operation { return turn(func(c *graph.Convolution) { c.Padding = s }) })
		}
		size("desk.knob.dilation", o.Dilation, 1, 1, func(s graph.Size) graph.Operation { return turn(func(c *graph.Convolution) { c.Dilation = s }) })
		if !o.Depthwise {
			add("desk.knob.groups", max(o.Groups, 1), 1, func(n int) graph.Operation { return turn(func(c *graph.Convolution) { c.Groups = n }) })
		}
	case graph.Pooling:
		if o.Global || o.To != nil {
			return nil
		}
		turn := func(change func(*graph.Pooling)) graph.Operation { change(&o); return o }
		size("desk.knob.window", o.Size, 1, 1, func(s graph.Size) graph.Operation { return turn(func(p *graph.Pooling) { p.Size = s }) })
		stride := o.Stride
		if stride == nil {
			stride = o.Size
		}
		size("desk.knob.stride", stride, 1, 1, func(s graph.Size) graph.Operation { return turn(func(p *graph.Pooling) { p.Stride = s }) })
	case graph.Full:
		add("desk.knob.units", o.Units, 1, func(n int) graph.Operation { o.Units = n; return o })
	}
	return knobs
}

// Turn is a line after one of its knobs, counted from 0, has been turned to a value;
// "" if there is no such knob, or it does not turn so far.
func (d *Desk) Turn(line, knob, value int) string {
	knobs := d.Knobs(line)
	if knob < 0 || knob >= len(knobs) || value < knobs[knob].Least || value > mostTurned {
		return ""
	}
	text := d.Rows[line-1].Text
	begin, end, _ := operationIn(text)
	return text[:begin] + knobs[knob].turned(value).String() + text[end:]
}

// operationOf is what a line with one layer does.
func operationOf(text string) (o graph.Operation, plain bool) {
	begin, end, plain := operationIn(text)
	if !plain {
		return nil, false
	}
	file, err := notation.Read(text[begin:end])
	if err != nil {
		return nil, false
	}
	network, err := file.Network()
	if err != nil || len(network.Layers) != 1 {
		return nil, false
	}
	return network.Layers[0].Operation, true
}

// operationIn is where in a line the operation stands, between a name and what feeds
// it; plain is false where more than one statement is on the line.
func operationIn(text string) (begin, end int, plain bool) {
	code, _, _ := strings.Cut(text, "#")
	if strings.ContainsAny(code, ";{}") {
		return 0, 0, false
	}
	begin = len(code) - len(strings.TrimLeft(code, " \t"))
	if name := strings.IndexByte(code, ':'); name >= 0 && !strings.ContainsAny(strings.TrimSpace(code[:name]), " \t") {
		begin = name + 1
		begin += len(code[begin:]) - len(strings.TrimLeft(code[begin:], " \t"))
	}
	end = max(begin, len(strings.TrimRight(code, " \t")))
	for _, word := range []string{" from ", " shares "} {
		if at := strings.Index(code[begin:], word); at >= 0 {
			end = min(end, begin+at)
		}
	}
	return begin, end, true
}

// KnobsOf writes the knobs of a line.
func (d *Desk) KnobsOf(line int, l *language.Language) string {
	var b strings.Builder
	for i, k := range d.Knobs(line) {
		b.WriteString(`<label>` + html.EscapeString(l.Text(k.Name)) + ` <input type="number" inputmode="numeric" data-knob="` + strconv.Itoa(i) + `" min="` + strconv.Itoa(k.Least) +
			`" max="` + strconv.Itoa(mostTurned) + `" value="` + strconv.Itoa(k.Value) + `"></label> `)
	}
	return b.String()
}
