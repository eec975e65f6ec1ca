package kit

import (
	"math/bits"

	"fivebyfive/calc"
	"fivebyfive/wasm/frame"
)

// Joins is a connection table of C3 as a learner has it: a byte for each map of
// C3, in it a bit for each map of S2, set where the table differs from Table I.
// So the zero Joins is Table I.
type Joins [JoinsMaps]uint8

// The sides of the table: maps of S2 and of C3.
const (
	JoinsInputs = 6
	JoinsMaps   = 16
)

// tableI has a bit for each map of S2 that feeds a map of C3.
var tableI = func() (t [JoinsMaps]uint8) {
	for m, inputs := range calc.TableI() {
		for _, s := range inputs {
			t[m] |= 1 << s
		}
	}
	return t
}()

// inputs returns a bit for each map of S2 that feeds map m of C3.
func (j Joins) inputs(m int) uint8 { return tableI[m] ^ j[m] }

// Joined reports whether map s of S2 feeds map m of C3, both counted from 0.
func (j Joins) Joined(s, m int) bool { return j.inputs(m)>>s&1 == 1 }

// Toggled returns the table with one crossing joined, or parted if it was.
func (j Joins) Toggled(s, m int) Joins {
	j[m] ^= 1 << s
	return j
}

// Fed returns how many maps of S2 feed map m of C3.
func (j Joins) Fed(m int) int { return bits.OnesCount8(j.inputs(m)) }

// Kernels returns how many kernels the table has: one where two maps are joined.
func (j Joins) Kernels() (n int64) {
	for m := range j {
		n += int64(j.Fed(m))
	}
	return n
}

// Feeds returns how many maps of C3 map s of S2 feeds.
func (j Joins) Feeds(s int) (n int) {
	for m := range j {
		if j.Joined(s, m) {
			n++
		}
	}
	return n
}

// AllJoined is the table in which every map of C3 sees all of S2.
func AllJoined() (j Joins) {
	for m := range j {
		j[m] = tableI[m] ^ (1<<JoinsInputs - 1)
	}
	return j
}

// OneEach is the table in which every map of C3 sees one map of S2, in turn.
func OneEach() (j Joins) {
	for m := range j {
		j[m] = tableI[m] ^ 1<<(m%JoinsInputs)
	}
	return j
}

// Table returns the rows of the table: which maps of S2 feed each map of C3.
func (j Joins) Table() calc.Table {
	table := make(calc.Table, len(j))
	for m := range j {
		for s := range JoinsInputs {
			if j.Joined(s, m) {
				table[m] = append(table[m], s)
			}
		}
	}
	return table
}

// Count counts LeNet-5 with this table in C3. A map that nothing feeds is the
// error of calc that says so.
func (j Joins) Count() (calc.Count, error) { return countTable(j.Table()) }

// CountFed counts LeNet-5 with those maps of C3 alone that something feeds.
func (j Joins) CountFed() (calc.Count, error) {
	table := j.Table()
	fed := table[:0]
	for _, inputs := range table {
		if len(inputs) > 0 {
			fed = append(fed, inputs)
		}
	}
	return countTable(fed)
}

// countTable counts LeNet-5 with a table in C3.
func countTable(table calc.Table) (calc.Count, error) {
	network := calc.LeNet5()
	for i, layer := range network.Layers {
		if conv, ok := layer.(calc.Conv); ok && conv.Table != nil {
			conv.Maps, conv.Table = len(table), table
			network.Layers[i] = conv
		}
	}
	return network.Count()
}

// Editable is a scene whose last beat shows the learner's own table, and lets
// it be changed.
type Editable interface {
	Scene
	// Toggle returns the table once a learner has clicked what is selected, at
	// the moment t, and reports whether that changes it.
	Toggle(j Joins, at frame.Selection, t float64) (Joins, bool)
}
