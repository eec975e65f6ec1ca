package browser

import (
	"bytes"
	"encoding/json"
	"fmt"
	"image"
	"image/png"
	"net/http"
	"os/exec"
	"testing"
)

// webKit is WebKitGTK's MiniBrowser, spoken to by plain WebDriver:
// https://w3c.github.io/webdriver/
type webKit struct {
	session string // the address of its commands
	window  string
	heard   []string
}

// listening has a page keep what goes wrong in it, for WebDriver tells nothing
// of the console.
const listening = `const listen = (window) => {
	if (window.complaints_) return
	window.complaints_ = []
	const hear = (...words) => window.complaints_.push(words.map((word) => String(word?.stack ?? word)).join(" "))
	window.addEventListener("error", ({ message, filename, lineno }) => hear(message, filename, lineno))
	window.addEventListener("unhandledrejection", ({ reason }) => hear(reason))
	for (const kind of ["error", "warn"]) {
		const say = window.console[kind]
		window.console[kind] = (...words) => { hear(kind + ":", ...words); say.apply(window.console, words) }
	}
}
const within = [window]
for (let i = 0; i < window.length; i++) { try { window[i].document && within.push(window[i]) } catch {} }
within.forEach(listen)
`

func startWebKit(t *testing.T) engine {
	t.Helper()
	port := freePort(t)
	startOnScreen(t, exec.Command("WebKitWebDriver", "--port="+port))
	e := &webKit{session: "http://127.0.0.1:" + port + "/session"}
	var session struct{ SessionID string }
	persist(t, func() error {
		return e.call("POST", "", action{"capabilities": action{}}, &session)
	})
	e.session += "/" + session.SessionID
	t.Cleanup(func() { _ = e.call("DELETE", "", nil, nil) })
	for _, err := range []error{
		e.call("GET", "/window", nil, &e.window),
		e.call("POST", "/window/rect", action{"x": 0, "y": 0, "width": 1440, "height": 1000}, nil),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	return e
}

func (e *webKit) call(method, command string, parameters, result any) error {
	body := &bytes.Buffer{}
	if method == "POST" {
		if err := json.NewEncoder(body).Encode(parameters); err != nil {
			return err
		}
	}
	request, err := http.NewRequest(method, e.session+command, body)
	if err != nil {
		return err
	}
	client := http.Client{Timeout: patience / 2} // what is asked while a page goes away has no answer; await asks again
	response, err := client.Do(request)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	var reply struct{ Value json.RawMessage }
	if err := json.NewDecoder(response.Body).Decode(&reply); err != nil {
		return err
	}
	if response.StatusCode != http.StatusOK {
		return fmt.Errorf("webkit: %s: %s", command, reply.Value)
	}
	if result == nil {
		return nil
	}
	return json.Unmarshal(reply.Value, result)
}

func (e *webKit) open(address string) error {
	var windows []string
	if err := e.call("GET", "/window/handles", nil, &windows); err != nil {
		return err
	}
	for _, window := range windows {
		if window == e.window {
			continue
		}
		if err := e.call("POST", "/window", action{"handle": window}, nil); err != nil {
			return err
		}
		if err := e.call("DELETE", "/window", nil, nil); err != nil {
			return err
		}
	}
	if err := e.call("POST", "/window", action{"handle": e.window}, nil); err != nil {
		return err
	}
	if err := e.call("POST", "/url", action{"url": address}, nil); err != nil {
		return err
	}
	e.heard = nil
	return nil
}

func (e *webKit) evaluate(expression string) (json.RawMessage, error) {
	var said struct {
		Value      json.RawMessage
		Complaints []string
	}
	var text string
	script := listening + "return (async () => { const value = await (" + expression + `)
		return JSON.stringify({ Value: value ?? null, Complaints: within.flatMap((window) => window.complaints_.splice(0)) }) })()`
	if err := e.call("POST", "/execute/sync", action{"script": script, "args": []any{}}, &text); err != nil {
		return nil, err
	}
	err := json.Unmarshal([]byte(text), &said)
	e.heard = append(e.heard, said.Complaints...)
	return said.Value, err
}

func (e *webKit) strike(key string) error { return e.act(keyActions(key)) }

func (e *webKit) drag(points ...point) error { return e.act(dragActions(points)) }

func (e *webKit) hover(at point) error { return e.act(mouseActions(moveTo(at))) }

func (e *webKit) act(actions []action) error {
	return e.call("POST", "/actions", action{"actions": actions}, nil)
}

func (e *webKit) shoot() (image.Image, error) {
	var data []byte // JSON has it in base 64
	if err := e.call("GET", "/screenshot", nil, &data); err != nil {
		return nil, err
	}
	return png.Decode(bytes.NewReader(data))
}

func (e *webKit) complaints() []string {
	_, _ = e.evaluate("0")
	return e.heard
}
