package mesh

import "fivebyfive/wasm/frame"

// AppendPixels appends the cells of a texture to dst, one pixel of four bytes
// each: white, as opaque as the ink there, and multiplied by that opacity. The
// colour of the ink comes when the pixels are drawn, so that a change of theme
// changes no pixel.
func AppendPixels(dst []byte, t *frame.Texture) []byte {
	for _, value := range t.Values {
		var a byte
		if value == value { // else the cell is empty
			a = byte(max(0, min(1, frame.Opacity(value)))*255 + 0.5)
		}
		dst = append(dst, a, a, a, a)
	}
	return dst
}
