package python

import (
	"bytes"
	"strings"

	"fivebyfive/calc/reading/json"
)

// Notebook is the code of a Jupyter notebook, its cells one below the other, and
// whether the content is one.
func Notebook(content []byte) (code string, is bool) {
	content = bytes.TrimSpace(content)
	if !bytes.HasPrefix(content, []byte("{")) || !bytes.Contains(content, []byte(`"nbformat"`)) {
		return "", false
	}
	whole, _, ok := json.Decode(string(content))
	notebook, _ := whole.(map[string]any)
	if !ok || notebook == nil {
		return "", false
	}
	var b strings.Builder
	cells, _ := notebook["cells"].([]any)
	for _, one := range cells {
		cell, _ := one.(map[string]any)
		if cell["cell_type"] != "code" {
			continue
		}
		switch source := cell["source"].(type) { // a text, or a list of its lines
		case string:
			b.WriteString(source)
		case []any:
			for _, line := range source {
				text, _ := line.(string)
				b.WriteString(text)
			}
		}
		b.WriteString("\n")
	}
	return b.String(), true
}
