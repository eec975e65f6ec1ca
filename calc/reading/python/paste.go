package python

import "strings"

// marks are what editors, forums and Chinese keyboards make of Python's.
var marks = strings.NewReplacer(
	"\r\n", "\n", "\r", "\n", "\u2028", "\n", "\ufeff", "", "\u200b", "", "\u00a0", " ", "\u3000", "  ",
	"“", `"`, "”", `"`, "„", `"`, "‘", "'", "’", "'", "″", `"`,
	"（", "(", "）", ")", "，", ",", "：", ":", "；", ";", "＝", "=", "［", "[", "］", "]", "【", "[", "】", "]",
	"−", "-", "–", "-", "×", "*", "∗", "*",
)

// plain takes off what stands before the code in a console or a notebook: >>>, In
// [3]:, and lines that are no Python but commands to those. Lines keep their
// numbers.
func plain(text string) string {
	lines := strings.Split(marks.Replace(text), "\n")
	for i, line := range lines {
		lines[i] = unprompted(line)
	}
	return strings.Join(lines, "\n")
}

func unprompted(line string) string {
	trimmed := strings.TrimLeft(line, " \t")
	for _, prompt := range []string{">>>", "..."} {
		if rest, has := strings.CutPrefix(trimmed, prompt); has {
			return strings.TrimPrefix(strings.TrimPrefix(rest, ":"), " ")
		}
	}
	for _, prompt := range []string{"In [", "Out["} {
		if rest, has := strings.CutPrefix(trimmed, prompt); has {
			if number, rest, has := strings.Cut(rest, "]:"); has && strings.Trim(number, " *0123456789") == "" {
				if prompt == "Out[" {
					return ""
				}
				return strings.TrimPrefix(rest, " ")
			}
		}
	}
	for _, command := range []string{"```", "~~~", "%%", "!", "$ "} {
		if strings.HasPrefix(trimmed, command) {
			return ""
		}
	}
	if command, is := strings.CutPrefix(trimmed, "%"); is && wordEnd(command) > 0 {
		return ""
	}
	return line
}
