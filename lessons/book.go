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

	"fivebyfive/calc/language"
)

// book is everything there is to read, in every language, and what it draws
// on.
type book struct {
	options    Options
	library    library
	glossaries map[*language.Language]Glossary

	lessons, appendices []*draft
}

// read reads the folders of the languages in a file system and checks what is in
// them. The error joins all [Fault]s there are.
func read(files fs.FS, options Options) (*book, error) {
	if options.Languages == nil {
		options.Languages = Languages()
	}
	library, err := newLibrary()
	if err != nil {
		return nil, err
	}
	b := &book{options: options, library: library, glossaries: map[*language.Language]Glossary{}}
	var found faults
	for _, language := range b.options.Languages {
		if err := b.readAppendices(files, language, &found); err != nil {
			return nil, err
		}
		if err := b.readLessons(files, language, &found); err != nil {
			return nil, err
		}
	}
	for _, drafts := range [][]*draft{b.lessons, b.appendices} {
		for _, d := range drafts {
			d.check(&found)
		}
		b.compareTranslations(drafts, &found)
	}
	return b, found.join()
}

func (b *book) readLessons(files fs.FS, language *language.Language, found *faults) error {
	names, err := lessonFiles(files, language.Tag, found)
	if err != nil {
		return err
	}
	for _, name := range names {
		file := path.Join(language.Tag, name)
		source, err := fs.ReadFile(files, file)
		if err != nil {
			return err
		}
		b.lessons = append(b.lessons, b.newDraft(file, fileName.FindStringSubmatch(name)[2], language, source))
	}
	return nil
}

// readAppendices reads those that there are.
func (b *book) readAppendices(files fs.FS, language *language.Language, found *faults) error {
	for _, name := range appendixFiles {
		file := path.Join(language.Tag, name)
		source, err := fs.ReadFile(files, file)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return err
		}
		id := strings.TrimSuffix(name, ".md")
		d := b.newDraft(file, id, language, source)
		b.appendices = append(b.appendices, d)
		if id == "glossary" {
			b.glossaries[language] = d.readGlossary(found)
		}
	}
	return nil
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
		switch name := entry.Name(); {
		case fileName.MatchString(name):
			names = append(names, name)
		case strings.HasSuffix(name, ".md") && !slices.Contains(appendixFiles, name):
			found.add(path.Join(folder, name), 1, "a lesson's file is named NUMBER-ID.md, as in 2-c1.md")
		}
	}
	slices.SortFunc(names, func(a, b string) int {
		return cmp.Or(cmp.Compare(numberOf(a), numberOf(b)), cmp.Compare(a, b))
	})
	return names, nil
}

// numberOf returns the number that a lesson's file name begins with.
func numberOf(name string) int {
	n, _ := strconv.Atoi(fileName.FindStringSubmatch(name)[1])
	return n
}

// compareTranslations finds what lacks a language, or has not the figures,
// questions and terms of the first language.
func (b *book) compareTranslations(drafts []*draft, found *faults) {
	byFile := map[string]*draft{}
	for _, d := range drafts {
		byFile[d.file] = d
	}
	for _, d := range drafts {
		for _, language := range b.options.Languages {
			file := path.Join(language.Tag, path.Base(d.file))
			other, exists := byFile[file]
			switch {
			case !exists:
				found.add(file, 1, "the translation of %s is missing", d.file)
			case language == b.original() && other != d:
				d.compare(other, found)
			}
		}
	}
}

// original is the language that the others are translated from.
func (b *book) original() *language.Language { return b.options.Languages[0] }
