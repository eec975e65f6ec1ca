package browser

import (
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/chromedp/chromedp"
)

// The site without a network, after one visit.

// kept is that the worker has all of the site.
const kept = `navigator.serviceWorker.getRegistration().then(r => Boolean(r?.active))`

func TestOneVisitIsEnoughToWorkOffline(t *testing.T) {
	t.Parallel()
	h := newHost(t, built)
	b := openAt(t, profile(t), h.address, h.address+"en/#/c1/3")
	b.await(live)
	b.await(staged)
	b.await(kept)
	if n := h.askedFor(".wasm.gz"); n != 4 {
		t.Errorf("the four programs were asked for %d times, not once each", n)
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
	t.Parallel()
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
	t.Parallel()
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
	t.Parallel()
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
