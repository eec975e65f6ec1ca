package main

import (
	"bytes"
	"errors"
	"fmt"
	"net/http"
	"os"
	"path"
	"path/filepath"
	"time"
)

// A workshop serves the site while it is being made: the lessons at once, and the
// programs as they get ready. Nothing is compressed.
type workshop struct {
	server
	programs map[string]*making // by address
}

// making is a program that is being compiled.
type making struct {
	done    chan struct{}
	content []byte
	err     error
}

// newWorkshop makes what can be read, and begins to compile the programs.
func newWorkshop(b *build) (*workshop, error) {
	loaded, err := b.load()
	if err != nil {
		return nil, err
	}
	w, err := furnish(b, loaded)
	if err == nil {
		go w.compile(b)
	}
	return w, err
}

// furnish makes what can be read.
func furnish(b *build, loaded book) (*workshop, error) {
	w := &workshop{programs: map[string]*making{}}
	for _, program := range programs {
		address := path.Join(assetFolder, program.name+".wasm")
		b.assets.programs[program.name] = programInMaking(address)
		w.programs[address] = &making{done: make(chan struct{})}
	}
	if err := b.addReading(loaded); err != nil {
		return nil, err
	}
	if err := b.assets.site.write(b.work, sign); err != nil {
		return nil, err
	}
	w.server = server{os.DirFS(b.work)}
	return w, nil
}

// compile compiles one program after the other, the page's first.
func (w *workshop) compile(b *build) {
	folder, err := os.MkdirTemp("", "weave")
	defer os.RemoveAll(folder)
	for _, program := range programs {
		file := program.name + ".wasm"
		m := w.programs[path.Join(assetFolder, file)]
		m.err = errors.Join(err, b.step("compiling "+file, func() (err error) {
			m.content, err = b.compile(program.name, program.compiler, filepath.Join(folder, file))
			return err
		}))
		if m.err != nil {
			b.say("%v", m.err)
		}
		close(m.done)
	}
	b.say("everything is ready")
}

// ServeHTTP lets who asks for a program wait until there is one.
func (w *workshop) ServeHTTP(out http.ResponseWriter, r *http.Request) {
	m, isProgram := w.programs[r.URL.Path[1:]]
	if !isProgram {
		w.server.ServeHTTP(out, r)
		return
	}
	select {
	case <-m.done:
	case <-r.Context().Done():
		return
	}
	if m.err != nil {
		http.Error(out, m.err.Error(), http.StatusInternalServerError)
		return
	}
	out.Header().Set("Content-Type", contentTypes[".wasm"])
	out.Header().Set("Cache-Control", "no-store")
	http.ServeContent(out, r, "", time.Time{}, bytes.NewReader(m.content))
}

// open serves the workshop until it is stopped.
func (l *listener) open(w *workshop) error {
	fmt.Printf("http://%s/\n", l.Addr())
	return http.Serve(l, w)
}
