// Package browser tests the built site in the browser that readers use. It
// has no code of its own: the tests build the site, serve it, and open it in a
// headless Chromium. They are skipped with -short.
package browser
