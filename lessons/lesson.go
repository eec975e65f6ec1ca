package lessons

import (
	"io/fs"

	"fivebyfive/calc/language"
)

// Options is what lessons need from the outside.
type Options struct {
	// Languages are those that are read, each from the folder of its tag: those of
	// the house, if there are none.
	Languages []*language.Language

	// Figure returns the HTML inside the figure of a scene. Its error says
	// what is wrong with the scene's name. A nil Figure leaves figures empty.
	Figure func(scene string, language *language.Language) (string, error)
}

// Lesson is one lesson in one language.
type Lesson struct {
	ID       string // the file's name without its number: "c1"
	Language *language.Language
	Title    string
	Scene    string // of its first figure, "" if it has none
	Layer    string // of LeNet-5 that the scene is about: "C1", or ""
	HTML     string
}

// Load reads the folders of the languages in a file system and returns every lesson,
// language by language, in the order of the files' numbers. The error joins
// all [Fault]s there are.
func Load(files fs.FS, options Options) ([]Lesson, error) {
	book, err := read(files, options)
	if err != nil {
		return nil, err
	}
	lessons := make([]Lesson, len(book.lessons))
	for i, d := range book.lessons {
		if lessons[i], err = d.render(); err != nil {
			return nil, err
		}
	}
	return lessons, nil
}
