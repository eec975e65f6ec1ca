// Package diff leads from one network to another: which layers are changed, added
// and removed, which change only because what feeds them has changed, and what
// each of these steps does to the parameters and connections of the total.
package diff
