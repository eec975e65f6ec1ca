package main

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
)

// Go's linker leaves the zeros out of a program's data, and cuts it into some
// fifty thousand segments to do so. Their offsets compress badly and zeros
// compress well: joined to one segment the page is a twelfth smaller as it
// travels, and starts faster.

const dataSection = 11

// segment is a piece of memory as a program starts with it.
type segment struct {
	offset int64
	bytes  []byte
}

// joinSegments joins the data segments of a WebAssembly module. What the
// module's memory holds stays the same, but for what change makes of it.
func joinSegments(module []byte, change func(memory []byte)) ([]byte, error) {
	const header = 8
	if len(module) < header || string(module[:4]) != "\x00asm" {
		return nil, errors.New("this is no WebAssembly module")
	}
	out := bytes.NewBuffer(slices.Clone(module[:header]))
	r := moduleReader{rest: module[header:]}
	for len(r.rest) > 0 && r.err == nil {
		id := r.byte()
		body := r.take(int(r.unsigned()))
		if id == dataSection {
			segments := readSegments(&r, body)
			if r.err != nil {
				break
			}
			body = joined(segments, change)
		}
		out.WriteByte(id)
		out.Write(binary.AppendUvarint(nil, uint64(len(body))))
		out.Write(body)
	}
	return out.Bytes(), r.err
}

func readSegments(r *moduleReader, body []byte) []segment {
	d := moduleReader{rest: body}
	var segments []segment
	for range d.unsigned() {
		const active, i32const, end = 0, 0x41, 0x0b
		if d.byte() != active || d.byte() != i32const {
			d.fail("a data segment is not of the kind that Go's linker writes")
		}
		s := segment{offset: d.signed()}
		if d.byte() != end || s.offset < 0 {
			d.fail("the offset of a data segment is not a constant above 0")
		}
		s.bytes = d.take(int(d.unsigned()))
		if d.err != nil {
			break
		}
		segments = append(segments, s)
	}
	r.err = d.err
	return segments
}

// joined is a data section with one segment.
func joined(segments []segment, change func(memory []byte)) []byte {
	if len(segments) == 0 {
		return []byte{0}
	}
	first := slices.MinFunc(segments, func(a, b segment) int { return cmp.Compare(a.offset, b.offset) }).offset
	var memory []byte
	for _, s := range segments {
		if end := int(s.offset-first) + len(s.bytes); end > len(memory) {
			memory = append(memory, make([]byte, end-len(memory))...)
		}
		copy(memory[s.offset-first:], s.bytes)
	}
	change(memory)
	body := []byte{1, 0, 0x41}
	body = appendSigned(body, first)
	body = append(body, 0x0b)
	body = binary.AppendUvarint(body, uint64(len(memory)))
	return append(body, memory...)
}

// appendSigned writes a number as signed LEB128.
func appendSigned(dst []byte, n int64) []byte {
	for {
		b := byte(n & 0x7f)
		n >>= 7
		if n == 0 && b&0x40 == 0 || n == -1 && b&0x40 != 0 {
			return append(dst, b)
		}
		dst = append(dst, b|0x80)
	}
}

// moduleReader reads until something is wrong; from then on it reads zeros.
type moduleReader struct {
	rest []byte
	err  error
}

func (r *moduleReader) fail(format string, arguments ...any) {
	if r.err == nil {
		r.err = fmt.Errorf(format, arguments...)
	}
	r.rest = nil
}

func (r *moduleReader) take(n int) []byte {
	if n < 0 || n > len(r.rest) {
		r.fail("the module is cut short")
		return nil
	}
	taken := r.rest[:n]
	r.rest = r.rest[n:]
	return taken
}

func (r *moduleReader) byte() byte {
	if b := r.take(1); len(b) == 1 {
		return b[0]
	}
	return 0
}

// unsigned reads unsigned LEB128.
func (r *moduleReader) unsigned() uint64 {
	n, length := binary.Uvarint(r.rest)
	if length <= 0 || n > 1<<32 {
		r.fail("the module is cut short")
		return 0
	}
	r.rest = r.rest[length:]
	return n
}

// signed reads signed LEB128.
func (r *moduleReader) signed() (n int64) {
	for shift := 0; shift < 64; shift += 7 {
		b := r.byte()
		n |= int64(b&0x7f) << shift
		if b < 0x80 {
			if b&0x40 != 0 && shift+7 < 64 {
				n |= -1 << (shift + 7)
			}
			return n
		}
	}
	r.fail("a number in the module is too long")
	return 0
}
