package lenet

import (
	"math"
	"testing"
)

func TestEveryHalfComesBack(t *testing.T) {
	for h := range 1 << 16 {
		f := FromHalf(uint16(h))
		if f != f {
			if got := FromHalf(Half(f)); got == got {
				t.Errorf("%#04x is no number, and came back as %v", h, got)
			}
			continue
		}
		if got := Half(f); got != uint16(h) {
			t.Errorf("%#04x is %v, and came back as %#04x", h, f, got)
		}
	}
}

func TestHalfRounds(t *testing.T) {
	for _, c := range []struct{ from, want float32 }{
		{1 + 0x1p-11, 1},                     // half way, to the even one below
		{1 + 3*0x1p-11, 1 + 0x1p-9},          // and above
		{1 + 0x1p-11 + 0x1p-20, 1.000976562}, // past half way
		{2 - 0x1p-12, 2},
		{-0.1, -0.099975586},
		{0x1p-25, 0},
		{0x1.8p-25, 0x1p-24},
		{0x1p-14 - 0x1p-26, 0x1p-14},
		{65504, 65504},
		{65519, 65504},
		{65520, float32(math.Inf(1))},
		{-1e9, float32(math.Inf(-1))},
	} {
		if got := FromHalf(Half(c.from)); got != c.want {
			t.Errorf("%v became %v, and not %v", c.from, got, c.want)
		}
	}
}
