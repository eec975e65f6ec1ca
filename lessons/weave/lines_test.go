package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// A program without lines runs as before, and its panics still name functions.
func TestProgramsRunWithoutLines(t *testing.T) {
	node, err := exec.LookPath("node")
	if err != nil {
		t.Fatal("node is missing; make test installs it")
	}
	folder := t.TempDir()
	write := func(name, content string) string {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
		return path
	}
	write("go.mod", "module lines\n\ngo 1.26\n")
	write("main.go", `package main

import "runtime"

func main() {
	grown := deep(10_000) // the stack grows, and is walked by its tables
	runtime.GC()
	println("counted", grown)
	defer func() { println("caught", recover() != nil); fall(nil) }()
	fall(nil)
}

func deep(n int) int {
	if n == 0 {
		return 0
	}
	return 1 + deep(n-1)
}

func fall(m map[string]int) { m["x"] = 1 }
`)
	program := filepath.Join(folder, "main.wasm")
	build := exec.Command("go", "build", "-ldflags=-s -w", "-o", program, ".")
	build.Dir = folder
	build.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "CGO_ENABLED=0", "GOFLAGS=")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	module, err := os.ReadFile(program)
	if err != nil {
		t.Fatal(err)
	}
	dropped := false
	module, err = joinSegments(module, func(memory []byte) {
		before := bytes.Clone(memory)
		dropLines(memory)
		dropped = !bytes.Equal(before, memory)
	})
	if err != nil || !dropped {
		t.Fatalf("%v, lines dropped: %v", err, dropped)
	}
	write("main.wasm", string(module))
	runtimeScript, err := wasmRuntime()
	if err != nil {
		t.Fatal(err)
	}
	script := write("run.js", "globalThis.fs = require('fs');\n"+string(runtimeScript)+`
const go = new Go();
WebAssembly.instantiate(fs.readFileSync(process.argv[2]), go.importObject).then(({ instance }) => go.run(instance));
`)
	out, _ := exec.Command(node, script, program).CombinedOutput()
	for _, want := range []string{"counted 10000", "caught true", "assignment to entry in nil map", "main.fall", "main.main"} {
		if !bytes.Contains(out, []byte(want)) {
			t.Errorf("%q is not in what the program says:\n%s", want, out)
		}
	}
	if bytes.Contains(out, []byte("main.go:")) {
		t.Errorf("lines are left:\n%s", out)
	}
}

func TestDropLinesOfNonsense(t *testing.T) {
	for _, memory := range [][]byte{nil, []byte("hello"), functionTable, append(bytes.Clone(functionTable), bytes.Repeat([]byte{0xff}, 200)...)} {
		want := bytes.Clone(memory)
		if dropLines(memory); !bytes.Equal(memory, want) {
			t.Errorf("% x was changed", want[:min(len(want), 16)])
		}
	}
}
