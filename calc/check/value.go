package check

import (
	"errors"
	"strconv"
	"strings"

	"fivebyfive/calc"
	"fivebyfive/calc/language"
	"fivebyfive/calc/mistake"
)

// read reads a value: a number, a formula, or a shape.
func read(value string, l label) claim {
	c := claim{read: clipped(value), of: l.of, loose: l.loose}
	shape, whole := shaped(value)
	if l.output && shape == nil {
		shape, whole = shaped(sidesOf(value))
	}
	alone, err := strconv.ParseFloat(strings.ReplaceAll(value, ",", ""), 64)
	switch {
	case shape != nil && l.of == mistake.FieldWidth && !l.output:
		c.value, c.broken = int64(shape[len(shape)-1]), !whole
	case shape != nil && (l.output || !strings.ContainsAny(value, "xX×")):
		c.shape, c.broken = shape, !whole
	case err == nil && alone != float64(int64(alone)):
		c.broken = true
	case l.output && err == nil && alone >= 0 && alone <= largest:
		c.shape = []int{int(alone)}
	case err == nil && alone >= 0 && alone < 1<<53 && strings.Trim(value, "0123456789") == "":
		c.value = int64(alone)
	default:
		if c.value, err = calc.ParseAnswer(value); err != nil {
			errors.As(err, &c.fault)
		}
	}
	return c
}

// largest is the most of anything that a shape may have.
const largest = 1 << 28

// numeric reports whether a text begins like a number, a formula or a shape.
func numeric(text string) bool {
	text = strings.TrimLeft(text, "([ ~≈=+-")
	return text != "" && ('0' <= text[0] && text[0] <= '9' || strings.HasPrefix(text, "None") || strings.HasPrefix(text, "?,"))
}

// sized reports whether a text is a shape.
func sized(text string) bool {
	shape, _ := shaped(text)
	return shape != nil
}

// shaped reads a shape: 28x28x6, 6@28x28, (None, 28, 28, 6), [-1, 6, 28, 28]. Half a
// unit, 54.5x54.5x90, is not whole.
func shaped(text string) (shape []int, whole bool) {
	inside := strings.Trim(text, " ()[]")
	bracketed := inside != strings.TrimSpace(text)
	parts := strings.FieldsFunc(inside, func(r rune) bool { return strings.ContainsRune("xX×@", r) || bracketed && r == ',' })
	if len(parts) < 2 && !bracketed {
		return nil, false
	}
	whole = true
	for i, part := range parts {
		part = strings.TrimSpace(part)
		if i == 0 && bracketed && (part == "None" || part == "-1" || part == "?") {
			continue
		}
		size, err := strconv.ParseFloat(part, 64)
		if err != nil || strings.Trim(part, "0123456789.") != "" || size > largest {
			return nil, false
		}
		shape = append(shape, int(size))
		whole = whole && size == float64(int(size))
	}
	return shape, whole
}

// sidesOf is a size as it is said with its working: "28 * 28 (32 - 5 + 1 = 28)".
func sidesOf(value string) string {
	value = strings.ReplaceAll(value, "*", "x")
	if end := strings.IndexFunc(value, func(r rune) bool { return !strings.ContainsRune("0123456789.xX× ", r) }); end > 0 {
		value = value[:end]
	}
	return strings.ReplaceAll(value, " ", "")
}

// clipped is the beginning of a long text.
func clipped(text string) string {
	const most = 40
	n := 0
	for i := range text {
		if n++; n > most {
			return text[:i] + "…"
		}
	}
	return text
}

// written is a number as a text has it.
func written(n int64) string { return language.Neutral.Number(n) }
