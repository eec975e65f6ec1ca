//go:build js && wasm

package main

import "fivebyfive/wasm/dom"

// themeKey is where the browser keeps the theme; the loader reads it too.
const themeKey = "fivebyfive.theme"

var themes = []string{"auto", "light", "dark"}

func (p *page) listenToTheme() {
	button := dom.ByID("theme")
	shown := func() string {
		if theme := dom.Root().Data("theme"); theme != "" {
			return theme
		}
		return "auto"
	}
	show := func() {
		button.SetText(button.Data(shown()))
		p.stage.readPalette()
		p.refresh()
	}
	button.Listen("click", func(dom.Event) {
		theme := after(shown())
		dom.Store(themeKey, theme)
		p.guest.theme = "" // it is the reader's own now
		setTheme(theme)
		p.saveAddress()
		show()
	})
	dom.Export("restyle", func(dom.Arguments) { show() })
	dom.MatchMedia("(prefers-color-scheme: dark)").Listen("change", func(dom.Event) { show() })
	dom.MatchMedia("(forced-colors: active)").Listen("change", func(dom.Event) { show() })
	show()
}

// setTheme sets the theme of the page; any but light and dark is the system's.
func setTheme(theme string) {
	if theme == "auto" {
		theme = ""
	}
	setRoot("theme", theme)
}

func after(theme string) string {
	for i, t := range themes {
		if t == theme {
			return themes[(i+1)%len(themes)]
		}
	}
	return themes[0]
}
