package dom

import (
	"strconv"
	"strings"
)

// Colour is an opaque colour, each part from 0 to 1.
type Colour struct {
	R, G, B float32
}

// ParseColour reads a colour as style sheets and computed styles write it:
// #rgb, #rrggbb, rgb(r, g, b) or rgb(r g b).
func ParseColour(s string) (Colour, bool) {
	s = strings.TrimSpace(s)
	if digits, ok := strings.CutPrefix(s, "#"); ok {
		return parseHex(digits)
	}
	s, ok := strings.CutPrefix(s, "rgb")
	if !ok {
		return Colour{}, false
	}
	s = strings.TrimPrefix(s, "a")
	parts := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune("(), /", r) })
	if len(parts) < 3 {
		return Colour{}, false
	}
	var rgb [3]float32
	for i := range rgb {
		v, err := strconv.ParseFloat(parts[i], 32)
		if err != nil || v < 0 || v > 255 {
			return Colour{}, false
		}
		rgb[i] = float32(v / 255)
	}
	return Colour{rgb[0], rgb[1], rgb[2]}, true
}

func parseHex(digits string) (Colour, bool) {
	v, err := strconv.ParseUint(digits, 16, 32)
	if err != nil {
		return Colour{}, false
	}
	part := func(n uint64) float32 { return float32(n) / 255 }
	switch len(digits) {
	case 3:
		return Colour{part((v >> 8) * 17), part((v >> 4 & 15) * 17), part((v & 15) * 17)}, true
	case 6:
		return Colour{part(v >> 16), part(v >> 8 & 255), part(v & 255)}, true
	}
	return Colour{}, false
}
