package main

import (
	"bytes"
	"encoding/binary"
	"math/rand/v2"
	"testing"
)

// moduleWith is a module that has nothing but data.
func moduleWith(segments []segment) []byte {
	body := binary.AppendUvarint(nil, uint64(len(segments)))
	for _, s := range segments {
		body = append(body, 0, 0x41)
		body = append(appendSigned(body, s.offset), 0x0b)
		body = binary.AppendUvarint(body, uint64(len(s.bytes)))
		body = append(body, s.bytes...)
	}
	module := append([]byte("\x00asm\x01\x00\x00\x00"), 1, 2, 'h', 'i') // and a section of another kind
	module = binary.AppendUvarint(append(module, dataSection), uint64(len(body)))
	return append(module, body...)
}

// memory is what a program's memory holds when it starts.
func memory(t *testing.T, module []byte) (segments int, memory []byte) {
	t.Helper()
	r := moduleReader{rest: module[8:]}
	for len(r.rest) > 0 {
		id, body := r.byte(), r.take(int(r.unsigned()))
		if id != dataSection {
			continue
		}
		read := readSegments(&r, body)
		for _, s := range read {
			if end := int(s.offset) + len(s.bytes); end > len(memory) {
				memory = append(memory, make([]byte, end-len(memory))...)
			}
			copy(memory[s.offset:], s.bytes)
		}
		segments = len(read)
	}
	if r.err != nil {
		t.Fatal(r.err)
	}
	return segments, memory
}

func untouched([]byte) {}

func TestJoinedSegmentsHoldTheSame(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 5))
	for range 200 {
		var segments []segment
		for range random.IntN(20) {
			bytes := make([]byte, random.IntN(300))
			for i := range bytes {
				bytes[i] = byte(random.Uint32())
			}
			segments = append(segments, segment{random.Int64N(1 << 18), bytes})
		}
		module := moduleWith(segments)
		got, err := joinSegments(module, untouched)
		if err != nil {
			t.Fatal(err)
		}
		_, want := memory(t, module)
		count, held := memory(t, got)
		if count > 1 || !bytes.Equal(held, want) {
			t.Fatalf("%d segments with %d bytes, want one with %d", count, len(held), len(want))
		}
		if !bytes.HasPrefix(got, module[:12]) {
			t.Fatal("the other sections have changed")
		}
	}
}

func TestJoinSegmentsOfNonsense(t *testing.T) {
	whole := moduleWith([]segment{{70_000, []byte("hello")}, {80_000, []byte("there")}})
	for n := range whole {
		if _, err := joinSegments(whole[:n], untouched); err == nil && n != 8 && n != 12 {
			t.Errorf("%d of %d bytes are taken for a module", n, len(whole))
		}
	}
	passive := bytes.Clone(whole)
	passive[15] = 1
	if _, err := joinSegments(passive, untouched); err == nil {
		t.Error("a passive segment is joined")
	}
}
