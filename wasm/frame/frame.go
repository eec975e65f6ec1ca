// Package frame describes pictures as data, and how they are drawn.
//
// A Frame holds no colours and no words, only roles and texts without a
// language, so one Frame serves every theme and every language. Units are CSS
// pixels; y grows downwards.
package frame

import "fivebyfive/calc/language"

// Role says what a shape stands for. The theme gives each role its colour.
type Role uint8

const (
	Paper      Role = iota // the page behind everything
	Panel                  // a surface set slightly apart from the paper
	Ink                    // text, values
	Muted                  // secondary text, outlines of quiet things
	Hair                   // hairlines, cells that are not computed yet
	Input                  // the input and the receptive field on it
	Kernel                 // kernels, weights, parameters
	Bias                   // the bias
	Output                 // feature maps, units, places
	Connection             // connections
	RoleCount              // how many roles there are
)

// String returns the role's name: a CSS class, and after two dashes the CSS
// custom property that holds its colour.
func (r Role) String() string { return roleNames[r] }

var roleNames = [RoleCount]string{
	"paper", "panel", "ink", "muted", "hair", "input", "kernel", "bias", "output", "connection",
}

// Kind is the geometry of a Shape.
type Kind uint8

const (
	Fill    Kind = iota // a filled rectangle
	Outline             // a rectangle's border, Stroke wide, centred on the edge
	Line                // a straight line from (X, Y) to (X+W, Y+H), Stroke wide
)

// Counts says what a shape stands for when the picture is counted.
type Counts uint8

const (
	Nothing   Counts = iota // it is not counted
	Parameter               // one trainable number
	Use                     // one connection
)

// Shape is a rectangle or a line.
type Shape struct {
	Kind   Kind
	Role   Role
	Counts Counts
	Many   int64 // how many of them it stands for, if more than one
	Box    Box
	Stroke float32 // width of an Outline or a Line
	Alpha  float32 // 0 to 1
}

// Texture is a grid of values, one cell a value: an input, a feature map.
// A value v is drawn as ink on paper with opacity Opacity(v); NaN is a cell
// that has not been computed yet and is left empty.
type Texture struct {
	ID         string // the same from frame to frame
	Box        Box
	Rows, Cols int
	Values     []float32 // row by row, each 0 to 1, or NaN

	// What each computed cell stands for when the picture is counted, and the
	// parameters that all of them share.
	Parameters, Connections, Shared int
}

// Opacity returns the opacity of the ink for a value from 0 to 1.
func Opacity(value float32) float32 { return 0.06 + 0.84*value }

// Anchor says which point of a label's text stands at its position.
type Anchor uint8

const (
	Start  Anchor = iota // the left end
	Middle               // the middle
	End                  // the right end
)

// Label is a piece of text; Y is its baseline.
type Label struct {
	Text   Text
	Detail Text // follows Text in the muted role; the zero Text is none
	X, Y   float32
	Size   float32 // CSS pixels
	Anchor Anchor
	Role   Role
	Alpha  float32
	Bold   bool
}

// Frame is one moment of a scene. Textures lie under shapes, shapes under
// labels; within each, later ones lie above earlier ones.
type Frame struct {
	Width, Height float32
	Textures      []Texture
	Shapes        []Shape
	Labels        []Label
	Targets       []Target
	Current       Selection // the unit that the scene is at, if it is at one
	Tally         Tally
	Caption       Text

	Language *language.Language // that it has room for the words of

	values []float32 // the memory of the textures' values
	widths widths
	words  []Box // where the labels are, while they settle
}
