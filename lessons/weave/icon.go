package main

import (
	"bytes"
	"errors"
	"image"
	"image/color"
	"image/png"
	"regexp"
	"strconv"
)

// The icons of an installed page are icon.svg again, as pixels. The drawing is
// of squares alone, so that is all that is read of it.

// iconView is the part of the drawing that an icon shows: so many units in each
// direction, with the drawing's 24 in the middle.
type iconView struct {
	name   string
	pixels int
	units  int
	ground color.RGBA // transparent, or the paper
}

// iconViews lists the icons. Systems cut a maskable one to their own shape: all
// within 2/5 of its width from its middle is safe, and the corners of the
// drawing are 17 units away from it.
func iconViews(paper color.RGBA) []iconView {
	return []iconView{
		{name: "icon-192.png", pixels: 192, units: 28},
		{name: "icon-512.png", pixels: 512, units: 28},
		{name: "icon-maskable.png", pixels: 512, units: 44, ground: paper},
	}
}

const iconUnits = 24 // across the drawing itself

// square is a part of the drawing.
type square struct {
	x, y, side int
	fill       color.RGBA
}

var (
	pathOf   = regexp.MustCompile(`<path fill="(#[0-9a-f]{6})" d="([^"]*)"/>`)
	squareOf = regexp.MustCompile(`M(\d+) (\d+)h(\d+)v(\d+)(?:h-\d+|H\d+)z`)
)

// readIcon reads the squares of icon.svg.
func readIcon(svg string) ([]square, error) {
	var squares []square
	for _, path := range pathOf.FindAllStringSubmatch(svg, -1) {
		fill, err := readColour(path[1])
		if err != nil {
			return nil, err
		}
		if squareOf.ReplaceAllString(path[2], "") != "" {
			return nil, errors.New("weave: icon.svg is not of squares alone: " + path[2])
		}
		for _, m := range squareOf.FindAllStringSubmatch(path[2], -1) {
			var numbers [4]int
			for i := range numbers {
				numbers[i], _ = strconv.Atoi(m[i+1])
			}
			if numbers[2] != numbers[3] {
				return nil, errors.New("weave: icon.svg has a part that is no square: " + m[0])
			}
			squares = append(squares, square{numbers[0], numbers[1], numbers[2], fill})
		}
	}
	if len(squares) == 0 {
		return nil, errors.New("weave: icon.svg has no squares")
	}
	return squares, nil
}

// readColour reads #rrggbb.
func readColour(s string) (color.RGBA, error) {
	v, err := strconv.ParseUint(s[1:], 16, 32)
	return color.RGBA{uint8(v >> 16), uint8(v >> 8), uint8(v), 255}, err
}

// paint draws the squares as a PNG. How much of a pixel a square covers is
// computed in whole numbers, so that every machine paints the same.
func (v iconView) paint(squares []square) ([]byte, error) {
	picture := image.NewRGBA(image.Rect(0, 0, v.pixels, v.pixels))
	margin := (v.units - iconUnits) / 2
	for y := range v.pixels {
		for x := range v.pixels {
			c := v.ground
			for _, s := range squares {
				cover := v.cover(x, s.x+margin, s.side) * v.cover(y, s.y+margin, s.side)
				c = mix(c, s.fill, cover, v.units*v.units)
			}
			picture.SetRGBA(x, y, c)
		}
	}
	var out bytes.Buffer
	encoder := png.Encoder{CompressionLevel: png.BestCompression}
	err := encoder.Encode(&out, picture)
	return out.Bytes(), err
}

// cover returns how much of a pixel lies between a square's edges, in 1/units
// of the pixel. Pixels and units are both measured in 1/(units × pixels) of the
// picture.
func (v iconView) cover(pixel, edge, side int) int {
	from := max(pixel*v.units, edge*v.pixels)
	to := min((pixel+1)*v.units, (edge+side)*v.pixels)
	return max(0, to-from)
}

// mix lays part/whole of an opaque colour over another, which is premultiplied
// as color.RGBA is.
func mix(under, over color.RGBA, part, whole int) color.RGBA {
	one := func(a, b uint8) uint8 { return uint8((int(a)*(whole-part) + int(b)*part + whole/2) / whole) }
	return color.RGBA{one(under.R, over.R), one(under.G, over.G), one(under.B, over.B), one(under.A, over.A)}
}
