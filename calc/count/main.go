// Count counts a network from the terminal.
//
//	go run ./calc/count lenet5
//	go run ./calc/count lenet5 -explain
//	go run ./calc/count lenet5-modern -json
//	go run ./calc/count concept -lang zh
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"fivebyfive/calc"
	"fivebyfive/calc/language"
	"fivebyfive/lessons"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// order is what the command line asks for.
type order struct {
	network  string
	explain  bool
	json     bool
	language *language.Language
}

// run is the whole command. It returns the exit status: 2 for a command line
// that cannot be followed, 1 for anything else that goes wrong.
func run(args []string, stdout, stderr io.Writer) int {
	o, err := parse(args, stdout, stderr)
	if errors.Is(err, flag.ErrHelp) {
		return 0
	}
	if err != nil {
		fmt.Fprintln(stderr, "count:", err)
		return 2
	}
	network, err := calc.Find(o.network)
	if err != nil {
		fmt.Fprintln(stderr, "count:", err)
		return 2
	}
	count, err := network.Count()
	if err == nil && o.json {
		err = writeJSON(stdout, count, o.explain)
	} else if err == nil {
		_, err = io.WriteString(stdout, report(count, o.language, o.explain))
	}
	if err != nil {
		fmt.Fprintln(stderr, "count:", err)
		return 1
	}
	return 0
}

// parse reads the command line. Flags may stand before the name or after it.
func parse(args []string, stdout, stderr io.Writer) (order, error) {
	var o order
	flags := flag.NewFlagSet("count", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.BoolVar(&o.explain, "explain", false, "say where each number comes from")
	flags.BoolVar(&o.json, "json", false, "write JSON")
	tag := flags.String("lang", lessons.Languages()[0].Tag, "write in this `language`, "+tags())
	usage := func(w io.Writer) {
		fmt.Fprint(w, "usage: count [flags] NETWORK\n\nNETWORK is one of\n\n")
		for _, name := range calc.Names() {
			if network, err := calc.Find(name); err == nil {
				fmt.Fprintf(w, "  %-30s %s\n", name, network.Name)
			}
		}
		fmt.Fprintln(w)
		flags.SetOutput(w)
		flags.PrintDefaults()
		flags.SetOutput(io.Discard)
	}
	var names []string
	for rest := args; ; {
		if err := flags.Parse(rest); errors.Is(err, flag.ErrHelp) {
			usage(stdout)
			return o, err
		} else if err != nil {
			usage(stderr)
			return o, err
		}
		if flags.NArg() == 0 {
			break
		}
		names = append(names, flags.Arg(0))
		rest = flags.Args()[1:]
	}
	switch {
	case len(names) == 0:
		usage(stderr)
		return o, errors.New("name a network")
	case len(names) > 1:
		return o, fmt.Errorf("name one network, not %d: %s", len(names), strings.Join(names, " "))
	}
	if o.language = lessons.Language(*tag); o.language == nil {
		return o, fmt.Errorf("-lang %s: must be %s", *tag, tags())
	}
	o.network = names[0]
	return o, nil
}

// tags lists the languages that there are: en or zh.
func tags() string {
	var all []string
	for _, l := range lessons.Languages() {
		all = append(all, l.Tag)
	}
	return strings.Join(all, " or ")
}
