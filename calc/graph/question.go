package graph

import "fivebyfive/calc/language"

// Questions are asked where an argument cannot be read. {0} is an example of a whole
// line.
var (
	howManyMaps     = language.Sentence{Key: "notation.how-many-maps", English: "how many maps? for example {0}"}
	howManyMapsFed  = language.Sentence{Key: "notation.how-many-maps-fed", English: "how many maps, fed by how many input maps each? for example {0}"}
	howManyUnits    = language.Sentence{Key: "notation.how-many-units", English: "how many units? for example {0}"}
	toHowManyUnits  = language.Sentence{Key: "notation.to-how-many-units", English: "to how many units? for example {0}"}
	howManyGroups   = language.Sentence{Key: "notation.how-many-groups", English: "how many groups? for example {0}"}
	howManyPlaces   = language.Sentence{Key: "notation.how-many-places", English: "how many places? for example {0}"}
	howManyWords    = language.Sentence{Key: "notation.how-many-words", English: "how many words? for example {0}"}
	howManyFeatures = language.Sentence{Key: "notation.how-many-features", English: "how many features? for example {0}"}
	howManyHeads    = language.Sentence{Key: "notation.how-many-heads", English: "how many heads? for example {0}"}
	howManyKeys     = language.Sentence{Key: "notation.how-many-keys", English: "how many heads of keys and values? for example {0}"}
	howManyMore     = language.Sentence{Key: "notation.how-many-more", English: "how many more? for example {0}"}
	howLarge        = language.Sentence{Key: "notation.how-large", English: "how large? maps first, then height and width, for example {0}"}
	howLargeKernel  = language.Sentence{Key: "notation.how-large-kernel", English: "how large is the kernel? for example {0}"}
	howLargeWindow  = language.Sentence{Key: "notation.how-large-window", English: "how large is the window? for example {0}"}
	howLargeHead    = language.Sentence{Key: "notation.how-large-head", English: "how large is a head? for example {0}"}
	howFar          = language.Sentence{Key: "notation.how-far", English: "how far? for example stride 2"}
	howFarApart     = language.Sentence{Key: "notation.how-far-apart", English: "how far apart? for example dilation 2"}
	howWide         = language.Sentence{Key: "notation.how-wide", English: "how wide? for example pad 2"}
	byHowMuch       = language.Sentence{Key: "notation.by-how-much", English: "by how much? for example {0}"}
	whichShape      = language.Sentence{Key: "notation.which-shape", English: "which shape? maps first, for example {0}"}
	whatShape       = language.Sentence{Key: "notation.what-shape", English: "what shape? for example {0}"}
	toWhichLayer    = language.Sentence{Key: "notation.to-which-layer", English: "to which layer? for example {0}"}
	howCalled       = language.Sentence{Key: "notation.how-called", English: "what is it called? for example {0}"}
)
