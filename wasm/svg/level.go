package svg

import "fivebyfive/wasm/frame"

// AppendFew is Append for a picture that stands still: it writes the same one in few
// elements, and takes longer to.
func AppendFew(dst []byte, f *frame.Frame, o Options) []byte {
	return appendFrame(dst, f, o, (*writer).levels)
}

// look is what shapes of one path have in common, in hundredths, as it is written.
type look struct {
	role          frame.Role
	kind          frame.Kind
	stroke, alpha int64
}

func lookOf(s *frame.Shape) look {
	l := look{role: s.Role, kind: s.Kind, alpha: hundredths(s.Alpha)}
	if s.Kind != frame.Fill {
		l.stroke = hundredths(s.Stroke)
	}
	return l
}

// levels writes boxes that look alike as one path, as far as that changes nothing to
// be seen. A shape lies a level above all earlier ones that it may share a pixel with,
// so that those of a level can be drawn in any order.
func (w *writer) levels(all []frame.Shape) {
	level := make([]int, len(all))
	highest := 0
	for i := range all {
		for j := range all[:i] {
			if level[j] >= level[i] && near(&all[i], &all[j]) {
				level[i] = level[j] + 1
			}
		}
		highest = max(highest, level[i])
	}
	for l := range highest + 1 {
		var looks []look // in the order of their first shapes
		alike := map[look][]*frame.Shape{}
		for i := range all {
			if level[i] != l {
				continue
			}
			key := lookOf(&all[i])
			if alike[key] == nil {
				looks = append(looks, key)
			}
			alike[key] = append(alike[key], &all[i])
		}
		var together [][]*frame.Shape
		for _, key := range looks {
			together = append(together, paths(alike[key])...)
		}
		w.level(together)
	}
}

// level writes the paths of one level, a group for each class.
func (w *writer) level(all [][]*frame.Shape) {
	for len(all) > 0 {
		first := all[0][0]
		var ours, others [][]*frame.Shape
		for _, path := range all {
			if sameClass(path[0], first) {
				ours = append(ours, path)
			} else {
				others = append(others, path)
			}
		}
		if len(ours) > 1 {
			w.text("<g")
			w.class(first)
			w.text(">")
		}
		for _, path := range ours {
			w.path(path, len(ours) == 1)
		}
		if len(ours) > 1 {
			w.text("</g>")
		}
		all = others
	}
}

// path writes shapes that look alike as one.
func (w *writer) path(shapes []*frame.Shape, classed bool) {
	if len(shapes) == 1 {
		w.shape(shapes[0], classed)
		return
	}
	w.text(`<path d="`)
	for _, s := range shapes {
		w.box(s.Box)
	}
	w.text(`"`)
	w.manner(shapes[0], classed)
}

// paths divides shapes that look alike into those of one path each. Boxes alone share
// one, and not too many of them: a path with more corners than half the pixels of its
// longer side has its edges drawn with less care, in the library that most browsers draw with.
func paths(shapes []*frame.Shape) [][]*frame.Shape {
	left, top, width, height := reach(shapes[0])
	right, bottom := left+width, top+height
	for _, s := range shapes[1:] {
		x, y, w, h := reach(s)
		left, top, right, bottom = min(left, x), min(top, y), max(right, x+w), max(bottom, y+h)
	}
	most := max(1, int((max(right-left, bottom-top)/2-10)/5))
	if shapes[0].Kind != frame.Fill {
		most = 1
	}
	all := make([][]*frame.Shape, (len(shapes)+most-1)/most)
	for i, s := range shapes { // by turns, so that all are as wide
		all[i%len(all)] = append(all[i%len(all)], s)
	}
	return all
}

// near reports whether two shapes may share a pixel where a unit is one or more.
func near(a, b *frame.Shape) bool {
	ax, ay, aw, ah := reach(a)
	bx, by, bw, bh := reach(b)
	return ax < bx+bw+1 && bx < ax+aw+1 && ay < by+bh+1 && by < ay+ah+1
}

// reach is the box that a shape is in, with its stroke.
func reach(s *frame.Shape) (x, y, w, h float32) {
	x, y, w, h = s.Box.X, s.Box.Y, s.Box.W, s.Box.H
	if w < 0 {
		x, w = x+w, -w
	}
	if h < 0 {
		y, h = y+h, -h
	}
	if s.Kind == frame.Fill {
		return x, y, w, h
	}
	return x - s.Stroke/2, y - s.Stroke/2, w + s.Stroke, h + s.Stroke
}
