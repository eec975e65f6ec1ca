package exercise

// dice draws numbers, the same ones from the same state on every machine: it
// is SplitMix64 (Steele, Lea and Flood 2014).
type dice struct {
	state uint64
	scale
	level int
	turn  int // what turned draws by
}

// roll makes the dice of one topic, seed and place.
func roll(topic Topic, seed, place uint64) *dice {
	d := &dice{state: seed}
	for _, b := range []byte(topic) {
		d.state = d.next() ^ uint64(b)
	}
	d.state = d.next() ^ place
	return d
}

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
