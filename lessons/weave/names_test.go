package main

import (
	"testing"
	"testing/fstest"
)

// TestNames finds names that are not the glossary's in the sentences of a
// program, and not in its code.
func TestNames(t *testing.T) {
	files := fstest.MapFS{}
	for name, content := range map[string]string{
		"lessons/en/glossary.md": "# Glossary\n\n[kernel](glossary:kernel)\n: Weights.\n: Elsewhere: *filter*.\n",
		"lessons/zh/glossary.md": "# 术语表\n\n[卷积核](glossary:kernel)\n: 权值。\n: 别处也叫*滤波器*。\n",
		"wasm/page/words.go": `package main

import "filter"

const id = "filter"

// A filter in a comment is nobody's business.
var words = []string{
	"The filters slide, and the kernel stays.",
	"滤波器滑动，卷积核不变。",
	"No profilter here.",
}
`,
		"wasm/page/clock.go": `package main

var filter = "filter"
`,
	} {
		files[name] = &fstest.MapFile{Data: []byte(content)}
	}
	const want = `wasm/page/words.go:9: "filters" is called "kernel" here
wasm/page/words.go:10: "滤波器" is called "卷积核" here`
	if err := checkNames(files); err == nil || err.Error() != want {
		t.Errorf("got\n%v\nwant\n%s", err, want)
	}
}
