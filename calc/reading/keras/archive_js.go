package keras

import "fivebyfive/calc/reading/draft"

// A page takes the model out of an archive itself: the browser knows how to.
var archives []draft.Reader
