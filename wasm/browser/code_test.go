package browser

import (
	"bytes"
	"image"
	"image/color"
	"os/exec"
	"strconv"
	"strings"
	"testing"
)

// The code that is on the wall is that of the step's address, as another
// program reads it, and is large enough for the last row.
func TestCode(t *testing.T) {
	t.Parallel()
	for _, language := range []string{"en", "zh"} {
		t.Run(language, func(t *testing.T) {
			t.Parallel()
			b := openLive(t, "/"+language+"/#/c1/3?t=4.2&present=1&series=7", viewport(1280, 720))
			b.press("q")
			b.await(`document.querySelector("#code").open`)
			address := b.text("#code-link")
			if want := site + "/" + language + "/c1/#/c1/3?t=4.2&series=7"; address != want {
				t.Errorf("the link is %s, want %s", address, want)
			}
			if got := readCode(t, b.see("#code-drawing")); got != address {
				t.Errorf("the code says %q, want %q", got, address)
			}
			b.want(`document.querySelector("#code-drawing").clientHeight >= 0.7 * innerHeight`, "true")
			b.press("q")
			b.await(`!document.querySelector("#code").open`)
		})
	}
}

// readCode reads the code in a picture.
func readCode(t *testing.T, picture image.Image) string {
	t.Helper()
	r := picture.Bounds()
	var pixels []byte
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			c := color.NRGBAModel.Convert(picture.At(x, y)).(color.NRGBA)
			pixels = append(pixels, c.R, c.G, c.B, c.A)
		}
	}
	node := exec.Command("node", "--input-type=module", "-e", `
		import decode from "qr/decode.js"
		import { readFileSync } from "node:fs"
		const [width, height] = process.argv.slice(-2).map(Number)
		console.log(decode({ width, height, data: new Uint8ClampedArray(readFileSync(0)) }))
	`, strconv.Itoa(r.Dx()), strconv.Itoa(r.Dy()))
	node.Stdin = bytes.NewReader(pixels)
	out, err := node.CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s; run npm ci here (make test does)", err, out)
	}
	return strings.TrimSpace(string(out))
}

// What draws the code is fetched when it is asked for, and not before.
func TestCodeIsFetchedWhenAskedFor(t *testing.T) {
	t.Parallel()
	b := openLive(t, "/en/#/c1/3")
	fetched := `performance.getEntriesByType("resource").filter((r) => r.name.includes("qrcode")).length`
	b.want(fetched, "0")
	b.press("q")
	b.await(`document.querySelector("#code").open`)
	b.want(fetched, "1")
}
