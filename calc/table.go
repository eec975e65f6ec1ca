package calc

import "strconv"

// Table says, for each map of a convolution, which input maps feed it, counted
// from 0. The paper's is Table I, for C3.
type Table [][]int

// TableI is the connection scheme of C3: six maps see three neighbouring maps
// of S2 each, six see four neighbouring ones, three see four with a gap, and
// one sees all six. Map 5 and map 0 are neighbours (LeCun et al. 1998).
func TableI() Table {
	return Table{
		{0, 1, 2}, {1, 2, 3}, {2, 3, 4}, {3, 4, 5}, {0, 4, 5}, {0, 1, 5},
		{0, 1, 2, 3}, {1, 2, 3, 4}, {2, 3, 4, 5}, {0, 3, 4, 5}, {0, 1, 4, 5}, {0, 1, 2, 5},
		{0, 1, 3, 4}, {1, 2, 4, 5}, {0, 2, 3, 5},
		{0, 1, 2, 3, 4, 5},
	}
}

// tableRuns gathers neighbouring maps that are fed by equally many input maps
// and are alike in whether those are neighbours: the groups that the paper
// speaks of.
func (c Conv) tableRuns(input Shape) ([]run, error) {
	if len(c.Table) != c.Maps {
		return nil, c.broken("table of "+strconv.Itoa(len(c.Table))+" rows", "must have one for each of the "+strconv.Itoa(c.Maps)+" maps")
	}
	var runs []run
	neighbours := false
	seen := make(map[int]int) // the last map that each input map was seen to feed, counted from 1
	for i, inputs := range c.Table {
		row := "table row " + strconv.Itoa(i)
		if len(inputs) == 0 {
			return nil, c.broken(row, "must name an input map to feed map "+strconv.Itoa(i))
		}
		for _, m := range inputs {
			if m < 0 || m >= input.Maps {
				return nil, c.broken(row+", input map "+strconv.Itoa(m), "must be one of the "+strconv.Itoa(input.Maps)+" that there are, counted from 0")
			}
			if seen[m] == i+1 {
				return nil, c.broken(row+", input map "+strconv.Itoa(m), "must be named only once")
			}
			seen[m] = i + 1
		}
		feed, alike := int64(len(inputs)), contiguous(inputs, seen, i+1, input.Maps)
		if last := len(runs) - 1; last >= 0 && runs[last].inputs == feed && alike == neighbours {
			runs[last].maps++
		} else {
			runs = append(runs, run{1, feed})
		}
		neighbours = alike
	}
	return runs, nil
}

// contiguous reports whether the inputs, marked in seen, follow one another in
// a circle: there is at most one whose next is missing.
func contiguous(inputs []int, seen map[int]int, mark, count int) bool {
	ends := 0
	for _, m := range inputs {
		if seen[(m+1)%count] != mark {
			ends++
		}
	}
	return ends <= 1
}

// uneven reports whether some of the input maps feed more maps than others. A
// nil table joins all with all.
func (t Table) uneven(inputs int) bool {
	if t == nil {
		return false
	}
	feeds := make(map[int]int)
	for _, row := range t {
		for _, m := range row {
			feeds[m]++
		}
	}
	for _, n := range feeds {
		if n != feeds[t[0][0]] {
			return true
		}
	}
	return len(feeds) < inputs
}
