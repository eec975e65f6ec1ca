package main

import (
	"testing"
	"testing/fstest"
)

func TestCalls(t *testing.T) {
	const program, script = "wasm/page/a.go", "assets/a.js"
	for _, c := range []struct{ name, program, script, want string }{
		{"a script calls a program", `package main; func f() { dom.Export("turn", g) }`, "const page = window.fivebyfive;\nif (page) page.turn?.(1);", ""},
		{"a program calls a script", `package main; func f() { dom.Call("cue") }`, "const page = window.fivebyfive;\n(page.cue = (text) => text);", ""},
		{"a script gives several", `package main; func f() { dom.Ask("link") }`, "window.fivebyfive = { link, say: 1 };\nfivebyfive.say();", ""},
		{"nobody gives it", `package main; func f() { dom.Call("cue") }`, "", "wasm/page/a.go:1: fivebyfive.cue is called, and given by nobody"},
		{"nobody calls it", `package main; func f() { dom.ExportText("notes", g) }`, "", "wasm/page/a.go:1: fivebyfive.notes is given, and called by nobody"},
		{"a script calls nobody", "package main", "\nfivebyfive.turn(1);", "assets/a.js:2: fivebyfive.turn is called, and given by nobody"},
		{"a script gives nobody", "package main", "\nfivebyfive.turn = 1;", "assets/a.js:2: fivebyfive.turn is given, and called by nobody"},
		{"to give is not to call", `package main; func f() { dom.Export("turn", g) }`, "\nfivebyfive.turn = 1;", "assets/a.js:2: fivebyfive.turn is given, and called by nobody\nwasm/page/a.go:1: fivebyfive.turn is given, and called by nobody"},
		{"a name that stands elsewhere", `package main; func f() { dom.Export(name, g) }`, "", "wasm/page/a.go:1: the name that Export is called with must stand there"},
		{"what is only said", "package main", `say("fivebyfive.turn", 'fivebyfive.turn', ` + "`fivebyfive.${name}`)", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := ""
			if err := checkCalls(fstest.MapFS{program: {Data: []byte(c.program)}, script: {Data: []byte(c.script)}}); err != nil {
				got = err.Error()
			}
			if got != c.want {
				t.Errorf("gives  %q\nwant   %q", got, c.want)
			}
		})
	}
}

// The stage's frame has a function by which it tells the page of something.
func TestCallsOfTheStage(t *testing.T) {
	err := checkCalls(fstest.MapFS{
		"assets/stage.js": {Data: []byte(`tell("stageReady", {}); page.tell("this is another")`)},
		"wasm/page/a.go":  {Data: []byte(`package main; func f() { dom.Export("stageSlow", g) }`)},
	})
	want := "assets/stage.js:1: fivebyfive.stageReady is called, and given by nobody\nwasm/page/a.go:1: fivebyfive.stageSlow is given, and called by nobody"
	if err == nil || err.Error() != want {
		t.Errorf("gives  %v\nwant   %s", err, want)
	}
}
