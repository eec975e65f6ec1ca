package lessons

import (
	"strings"

	"fivebyfive/calc"
)

// chief gives each role of the colour vocabulary the factor that a term means
// by the role's own name.
var chief = map[string]calc.Factor{
	"input":      calc.Inputs,
	"kernel":     calc.KernelCells,
	"bias":       calc.Bias,
	"output":     calc.Maps,
	"connection": calc.Connections,
}

// termFactor returns the factor that a link's address names, as in
// factor:kernel or factor:positions. It reports whether the address is of that
// kind; an unknown factor is "".
func termFactor(address string) (factor calc.Factor, isTerm bool) {
	name, isTerm := strings.CutPrefix(address, "factor:")
	if !isTerm {
		return "", false
	}
	if factor := calc.Factor(name); factor.Known() {
		return factor, true
	}
	return chief[name], true
}
