package scene

// totalsLayout is where everything of the scene stands: the bars upright, with
// room for the threads between them, and their labels outside.
type totalsLayout struct {
	parameters, connections totalsBar
	line                    float32 // from label to label
	percents                bool    // the labels have room for them
}

// totalsBar is where one bar stands, and where its labels do.
type totalsBar struct {
	box     Box
	role    Role
	first   int     // of its targets' maps
	names   float32 // where the labels' names begin
	numbers float32 // where their numbers end
	shares  float32 // where their percentages end
	outside bool    // the labels are to the right
}

func (s *totals) layout(p Params) totalsLayout {
	const edge, header = 2, 46
	l := totalsLayout{percents: p.Width >= narrow}
	labels, thick := float32(118), floor(min(64, p.Width*0.075))
	if l.percents {
		labels = 196
	}
	if p.Width < 330 {
		labels = 104
	}
	y, high := float32(header), floor(p.Height-header-edge)
	left, right := edge+labels, p.Width-edge-labels
	l.parameters = totalsBar{
		box: Box{left, y, thick, high}, role: Kernel,
		names: edge, numbers: left - 14, shares: left - 14,
	}
	l.connections = totalsBar{
		box: Box{right - thick, y, thick, high}, role: Connection, first: len(s.network.Layers),
		names: right + 14, numbers: p.Width - edge, shares: p.Width - edge, outside: true,
	}
	if l.percents {
		l.parameters.numbers -= 72
		l.connections.numbers -= 72
	}
	l.line = max(15, min(22, high/float32(len(s.network.Layers)+1)))
	return l
}
