package calc

// Language is a language that counts are told in.
type Language string

const (
	English Language = "en"
	Chinese Language = "zh"
)
