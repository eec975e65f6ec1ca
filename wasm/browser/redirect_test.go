package browser

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// Hosts differ in what they call a page. Where they redirect to that name, a
// reader comes back all the same, with the host and without it.
func TestARedirectingHostKeepsItsReaders(t *testing.T) {
	t.Parallel()
	for name, redirect := range map[string]redirect{
		"without the slash": func(path string) (to, file string) {
			if path != "/" && strings.HasSuffix(path, "/") {
				return strings.TrimSuffix(path, "/"), ""
			}
			if path != "/" && !strings.Contains(path, ".") {
				path += "/"
			}
			return "", path
		},
		"by the file's name": func(path string) (to, file string) {
			if strings.HasSuffix(path, "/") {
				return path + "index.html", ""
			}
			return "", path
		},
		"without the file's ending": func(path string) (to, file string) {
			switch plain, isPage := strings.CutSuffix(path, ".html"); {
			case isPage:
				return plain, ""
			case strings.HasSuffix(path, "/index"), strings.HasPrefix(path, "/assets/stage.") && strings.Count(path, ".") == 1:
				path += ".html"
			case strings.HasSuffix(path, "/"):
				return path + "index", ""
			}
			return "", path
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			h := newHost(t, built)
			h.send(redirect)
			b := openAt(t, profile(t), h.address, h.address+"en/#/c1/3")
			b.await(live)
			b.await(kept)
			for range 2 {
				b.do(chromedp.Reload())
				b.await(live)
				b.await(staged)
				b.want("location.hash", "#/c1/3")
			}
			b.await(`Boolean(navigator.serviceWorker.controller)`)

			h.close()
			for _, address := range []string{"", "en/#/c1/3", "en#/c1/3", "zh/index.html", "zh/index", "zh"} {
				b.do(chromedp.Navigate(h.address + address))
				b.await(`/\/(en|zh)\//.test(location.pathname) && ` + live)
				b.await(staged)
				if strings.Contains(address, "#") {
					b.want("location.hash", "#/c1/3")
				}
			}
		})
	}
}
