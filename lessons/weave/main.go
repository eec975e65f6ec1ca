// Weave makes the site: the page and its lessons, with every number and
// picture in them, and the programs that bring them to life.
//
//	go run ./lessons/weave -out dist                build
//	go run ./lessons/weave -run 127.0.0.1:8080      serve at once, the programs as they get ready
//	go run ./lessons/weave -serve 127.0.0.1:8080    build, then serve
//	go run ./lessons/weave -release release         build, then pack what is given away
//	go run ./lessons/weave -check                   find faults in lessons and imports
//	go run ./lessons/weave -size dist               hold a built site to its budgets
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

func main() {
	out := flag.String("out", "dist", "build the site into this `folder`")
	address := flag.String("serve", "", "build, then serve the site at this `address`")
	workplace := flag.String("run", "", "serve the site at this `address` while it is being built")
	release := flag.String("release", "", "build, then pack a release into this `folder`")
	check := flag.Bool("check", false, "check the lessons and the imports, and build nothing")
	sizes := flag.String("size", "", "compare a built site in this `folder` with its budgets, and build nothing")
	home := flag.String("home", "", "the `address` where the site will be, for pictures beside links to it")
	flag.Parse()
	if err := run(*out, *address, *workplace, *release, *home, *check, *sizes, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(out, address, workplace, release, home string, check bool, sizes string, arguments []string) error {
	if len(arguments) > 0 {
		return fmt.Errorf("weave: unexpected %q; weave -help lists the flags", arguments[0])
	}
	root, err := findRoot()
	if err != nil {
		return err
	}
	switch {
	case check:
		return checkHouse(root)
	case sizes != "":
		return weigh(os.Stdout, sizes)
	case workplace != "":
		listener, err := listen(workplace)
		if err != nil {
			return err
		}
		w, err := newWorkshop(newBuild(root, quickQuality, os.Stderr))
		if err != nil {
			return err
		}
		return listener.open(w)
	}
	// The address is taken before the work begins, so that a busy port is
	// known at once.
	var listener *listener
	quality := bestQuality
	if address != "" {
		quality = quickQuality
		if listener, err = listen(address); err != nil {
			return err
		}
	}
	b := newBuild(root, quality, os.Stderr)
	if home != "" {
		b.assets.home = strings.TrimSuffix(home, "/") + "/"
	}
	site, broken := b.site()
	if site == nil {
		return broken
	}
	if err := site.write(out, sign); err != nil {
		return err
	}
	if release != "" && broken == nil {
		return writeRelease(root, site, release)
	}
	if listener == nil {
		return broken
	}
	if broken != nil {
		fmt.Fprintln(os.Stderr, broken)
	}
	return listener.serve(os.DirFS(out))
}

// findRoot returns the folder of the module, looking upwards from where weave
// runs.
func findRoot() (string, error) {
	folder, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for {
		if _, err := os.Stat(filepath.Join(folder, "go.mod")); err == nil {
			return folder, nil
		}
		parent := filepath.Dir(folder)
		if parent == folder {
			return "", errors.New("weave: there is no go.mod here or above")
		}
		folder = parent
	}
}
