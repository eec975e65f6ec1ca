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
		return Plan{}, Fault{word + " " + r.By.String(), "must be one number, or one for each axis of " + input.String()}
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
				return Plan{}, Fault{word + " of " + input.String(), "must have at most " + grouped(largest) + " units"}
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
		return Plan{}, Fault{word, "must have an image or a sequence, not " + input.String() + " features"}
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
				return Plan{}, Fault{word + " " + r.By.String(), "must divide the " + strconv.Itoa(input.Maps) + " maps evenly in each direction"}
			}
			output.Maps /= by[axis]
		}
		if by[axis] < 0 || size < 1 || size > largest {
			return Plan{}, Fault{word + " " + r.By.String(), "must leave 1 to " + grouped(largest) + " cells of " + strconv.Itoa(n)}
		}
		output.Extent[axis] = int(size)
	}
	return Plan{Output: output, Windows: windows}, nil
}

// set plans what only says the shape of as many units, or of some of them.
func (r Reshape) set(input Shape) (Plan, error) {
	if len(r.By) == 0 {
		return Plan{}, Fault{reshapeWords[r.Kind], "must say which shape, such as " + reshapeWords[r.Kind] + " 64x7x7"}
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
			return Plan{}, Fault{"part " + r.By.String(), "must be a part of " + input.String()}
		}
		p.Sees = Elsewhere
		return p, nil
	}
	if from, to := input.Units(), p.Output.Units(); to.Lost() || from.Value() != to.Value() {
		return Plan{}, Fault{"reshape " + r.By.String(), "must have as many units as " + input.String()}
	}
	p.Sees = Elsewhere
	return p, nil
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
		k.Read = func(a *Arguments) Operation { return Reshape{kind, a.Size("by how much?")} }
	}
	if kind == Set || kind == Part {
		k.Example += " 64x7x7"
		k.Read = func(a *Arguments) Operation { return Reshape{kind, a.Size("which shape? maps first,")} }
	}
	return k
}
