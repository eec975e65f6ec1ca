package main

import (
	"bytes"
	"errors"
	"fmt"
	"html/template"
	"io"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"sync"
	"time"

	"fivebyfive/calc/language"
	"fivebyfive/lessons"
)

// build makes the site from what stands in the house.
type build struct {
	root     string    // of the module
	work     string    // the folder of a workshop
	progress io.Writer // told what is being made, and how long it took
	speaking sync.Mutex
	squeeze  squeezer
	assets   assets
	singles  site // the single files
}

func newBuild(root string, quality int, progress io.Writer) *build {
	s := site{}
	return &build{
		root:     root,
		work:     filepath.Join(root, ".cache", "workshop"),
		progress: progress,
		squeeze:  squeezer{cache: filepath.Join(root, ".cache"), quality: quality},
		assets:   assets{site: s, addresses: map[string]string{}, programs: map[string]program{}},
		singles:  site{},
	}
}

// site builds everything. The same house gives the same site, byte for byte.
// Where a program does not compile, there is an error and a site without it:
// the page teaches without its programs.
func (b *build) site() (site, error) {
	loaded, err := b.load()
	if err != nil {
		return nil, err
	}
	broken := b.addPrograms()
	if err := errors.Join(b.addReading(loaded), b.pack()); err != nil {
		return nil, errors.Join(broken, err)
	}
	return b.assets.site, broken
}

// addReading adds everything but the programs, which the pages tell the sizes of.
func (b *build) addReading(loaded book) error {
	if err := b.addAssets(loaded.languages); err != nil {
		return err
	}
	if err := b.addPosters(loaded.lessons); err != nil {
		return err
	}
	if err := b.addPreviews(loaded.lessons); err != nil {
		return err
	}
	return b.addPages(loaded)
}

// pack compresses what has been added, and lists it for the worker.
func (b *build) pack() error {
	if err := b.step("compressing the pages", func() error { return b.squeeze.all(b.assets.site) }); err != nil {
		return err
	}
	// What is packed already is left as it is.
	maps.Copy(b.assets.site, b.singles)
	return b.addWorker()
}

// book is everything there is to read, in every language.
type book struct {
	languages  []*language.Language
	lessons    []lessons.Lesson
	appendices []lessons.Appendix
}

// load loads the lessons with their posters, and what stands after them.
func (b *build) load() (loaded book, err error) {
	files, options := b.lessons(), lessons.Options{Figure: poster}
	err = b.step("lessons and posters", func() error {
		if loaded.languages, err = lessons.LoadLanguages(files); err != nil {
			return err
		}
		options.Languages = loaded.languages
		if loaded.lessons, err = lessons.Load(files, options); err != nil {
			return err
		}
		loaded.appendices, err = lessons.LoadAppendices(files, options)
		return err
	})
	return loaded, err
}

// addAssets adds the files of the asset folder. One that is a template, as the
// stage's page is, comes after those that it names.
func (b *build) addAssets(languages []*language.Language) error {
	runtime, err := wasmRuntime()
	if err != nil {
		return err
	}
	b.assets.add("wasm_exec.js", runtime)
	folder := filepath.Join(b.root, assetFolder)
	entries, err := os.ReadDir(folder)
	if err != nil {
		return err
	}
	entries = slices.DeleteFunc(entries, func(entry os.DirEntry) bool { return standsInRoot(entry.Name()) })
	slices.SortStableFunc(entries, func(a, b os.DirEntry) int {
		return isPage(a.Name()) - isPage(b.Name())
	})
	for _, entry := range entries {
		content, err := os.ReadFile(filepath.Join(folder, entry.Name()))
		if err != nil {
			return err
		}
		if isPage(entry.Name()) == 1 {
			if content, err = b.fill(entry.Name(), content, links{assets: &b.assets, folder: assetFolder}); err != nil {
				return err
			}
		}
		if path.Ext(entry.Name()) == ".js" {
			content = withLists(content, lists(languages))
		}
		b.assets.add(entry.Name(), content)
	}
	if err := b.addHostFiles(languages); err != nil {
		return err
	}
	return b.addManifests(languages)
}

// isPage returns 1 for the name of an HTML file, and 0 for any other.
func isPage(name string) int {
	if filepath.Ext(name) == ".html" {
		return 1
	}
	return 0
}

// addPages adds the page of every lesson in every language, the single files with
// all of them, and the pages that lead to these.
func (b *build) addPages(loaded book) error {
	source, err := os.ReadFile(filepath.Join(b.root, "index.html"))
	if err != nil {
		return err
	}
	version, err := readVersion(b.root)
	if err != nil {
		return err
	}
	var pages []page
	for _, l := range loaded.languages {
		p, err := newPage(&b.assets, version, l, loaded)
		if err != nil {
			return err
		}
		if p.Words, err = b.addWords(l); err != nil {
			return err
		}
		pages = append(pages, p)
	}
	if err := b.addSingles(pages, loaded.languages, source); err != nil {
		return err
	}
	for _, course := range pages {
		l := course.Language
		course.Download = newDownload(b.singles, l)
		for i := range course.Lessons {
			p := course.of(i, loaded.languages)
			if b.assets.site[p.folder+"/index.html"], err = b.fill("index.html", source, p); err != nil {
				return err
			}
		}
		if err := b.addLaboratory(course, loaded.languages); err != nil {
			return err
		}
		door := newCourseDoor(&b.assets, l, course.Lessons)
		if b.assets.site[l.Tag+"/index.html"], err = b.fill("door.html", doorTemplate, door); err != nil {
			return err
		}
	}
	b.assets.site["index.html"], err = b.fill("door.html", doorTemplate, newDoor(&b.assets, loaded.languages, pages[0].Lessons))
	return err
}

// sharedTemplate is what the templates of pages have in common.
const sharedTemplate = "shared.html"

// fill runs a template.
func (b *build) fill(name string, source []byte, data any) ([]byte, error) {
	shared, err := os.ReadFile(filepath.Join(b.root, sharedTemplate))
	if err != nil {
		return nil, err
	}
	t, err := template.New(sharedTemplate).Parse(string(shared))
	if err == nil {
		t, err = t.New(name).Parse(string(source))
	}
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	if err := t.Execute(&out, data); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// step does one thing and tells how long it took.
func (b *build) step(name string, do func() error) error {
	start := time.Now()
	b.say("%s …", name)
	err := do()
	if err != nil {
		return err
	}
	if took := time.Since(start); took > time.Second {
		b.say("%s: %.1f s", name, took.Seconds())
	}
	return nil
}

func (b *build) say(format string, arguments ...any) {
	b.speaking.Lock()
	defer b.speaking.Unlock()
	fmt.Fprintf(b.progress, format+"\n", arguments...)
}

// lessons is the folder of the lessons, and of the words of all languages.
func (b *build) lessons() fs.FS { return os.DirFS(filepath.Join(b.root, "lessons")) }
