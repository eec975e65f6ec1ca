package desk

import "strings"

// escapes are the letters that mean something in an address of ours, and what
// stands for them.
var escapes = []string{"%", "%25", "+", "%2B", ";", "%3B", "#", "%23", "?", "%3F", `"`, "%22", "<", "%3C", ">", "%3E", "`", "%60", "\t", "%09", "\\", "%5C", " ", "+", "\n", ";"}

// Address writes a text so that it can stand in an address, and be read there:
// input+1x28x28;conv+32+3x3.
func Address(text string) string {
	return strings.NewReplacer(escapes...).Replace(strings.TrimRight(strings.ReplaceAll(text, "\r", ""), " \n"))
}

// FromAddress is the text that Address has written. Browsers escape more letters
// than it does; what is not well escaped stays as it is.
func FromAddress(address string) string {
	text := strings.NewReplacer("+", " ", ";", "\n").Replace(address)
	var b strings.Builder
	for i := 0; i < len(text); i++ {
		if high, low := digit(text, i+1), digit(text, i+2); text[i] == '%' && high >= 0 && low >= 0 {
			b.WriteByte(byte(high<<4 | low))
			i += 2
			continue
		}
		b.WriteByte(text[i])
	}
	return strings.ToValidUTF8(b.String(), "\uFFFD")
}

// digit is the value of a hexadecimal digit, -1 where there is none.
func digit(text string, i int) int {
	if i >= len(text) {
		return -1
	}
	return strings.IndexByte("0123456789abcdef", text[i]|0x20) // small letters; digits have that bit
}
