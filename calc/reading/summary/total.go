package summary

import "fivebyfive/calc/reading/draft"

// addUp holds the rows to the totals of the table.
func (b *builder) addUp() {
	b.Claims = append(b.Claims, b.table.claims...)
	if len(b.Network.Layers) == 0 {
		b.Mark(draft.Unread, 0, "", "summary.nothing")
		return
	}
	if b.ended == 0 {
		b.Mark(draft.Guessed, b.last, "", "summary.endless")
	}
	total := map[draft.What]int64{}
	for _, c := range b.table.claims {
		total[c.What] = c.Value
		if c.What == draft.Parameters && c.Value != b.sum {
			b.Mark(draft.Unread, c.Line, "", "summary.total", b.sum, c.Value)
		}
	}
	all, summed := total[draft.Parameters]
	trained, split := total[draft.Trained]
	fixed, both := total[draft.Fixed]
	switch line := b.ended; {
	case both && split && summed && trained+fixed != all:
		b.Mark(draft.Unread, line, "", "summary.parts", trained+fixed, all)
	case both && split && !summed && trained+fixed != b.sum:
		b.Mark(draft.Unread, line, "", "summary.total", b.sum, trained+fixed)
	case !summed && split && trained > b.sum, !both && trained > all && summed:
		b.Mark(draft.Unread, line, "", "summary.parts", trained, max(all, b.sum))
	}
}
