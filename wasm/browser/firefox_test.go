package browser

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"image"
	"image/png"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/coder/websocket"
)

// firefox is Firefox, which speaks WebDriver BiDi by itself:
// https://w3c.github.io/webdriver-bidi/
type firefox struct {
	socket *websocket.Conn
	last   int    // the number of the command that was sent last
	tab    string // its browsing context
	heard  []string
}

func startFirefox(t *testing.T) engine {
	t.Helper()
	profile := t.TempDir()
	if err := os.WriteFile(filepath.Join(profile, "user.js"), []byte(preferences), 0o644); err != nil {
		t.Fatal(err)
	}
	command := exec.Command("firefox-esr", "--profile", profile, "--no-remote", "--remote-debugging-port", "0")
	messages, err := command.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	startOnScreen(t, command)
	address, err := findAddress(messages)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	socket, _, err := websocket.Dial(ctx, address+"/session", nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = socket.CloseNow() })
	socket.SetReadLimit(-1) // a picture is large
	e := &firefox{socket: socket}
	for _, start := range []struct {
		method     string
		parameters action
	}{
		{"session.new", action{"capabilities": action{}}},
		{"session.subscribe", action{"events": []string{"log.entryAdded"}}},
	} {
		if err := e.call(start.method, start.parameters, nil); err != nil {
			t.Fatal(err)
		}
	}
	return e
}

// preferences are those of a Firefox that nobody has used, without what greets
// a new reader.
const preferences = `
user_pref("browser.aboutwelcome.enabled", false);
user_pref("browser.startup.page", 0);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("app.normandy.enabled", false);
user_pref("full-screen-api.warning.timeout", 0);
`

// findAddress is where Firefox says it can be spoken to. What else it says is
// let go.
func findAddress(messages io.Reader) (string, error) {
	lines := bufio.NewScanner(messages)
	for lines.Scan() {
		if _, address, found := strings.Cut(lines.Text(), "WebDriver BiDi listening on "); found {
			go io.Copy(io.Discard, messages)
			return address, nil
		}
	}
	return "", fmt.Errorf("firefox cannot be spoken to: %v", lines.Err())
}

// call sends a command and hears what the browser has to say until the reply.
func (e *firefox) call(method string, parameters, result any) error {
	ctx, cancel := context.WithTimeout(context.Background(), 2*patience)
	defer cancel()
	e.last++
	command, err := json.Marshal(action{"id": e.last, "method": method, "params": parameters})
	if err != nil {
		return err
	}
	if err := e.socket.Write(ctx, websocket.MessageText, command); err != nil {
		return err
	}
	for {
		_, content, err := e.socket.Read(ctx)
		if err != nil {
			return fmt.Errorf("firefox: %s: %w", method, err)
		}
		var said struct {
			ID                   int
			Type, Error, Message string
			Params               struct{ Level, Text string }
			Result               json.RawMessage
		}
		if err := json.Unmarshal(content, &said); err != nil {
			return err
		}
		switch {
		case said.Type == "event" && (said.Params.Level == "error" || said.Params.Level == "warn"):
			if said.Params.Text != leftForAnother {
				e.heard = append(e.heard, said.Params.Level+": "+said.Params.Text)
			}
		case said.ID != e.last:
		case said.Type == "error":
			return fmt.Errorf("firefox: %s: %s: %s", method, said.Error, said.Message)
		case result == nil:
			return nil
		default:
			return json.Unmarshal(said.Result, result)
		}
	}
}

// leftForAnother is what Firefox says when the worker still answers a load that
// has been left for another one, as by two clicks on a link in a row. Nobody
// misses it, and it has no address any more; what a page misses is named.
const leftForAnother = "Failed to load ‘’. A ServiceWorker intercepted the request and encountered an unexpected error."

func (e *firefox) open(address string) error {
	var tree struct{ Contexts []struct{ Context string } }
	if err := e.call("browsingContext.getTree", action{"maxDepth": 0}, &tree); err != nil {
		return err
	}
	var tab struct{ Context string }
	if err := e.call("browsingContext.create", action{"type": "tab"}, &tab); err != nil {
		return err
	}
	e.tab = tab.Context
	for _, old := range tree.Contexts {
		if err := e.call("browsingContext.close", action{"context": old.Context}, nil); err != nil {
			return err
		}
	}
	if err := e.call("browsingContext.setViewport", action{"context": e.tab, "viewport": action{"width": 1440, "height": 900}}, nil); err != nil {
		return err
	}
	e.heard = nil
	return e.call("browsingContext.navigate", action{"context": e.tab, "url": address, "wait": "interactive"}, nil)
}

func (e *firefox) evaluate(expression string) (json.RawMessage, error) {
	var said struct {
		Result           struct{ Value string }
		ExceptionDetails struct{ Text string }
	}
	err := e.call("script.evaluate", action{
		"expression": asJSON(expression), "target": action{"context": e.tab}, "awaitPromise": true,
	}, &said)
	if err == nil && said.ExceptionDetails.Text != "" {
		err = fmt.Errorf("firefox: %s", said.ExceptionDetails.Text)
	}
	return json.RawMessage(said.Result.Value), err
}

func (e *firefox) strike(key string) error { return e.act(keyActions(key)) }

func (e *firefox) drag(points ...point) error { return e.act(dragActions(points)) }

func (e *firefox) hover(at point) error { return e.act(mouseActions(moveTo(at))) }

func (e *firefox) act(actions []action) error {
	return e.call("input.performActions", action{"context": e.tab, "actions": actions}, nil)
}

func (e *firefox) shoot() (image.Image, error) {
	var shot struct{ Data []byte } // JSON has it in base 64
	if err := e.call("browsingContext.captureScreenshot", action{"context": e.tab}, &shot); err != nil {
		return nil, err
	}
	return png.Decode(bytes.NewReader(shot.Data))
}

func (e *firefox) complaints() []string {
	_ = e.call("session.status", action{}, nil)
	return e.heard
}
