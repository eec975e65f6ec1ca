package dom

import "testing"

func TestParseColour(t *testing.T) {
	blue := Colour{R: 0x1d / 255.0, G: 0x5f / 255.0, B: 0xb4 / 255.0}
	for s, want := range map[string]Colour{
		"#1d5fb4": blue, " #1D5FB4\n": blue, "rgb(29, 95, 180)": blue, "rgb(29 95 180)": blue, "rgba(29, 95, 180, 1)": blue,
		"#fff": {1, 1, 1}, "#f00": {1, 0, 0}, "#0f0": {0, 1, 0}, "#00f": {0, 0, 1},
	} {
		if got, ok := ParseColour(s); !ok || got != want {
			t.Errorf("ParseColour(%q) = %v, %v; want %v", s, got, ok, want)
		}
	}
	for _, s := range []string{"", "#", "#12", "#12345g", "#12345678", "red", "rgb(1,2)", "rgb(1,2,300)", "rgb(a,b,c)", "rgb"} {
		if got, ok := ParseColour(s); ok {
			t.Errorf("ParseColour(%q) = %v; want none", s, got)
		}
	}
}
