// Package darknet reads the cfg files of Darknet, in which YOLO is written.
package darknet

import (
	"strconv"
	"strings"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/reading/draft"
)

// Reader reads cfg files.
func Reader() draft.Reader {
	return draft.Reader{Format: "shorthand.darknet", Fits: fits, Read: read}
}

func fits(content []byte) int {
	text := string(content[:min(len(content), 1<<16)])
	sure := 0
	for _, section := range []string{"[net]", "[network]", "[convolutional]", "[connected]", "[maxpool]"} {
		if strings.Contains(text, section) {
			sure += 49
		}
	}
	return min(sure, 98)
}

// section is a line in brackets, and what is set under it.
type section struct {
	kind string
	line int
	set  map[string]string
}

// sections takes a file apart. What is set to nothing, or outside, is returned apart.
func sections(text string) (all []section, wrong []int) {
	for n, line := range strings.Split(text, "\n") {
		line, _, _ = strings.Cut(line, "#")
		line = strings.TrimSpace(strings.TrimSuffix(line, "\r"))
		key, value, sets := strings.Cut(line, "=")
		switch {
		case line == "" || line[0] == ';':
		case line[0] == '[' && strings.HasSuffix(line, "]"):
			all = append(all, section{strings.ToLower(line[1 : len(line)-1]), n + 1, map[string]string{}})
		case !sets || len(all) == 0:
			wrong = append(wrong, n+1)
		default:
			all[len(all)-1].set[strings.TrimSpace(key)] = strings.TrimSpace(value)
		}
	}
	return all, wrong
}

// number is what a key is set to, or a default; it is -1 where that is no whole
// number.
func (s *section) number(key string, otherwise int) int {
	text, is := s.set[key]
	if !is {
		return otherwise
	}
	n, err := strconv.Atoi(text)
	if err != nil {
		return -1
	}
	return n
}

// reader makes layers of sections.
type reader struct {
	*draft.Draft
	given draft.Given
	names []string // of the layer that each section became, by its number
}

func read(content []byte, given draft.Given) *draft.Draft {
	r := &reader{Draft: draft.New("shorthand.darknet"), given: given}
	text := strings.ToValidUTF8(string(content), "?")
	all, wrong := sections(text)
	lines := strings.Split(text, "\n")
	for _, n := range wrong {
		r.Mark(draft.Unread, n, strings.TrimSpace(lines[n-1]), "shorthand.unread")
	}
	for i := range all {
		r.section(&all[i])
	}
	if len(r.Network.Layers) == 0 && len(r.Marks) == 0 {
		r.Mark(draft.Unread, 0, "", "shorthand.nothing")
	}
	return r.Draft
}

func (r *reader) section(s *section) {
	if s.kind == "net" || s.kind == "network" {
		r.input(s)
		return
	}
	if len(r.Network.Layers) == 0 {
		r.input(&section{kind: s.kind, line: s.line})
	}
	last := r.Network.Layers[len(r.Network.Layers)-1].Name
	r.names = append(r.names, r.layer(s, last))
}

func (r *reader) input(s *section) {
	shape := graph.Shape{Maps: s.number("channels", 3), Extent: graph.Size{s.number("height", 0), s.number("width", 0)}}
	if n := s.number("inputs", 0); n > 0 && shape.Extent[0] == 0 {
		shape = graph.Shape{Maps: n}
	}
	if r.given.Input.Maps > 0 && shape.Extent != nil && shape.Extent[0] == 0 {
		shape = r.given.Input
	}
	if len(shape.Extent) > 0 && (shape.Extent[0] < 1 || shape.Extent[1] < 1) {
		r.Mark(draft.Asked, s.line, "["+s.kind+"]", "shorthand.no-input")
		r.Add(s.line, graph.Layer{Operation: graph.Unknown{What: "input"}})
		return
	}
	r.Add(s.line, graph.Layer{Operation: graph.Input{Shape: shape}})
}

// layer adds the layers of a section, and returns the name of the last.
func (r *reader) layer(s *section, last string) string {
	add := func(o graph.Operation, from ...string) string {
		return r.Add(s.line, graph.Layer{From: from, Operation: o})
	}
	switch s.kind {
	case "convolutional", "conv", "deconvolutional", "connected", "conn":
		return r.trained(s, add)
	case "maxpool", "max":
		return add(pooling(s))
	case "avgpool", "avg":
		return add(graph.Pooling{Average: true, Global: true})
	case "upsample":
		return add(graph.Reshape{Kind: graph.Enlarge, By: graph.Size{s.number("stride", 2)}})
	case "shortcut":
		from, known := r.number(s.set["from"])
		if !known {
			break
		}
		var join graph.Operation = graph.Join{Kind: graph.Add}
		if one, other := r.Shape(last), r.Shape(from); one.Maps > 0 && other.Maps > 0 && !one.Equal(other) {
			r.Mark(draft.Guessed, s.line, "["+s.kind+"]", "shorthand.overlap", one.String(), other.String())
			join = graph.Unknown{What: s.kind, Gives: one}
		}
		return r.activation(s, add, add(join, last, from))
	case "route":
		if name := r.route(s, add); name != "" {
			return name
		}
	case "reorg", "reorg3d":
		input, by := r.Shape(last), s.number("stride", 1)
		if len(input.Extent) == 2 && by > 0 && by < 1<<10 && input.Extent[0]%by == 0 && input.Extent[1]%by == 0 {
			return add(graph.Unknown{What: "reorg", Gives: graph.Shape{Maps: input.Maps * by * by, Extent: graph.Size{input.Extent[0] / by, input.Extent[1] / by}}})
		}
	case "dropout":
		return add(graph.Activation{Word: "dropout"})
	case "softmax":
		return add(graph.Activation{Word: "softmax"})
	case "yolo", "region", "detection", "cost", "crop", "normalization", "activation", "iseg", "gaussian_yolo":
		if s.kind != "crop" {
			return add(graph.Activation{Word: "identity"})
		}
		if input := r.Shape(last); input.Maps > 0 {
			r.Mark(draft.Guessed, s.line, "[crop]", "shorthand.passed-over", "[crop]")
			return add(graph.Unknown{What: "crop", Gives: graph.Shape{Maps: input.Maps, Extent: graph.Size{s.number("crop_height", 1), s.number("crop_width", 1)}}})
		}
	}
	r.Mark(draft.Unread, s.line, "["+s.kind+"]", "shorthand.unread")
	return add(graph.Unknown{What: strings.Join(strings.Fields("section "+s.kind), "-")})
}

// trained adds a layer with weights. Batch normalization has the bias, if there is
// any; pad=1 means half the kernel, and padding says it in cells.
func (r *reader) trained(s *section, add func(graph.Operation, ...string) string) string {
	norm := s.number("batch_normalize", 0) != 0
	var name string
	switch s.kind {
	case "connected", "conn":
		name = add(graph.Full{Units: s.number("output", 1), NoBias: norm})
	default:
		size := s.number("size", 1)
		sliding := graph.Sliding{Size: graph.Size{size}, Stride: graph.Size{s.number("stride", 1)}}
		if x, y := s.number("stride_x", 0), s.number("stride_y", 0); x != 0 && y != 0 {
			sliding.Stride = graph.Size{y, x}
		}
		padding := s.number("padding", 0)
		if s.number("pad", 0) != 0 {
			padding = size / 2
		}
		if padding != 0 {
			sliding.Padding = graph.Size{padding}
		}
		if d := s.number("dilation", 1); d != 1 {
			sliding.Dilation = graph.Size{d}
			if padding != 0 && s.number("pad", 0) != 0 {
				sliding.Padding = graph.Size{padding * d}
			}
		}
		groups := s.number("groups", 0)
		if s.kind == "deconvolutional" {
			name = add(graph.Transposed{Maps: s.number("filters", 1), Size: sliding.Size, Stride: sliding.Stride, Padding: sliding.Padding, NoBias: norm})
		} else {
			name = add(graph.Convolution{Maps: s.number("filters", 1), Sliding: sliding, Groups: groups, NoBias: norm})
		}
	}
	if norm {
		name = add(graph.Normalization{Kind: graph.Batch})
	}
	return r.activation(s, add, name)
}

// activation adds what a section says is done to each unit.
func (r *reader) activation(s *section, add func(graph.Operation, ...string) string, name string) string {
	word, is := s.set["activation"]
	switch word {
	case "linear":
		return name
	case "logistic":
		word = "sigmoid"
	case "relu", "leaky", "tanh", "elu", "gelu":
	case "swish":
		word = "silu"
	default:
		word = "identity"
	}
	if !is {
		return name
	}
	return add(graph.Activation{Word: word})
}

// pooling has so much border, together, as its window is larger than a cell, unless
// it says how much.
func pooling(s *section) graph.Operation {
	stride := s.number("stride", 1)
	size := s.number("size", stride)
	p := graph.Pooling{Sliding: graph.Sliding{Size: graph.Size{size}, Stride: graph.Size{stride}}}
	switch border := s.number("padding", size-1); {
	case border == size-1:
		p.Same = true
	case border > 0:
		p.Padding = graph.Size{border / 2}
		if border%2 != 0 {
			p.After = graph.Size{border - border/2}
		}
	}
	return p
}

// number is the layer that a section names: counted back, or from the first.
func (r *reader) number(text string) (name string, known bool) {
	n, err := strconv.Atoi(strings.TrimSpace(text))
	if err == nil && n < 0 {
		n += len(r.names)
	}
	if err != nil || n < 0 || n >= len(r.names) {
		return "", false
	}
	return r.names[n], true
}

// route sets the maps of layers side by side, or passes on some of one. It returns ""
// where that cannot be read.
func (r *reader) route(s *section, add func(graph.Operation, ...string) string) string {
	var from []string
	for _, text := range strings.Split(s.set["layers"], ",") {
		name, known := r.number(text)
		if !known {
			return ""
		}
		from = append(from, name)
	}
	switch groups := s.number("groups", 1); {
	case groups > 1 && len(from) == 1 && r.Shape(from[0]).Maps%groups == 0 && r.Shape(from[0]).Maps > 0:
		input := r.Shape(from[0])
		return add(graph.Unknown{What: "route", Gives: graph.Shape{Maps: input.Maps / groups, Extent: input.Extent}}, from...)
	case groups != 1:
		return ""
	case len(from) == 1:
		return add(graph.Activation{Word: "identity"}, from...)
	}
	return add(graph.Join{Kind: graph.Concat}, from...)
}
