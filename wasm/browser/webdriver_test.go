package browser

import (
	"fmt"
	"math"
	"net"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"
)

// What WebDriver and its successor BiDi have in common: the actions of a mouse
// and a keyboard, and a screen for the browser to stand on.

type action map[string]any

// keyActions strike one key.
func keyActions(key string) []action {
	value := webDriverKey(key)
	return []action{{"type": "key", "id": "keyboard", "actions": []action{
		{"type": "keyDown", "value": value}, {"type": "keyUp", "value": value},
	}}}
}

// dragActions press the mouse at the first point and let go at the last.
func dragActions(points []point) []action {
	steps := []action{moveTo(points[0]), {"type": "pointerDown", "button": 0}}
	for _, p := range points[1:] {
		steps = append(steps, moveTo(p))
	}
	return mouseActions(append(steps, action{"type": "pointerUp", "button": 0})...)
}

func mouseActions(steps ...action) []action {
	return []action{{"type": "pointer", "id": "mouse", "parameters": action{"pointerType": "mouse"}, "actions": steps}}
}

func moveTo(p point) action {
	return action{"type": "pointerMove", "x": math.Round(p.X), "y": math.Round(p.Y), "duration": 0, "origin": "viewport"}
}

// asJSON is an expression whose value is that of another one, as JSON.
func asJSON(expression string) string {
	return "(async () => JSON.stringify(await (" + expression + ")) ?? 'null')()"
}

// startOnScreen starts a program with a screen of its own, and a home that
// keeps nothing of this machine's. Both end with the test.
func startOnScreen(t *testing.T, command *exec.Cmd) {
	t.Helper()
	reading, writing, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer reading.Close()
	screen := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", "1600x1200x24", "-nolisten", "tcp")
	screen.ExtraFiles = []*os.File{writing}
	startUntilEnd(t, screen)
	writing.Close()
	var number int
	if _, err := fmt.Fscan(reading, &number); err != nil {
		t.Fatalf("Xvfb has no screen: %v", err)
	}
	home := t.TempDir()
	command.Env = append(os.Environ(), fmt.Sprintf("DISPLAY=:%d", number), "HOME="+home, "XDG_RUNTIME_DIR="+home,
		"NO_AT_BRIDGE=1", // there is no bus to tell a screen reader by
		"LIBGL_ALWAYS_SOFTWARE=1", "LANG=C.UTF-8", "LANGUAGE=en")
	startUntilEnd(t, command)
}

// startUntilEnd starts a program that ends with the test.
func startUntilEnd(t *testing.T, command *exec.Cmd) {
	t.Helper()
	if err := command.Start(); err != nil {
		t.Fatalf("%v; install it (make test does), or run the tests with -short", err)
	}
	t.Cleanup(func() {
		_ = command.Process.Kill()
		_ = command.Wait()
	})
}

// freePort is a port of this machine that nobody listens at.
func freePort(t *testing.T) string {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	_, port, _ := strings.Cut(listener.Addr().String(), ":")
	return port
}

// persist does something until it succeeds, for as long as patience lasts.
func persist(t *testing.T, do func() error) {
	t.Helper()
	for deadline := time.Now().Add(patience); ; time.Sleep(20 * time.Millisecond) {
		err := do()
		if err == nil {
			return
		}
		if time.Now().After(deadline) {
			t.Fatal(err)
		}
	}
}
