package main

import (
	"math"
	"testing"
)

// distinct are the roles that a picture tells apart by their hues, and ink,
// which the values beside them are drawn in.
var distinct = []string{"input", "kernel", "bias", "output", "connection", "ink"}

// TestColoursAreToldApart computes how much the colours of a theme differ for
// everyone: every two of them by 15 in CIEDE2000, and from the paper too. So no
// picture has to be told by shape or label alone, and no pair is excepted.
func TestColoursAreToldApart(t *testing.T) {
	const least = 15
	for theme, tokens := range themes(t) {
		for vision, seen := range visions {
			see := func(role string) lab { return labOf(seen.of(linear(tokens[role]))) }
			for i, a := range distinct {
				for _, b := range append(distinct[i+1:], grounds...) {
					if d := difference(see(a), see(b)); d < least {
						t.Errorf("%s, %s: %s %06x and %s %06x differ by %.1f, less than %v", theme, vision, a, tokens[a], b, tokens[b], d, least)
					}
				}
			}
		}
	}
}

// visions are what is left of a colour, in linear sRGB, for those who lack one
// kind of cone: Machado, Oliveira and Fernandes, "A Physiologically-based Model
// for Simulation of Color Vision Deficiency", 2009, at severity 1.
var visions = map[string]matrix{
	"all cones":    {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
	"protanopia":   {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
	"deuteranopia": {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
	"tritanopia":   {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}},
}

type (
	triple [3]float64
	matrix [3]triple
	lab    struct{ L, a, b float64 }
)

func (m matrix) of(v triple) (seen triple) {
	for i, row := range m {
		seen[i] = max(0, min(1, row[0]*v[0]+row[1]*v[1]+row[2]*v[2]))
	}
	return seen
}

// labOf returns a colour of linear sRGB in CIELAB, with the white of D65.
func labOf(rgb triple) lab {
	var f triple
	for i, row := range (matrix{{0.4124564, 0.3575761, 0.1804375}, {0.2126729, 0.7151522, 0.0721750}, {0.0193339, 0.1191920, 0.9503041}}) {
		v := (row[0]*rgb[0] + row[1]*rgb[1] + row[2]*rgb[2]) / (row[0] + row[1] + row[2])
		if v > 216.0/24389 {
			f[i] = math.Cbrt(v)
		} else {
			f[i] = (24389.0/27*v + 16) / 116
		}
	}
	return lab{116*f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])}
}

// difference is CIEDE2000, step by step as Sharma, Wu and Dalal write it in
// "The CIEDE2000 Color-Difference Formula", 2005.
func difference(x, y lab) float64 {
	degrees := func(angle float64) float64 { return angle * math.Pi / 180 }
	seventh := func(chroma float64) float64 {
		c := math.Pow(chroma, 7)
		return math.Sqrt(c / (c + math.Pow(25, 7)))
	}
	hue := func(b, a float64) float64 { return math.Mod(math.Atan2(b, a)*180/math.Pi+360, 360) }

	g := (1 - seventh((math.Hypot(x.a, x.b)+math.Hypot(y.a, y.b))/2)) / 2
	ax, ay := (1+g)*x.a, (1+g)*y.a
	cx, cy := math.Hypot(ax, x.b), math.Hypot(ay, y.b)
	hx, hy := hue(x.b, ax), hue(y.b, ay)

	turn, h := hy-hx, (hx+hy)/2
	switch grey := cx*cy == 0; {
	case grey:
		turn, h = 0, hx+hy
	case turn > 180:
		turn -= 360
	case turn < -180:
		turn += 360
	}
	if cx*cy != 0 && math.Abs(hx-hy) > 180 {
		h = math.Mod(h+180, 360)
	}
	l, c := (x.L+y.L)/2, (cx+cy)/2
	tone := 1 - 0.17*math.Cos(degrees(h-30)) + 0.24*math.Cos(degrees(2*h)) + 0.32*math.Cos(degrees(3*h+6)) - 0.20*math.Cos(degrees(4*h-63))
	lightness := (y.L - x.L) / (1 + 0.015*(l-50)*(l-50)/math.Sqrt(20+(l-50)*(l-50)))
	chroma := (cy - cx) / (1 + 0.045*c)
	tint := 2 * math.Sqrt(cx*cy) * math.Sin(degrees(turn/2)) / (1 + 0.015*c*tone)
	rotation := -2 * seventh(c) * math.Sin(degrees(60*math.Exp(-(h-275)/25*(h-275)/25)))
	return math.Sqrt(lightness*lightness + chroma*chroma + tint*tint + rotation*chroma*tint)
}

// TestDifference checks the measure itself against pairs that Sharma, Wu and
// Dalal publish with their differences.
func TestDifference(t *testing.T) {
	for _, pair := range []struct {
		x, y lab
		want float64
	}{
		{lab{50, 2.6772, -79.7751}, lab{50, 0, -82.7485}, 2.0425},
		{lab{50, -1, 2}, lab{50, 0, 0}, 2.3669},
		{lab{50, 2.49, -0.001}, lab{50, -2.49, 0.0009}, 7.1792},
		{lab{50, 2.49, -0.001}, lab{50, -2.49, 0.0011}, 7.2195},
		{lab{50, 2.5, 0}, lab{73, 25, -18}, 27.1492},
		{lab{50, 2.5, 0}, lab{58, 24, 15}, 19.4535},
		{lab{63.0109, -31.0961, -5.8663}, lab{62.8187, -29.7946, -4.0864}, 1.2630},
		{lab{90.8027, -2.0831, 1.4410}, lab{91.1528, -1.6435, 0.0447}, 1.4441},
		{lab{2.0776, 0.0795, -1.1350}, lab{0.9033, -0.0636, -0.5514}, 0.9082},
	} {
		for _, got := range []float64{difference(pair.x, pair.y), difference(pair.y, pair.x)} {
			if math.Abs(got-pair.want) > 5e-5 {
				t.Errorf("%v and %v differ by %.4f, want %.4f", pair.x, pair.y, got, pair.want)
			}
		}
	}
}
