package mesh

import "fivebyfive/wasm/scene"

// AppendPixels appends the cells of a texture to dst, one pixel of four bytes
// each: white, as opaque as the ink there, and multiplied by that opacity. The
// colour of the ink comes when the pixels are drawn, so that a change of theme
// changes no pixel.
func AppendPixels(dst []byte, t *scene.Texture) []byte {
	for _, value := range t.Values {
		var a byte
		if value == value { // else the cell is empty
			a = byte(max(0, min(1, scene.Opacity(value)))*255 + 0.5)
		}
		dst = append(dst, a, a, a, a)
	}
	return dst
}
