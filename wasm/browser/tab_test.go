package browser

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"image/png"
	"math"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/cdproto/target"
	"github.com/chromedp/chromedp"
)

// tab is a page of the site, open in the browser. When its test ends, no
// error may stand on its console and no request may have left the site.
type tab struct {
	reader
	context context.Context
	home    string // what the address of every request begins with

	mutex    sync.Mutex
	errors   []string
	requests []string
}

// patience is how long a condition is awaited.
const patience = 30 * time.Second

// option prepares a tab before it is opened.
type option func(context.Context) error

// open opens a page of the site as it comes over the network, whatever the page
// has had the browser keep.
func open(t testing.TB, path string, options ...option) *tab {
	t.Helper()
	overNetwork := call(network.SetBypassServiceWorker, network.SetBypassServiceWorkerParams{Bypass: true})
	return openAt(t, profile(t), site+"/", site+path, append([]option{overNetwork}, options...)...)
}

// openAt opens an address in a profile. Every request must stay within home.
func openAt(t testing.TB, profile context.Context, home, address string, options ...option) *tab {
	t.Helper()
	b := newTab(t, profile, options...)
	b.home = home
	b.do(chromedp.Navigate(address))
	t.Cleanup(b.checkManners)
	return b
}

// profile is a reader's own part of the browser, where nothing is kept yet. Any
// number of them are side by side, and none knows of another.
func profile(t testing.TB) context.Context {
	t.Helper()
	process := chromedp.FromContext(browser).Browser
	own, err := cdp.Call(browser, process, target.CreateBrowserContext, target.CreateBrowserContextParams{})
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := chromedp.NewContext(browser, chromedp.WithExistingBrowserContext(own.BrowserContextID))
	t.Cleanup(func() {
		cancel()
		_, _ = cdp.Call(browser, process, target.DisposeBrowserContext, target.DisposeBrowserContextParams{BrowserContextID: own.BrowserContextID})
	})
	return ctx
}

// newTab opens an empty tab. It has the focus, as far as it knows.
func newTab(t testing.TB, profile context.Context, options ...option) *tab {
	t.Helper()
	b := &tab{}
	b.reader = reader{t, chromium{b}}
	ctx, cancel := chromedp.NewContext(profile, chromedp.WithListener(b.hear))
	t.Cleanup(cancel)
	b.context = ctx
	b.do() // makes the tab
	focused := call(emulation.SetFocusEmulationEnabled, emulation.SetFocusEmulationEnabledParams{Enabled: true})
	b.prepare(call(network.Enable, network.EnableParams{}), call(log.Enable, cdp.Empty{}), focused, viewport(1440, 900))
	b.prepare(options...)
	return b
}

func (b *tab) prepare(options ...option) {
	b.Helper()
	for _, option := range options {
		if err := option(b.context); err != nil {
			b.Fatal(err)
		}
	}
}

// inner is the document of an iframe that the page may not reach into.
func (b *tab) inner(address string) *tab {
	b.Helper()
	var id target.ID
	for deadline := time.Now().Add(patience); id == ""; {
		targets, err := chromedp.Targets(b.context)
		if err != nil || time.Now().After(deadline) {
			b.Fatalf("there is no frame %s: %v", address, err)
		}
		for _, info := range targets {
			if info.Type == "iframe" && strings.HasPrefix(info.URL, address) {
				id = info.TargetID
			}
		}
	}
	inner := &tab{home: b.home}
	inner.reader = reader{b.TB, chromium{inner}}
	ctx, cancel := chromedp.NewContext(b.context, chromedp.WithTargetID(id), chromedp.WithListener(inner.hear), chromedp.WithDetachOnCancel())
	b.Cleanup(cancel)
	inner.context = ctx
	inner.do()
	inner.prepare(call(network.Enable, network.EnableParams{}), call(log.Enable, cdp.Empty{}))
	b.Cleanup(inner.checkManners)
	return inner
}

// live is that the page runs and has drawn its figure.
const live = `!!document.documentElement?.classList.contains("ready") && document.querySelector("#words").hasAttribute("viewBox")`

// openLive opens a page and waits until it runs. Nothing is drawn on its canvas:
// it is for tests of everything else, which half of the work is saved so.
func openLive(t testing.TB, path string, options ...option) *tab {
	t.Helper()
	return openWhole(t, path, append([]option{blankCanvas}, options...)...)
}

// openWhole opens a page whose canvas is the real one, and waits until the page
// runs.
func openWhole(t testing.TB, path string, options ...option) *tab {
	t.Helper()
	b := open(t, path, options...)
	b.await(live)
	return b
}

// openStaged opens a page and waits until its figure is on the canvas.
func openStaged(t testing.TB, path string, options ...option) *tab {
	t.Helper()
	b := openWhole(t, path, options...)
	b.await(staged)
	return b
}

// blankCanvas is a stage that takes every frame and draws none. Its program is
// not fetched.
var blankCanvas = inStage(`
	let stage
	Object.defineProperty(window, "fivebyfive", {
		get: () => stage,
		set: (all) => {
			stage = all
			stage.hand = () => {}
			stage.load = async () => {
				await new Promise((loaded) => setTimeout(loaded)) // the page is told of the document first
				stage.started()
				await new Promise(() => {})
			}
		},
	})`)

const staged = `!!document.querySelector("#picture.staged")`

// call is the option to run a command of the browser's.
func call[P, R any](command cdp.Command[P, R], parameters P) option {
	return func(ctx context.Context) error {
		_, err := chromedp.Call(ctx, command, parameters)
		return err
	}
}

func viewport(width, height int64) option {
	return func(ctx context.Context) error { return chromedp.Do(ctx, chromedp.EmulateViewport(width, height)) }
}

// media emulates a preference of the reader.
func media(feature, value string) option {
	return call(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: feature, Value: value}}})
}

var withoutScripts = call(emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})

// without withholds the program of the given name: page or stage.
func without(program string) option {
	pattern := "*://*:*/*/" + program + ".*.wasm*"
	return call(network.SetBlockedURLs, network.SetBlockedURLsParams{URLPatterns: []*network.BlockPattern{{URLPattern: pattern, Block: true}}})
}

// before runs a script in every document before its own.
func before(script string) option {
	return call(page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: script})
}

func (b *tab) hear(event any) {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	switch event := event.(type) {
	case *runtime.EventExceptionThrown:
		b.errors = append(b.errors, event.ExceptionDetails.Text+" "+arguments([]*runtime.RemoteObject{event.ExceptionDetails.Exception}))
	case *runtime.EventConsoleAPICalled:
		if event.Type == runtime.ConsoleAPICalledTypeError || event.Type == runtime.ConsoleAPICalledTypeWarning {
			b.errors = append(b.errors, fmt.Sprint(event.Type, ": ", arguments(event.Args)))
		}
	case *log.EventEntryAdded:
		if event.Entry.Level == log.EntryLevelError {
			b.errors = append(b.errors, event.Entry.Text+" "+event.Entry.URL)
		}
	case *network.EventRequestWillBeSent:
		b.requests = append(b.requests, event.Request.URL)
	}
}

func arguments(objects []*runtime.RemoteObject) string {
	var words []string
	for _, o := range objects {
		if o == nil {
			continue
		}
		words = append(words, string(o.Value)+o.Description)
	}
	return strings.Join(words, " ")
}

// forgive takes errors that a test has provoked off the list.
func (b *tab) forgive(part string) {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	var rest []string
	for _, e := range b.errors {
		if !strings.Contains(e, part) {
			rest = append(rest, e)
		}
	}
	b.errors = rest
}

// forgiveBlocked forgives what a withheld program leaves on the console.
func (b *tab) forgiveBlocked() {
	b.forgive("ERR_BLOCKED_BY_CLIENT")
	b.forgive("Failure: dropped")
}

func (b *tab) checkManners() {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	for _, e := range b.errors {
		b.Errorf("on the console: %s", e)
	}
	for _, r := range b.requests {
		if !strings.HasPrefix(r, b.home) && !strings.HasPrefix(r, "data:") && !strings.HasPrefix(r, "blob:") {
			b.Errorf("a request left the site: %s", r)
		}
	}
}

func (b *tab) do(actions ...chromedp.Action[chromedp.Void]) {
	b.Helper()
	if err := chromedp.Do(b.context, actions...); err != nil {
		b.Fatal(err)
	}
}

// get runs an action that returns something, for as long as patience lasts.
func get[T any](b *tab, action chromedp.Action[T]) T {
	b.Helper()
	ctx, cancel := context.WithTimeout(b.context, patience)
	defer cancel()
	value, err := chromedp.Run(ctx, action)
	if err != nil {
		b.Fatal(err)
	}
	return value
}

// paintNothing leaves out what takes long, for a test that only measures.
func (b *tab) paintNothing() {
	b.Helper()
	b.eval(`document.body.style.clipPath = "inset(50%)", 0`)
}

func (b *tab) press(key string, modifiers ...chromedp.Modifier) {
	b.Helper()
	b.do(chromedp.KeyEvent(key, chromedp.KeyModifiers(modifiers...)))
}

func (b *tab) click(selector string) {
	b.Helper()
	b.do(chromedp.Click(chromedp.CSS(selector)))
}

// see takes a picture of an element that is in view.
func (b *tab) see(selector string) image.Image {
	b.Helper()
	r := get(b, chromedp.Evaluate[[]float64](fmt.Sprintf(
		`(() => { const r = document.querySelector(%q).getBoundingClientRect(); return [r.x, r.y, r.width, r.height] })()`, selector)))
	clip := &page.Viewport{X: math.Round(r[0]), Y: math.Round(r[1]), Width: math.Round(r[2]), Height: math.Round(r[3]), Scale: 1}
	shot, err := chromedp.Call(b.context, page.CaptureScreenshot, page.CaptureScreenshotParams{Clip: clip})
	if err != nil {
		b.Fatal(err)
	}
	picture, err := png.Decode(bytes.NewReader(shot.Data))
	if err != nil {
		b.Fatal(err)
	}
	return picture
}
