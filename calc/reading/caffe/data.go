package caffe

import (
	"fivebyfive/calc/graph"
	"fivebyfive/calc/reading/draft"
)

// isData reports whether a layer of a kind brings data into the network.
func isData(kind string) bool {
	switch kind {
	case "input", "data", "imagedata", "hdf5data", "memorydata", "dummydata", "windowdata":
		return true
	}
	return false
}

// data adds what brings data. Its first top is the image; labels feed only what
// measures the loss.
func (r *reader) data(kind string, m *message, tops []string) {
	var sizes []graph.Size
	for _, shape := range append(m.message("input_param").messages("shape"), m.message("dummy_data_param").messages("shape")...) {
		sizes = append(sizes, shape.size("dim"))
	}
	switch kind {
	case "input", "dummydata":
		for i, top := range tops {
			if len(sizes) == 0 {
				r.input(m, top, nil)
			} else {
				r.input(m, top, sizes[min(i, len(sizes)-1)])
			}
		}
		return
	case "memorydata":
		p := m.message("memory_data_param")
		sizes = []graph.Size{{1, p.number("channels", -1), p.number("height", -1), p.number("width", -1)}}
	default:
		sizes = []graph.Size{r.image(kind, m)}
	}
	if len(tops) > 0 {
		r.input(m, tops[0], sizes[0])
	}
}

// image is the size of images, as far as a layer says it. What they are cut to says
// nothing of their maps.
func (r *reader) image(kind string, m *message) graph.Size {
	transform := m.message("transform_param")
	side := transform.number("crop_size", 0)
	for _, old := range []string{"data_param", "image_data_param", "window_data_param"} {
		side = max(side, m.message(old).number("crop_size", 0))
	}
	height, width := side, side
	if p := m.message("image_data_param"); kind == "imagedata" && side == 0 {
		height, width = p.number("new_height", 0), p.number("new_width", 0)
	}
	if height <= 0 || width <= 0 || r.given.Input.Maps > 0 {
		return nil
	}
	maps := len(transform.all("mean_value"))
	if maps == 0 {
		maps = 3
		r.mark(draft.Guessed, m, "caffe.colour", height, width)
	}
	return graph.Size{1, maps, height, width}
}
