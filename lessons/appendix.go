package lessons

import (
	"io/fs"

	"fivebyfive/calc/language"
)

// Appendix is what stands after the lessons, in one language: the glossary,
// and the references.
type Appendix struct {
	ID       string // "glossary"
	Language *language.Language
	Title    string
	HTML     string
}

// appendixFiles are named like this, and stand in this order.
var appendixFiles = []string{"glossary.md", "references.md"}

// LoadAppendices returns every appendix, language by language. The error joins
// all [Fault]s there are, those of the lessons too.
func LoadAppendices(files fs.FS, options Options) ([]Appendix, error) {
	book, err := read(files, options)
	if err != nil {
		return nil, err
	}
	var loaded []Appendix
	for _, d := range book.appendices {
		l, err := d.render()
		if err != nil {
			return nil, err
		}
		loaded = append(loaded, Appendix{l.ID, l.Language, l.Title, l.HTML})
	}
	return loaded, nil
}
