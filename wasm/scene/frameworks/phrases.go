package frameworks

import (
	"fivebyfive/calc/language"
)

// The texts of the scene frameworks. Those of the layers and of the measures
// stand in their order.
var (
	startTitle   = language.Key("scene.frameworks.start-title")
	paperTitle   = language.Key("scene.frameworks.paper-title")
	poolingTitle = language.Key("scene.frameworks.pooling-title")
	c3Title      = language.Key("scene.frameworks.c3-title")
	toolsTitle   = language.Key("scene.frameworks.tools-title")

	startCaption   = language.Key("scene.frameworks.start-caption")
	paperCaption   = language.Key("scene.frameworks.paper-caption")
	poolingCaption = language.Key("scene.frameworks.pooling-caption")
	c3Caption      = language.Key("scene.frameworks.c3-caption")
	outputCaption  = language.Key("scene.frameworks.output-caption")
	toolsCaption   = language.Key("scene.frameworks.tools-caption")

	captions = [...]language.Key{
		1: "scene.frameworks.captions.1",
		2: "scene.frameworks.captions.2",
		3: "scene.frameworks.captions.3",
		6: "scene.frameworks.captions.6",
	}
	pointedCaption = language.Key("scene.frameworks.pointed-caption")

	// What the colours of the tiles mean, in the order of the legend.
	legendLabels = [...]language.Key{"scene.frameworks.legend-labels.0", "scene.frameworks.legend-labels.1", "scene.frameworks.legend-labels.2", "scene.frameworks.legend-labels.3"}

	weightsLabel = language.Key("scene.frameworks.weights-label") // where there is room

	moreRule = language.Key("scene.frameworks.more-rule")
	lessRule = language.Key("scene.frameworks.less-rule")

	sumRules = [...]language.Key{
		"scene.frameworks.sum-rules.0",
		"scene.frameworks.sum-rules.1",
		"scene.frameworks.sum-rules.2",
	}

	stepLabels = [...]language.Key{"scene.frameworks.step-labels.0", "scene.frameworks.step-labels.1", "scene.frameworks.step-labels.2", "scene.frameworks.step-labels.3", "scene.frameworks.step-labels.4"}
	upLabel    = language.Key("scene.frameworks.up-label")
	downLabel  = language.Key("scene.frameworks.down-label")
	cutLabel   = language.Key("scene.frameworks.cut-label")

	measureLabels = [...]language.Key{"scene.frameworks.measure-labels.0", "scene.frameworks.measure-labels.1", "scene.frameworks.measure-labels.2", "scene.frameworks.measure-labels.3"}
	countedLabels = [...]language.Key{
		"scene.frameworks.counted-labels.0",
		"scene.frameworks.counted-labels.1",
		"scene.frameworks.counted-labels.2",
		"scene.frameworks.counted-labels.3",
	}
)
