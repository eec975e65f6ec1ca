package main

import (
	"maps"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"fivebyfive/wasm/frame"
)

// textRoles are the roles that words are set in, and grounds those that they
// are set on.
var (
	textRoles = []string{"ink", "muted", "input", "kernel", "bias", "output", "connection", "focus"}
	grounds   = []string{"paper", "panel"}
)

// TestContrast computes the contrast of every text with every ground, in light
// and dark: 4.5 to 1 is what WCAG 2.2 asks of text (1.4.3).
func TestContrast(t *testing.T) {
	const least = 4.5
	for theme, tokens := range themes(t) {
		for _, text := range textRoles {
			for _, ground := range grounds {
				if c := contrast(tokens[text], tokens[ground]); c < least {
					t.Errorf("%s: %s %06x on %s %06x has a contrast of %.2f, less than %v", theme, text, tokens[text], ground, tokens[ground], c, least)
				}
			}
		}
	}
}

// flare is the light of the room that falls on a wall, as a share of that of
// the projector's white.
const flare = 0.20

// onWall returns the contrast of two colours that are projected in a lit room.
func onWall(a, b float64) float64 { return (max(a, b) + flare) / (min(a, b) + flare) }

// TestContrastOnAWall computes the contrast that a class sees: 3 to 1 for
// words, 2 to 1 for what there is to see in a figure, down to a faint line.
func TestContrastOnAWall(t *testing.T) {
	tokens := themes(t)["projector"]
	for _, ground := range grounds {
		paper := tokens[ground]
		for _, text := range textRoles {
			if c := onWall(luminance(tokens[text]), luminance(paper)); c < 3 {
				t.Errorf("%s %06x on %s has a contrast of %.2f on a wall, less than 3", text, tokens[text], ground, c)
			}
			if text == "focus" {
				continue
			}
			line := over(tokens[text], paper, frame.Faint*frame.WallInk)
			if c := onWall(luminance(line), luminance(paper)); c < 2 {
				t.Errorf("a faint line of %s on %s is %06x and has a contrast of %.2f on a wall, less than 2", text, ground, line, c)
			}
		}
		if c := onWall(luminance(tokens["hair"]), luminance(paper)); c < 2 {
			t.Errorf("hairlines on %s have a contrast of %.2f on a wall, less than 2", ground, c)
		}
	}
}

// over returns the colour of something that lets its ground through.
func over(colour, ground uint32, opacity float64) uint32 {
	var mixed uint32
	for shift := 0; shift <= 16; shift += 8 {
		a, b := float64(colour>>shift&0xff), float64(ground>>shift&0xff)
		mixed |= uint32(math.Round(b+(a-b)*opacity)) << shift
	}
	return mixed
}

// TestThemes checks that the theme that a reader chooses is the one that the
// system's choice gives.
func TestThemes(t *testing.T) {
	all := themes(t)
	if !maps.Equal(all["dark"], all["dark, by the system"]) {
		t.Errorf("the two dark themes differ:\n%06x\n%06x", all["dark"], all["dark, by the system"])
	}
	for _, role := range append(textRoles, append(grounds, "hair")...) {
		for theme, tokens := range all {
			if _, ok := tokens[role]; !ok {
				t.Errorf("%s: there is no --%s", theme, role)
			}
		}
	}
}

var (
	rootRule = regexp.MustCompile(`(:root[^{]*)\{([^}]*)\}`)
	colourOf = regexp.MustCompile(`--([a-z]+):\s*#([0-9a-f]{6})\b`)
)

// themes reads the colours of every theme out of the style sheet.
func themes(t *testing.T) map[string]map[string]uint32 {
	css := houseFile(t, assetFolder, "style.css")
	names := map[string]string{
		":root ":                           "light",
		`:root:not([data-theme="light"]) `: "dark, by the system",
		`:root[data-theme="dark"] `:        "dark",
		`:root[data-profile="projector"] `: "projector",
		":root:root:root ":                 "print",
	}
	found := map[string]map[string]uint32{}
	for _, rule := range rootRule.FindAllStringSubmatch(css, -1) {
		tokens := map[string]uint32{}
		for _, m := range colourOf.FindAllStringSubmatch(rule[2], -1) {
			colour, err := strconv.ParseUint(m[2], 16, 32)
			if err != nil {
				t.Fatal(err)
			}
			tokens[m[1]] = uint32(colour)
		}
		if len(tokens) > 0 {
			name, known := names[rule[1]]
			if !known {
				t.Fatalf("a theme that the test does not know: %s", rule[1])
			}
			found[name] = tokens
		}
	}
	if len(found) != len(names) {
		t.Fatalf("the style sheet has %d themes, not %d", len(found), len(names))
	}
	return found
}

// contrast returns the contrast ratio of two colours, from 1 to 21.
func contrast(a, b uint32) float64 {
	light, dark := luminance(a), luminance(b)
	if light < dark {
		light, dark = dark, light
	}
	return (light + 0.05) / (dark + 0.05)
}

// luminance returns a colour's relative luminance as WCAG defines it.
func luminance(colour uint32) float64 {
	c := linear(colour)
	return 0.2126*c[0] + 0.7152*c[1] + 0.0722*c[2]
}

// linear returns how much light of each kind a colour of sRGB has.
func linear(colour uint32) (c triple) {
	for i := range c {
		v := float64(colour>>(16-8*i)&0xff) / 255
		if v <= 0.04045 {
			c[i] = v / 12.92
		} else {
			c[i] = math.Pow((v+0.055)/1.055, 2.4)
		}
	}
	return c
}

// TestLuminance checks the measure itself: black on white, and mid grey.
func TestLuminance(t *testing.T) {
	if c := contrast(0, 0xffffff); math.Abs(c-21) > 1e-9 {
		t.Errorf("black on white: %v", c)
	}
	if c := contrast(0x767676, 0xffffff); math.Abs(c-4.54) > 0.01 {
		t.Errorf("#767676 on white: %v, want 4.54", c)
	}
}

// TestUnderlines holds the style sheet to what WebKit knows: it drops a
// text-decoration of more than one value.
func TestUnderlines(t *testing.T) {
	shorthand := regexp.MustCompile(`text-decoration:\s*([^;}]+)`)
	for _, m := range shorthand.FindAllStringSubmatch(houseFile(t, assetFolder, "style.css"), -1) {
		if len(strings.Fields(m[1])) > 1 {
			t.Errorf("%q: WebKit takes text-decoration with one value; the longhands have the others", m[0])
		}
	}
}
