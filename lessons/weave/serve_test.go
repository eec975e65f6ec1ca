package main

import (
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/fstest"
)

var served = fstest.MapFS{
	"index.html":               {Data: []byte("door")},
	"en/index.html":            {Data: []byte("page")},
	"en/index.html.br":         {Data: []byte("page in brotli")},
	"en/index.html.gz":         {Data: []byte("page in gzip")},
	"assets/page.0123.wasm":    {Data: []byte("program")},
	"assets/page.0123.wasm.gz": {Data: []byte("program in gzip")},
}

func TestServe(t *testing.T) {
	for _, c := range []struct {
		path, accept                     string
		status                           int
		body, encoding, kind, cacheFirst string
	}{
		{"/", "", 200, "door", "", "text/html; charset=utf-8", "no-cache"},
		{"/en/", "", 200, "page", "", "text/html; charset=utf-8", "no-cache"},
		{"/en/", "gzip, deflate, br, zstd", 200, "page in brotli", "br", "text/html; charset=utf-8", "no-cache"},
		{"/en/", "gzip;q=1.0, br;q=0", 200, "page in gzip", "gzip", "text/html; charset=utf-8", "no-cache"},
		{"/en/index.html", "br", 200, "page in brotli", "br", "text/html; charset=utf-8", "no-cache"},
		{"/en", "", 301, "", "", "", "no-cache"},
		{"/assets/page.0123.wasm", "br", 200, "program", "", "application/wasm", "public"},
		{"/assets/page.0123.wasm", "br, gzip", 200, "program in gzip", "gzip", "application/wasm", "public"},
		{"/assets/page.0123.wasm.gz", "gzip", 200, "program in gzip", "", "application/octet-stream", "public"},
		{"/assets/", "", 404, "", "", "", "no-cache"},
		{"/fr/", "", 404, "", "", "", "no-cache"},
		{"/../serve.go", "", 404, "", "", "", "no-cache"},
	} {
		r := httptest.NewRequest(http.MethodGet, c.path, nil)
		r.Header.Set("Accept-Encoding", c.accept)
		w := httptest.NewRecorder()
		server{served}.ServeHTTP(w, r)
		header := w.Header()
		if w.Code != c.status || header.Get("Content-Encoding") != c.encoding {
			t.Errorf("GET %s, %q: status %d, encoding %q", c.path, c.accept, w.Code, header.Get("Content-Encoding"))
		}
		if c.status == 200 && (w.Body.String() != c.body || header.Get("Content-Type") != c.kind) {
			t.Errorf("GET %s, %q: %q as %q", c.path, c.accept, w.Body, header.Get("Content-Type"))
		}
		if !strings.HasPrefix(header.Get("Cache-Control"), c.cacheFirst) {
			t.Errorf("GET %s: Cache-Control %q", c.path, header.Get("Cache-Control"))
		}
		if !strings.Contains(header.Get("Content-Security-Policy"), "default-src 'none'") {
			t.Errorf("GET %s: no Content-Security-Policy", c.path)
		}
	}
}

func TestServeIsReadOnly(t *testing.T) {
	w := httptest.NewRecorder()
	server{served}.ServeHTTP(w, httptest.NewRequest(http.MethodPost, "/", nil))
	if w.Code != http.StatusMethodNotAllowed {
		t.Errorf("POST: status %d", w.Code)
	}
	if got := w.Header().Get("Allow"); got != "GET, HEAD" { // RFC 9110 asks for it with this status
		t.Errorf("POST: allowed is %q", got)
	}
}

// TestServePoster lets a poster have its style where it is opened by itself.
func TestServePoster(t *testing.T) {
	w := httptest.NewRecorder()
	server{fstest.MapFS{"posters/c1.en.svg": {}}}.ServeHTTP(w, httptest.NewRequest(http.MethodGet, "/posters/c1.en.svg", nil))
	if got := w.Header().Get("Content-Security-Policy"); got != posterPolicy {
		t.Errorf("the policy is %s", got)
	}
}

// TestServeKeepsNothing has the worker of a built site stay with static hosts.
func TestServeKeepsNothing(t *testing.T) {
	for _, accept := range []string{"", "br"} {
		r := httptest.NewRequest(http.MethodGet, "/sw.js", nil)
		r.Header.Set("Accept-Encoding", accept)
		w := httptest.NewRecorder()
		server{fstest.MapFS{"sw.js": {Data: []byte("keeps")}, "sw.js.br": {Data: []byte("keeps")}}}.ServeHTTP(w, r)
		if got := w.Body.String(); got != string(unkept) || w.Header().Get("Content-Encoding") != "" {
			t.Errorf("%q: the worker that is served is %q", accept, got)
		}
	}
}

// TestPolicy holds the policy to what the page promises.
func TestPolicy(t *testing.T) {
	for _, not := range []string{"unsafe-inline", "'unsafe-eval'", "http:", "https:", "*"} {
		if strings.Contains(policy, not) {
			t.Errorf("the policy has %s", not)
		}
	}
}

// TestBusyPort names the port that is taken, and what to do.
func TestBusyPort(t *testing.T) {
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	_, port, _ := net.SplitHostPort(taken.Addr().String())
	_, err = listen(taken.Addr().String())
	if err == nil || !strings.Contains(err.Error(), port) || !strings.Contains(err.Error(), "PORT=") {
		t.Errorf("a taken port %s gives %v", port, err)
	}
}

// TestListenHere refuses to serve the site to other machines.
func TestListenHere(t *testing.T) {
	for _, address := range []string{"0.0.0.0:0", ":0", "example.org:80", "127.0.0.1"} {
		if l, err := listen(address); err == nil {
			l.Close()
			t.Errorf("%s was accepted", address)
		}
	}
}
