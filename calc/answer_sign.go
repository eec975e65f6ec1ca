package calc

import (
	"strings"
	"unicode"
)

// invisible stands for what pasting brings along and nobody sees.
const invisible = -1

// signs are the signs of a kind, behind the one that stands for all of them.
// Digits in Han are among them, so that 十二 is 十2: what is left to be read are
// the units.
var signs = [...]string{
	"*×·⋅∙•‧・･∗⁎﹡⨯╳✕✖",
	"/÷∕⁄➗",
	"+﹢➕",
	"-−–—‐‑‒―﹣➖",
	"=≈≒≅≃≡﹦",
	"'’‘ʼ′´`",
	"([{【〔﹙",
	")]}】〕﹚",
	",，、﹐",
	".。｡﹒点點",
	"x⨉хХ",
	"~∼〜",
	"0零〇○", "1一壹", "2二两兩贰", "3三叁", "4四肆", "5五伍", "6六陆", "7七柒", "8八捌", "9九玖",
	"十拾", "百佰", "千仟", "万萬", "亿億",
}

// plain writes a sign as the one that stands for all of its kind.
func plain(r rune) rune {
	if '！' <= r && r <= '～' { // full-width forms
		r -= '！' - '!'
	}
	for _, kind := range signs {
		if strings.ContainsRune(kind, r) {
			for _, one := range kind {
				return one
			}
		}
	}
	switch {
	case unicode.IsSpace(r):
		return ' '
	case r == '\u00ad', '\u200b' <= r && r <= '\u200f', '\u202a' <= r && r <= '\u202e', '\u2060' <= r && r <= '\u206f', r == '\ufeff':
		return invisible
	}
	return r
}

// Words that may stand before a number and leave it what it is.
const hedges = " about around approximately approx roughly nearly almost circa ca exactly just it s is equals the answer "

var hanHedges = [...]string{"大约", "大約", "大概", "约", "約", "差不多", "将近", "將近", "接近", "一共", "总共", "共", "答案", "等于", "正好", "是", "为", "有"}

// hedge reads over that a number is about so much, or the answer.
func (a *answer) hedge() {
	for {
		a.skip()
		switch word := a.word(); {
		case a.done():
			return
		case word != "" && strings.Contains(hedges, " "+word+" "):
			a.read(word)
			a.take(".:'")
		case a.text[a.at] == '~':
			a.at++
		case !a.hanHedge():
			return
		}
	}
}

func (a *answer) hanHedge() bool {
	for _, word := range hanHedges {
		if strings.HasPrefix(string(a.typed[a.at:]), word) {
			a.read(word)
			a.take(",:")
			return true
		}
	}
	return false
}
