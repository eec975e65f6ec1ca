package python

import (
	"bytes"
	"encoding/json"
	"strings"
)

// Notebook is the code of a Jupyter notebook, its cells one below the other, and
// whether the content is one.
func Notebook(content []byte) (code string, is bool) {
	content = bytes.TrimSpace(content)
	if !bytes.HasPrefix(content, []byte("{")) || !bytes.Contains(content, []byte(`"nbformat"`)) {
		return "", false
	}
	var notebook struct {
		Cells []struct {
			Type   string `json:"cell_type"`
			Source any    `json:"source"` // a text, or a list of its lines
		} `json:"cells"`
	}
	if err := json.Unmarshal(content, &notebook); err != nil {
		return "", false
	}
	var b strings.Builder
	for _, cell := range notebook.Cells {
		if cell.Type != "code" {
			continue
		}
		switch source := cell.Source.(type) {
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
