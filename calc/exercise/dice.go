package exercise

// dice draws numbers, the same ones from the same state on every machine: it
// is SplitMix64 (Steele, Lea and Flood 2014).
type dice struct {
	state uint64
	level int
	*scale
	turn int // what is drawn by turns goes by it
}

// scale is how large things are at a level, each from the least to the
// greatest.
type scale struct {
	row, side, maps, kernel, units [2]int
	bound                          int64 // no number that is asked for reaches it
}

// The levels: what is asked first can be found on paper, and later with a
// calculator.
var scales = [...]scale{
	{row: [2]int{5, 12}, side: [2]int{5, 10}, maps: [2]int{2, 8}, kernel: [2]int{2, 3}, units: [2]int{3, 12}, bound: 1_000},
	{row: [2]int{13, 30}, side: [2]int{7, 16}, maps: [2]int{3, 12}, kernel: [2]int{2, 5}, units: [2]int{5, 30}, bound: 10_000},
	{row: [2]int{31, 80}, side: [2]int{14, 40}, maps: [2]int{5, 32}, kernel: [2]int{3, 7}, units: [2]int{10, 150}, bound: 1_000_000},
	{row: [2]int{81, 500}, side: [2]int{35, 128}, maps: [2]int{12, 96}, kernel: [2]int{3, 11}, units: [2]int{50, 1000}, bound: 1_000_000_000},
}

const hard = len(scales) - 1

// roll makes the dice of one topic, seed and place.
func roll(topic Topic, seed, place uint64) *dice {
	d := &dice{state: seed}
	for _, b := range []byte(topic) {
		d.state = d.next() ^ uint64(b)
	}
	d.state = d.next() ^ place
	return d
}

// at sets the dice to a level and a turn.
func (d *dice) at(level, turn int) { d.level, d.scale, d.turn = level, &scales[level], turn }

func (d *dice) next() uint64 {
	d.state += 0x9e3779b97f4a7c15
	z := d.state
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

// below draws a number from 0 to n − 1.
func (d *dice) below(n int) int { return int(d.next() % uint64(n)) }

// one reports true once in n draws.
func (d *dice) one(n int) bool { return d.below(n) == 0 }

func (d *dice) within(bounds [2]int) int { return bounds[0] + d.below(bounds[1]-bounds[0]+1) }

// turned is the number whose turn it is: each gets its turn before any gets
// another, and those next to one another do not follow on each other.
func (d *dice) turned(bounds [2]int) int {
	count := bounds[1] - bounds[0] + 1
	step := count * 5 / 8
	for !coprime(step, count) {
		step++
	}
	return bounds[0] + d.turn%count*step%count
}

func coprime(a, b int) bool {
	for b != 0 {
		a, b = b, a%b
	}
	return a == 1
}
