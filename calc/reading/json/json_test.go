package json_test

import (
	"bytes"
	standard "encoding/json"
	"reflect"
	"strings"
	"testing"

	"fivebyfive/calc/reading/json"
)

// plain is a value of the standard library's as ours is.
func plain(v any) any {
	switch v := v.(type) {
	case standard.Number:
		if n, err := v.Int64(); err == nil {
			return n
		}
		f, _ := v.Float64()
		return f
	case []any:
		for i := range v {
			v[i] = plain(v[i])
		}
	case map[string]any:
		for name := range v {
			v[name] = plain(v[name])
		}
	}
	return v
}

// What the standard library reads, is read the same.
func same(t *testing.T, text string) {
	t.Helper()
	var want any
	decoder := standard.NewDecoder(bytes.NewReader([]byte(text)))
	decoder.UseNumber()
	if !standard.Valid([]byte(text)) || decoder.Decode(&want) != nil {
		return
	}
	if got, _, ok := json.Decode(text); !ok || !reflect.DeepEqual(got, plain(want)) {
		t.Errorf("%q is read as %#v, %v, want %#v", text, got, ok, want)
	}
}

var texts = []string{
	`{"class_name": "Dense", "config": {"units": 10, "rate": 0.5, "list": [1, -2, 3e2], "none": null, "yes": true, "no": false}}`,
	`"a\n\t\"\\\/\u00e9\ud83d\ude00 网络"`, ` [ ] `, `{}`, `[[[]], {"a": {}}]`, `12345678901234567890`, `-0`, `""`,
}

func TestDecode(t *testing.T) {
	for _, text := range texts {
		same(t, text)
		for end := range text {
			json.Decode(text[:end]) // cut off, it is refused
		}
	}
	for _, wrong := range []string{"", "{", "[1,", `{"a"}`, `{"a":}`, `{a: 1}`, "[1 2]", `"a`, `"\u12"`, "nul", strings.Repeat("[", 100_000), `[1,]x`} {
		if v, at, ok := json.Decode(wrong); ok && wrong != `[1,]x` || at > len(wrong) {
			t.Errorf("%.20q is read as %v, to %d", wrong, v, at)
		}
	}
}

func FuzzDecode(f *testing.F) {
	for _, text := range texts {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if strings.ToValidUTF8(text, "") == text {
			same(t, text)
		}
	})
}
