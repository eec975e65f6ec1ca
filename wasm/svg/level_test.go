package svg_test

import (
	"encoding/xml"
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"

	"fivebyfive/wasm/scene"
	"fivebyfive/wasm/svg"
)

// written is a shape as it is written: how it looks, and where it is.
type written struct{ look, place string }

// shapesIn lists the shapes of an SVG in the order in which they are drawn.
func shapesIn(t *testing.T, document string) (all []written) {
	t.Helper()
	decoder := xml.NewDecoder(strings.NewReader(document))
	var classes []string
	for {
		token, err := decoder.Token()
		if err != nil {
			return all
		}
		switch element := token.(type) {
		case xml.StartElement:
			attributes := map[string]string{}
			for _, a := range element.Attr {
				attributes[a.Name.Local] = a.Value
			}
			class := attributes["class"]
			if class == "" && len(classes) > 0 {
				class = classes[len(classes)-1]
			}
			classes = append(classes, class)
			look := class + " " + attributes["opacity"] + " " + attributes["stroke-width"]
			switch {
			case strings.HasPrefix(class, "texture"):
			case element.Name.Local == "line":
				all = append(all, written{look, attributes["x1"] + " " + attributes["y1"] + " " + attributes["x2"] + " " + attributes["y2"]})
			case element.Name.Local == "path":
				for _, box := range strings.Split(attributes["d"], "M")[1:] {
					all = append(all, written{look, box})
				}
			}
		case xml.EndElement:
			classes = classes[:len(classes)-1]
		}
	}
}

// box reads where a box is.
func (d written) box(t *testing.T) (x, y, w, h float64) {
	t.Helper()
	fields := strings.FieldsFunc(d.place, func(r rune) bool { return strings.ContainsRune(" hvz", r) })
	var numbers [4]float64
	for i := range numbers {
		var err error
		if numbers[i], err = strconv.ParseFloat(fields[i], 64); err != nil {
			t.Fatalf("%q: %v", d.place, err)
		}
	}
	return numbers[0], numbers[1], numbers[2], numbers[3]
}

// In few elements there are the same shapes, and of two filled boxes with a pixel in
// common the same one lies above the other.
func TestFewElementsShowTheSame(t *testing.T) {
	for _, name := range scene.Names() {
		s, _ := scene.Find(name)
		beats := s.Beats()
		for _, beat := range beats[max(0, len(beats)-2):] {
			f := drawn(t, name, beat.End)
			long := string(svg.Append(nil, f, svg.Options{Language: f.Language}))
			short := string(svg.AppendFew(nil, f, svg.Options{Language: f.Language}))
			if err := wellFormed(short); err != nil {
				t.Fatal(err)
			}
			if more := strings.Count(short, "/>") - strings.Count(long, "/>"); more > 0 {
				t.Errorf("%s, %s: there are %d elements more", name, beat.Name, more)
			}
			all, few := shapesIn(t, long), shapesIn(t, short)
			if !maps.Equal(count(all), count(few)) {
				t.Errorf("%s, %s: there are other shapes", name, beat.Name)
				continue
			}
			wantOrder(t, all, few)
		}
	}
}

func count(all []written) map[written]int {
	counts := map[written]int{}
	for _, d := range all {
		counts[d]++
	}
	return counts
}

func wantOrder(t *testing.T, all, few []written) {
	t.Helper()
	place := map[written]int{}
	for i, d := range few {
		place[d] = i
	}
	isBox := func(d written) bool { return strings.HasPrefix(d.look, "fill") }
	times := count(few)
	all = slices.DeleteFunc(slices.Clone(all), func(d written) bool { return !isBox(d) || times[d] > 1 })
	for i, lower := range all {
		x, y, w, h := lower.box(t)
		for _, upper := range all[i+1:] {
			x2, y2, w2, h2 := upper.box(t)
			if x < x2+w2 && x2 < x+w && y < y2+h2 && y2 < y+h && place[lower] > place[upper] {
				t.Errorf("%v lies above %v", lower, upper)
			}
		}
	}
}
