package main

import (
	_ "embed"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"net/http"
	"path"
	"strconv"
	"strings"
	"syscall"
)

// contentTypes are the kinds of file that a site has.
var contentTypes = map[string]string{
	".html": "text/html; charset=utf-8",
	".css":  "text/css; charset=utf-8",
	".js":   "text/javascript; charset=utf-8",
	".svg":  "image/svg+xml",
	".wasm": "application/wasm",
	".json": "application/json",
	".png":  "image/png",
	".txt":  "text/plain; charset=utf-8",
}

// listener is a port of this machine that the site will be served at.
type listener struct{ net.Listener }

// listen takes an address, which must be of this machine alone.
func listen(address string) (*listener, error) {
	host, port, err := net.SplitHostPort(address)
	if err != nil {
		return nil, fmt.Errorf("weave: -serve %s: %w", address, err)
	}
	if ip := net.ParseIP(host); ip == nil || !ip.IsLoopback() {
		return nil, fmt.Errorf("weave: -serve %s: the site is served to this machine alone: 127.0.0.1:%s", address, port)
	}
	l, err := net.Listen("tcp", address)
	if errors.Is(err, syscall.EADDRINUSE) {
		return nil, fmt.Errorf("weave: port %s is in use; choose another one: PORT=%s make run", port, nextPort(port))
	}
	if err != nil {
		return nil, fmt.Errorf("weave: %w", err)
	}
	return &listener{l}, nil
}

func nextPort(port string) string {
	n, err := strconv.Atoi(port)
	if err != nil || n >= 65535 {
		return "8081"
	}
	return strconv.Itoa(n + 1)
}

// serve serves the site until it is stopped.
func (l *listener) serve(files fs.FS) error {
	fmt.Printf("http://%s/\n", l.Addr())
	return http.Serve(l, server{files})
}

// unkept is the service worker of a site that is being worked on.
//
//go:embed unkept.js
var unkept []byte

// server serves a site as a static host does, with the compressed file where
// the browser takes it. But no browser keeps it: it is about to change.
type server struct{ files fs.FS }

func (s server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	header := w.Header()
	header.Set("Content-Security-Policy", policy)
	header.Set("X-Content-Type-Options", "nosniff")
	header.Set("Referrer-Policy", "no-referrer")
	header.Set("Cache-Control", "no-cache")
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		header.Set("Allow", "GET, HEAD")
		http.Error(w, "this site is only read", http.StatusMethodNotAllowed)
		return
	}
	name := strings.TrimPrefix(path.Clean("/"+r.URL.Path), "/")
	if name == "" {
		name = "."
	}
	if info, err := fs.Stat(s.files, name); err == nil && info.IsDir() {
		if !strings.HasSuffix(r.URL.Path, "/") {
			http.Redirect(w, r, "/"+name+"/", http.StatusMovedPermanently)
			return
		}
		name = path.Join(name, "index.html")
	}
	content, encoding, err := s.read(name, r.Header.Get("Accept-Encoding"))
	if name == workerName {
		content, encoding, err = unkept, "", nil
	}
	if err != nil {
		http.Error(w, "there is nothing here", http.StatusNotFound)
		return
	}
	kind, known := contentTypes[path.Ext(name)]
	if !known {
		kind = "application/octet-stream"
	}
	header.Set("Content-Type", kind)
	header.Set("Content-Length", strconv.Itoa(len(content)))
	header.Set("Vary", "Accept-Encoding")
	if encoding != "" {
		header.Set("Content-Encoding", encoding)
	}
	if path.Dir(name) == posterFolder {
		header.Set("Content-Security-Policy", posterPolicy)
	}
	if strings.HasPrefix(name, assetFolder+"/") {
		header.Set("Cache-Control", "public, max-age=31536000, immutable")
	}
	if r.Method == http.MethodGet {
		w.Write(content)
	}
}

// encodings are those that a site has files in, the smaller one first.
var encodings = []struct{ name, suffix string }{{"br", ".br"}, {"gzip", ".gz"}}

// read returns a file, compressed if the browser accepts that and the site
// has it.
func (s server) read(name, accepted string) (content []byte, encoding string, err error) {
	for _, e := range encodings {
		if accepts(accepted, e.name) {
			if content, err := fs.ReadFile(s.files, name+e.suffix); err == nil {
				return content, e.name, nil
			}
		}
	}
	content, err = fs.ReadFile(s.files, name)
	return content, "", err
}

// accepts reports whether an Accept-Encoding header names an encoding.
func accepts(header, encoding string) bool {
	for part := range strings.SplitSeq(header, ",") {
		name, weight, _ := strings.Cut(strings.TrimSpace(part), ";")
		if strings.TrimSpace(name) == encoding {
			return strings.ReplaceAll(weight, " ", "") != "q=0"
		}
	}
	return false
}
