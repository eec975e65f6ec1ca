package lessons

import (
	"cmp"
	"embed"
	"errors"
	"io/fs"
	"path"
	"slices"
	"sync"

	"fivebyfive/calc/language"
)

// own are the words of the languages that the house has. They are found, and
// listed nowhere: a folder is a language if it says that it is one.
//
//go:embed */language.txt */words/*.txt
var own embed.FS

// Languages lists the languages that the house has, the one that the others are
// translated from first. That all is well with them, the linter sees to.
var Languages = sync.OnceValue(func() []*language.Language {
	languages, err := LoadLanguages(own)
	if err != nil {
		panic(err)
	}
	return languages
})

// Language returns the language of a tag, nil if the house has none.
func Language(tag string) *language.Language {
	for _, l := range Languages() {
		if l.Tag == tag {
			return l
		}
	}
	return nil
}

// LoadLanguages reads the languages that a file system has folders of. The error
// joins all [Fault]s there are.
func LoadLanguages(files fs.FS) ([]*language.Language, error) {
	headers, err := fs.Glob(files, "*/"+language.Header)
	if err != nil {
		return nil, err
	}
	var languages []*language.Language
	var found faults
	for _, header := range headers {
		tag := path.Dir(header)
		text, words, err := readWords(files, tag)
		if err != nil {
			return nil, err
		}
		l, wrong := language.Read(tag, text, words...)
		for _, fault := range wrong {
			file := path.Join(tag, fault.File)
			if fault.File != language.Header {
				file = path.Join(tag, wordFolder, fault.File)
			}
			found.add(file, fault.Line, "%s", fault.Text)
		}
		if _, known := grammars[l.Grammar]; !known {
			found.add(header, 1, "there is no grammar %q", l.Grammar)
		}
		languages = append(languages, l)
	}
	slices.SortStableFunc(languages, func(a, b *language.Language) int {
		return cmp.Compare(order(a), order(b))
	})
	if len(languages) > 0 && !languages[0].Original {
		found.add(headers[0], 1, "no language is the original")
	}
	return languages, found.join()
}

// order puts the original first.
func order(l *language.Language) int {
	if l.Original {
		return 0
	}
	return 1
}

// wordFolder is the folder of a language that has its words.
const wordFolder = "words"

// PackWords returns the files of a language's words that are wanted as one text,
// for a program that is handed it.
func PackWords(files fs.FS, tag string, wanted func(file string) bool) (string, error) {
	header, words, err := readWords(files, tag)
	words = slices.DeleteFunc(words, func(file language.File) bool { return !wanted(file.Name) })
	return language.Pack(header, words...), err
}

func readWords(files fs.FS, tag string) (header string, words []language.File, err error) {
	text, err := fs.ReadFile(files, path.Join(tag, language.Header))
	if err != nil {
		return "", nil, err
	}
	folder := path.Join(tag, wordFolder)
	entries, err := fs.ReadDir(files, folder)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return "", nil, err
	}
	for _, entry := range entries {
		if path.Ext(entry.Name()) != ".txt" {
			continue
		}
		content, err := fs.ReadFile(files, path.Join(folder, entry.Name()))
		if err != nil {
			return "", nil, err
		}
		words = append(words, language.File{Name: entry.Name(), Text: string(content)})
	}
	return string(text), words, nil
}
