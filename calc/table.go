package calc

import (
	"slices"
	"strconv"
)

// Table says, for each map of a convolution, which input maps feed it, counted
// from 0. The paper's is Table I, for C3.
type Table [][]int

// TableI is the connection scheme of C3: six maps see three neighbouring maps
// of S2 each, six see four neighbouring ones, three see four with a gap, and
// one sees all six. Map 5 and map 0 are neighbours (LeCun et al. 1998).
func TableI() Table { return lenet5[2].(Conv).Table.copied() }

// copied is a table of the same rows, and shares no memory with t.
func (t Table) copied() Table {
	rows := slices.Clone(t)
	for i := range rows {
		rows[i] = slices.Clone(rows[i])
	}
	return rows
}

// tableRuns gathers neighbouring maps that are fed by equally many input maps
// and are alike in whether those are neighbours: the groups that the paper
// speaks of.
func (c *Conv) tableRuns(input Shape) ([]run, error) {
	if len(c.Table) != c.Maps {
		return nil, broken(c.Name, "table of "+strconv.Itoa(len(c.Table))+" rows", "must have one for each of the "+strconv.Itoa(c.Maps)+" maps")
	}
	var runs []run
	neighbours := false
	for i, inputs := range c.Table {
		value, rule := "table row "+strconv.Itoa(i), ""
		if len(inputs) == 0 {
			rule = "must name an input map to feed map " + strconv.Itoa(i)
		}
		for j, m := range inputs {
			switch {
			case m < 0 || m >= input.Maps:
				rule = "must be one of the " + strconv.Itoa(input.Maps) + " that there are, counted from 0"
			case slices.Contains(inputs[:j], m):
				rule = "must be named only once"
			default:
				continue
			}
			value += ", input map " + strconv.Itoa(m)
			break
		}
		if rule != "" {
			return nil, broken(c.Name, value, rule)
		}
		alike := contiguous(inputs, input.Maps)
		if last := len(runs) - 1; last >= 0 && runs[last].inputs == whole(len(inputs)) && alike == neighbours {
			runs[last].maps++
		} else {
			runs = append(runs, run{1, whole(len(inputs))})
		}
		neighbours = alike
	}
	return runs, nil
}

// contiguous reports whether the inputs, some of so many, follow one another in
// a circle: there is at most one whose next is missing.
func contiguous(inputs []int, count int) bool {
	ends := 0
	for _, m := range inputs {
		if !slices.Contains(inputs, (m+1)%count) {
			ends++
		}
	}
	return ends <= 1
}

// uneven reports whether some of the input maps feed more maps than others. A
// nil table joins all with all.
func (t Table) uneven(inputs int) bool {
	joins := 0
	for _, row := range t {
		joins += len(row)
	}
	if joins%inputs != 0 {
		return true
	}
	feeds := make([]int, min(inputs, joins))
	for _, row := range t {
		for _, m := range row {
			feeds[m]++
		}
	}
	for _, n := range feeds {
		if n != joins/inputs {
			return true
		}
	}
	return false
}
