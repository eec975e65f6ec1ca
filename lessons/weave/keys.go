package main

import (
	"errors"
	"fmt"
	"go/ast"
	"go/constant"
	"go/parser"
	"go/token"
	"go/types"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"

	"fivebyfive/calc/language"
	"fivebyfive/lessons"
)

// keyType is what a text is named by.
const keyType = module + "/calc/language.Key"

// checkKeys holds the keys that programs and templates use to the texts of every
// language: each is there, none is left over, and what is filled in is the same in
// all languages, and no more than what is handed over.
func checkKeys(files fs.FS) error {
	own, err := fs.Sub(files, "lessons")
	if err != nil {
		return err
	}
	languages, err := lessons.LoadLanguages(own)
	if err != nil || len(languages) == 0 {
		return nil // checkLessons tells it
	}
	uses, err := usesOfKeys(files)
	if err != nil {
		return err
	}
	var found []error
	for _, l := range languages {
		found = append(found, checkUses(l, languages[0], uses)...)
	}
	return errors.Join(found...)
}

// keyUse is a place where a program names a text. Where a part of the key is
// worked out, it names all texts that begin and end as it says.
type keyUse struct {
	place      string // file:line
	key        language.Key
	begin, end string // of keys, where key is ""
	arguments  int    // that are filled in, -1 where that is not known
}

func (u *keyUse) names(key language.Key) bool {
	if u.key != "" {
		return u.key == key
	}
	return len(key) > len(u.begin)+len(u.end) && strings.HasPrefix(string(key), u.begin) && strings.HasSuffix(string(key), u.end)
}

func checkUses(l, original *language.Language, uses []keyUse) (found []error) {
	fault := func(key language.Key, format string, arguments ...any) {
		file, line := l.Place(key)
		found = append(found, fmt.Errorf("lessons/%s/words/%s:%d: %s", l.Tag, file, line, fmt.Sprintf(format, arguments...)))
	}
	missing := map[language.Key]string{} // where it is used
	for i := range uses {
		if u := &uses[i]; u.key != "" && !l.Has(u.key) && missing[u.key] == "" {
			missing[u.key] = u.place
		}
	}
	for _, key := range original.Keys() {
		if !l.Has(key) && missing[key] == "" {
			file, line := original.Place(key)
			missing[key] = fmt.Sprintf("lessons/%s/words/%s:%d", original.Tag, file, line)
		}
	}
	for key, place := range missing {
		file, name, _ := strings.Cut(string(key), ".")
		found = append(found, fmt.Errorf("lessons/%s/words/%s.txt: the text %q is missing, which is named in %s", l.Tag, file, name, place))
	}
	for _, key := range l.Keys() {
		at := slices.IndexFunc(uses, func(u keyUse) bool { return u.names(key) })
		if at < 0 && !isInText(original, key) {
			fault(key, "nothing names the text %q", key)
			continue
		}
		own := l.Placeholders(key)
		if original.Has(key) && !l.Differs(key) {
			if want := original.Placeholders(key); !sameNames(own, want) {
				fault(key, "%q fills in %v, and %v in %s", key, plainNames(own), plainNames(want), original.Tag)
			}
		}
		for i := range uses {
			if u := &uses[i]; u.key == key && u.arguments >= 0 {
				if most := greatest(own); most >= u.arguments {
					fault(key, "%q fills in {%d}, and %s hands over %d", key, most, u.place, u.arguments)
				}
			}
		}
	}
	slices.SortFunc(found, func(a, b error) int { return strings.Compare(a.Error(), b.Error()) })
	return found
}

// isInText reports whether a text is named by another one: {0:scene.layer}.
func isInText(l *language.Language, key language.Key) bool {
	family, _, _ := cutLast(string(key), ".")
	for _, other := range l.Keys() {
		for _, placeholder := range l.Placeholders(other) {
			if strings.HasSuffix(placeholder, ":"+family) {
				return true
			}
		}
	}
	return false
}

func cutLast(s, sep string) (before, after string, found bool) {
	if i := strings.LastIndex(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return s, "", false
}

// sameNames compares placeholders, but for forms beside a number, which not all
// languages have.
func sameNames(a, b []string) bool { return slices.Equal(plainNames(a), plainNames(b)) }

func plainNames(placeholders []string) []string {
	plain := slices.DeleteFunc(slices.Clone(placeholders), func(name string) bool { return strings.HasSuffix(name, "|") })
	slices.Sort(plain)
	return plain
}

// greatest is the greatest number of an argument that is filled in, -1 for none.
func greatest(placeholders []string) int {
	most := -1
	for _, name := range placeholders {
		if '0' <= name[0] && name[0] <= '9' {
			most = max(most, int(name[0]-'0'))
		}
		if _, second, percent := strings.Cut(name, "%"); percent {
			most = max(most, int(second[0]-'0'))
		}
	}
	return most
}

// usesOfKeys finds where programs and templates name texts.
func usesOfKeys(files fs.FS) ([]keyUse, error) {
	c := &keyCollector{files: files, positions: token.NewFileSet(), packages: map[string]*types.Package{}}
	for _, room := range rooms(files) {
		c.load(module + "/" + room)
	}
	for _, template := range pageTemplates {
		if err := c.readTemplate(template); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, err
		}
	}
	return c.uses, errors.Join(c.faults...)
}

// rooms lists the folders that have packages.
func rooms(files fs.FS) (found []string) {
	fs.WalkDir(files, ".", func(name string, entry fs.DirEntry, err error) error {
		if err == nil && entry.IsDir() && isSkipped(entry.Name()) {
			return fs.SkipDir
		}
		if room := path.Dir(name); err == nil && path.Ext(name) == ".go" && !slices.Contains(found, room) {
			found = append(found, room)
		}
		return nil
	})
	return found
}

// keyCollector knows the types of the house's packages, and nothing of others: a
// constant becomes a key by being used as one.
type keyCollector struct {
	files     fs.FS
	positions *token.FileSet
	packages  map[string]*types.Package
	uses      []keyUse
	faults    []error
}

// Import returns a package: an empty one, if it is not of this house.
func (c *keyCollector) Import(name string) (*types.Package, error) { return c.load(name), nil }

func (c *keyCollector) load(name string) *types.Package {
	if p, known := c.packages[name]; known {
		return p
	}
	room, ours := strings.CutPrefix(name, module+"/")
	if !ours {
		p := types.NewPackage(name, path.Base(name))
		p.MarkComplete()
		c.packages[name] = p
		return p
	}
	entries, _ := fs.ReadDir(c.files, room)
	var parsed []*ast.File
	for _, entry := range entries {
		file := path.Join(room, entry.Name())
		if path.Ext(file) != ".go" || strings.HasSuffix(file, "_test.go") {
			continue
		}
		source, err := fs.ReadFile(c.files, file)
		if err != nil {
			continue
		}
		if f, err := parser.ParseFile(c.positions, file, source, parser.SkipObjectResolution); err == nil { // the compiler tells of others
			parsed = append(parsed, f)
		}
	}
	known := &types.Info{Types: map[ast.Expr]types.TypeAndValue{}}
	config := types.Config{Importer: c, Error: func(error) {}, FakeImportC: true} // of what is not ours nothing is known
	p, _ := config.Check(name, c.positions, parsed, known)
	c.packages[name] = p
	before := len(c.faults)
	for _, file := range parsed {
		ast.Inspect(file, func(node ast.Node) bool { return c.visit(node, known) })
	}
	if room == "calc/language" { // where keys are read from files
		c.faults = c.faults[:before]
	}
	return p
}

func (c *keyCollector) visit(node ast.Node, known *types.Info) bool {
	switch n := node.(type) {
	case *ast.CallExpr:
		if key, more := c.handsOver(n, known); key != "" {
			c.uses = append(c.uses, keyUse{place: c.place(n), key: key, arguments: more})
		}
		if isKey(known, n.Fun) && len(n.Args) == 1 && known.Types[n.Args[0]].Value == nil {
			c.family(n)
			return false
		}
	case *ast.BasicLit:
		if n.Kind == token.STRING && isKey(known, n) {
			if key := language.KeyOf(constant.StringVal(known.Types[n].Value)); key != "" {
				c.uses = append(c.uses, keyUse{place: c.place(n), key: key, arguments: -1})
			}
		}
	case *ast.BinaryExpr:
		if isKey(known, n) && known.Types[n].Value == nil && n.Op == token.ADD {
			c.faults = append(c.faults, fmt.Errorf("%s: a key that is worked out begins with a text, as in language.Key(\"page.\" + name)", c.place(n)))
		}
	}
	return true
}

// handsOver returns the key that a call names as a constant, and how many arguments
// follow it, where these are listed one by one.
func (c *keyCollector) handsOver(call *ast.CallExpr, known *types.Info) (key language.Key, more int) {
	signature, is := known.TypeOf(call.Fun).(*types.Signature)
	if !is || !signature.Variadic() || call.Ellipsis.IsValid() {
		return "", 0
	}
	last := signature.Params().Len() - 1
	if last < 1 || last > len(call.Args) || !isKeyType(signature.Params().At(last-1).Type()) {
		return "", 0
	}
	value := known.Types[call.Args[last-1]].Value
	if value == nil || value.Kind() != constant.String {
		return "", 0
	}
	return language.KeyOf(constant.StringVal(value)), len(call.Args) - last
}

// family takes up a conversion of a text that is worked out.
func (c *keyCollector) family(call *ast.CallExpr) {
	u := keyUse{place: c.place(call), arguments: -1}
	u.begin, u.end = outerText(call.Args[0], true), outerText(call.Args[0], false)
	if u.begin == "" {
		c.faults = append(c.faults, fmt.Errorf("%s: a key that is worked out begins with a text, as in language.Key(\"page.\" + name)", u.place))
		return
	}
	c.uses = append(c.uses, u)
}

// outerText is the text that a sum of texts begins or ends with.
func outerText(e ast.Expr, first bool) string {
	switch n := e.(type) {
	case *ast.BinaryExpr:
		if first {
			return outerText(n.X, first)
		}
		return outerText(n.Y, first)
	case *ast.BasicLit:
		return strings.Trim(n.Value, "\"`")
	}
	return ""
}

func (c *keyCollector) place(node ast.Node) string {
	at := c.positions.Position(node.Pos())
	return fmt.Sprintf("%s:%d", at.Filename, at.Line)
}

func isKey(known *types.Info, e ast.Expr) bool {
	t := known.TypeOf(e)
	return t != nil && isKeyType(t)
}

func isKeyType(t types.Type) bool { return t.String() == keyType }

var saidInTemplate = regexp.MustCompile(`\.Say "([^"]*)"`)

// readTemplate finds the texts that a page's template names.
func (c *keyCollector) readTemplate(name string) error {
	source, err := fs.ReadFile(c.files, name)
	if err != nil {
		return err
	}
	for i, line := range strings.Split(string(source), "\n") {
		for _, m := range saidInTemplate.FindAllStringSubmatch(line, -1) {
			c.uses = append(c.uses, keyUse{place: fmt.Sprintf("%s:%d", name, i+1), key: language.KeyOf("site." + m[1]), arguments: -1})
		}
	}
	return nil
}
