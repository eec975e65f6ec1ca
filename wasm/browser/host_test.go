package browser

import (
	"mime"
	"net/http"
	"net/http/httptest"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
)

// host is a static host, of the simplest kind, that a test can do mischief
// with. Each has an origin of its own, so nothing is kept from another test.
type host struct {
	address string // with a slash at the end
	close   func()

	mutex    sync.Mutex
	folder   string
	mischief mischief
	redirect redirect
	policy   string            // what it sends as Content-Security-Policy
	lacks    func(string) bool // files that it does not have
	stalls   func(string) bool // files that it stops sending in the middle
	encoding encoding
	requests map[string]int // by the file's name
	left     map[string]int // requests that were given up while it stalled
}

// mischief gets the name of each file and returns what is sent in the place of
// its content. Where that is shorter the connection breaks after it.
type mischief func(name string, content []byte) []byte

// redirect returns where a host sends a browser that asks for a path, "" where
// it answers, and which file it answers with.
type redirect func(path string) (to, file string)

// encoding is what a host says of the encoding of a program that is asked for by its
// plain name, and the ending of the file that it sends.
type encoding struct{ says, suffix string }

func newHost(t testing.TB, folder string) *host {
	h := &host{folder: folder, requests: map[string]int{}, left: map[string]int{}}
	server := httptest.NewServer(h)
	h.close = sync.OnceFunc(func() {
		server.CloseClientConnections()
		server.Close()
	})
	t.Cleanup(h.close)
	h.address = server.URL + "/"
	return h
}

// set changes what the host does from now on.
func (h *host) set(folder string, m mischief) {
	h.mutex.Lock()
	defer h.mutex.Unlock()
	h.folder, h.mischief = folder, m
}

// forbid sets the host's policy.
func (h *host) forbid(policy string) {
	h.mutex.Lock()
	defer h.mutex.Unlock()
	h.policy = policy
}

// lack has the host lose files, and stall has it stop in the middle of some.
func (h *host) lack(which func(name string) bool) {
	h.mutex.Lock()
	defer h.mutex.Unlock()
	h.lacks = which
}

func (h *host) stall(which func(name string) bool) {
	h.mutex.Lock()
	defer h.mutex.Unlock()
	h.stalls = which
}

// send makes the host a redirecting one.
func (h *host) send(r redirect) {
	h.mutex.Lock()
	defer h.mutex.Unlock()
	h.redirect = r
}

// encode has the host send programs encoded, or say so.
func (h *host) encode(e encoding) {
	h.mutex.Lock()
	defer h.mutex.Unlock()
	h.encoding = e
}

// asked counts the requests for files whose name has a part.
func (h *host) asked(part string) (n int) {
	return h.count(h.requests, func(name string) bool { return strings.Contains(name, part) })
}

// askedFor counts the requests for files whose name ends so, givenUp those that were
// not waited for.
func (h *host) askedFor(ending string) (n int) {
	return h.count(h.requests, func(name string) bool { return strings.HasSuffix(name, ending) })
}

func (h *host) givenUp(ending string) (n int) {
	return h.count(h.left, func(name string) bool { return strings.HasSuffix(name, ending) })
}

func (h *host) count(requests map[string]int, which func(name string) bool) (n int) {
	h.mutex.Lock()
	defer h.mutex.Unlock()
	for name, times := range requests {
		if which(name) {
			n += times
		}
	}
	return n
}

func (h *host) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h.mutex.Lock()
	folder, mischief, redirect := h.folder, h.mischief, h.redirect
	policy, lacks, stalls, encoding := h.policy, h.lacks, h.stalls, h.encoding
	h.mutex.Unlock()
	asked := r.URL.Path
	if redirect != nil {
		to, file := redirect(asked)
		if to != "" {
			http.Redirect(w, r, to, http.StatusPermanentRedirect)
			return
		}
		asked = file
	}
	name := strings.TrimPrefix(asked, "/")
	if name == "" || strings.HasSuffix(name, "/") {
		name += "index.html"
	}
	h.mutex.Lock()
	h.requests[name]++
	h.mutex.Unlock()
	if lacks != nil && lacks(name) {
		http.NotFound(w, r)
		return
	}
	content, err := os.ReadFile(filepath.Join(folder, filepath.FromSlash(path.Clean("/"+name))))
	if err != nil {
		http.NotFound(w, r)
		return
	}
	kind := mime.TypeByExtension(path.Ext(name))
	if kind == "" {
		kind = "application/octet-stream"
	}
	w.Header().Set("Content-Type", kind)
	if policy != "" {
		w.Header().Set("Content-Security-Policy", policy)
	}
	w.Header().Set("Cache-Control", "no-cache")
	if strings.HasPrefix(name, "assets/") {
		w.Header().Set("Cache-Control", "public, max-age=31536000, immutable")
	}
	if encoding.says != "" && path.Ext(name) == ".wasm" {
		w.Header().Set("Content-Encoding", encoding.says)
		if content, err = os.ReadFile(filepath.Join(folder, filepath.FromSlash(name)+encoding.suffix)); err != nil {
			http.NotFound(w, r)
			return
		}
	}
	sent := content
	if mischief != nil {
		w.Header().Set("Cache-Control", "no-store") // nothing of it is used again
		sent = mischief(name, content)
	}
	w.Header().Set("Content-Length", strconv.Itoa(max(len(content), len(sent))))
	if stalls != nil && stalls(name) {
		w.Write(sent[:len(sent)/2])
		_ = http.NewResponseController(w).Flush()
		<-r.Context().Done()
		h.mutex.Lock()
		h.left[name]++
		h.mutex.Unlock()
		return
	}
	w.Write(sent)
	if len(sent) < len(content) {
		panic(http.ErrAbortHandler)
	}
}

// flip changes one byte of the program with the given name.
func flip(program string) mischief {
	return func(name string, content []byte) []byte {
		if isProgram(name, program) {
			content[len(content)/2] ^= 1
		}
		return content
	}
}

// script is the site's script of the given name.
func script(plain string) func(name string) bool {
	return func(name string) bool {
		return strings.HasPrefix(name, "assets/"+plain+".") && strings.HasSuffix(name, ".js")
	}
}

// program is a program of the given name, in whatever form.
func program(plain string) func(name string) bool {
	return func(name string) bool { return isProgram(name, plain) }
}

func isProgram(name, program string) bool {
	return strings.HasPrefix(name, "assets/"+program+".") && strings.Contains(name, ".wasm")
}
