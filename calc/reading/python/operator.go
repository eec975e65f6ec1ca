package python

import (
	"math"
	"math/bits"
	"slices"
	"strings"
)

func (m *Machine) binary(e *Binary, in *scope) any {
	left := m.Evaluate(e.Left, in)
	if e.Operator == "and" || e.Operator == "or" {
		holds, known := m.truth(left)
		switch {
		case !known:
			if right, is := m.Evaluate(e.Right, in).(bool); is && right == (e.Operator == "or") {
				return right // whatever the left is
			}
			return m.unknown(e)
		case holds == (e.Operator == "or"):
			return left
		}
		return m.Evaluate(e.Right, in)
	}
	return m.operate(e, e.Operator, left, m.Evaluate(e.Right, in))
}

func (m *Machine) unary(at Node, operator string, v any) any {
	if operator == "not" {
		if holds, known := m.truth(v); known {
			return !holds
		}
		return m.unknown(at)
	}
	switch v := counted(v).(type) {
	case int64:
		switch operator {
		case "-":
			if v != math.MinInt64 {
				return -v
			}
		case "+":
			return v
		case "~":
			return ^v
		}
		return m.unknown(at)
	case float64:
		switch operator {
		case "-":
			return -v
		case "+":
			return v
		}
		return m.unknown(at)
	case nil, string, *Array, *Table, Unknown, Foreign:
		return m.unknown(at)
	}
	return m.Host.Operate(at, operator, v)
}

// counted is 0 or 1 for False and True, and any other value as it is.
func counted(v any) any {
	if v, is := v.(bool); is {
		if v {
			return int64(1)
		}
		return int64(0)
	}
	return v
}

// operate is what an operator makes of two values.
func (m *Machine) operate(at Node, operator string, left, right any) any {
	switch operator {
	case "is", "is not", "==", "!=":
		if same, known := equal(left, right); known {
			return same == (operator == "is" || operator == "==")
		}
		return m.unknown(at)
	case "in", "not in":
		if has, known := m.contains(right, left); known {
			return has == (operator == "in")
		}
		return m.unknown(at)
	}
	if !native(left) || !native(right) {
		return m.Host.Operate(at, operator, left, right)
	}
	if value, known := m.reckon(operator, counted(left), counted(right)); known {
		return value
	}
	return m.unknown(at)
}

// native reports whether a value is not a host's.
func native(v any) bool {
	switch v.(type) {
	case nil, bool, int64, float64, string, *Array, *Table, Unknown, Foreign, *Closure, *Type, builtin, bound:
		return true
	}
	return false
}

func equal(a, b any) (same, known bool) {
	a, b = counted(a), counted(b)
	if _, is := a.(Unknown); is {
		return false, false
	}
	if _, is := b.(Unknown); is {
		return false, false
	}
	x, isArray := a.(*Array)
	y, areBoth := b.(*Array)
	if isArray && areBoth {
		if len(x.Items) != len(y.Items) || len(x.Items) > 100 {
			return false, len(x.Items) <= 100
		}
		for i := range x.Items {
			if _, within := x.Items[i].(*Array); within {
				return false, false
			}
			if same, known := equal(x.Items[i], y.Items[i]); !same || !known {
				return same, known
			}
		}
		return true, true
	}
	if i, is := a.(int64); is {
		if f, is := b.(float64); is {
			return float64(i) == f, true
		}
	}
	if f, is := a.(float64); is {
		if i, is := b.(int64); is {
			return float64(i) == f, true
		}
	}
	if !hashable(a) && a != nil || !hashable(b) && b != nil { // a host's
		return false, a == nil || b == nil
	}
	return a == b, true
}

func (m *Machine) contains(in, what any) (has, known bool) {
	switch in := in.(type) {
	case string:
		s, is := what.(string)
		return is && strings.Contains(in, s), is
	case *Table:
		if _, is := what.(Unknown); is || !hashable(what) {
			return false, false
		}
		_, has := in.Get(what)
		return has, true
	case *Array:
		known = m.spend(len(in.Items))
		for _, item := range in.Items {
			same, sure := equal(item, what)
			if same && sure {
				return true, true
			}
			known = known && sure
		}
		return false, known
	}
	return false, false
}

func (m *Machine) reckon(operator string, left, right any) (any, bool) {
	switch l := left.(type) {
	case int64:
		switch r := right.(type) {
		case int64:
			return whole(operator, l, r)
		case float64:
			return real(operator, float64(l), r)
		case string, *Array:
			if operator == "*" {
				return m.reckon(operator, right, left)
			}
		}
	case float64:
		switch r := right.(type) {
		case int64:
			return real(operator, l, float64(r))
		case float64:
			return real(operator, l, r)
		}
	case string:
		switch r := right.(type) {
		case string:
			switch operator {
			case "+":
				if len(l)+len(r) < mostBytes {
					return l + r, true
				}
			case "<", ">", "<=", ">=":
				return ordered(operator, strings.Compare(l, r))
			}
		case int64:
			if n := max(0, r); operator == "*" && n < mostBytes && n*int64(len(l)) < mostBytes {
				return strings.Repeat(l, int(n)), true
			}
		}
		if operator == "%" {
			return percent(l, right), true
		}
	case *Array:
		switch r := right.(type) {
		case *Array:
			if operator == "+" && m.spend(len(l.Items)+len(r.Items)) {
				return &Array{slices.Concat(l.Items, r.Items), l.Tuple}, true
			}
		case int64:
			n := max(0, r)
			if operator == "*" && n <= mostTurns && n*int64(len(l.Items)) <= mostTurns && m.spend(int(n)*len(l.Items)) {
				return &Array{slices.Repeat(l.Items, int(n)), l.Tuple}, true
			}
		}
	}
	return nil, false
}

func ordered(operator string, compared int) (any, bool) {
	switch operator {
	case "<":
		return compared < 0, true
	case ">":
		return compared > 0, true
	case "<=":
		return compared <= 0, true
	case ">=":
		return compared >= 0, true
	}
	return nil, false
}

// whole reckons with whole numbers; what does not fit in 64 bits nobody knows.
func whole(operator string, l, r int64) (any, bool) {
	switch operator {
	case "+":
		return l + r, (l+r > l) == (r > 0)
	case "-":
		return l - r, (l-r < l) == (r > 0)
	case "*":
		return times(l, r)
	case "/":
		if r == 0 {
			return nil, false
		}
		return float64(l) / float64(r), true
	case "//", "%":
		if r == 0 || r == -1 && l == math.MinInt64 {
			return nil, false
		}
		quotient, rest := l/r, l%r
		if rest != 0 && (rest < 0) != (r < 0) {
			quotient, rest = quotient-1, rest+r
		}
		if operator == "%" {
			return rest, true
		}
		return quotient, true
	case "**":
		if r < 0 {
			return real(operator, float64(l), float64(r))
		}
		switch {
		case r == 0 || l == 1 || l == -1 && r%2 == 0:
			return int64(1), true
		case l == 0 || l == -1:
			return l, true
		}
		power, fits := any(l), true
		for ; r > 1 && fits; r-- { // what fits has at most 63 factors
			power, fits = times(power.(int64), l)
		}
		return power, fits
	case "<<":
		if r < 0 || r > 62 {
			return nil, false
		}
		return times(l, 1<<r)
	case ">>":
		return l >> min(uint64(r), 63), r >= 0
	case "&":
		return l & r, true
	case "|":
		return l | r, true
	case "^":
		return l ^ r, true
	}
	switch {
	case l < r:
		return ordered(operator, -1)
	case l > r:
		return ordered(operator, 1)
	}
	return ordered(operator, 0)
}

func times(l, r int64) (any, bool) {
	if l == math.MinInt64 || r == math.MinInt64 {
		return nil, false
	}
	high, low := bits.Mul64(uint64(max(l, -l)), uint64(max(r, -r)))
	return l * r, high == 0 && low <= math.MaxInt64
}

func real(operator string, l, r float64) (any, bool) {
	value := math.NaN()
	switch operator {
	case "+":
		value = l + r
	case "-":
		value = l - r
	case "*":
		value = l * r
	case "/":
		value = l / r
	case "//":
		value = math.Floor(l / r)
	case "%":
		value = l - r*math.Floor(l/r)
	case "**":
		value = math.Pow(l, r)
	case "<":
		return l < r, true
	case ">":
		return l > r, true
	case "<=":
		return l <= r, true
	case ">=":
		return l >= r, true
	}
	return value, !math.IsNaN(value) && !math.IsInf(value, 0)
}

// place is where an index points to.
func place(index any, n int) (int, bool) {
	at, is := counted(index).(int64)
	if at < 0 {
		at += int64(n)
	}
	return int(at), is && at >= 0 && at < int64(n)
}

func (m *Machine) subscript(e *Subscript, of, index any) any {
	switch of := of.(type) {
	case *Array:
		if i, is := index.(*Index); is {
			if items, known := cut(i, of.Items); known && m.spend(len(items)) {
				return &Array{items, of.Tuple}
			}
		} else if at, fits := place(index, len(of.Items)); fits {
			return of.Items[at]
		}
		return m.unknown(e)
	case *Table:
		if hashable(index) {
			if value, has := of.Get(index); has {
				return value
			}
		}
		return m.unknown(e)
	case string:
		if i, is := index.(*Index); is {
			if items, known := cut(i, []byte(of)); known {
				return string(items)
			}
		} else if at, fits := place(index, len(of)); fits {
			return of[at : at+1]
		}
		return m.unknown(e)
	case nil, bool, int64, float64, Unknown, Foreign, *Closure, *Type:
		return m.unknown(e)
	}
	return m.Host.Operate(e, "[]", of, index)
}

// cut is what a slice takes.
func cut[T any](i *Index, items []T) (taken []T, known bool) {
	step, is := i.Step.(int64)
	if i.Step == nil {
		step, is = 1, true
	}
	n := int64(len(items))
	from, to, low, high := int64(0), n, int64(0), n
	if step < 0 {
		from, to, low, high = n-1, -1, -1, n-1
	}
	for _, end := range []struct {
		value any
		at    *int64
	}{{i.From, &from}, {i.To, &to}} {
		if end.value == nil {
			continue
		}
		at, whole := counted(end.value).(int64)
		if at < 0 {
			at += n
		}
		*end.at, is = min(max(at, low), high), is && whole
	}
	if !is || step == 0 {
		return nil, false
	}
	for ; step > 0 && from < to || step < 0 && from > to; from += step {
		if taken = append(taken, items[from]); step > n || step < -n {
			break
		}
	}
	return taken, true
}
