package frame

import (
	"encoding/binary"
	"errors"
	"math"
	"slices"
)

// A frame crosses to the canvas as bytes, little endian:
//
//	version byte, width, height
//	count of textures, then of each: box, rows and columns (2 bytes each),
//	    length of the ID (1 byte), the ID, the values (1 byte each)
//	count of shapes, then of each: kind, role, box, stroke, alpha
//
// Counts have 4 bytes, lengths are float32. Labels, targets, tally and caption
// stay behind: no words are drawn on the canvas, and nothing is counted there.
const (
	wireVersion = 1
	wireEmpty   = 255 // a value that has not been computed
	wireLargest = 254 // the value 1

	wireShape   = 2 + 4*4 + 2*4
	wireTexture = 4*4 + 2*2 + 1 // and then the ID and the values
	wireSide    = 4096          // rows or columns at most
)

// What can be wrong with a frame's bytes.
var (
	ErrWireVersion = errors.New("the frame is written in another version")
	ErrWireLength  = errors.New("the frame is cut short or too long")
	ErrWireValue   = errors.New("the frame holds a value that nothing can be drawn with")
)

// AppendWire appends the frame's textures and shapes to dst, as bytes that
// ReadWire reads.
func AppendWire(dst []byte, f *Frame) []byte {
	dst = append(dst, wireVersion)
	dst = appendFloats(dst, f.Width, f.Height)
	dst = binary.LittleEndian.AppendUint32(dst, uint32(len(f.Textures)))
	for i := range f.Textures {
		t := &f.Textures[i]
		dst = appendBox(dst, t.Box)
		dst = binary.LittleEndian.AppendUint16(dst, uint16(t.Rows))
		dst = binary.LittleEndian.AppendUint16(dst, uint16(t.Cols))
		id := t.ID[:min(len(t.ID), math.MaxUint8)]
		dst = append(dst, byte(len(id)))
		dst = append(dst, id...)
		for _, value := range t.Values[:t.Rows*t.Cols] {
			dst = append(dst, wireValue(value))
		}
	}
	dst = binary.LittleEndian.AppendUint32(dst, uint32(len(f.Shapes)))
	for i := range f.Shapes {
		s := &f.Shapes[i]
		dst = append(dst, byte(s.Kind), byte(s.Role))
		dst = appendBox(dst, s.Box)
		dst = appendFloats(dst, s.Stroke, s.Alpha)
	}
	return dst
}

func wireValue(value float32) byte {
	if value != value {
		return wireEmpty
	}
	return byte(Clamp(value)*wireLargest + 0.5)
}

func appendBox(dst []byte, b Box) []byte { return appendFloats(dst, b.X, b.Y, b.W, b.H) }

func appendFloats(dst []byte, values ...float32) []byte {
	for _, v := range values {
		dst = binary.LittleEndian.AppendUint32(dst, math.Float32bits(v))
	}
	return dst
}

// ReadWire reads a frame that AppendWire has written into f, whose memory it
// uses again. Whatever the bytes are, it returns an error rather than a frame
// that cannot be drawn; f is empty then.
func ReadWire(p []byte, f *Frame) error {
	r := wireReader{rest: p}
	f.Reset(0, 0)
	if r.byte() != wireVersion {
		r.fail(ErrWireVersion)
	}
	f.Width, f.Height = r.float(), r.float()
	r.textures(f)
	r.shapes(f)
	if len(r.rest) > 0 {
		r.fail(ErrWireLength)
	}
	if r.err != nil {
		f.Reset(0, 0)
	}
	return r.err
}

// wireReader reads until something is wrong; from then on it reads zeros.
type wireReader struct {
	rest []byte
	err  error
}

func (r *wireReader) fail(err error) {
	if r.err == nil {
		r.err = err
	}
	r.rest = nil
}

// take returns the next n bytes.
func (r *wireReader) take(n int) []byte {
	if n > len(r.rest) {
		r.fail(ErrWireLength)
		return nil
	}
	p := r.rest[:n]
	r.rest = r.rest[n:]
	return p
}

func (r *wireReader) byte() byte {
	if p := r.take(1); p != nil {
		return p[0]
	}
	return 0
}

func (r *wireReader) length() int {
	if p := r.take(2); p != nil {
		return int(binary.LittleEndian.Uint16(p))
	}
	return 0
}

// count reads how many things follow. It believes no more than the bytes that
// are left can hold, so that it never makes room for what will not come.
func (r *wireReader) count(size int) int {
	p := r.take(4)
	if p == nil {
		return 0
	}
	n := binary.LittleEndian.Uint32(p)
	if int64(n) > int64(len(r.rest)/size) {
		r.fail(ErrWireLength)
		return 0
	}
	return int(n)
}

func (r *wireReader) float() float32 {
	p := r.take(4)
	if p == nil {
		return 0
	}
	v := math.Float32frombits(binary.LittleEndian.Uint32(p))
	if v-v != 0 { // infinite, or not a number
		r.fail(ErrWireValue)
		return 0
	}
	return v
}

func (r *wireReader) box() Box { return Box{r.float(), r.float(), r.float(), r.float()} }

func (r *wireReader) textures(f *Frame) {
	n := r.count(wireTexture)
	f.Textures = slices.Grow(f.Textures, n)[:n]
	for i := range f.Textures {
		r.texture(f, &f.Textures[i])
	}
}

func (r *wireReader) texture(f *Frame, t *Texture) {
	box, rows, cols := r.box(), r.length(), r.length()
	if rows > wireSide || cols > wireSide {
		r.fail(ErrWireValue)
	}
	id := r.take(int(r.byte()))
	if t.ID != string(id) { // the comparison makes no string
		t.ID = string(id)
	}
	start := len(f.values)
	for _, b := range r.take(rows * cols) {
		f.values = append(f.values, valueOnWire(b))
	}
	*t = Texture{ID: t.ID, Box: box, Rows: rows, Cols: cols, Values: f.values[start:len(f.values):len(f.values)]}
}

func valueOnWire(b byte) float32 {
	if b == wireEmpty {
		return float32(math.NaN())
	}
	return float32(b) / wireLargest
}

func (r *wireReader) shapes(f *Frame) {
	n := r.count(wireShape)
	f.Shapes = slices.Grow(f.Shapes, n)[:n]
	for i := range f.Shapes {
		s := Shape{Kind: Kind(r.byte()), Role: Role(r.byte()), Box: r.box(), Stroke: r.float(), Alpha: r.float()}
		if s.Kind > Line || s.Role >= RoleCount {
			r.fail(ErrWireValue)
		}
		f.Shapes[i] = s
	}
}
