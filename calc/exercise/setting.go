package exercise

import "fivebyfive/calc"

// setting is a network as it is made for an exercise, its layers still without
// names.
type setting struct {
	input  calc.Shape
	before calc.Shape // the input as it was before it grew, if it did
	colour bool       // the input is an image of three maps
	layers []calc.Layer
}

// paint makes the image a colour image.
func (s *setting) paint() { s.input.Maps, s.colour = 3, true }

// row is one kernel or more on a row.
func row(d *dice) setting {
	maps, stride := 1+d.below(2+2*d.level), 1
	if d.level > 1 && d.one(3) {
		stride = 2
	}
	return setting{
		input: calc.Shape{Maps: 1, Height: 1, Width: d.turned(d.row)},
		layers: []calc.Layer{calc.Conv{
			Maps: maps, Kernel: calc.Size{Height: 1, Width: d.within(d.kernel) + d.below(2)},
			Stride: calc.Size{Height: 1, Width: stride}, NoBias: d.biasless(),
		}},
	}
}

// picture is an image, and nothing on it.
func picture(d *dice) setting {
	s := setting{input: d.turnedImage()}
	if d.level > 0 && d.one(2) {
		s.paint()
	}
	return s
}

// margin is a convolution on an image with a border around it.
func margin(d *dice) setting {
	return setting{input: d.turnedImage(), layers: []calc.Layer{
		calc.Conv{Maps: 1 + d.below(6), Kernel: d.square(), Padding: calc.Square(1 + d.below(4+d.level))},
	}}
}

func onImage(d *dice) setting {
	s := setting{input: d.image(), layers: []calc.Layer{d.conv()}}
	if d.level > 1 && d.one(3) {
		s.paint()
	}
	return s
}

func onMaps(d *dice) setting { return setting{input: d.stack(), layers: []calc.Layer{d.conv()}} }

// enlarged is a convolution whose image has grown.
func enlarged(d *dice) setting {
	s := onImage(d)
	s.before = s.input
	s.input.Height *= 2
	s.input.Width *= 2
	return s
}

// byTable is a convolution whose maps see some input maps each, and perhaps
// one that sees all.
func byTable(d *dice) setting {
	input := d.stack()
	input.Maps = 3 + d.below(2+d.level)
	var table calc.Table
	group := func(maps, inputs int) {
		for range maps {
			var fed []int
			for i := range inputs {
				fed = append(fed, (len(table)+i)%input.Maps)
			}
			table = append(table, fed)
		}
	}
	first := 2 + d.below(input.Maps-2)
	group(d.turned(d.maps), first)
	if d.level > 0 {
		group(2+d.below(6), min(first+1, input.Maps))
	}
	if d.one(2) {
		group(1, input.Maps)
	}
	conv := calc.Conv{Maps: len(table), Kernel: d.square(), Table: table, NoBias: d.biasless()}
	return setting{input: input, layers: []calc.Layer{conv}}
}

// entire is a convolution whose kernels are as large as its input.
func entire(d *dice) setting {
	input := d.stack()
	conv := d.conv()
	input.Height, input.Width = conv.Kernel.Height, conv.Kernel.Width
	return setting{input: input, layers: []calc.Layer{conv}}
}

// outgrown is that convolution when the input has grown past its kernels.
func outgrown(d *dice) setting {
	s := entire(d)
	s.before = s.input
	grown := 1 + d.below(4+4*d.level)
	s.input.Height += grown
	s.input.Width += grown
	return s
}

func subsampled(d *dice) setting {
	window := d.window()
	return setting{input: d.tiled(window), layers: []calc.Layer{calc.Subsample{Window: window}}}
}

func pooled(d *dice) setting {
	window := d.window()
	s := setting{input: d.tiled(window), layers: []calc.Layer{calc.Pool{Kind: d.kind(), Window: window}}}
	if d.level > 1 && d.one(2) { // windows that overlap
		s.input.Height++
		s.input.Width++
		s.layers[0] = calc.Pool{Kind: d.kind(), Window: calc.Square(window.Height + 1), Stride: window}
	}
	return s
}

func subsampledMaps(d *dice) setting {
	s, window := behind(d)
	s.layers = append(s.layers, calc.Subsample{Window: window})
	return s
}

func pooledMaps(d *dice) setting {
	s, window := behind(d)
	s.layers = append(s.layers, calc.Pool{Kind: d.kind(), Window: window})
	return s
}

// behind is a convolution whose maps windows of a size tile.
func behind(d *dice) (setting, calc.Size) {
	window, conv := d.window(), d.conv()
	input := d.tiled(window)
	input.Maps = 1
	input.Height += conv.Kernel.Height - 1
	input.Width += conv.Kernel.Width - 1
	return setting{input: input, layers: []calc.Layer{conv}}, window
}

func (d *dice) full() calc.Full {
	return calc.Full{Units: d.turned(d.units), NoBias: d.biasless()}
}

// full is a full layer on values that stand in a row.
func full(d *dice) setting { return setting{input: d.values(), layers: []calc.Layer{d.full()}} }

func fullOnMaps(d *dice) setting {
	input := d.stack()
	input.Height, input.Width = 2+d.below(3+d.level), 2+d.below(3+d.level)
	return setting{input: input, layers: []calc.Layer{d.full()}}
}

// radial is RBF units on values or on a picture that they compare with theirs.
func radial(d *dice) setting {
	input := d.values()
	if d.one(2) {
		side := [2]int{3 + d.level, 6 + 3*d.level}
		input = calc.Shape{Maps: 1, Height: d.within(side), Width: d.within(side)}
	}
	return setting{input: input, layers: []calc.Layer{calc.RBF{Units: d.turned([2]int{5, 14})}}}
}

// small is two layers, which is the least that has a sum.
func small(d *dice) setting {
	if d.one(2) {
		s := onImage(d)
		units := d.units
		s.layers = append(s.layers, calc.Full{Units: d.within(units)})
		return s
	}
	return subsampledMaps(d)
}

// fullBehind is a convolution, a subsampling and a full layer.
func fullBehind(d *dice) setting {
	s := subsampledMaps(d)
	s.layers = append(s.layers, d.full())
	return s
}

func radialBehind(d *dice) setting {
	s := onImage(d)
	if d.level > 1 {
		s = subsampledMaps(d)
	}
	s.layers = append(s.layers, d.full(), calc.RBF{Units: 5 + d.below(10)})
	return s
}

// modern is the first layers of a network as it is built today: a convolution,
// pooling, a convolution, pooling, a full layer. With four layers the full
// layer stands in for the second pooling.
func modern(layers int) func(*dice) setting {
	return func(d *dice) setting {
		s := setting{input: d.image()}
		if d.one(2) {
			s.paint()
		}
		for i := range layers {
			switch {
			case i == layers-1 && i > 2:
				s.layers = append(s.layers, d.full())
			case i%2 == 1:
				s.layers = append(s.layers, calc.Pool{Kind: d.kind(), Window: calc.Square(2 + d.below(2)), Stride: calc.Square(2)})
			default:
				conv := d.conv()
				conv.Maps *= 1 + i/2
				conv.Kernel = d.odd()
				conv.Padding = calc.Square(d.below(conv.Kernel.Height/2 + 1))
				if d.one(3) {
					conv.Stride = calc.Square(2)
				}
				s.layers = append(s.layers, conv)
			}
		}
		return s
	}
}

// image is an image of one map, more often square than not.
func (d *dice) image() calc.Shape {
	side := d.within(d.side)
	s := calc.Shape{Maps: 1, Height: side, Width: side}
	if d.level > 0 && d.one(4) {
		s.Width = d.within(d.side)
	}
	return s
}

// turnedImage is an image whose height has its turn.
func (d *dice) turnedImage() calc.Shape {
	s := calc.Shape{Maps: 1, Height: d.turned(d.side), Width: d.within(d.side)}
	if d.one(2) {
		s.Width = s.Height
	}
	return s
}

// stack is several maps.
func (d *dice) stack() calc.Shape {
	s := d.image()
	s.Maps = d.within(d.maps)
	return s
}

func (d *dice) values() calc.Shape { return calc.Shape{Maps: d.within(d.units), Height: 1, Width: 1} }

// tiled is several maps that windows of a size tile.
func (d *dice) tiled(window calc.Size) calc.Shape {
	s := d.image()
	s.Maps = d.turned(d.maps)
	s.Height -= s.Height % window.Height
	s.Width -= s.Width % window.Width
	return s
}

func (d *dice) square() calc.Size { return calc.Square(d.within(d.kernel)) }

// odd is a kernel as today's mostly are.
func (d *dice) odd() calc.Size {
	if d.level > 1 && d.one(6) {
		return calc.Square(1)
	}
	return calc.Square(d.square().Width | 1)
}

func (d *dice) conv() calc.Conv {
	return calc.Conv{Maps: d.turned(d.maps), Kernel: d.square(), NoBias: d.biasless()}
}

func (d *dice) window() calc.Size { return calc.Square(2 + d.below(2+d.level/2)) }

func (d *dice) kind() calc.PoolKind { return calc.PoolKind(d.below(2)) }

// biasless reports whether the layer shall have no biases, which a question
// says. At first all have them.
func (d *dice) biasless() bool { return d.level > 0 && d.one(5) }
