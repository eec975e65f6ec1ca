package browser

import (
	"encoding/json"
	"image"
	"testing"
	"unicode/utf8"

	"github.com/chromedp/chromedp/kb"
)

// engine is a browser, with what all of them can do. The mouse and the keys are
// the browser's own: the page cannot tell them from a reader's.
type engine interface {
	// open opens an address, and closes the windows that an earlier page has
	// opened.
	open(address string) error
	// evaluate returns the value of an expression of the page as JSON. It
	// awaits a promise.
	evaluate(expression string) (json.RawMessage, error)
	// strike strikes a key, by the name that its event has.
	strike(key string) error
	// drag presses the mouse at the first point, takes it along the others, and
	// lets go at the last. At a single one that is a click.
	drag(points ...point) error
	// hover takes the mouse to a point.
	hover(at point) error
	// shoot takes a picture of what the window shows.
	shoot() (image.Image, error)
	// complaints are the errors and warnings of the page since it was opened.
	complaints() []string
}

// engines are those that readers have, by what starts them for a test.
var engines = []struct {
	name  string
	start func(*testing.T) engine
}{
	{"chromium", startChromium},
	{"firefox", startFirefox},
	{"webkit", startWebKit},
}

// everywhere runs a test in each engine, in all of them at once.
func everywhere(t *testing.T, test func(*testing.T, engine)) {
	for _, engine := range engines {
		t.Run(engine.name, func(t *testing.T) {
			t.Parallel()
			test(t, engine.start(t))
		})
	}
}

// namedKeys are the keys that write no letter, as DevTools and as WebDriver
// have them: https://w3c.github.io/webdriver/#keyboard-actions
var namedKeys = map[string]struct{ devTools, webDriver string }{
	"Backspace":  {kb.Backspace, "\uE003"},
	"Tab":        {kb.Tab, "\uE004"},
	"Enter":      {kb.Enter, "\uE007"},
	"Escape":     {kb.Escape, "\uE00C"},
	"PageUp":     {kb.PageUp, "\uE00E"},
	"PageDown":   {kb.PageDown, "\uE00F"},
	"End":        {kb.End, "\uE010"},
	"Home":       {kb.Home, "\uE011"},
	"ArrowLeft":  {kb.ArrowLeft, "\uE012"},
	"ArrowUp":    {kb.ArrowUp, "\uE013"},
	"ArrowRight": {kb.ArrowRight, "\uE014"},
	"ArrowDown":  {kb.ArrowDown, "\uE015"},
}

// webDriverKey is a key as WebDriver has it.
func webDriverKey(name string) string {
	if key, named := namedKeys[name]; named {
		return key.webDriver
	}
	if utf8.RuneCountInString(name) != 1 {
		panic("there is no key " + name)
	}
	return name
}
