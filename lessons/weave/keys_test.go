package main

import (
	"testing"
	"testing/fstest"
)

// house is a small house with two languages.
func house(files map[string]string) fstest.MapFS {
	all := fstest.MapFS{}
	for name, content := range map[string]string{
		"lessons/en/language.txt": "original: yes\nname: English\ngrammar: english\nplural: one other\n",
		"lessons/xx/language.txt": "name: Ẍ\nplural: one other\n",
		"calc/language/a.go":      "package language\n\ntype Key string\n\ntype Language struct{}\n\nfunc (l *Language) Say(key Key, arguments ...any) string { return \"\" }\n",
	} {
		all[name] = &fstest.MapFile{Data: []byte(content)}
	}
	for name, content := range files {
		all[name] = &fstest.MapFile{Data: []byte(content)}
	}
	return all
}

const speaker = `package page

import "fivebyfive/calc/language"

const hello = language.Key("page.hello")

type sign struct{ says language.Key }

var signs = []sign{{"page.sign"}, {says: "page.other"}}

func say(l *language.Language, kind string, n int) string {
	return l.Say(hello, n, n) + l.Say(language.Key("page.kind." + kind))
}
`

// TestKeys checks what the linter says of keys and texts that do not fit.
func TestKeys(t *testing.T) {
	const words = "hello: {0} of {1}\nsign: A sign\nother: Another\nkind.a: A\nkind.b: B\n"
	for _, c := range []struct {
		name  string
		files map[string]string
		want  string
	}{
		{"all is well", nil, ""},
		{"a text is missing", map[string]string{"lessons/xx/words/page.txt": "hello: {0} of {1}\nother: Another\nkind.a: A\nkind.b: B\n"},
			`lessons/xx/words/page.txt: the text "sign" is missing, which is named in wasm/page/a.go:9`},
		{"one of a family is missing", map[string]string{"lessons/xx/words/page.txt": "hello: {0} of {1}\nsign: A sign\nother: Another\nkind.a: A\n"},
			`lessons/xx/words/page.txt: the text "kind.b" is missing, which is named in lessons/en/words/page.txt:5`},
		{"a file is missing", map[string]string{"lessons/xx/words/page.txt": "", "wasm/page/a.go": "package page\n", "lessons/en/words/page.txt": ""}, ""},
		{"a text is left over", map[string]string{"lessons/xx/words/page.txt": words + "more: More\n"},
			`lessons/xx/words/page.txt:6: nothing names the text "page.more"`},
		{"placeholders differ", map[string]string{"lessons/xx/words/page.txt": "hello: {0}\nsign: A {0/100} sign\nother: Another\nkind.a: A\nkind.b: B\n"},
			`lessons/xx/words/page.txt:1: "page.hello" fills in [0], and [0 1] in en
lessons/xx/words/page.txt:2: "page.sign" fills in [0/100], and [] in en`},
		{"placeholders differ on purpose", map[string]string{"lessons/xx/words/page.txt": "# differs: why\n" + words[:10] + "\n" + words[18:]}, ""},
		{"forms are a language's own", map[string]string{"lessons/xx/words/page.txt": "hello: {0|one {0}|many {0}} of {1}\n" + words[18:]}, ""},
		{"more is filled in than is handed over", map[string]string{
			"lessons/en/words/page.txt": "hello: {0} of {2}\n" + words[18:], "lessons/xx/words/page.txt": "hello: {0} of {2}\n" + words[18:]},
			`lessons/en/words/page.txt:1: "page.hello" fills in {2}, and wasm/page/a.go:12 hands over 2
lessons/xx/words/page.txt:1: "page.hello" fills in {2}, and wasm/page/a.go:12 hands over 2`},
		{"a template names a text", map[string]string{"index.html": "<p>{{.Say \"skip\"}}</p>\n"},
			`lessons/en/words/site.txt: the text "skip" is missing, which is named in index.html:1
lessons/xx/words/site.txt: the text "skip" is missing, which is named in index.html:1`},
		{"a key is worked out of nothing", map[string]string{"wasm/page/b.go": "package page\n\nimport \"fivebyfive/calc/language\"\n\nfunc key(name string) language.Key { return language.Key(name) }\n"},
			`wasm/page/b.go:5: a key that is worked out begins with a text, as in language.Key("page." + name)`},
	} {
		files := house(map[string]string{"wasm/page/a.go": speaker, "lessons/en/words/page.txt": words, "lessons/xx/words/page.txt": words})
		for name, content := range c.files {
			files[name] = &fstest.MapFile{Data: []byte(content)}
		}
		got := ""
		if err := checkKeys(files); err != nil {
			got = err.Error()
		}
		if got != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
}
