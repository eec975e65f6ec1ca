package summary

import (
	"bytes"
	"strings"

	"fivebyfive/calc/reading/draft"
)

// Keras reads what model.summary() prints: that of Keras 1 to 3, of TensorFlow.js
// and of R.
var Keras = draft.Reader{Format: "summary.keras", Fits: fitsKeras, Read: readKeras}

func fitsKeras(content []byte) int {
	header, numbers := bytes.Contains(content, []byte("Layer (type")), bytes.Contains(content, []byte("Param #"))
	switch {
	case bytes.Contains(content, []byte("depth-idx")):
		return 0
	case header && numbers && hasBatchless(content):
		return 20 // torchsummary's
	case header && numbers:
		return 95
	case bytes.Contains(content, []byte("(None, ")) && bytes.Contains(content, []byte("(Conv2D")),
		bytes.Contains(content, []byte("(None, ")) && bytes.Contains(content, []byte("(Dense)")):
		return 60
	}
	return 0
}

// hasBatchless reports whether a row looks like torchsummary's: Conv2d-1 [-1, 64].
func hasBatchless(content []byte) bool {
	return bytes.Contains(content, []byte("[-1, ")) && !bytes.Contains(content, []byte("(None"))
}

func readKeras(content []byte, given draft.Given) *draft.Draft {
	p := kerasTable{walk: walk{scanner: scanner{lines: rowLines(lines(content))}}}
	p.read()
	return build(draft.Draft{Format: "summary.keras"}, &p.table, given)
}

// kerasTable is such a table while it is read.
type kerasTable struct {
	walk
	pending   *token // a word that may be the name of a layer
	row       *row   // that is being read
	shapes    []dims
	twoShapes bool // the input's shape stands before the output's
	names     map[string]bool
}

func (p *kerasTable) read() {
	p.names = map[string]bool{}
	p.each(p.token, p.flush)
}

func (p *kerasTable) token(t token) {
	if t.starts && p.heading(t) {
		return
	}
	switch t.kind {
	case word:
		p.word(t)
	case class:
		p.class(t)
	case shape, none:
		if p.pending != nil && p.pending.starts && p.begun { // the name fills its column
			p.class(token{kind: class, line: p.pending.line, cut: true})
		}
		p.pending = nil
		switch {
		case p.row == nil, p.row.numbers >= 0 && t.kind == shape:
			p.stray(t)
		case t.kind == none && t.text != "?" && t.text != "multiple":
		default:
			if t.cut {
				p.row.begins = t.shape[len(t.shape)-1]
				t.shape = append(t.shape[:len(t.shape)-1:len(t.shape)-1], open)
				p.mark(draft.Guessed, t.line, p.row.text(), "summary.cut-shape")
			}
			p.shapes = append(p.shapes, t.shape)
		}
	case number:
		p.pending = nil
		if p.row != nil && len(p.shapes) > 0 && p.row.numbers < 0 {
			p.row.numbers = t.number
		} else {
			p.stray(t)
		}
	}
}

// heading reads the header.
func (p *kerasTable) heading(t token) bool {
	switch rest := strings.TrimSpace(p.left()); {
	case t.text == "Layer" && (strings.HasPrefix(rest, "(type") || strings.HasPrefix(rest, "(Type")):
		if !p.header(t, p.row != nil) {
			return true
		}
		rest := strings.ToLower(p.rest())
		p.twoShapes = strings.Contains(rest, "input shape")
		p.linked = strings.Contains(rest, "connected") || strings.Contains(rest, "receives")
		return true
	case strings.HasPrefix(t.text, "Model:"):
		p.rest()
		return true
	}
	return false
}

func (p *kerasTable) word(t token) {
	link := strings.Trim(t.text, `'",[](`)
	name, _, bracketed := strings.Cut(link, "[")
	switch {
	case link == "": // a bracket
	case p.row != nil && bracketed:
		p.row.from = append(p.row.from, name)
	case p.row != nil && p.row.cut && strings.HasSuffix(t.text, ")"): // the rest of a class that was cut off
		p.row.class, p.row.cut = p.row.class+strings.TrimSuffix(t.text, ")"), false
	case p.row != nil && p.row.numbers >= 0 && (t.text == "Y" || t.text == "N" || t.text == "True" || t.text == "False"):
	case p.row != nil && p.row.numbers >= 0 && p.names[link] && !strings.HasPrefix(strings.TrimSpace(p.left()), "("):
		p.row.from = append(p.row.from, link)
	default:
		if p.pending != nil {
			p.stray(*p.pending)
		}
		p.pending = &t
	}
	if !p.begun && strings.EqualFold(t.text, "input") {
		p.twoShapes = true
	}
}

func (p *kerasTable) class(t token) {
	switch {
	case p.pending != nil:
		name := p.pending.text
		p.pending = nil
		p.flush()
		p.begun = true
		p.row = &row{line: t.line, name: strings.TrimRight(name, "…"), class: t.text, cut: t.cut, numbers: -1, macs: -1}
		if strings.HasSuffix(name, "…") {
			p.row.name = name
		}
	case p.row != nil && len(p.shapes) == 0 && p.row.class == "":
		p.row.class = t.text
	default:
		p.stray(t)
	}
}

// flush ends a row.
func (p *kerasTable) flush() {
	if p.pending != nil {
		p.stray(*p.pending)
		p.pending = nil
	}
	r := p.row
	if r == nil {
		return
	}
	p.row = nil
	shapes := p.shapes
	p.shapes = nil
	switch n := len(shapes); {
	case n == 0 || r.numbers < 0:
		p.mark(draft.Unread, r.line, r.text(), "summary.row")
		return
	case n > 1 && p.twoShapes:
		r.input, r.output = shapes[0], shapes[1]
	default:
		r.output = shapes[0]
	}
	if p.names[r.name] && !strings.HasSuffix(r.name, "…") {
		p.mark(draft.Unread, r.line, r.text(), "summary.again")
		return
	}
	p.names[r.name] = true
	if r.cut {
		r.class = whole(r.class, r.name)
	}
	p.rows = append(p.rows, *r)
}

// classes are those of Keras that a narrow table cuts off.
var classes = []string{"Activation", "ActivityRegularization", "Add", "AlphaDropout", "Average", "AveragePooling1D", "AveragePooling2D", "AveragePooling3D",
	"BatchNormalization", "Bidirectional", "Concatenate", "Conv1D", "Conv1DTranspose", "Conv2D", "Conv2DTranspose", "Conv3D", "Conv3DTranspose",
	"Convolution1D", "Convolution2D", "Convolution3D", "Cropping1D", "Cropping2D", "Cropping3D", "Dense", "DepthwiseConv1D", "DepthwiseConv2D", "Dropout",
	"Embedding", "GaussianDropout", "GaussianNoise", "GlobalAveragePooling1D", "GlobalAveragePooling2D", "GlobalAveragePooling3D",
	"GlobalMaxPooling1D", "GlobalMaxPooling2D", "GlobalMaxPooling3D", "GroupNormalization", "InputLayer", "LayerNormalization", "LeakyReLU",
	"LocallyConnected1D", "LocallyConnected2D", "MaxPooling1D", "MaxPooling2D", "MaxPooling3D", "MultiHeadAttention", "Multiply", "PReLU", "ReLU",
	"RepeatVector", "Reshape", "SeparableConv1D", "SeparableConv2D", "SimpleRNN", "Softmax", "SpatialDropout1D", "SpatialDropout2D", "ThresholdedReLU",
	"TimeDistributed", "UpSampling1D", "UpSampling2D", "UpSampling3D", "ZeroPadding1D", "ZeroPadding2D", "ZeroPadding3D"}

// whole finds the class that a piece is the beginning of; the layer's name may tell,
// which is made of the class where nobody gives another.
func whole(piece, name string) string {
	found, longest := piece, -1
	name = strings.ReplaceAll(strings.ToLower(name), "_", "")
	for _, c := range classes {
		if !strings.HasPrefix(c, piece) {
			continue
		}
		match := 0
		if strings.HasPrefix(name, strings.ToLower(c)) || piece == "" && strings.HasPrefix(name, plain(c)) {
			match = len(c)
		}
		if match > longest && (piece != "" || match > 0) {
			found, longest = c, match
		}
	}
	return found
}
