package keras

import (
	"fivebyfive/calc/graph"
	"fivebyfive/calc/reading/draft"
)

// brought is how many maps a network that Keras brings gives without its top, and how
// a 32nd of the height and the width of its input is rounded: down, up or, if both
// are false, otherwise.
type brought struct {
	maps     int
	down, up bool
}

var outside = map[string]brought{
	"VGG16": {512, true, false}, "VGG19": {512, true, false},
	"ResNet50": {2048, false, true}, "ResNet101": {2048, false, true}, "ResNet152": {2048, false, true},
	"ResNet50V2": {2048, false, true}, "ResNet101V2": {2048, false, true}, "ResNet152V2": {2048, false, true},
	"MobileNet": {1024, false, true}, "MobileNetV2": {1280, false, true}, "MobileNetV3Small": {576, false, true}, "MobileNetV3Large": {960, false, true},
	"DenseNet121": {1024, false, false}, "DenseNet169": {1664, false, false}, "DenseNet201": {1920, false, false},
	"InceptionV3": {2048, false, false}, "InceptionResNetV2": {1536, false, false}, "Xception": {2048, false, false},
	"NASNetMobile": {1056, false, false}, "NASNetLarge": {4032, false, false},
	"EfficientNetB0": {1280, false, true}, "EfficientNetB1": {1280, false, true}, "EfficientNetB2": {1408, false, true}, "EfficientNetB3": {1536, false, true},
	"EfficientNetB4": {1792, false, true}, "EfficientNetB5": {2048, false, true}, "EfficientNetB6": {2304, false, true}, "EfficientNetB7": {2560, false, true},
	"EfficientNetV2B0": {1280, false, true}, "EfficientNetV2B1": {1280, false, true}, "EfficientNetV2B2": {1408, false, true}, "EfficientNetV2B3": {1536, false, true},
	"EfficientNetV2S": {1280, false, true}, "EfficientNetV2M": {1280, false, true}, "EfficientNetV2L": {1280, false, true},
}

// applyOutside adds a network that Keras brings as one layer that nobody knows.
func (b *builder) applyOutside(m *model, inputs []*tensor, line int) *tensor {
	l := m.items[0]
	l.used = true
	b.mark(draft.Unread, line, m.outside, "keras.outside", m.outside)
	t := b.lose(l, inputs)
	if t.node == nil {
		return t
	}
	gives := graph.Shape{}
	in := inputs[0].node.shape
	if dims, said := b.inputOf(l); said {
		in = b.shape(dims)
	} else if inputs[0].lost {
		in = graph.Shape{}
	}
	known := outside[m.outside]
	top := true
	if v, is := l.with["include_top"].(bool); is {
		top = v
	}
	switch {
	case top:
		classes, is := wholeOf(l.with["classes"])
		if !is {
			classes = 1000
		}
		gives.Maps = classes
	case l.word("pooling") != "":
		gives.Maps = known.maps
	case len(in.Extent) != 2 || !known.down && !known.up:
		t.maps = known.maps
		return t
	default:
		gives = graph.Shape{Maps: known.maps, Extent: graph.Size{in.Extent[0] / 32, in.Extent[1] / 32}}
		for axis, n := range in.Extent {
			if known.up && n%32 > 0 {
				gives.Extent[axis]++
			}
		}
	}
	o := graph.Unknown{What: plainName(m.outside), Gives: gives}
	if _, err := o.Plan([]graph.Shape{in}); err == nil {
		t.node.operation, t.node.shape, t.dims, t.lost = o, gives, b.dimsOf(gives), false
		if len(gives.Extent) == 0 {
			t.dims = []int{gives.Maps}
		}
	}
	return t
}

// openOutside is what a network that Keras brings gives, fed by its own input.
func (b *builder) openOutside(m *model) *tensor {
	if m.built == nil {
		l := m.items[0]
		m.begins, _ = l.with["input_tensor"].(*tensor)
		if m.begins == nil {
			dims, said := b.inputOf(l)
			if !said {
				if dims = []int{224, 224, 3}; b.mapsFirst {
					dims = []int{3, 224, 224}
				}
				if m.outside == "InceptionV3" || m.outside == "Xception" || m.outside == "InceptionResNetV2" {
					dims = []int{299, 299, 3}
				}
			}
			m.begins = b.input(dims, l.line, "")
		}
		m.built = b.applyOutside(m, []*tensor{m.begins}, l.line)
	}
	return m.built
}
