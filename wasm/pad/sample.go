package pad

import "fivebyfive/calc/lenet"

// controls are the points that the curves of our own ten digits go through,
// stroke by stroke, in hundredths of the pad. A point that is there twice is a
// corner.
var controls = [10][][][2]float64{
	{{{57, 16}, {43, 17}, {31, 33}, {27, 56}, {34, 78}, {48, 86}, {63, 78}, {72, 57}, {71, 34}, {62, 19}, {50, 15}}},
	{{{44, 27}, {56, 15}, {56, 15}, {52, 50}, {48, 86}}},
	{{{31, 32}, {37, 19}, {51, 14}, {65, 20}, {67, 36}, {57, 54}, {42, 70}, {27, 84}, {27, 84}, {43, 80}, {59, 83}, {75, 80}}},
	{{{32, 22}, {46, 14}, {61, 18}, {64, 31}, {55, 43}, {43, 48}, {43, 48}, {60, 51}, {69, 64}, {63, 79}, {48, 86}, {30, 81}}},
	{{{39, 16}, {34, 37}, {27, 56}, {27, 56}, {48, 55}, {75, 52}}, {{62, 21}, {60, 53}, {56, 87}}},
	{{{38, 18}, {36, 31}, {33, 46}, {33, 46}, {48, 41}, {63, 47}, {68, 62}, {62, 78}, {47, 86}, {29, 80}}, {{38, 18}, {53, 18}, {69, 15}}},
	{{{61, 14}, {47, 25}, {35, 43}, {30, 64}, {36, 81}, {50, 86}, {64, 79}, {67, 65}, {59, 54}, {46, 55}, {36, 64}, {31, 73}}},
	{{{28, 20}, {48, 19}, {71, 17}, {71, 17}, {60, 40}, {51, 62}, {45, 87}}},
	{{{65, 25}, {54, 15}, {40, 18}, {35, 31}, {46, 44}, {60, 56}, {67, 71}, {59, 84}, {45, 86}, {34, 78}, {35, 65}, {46, 53}, {59, 42}, {66, 30}, {62, 20}}},
	{{{66, 29}, {57, 18}, {43, 18}, {34, 31}, {38, 46}, {51, 49}, {62, 41}, {67, 27}, {67, 27}, {65, 50}, {60, 69}, {53, 87}}},
}

// Sample returns a digit as one of us might write it, or nothing if there is no
// such digit.
func Sample(digit int) (strokes []Stroke) {
	if digit < 0 || digit >= len(controls) {
		return nil
	}
	for _, through := range controls[digit] {
		strokes = append(strokes, curve(through))
	}
	return strokes
}

// SampleSeen returns what the trained network makes of a sample.
func SampleSeen(digit int) *lenet.Activations {
	d, seen := New(), lenet.Trained().Activations()
	d.Show(Sample(digit))
	d.See(seen)
	return seen
}

// curve goes smoothly through points: a Catmull-Rom spline, at each point of
// which it runs as from the point before to the point after.
func curve(through [][2]float64) Stroke {
	const parts = 10
	at := func(i int) Point {
		p := through[max(0, min(i, len(through)-1))]
		return Point{p[0] / 100, p[1] / 100}
	}
	s := Stroke{at(0)}
	for i := range len(through) - 1 {
		a, b, c, d := at(i-1), at(i), at(i+1), at(i+2)
		if b == c {
			continue // a corner
		}
		for part := 1; part <= parts; part++ {
			t := float64(part) / parts
			s = append(s, Point{spline(a.X, b.X, c.X, d.X, t), spline(a.Y, b.Y, c.Y, d.Y, t)})
		}
	}
	return s
}

// spline is how far it is at t, from 0 at b to 1 at c.
func spline(a, b, c, d, t float64) float64 {
	return b + t/2*(c-a+t*(2*a-5*b+4*c-d+t*(3*(b-c)+d-a)))
}
