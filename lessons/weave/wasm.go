package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
)

// programs lists the folders under wasm/ that are compiled for the browser, and
// how. The page draws a frame in microseconds: it gains more from being a tenth
// smaller, without inlining, than from being faster.
var programs = []struct {
	name, compiler string
	apart          bool // no part of a single file
}{
	{name: "page", compiler: "all=-l"},
	{name: "stage"},
	{name: "laboratory", compiler: "all=-l", apart: true},
	{name: "reading", compiler: "all=-l", apart: true},
}

// addPrograms compiles the programs, and compresses one while it compiles the
// next.
func (b *build) addPrograms() error {
	folder, err := os.MkdirTemp("", "weave")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)

	var (
		waiting sync.WaitGroup
		broken  = make([]error, len(programs))
		results = make([]squeezed, len(programs))
	)
	for i, program := range programs {
		file := program.name + ".wasm"
		var content []byte
		broken[i] = b.step("compiling "+file, func() (err error) {
			content, err = b.compile(program.name, program.compiler, filepath.Join(folder, file))
			return err
		})
		if broken[i] != nil {
			continue
		}
		b.assets.add(file, content)
		waiting.Go(func() {
			broken[i] = b.step(fmt.Sprintf("compressing %s, %.1f MB", file, float64(len(content))/1e6), func() (err error) {
				results[i], err = b.squeeze.one(content)
				return err
			})
		})
	}
	waiting.Wait()
	for i, compiled := range programs {
		if broken[i] != nil {
			continue
		}
		address := b.assets.addresses[compiled.name+".wasm"]
		r := results[i]
		r.addTo(b.assets.site, address)
		b.assets.programs[compiled.name] = newProgram(b.assets.site, address)
	}
	return errors.Join(broken...)
}

// compile builds one program, the same one for every purpose: what is looked at
// and tested is what ships. Nothing of the machine gets into it: no path, no
// version control state, no build id.
func (b *build) compile(name, compiler, out string) ([]byte, error) {
	build := exec.Command("go", "build", "-trimpath", "-buildvcs=false", "-gcflags="+compiler, "-ldflags=-s -w -buildid=", "-o", out, "./wasm/"+name)
	build.Dir = b.root
	build.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "CGO_ENABLED=0", "GOFLAGS=")
	var complaints bytes.Buffer
	build.Stderr = &complaints
	if err := build.Run(); err != nil {
		return nil, fmt.Errorf("weave: wasm/%s does not compile:\n%s", name, strings.TrimSpace(complaints.String()))
	}
	module, err := os.ReadFile(out)
	if err != nil {
		return nil, err
	}
	if module, err = joinSegments(module, dropLines); err != nil {
		return nil, fmt.Errorf("weave: wasm/%s: %w", name, err)
	}
	return module, nil
}

// wasmRuntime returns the script that runs Go's programs in a browser, of the
// Go that compiles them.
func wasmRuntime() ([]byte, error) {
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return nil, fmt.Errorf("weave: go env GOROOT: %w", err)
	}
	return os.ReadFile(filepath.Join(strings.TrimSpace(string(root)), "lib", "wasm", "wasm_exec.js"))
}
