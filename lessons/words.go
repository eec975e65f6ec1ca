package lessons

import "fivebyfive/calc"

// words are what a question says around what it asks.
type words struct {
	predict, complete string
	check, answer     string
}

func wordsIn(language calc.Language) words {
	if language == calc.Chinese {
		return words{predict: "先猜一猜", complete: "补上缺的数", check: "核对", answer: "看答案"}
	}
	return words{predict: "Predict", complete: "Fill the gap", check: "Check", answer: "Show the answer"}
}
