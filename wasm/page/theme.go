//go:build js && wasm

package main

import "fivebyfive/wasm/dom"

// themeKey is where the browser keeps the theme; the loader reads it too.
const themeKey = "fivebyfive.theme"

var themes = []string{"auto", "light", "dark"}

func (p *page) listenToTheme() {
	button := dom.ByID("theme")
	theme := dom.Root().Data("theme")
	if theme == "" {
		theme = "auto"
	}
	show := func() {
		button.SetText(button.Data(theme))
		p.stage.readPalette()
		p.refresh()
	}
	button.Listen("click", func(dom.Event) {
		theme = after(theme)
		dom.Store(themeKey, theme)
		if theme == "auto" {
			dom.Root().RemoveAttribute("data-theme")
		} else {
			dom.Root().SetAttribute("data-theme", theme)
		}
		show()
	})
	dom.MatchMedia("(prefers-color-scheme: dark)").Listen("change", func(dom.Event) { show() })
	dom.MatchMedia("(forced-colors: active)").Listen("change", func(dom.Event) { show() })
	show()
}

func after(theme string) string {
	for i, t := range themes {
		if t == theme {
			return themes[(i+1)%len(themes)]
		}
	}
	return themes[0]
}
