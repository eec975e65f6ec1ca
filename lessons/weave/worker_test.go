package main

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"testing"
)

func builtAssets() assets {
	a := assets{site: site{}, addresses: map[string]string{}, programs: map[string]program{}}
	a.add("style.css", []byte("body {}"))
	a.add("stage.html", []byte("<!doctype html>"))
	a.add("notes.txt", []byte("of no use to a page"))
	a.add("page.wasm", []byte("\x00asm"))
	a.site["index.html"] = []byte("door")
	a.site["en/index.html"] = []byte("page")
	a.site["en/index.html.br"] = []byte("page, packed")
	a.site["fivebyfive.en.html"] = []byte("all of it")
	a.site["posters/c1.en.svg"] = []byte("for pages elsewhere")
	a.programs["page"] = newProgram(a.site, a.addresses["page.wasm"])
	return a
}

func parseWorker(t *testing.T, a assets, script string) keptSite {
	t.Helper()
	content, err := newWorker(a, []byte(script))
	if err != nil {
		t.Fatal(err)
	}
	_, after, _ := strings.Cut(string(content), "const site = ")
	list, rest, _ := strings.Cut(after, ";\n\n")
	if rest != script {
		t.Fatalf("the script is %q", rest)
	}
	var kept keptSite
	if err := json.Unmarshal([]byte(list), &kept); err != nil {
		t.Fatal(err)
	}
	return kept
}

// TestWorker lists what a page needs and nothing more, each with its sums.
func TestWorker(t *testing.T) {
	a := builtAssets()
	kept := parseWorker(t, a, "work()")
	want := []string{"./", a.addresses["stage.html"], a.addresses["style.css"], "en/"}
	if got := slices.Sorted(maps.Keys(kept.Files)); !slices.Equal(got, want) {
		t.Errorf("it keeps %v, want %v", got, want)
	}
	if got, want := kept.Files["en/"], integrity([]byte("page")); got != want {
		t.Errorf("the page's integrity is %s, want %s", got, want)
	}
	if len(kept.Programs) != 1 || kept.Programs[0].Base != a.addresses["page.wasm"] {
		t.Errorf("it keeps the programs %v", kept.Programs)
	}
}

// TestWorkerVersion is another one whenever anything is.
func TestWorkerVersion(t *testing.T) {
	first := parseWorker(t, builtAssets(), "work()").Version
	if again := parseWorker(t, builtAssets(), "work()").Version; again != first {
		t.Errorf("the same site has the versions %s and %s", first, again)
	}
	if parseWorker(t, builtAssets(), "work(harder)").Version == first {
		t.Error("another worker has the same version")
	}
	a := builtAssets()
	a.site["en/index.html"] = []byte("page, corrected")
	if parseWorker(t, a, "work()").Version == first {
		t.Error("another page has the same version")
	}
	b := builtAssets()
	b.programs["page"] = program{Base: a.addresses["page.wasm"], Integrity: "sha384-other"}
	if parseWorker(t, b, "work()").Version == first {
		t.Error("another program has the same version")
	}
}
