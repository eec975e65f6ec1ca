package browser

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// A program comes as small as the host and the browser can have it: as the host
// encodes it, and as gzip from one that would send it bare.

// amounts keeps what is said of how much has come.
var amounts = before(`document.addEventListener("readystatechange", () => {
	const amount = document.querySelector("#loading [aria-hidden]")
	window.amounts = []
	if (amount) new MutationObserver(() => amounts.push(amount.textContent)).observe(amount, { childList: true })
}, { once: true })`)

func TestAProgramComesAsTheHostEncodesIt(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		encoding
		plain, gzip int    // how often each program is asked for
		takes       string // the ending of what comes
	}{
		"brotli":            {encoding{"br", ".br"}, 1, 0, ".wasm.br"},
		"gzip":              {encoding{"gzip", ".gz"}, 1, 0, ".wasm.gz"},
		"bare":              {encoding{}, 1, 1, ".wasm.gz"},
		"bare, called text": {encoding{"utf-8", ""}, 1, 1, ".wasm.gz"},
		"bare, called gzip": {encoding{"gzip", ""}, 1, 1, ".wasm.gz"},
		"gzip, called br":   {encoding{"br", ".gz"}, 1, 1, ".wasm.gz"},
		"something in gzip": {encoding{"gzip", "/../../sw.js.gz"}, 1, 1, ".wasm.gz"},
	} {
		t.Run(name, func(t *testing.T) {
			h := newHost(t, built)
			h.encode(c.encoding)
			b := openAt(t, profile(t), h.address, h.address+"en/#/c1/3", amounts)
			b.await(live)
			b.await(staged)
			if plain, gzip := h.askedFor(".wasm"), h.askedFor(".wasm.gz"); plain != 2*c.plain || gzip != 2*c.gzip {
				t.Errorf("two programs were asked for %d times by name and %d times as gzip", plain, gzip)
			}
			size := megabytes(t, "page.*"+c.takes)
			b.want("amounts.at(-1)", size+" / "+size+" MB")
			b.forgiveFailures()
		})
	}
}

// megabytes is how the page writes the size of the file of the site that has a name.
func megabytes(t *testing.T, pattern string) string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(built, "assets", pattern))
	if err != nil || len(files) != 1 {
		t.Fatalf("%s is %v: %v", pattern, files, err)
	}
	info, err := os.Stat(files[0])
	if err != nil {
		t.Fatal(err)
	}
	return fmt.Sprintf("%.2f", float64(info.Size())/1e6)
}

// What would come bare is given up as soon as the host has said so.
func TestWhatWouldComeBareIsGivenUp(t *testing.T) {
	t.Parallel()
	h := newHost(t, built)
	h.stall(func(name string) bool { return strings.HasSuffix(name, ".wasm") })
	b := openAt(t, profile(t), h.address, h.address+"en/#/c1/3")
	b.await(live)
	b.await(staged)
	if n := h.givenUp(".wasm"); n != 2 {
		t.Errorf("%d of the two programs were given up", n)
	}
}

// What the page has fetched is kept as it is, and asked for no more.
func TestAProgramIsKeptAsItHasCome(t *testing.T) {
	t.Parallel()
	for name, e := range map[string]encoding{"brotli": {"br", ".br"}, "bare": {}} {
		t.Run(name, func(t *testing.T) {
			h := newHost(t, built)
			h.encode(e)
			b := openAt(t, profile(t), h.address, h.address+"en/#/c1/3")
			b.await(live)
			b.await(staged)
			b.await(kept)
			// Those of the lesson by the page, those of the laboratory by the worker, which
			// knows by then how the host sends them.
			asked := h.asked(".wasm")
			if want := map[string]int{"brotli": 4, "bare": 6}[name]; asked != want {
				t.Errorf("programs were asked for %d times, not %d", asked, want)
			}
			b.do(chromedp.Reload())
			b.await(`Boolean(navigator.serviceWorker.controller) && ` + live)
			b.await(staged)
			if n := h.asked(".wasm"); n != asked {
				t.Errorf("programs that are kept were asked for %d times more", n-asked)
			}
			h.close()
			b.do(chromedp.Reload())
			b.await(live)
			b.await(staged)
			b.forgiveFailures()
		})
	}
}
