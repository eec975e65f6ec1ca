package exercise

import "strings"

// Topic is what a series is about: one for each lesson.
type Topic string

const (
	Idea       Topic = "idea"       // a little of everything, and never hard
	Counting   Topic = "counting"   // a kernel on a row
	Input      Topic = "input"      // the units of an image, and its margin
	C1         Topic = "c1"         // a convolution on an image
	Sharing    Topic = "sharing"    // with and without sharing, and on a larger input
	S2         Topic = "s2"         // subsampling, and pooling that trains nothing
	C3         Topic = "c3"         // a convolution on several maps, all or by a table
	S4         Topic = "s4"         // subsampling behind a convolution
	C5         Topic = "c5"         // kernels as large as the input
	F6         Topic = "f6"         // a full layer
	Output     Topic = "output"     // RBF units, and a full layer beside them
	Totals     Topic = "totals"     // sums over a small network
	Frameworks Topic = "frameworks" // colour, padding, strides, pooling
)

// form is one kind of exercise: a network to make and the numbers to ask for,
// of its last layer unless they are the total's or the input's. A ? behind a
// number asks for one of the numbers in its formula instead.
type form struct {
	level int // from which it is set
	build func(*dice) setting
	asks  string
}

// syllabus is what there is to exercise in a topic.
type syllabus struct {
	topic   Topic
	hardest int // level
	forms   []form
}

var topics = [...]syllabus{
	{Idea, 1, []form{
		{0, row, "parameters unit.connections connections"},
		{0, onImage, "width parameters"},
		{0, subsampled, "width"},
		{1, onImage, "connections parameters?"},
		{1, onMaps, "parameters kernels"},
		{1, full, "parameters"},
		{1, small, "total.parameters"},
	}},
	{Counting, hard, []form{
		{0, row, "units unit.connections parameters connections"},
		{1, row, "uses unshared fully-connected connections? parameters? width?"},
		{2, row, "map.parameters map.connections positions"},
	}},
	{Input, hard, []form{
		{0, picture, "input.units"},
		{0, margin, "padded.width padded.size padded.height"},
		{1, margin, "width? positions"},
		{1, onImage, "width? positions"},
		{2, onImage, "units"},
	}},
	{C1, hard, []form{
		{0, onImage, "width unit.connections map.parameters parameters units connections"},
		{1, onImage, "positions map.connections uses width? parameters? connections?"},
		{2, onImage, "unshared fully-connected units?"},
	}},
	{Sharing, hard, []form{
		{0, enlarged, "parameters connections"},
		{0, row, "unshared fully-connected connections"},
		{1, enlarged, "unshared units uses map.connections connections?"},
		{1, onMaps, "uses unshared"},
		{2, enlarged, "fully-connected positions"},
	}},
	{S2, hard, []form{
		{0, subsampled, "unit.connections width parameters units connections"},
		{0, pooled, "parameters"},
		{1, pooled, "connections unit.connections"},
		{1, subsampled, "map.connections parameters? connections?"},
		{2, pooled, "units connections?"},
	}},
	{C3, hard, []form{
		{0, onMaps, "unit.connections map.parameters kernels parameters"},
		{0, byTable, "kernels"},
		{1, byTable, "parameters connections kernels?"},
		{1, onMaps, "connections fan-in parameters? kernels?"},
		{2, byTable, "parameters?"},
	}},
	{S4, hard, []form{
		{0, subsampled, "parameters width connections unit.connections"},
		{1, subsampledMaps, "width units parameters connections"},
		{1, subsampled, "parameters? connections?"},
		{2, pooledMaps, "parameters connections"},
		{2, subsampledMaps, "map.connections total.parameters total.connections"},
	}},
	{C5, hard, []form{
		{0, entire, "unit.connections parameters connections kernels"},
		{1, outgrown, "width units parameters connections uses"},
		{1, entire, "parameters? fan-in"},
		{2, outgrown, "connections? map.connections"},
	}},
	{F6, hard, []form{
		{0, full, "parameters connections unit.connections"},
		{1, full, "parameters?"},
		{1, fullOnMaps, "parameters unit.connections fan-in"},
		{2, fullOnMaps, "connections parameters?"},
		{2, fullBehind, "parameters connections"},
	}},
	{Output, hard, []form{
		{0, radial, "connections parameters fixed"},
		{0, full, "parameters"},
		{1, radial, "connections?"},
		{1, radialBehind, "total.parameters total.connections connections"},
		{2, full, "parameters?"},
	}},
	{Totals, hard, []form{
		{0, small, "total.parameters total.connections"},
		{1, fullBehind, "total.parameters?"},
		{2, fullBehind, "total.parameters total.connections"},
		{2, radialBehind, "total.parameters total.connections"},
	}},
	{Frameworks, hard, []form{
		{0, modern(1), "width parameters"},
		{1, modern(1), "connections units width? parameters?"},
		{1, modern(2), "width units parameters"},
		{2, modern(3), "parameters connections"},
		{2, modern(4), "parameters total.parameters"},
		{3, modern(5), "parameters total.parameters total.connections"},
	}},
}

// Topics lists every topic there is, in the order of the lessons.
func Topics() []Topic {
	all := make([]Topic, len(topics))
	for i := range topics {
		all[i] = topics[i].topic
	}
	return all
}

// syllabus is the topic's, and Idea's for an unknown topic.
func (t Topic) syllabus() syllabus {
	for _, s := range topics {
		if s.topic == t {
			return s
		}
	}
	return topics[0]
}

// card is one number to ask for.
type card struct {
	build   func(*dice) setting
	asked   string
	missing bool // one number of its formula is asked for instead
}

// cards lists what is asked for at a level.
func (s syllabus) cards(level int) []card {
	var cards []card
	for _, f := range s.forms {
		if f.level > level {
			continue
		}
		for _, ask := range strings.Fields(f.asks) {
			asked, missing := strings.CutSuffix(ask, "?")
			cards = append(cards, card{f.build, asked, missing})
		}
	}
	return cards
}
