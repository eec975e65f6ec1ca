package browser

import (
	"bytes"
	"io"
	"io/fs"
	"math/rand/v2"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/chromedp/chromedp"
)

// What becomes of a site that changes: a new edition is taken as a whole.

// What is being worked on is not kept, and nothing is said of new versions: the
// server of the house has its readers let go of what they have.
func TestASiteThatIsWorkedOnIsNotKept(t *testing.T) {
	t.Parallel()
	const nothing = `Promise.all([navigator.serviceWorker.getRegistrations(), caches.keys()]).then((all) => all.flat().length == 0)`
	registering := before(`{
		const register = ServiceWorkerContainer.prototype.register
		ServiceWorkerContainer.prototype.register = async function (...what) {
			const registration = await register.apply(this, what)
			window.registered = true
			return registration
		}
	}`)
	b := openAt(t, profile(t), site+"/", site+"/en/#/c1/3", registering)
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
	b = openAt(t, profile(t), h.address, h.address+"en/#/c1/3", registering)
	b.await(live)
	b.await(kept)
	b.do(chromedp.Reload())
	b.await(live)
	b.await(`window.registered && Boolean(navigator.serviceWorker.controller)`) // to register a worker that is going keeps it
	h.set(built, func(name string, content []byte) []byte {
		if name == "sw.js" {
			return append(worker, bytes.Repeat([]byte(" "), len(content)-len(worker))...)
		}
		return content
	})
	b.update()
	b.await(nothing)
	b.do(chromedp.Reload())
	b.await(live)
	b.await(nothing)
	b.want(`document.querySelector("#update").textContent`, "")
}

// copyOfHouse copies the house, for tests that change something in it. What it has
// compiled and compressed once is at hand in the copy, too.
func copyOfHouse(t *testing.T) string {
	t.Helper()
	house := t.TempDir()
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
	cache, err := filepath.Abs("../../.cache")
	if err == nil {
		err = os.Symlink(cache, filepath.Join(house, ".cache"))
	}
	if err != nil {
		t.Fatal(err)
	}
	return house
}

// nextEdition builds the site of a house in which a page, the style sheet and
// the stage have changed.
func nextEdition(t *testing.T) string {
	house, out := copyOfHouse(t), t.TempDir()
	for name, change := range map[string][2]string{
		"shared.html":      {"<footer>", "<footer data-edition=\"next\">"},
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
	t.Parallel()
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

// sizeOfUpdate is how many bytes an update takes at least: the worker itself, and what
// pages are made of. The programs, which are the same, the browser may still have.
func sizeOfUpdate(t *testing.T, folder string) (total int64) {
	for _, pattern := range []string{"sw.js", "index.html", "*/index.html", "*/*/index.html", "assets/*.html", "assets/*.js", "assets/*.css", "assets/*.svg", "assets/*.png", "assets/*.json", "assets/words.*.txt", "assets/laboratory.*.txt"} {
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
