package python

// Walk visits a node and, where that says so, all that is in it.
func Walk(n Node, visit func(Node) bool) {
	if n == nil || !visit(n) {
		return
	}
	all := func(nodes ...Node) {
		for _, n := range nodes {
			Walk(n, visit)
		}
	}
	arguments := func(given []Argument) {
		for _, a := range given {
			Walk(a.Value, visit)
		}
	}
	parameters := func(given []Parameter) {
		for _, p := range given {
			Walk(p.Default, visit)
		}
	}
	statements := func(bodies ...[]Statement) {
		for _, body := range bodies {
			for _, s := range body {
				Walk(s, visit)
			}
		}
	}
	several := func(given []Expression) {
		for _, e := range given {
			Walk(e, visit)
		}
	}
	switch n := n.(type) {
	case *Assignment:
		several(n.Targets)
		all(n.Value)
	case *Evaluation:
		all(n.Value)
	case *Function:
		several(n.Decorators)
		parameters(n.Parameters)
		statements(n.Body)
	case *Class:
		arguments(n.Bases)
		statements(n.Body)
	case *For:
		all(n.Target, n.In)
		statements(n.Body, n.Else)
	case *If:
		all(n.Test)
		statements(n.Body, n.Else)
	case *With:
		for _, item := range n.Items {
			all(item.Value, item.Target)
		}
		statements(n.Body)
	case *Return:
		all(n.Value)
	case *Other:
		all(n.Test)
		statements(n.Body)
	case *Formatted:
		several(n.Parts)
	case *Call:
		all(n.Function)
		arguments(n.Arguments)
	case *Attribute:
		all(n.Of)
	case *Subscript:
		all(n.Of, n.Index)
	case *Slice:
		all(n.From, n.To, n.Step)
	case *List:
		several(n.Items)
	case *Tuple:
		several(n.Items)
	case *Dict:
		several(n.Keys)
		several(n.Values)
	case *Starred:
		all(n.Value)
	case *Unary:
		all(n.Value)
	case *Binary:
		all(n.Left, n.Right)
	case *Conditional:
		all(n.Then, n.Test, n.Else)
	case *Comprehension:
		for _, l := range n.Loops {
			all(l.Target, l.In)
			several(l.If)
		}
		all(n.Key, n.Value)
	case *Lambda:
		parameters(n.Parameters)
		all(n.Value)
	case *Named:
		all(n.Value)
	}
}
