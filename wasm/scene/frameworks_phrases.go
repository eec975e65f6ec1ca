package scene

import "fivebyfive/calc/language"

// The texts of the scene frameworks. Those of the layers and of the measures
// stand in their order.
var (
	rebuildingStartTitle   = language.Key("scene.frameworks.rebuilding-start-title")
	rebuildingPaperTitle   = language.Key("scene.frameworks.rebuilding-paper-title")
	rebuildingPoolingTitle = language.Key("scene.frameworks.rebuilding-pooling-title")
	rebuildingC3Title      = language.Key("scene.frameworks.rebuilding-c3-title")
	rebuildingToolsTitle   = language.Key("scene.frameworks.rebuilding-tools-title")

	rebuildingStartCaption   = language.Key("scene.frameworks.rebuilding-start-caption")
	rebuildingPaperCaption   = language.Key("scene.frameworks.rebuilding-paper-caption")
	rebuildingPoolingCaption = language.Key("scene.frameworks.rebuilding-pooling-caption")
	rebuildingC3Caption      = language.Key("scene.frameworks.rebuilding-c3-caption")
	rebuildingOutputCaption  = language.Key("scene.frameworks.rebuilding-output-caption")
	rebuildingToolsCaption   = language.Key("scene.frameworks.rebuilding-tools-caption")

	rebuildingCaptions = [...]language.Key{
		1: "scene.frameworks.rebuilding-captions.1",
		2: "scene.frameworks.rebuilding-captions.2",
		3: "scene.frameworks.rebuilding-captions.3",
		6: "scene.frameworks.rebuilding-captions.6",
	}
	rebuildingPointed = language.Key("scene.frameworks.rebuilding-pointed")

	// What the colours of the tiles mean, in the order of the legend.
	rebuildingLegend = [...]language.Key{"scene.frameworks.rebuilding-legend.0", "scene.frameworks.rebuilding-legend.1", "scene.frameworks.rebuilding-legend.2", "scene.frameworks.rebuilding-legend.3"}

	rebuildingWeights = language.Key("scene.frameworks.rebuilding-weights") // where there is room

	rebuildingMore = language.Key("scene.frameworks.rebuilding-more")
	rebuildingLess = language.Key("scene.frameworks.rebuilding-less")

	rebuildingSums = [...]language.Key{
		"scene.frameworks.rebuilding-sums.0",
		"scene.frameworks.rebuilding-sums.1",
		"scene.frameworks.rebuilding-sums.2",
	}

	rebuildingSteps = [...]language.Key{"scene.frameworks.rebuilding-steps.0", "scene.frameworks.rebuilding-steps.1", "scene.frameworks.rebuilding-steps.2", "scene.frameworks.rebuilding-steps.3", "scene.frameworks.rebuilding-steps.4"}
	rebuildingUp    = language.Key("scene.frameworks.rebuilding-up")
	rebuildingDown  = language.Key("scene.frameworks.rebuilding-down")
	rebuildingCut   = language.Key("scene.frameworks.rebuilding-cut")

	rebuildingMeasures = [...]language.Key{"scene.frameworks.rebuilding-measures.0", "scene.frameworks.rebuilding-measures.1", "scene.frameworks.rebuilding-measures.2", "scene.frameworks.rebuilding-measures.3"}
	rebuildingCounted  = [...]language.Key{
		"scene.frameworks.rebuilding-counted.0",
		"scene.frameworks.rebuilding-counted.1",
		"scene.frameworks.rebuilding-counted.2",
		"scene.frameworks.rebuilding-counted.3",
	}
)
