package main

import (
	"strings"
	"testing"
	"testing/fstest"
)

func TestWeigh(t *testing.T) {
	files := fstest.MapFS{}
	put := func(name string, size int) { files[name] = &fstest.MapFile{Data: make([]byte, size)} }
	put("assets/page.01.wasm", 3_000_000)
	put("assets/page.01.wasm.br", 500_000)
	put("assets/stage.02.wasm", 9_000_000)
	put("assets/stage.02.wasm.br", 1_800_000)
	put("assets/stage.02.wasm.gz", 2_500_000)
	put("assets/laboratory.05.wasm", 4_000_000)
	put("assets/laboratory.05.wasm.br", 550_000)
	put("assets/laboratory.06.css", 7_000)
	put("assets/reading.07.wasm", 4_500_000)
	put("assets/reading.07.wasm.br", 700_000)
	put("assets/style.03.css", 9_000)
	put("assets/style.03.css.br", 3_000)
	put("assets/icon.04.svg", 300)
	put("sw.js", 100)
	put("index.html", 1_000)
	put("en/index.html", 50_000)
	put("en/c1/index.html", 40_000)
	put("en/c1/index.html.br", 8_000)
	put("en/c3/index.html", 50_000)
	put("en/c3/index.html.br", 10_000)
	put("zh/index.html", 50_000)
	put("zh/c1/index.html", 12_000)
	put("posters/c1.en.svg", 20_000)
	put("fivebyfive.en.html", 4_000_000)
	put("fivebyfive.zh.html", 4_100_000)
	table, err := weighSite(files)
	if err != nil {
		t.Fatal(err)
	}
	want := []weighed{
		{"page.wasm", 500_000, pageBudget},
		{"stage.wasm", 1_800_000, stageBudget},
		{"laboratory.wasm", 550_000, deskBudget},
		{"reading.wasm", 700_000, readingBudget},
		{"en/c3/index.html", 10_000, lessonBudget},
		{"the rest, en", 13_400, restBudget},
		{"zh/c1/index.html", 12_000, lessonBudget},
		{"the rest, zh", 15_400, restBudget},
		{"fivebyfive.en.html", 4_000_000, singleBudget},
		{"fivebyfive.zh.html", 4_100_000, singleBudget},
	}
	for i, line := range table {
		if line != want[i] {
			t.Errorf("got %v, want %v", line, want[i])
		}
	}
	delete(files, "assets/page.01.wasm")
	if _, err := weighSite(files); err == nil || !strings.Contains(err.Error(), "page.wasm") {
		t.Errorf("a site without page.wasm gives %v", err)
	}
}

func TestTooHeavy(t *testing.T) {
	s := site{
		"assets/page.01.wasm":       make([]byte, pageBudget+1),
		"assets/stage.02.wasm":      make([]byte, stageBudget),
		"assets/laboratory.03.wasm": make([]byte, deskBudget),
		"assets/reading.04.wasm":    make([]byte, readingBudget),
		"en/index.html":             make([]byte, 1),
		"en/c1/index.html":          make([]byte, lessonBudget),
		"zh/c1/index.html":          make([]byte, restBudget+1_234),
		"fivebyfive.en.html":        make([]byte, singleBudget),
		"fivebyfive.zh.html":        make([]byte, singleBudget+1_000_000),
	}
	folder := t.TempDir()
	if err := s.write(folder, "en/index.html"); err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	err := weigh(&out, folder)
	if err == nil || !strings.Contains(err.Error(), "page.wasm is 1 bytes over") || !strings.Contains(err.Error(), "the rest, zh is 1,234 bytes over") ||
		!strings.Contains(err.Error(), "fivebyfive.zh.html is 1,000,000 bytes over") {
		t.Errorf("got %v", err)
	}
	if strings.Count(out.String(), "\n") != 11 {
		t.Errorf("the table is\n%s", out.String())
	}
}
