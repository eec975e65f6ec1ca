package calc

// Groups returns the groups of maps that a connection table makes of a layer,
// each counted as if it were the layer: neighbouring maps that are fed by
// equally many input maps and are alike in whether those are neighbours. C3 has
// four (Table I). A layer without a table is one group.
func (l LayerCount) Groups() []LayerCount {
	if l.plan == nil {
		return nil
	}
	groups := make([]LayerCount, len(l.plan.runs))
	for i, r := range l.plan.runs {
		p := *l.plan
		p.output.Maps = int(r.maps)
		p.runs = []run{r}
		p.uneven = true // what a group leaves out, another may feed
		groups[i] = l
		groups[i].plan = &p
		groups[i].count() // a part does not overflow where the whole has not
	}
	return groups
}
