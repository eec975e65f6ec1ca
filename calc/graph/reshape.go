package graph

import (
	"strconv"
)

// Reshape sets units anew, and keeps no number.
type Reshape struct {
	Kind ReshapeKind
	By   Size
}

// ReshapeKind is how units are set.
type ReshapeKind uint8

const (
	Flatten  ReshapeKind = iota // all of them in a row
	Sequence                    // the places of an image one after the other
	Border                      // a border of zeros, By wide on each side
	Crop                        // By less on each side
	Enlarge                     // each place By times, in each direction
	Shuffle                     // By² maps become By×By places: pixel shuffle
	Last                        // the last step of a sequence
	Set                         // the shape By, maps first, of as many units
	Part                        // the shape By, maps first, out of more on some axis
)

var reshapeWords = [...]string{Flatten: "flatten", Sequence: "sequence", Border: "pad", Crop: "crop", Enlarge: "upsample", Shuffle: "shuffle", Last: "last", Set: "reshape", Part: "part"}

func (r Reshape) Plan(inputs []Shape) (Plan, error) {
	input, err := one(inputs)
	if err != nil {
		return Plan{}, err
	}
	if r.Kind == Set || r.Kind == Part {
		return r.set(input)
	}
	axes := len(input.Extent)
	by, fits := r.By.over(axes, 0)
	word := reshapeWords[r.Kind]
	if !fits {
		return Plan{}, oneOrEach(word, r.By, input)
	}
	output := Shape{input.Maps, append(Size{}, input.Extent...)}
	switch r.Kind {
	case Flatten, Sequence:
		units := int64(1)
		if r.Kind == Flatten {
			units = int64(input.Maps)
		}
		for _, n := range input.Extent {
			if units *= int64(n); units > largest {
				return Plan{}, fault("{0} of {1} must have at most {2} units", "notation.too-many-units", word, input.String(), largest)
			}
		}
		output = Shape{Maps: int(units)}
		if r.Kind == Sequence {
			output = Shape{input.Maps, Size{int(units)}}
		}
		return Plan{Output: output, Sees: Moved}, nil
	case Last:
		return Plan{Output: Shape{Maps: input.Maps}, Sees: LastPlace}, nil
	}
	if axes == 0 {
		return Plan{}, fault("{0} must have an image or a sequence, not {1} features", "notation.no-extent", word, input.String())
	}
	var windows []Window
	for axis, n := range input.Extent {
		size := int64(n)
		switch r.Kind {
		case Border:
			size += 2 * int64(by[axis])
			windows = append(windows, Window{Size: 1, Stride: 1, Dilation: 1, Before: by[axis], After: by[axis]})
		case Crop:
			size -= 2 * int64(by[axis])
			windows = append(windows, Window{Size: 1, Stride: 1, Dilation: 1, Before: -by[axis], After: -by[axis]})
		case Enlarge, Shuffle:
			size *= int64(by[axis])
			windows = append(windows, Window{Size: 1, Stride: 1, Dilation: 1, Enlarged: by[axis], Copied: true})
			if r.Kind == Enlarge {
				break
			}
			if by[axis] < 1 || output.Maps%by[axis] != 0 {
				return Plan{}, fault("{0} {1} must divide the {2} maps evenly in each direction", "notation.uneven-shuffle", word, r.By.String(), strconv.Itoa(input.Maps))
			}
			output.Maps /= by[axis]
		}
		if by[axis] < 0 || size < 1 || size > largest {
			return Plan{}, fault("{0} {1} must leave 1 to {2} cells of {3}", "notation.leaves", word, r.By.String(), largest, strconv.Itoa(n))
		}
		output.Extent[axis] = int(size)
	}
	return Plan{Output: output, Windows: windows}, nil
}

// set plans what only says the shape of as many units, or of some of them.
func (r Reshape) set(input Shape) (Plan, error) {
	if len(r.By) == 0 {
		return Plan{}, fault("{0} must say which shape, such as {0} 64x7x7", "notation.no-shape", reshapeWords[r.Kind])
	}
	p, err := Input{Shape{r.By[0], r.By[1:]}}.Plan(nil)
	if err != nil {
		return Plan{}, err
	}
	if r.Kind == Part {
		fits := len(p.Output.Extent) == len(input.Extent) && p.Output.Maps <= input.Maps
		for axis := range p.Output.Extent {
			fits = fits && p.Output.Extent[axis] <= input.Extent[axis]
		}
		if !fits {
			return Plan{}, fault("part {0} must be a part of {1}", "notation.no-part", r.By.String(), input.String())
		}
		p.Sees = Elsewhere
		return p, nil
	}
	if from, to := input.Units(), p.Output.Units(); to.Lost() || from.Value() != to.Value() {
		return Plan{}, fault("reshape {0} must have as many units as {1}", "notation.other-units", r.By.String(), input.String())
	}
	p.Sees = Elsewhere
	return p, nil
}

func oneOrEach(what any, size Size, input Shape) error {
	return fault("{0} {1} must be one number, or one for each axis of {2}", "notation.one-or-each", what, size.String(), input.String())
}

func (r Reshape) String() string {
	if len(r.By) == 0 {
		return reshapeWords[r.Kind]
	}
	return reshapeWords[r.Kind] + " " + typed(r.By)
}

func reshapeKind(kind ReshapeKind) Kind {
	word := reshapeWords[kind]
	k := Kind{Word: word, Example: word, Read: func(*Arguments) Operation { return Reshape{Kind: kind} }}
	if kind == Border || kind == Crop || kind == Enlarge || kind == Shuffle {
		k.Example += " 2"
		k.Read = func(a *Arguments) Operation { return Reshape{kind, a.Size(byHowMuch)} }
	}
	if kind == Set || kind == Part {
		k.Example += " 64x7x7"
		k.Read = func(a *Arguments) Operation { return Reshape{kind, a.Size(whichShape)} }
	}
	return k
}
