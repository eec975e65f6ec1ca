package lessons

import (
	"cmp"
	"errors"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"fivebyfive/calc"
)

// Languages lists the languages that every lesson is written in.
func Languages() []calc.Language { return []calc.Language{calc.English, calc.Chinese} }

// Options is what lessons need from the outside.
type Options struct {
	// Figure returns the HTML inside the figure of a scene. Its error says
	// what is wrong with the scene's name. A nil Figure leaves figures empty.
	Figure func(scene string, language calc.Language) (string, error)
}

// Lesson is one lesson in one language.
type Lesson struct {
	ID       string // the file's name without its number: "c1"
	Language calc.Language
	Title    string
	Scene    string // of its first figure, "" if it has none
	Layer    string // of LeNet-5 that the scene is about: "C1", or ""
	HTML     string
}

// Load reads the folders en and zh of a file system and returns every lesson,
// language by language, in the order of the files' numbers. The error joins
// all [Fault]s there are.
func Load(files fs.FS, options Options) ([]Lesson, error) {
	library, err := newLibrary()
	if err != nil {
		return nil, err
	}
	var found faults
	var drafts []*draft
	for _, language := range Languages() {
		names, err := lessonFiles(files, string(language), &found)
		if err != nil {
			return nil, err
		}
		for _, name := range names {
			file := path.Join(string(language), name)
			source, err := fs.ReadFile(files, file)
			if err != nil {
				return nil, err
			}
			drafts = append(drafts, newDraft(file, language, source, library, options))
		}
	}
	for _, d := range drafts {
		d.check(&found)
	}
	compareTranslations(drafts, &found)
	if err := found.join(); err != nil {
		return nil, err
	}
	lessons := make([]Lesson, len(drafts))
	for i, d := range drafts {
		if lessons[i], err = d.render(); err != nil {
			return nil, err
		}
	}
	return lessons, nil
}

var fileName = regexp.MustCompile(`^([0-9]+)-([a-z0-9-]+)\.md$`)

// lessonFiles lists the lessons of a folder by number. A missing folder has
// none.
func lessonFiles(files fs.FS, folder string, found *faults) ([]string, error) {
	entries, err := fs.ReadDir(files, folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var names []string
	for _, entry := range entries {
		if strings.HasSuffix(entry.Name(), ".md") && !fileName.MatchString(entry.Name()) {
			found.add(path.Join(folder, entry.Name()), 1, "a lesson's file is named NUMBER-ID.md, as in 2-c1.md")
		} else if fileName.MatchString(entry.Name()) {
			names = append(names, entry.Name())
		}
	}
	slices.SortFunc(names, func(a, b string) int {
		return cmp.Or(cmp.Compare(place(a), place(b)), cmp.Compare(a, b))
	})
	return names, nil
}

// place returns the number that a lesson's file name begins with.
func place(name string) int {
	n, _ := strconv.Atoi(fileName.FindStringSubmatch(name)[1])
	return n
}

// compareTranslations finds the lessons that lack a language, or whose figures
// and questions are not those of the first language.
func compareTranslations(drafts []*draft, found *faults) {
	byFile := map[string]*draft{}
	for _, d := range drafts {
		byFile[d.file] = d
	}
	for _, d := range drafts {
		for _, language := range Languages() {
			file := path.Join(string(language), path.Base(d.file))
			other, exists := byFile[file]
			switch {
			case !exists:
				found.add(file, 1, "the lesson is missing: %s has no translation", d.file)
			case language == Languages()[0] && other != d:
				d.compare(other, found)
			}
		}
	}
}
