package browser

import (
	"bytes"
	"context"
	"encoding/json"
	"image"
	"image/png"
	"slices"
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
)

// chromium is a tab of the browser that most tests use, as an engine among
// others.
type chromium struct{ *tab }

func startChromium(t *testing.T) engine { return chromium{newTab(t, profile(t))} }

func (e chromium) open(address string) error {
	own := chromedp.FromContext(e.context).Target
	targets, err := chromedp.Targets(e.context)
	if err != nil {
		return err
	}
	for _, other := range targets {
		if other.OpenerID == own.TargetID {
			ctx, cancel := chromedp.NewContext(e.context, chromedp.WithTargetID(other.TargetID))
			_ = chromedp.Do(ctx) // attaches; cancelling closes it
			cancel()
		}
	}
	if err := chromedp.Do(e.context, chromedp.Navigate(address)); err != nil {
		return err
	}
	e.mutex.Lock()
	defer e.mutex.Unlock()
	e.errors = nil
	return nil
}

func (e chromium) evaluate(expression string) (json.RawMessage, error) {
	ctx, cancel := context.WithTimeout(e.context, patience)
	defer cancel()
	return chromedp.Run(ctx, chromedp.Evaluate[json.RawMessage](expression, chromedp.EvalAwaitPromise, chromedp.EvalAsValue))
}

func (e chromium) strike(key string) error {
	if named, is := namedKeys[key]; is {
		key = named.devTools
	}
	return chromedp.Do(e.context, chromedp.KeyEvent(key))
}

func (e chromium) drag(points ...point) error {
	first, last := points[0], points[len(points)-1]
	if err := e.hover(first); err != nil {
		return err
	}
	actions := []chromedp.Action[chromedp.Void]{pressed(input.DispatchMouseEventTypeMousePressed, first)}
	for _, p := range points[1:] {
		actions = append(actions, pressed(input.DispatchMouseEventTypeMouseMoved, p))
	}
	return chromedp.Do(e.context, append(actions, pressed(input.DispatchMouseEventTypeMouseReleased, last))...)
}

// pressed is what the mouse does with its button down.
func pressed(kind input.DispatchMouseEventType, at point) chromedp.Action[chromedp.Void] {
	return chromedp.MouseEvent(kind, at.X, at.Y, chromedp.ButtonLeft, chromedp.ClickCount(1))
}

func (e chromium) hover(at point) error {
	return chromedp.Do(e.context, chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, at.X, at.Y))
}

func (e chromium) shoot() (image.Image, error) {
	content, err := chromedp.Run(e.context, chromedp.CaptureScreenshot())
	if err != nil {
		return nil, err
	}
	return png.Decode(bytes.NewReader(content))
}

func (e chromium) complaints() []string {
	e.mutex.Lock()
	defer e.mutex.Unlock()
	return slices.Clone(e.errors)
}
