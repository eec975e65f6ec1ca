package pad

import (
	"math"
	"strings"
	"testing"
)

// What is kept as text comes back where it was, to the eye.
func TestTextRoundTrip(t *testing.T) {
	for digit := range 10 {
		want := Sample(digit)
		got, ok := Decode(Encode(want))
		if !ok || len(got) != len(want) {
			t.Fatalf("%d: %d strokes come back as %d, %v", digit, len(want), len(got), ok)
		}
		for i, s := range want {
			for j, p := range s {
				if q := got[i][j]; math.Hypot(p.X-q.X, p.Y-q.Y) > 0.02 {
					t.Fatalf("%d, stroke %d: point %v comes back as %v", digit, i, p, q)
				}
			}
		}
	}
}

// What Encode has not written is no drawing.
func TestDecodeRefuses(t *testing.T) {
	for _, text := range []string{"", " ", "a", "abc", "ab c", "ab  cd", "ab ", "a1", "äb", strings.Repeat("ab", longest/2+1)} {
		if strokes, ok := Decode(text); ok || strokes != nil {
			t.Errorf("%.20q is read as %v", text, strokes)
		}
	}
	if _, ok := Decode(strings.Repeat("ab", longest/2)); !ok {
		t.Error("the longest text is not read")
	}
}

func FuzzDecode(f *testing.F) {
	f.Add(Encode(Sample(5)))
	f.Add("ab  c")
	f.Fuzz(func(t *testing.T, text string) {
		strokes, ok := Decode(text)
		if ok && Encode(strokes) != text {
			t.Errorf("%q comes back as %q", text, Encode(strokes))
		}
	})
}
