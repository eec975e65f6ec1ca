package browser

import (
	"bytes"
	"context"
	"io"
	"io/fs"
	"math/rand/v2"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/chromedp/chromedp"
)

// The site without a network, after one visit; and what becomes of a site that
// changes.

// profile is a browser that has kept nothing yet.
func profile(t *testing.T) context.Context {
	ctx, cancel := chromedp.NewContext(browser, chromedp.WithNewBrowserContext())
	t.Cleanup(cancel)
	return ctx
}

// kept is that the worker has all of the site.
const kept = `navigator.serviceWorker.getRegistration().then(r => Boolean(r?.active))`

func TestOneVisitIsEnoughToWorkOffline(t *testing.T) {
	h := newHost(t, built)
	b := openAt(t, profile(t), h.address, h.address+"en/#/c1/3")
	b.await(live)
	b.await(staged)
	b.await(kept)
	if n := h.asked(".wasm"); n != 2 {
		t.Errorf("programs were asked for %d times, not once each", n)
	}

	h.close()
	if err := withoutNetwork()(b.context); err != nil {
		t.Fatal(err)
	}
	b.do(chromedp.Reload())
	b.await(live)
	b.await(staged)
	b.want("location.hash", "#/c1/3")
	b.want(`document.querySelector("#connections").textContent`, "20,384")
	b.click("#language")
	b.await(`location.pathname == "/zh/c1/" && ` + live)
	b.await(staged)
	for _, address := range []string{"", "?from=somewhere", "en/?lesson=c1", "en/index.html", "zh/index.html#/c1/3", "en/s2/", "zh/c3/index.html"} {
		b.do(chromedp.Navigate(h.address + address))
		b.await(`/\/(en|zh)\//.test(location.pathname) && ` + live)
		b.await(staged)
	}
}

// Hosts differ in what they call a page. Where they redirect to that name, a
// reader comes back all the same, with the host and without it.
func TestARedirectingHostKeepsItsReaders(t *testing.T) {
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

// faultyWorker adds to the worker that its caches can be made to fail, as they
// do where a disk is full or a profile damaged.
func faultyWorker(name string, content []byte) []byte {
	if name != "sw.js" {
		return content
	}
	return append(content, `
		const { open } = CacheStorage.prototype
		let fails = false
		CacheStorage.prototype.open = function (name) { return fails ? Promise.reject(new DOMException("no space", "QuotaExceededError")) : open.call(this, name) }
		addEventListener("message", ({ data, ports }) => {
			if (data !== "fail") return
			fails = true
			ports[0].postMessage("")
		})`...)
}

// What is kept is for when there is no network. Where it can't be read the
// network is asked.
func TestAReaderWhoseCacheFailsHasTheNetwork(t *testing.T) {
	h := newHost(t, built)
	h.set(built, faultyWorker)
	b := openAt(t, profile(t), h.address, h.address+"en/#/c1/3")
	b.await(live)
	b.await(kept)
	b.eval(`navigator.serviceWorker.ready.then(({ active }) => new Promise((done) => {
		const { port1, port2 } = new MessageChannel()
		port1.onmessage = () => done(0)
		active.postMessage("fail", [port2])
	}))`)
	b.do(chromedp.Reload())
	b.await(`Boolean(navigator.serviceWorker.controller) && ` + live)
	b.await(staged)
	if n := h.asked("en/c1/index.html"); n < 3 { // the first visit, what is kept, and this one
		t.Errorf("the page was asked for %d times", n)
	}
}

// What the browser has thrown out is put back by the next visit, whether that
// has asked for it or not.
func TestAVisitPutsBackWhatTheBrowserHasThrownOut(t *testing.T) {
	h := newHost(t, built)
	b := openAt(t, profile(t), h.address, h.address+"en/#/c1/3")
	b.await(live)
	b.await(kept)
	cached := `caches.keys().then(async ([name]) => (await (await caches.open(name)).keys()).map(({ url }) => url).sort().join(" "))`
	whole := b.eval(cached)
	for what, lost := range map[string]string{
		"a page and a program": `/zh\/$|page\.\w+\.wasm/`,
		"everything":           `/./`,
	} {
		b.eval(`caches.keys().then(async ([name]) => {
			const cache = await caches.open(name)
			for (const request of await cache.keys()) if (` + lost + `.test(request.url)) await cache.delete(request)
		})`)
		if b.eval(cached) == whole {
			t.Fatalf("%s: nothing was thrown out", what)
		}
		b.do(chromedp.Reload())
		b.await(live)
		b.await(staged)
		b.await(cached + ".then((now) => now == " + strconv.Quote(whole) + ")")
	}
	h.close()
	for _, address := range []string{"zh/#/c1/3", "en/#/c1/3"} {
		b.do(chromedp.Navigate(h.address + address))
		b.await(live)
		b.await(staged)
	}
}

// A page inside another one has nothing kept: its reader has not come to us.
func TestAnEmbeddedPageKeepsNothing(t *testing.T) {
	folder := t.TempDir()
	if err := os.CopyFS(folder, os.DirFS(built)); err != nil {
		t.Fatal(err)
	}
	course := `<!doctype html><title>Course</title><link rel="icon" href="data:,"><iframe src="en/" width="1200" height="800"></iframe>`
	if err := os.WriteFile(filepath.Join(folder, "course.html"), []byte(course), 0o644); err != nil {
		t.Fatal(err)
	}
	h := newHost(t, folder)
	b := openAt(t, profile(t), h.address, h.address+"course.html")
	b.await(`!!document.querySelector("iframe").contentDocument?.querySelector("#picture.staged")`)
	b.eval(`new Promise(done => document.querySelector("iframe").contentWindow.requestIdleCallback(() => setTimeout(done)))`)
	b.want(`navigator.serviceWorker.getRegistrations().then(all => all.length)`, "0")
	if n := h.asked("sw.js"); n > 0 {
		t.Errorf("the worker was asked for %d times", n)
	}
}

// What is being worked on is not kept, and nothing is said of new versions: the
// server of the house has its readers let go of what they have.
func TestASiteThatIsWorkedOnIsNotKept(t *testing.T) {
	const nothing = `Promise.all([navigator.serviceWorker.getRegistrations(), caches.keys()]).then((all) => all.flat().length == 0)`
	b := openAt(t, profile(t), site+"/", site+"/en/#/c1/3", before(`{
		const register = ServiceWorkerContainer.prototype.register
		ServiceWorkerContainer.prototype.register = async function (...what) {
			const registration = await register.apply(this, what)
			window.registered = true
			return registration
		}
	}`))
	b.await(live)
	b.await(`window.registered && ` + nothing)

	// Nor is what an earlier visit has had kept, by the same address.
	response, err := http.Get(site + "/sw.js")
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	worker, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	h := newHost(t, built)
	b = openAt(t, profile(t), h.address, h.address+"en/#/c1/3")
	b.await(live)
	b.await(kept)
	b.do(chromedp.Reload())
	b.await(live)
	b.await(`Boolean(navigator.serviceWorker.controller)`)
	h.set(built, func(name string, content []byte) []byte {
		if name == "sw.js" {
			return append(worker, bytes.Repeat([]byte(" "), len(content)-len(worker))...)
		}
		return content
	})
	b.update()
	b.await(`caches.keys().then((names) => names.length == 0)`)
	b.do(chromedp.Reload())
	b.await(live)
	b.await(nothing)
	b.want(`document.querySelector("#update").textContent`, "")
}

// nextEdition builds the site of a house in which a page, the style sheet and
// the stage have changed.
func nextEdition(t *testing.T) string {
	house, out := t.TempDir(), t.TempDir()
	err := filepath.WalkDir("../..", func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name, err := filepath.Rel("../..", path)
		if err != nil {
			return err
		}
		if entry.Type().IsRegular() {
			content, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			return os.WriteFile(filepath.Join(house, name), content, 0o644)
		}
		switch {
		case !entry.IsDir():
			return nil // a link leads out of the house
		case strings.HasPrefix(entry.Name(), ".") && name != ".", name == "dist", name == "release", entry.Name() == "node_modules":
			return fs.SkipDir
		}
		return os.MkdirAll(filepath.Join(house, name), 0o755)
	})
	if err != nil {
		t.Fatal(err)
	}
	for name, change := range map[string][2]string{
		"index.html":       {"<footer>", "<footer data-edition=\"next\">"},
		"assets/style.css": {"/* The page. */", ":root { --edition: next }"},
		"assets/stage.js":  {"\"use strict\";", "\"use strict\";\nwindow.edition = \"next\";"},
	} {
		file := filepath.Join(house, name)
		content, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		changed := strings.Replace(string(content), change[0], change[1], 1)
		if changed == string(content) {
			t.Fatalf("%s has no %s", name, change[0])
		}
		if err := os.WriteFile(file, []byte(changed), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	_, stop, err := serve(house, out)
	if err != nil {
		t.Fatal(err)
	}
	stop()
	return out
}

// edition is what the page, the style sheet and the stage are of.
const edition = `[
	document.querySelector("footer").dataset.edition ?? "first",
	getComputedStyle(document.documentElement).getPropertyValue("--edition") || "first",
	document.querySelector("#canvas iframe").contentWindow.edition ?? "first",
].join(" ")`

// update looks for a new version and waits until it is here or has failed.
func (b *tab) update() {
	b.Helper()
	b.eval(`navigator.serviceWorker.getRegistration().then(r => r.update()).catch(() => 0), 0`)
	b.await(`navigator.serviceWorker.getRegistration().then(r => !r.installing)`)
}

// whole reports which edition everything is of that a page asks for.
const whole = `(async () => {
	const page = await (await fetch("./")).text()
	const names = [...page.matchAll(/(?:href|src|data-stage|data-runtime)="((?:\.\.\/)+assets\/[^"]+)"/g)].map(m => m[1])
	const files = await Promise.all(names.map(async name => (await fetch(name)).ok))
	return names.length > 4 && files.every(Boolean) && (page.includes("data-edition") ? "next" : "first")
})()`

func TestANewVersionIsTakenAsAWholeWhenTheReaderSaysSo(t *testing.T) {
	next := nextEdition(t)
	h := newHost(t, built)
	h.set(built, func(_ string, content []byte) []byte { return content }) // the browser's own cache is of no help
	reader := profile(t)
	b := openAt(t, reader, h.address, h.address+"en/#/c1/3")
	b.await(live)
	b.await(kept)
	b.do(chromedp.Reload()) // from now on the worker serves it
	b.await(live)
	b.await(staged)
	b.await(`Boolean(navigator.serviceWorker.controller)`)
	second := openAt(t, reader, h.address, h.address+"zh/#/c1/2")
	second.await(live)
	second.await(staged)

	// An update that is stopped, wherever it is, changes nothing.
	total := sizeOfUpdate(t, next)
	random := rand.New(rand.NewPCG(1998, 5))
	for point := range 50 {
		left := atomic.Int64{}
		left.Store(random.Int64N(total))
		h.set(next, func(_ string, content []byte) []byte {
			rest := left.Add(-int64(len(content)))
			if rest >= 0 {
				return content
			}
			return content[:max(0, int64(len(content))+rest)]
		})
		b.update()
		if b.eval(`navigator.serviceWorker.getRegistration().then(r => Boolean(r.waiting))`) == "true" {
			t.Fatalf("stopped %d bytes before its end, an update of %d bytes was taken for whole", -left.Load(), total)
		}
		b.want(whole, "first")
		if point%10 == 9 {
			b.do(chromedp.Reload())
			b.await(live)
			b.await(staged)
			b.want(edition, "first first first")
		}
	}
	// So does one that finds a file of another version on the host.
	h.set(next, func(name string, content []byte) []byte {
		if name == "zh/c1/index.html" {
			content[len(content)/2] ^= 1
		}
		return content
	})
	b.update()
	b.want(`navigator.serviceWorker.getRegistration().then(r => Boolean(r.waiting))`, "false")
	b.want(`document.querySelector("#update").textContent`, "")

	// Nor does it matter what an attempt has left that the browser ended with.
	b.eval(`fetch("../../sw.js").then(r => r.text()).then(async worker => {
		const version = /"version":"(.*?)"/.exec(worker)[1]
		const cache = await caches.open("fivebyfive " + location.origin + "/ " + version)
		await cache.put("./", new Response("half a page"))
	}).then(() => 0)`)

	// One that arrives waits for the reader.
	h.set(next, nil)
	b.update()
	b.await(`document.querySelector("#update").textContent == "New version:reload"`)
	second.await(`document.querySelector("#update").textContent == "新版本：重新载入"`)
	b.want(`document.querySelector("#update").getBoundingClientRect().height > 20`, "true")
	b.want(whole, "first")
	b.do(chromedp.Reload())
	b.await(live)
	b.await(staged)
	b.want(edition, "first first first")
	b.await(`document.querySelector("#update").textContent != ""`)

	// The reader takes it, in one tab; the other one keeps what it has.
	b.click("#update button")
	b.await(`document.querySelector("footer")?.dataset.edition == "next" && ` + live)
	b.await(staged)
	b.want(edition, "next next next")
	b.want("location.hash", "#/c1/3")
	b.want(`document.querySelector("#update").textContent`, "")
	second.want(edition, "first first first")
	second.click("#update button")
	second.await(`document.querySelector("footer")?.dataset.edition == "next" && ` + live)
	second.await(staged)
	second.want(edition, "next next next")
	b.want(`caches.keys().then(names => names.length)`, "1")

	h.close()
	b.do(chromedp.Reload())
	b.await(live)
	b.await(staged)
	b.want(edition, "next next next")
}

// sizeOfUpdate is how many bytes an update takes: the worker itself, what pages
// are made of, and the programs as brotli has them.
func sizeOfUpdate(t *testing.T, folder string) (total int64) {
	for _, pattern := range []string{"sw.js", "index.html", "*/index.html", "*/*/index.html", "assets/*.html", "assets/*.js", "assets/*.css", "assets/*.svg", "assets/*.png", "assets/*.json", "assets/*.wasm.br"} {
		files, err := filepath.Glob(filepath.Join(folder, pattern))
		if err != nil || len(files) == 0 {
			t.Fatalf("there is no %s: %v", pattern, err)
		}
		for _, file := range files {
			info, err := os.Stat(file)
			if err != nil {
				t.Fatal(err)
			}
			total += info.Size()
		}
	}
	return total
}
