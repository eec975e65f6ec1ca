package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"text/tabwriter"

	"fivebyfive/calc/language"
	"fivebyfive/lessons"
)

// The budgets of what a reader downloads, in bytes: as brotli sends them, but a
// single file as it is.
const (
	pageBudget    = 760_000
	stageBudget   = 1_950_000
	deskBudget    = 650_000   // the laboratory's program
	readingBudget = 1_000_000 // that of the readers of other notations
	lessonBudget  = 40_000    // the page of a lesson, with its poster
	restBudget    = 100_000   // everything but the programs, for one lesson

	singleBudget = 5_000_000
)

// weighed is one line of the table of sizes.
type weighed struct {
	what           string
	actual, budget int64
}

// weigh writes what a built site weighs. Too heavy is an error, and so is a
// part that isn't there.
func weigh(out io.Writer, folder string) error {
	if _, err := os.Stat(folder); err != nil {
		return fmt.Errorf("weave: there is no built site: %w", err)
	}
	table, err := weighSite(os.DirFS(folder))
	if err != nil {
		return err
	}
	var heavy []error
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "part\tbytes as sent\tbudget\tshare\t")
	for _, line := range table {
		fmt.Fprintf(w, "%s\t%s\t%s\t%d %%\t\n", line.what, language.Neutral.Number(line.actual), language.Neutral.Number(line.budget), line.actual*100/line.budget)
		if line.actual > line.budget {
			heavy = append(heavy, fmt.Errorf("weave: %s is %s bytes over its budget", line.what, language.Neutral.Number(line.actual-line.budget)))
		}
	}
	w.Flush()
	return errors.Join(heavy...)
}

func weighSite(files fs.FS) ([]weighed, error) {
	sizes, err := transferSizes(files)
	if err != nil {
		return nil, err
	}
	table := []weighed{{what: "page.wasm", budget: pageBudget}, {what: "stage.wasm", budget: stageBudget}, {what: "laboratory.wasm", budget: deskBudget}, {what: "reading.wasm", budget: readingBudget}}
	var shared int64
	own := map[string]int64{} // the words of a language
	for name, size := range sizes {
		plain := plainName(name)
		program := slices.IndexFunc(table, func(line weighed) bool { return line.what == plain })
		switch {
		case program >= 0:
			table[program].actual = size
		case strings.HasPrefix(plain, "laboratory."), strings.HasPrefix(plain, "reading."):
			// it comes when the laboratory is opened
		case plain == "words.txt":
			own[strings.Split(path.Base(name), ".")[1]] = size
		case path.Dir(name) == assetFolder || name == workerName:
			shared += size
		}
	}
	for _, program := range table {
		if program.actual == 0 {
			return nil, fmt.Errorf("weave: %s is not in the site", program.what)
		}
	}
	for _, l := range lessons.Languages() {
		var heaviest string
		for name, size := range sizes {
			if folder := path.Dir(path.Dir(name)); folder == l.Tag && path.Base(name) == "index.html" && size > sizes[heaviest] {
				heaviest = name
			}
		}
		if heaviest == "" {
			return nil, fmt.Errorf("weave: no lesson in %q is in the site", l)
		}
		table = append(table,
			weighed{heaviest, sizes[heaviest], lessonBudget},
			weighed{"the rest, " + l.Tag, shared + own[l.Tag] + sizes[heaviest], restBudget})
	}
	for _, l := range lessons.Languages() {
		name := singleName(l)
		if sizes[name] == 0 {
			return nil, fmt.Errorf("weave: %s is not in the site", name)
		}
		table = append(table, weighed{name, sizes[name], singleBudget})
	}
	return table, nil
}

// transferSizes returns what a browser downloads for each file of a site.
func transferSizes(files fs.FS) (map[string]int64, error) {
	sizes := map[string]int64{}
	return sizes, fs.WalkDir(files, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || strings.HasSuffix(name, ".br") || strings.HasSuffix(name, ".gz") {
			return err
		}
		info, err := fs.Stat(files, name+".br")
		if errors.Is(err, fs.ErrNotExist) {
			info, err = entry.Info()
		}
		if err == nil {
			sizes[name] = info.Size()
		}
		return err
	})
}

// plainName takes the folder and the hash out of an asset's name.
func plainName(name string) string {
	parts := strings.Split(path.Base(name), ".")
	if len(parts) < 3 {
		return path.Base(name)
	}
	return parts[0] + "." + parts[len(parts)-1]
}
