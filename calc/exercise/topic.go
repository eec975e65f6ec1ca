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

// syllabus is what there is to exercise in a topic. Each line of it has the
// level from which it is set, the plan of a network (see [dice.build]) and what
// is asked of its last layer, or of the total or the input. A ? behind a number
// asks for one of the numbers in its formula instead.
type syllabus struct {
	topic   Topic
	hardest int // level
	lines   string
}

var topics = [...]syllabus{
	{Idea, 1, `
0 rN parameters unit.connections connections
0 iC width parameters
0 mS width
1 iC connections parameters?
1 mC parameters kernels
1 vF parameters
1 iCS total.parameters`},
	{Counting, hard, `
0 rN units unit.connections parameters connections
1 rN uses unshared fully-connected connections? parameters? width?
2 rN map.parameters map.connections positions`},
	{Input, hard, `
0 w input.units
0 wM padded.width padded.size padded.height
1 wM width? positions
1 iC width? positions
2 iC units
2 i input.units`},
	{C1, hard, `
0 iC width unit.connections map.parameters parameters units connections
1 iC positions map.connections uses width? parameters? connections?
2 iC unshared fully-connected units?`},
	{Sharing, hard, `
0 iCX parameters connections
0 rN unshared fully-connected connections
1 iCX unshared units uses map.connections connections?
1 mC uses unshared
2 iCX positions
3 iCX fully-connected`},
	{S2, hard, `
0 tS unit.connections width parameters units connections
0 tP parameters
1 tP connections fan-in
1 tS map.connections parameters? connections?
2 tP units`},
	{C3, hard, `
0 mC unit.connections map.parameters kernels parameters
0 mT kernels
1 mT parameters connections kernels?
1 mC connections fan-in parameters? kernels?
2 mT parameters?`},
	{S4, hard, `
0 tS parameters width connections unit.connections
1 iCS width units parameters connections
1 tS parameters? connections?
2 iCP connections units total.connections
2 iCS map.connections total.parameters total.connections`},
	{C5, hard, `
0 mE unit.connections parameters connections kernels
1 mEG width units parameters connections uses
1 mE parameters? fan-in
2 mEG connections? map.connections`},
	{F6, hard, `
0 vF parameters connections unit.connections
1 vF parameters?
1 sF parameters unit.connections fan-in
2 sF connections parameters?
2 iCSF parameters connections`},
	{Output, hard, `
0 vR connections parameters
0 bR connections fixed
0 vF parameters
1 bR connections?
1 iCFR total.parameters total.connections
2 vF parameters?
2 iCSFR connections total.connections`},
	{Totals, hard, `
0 iCF total.parameters total.connections
0 iCS total.parameters total.connections
1 iCSF total.parameters?
2 iCSF total.parameters total.connections
2 iCSFR total.parameters total.connections`},
	{Frameworks, hard, `
0 kD width parameters
1 kD connections units width? parameters?
1 kDQ width units parameters
2 kDQD parameters connections
2 kDQDF parameters total.parameters
3 kDQDQF parameters total.parameters total.connections`},
}

// Topics lists every topic there is, in the order of the lessons.
func Topics() []Topic {
	var all []Topic
	for i := range topics {
		all = append(all, topics[i].topic)
	}
	return all
}

// syllabus is the topic's, and Idea's for an unknown topic.
func (t Topic) syllabus() *syllabus {
	for i := range topics {
		if topics[i].topic == t {
			return &topics[i]
		}
	}
	return &topics[0]
}

// cards lists what is asked for at a level, each with the plan of a network:
// "iC connections?".
func (s *syllabus) cards(level int) (cards []string) {
	_, rest, more := strings.Cut(s.lines, "\n")
	for more {
		var line, plan, ask string
		line, rest, more = strings.Cut(rest, "\n")
		if int(line[0]-'0') > level {
			break
		}
		plan, line, _ = strings.Cut(line[2:], " ")
		for line != "" {
			ask, line, _ = strings.Cut(line, " ")
			cards = append(cards, plan+" "+ask)
		}
	}
	return cards
}
