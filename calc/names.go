package calc

import (
	"strconv"
	"strings"
)

// layerNames are those of a network's layers, in small letters, and the names before
// them that they hide numbers of: "c1.map" hides some of c1's.
type layerNames struct {
	taken  map[string]bool
	hiding map[string]string
}

// add holds the name of the network's next layer to what [Count.Quantity] needs to
// tell names apart.
func (n *layerNames) add(index int, name string) error {
	small, rule := lower(name), ""
	if name == "" {
		rule = "must not be empty, and the layer one of Conv, Subsample, Pool, Full and RBF"
	}
	if i := strings.IndexAny(name, "+/"); i >= 0 {
		rule = "must not have " + quoted(name[i:i+1]) + " in it, which stands between the names of a quantity"
	}
	if first, _, _ := strings.Cut(small, "."); first == "input" || first == "total" {
		rule = "must not be the input's or the total's"
	}
	hide := func(layer string) {
		rule = "must not be that of a number of layer " + quoted(layer) + ", or the other way round"
	}
	for _, layer := range hidden(small) {
		if n.taken[layer] {
			hide(layer)
		}
		n.hiding[layer] = small
	}
	if other, hides := n.hiding[small]; hides {
		hide(other)
	}
	if n.taken[small] {
		rule = "must not be another layer's"
	}
	n.taken[small] = true
	if rule == "" {
		return nil
	}
	return broken("layer "+strconv.Itoa(index+1), "name "+quoted(name), rule)
}

// hidden lists the names of layers that a name would hide numbers of: "c1.map"
// begins as c1.map.parameters does.
func hidden(name string) (layers []string) {
	for i := range measures {
		for begin, more := measures[i].name, true; more; begin, _, more = cutLast(begin) {
			if layer, ends := strings.CutSuffix(name, begin); ends && strings.HasSuffix(layer, ".") {
				layers = append(layers, layer[:len(layer)-1])
			}
		}
	}
	return layers
}

// behind is a layer that may be pointed to, and its name; it is nil where there is
// none.
func behind(layer Layer) (Layer, string) {
	switch l := layer.(type) {
	case Conv:
		return l, l.Name
	case Subsample:
		return l, l.Name
	case Pool:
		return l, l.Name
	case Full:
		return l, l.Name
	case RBF:
		return l, l.Name
	case *Conv:
		return dereferenced(l)
	case *Subsample:
		return dereferenced(l)
	case *Pool:
		return dereferenced(l)
	case *Full:
		return dereferenced(l)
	case *RBF:
		return dereferenced(l)
	}
	return nil, ""
}

func layerName(layer Layer) string {
	_, name := behind(layer)
	return name
}

func dereferenced[L Layer](layer *L) (Layer, string) {
	if layer == nil {
		return nil, ""
	}
	return behind(*layer)
}
