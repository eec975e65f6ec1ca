package main

import (
	"errors"
	"fmt"
	"os"
	"path"
	"path/filepath"

	"fivebyfive/lessons"
)

// checkHouse finds the faults of the lessons, the names that are not the
// glossary's, the keys of texts that are not there, the calls that nobody answers,
// and the imports that go against the house's arrows, all of them at once.
func checkHouse(root string) error {
	files := os.DirFS(root)
	return errors.Join(checkLessons(root), checkNames(files), checkKeys(files), checkCalls(files), checkImports(files))
}

// checkLessons finds the faults of the languages and of their lessons. Their files
// are named from the root, so that an editor finds them.
func checkLessons(root string) error {
	files := os.DirFS(filepath.Join(root, "lessons"))
	languages, err := lessons.LoadLanguages(files)
	if err == nil {
		_, err = lessons.Load(files, lessons.Options{Languages: languages, Figure: poster})
	}
	if err == nil {
		return nil
	}
	joined, several := err.(interface{ Unwrap() []error })
	if !several {
		return err
	}
	var found []error
	for _, err := range joined.Unwrap() {
		if fault, ok := err.(lessons.Fault); ok {
			fault.File = path.Join("lessons", fault.File)
			err = fault
		}
		found = append(found, err)
	}
	return fmt.Errorf("%w", errors.Join(found...))
}
