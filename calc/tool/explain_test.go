package tool_test

import (
	"strings"
	"testing"

	"fivebyfive/calc/reading/draft"
	"fivebyfive/calc/tool"
	"fivebyfive/lessons"
)

// What stands in a table that a tool has printed is our number, or a rule makes it, or
// none does.
func TestExplain(t *testing.T) {
	const (
		small = "input 8x15x15; c: conv 8 3x3 pad 1; b: batchnorm; r: relu; p: avgpool all; f: full 10"
		mnist = "input 1x28x28; conv 32 3x3; relu; maxpool 2x2; conv 64 3x3; relu; maxpool 2x2; flatten; dropout; full 10; softmax"
	)
	for _, test := range []struct {
		tool, network string
		claim         draft.Claim
		want          string
	}{
		{"torchinfo", small, draft.Claim{Layer: "c", Value: 584}, "ours"},
		{"torchinfo", small, draft.Claim{Layer: "c", What: draft.MACs, Value: 131400}, "bias"},
		{"torchinfo", small, draft.Claim{Layer: "b", What: draft.MACs, Value: 16}, "once"},
		{"torchinfo", small, draft.Claim{Layer: "b", What: draft.MACs, Value: 17}, "unexplained"},
		{"torchinfo", small, draft.Claim{What: draft.MACs, Value: 131506}, "bias once"},
		{"torchinfo", small, draft.Claim{What: draft.MACs, Value: 131510}, "bias once printed"},
		{"torchinfo", small, draft.Claim{What: draft.MACs, Value: 131500}, "unexplained"},
		{"torchinfo", small, draft.Claim{What: draft.Fixed, Value: 0}, "buffer"},
		{"torchinfo", small, draft.Claim{What: draft.Fixed, Value: 16}, "ours"},
		{"torchinfo", small, draft.Claim{What: draft.Parameters, Value: 690}, "ours"},
		{"torchinfo", small, draft.Claim{What: draft.Parameters, Value: 706}, "unexplained"},
		{"torchinfo", small, draft.Claim{Layer: "g", Value: 1}, "not printed"},
		{"torchinfo", small, draft.Claim{Layer: "c", What: draft.Output}, "not printed"},
		{"torchsummary", small, draft.Claim{Layer: "c", What: draft.MACs, Value: 1}, "not printed"},
		{"torchsummary", "input 1x7; e: embed 20 6; t: full 20 each tied e no bias", draft.Claim{Value: 240}, "tied"},
		{"torchsummary", "input 12x7; l: lstm 5", draft.Claim{Value: 0}, "unexplained"},
		{"calflops", small, draft.Claim{Layer: "r", What: draft.MACs, Value: 1800}, "activation"},
		{"calflops", small, draft.Claim{Layer: "c", What: draft.MACs, Value: 261000}, "doubled bias"},
		{"Keras", small, draft.Claim{Layer: "b", Value: 32}, "fixed"},
		{"Keras", small, draft.Claim{Value: 706}, "fixed"},
		{"Keras", small, draft.Claim{What: draft.Trained, Value: 690}, "ours"},
		{"Keras", small, draft.Claim{What: draft.Fixed, Value: 16}, "ours"},
		{"Keras", small, draft.Claim{Value: 706 + 690 + 2}, "fixed optimizer"},
		{"Keras", mnist, draft.Claim{Value: 104480}, "optimizer"}, // 34,826 of the Keras example, trained with Adam
		{"Keras", mnist, draft.Claim{Value: 104481}, "unexplained"},
		{"Keras", "input 12x7; l: lstm 5", draft.Claim{Layer: "l", Value: 360}, "one-bias"},
	} {
		its, _ := tool.Find(test.tool)
		table, err := its.Print(count(t, test.network), nil)
		if err != nil {
			t.Fatal(err)
		}
		e := table.Explain([]draft.Claim{test.claim})[0]
		var got []string
		for _, term := range e.Value.Rules() {
			got = append(got, strings.TrimPrefix(string(term.Rule), "tool.rule."))
		}
		words := strings.Join(got, " ")
		if e.Verdict != tool.ByRule {
			words = map[tool.Verdict]string{tool.AsWeCount: "ours", tool.Unexplained: "unexplained", tool.NotPrinted: "not printed"}[e.Verdict]
		}
		if v := e.Value; e.Verdict != tool.Unexplained && len(v.Terms) > 0 && v.Expr().Value() != test.claim.Value {
			t.Errorf("%s of %+v: the terms %v come to another number", test.tool, test.claim, v.Expr())
		}
		if words != test.want || e.Claim.Value != test.claim.Value {
			t.Errorf("%s of %+v: %q, not %q", test.tool, test.claim, words, test.want)
		}
	}
}

// Each table explains itself: what a tool prints is ours or made by its rules.
func TestTablesExplainThemselves(t *testing.T) {
	for _, row := range rows(t, "testdata/measured.tsv") {
		c := count(t, row[0])
		for _, its := range tool.Tools() {
			table, err := its.Print(c, nil)
			if err != nil {
				t.Fatal(err)
			}
			var claims []draft.Claim
			for _, r := range table.Rows {
				for q, what := range map[tool.Quantity]draft.What{tool.Parameters: draft.Parameters, tool.MACs: draft.MACs, tool.FLOPs: draft.MACs} {
					if v := r.Counts[q]; len(v.Terms) > 0 && v.Unknown == "" {
						claims = append(claims, draft.Claim{Layer: r.Layer, What: what, Value: v.Expr().Value()})
					}
				}
			}
			for _, e := range table.Explain(claims) {
				if e.Verdict != tool.AsWeCount && e.Verdict != tool.ByRule {
					t.Errorf("%s: %s prints %+v, and cannot say why", row[0], its.Name, e.Claim)
				}
			}
		}
	}
}

// It is said in any language.
func TestExplanations(t *testing.T) {
	its, _ := tool.Find("torchinfo")
	table, err := its.Print(count(t, "input 8x15x15; c: conv 8 3x3 pad 1; b: batchnorm"), nil)
	if err != nil {
		t.Fatal(err)
	}
	explained := table.Explain([]draft.Claim{
		{Layer: "c", Value: 584}, {Layer: "c", What: draft.MACs, Value: 131400}, {Layer: "c", What: draft.MACs, Value: 131000}, {Layer: "c", What: draft.Output},
		{What: draft.MACs, Value: 131416},
	})
	for tag, want := range map[string][]string{
		"en": {"That is our own count.", "129,600 + 1,800 = 131,400: each use of a bias counts.", "No rule of torchinfo makes it: that would print 131,400.", "torchinfo prints no such number.",
			"129,600 + 1,800 + 16 = 131,416: each use of a bias counts; of a norm, a PReLU or an embedding each number counts once."},
		"zh": {"与我们的计数相同。", "129,600 + 1,800 = 131,400：偏置每用一次也算一次。", "torchinfo 没有哪条规则会得出这个数，按规则应该打印 131,400。", "torchinfo 不打印这样的数。",
			"129,600 + 1,800 + 16 = 131,416：偏置每用一次也算一次；归一化、PReLU 和嵌入里的数，每个只算一次。"},
	} {
		for i, e := range explained {
			if got := e.In(lessons.Language(tag)); got != want[i] {
				t.Errorf("%s\nnot\n%s", got, want[i])
			}
		}
	}
}
