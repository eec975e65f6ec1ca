// Count counts a network from the terminal.
//
//	go run ./calc/count lenet5
//	go run ./calc/count lenet5 -explain
//	go run ./calc/count lenet5-modern -json
//	go run ./calc/count concept -lang zh
//	go run ./calc/count resnet50
//	go run ./calc/count resnet50 -tools
//	go run ./calc/count resnet50 -to keras
//	go run ./calc/count homework.txt
//	go run ./calc/count model.py -input 3x32x32
//	go run ./calc/count -diff lenet5 lenet5-modern
//	go run ./calc/count -e 'input 1x28x28; conv 32 3x3; relu; maxpool 2x2; full 10'
//	go run ./calc/count -check mine.txt lenet5
//
// How a network is written down, package notation tells; what else can be read,
// package reading.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"fivebyfive/calc"
	"fivebyfive/calc/catalogue"
	"fivebyfive/calc/language"
	"fivebyfive/calc/reading/draft"
	"fivebyfive/calc/writing"
	"fivebyfive/lessons"
)

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

// order is what the command line asks for.
type order struct {
	network  string // its name, a file, or "-"
	text     string // the network itself, in our notation
	check    string // a file of numbers to be checked, or "-"
	explain  bool
	json     bool
	tools    bool
	to       writing.Format // that it is written in, if not as a report
	given    draft.Given    // what the text of the network may not say
	diff     bool           // from the network to a second one
	second   string
	language *language.Language
}

// run is the whole command. It returns the exit status: 2 for a command line
// that cannot be followed, 1 for anything else that goes wrong.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	o, err := parse(args, stdout, stderr)
	if errors.Is(err, flag.ErrHelp) {
		return 0
	}
	if err != nil {
		fmt.Fprintln(stderr, "count:", err)
		return 2
	}
	if o.diff {
		err = o.tellDiff(stdin, stdout)
	} else if network, known := calc.Find(o.network); o.text == "" && known == nil && o.check == "" && !o.tools && o.to.Write == nil {
		err = o.tell(stdout, network)
	} else {
		err = o.tellAny(stdin, stdout)
	}
	if err != nil {
		fmt.Fprintln(stderr, "count:", told(err, o.language))
		if errors.As(err, new(noNetwork)) {
			return 2
		}
		return 1
	}
	return 0
}

// told says what went wrong, in a language if there are words for it.
func told(err error, l *language.Language) string {
	var worded interface {
		In(*language.Language) string
	}
	if errors.As(err, &worded) {
		return worded.In(l)
	}
	return err.Error()
}

// tell counts a network of calc's own.
func (o order) tell(stdout io.Writer, network calc.Network) error {
	count, err := network.Count()
	if err != nil {
		return err
	}
	if o.json {
		return writeJSON(stdout, count, o.explain)
	}
	_, err = io.WriteString(stdout, report(count, o.language, o.explain))
	return err
}

// tellAny tells what is asked for of a network that is written down somewhere.
func (o order) tellAny(stdin io.Reader, stdout io.Writer) error {
	read, err := o.readText(o.text)
	if o.text == "" {
		read, err = o.read(o.network, stdin)
	}
	if err != nil {
		return err
	}
	count := read.count
	switch {
	case o.to.Write != nil:
		return o.to.Write(stdout, count, o.language)
	case o.json && o.check == "":
		return writing.JSON(stdout, count, o.explain)
	}
	told := reportGraph(count, o.language, o.explain)
	switch {
	case o.check != "":
		told, err = o.reportCheck(&count, stdin)
	case o.tools:
		told, err = reportTools(count, read.draft, o.language)
	}
	if err != nil {
		return err
	}
	if !o.json {
		told = reportDraft(read.draft, o.language) + told
	}
	_, err = io.WriteString(stdout, told)
	return err
}

// parse reads the command line. Flags may stand before the name or after it.
func parse(args []string, stdout, stderr io.Writer) (order, error) {
	var o order
	flags := flag.NewFlagSet("count", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.StringVar(&o.text, "e", "", "count the network that is this `text`: 'input 1x28x28; conv 32 3x3; full 10'")
	flags.StringVar(&o.check, "check", "", "check the numbers in this `file`, a layer a line: conv1 608; - is the standard input")
	flags.Func("input", "the `shape` of the input, maps first, where a text does not say it: 3x32x32", func(text string) (err error) {
		o.given.Input, err = readShape(text)
		return err
	})
	flags.BoolVar(&o.explain, "explain", false, "say where each number comes from")
	flags.BoolVar(&o.json, "json", false, "write JSON")
	flags.BoolVar(&o.tools, "tools", false, "say what torchinfo, fvcore, Keras and others would print, and why they differ")
	flags.Func("to", "write the network as `format`: "+formats(), func(name string) error {
		format, known := writing.Find(name)
		if o.to = format; !known {
			return errors.New("must be " + formats())
		}
		return nil
	})
	flags.BoolVar(&o.diff, "diff", false, "lead from one network to another: name two, or write them")
	tag := flags.String("lang", lessons.Languages()[0].Tag, "write in this `language`, "+tags())
	usage := func(w io.Writer) {
		fmt.Fprint(w, "usage: count [flags] NETWORK\n\nNETWORK is a file, - for the standard input, or one of\n\n")
		for _, name := range calc.Names() {
			if network, err := calc.Find(name); err == nil {
				fmt.Fprintf(w, "  %-30s %s\n", name, network.Name)
			}
		}
		fmt.Fprintln(w)
		for _, name := range catalogue.Names() {
			if _, err := calc.Find(name); err != nil {
				file, _ := catalogue.Read(name)
				fmt.Fprintf(w, "  %-30s %s\n", name, file.Name)
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
	case o.diff && (o.text != "" || len(names) != 2):
		return o, fmt.Errorf("name two networks for -diff, not %d", len(names))
	case o.diff:
		o.second = names[1]
	case o.text != "" && len(names) > 0:
		return o, fmt.Errorf("name a network or write one with -e, not both: %s", strings.Join(names, " "))
	case o.tools && o.json:
		return o, errors.New("-tools writes no JSON")
	case o.check == "-" && len(names) == 1 && names[0] == "-":
		return o, errors.New("-check - NETWORK: only one of them can come through the standard input")
	case o.text != "":
	case len(names) == 0:
		usage(stderr)
		return o, errors.New("name a network")
	case len(names) > 1:
		return o, fmt.Errorf("name one network, not %d: %s", len(names), strings.Join(names, " "))
	}
	if o.language = lessons.Language(*tag); o.language == nil {
		return o, fmt.Errorf("-lang %s: must be %s", *tag, tags())
	}
	if o.text == "" {
		o.network = names[0]
	}
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

// formats lists what a network can be written in: keras or pytorch.
func formats() string {
	var all []string
	for _, format := range writing.Formats() {
		all = append(all, format.Name)
	}
	return strings.Join(all[:len(all)-1], ", ") + " or " + all[len(all)-1]
}
