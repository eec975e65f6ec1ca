package browser

import (
	"mime"
	"net/http"
	"net/http/httptest"
	"os"
	"path"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

// host is a static host, of the simplest kind, that a test can do mischief
// with. Each has an origin of its own, so nothing is kept from another test.
type host struct {
	address string // with a slash at the end

	mutex    sync.Mutex
	folder   string
	mischief func(name string, content []byte) []byte
}

func newHost(t *testing.T, folder string) *host {
	h := &host{folder: folder}
	server := httptest.NewServer(h)
	t.Cleanup(server.Close)
	h.address = server.URL + "/"
	return h
}

// set changes what the host does from now on. Mischief gets the name of each
// file and returns what is sent instead of its content: nothing, for a file
// that fails to come.
func (h *host) set(folder string, mischief func(name string, content []byte) []byte) {
	h.mutex.Lock()
	defer h.mutex.Unlock()
	h.folder, h.mischief = folder, mischief
}

func (h *host) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h.mutex.Lock()
	folder, mischief := h.folder, h.mischief
	h.mutex.Unlock()
	name := strings.TrimPrefix(r.URL.Path, "/")
	if name == "" || strings.HasSuffix(name, "/") {
		name += "index.html"
	}
	content, err := os.ReadFile(filepath.Join(folder, filepath.FromSlash(path.Clean("/"+name))))
	if err != nil {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Cache-Control", "no-cache")
	if strings.HasPrefix(name, "assets/") {
		w.Header().Set("Cache-Control", "public, max-age=31536000, immutable")
	}
	kind := mime.TypeByExtension(path.Ext(name))
	if kind == "" {
		kind = "application/octet-stream"
	}
	w.Header().Set("Content-Type", kind)
	if mischief != nil {
		content = mischief(name, content)
	}
	if content == nil {
		panic(http.ErrAbortHandler) // the connection breaks
	}
	w.Write(content)
}

// flip changes one byte of the program with the given name.
func flip(program string) func(name string, content []byte) []byte {
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
