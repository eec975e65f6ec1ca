package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/ascii85"
	"encoding/base64"
	"html"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"

	"fivebyfive/calc/language"
	"fivebyfive/lessons"
)

// singles builds the single files, with something in the place of the programs.
func singles(t *testing.T) site {
	b, loaded := newTestBuild(t)
	for _, program := range programs {
		address := b.assets.add(program.name+".wasm", []byte("\x00asm"))
		b.assets.site[address+".gz"] = []byte(program.name + ", packed")
		b.assets.programs[program.name] = newProgram(b.assets.site, address)
	}
	if err := b.addAssets(lessons.Languages()); err != nil {
		t.Fatal(err)
	}
	if err := b.addPages(loaded); err != nil {
		t.Fatal(err)
	}
	return b.singles
}

var (
	elementOf = regexp.MustCompile(`(?s)<(script|style)([^>]*)>(.*?)</(?:script|style)>`)
	policyOf  = regexp.MustCompile(`http-equiv="Content-Security-Policy" content="([^"]*)"`)
	addressOf = regexp.MustCompile(`<([a-z]+)[^>]*\s(?:src|srcset|href)="([^"]*)"`)
	stageOf   = regexp.MustCompile(`data-stage="([^"]*)"`)
)

// TestSingle finds in a single file nothing that the browser would ask for, and
// no script that its policy does not allow; and so in the stage's document.
func TestSingle(t *testing.T) {
	all := singles(t)
	for _, in := range lessons.Languages() {
		page := string(all[singleName(in)])
		for name, document := range map[string]string{
			"the page":  page,
			"the stage": html.UnescapeString(stageOf.FindStringSubmatch(page)[1]),
		} {
			policy := html.UnescapeString(policyOf.FindStringSubmatch(document)[1])
			for _, not := range []string{"'self'", "'unsafe-", "blob:", "http"} {
				if strings.Contains(policy, not) {
					t.Errorf("%s, %s: the policy has %s", in, name, not)
				}
			}
			scripts := 0
			for _, m := range elementOf.FindAllStringSubmatch(document, -1) {
				if strings.Contains(m[2], "octet-stream") || strings.Contains(m[2], "text/plain") {
					continue
				}
				scripts++
				sum := sha256.Sum256([]byte(m[3]))
				if !strings.Contains(policy, "'sha256-"+base64.StdEncoding.EncodeToString(sum[:])+"'") {
					t.Errorf("%s, %s: the policy does not allow the %s%.30s", in, name, m[1], m[3])
				}
			}
			if scripts < 3 {
				t.Errorf("%s, %s: only %d scripts and styles", in, name, scripts)
			}
			for _, m := range addressOf.FindAllStringSubmatch(elementOf.ReplaceAllString(document, ""), -1) {
				element, address := m[1], m[2]
				inside := strings.HasPrefix(address, "#") || strings.HasPrefix(address, "data:")
				followed := element == "a" && strings.HasPrefix(address, "https://")
				if !inside && !followed && !slices.ContainsFunc(lessons.Languages(), func(other *language.Language) bool { return address == singleName(other) }) {
					t.Errorf("%s, %s: <%s> leads to %s", in, name, element, address)
				}
			}
		}
	}
}

// TestEncode reads back what was written, and finds no digit that may not stand
// in an element.
func TestEncode(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 5))
	for size := range 1000 {
		content := make([]byte, size)
		for i := range content {
			content[i] = byte(random.IntN(256)) & byte(random.IntN(2)*255) // many zeros
		}
		text := encode(content)
		if len(text) != (size+3)/4*5 || strings.ContainsAny(text, "<z") {
			t.Fatalf("%d bytes are written as %q", size, text)
		}
		back := make([]byte, size+4)
		n, _, err := ascii85.Decode(back, []byte(strings.ReplaceAll(text, "v", "<")), true)
		if err != nil || !bytes.Equal(back[:n][:size], content) {
			t.Fatalf("%q reads as %q, %v; want %q", text, back[:n], err, content)
		}
	}
}

// What would end its element in a page is no part of a single file.
func TestNothingEndsItsElement(t *testing.T) {
	for content, fits := range map[string]bool{"let a = 1 < 2": true, "a</script>": false, "b</STYLE>": false, "c <!-- d": false} {
		a := assets{site: site{}, addresses: map[string]string{}}
		a.add("a.js", []byte(content))
		if _, err := (links{assets: &a}).text("a.js"); (err == nil) != fits {
			t.Errorf("%q: %v", content, err)
		}
	}
}
