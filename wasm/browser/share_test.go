package browser

import (
	"context"
	"os"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	permission "github.com/chromedp/cdproto/browser"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// share chooses something in the menu, and returns what the page says and what
// it shows.
func (b *tab) share(what string) (says, shows string) {
	b.Helper()
	if b.eval(`document.querySelector("#share").open`) != "true" {
		b.click("#share summary")
	}
	b.click(`[data-do="` + what + `"]`)
	b.await(`document.querySelector("#copied").textContent != ""`)
	return b.text("#copied"), b.eval(`document.querySelector("#shared").value`)
}

// pasted is what another program gets.
func (b *tab) pasted() string {
	b.Helper()
	return b.eval(`navigator.clipboard.readText()`)
}

// clipboard is held by a test that copies: all profiles of the browser have one.
var clipboard sync.Mutex

// pasting is a tab that may copy, and may be asked what is pasted.
func pasting(t testing.TB) (options []option) {
	clipboard.Lock()
	t.Cleanup(clipboard.Unlock)
	for _, name := range []string{"clipboard-read", "clipboard-write"} {
		options = append(options, func(ctx context.Context) error {
			return call(permission.SetPermission, permission.SetPermissionParams{
				Permission:       &permission.PermissionDescriptor{Name: name},
				Setting:          permission.PermissionSettingGranted,
				BrowserContextID: chromedp.FromContext(ctx).BrowserContextID,
			})(ctx)
		})
	}
	return options
}

// The link is that of the step, for one who reads it, and lies ready to be
// pasted.
func TestShareLink(t *testing.T) {
	t.Parallel()
	for language, copied := range map[string]string{"en": "Copied", "zh": "已复制"} {
		t.Run(language, func(t *testing.T) {
			t.Parallel()
			b := openLive(t, "/"+language+"/#/c1/3?t=4.2&series=7", pasting(t)...)
			says, shows := b.share("link")
			want := site + "/" + language + "/c1/#/c1/3?t=4.2&series=7"
			if says != copied || shows != want || b.pasted() != want {
				t.Errorf("it says %q, shows %s and gives %s; want %s", says, shows, b.pasted(), want)
			}
			b.want(selected, want)
			b.loadAxe()
			for _, violation := range audit(b) {
				t.Errorf("%s: %s", language, violation)
			}
		})
	}
}

// selected is the part of what is shown that a key would copy.
const selected = `(() => { const f = document.activeElement; return f.id == "shared" ? f.value.slice(f.selectionStart, f.selectionEnd) : "" })()`

// The code is the figure at the step, and the script that gives it its height.
// A page that has them shows the lesson.
func TestShareEmbedCode(t *testing.T) {
	t.Parallel()
	parts, mayPaste := "parts=figure,tally,controls,caption", pasting(t)
	for _, c := range []struct{ path, address, title string }{
		{"/en/#/c1/3", "/en/c1/#/c1/3?" + parts, "C1, the first convolution"},
		{"/en/c1/?from=course#/c1/3?t=4.2&amp;series=7", "/en/c1/?from=course#/c1/3?t=4.2&amp;series=7&amp;" + parts, "C1, the first convolution"},
		{"/zh/#/f6/2", "/zh/f6/#/f6/2?" + parts, "F6：会画画的一层"},
	} {
		b := openLive(t, strings.ReplaceAll(c.path, "&amp;", "&"), mayPaste...)
		says, shows := b.share("embed")
		want := `<iframe src="` + site + c.address + `" title="Five by Five: ` + c.title + `" width="100%" height="560" loading="lazy" allow="fullscreen; screen-wake-lock" style="border:0"></iframe>
<script src="` + site + `/embed.js" async></script>`
		if shows != want || b.pasted() != want {
			t.Errorf("it says %q, shows\n%s\nand gives\n%s\nwant\n%s", says, shows, b.pasted(), want)
		}
		b.want(selected, want)
	}
}

// An address that names its parts keeps them.
func TestShareEmbedCodeKeepsParts(t *testing.T) {
	t.Parallel()
	b := openLive(t, "/en/#/c1/3?t=4.2&parts=figure,controls", pasting(t)...)
	if _, shows := b.share("embed"); !strings.Contains(shows, `#/c1/3?t=4.2&amp;parts=figure,controls"`) {
		t.Errorf("it shows %s", shows)
	}
}

// embedding.md has, as its first two snippets, what the menu copies.
func TestShareEmbedCodeIsTheDocumented(t *testing.T) {
	t.Parallel()
	document, err := os.ReadFile("../../embedding.md")
	if err != nil {
		t.Fatal(err)
	}
	var snippets []string
	for _, found := range regexp.MustCompile("(?s)```html\n(.*?)\n```").FindAllStringSubmatch(string(document), 2) {
		snippets = append(snippets, found[1])
	}
	b := openLive(t, "/en/#/c1/3", pasting(t)...)
	_, shows := b.share("embed")
	if want := strings.ReplaceAll(strings.Join(snippets, "\n"), "https://example.org/five-by-five", site); shows != want {
		t.Errorf("it shows\n%s\nand embedding.md has\n%s", shows, want)
	}
}

// Where a browser lets no page write what is pasted, the older way is tried, and
// then the reader is told how.
func TestShareWhereCopyingIsRefused(t *testing.T) {
	t.Parallel()
	for name, refusal := range map[string]string{
		"rejected": `{ writeText: () => Promise.reject(new DOMException("no", "NotAllowedError")) }`,
		"missing":  `undefined`,
	} {
		t.Run(name, func(t *testing.T) {
			b := openLive(t, "/en/#/c1/3", before(`Object.defineProperty(navigator, "clipboard", { value: `+refusal+` })`))
			b.eval(`document.execCommand = (name) => (window.commands = [...(window.commands ?? []), name, getSelection().toString() || document.activeElement.value]) && true, 0`)
			says, shows := b.share("link")
			if says != "Copied" {
				t.Errorf("it says %q", says)
			}
			b.want(`commands.join(" ")`, "copy "+shows)
			b.eval(`document.execCommand = () => false, 0`)
			if says, shows = b.share("link"); !strings.Contains(says, "Ctrl+C") || !strings.Contains(says, "⌘C") || shows != site+"/en/c1/#/c1/3" {
				t.Errorf("it says %q and shows %s", says, shows)
			}
			b.want(selected, shows)
		})
	}
}

// The address of a file leads nowhere, and the page says so.
func TestShareFromAFile(t *testing.T) {
	t.Parallel()
	home := fileAddress(folderOfSingles(t)) + "/fivebyfive.en.html"
	b := openAt(t, profile(t), home, home+"#/c1/3", withoutNetwork())
	b.await(live)
	for _, what := range []string{"link", "embed"} {
		if says, shows := b.share(what); !strings.Contains(says, "leads nowhere") || shows != "" {
			t.Errorf("%s: it says %q and shows %q", what, says, shows)
		}
		b.want(`document.querySelector("#shared").checkVisibility()`, "false")
	}
}

// With the keyboard the menu is opened, used and left, and the keys of the text
// in it are not the figure's. What was copied is gone when it opens again.
func TestShareByKeyboard(t *testing.T) {
	t.Parallel()
	b := openLive(t, "/en/#/c1/3", pasting(t)...)
	b.eval(`document.querySelector("#share summary").focus(), 0`)
	b.press(kb.Enter)
	b.await(`document.querySelector("#share").open`)
	b.press(kb.Tab)
	b.want(`document.activeElement.dataset.do`, "link")
	b.press(kb.Enter)
	b.await(`document.activeElement.id == "shared"`)
	b.press(kb.Home)
	b.press(kb.PageUp)
	b.want(`location.hash`, "#/c1/3")
	b.press(kb.Escape)
	b.await(`!document.querySelector("#share").open`)
	b.want(`document.activeElement.matches("#share summary")`, "true")
	b.press(kb.Enter)
	b.await(`document.querySelector("#share").open`)
	b.await(`!document.querySelector("#shared").checkVisibility() && document.querySelector("#copied").textContent == ""`)
}

// On a phone the buttons under the figure stand in one row, in view, and so does
// what the menu opens.
func TestShareOnAPhone(t *testing.T) {
	t.Parallel()
	mayPaste := pasting(t)
	for _, width := range []int64{390, 320} {
		b := openLive(t, "/en/#/c1/3", append(slices.Clip(mayPaste), viewport(width, 844))...)
		b.want(`(() => {
			const boxes = [...document.querySelectorAll("#draw, #share summary")].map((e) => e.getBoundingClientRect())
			return boxes.every((box) => box.width >= 34 && box.height >= 30 && box.top == boxes[0].top && box.right <= innerWidth)
		})()`, "true")
		b.share("embed")
		b.want(`(() => {
			const box = document.querySelector("#share .menu").getBoundingClientRect()
			return box.left >= 0 && box.right <= innerWidth && box.top >= 0
		})()`, "true")
		b.want(`document.documentElement.scrollWidth <= innerWidth`, "true")
	}
}
