// Train teaches LeNet-5 the digits of MNIST, and says how well a trained
// network knows them.
//
//	go run ./calc/lenet/train -mnist DIR -out FILE
//	go run ./calc/lenet/train -evaluate -images FILE -labels FILE
//
// DIR has the four files of MNIST, plain or compressed. A training that was
// stopped goes on where it was when the same command is given again. What is
// evaluated is the network that ships, or that of -weights FILE.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"

	"fivebyfive/calc/lenet"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// order is what the command line asks for.
type order struct {
	mnist, out              string
	seed                    uint64
	epochs                  int
	evaluate                bool
	images, labels, weights string
}

// run is the whole command. It returns the exit status: 2 for a command line
// that cannot be followed, 1 for anything else that goes wrong.
func run(args []string, stdout, stderr io.Writer) int {
	o, err := parse(args, stdout, stderr)
	if errors.Is(err, flag.ErrHelp) {
		return 0
	}
	if err != nil {
		fmt.Fprintln(stderr, "train:", err)
		return 2
	}
	if o.evaluate {
		err = o.runEvaluation(stdout)
	} else {
		err = o.runTraining(stdout)
	}
	if err != nil {
		fmt.Fprintln(stderr, "train:", err)
		return 1
	}
	return 0
}

func parse(args []string, stdout, stderr io.Writer) (order, error) {
	var o order
	flags := flag.NewFlagSet("train", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.StringVar(&o.mnist, "mnist", "", "train on the files of MNIST in this `folder`")
	flags.StringVar(&o.out, "out", "", "write the weights to this `file`")
	flags.Uint64Var(&o.seed, "seed", 1, "begin all random numbers from this `number`")
	flags.IntVar(&o.epochs, "epochs", 80, "show each image this many `times`")
	flags.BoolVar(&o.evaluate, "evaluate", false, "only count the errors on -images and -labels")
	flags.StringVar(&o.images, "images", "", "an IDX `file` of images")
	flags.StringVar(&o.labels, "labels", "", "the IDX `file` of their labels")
	flags.StringVar(&o.weights, "weights", "", "evaluate a `file` that -out wrote, and not the network that ships")
	err := flags.Parse(args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		fmt.Fprintln(stdout, "usage: train -mnist DIR -out FILE [flags]\n       train -evaluate -images FILE -labels FILE [-weights FILE]")
		flags.SetOutput(stdout)
		flags.PrintDefaults()
	case err != nil:
	case flags.NArg() > 0:
		err = fmt.Errorf("%q is not asked for; see -help", flags.Arg(0))
	case o.evaluate && (o.images == "" || o.labels == ""):
		err = errors.New("-evaluate needs -images and -labels")
	case !o.evaluate && (o.mnist == "" || o.out == ""):
		err = errors.New("-mnist and -out are needed; see -help")
	case o.epochs < 1:
		err = fmt.Errorf("%d epochs: at least one is needed", o.epochs)
	}
	return o, err
}

func (o order) runEvaluation(stdout io.Writer) error {
	n, err := o.network()
	if err != nil {
		return err
	}
	shown, err := readDigits(o.images, o.labels)
	if err != nil {
		return err
	}
	fmt.Fprintln(stdout, "test error", evaluate(n, shown, runtime.GOMAXPROCS(0)))
	return nil
}

// network is the one that is evaluated.
func (o order) network() (*lenet.Network, error) {
	if o.weights == "" {
		return lenet.Trained(), nil
	}
	data, err := os.ReadFile(o.weights)
	if err != nil {
		return nil, err
	}
	n, err := lenet.Decode(data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", o.weights, err)
	}
	return n, nil
}

// runTraining trains, chooses the network on the validation part, and only
// then shows it the test set, once, as it will be read from the file.
func (o order) runTraining(stdout io.Writer) error {
	examples, validation, test, err := readMNIST(o.mnist)
	if err != nil {
		return err
	}
	cores := runtime.GOMAXPROCS(0)
	t := newTraining(usual(o.seed, o.epochs))
	chosen, err := t.complete(examples, validation, cores, o.out+".checkpoint", stdout)
	if err != nil {
		return err
	}
	data := chosen.Encode()
	n, err := lenet.Decode(data)
	if err != nil {
		return err
	}
	if err := writeWhole(o.out, data); err != nil {
		return err
	}
	result := evaluate(n, test, cores)
	fmt.Fprintf(stdout, "test error %v\n\n%s", result, result.table())
	return os.Remove(o.out + ".checkpoint")
}

// readMNIST reads the training set without its last twelfth, which validates,
// and the test set.
func readMNIST(dir string) (examples, validation, test digits, err error) {
	all, err := readPart(dir, "train")
	if err != nil {
		return
	}
	end := all.len() - all.len()/12
	test, err = readPart(dir, "t10k")
	return all.part(0, end), all.part(end, all.len()), test, err
}

func readPart(dir, part string) (digits, error) {
	file := func(name string) string {
		name = filepath.Join(dir, part+"-"+name)
		if _, err := os.Stat(name); err != nil {
			return name + ".gz"
		}
		return name
	}
	return readDigits(file("images-idx3-ubyte"), file("labels-idx1-ubyte"))
}
