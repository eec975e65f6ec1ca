package browser

import (
	"strings"
	"sync/atomic"
	"testing"
)

// A program that is not the one that was published is not run.

func TestADamagedPageIsRefused(t *testing.T) {
	t.Parallel()
	for language, says := range map[string]string{"en": "is not the file that was published", "zh": "和发布时的文件不一致"} {
		t.Run(language, func(t *testing.T) {
			t.Parallel()
			h := newHost(t, built)
			h.set(built, flip("page"))
			b := openAt(t, profile(t), h.address, h.address+language+"/#/c1/3")
			b.await(`document.documentElement.classList.contains("still")`)
			b.want(`/page\.[0-9a-f]+\.wasm/.test(document.querySelector("#loading").textContent)`, "true")
			b.want(`document.querySelector("#loading").textContent.includes("`+says+`")`, "true")
			b.want(`document.querySelector(".poster svg").getBoundingClientRect().width > 300`, "true")
			b.forgive("Failure: damaged")

			h.set(built, nil)
			b.click("#loading button")
			b.await(live)
		})
	}
}

func TestADamagedStageIsRefused(t *testing.T) {
	t.Parallel()
	for language, says := range map[string]string{"en": "is not the file that was published", "zh": "和发布时的文件不一致"} {
		t.Run(language, func(t *testing.T) {
			t.Parallel()
			h := newHost(t, built)
			h.set(built, flip("stage"))
			b := openAt(t, profile(t), h.address, h.address+language+"/#/c1/3")
			b.await(live)
			b.await(`/stage\.[0-9a-f]+\.wasm/.test(document.querySelector("#status").textContent)`)
			b.want(`document.querySelector("#status").textContent.includes("`+says+`")`, "true")
			b.want(`document.querySelectorAll("#drawing *").length > 50`, "true")
			b.forgive("Failure: damaged")
		})
	}
}

// What was damaged on its way once, and kept by the browser since, is fetched
// anew.
func TestADamagedFileOfTheCacheIsFetchedAnew(t *testing.T) {
	t.Parallel()
	h := newHost(t, built)
	var damaged atomic.Bool
	h.set(built, func(name string, content []byte) []byte {
		if isProgram(name, "page") && strings.HasSuffix(name, ".gz") && damaged.CompareAndSwap(false, true) {
			content[0] ^= 1
		}
		return content
	})
	openAt(t, profile(t), h.address, h.address+"en/#/c1/3").await(live)
	if !damaged.Load() {
		t.Error("the program was never fetched")
	}
}
