package exercise

import "fivebyfive/calc/language"

// kinds are what layers are called in a formula's title, by their letters.
var kinds = map[byte]language.Key{
	'C': "exercise.kind.convolution",
	'S': "exercise.kind.subsampling",
	'P': "exercise.kind.pooling",
	'F': "exercise.kind.full",
	'R': "exercise.kind.radial-basis",
}

// asks has the questions for the quantities.
var asks = map[string]language.Key{
	"input.units":                    "exercise.asks.input.units",
	"padded.height":                  "exercise.asks.padded.height",
	"padded.width":                   "exercise.asks.padded.width",
	"padded.size":                    "exercise.asks.padded.size",
	"width":                          "exercise.asks.width",
	"positions":                      "exercise.asks.positions",
	"units":                          "exercise.asks.units",
	"parameters":                     "exercise.asks.parameters",
	"connections":                    "exercise.asks.connections",
	"fixed":                          "exercise.asks.fixed",
	"kernels":                        "exercise.asks.kernels",
	"fan-in":                         "exercise.asks.fan-in",
	"unit.connections":               "exercise.asks.unit.connections",
	"map.parameters":                 "exercise.asks.map.parameters",
	"map.connections":                "exercise.asks.map.connections",
	"uses":                           "exercise.asks.uses",
	"unshared":                       "exercise.asks.unshared",
	"fully-connected":                "exercise.asks.fully-connected",
	"fully-connected without biases": "exercise.asks.fully-connected-without-biases",
	"total.parameters":               "exercise.asks.total.parameters",
	"total.connections":              "exercise.asks.total.connections",
}
