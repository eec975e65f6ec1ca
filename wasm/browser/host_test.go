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
	requests map[string]int // by the file's name
}

// mischief gets the name of each file and returns what is sent in the place of
// its content. Where that is shorter the connection breaks after it.
type mischief func(name string, content []byte) []byte

func newHost(t testing.TB, folder string) *host {
	h := &host{folder: folder, requests: map[string]int{}}
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

// asked counts the requests for files whose name has a part.
func (h *host) asked(part string) (n int) {
	h.mutex.Lock()
	defer h.mutex.Unlock()
	for name, times := range h.requests {
		if strings.Contains(name, part) {
			n += times
		}
	}
	return n
}

func (h *host) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	name := strings.TrimPrefix(r.URL.Path, "/")
	if name == "" || strings.HasSuffix(name, "/") {
		name += "index.html"
	}
	h.mutex.Lock()
	h.requests[name]++
	folder, mischief := h.folder, h.mischief
	h.mutex.Unlock()
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
	w.Header().Set("Content-Length", strconv.Itoa(len(content)))
	w.Header().Set("Cache-Control", "no-cache")
	if strings.HasPrefix(name, "assets/") {
		w.Header().Set("Cache-Control", "public, max-age=31536000, immutable")
	}
	sent := content
	if mischief != nil {
		w.Header().Set("Cache-Control", "no-store") // nothing of it is used again
		sent = mischief(name, content)
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

func isProgram(name, program string) bool {
	return strings.HasPrefix(name, "assets/"+program+".") && strings.Contains(name, ".wasm")
}
