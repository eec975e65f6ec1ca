package summary

import (
	"slices"

	"fivebyfive/calc/graph"
)

// cells are how many a kernel has, if each of the maps has one for each of so many
// inputs, and perhaps a bias; it is 0 where that does not come out even.
func (a *asked) cells(inputs, maps int, bias bool) int64 {
	if maps < 1 || inputs < 1 || a.numbers%int64(maps) != 0 {
		return 0
	}
	each := a.numbers / int64(maps)
	if bias {
		each--
	}
	if each%int64(inputs) != 0 {
		return 0
	}
	return each / int64(inputs)
}

// widest is how far a kernel may reach along an axis, where it has several.
const widest = 256

// kernel is a size that so many cells may be laid out in, and how unusual that is.
type kernel struct {
	size graph.Size
	rank int
}

// kernels are all of them, the squarest first.
func kernels(cells int64, axes int) (all []kernel) {
	if cells < 1 || cells > widest*widest*widest {
		return nil
	}
	n := int(cells)
	switch axes {
	case 1:
		return []kernel{{graph.Size{n}, 0}}
	case 2:
		for h := min(root(n, 2), widest); h >= 1; h-- {
			w := n / h
			switch {
			case n%h != 0 || w > widest:
			case h == w:
				all = append(all, kernel{graph.Size{h, h}, 0})
			default:
				far := 1
				if w > 2*h && h > 1 || h == 1 && len(all) > 0 {
					far = 2
				}
				all = append(all, kernel{graph.Size{h, w}, far}, kernel{graph.Size{w, h}, far})
			}
		}
	case 3:
		if k := root(n, 3); k*k*k == n {
			all = append(all, kernel{graph.Size{k, k, k}, 0})
		}
		for d := 1; d <= 16; d++ { // other depths with a square
			if k := root(n/d, 2); d*k*k == n && d != k && k <= widest {
				all = append(all, kernel{graph.Size{d, k, k}, 1})
			}
		}
	}
	return all
}

// root is the whole part of a root.
func root(n, of int) int {
	k := 0
	for low, high := 0, 1<<14; low <= high; {
		middle := (low + high) / 2
		power := middle * middle
		if of == 3 {
			power *= middle
		}
		if power <= n {
			k, low = middle, middle+1
		} else {
			high = middle - 1
		}
	}
	return k
}

// laidOut are the kernels of so many cells, or the one that the table tells.
func (a *asked) laidOut(cells int64, axes int) []kernel {
	if n := len(a.kernel); n >= axes && axes > 0 {
		size := a.kernel[n-axes:]
		told := int64(1)
		for _, side := range size {
			told *= int64(side)
		}
		if a.numbers >= 0 && told != cells {
			return nil
		}
		return []kernel{{size, 0}}
	}
	return kernels(cells, axes)
}

// convolutions are those whose kernels come to the row's numbers.
func (a *asked) convolutions() []guess {
	all := a.grouped(1)
	if len(all) > 0 && a.fits0(all) || !a.known {
		return all
	}
	for _, groups := range divisors(a.inputs[0].Maps, a.gives.Maps) {
		if groups > 1 {
			all = append(all, a.grouped(groups)...)
		}
	}
	return all
}

// fits0 reports whether one of the guesses fits.
func (a *asked) fits0(all []guess) bool {
	return slices.ContainsFunc(all, func(g guess) bool {
		_, fits := a.fits(g)
		return fits
	})
}

func (a *asked) grouped(groups int) (all []guess) {
	in := a.inputs[0]
	for _, bias := range [...]bool{true, false} {
		for _, k := range a.laidOut(a.cells(in.Maps/groups, a.gives.Maps, bias), len(in.Extent)) {
			if !bias && len(in.Extent) == 1 && in.Maps == groups {
				k.rank++ // one cell less, and a bias
			}
			if groups > 1 && groups < in.Maps {
				k.rank++
			}
			for i, s := range a.slidings(in, k.size) {
				c := graph.Convolution{Maps: a.gives.Maps, Sliding: s, NoBias: !bias}
				if groups > 1 {
					c.Groups = groups
				}
				all = append(all, guess{[]graph.Operation{c}, k.rank + min(i, 1) + odd(a.tool, s)})
			}
		}
	}
	return all
}

// odd is how unusual a stride is for the kernel: PyTorch's people seldom leave cells
// out, or move on by nearly the whole kernel.
func odd(t tool, s graph.Sliding) int {
	if t != torch || len(s.Stride) == 0 {
		return 0
	}
	stride, size := s.Stride[0], s.Size[0]
	if stride == size || stride == 2 && size < 2 || 2*stride <= size+1 {
		return 0
	}
	return 2
}

// divisors are those that two numbers have in common, the largest first.
func divisors(a, b int) (all []int) {
	for b != 0 {
		a, b = b, a%b
	}
	if a < 1 || a > 1<<16 {
		return nil
	}
	var small []int
	for d := 1; d*d <= a; d++ {
		if a%d == 0 {
			all = append(all, a/d)
			if d*d != a {
				small = append(small, d)
			}
		}
	}
	for i := len(small) - 1; i >= 0; i-- {
		all = append(all, small[i])
	}
	return all
}

func (a *asked) depthwise() (all []guess) {
	in := a.inputs[0]
	if in.Maps < 1 || a.gives.Maps%in.Maps != 0 {
		return nil
	}
	for _, bias := range [...]bool{true, false} {
		for _, k := range a.laidOut(a.cells(1, a.gives.Maps, bias), len(in.Extent)) {
			for i, s := range a.slidings(in, k.size) {
				c := graph.Convolution{Maps: a.gives.Maps / in.Maps, Depthwise: true, Sliding: s, NoBias: !bias}
				all = append(all, guess{[]graph.Operation{c}, k.rank + min(i, 1)})
			}
		}
	}
	return all
}

// separable is a depthwise convolution without a bias, and one of 1×1.
func (a *asked) separable() (all []guess) {
	in, maps := a.inputs[0], int64(a.gives.Maps)
	point := make(graph.Size, len(in.Extent))
	for axis := range point {
		point[axis] = 1
	}
	for multiplier := 1; multiplier <= 4 && maps > 0; multiplier++ {
		for _, bias := range [...]bool{true, false} {
			wide := int64(in.Maps) * int64(multiplier)
			left := a.numbers - wide*maps
			if bias {
				left -= maps
			}
			if left < 1 || left%wide != 0 {
				continue
			}
			for _, k := range a.laidOut(left/wide, len(in.Extent)) {
				for i, s := range a.slidings(in, k.size) {
					all = append(all, guess{[]graph.Operation{
						graph.Convolution{Maps: multiplier, Depthwise: true, Sliding: s, NoBias: true},
						graph.Convolution{Maps: a.gives.Maps, Sliding: graph.Sliding{Size: point}, NoBias: !bias},
					}, k.rank + min(i, 1) + multiplier - 1})
				}
			}
		}
	}
	return all
}

// local has numbers of its own at each place.
func (a *asked) local() (all []guess) {
	in := a.inputs[0]
	places := 1
	for _, n := range a.gives.Extent {
		if places *= n; places < 1 || places > 1<<24 {
			return nil
		}
	}
	for _, bias := range [...]bool{true, false} {
		units := int64(a.gives.Maps) * int64(places)
		if units < 1 || units > 1<<40 || a.numbers%units != 0 {
			return nil
		}
		each := a.numbers / units
		if bias {
			each--
		}
		if each%int64(in.Maps) != 0 {
			continue
		}
		for _, k := range a.laidOut(each/int64(in.Maps), len(in.Extent)) {
			for i, s := range a.slidings(in, k.size) {
				all = append(all, guess{[]graph.Operation{graph.Convolution{Maps: a.gives.Maps, Sliding: s, NoBias: !bias, Unshared: true}}, k.rank + min(i, 1)})
			}
		}
	}
	return all
}

func (a *asked) transposed() (all []guess) {
	in := a.inputs[0]
	axes := len(in.Extent)
	if len(a.gives.Extent) != axes || axes == 0 {
		return nil
	}
	for _, bias := range [...]bool{true, false} {
		for _, k := range a.laidOut(a.cells(in.Maps, a.gives.Maps, bias), axes) {
			for i, c := range a.spread(in, k.size) {
				c.Maps, c.NoBias = a.gives.Maps, !bias
				all = append(all, guess{[]graph.Operation{c}, k.rank + min(i, 1)})
			}
		}
	}
	return all
}

// spread is how a transposed convolution may come to so many places.
func (a *asked) spread(in graph.Shape, size graph.Size) (all []graph.Transposed) {
	places := a.gives.Extent
	even := make(graph.Size, len(size)) // the output is so many times the input
	extra, strides := make(graph.Size, len(size)), make(graph.Size, len(size))
	for axis, n := range in.Extent {
		if places[axis] == open {
			return []graph.Transposed{{Size: size, Stride: graph.Size{2}, Same: true}}
		}
		if n > 0 && places[axis]%n == 0 {
			even[axis] = places[axis] / n
		}
	}
	add := func(stride, padding, extra graph.Size, same bool) {
		simple := func(s graph.Size, none int) graph.Size {
			if !isFlat(s) {
				return s
			}
			if len(s) == 0 || s[0] == none {
				return nil
			}
			return s[:1]
		}
		all = append(all, graph.Transposed{Size: size, Stride: simple(stride, 1), Padding: simple(padding, 0), Extra: simple(extra, 0), Same: same})
	}
	isEven := true
	for _, n := range even {
		isEven = isEven && n > 0
	}
	if a.tool != torch {
		if isEven {
			add(even, nil, nil, true)
		}
		for axis, n := range in.Extent { // (n − 1) × stride + the larger of kernel and stride
			k := size[axis]
			switch room := places[axis] - k; {
			case n == 1 && room >= 0:
				strides[axis], extra[axis] = max(1, k+room), room
				if room == 0 {
					strides[axis] = 1
				}
			case n > 1 && room >= 0 && room%(n-1) == 0 && room/(n-1) <= k && room > 0:
				strides[axis], extra[axis] = room/(n-1), 0
			case n > 0 && places[axis]%n == 0 && places[axis]/n >= k:
				strides[axis], extra[axis] = places[axis]/n, places[axis]/n-k
			default:
				return all
			}
		}
		add(strides, nil, extra, false)
		return all
	}
	for _, stride := range [...]int{0, 2, 1, 3, 4, 8} {
		if stride == 0 {
			if !isEven || !isFlat(even) {
				continue
			}
			stride = even[0]
		}
		for more := 0; more < min(stride, 3); more++ {
			padding, fits := make(graph.Size, len(size)), true
			for axis, n := range in.Extent {
				lost := (n-1)*stride + size[axis] + more - places[axis]
				fits = fits && lost >= 0 && lost%2 == 0 && lost/2 < size[axis]
				padding[axis], strides[axis], extra[axis] = lost/2, stride, more
			}
			if fits {
				add(append(graph.Size{}, strides...), padding, append(graph.Size{}, extra...), false)
			}
		}
	}
	return all
}
