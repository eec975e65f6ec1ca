package keras

import (
	"strings"

	"fivebyfive/calc/reading/draft"
	"fivebyfive/calc/reading/python"
)

// layerFrom makes a layer of a call: what has no name in it has one by its place.
func (c *code) layerFrom(line int, class, order string, arguments python.Arguments) *layer {
	l := &layer{class: class, line: line, with: map[string]any{}}
	if now, is := aliases[class]; is {
		l.class = now
	}
	var values []any
	for _, g := range arguments {
		value := plainValue(g.Value)
		switch {
		case g.Name == "name":
			l.name, _ = value.(string)
		case g.Name == "":
			values = append(values, value)
		case strings.HasPrefix(g.Name, "*"):
			c.mark(draft.Asked, line, c.file.Line(line), "keras.unsaid", class, g.Name)
		default:
			l.set(g.Name, value)
		}
	}
	names := strings.Fields(order)
	if strings.HasPrefix(class, "Conv") && len(values) >= 3 || class == "AtrousConvolution2D" {
		names = c.kernelOrder(line, class, names, values)
	}
	for i, value := range values {
		if i >= len(names) {
			break
		}
		if _, word := value.(string); word && names[i] == "groups" { // before there were groups
			names = append(append([]string{}, names[:i]...), names[i+1:]...)
		}
		l.set(names[i], value)
	}
	if inner, is := l.with["layer"].(*layer); is {
		l.inner, inner.used = inner, true
	}
	if inner, is := l.with["layer"].(*model); is {
		l.inner, inner.part = c.asLayer(inner), true
	}
	if order := l.word("data_format"); order == "channels_first" || order == "th" {
		c.first = true
	}
	if f, is := l.with["function"].(*python.Closure); is && class == "Lambda" {
		l.own = func(inputs []*tensor) *tensor { return c.follows(f, inputs) }
	}
	if dims, said := c.inputOf(l); said && !c.mapsFirst {
		c.guessOrder(line, dims)
	}
	return l
}

// follows is what a function of the text makes of tensors; it is nil where that cannot
// be followed.
func (c *code) follows(f *python.Closure, inputs []*tensor) (made *tensor) {
	var at python.Node = f.Function
	if f.Lambda != nil {
		at = f.Lambda
	}
	c.attempt(func() bool {
		t, is := c.machine.Call(at, f, python.Arguments{{Value: together(inputs)}}).(*tensor)
		if is && !t.lost {
			made = t
		}
		return made != nil
	})
	return made
}

// kernelOrder is how the numbers of Conv2D(64, 3, 3) are meant: Keras 1 has a kernel
// of 3×3, the others a stride of 3.
func (c *code) kernelOrder(line int, class string, names []string, values []any) []string {
	axes := strings.IndexAny(class, "123")
	if axes < 0 {
		return names
	}
	n := int(class[axes] - '0')
	whole := len(values) > n
	for i := 1; i <= n && whole; i++ {
		_, is := values[i].(int64)
		whole = whole && is
	}
	old := c.keras1 || strings.HasPrefix(class, "Convolution") || strings.HasPrefix(class, "Atrous")
	if n == 1 || !whole {
		return names
	}
	if !old {
		if values[1] == values[2] && values[1] != int64(1) {
			c.mark(draft.Guessed, line, c.file.Line(line), "keras.stride", class, values[2])
		}
		return names
	}
	c.mark(draft.Guessed, line, c.file.Line(line), "keras.kernel", class, values[1], values[2])
	if n == 2 {
		return []string{filters, "nb_row", "nb_col", "init", "activation", "weights", "border_mode", "subsample", "dim_ordering"}
	}
	return []string{filters, "kernel_dim1", "kernel_dim2", "kernel_dim3", "init", "activation", "weights", "border_mode", "subsample", "dim_ordering"}
}

// plainValue is a value as a layer keeps it.
func plainValue(v any) any {
	array, is := v.(*python.Array)
	if !is {
		return v
	}
	return plainList(array, 4)
}

func plainList(a *python.Array, deep int) any {
	list := make([]any, 0, len(a.Items))
	for _, item := range a.Items {
		if inner, is := item.(*python.Array); is && deep > 0 {
			item = plainList(inner, deep-1)
		}
		list = append(list, item)
	}
	return list
}
