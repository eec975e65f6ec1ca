package language

import "strings"

// Placeholders lists what is to be filled into a text: names and formats, each
// once, in order. That a word takes forms beside a number is no placeholder of
// its own, as languages differ in it; but what stands in all forms is.
func (l *Language) Placeholders(key Key) []string {
	var all []string
	collect(l.Text(key), func(inside string) {
		for _, known := range all {
			if known == inside {
				return
			}
		}
		all = append(all, inside)
	})
	return all
}

func collect(pattern string, found func(inside string)) {
	for rest := pattern; rest != ""; {
		_, inside, after, is := cut(rest)
		rest = after
		if !is {
			continue
		}
		if name, forms, plural := strings.Cut(inside, "|"); plural {
			found(name + "|")
			for _, form := range splitForms(forms) {
				collect(form, found)
			}
			continue
		}
		found(inside)
	}
}
