package lessons

import "fivebyfive/calc"

// words are what a prediction says.
type words struct {
	check, answer string
}

func wordsIn(language calc.Language) words {
	if language == calc.Chinese {
		return words{check: "核对", answer: "看答案"}
	}
	return words{check: "Check", answer: "Show the answer"}
}
