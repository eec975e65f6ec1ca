package calc_test

import (
	"encoding/binary"
	"strconv"
	"testing"

	"fivebyfive/calc"
	"fivebyfive/calc/language"
)

// tape reads numbers of any size from the bytes that a fuzzer makes.
type tape []byte

// small is most often a number that a network could have.
func (f *tape) small() int {
	if len(*f) == 0 {
		return 0
	}
	b := (*f)[0]
	*f = (*f)[1:]
	switch {
	case b < 200:
		return int(b % 20)
	case b < 220:
		return -int(b - 199)
	case len(*f) < 8:
		return int(b) << 20
	}
	n := int(int64(binary.LittleEndian.Uint64(*f)))
	*f = (*f)[8:]
	return n
}

func (f *tape) size() calc.Size { return calc.Size{Height: f.small(), Width: f.small()} }

func (f *tape) layer(name string) calc.Layer {
	switch f.small() {
	case 0:
		return calc.Subsample{Name: name, Window: f.size()}
	case 1:
		return calc.Pool{Name: name, Kind: calc.PoolKind(f.small()), Window: f.size(), Stride: f.size()}
	case 2:
		return calc.Full{Name: name, Units: f.small(), NoBias: f.small() == 1}
	case 3:
		return calc.RBF{Name: name, Units: f.small()}
	case 4:
		return nil
	case 5:
		l := calc.Conv{Name: name, Maps: f.small(), Kernel: f.size(), Table: calc.Table{}}
		for range min(max(l.Maps, 0), 20) {
			row := make([]int, min(max(f.small(), 0), 20))
			for i := range row {
				row[i] = f.small()
			}
			l.Table = append(l.Table, row)
		}
		return l
	}
	return calc.Conv{
		Name: name, Maps: f.small(), Kernel: f.size(), Stride: f.size(), Padding: f.size(), Dilation: f.size(),
		Groups: f.small(), NoBias: f.small() == 1,
	}
}

// No network, and no question about it, makes calc panic or lets two ways to
// count or to write a number differ: the network's graph, if that is not too
// large, has as much of everything, and Go works out the same from its formulas.
func FuzzCount(f *testing.F) {
	f.Add([]byte{1, 12, 12, 9, 6, 5, 5, 1, 1, 0, 0, 1, 1, 1, 0, 0, 2, 2, 2, 10, 0}, "l0.parameters")
	f.Add([]byte{3, 9, 9, 5, 2, 3, 3, 2, 0, 1, 1, 2, 3, 4}, "l0.fan-in")
	f.Add([]byte{255, 255, 255, 255, 255, 255, 255, 255, 127, 1, 1, 9, 1, 1, 1}, "total.connections.no-bias")
	f.Fuzz(func(t *testing.T, data []byte, name string) {
		bytes := tape(data)
		n := calc.Network{Input: calc.Shape{Maps: bytes.small(), Height: bytes.small(), Width: bytes.small()}}
		for len(bytes) > 0 && len(n.Layers) < 6 {
			n.Layers = append(n.Layers, bytes.layer("l"+strconv.Itoa(len(n.Layers))))
		}
		c, err := n.Count()
		if err != nil {
			if err.Error() == "" {
				t.Error("an error that says nothing")
			}
			c.Quantity(name)
			return
		}
		if q, err := c.Quantity(name); err == nil {
			q.Diagnose(0)
		}
		for _, q := range quantities(t, c) {
			if q.Value < 0 || evaluate(t, q.Derivation.Code()) != q.Value {
				t.Errorf("%s is %d, its formula %s", q.Name, q.Value, q.Derivation.Equation())
			}
			q.Derivation.MathML(chinese)
			q.Derivation.Spoken(english)
			for _, m := range q.Mistakes() {
				if m.Value == q.Value {
					t.Errorf("%s is right as %s", q.Name, m.ID)
				}
				m.Explain(english)
			}
		}
		shape := n.Input
		for i, l := range c.Layers {
			if l.Connections+l.FullyConnected < 100_000 {
				if want, got := connect(n.Layers[i], shape).tally(shape), tallied(t, c, l); got != want {
					t.Errorf("%s:\ncalc  %+v\ngraph %+v", l.Name, got, want)
				}
			}
			shape = l.Output
			for _, factor := range calc.Factors() {
				l.Diagnose(factor, l.Parameters)
			}
		}
	})
}

// No answer makes ParseAnswer panic, and a number that it reads is written as
// it can be read again.
func FuzzParseAnswer(f *testing.F) {
	for _, typed := range []string{"156", "122,304", "(5×5+1)*6", "１５６", "6(5*5+1)", "-9223372036854775808", "1.5", "5/0", "(((", "6万个", "5²x6 = 150", "1.5e2 maps"} {
		f.Add(typed)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		n, err := calc.ParseAnswer(typed)
		if err != nil {
			if err.Error() == "" || n != 0 {
				t.Errorf("%q: %d, %v", typed, n, err)
			}
			return
		}
		if again, err := calc.ParseAnswer(language.Neutral.Number(n)); err != nil || again != n {
			t.Errorf("%q: %d, then %d, %v", typed, n, again, err)
		}
	})
}
