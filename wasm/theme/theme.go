//go:build js && wasm

// Package theme is a reader's choice between light, dark and what the system has.
package theme

import "fivebyfive/wasm/dom"

// key is where the browser keeps the choice; the loader reads it too.
const key = "fivebyfive.theme"

var themes = []string{"auto", "light", "dark"}

// Listen has a button go through the themes. Chosen is told of a choice, and changed
// of whatever changes the colours, now and from then on.
func Listen(button dom.Element, chosen, changed func()) {
	show := func() {
		button.SetText(button.Data(shown()))
		changed()
	}
	button.Listen("click", func(dom.Event) {
		next := after(shown())
		dom.Store(key, next)
		Set(next)
		chosen()
		show()
	})
	dom.Export("restyle", func(dom.Arguments) { show() })
	dom.MatchMedia("(prefers-color-scheme: dark)").Listen("change", func(dom.Event) { show() })
	dom.MatchMedia("(forced-colors: active)").Listen("change", func(dom.Event) { show() })
	show()
}

// Kept is the reader's choice, "" for none.
func Kept() string { return dom.Stored(key) }

// Set sets the theme of the page; any but light and dark is the system's.
func Set(theme string) {
	if theme == "light" || theme == "dark" {
		dom.Root().SetAttribute("data-theme", theme)
	} else {
		dom.Root().RemoveAttribute("data-theme")
	}
}

func shown() string {
	if theme := dom.Root().Data("theme"); theme != "" {
		return theme
	}
	return themes[0]
}

func after(theme string) string {
	for i, t := range themes {
		if t == theme {
			return themes[(i+1)%len(themes)]
		}
	}
	return themes[0]
}
