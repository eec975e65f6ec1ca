//go:build js && wasm

package dom

import "syscall/js"

var document = js.Global().Get("document")

// Element is an element of the document.
type Element struct{ Target }

func element(value js.Value) Element { return Element{Target{value}} }

// ByID returns the element with the given id.
func ByID(id string) Element { return element(document.Call("getElementById", id)) }

// Query returns the first element of the document that matches.
func Query(selector string) Element { return element(document.Call("querySelector", selector)) }

// All returns the elements of the document that match, in its order.
func All(selector string) []Element { return list(document.Call("querySelectorAll", selector)) }

// Root returns the html element.
func Root() Element { return element(document.Get("documentElement")) }

// Create makes an element that is not in the document yet.
func Create(tag string) Element { return element(document.Call("createElement", tag)) }

func list(nodes js.Value) []Element {
	elements := make([]Element, nodes.Length())
	for i := range elements {
		elements[i] = element(nodes.Index(i))
	}
	return elements
}

// Exists reports whether there is such an element.
func (e Element) Exists() bool { return e.value.Truthy() }

// Is reports whether both are the same element.
func (e Element) Is(other Element) bool { return e.value.Equal(other.value) }

// Query returns the first element inside e that matches.
func (e Element) Query(selector string) Element {
	return element(e.value.Call("querySelector", selector))
}

// All returns the elements inside e that match.
func (e Element) All(selector string) []Element {
	return list(e.value.Call("querySelectorAll", selector))
}

// Closest returns the nearest of e and its ancestors that matches.
func (e Element) Closest(selector string) Element {
	if e.value.Get("closest").IsUndefined() { // the document, or a text
		return element(js.Null())
	}
	return element(e.value.Call("closest", selector))
}

// Append puts a child at the end of e.
func (e Element) Append(child Element) { e.value.Call("appendChild", child.value) }

// PutAfter puts e behind another element, into what that is in.
func (e Element) PutAfter(other Element) { other.value.Call("after", e.value) }

// Add puts a new element with a class and a text at the end of e, and returns
// it.
func (e Element) Add(tag, class, text string) Element {
	child := Create(tag)
	if class != "" {
		child.SetAttribute("class", class)
	}
	child.SetText(text)
	e.Append(child)
	return child
}

// Remove takes e out of the document.
func (e Element) Remove() { e.value.Call("remove") }

// Text returns the text inside e.
func (e Element) Text() string { return e.value.Get("textContent").String() }

// SetText replaces everything inside e by a text.
func (e Element) SetText(text string) { e.value.Set("textContent", text) }

// HTML returns the markup inside e.
func (e Element) HTML() string { return e.value.Get("innerHTML").String() }

// SetHTML replaces everything inside e. The markup must be our own.
func (e Element) SetHTML(html string) { e.value.Set("innerHTML", html) }

// SetChild puts an element in the place of the child of that number. The markup must
// be our own.
func (e Element) SetChild(i int, html string) {
	e.value.Get("children").Index(i).Set("outerHTML", html)
}

// Attribute returns an attribute, "" when it is not there, or e is not.
func (e Element) Attribute(name string) string {
	if !e.Exists() {
		return ""
	}
	value := e.value.Call("getAttribute", name)
	if value.IsNull() {
		return ""
	}
	return value.String()
}

// SetAttribute sets an attribute.
func (e Element) SetAttribute(name, value string) { e.value.Call("setAttribute", name, value) }

// RemoveAttribute removes an attribute.
func (e Element) RemoveAttribute(name string) { e.value.Call("removeAttribute", name) }

// ToggleAttribute sets an attribute without a value, or removes it.
func (e Element) ToggleAttribute(name string, on bool) { e.value.Call("toggleAttribute", name, on) }

// Hidden reports whether e has the attribute hidden.
func (e Element) Hidden() bool { return e.value.Get("hidden").Truthy() }

// IsActive reports whether e has the keyboard.
func (e Element) IsActive() bool { return document.Get("activeElement").Equal(e.value) }

// Focus gives the keyboard to e.
func (e Element) Focus() { e.value.Call("focus") }

// Data returns the attribute data-name, "" when it is not there.
func (e Element) Data(name string) string { return e.Attribute("data-" + name) }

// ToggleClass adds a class or removes it.
func (e Element) ToggleClass(name string, on bool) { e.value.Get("classList").Call("toggle", name, on) }

// AddClass adds a class.
func (e Element) AddClass(name string) { e.ToggleClass(name, true) }

// RemoveClass removes a class.
func (e Element) RemoveClass(name string) { e.ToggleClass(name, false) }

// HasClass reports whether e has the class.
func (e Element) HasClass(name string) bool {
	return e.value.Get("classList").Call("contains", name).Bool()
}

// SetStyle sets a property of e's own style. It goes through the object model,
// which a policy against inline styles allows.
func (e Element) SetStyle(property, value string) {
	e.value.Get("style").Call("setProperty", property, value)
}

// Value returns what stands in a form's field.
func (e Element) Value() string { return e.value.Get("value").String() }

// SetValue sets what stands in a form's field.
func (e Element) SetValue(value string) { e.value.Set("value", value) }

// Rect is a rectangle in CSS pixels.
type Rect struct {
	X, Y, W, H float64
}

// Rect returns where e is in the window.
func (e Element) Rect() Rect {
	r := e.value.Call("getBoundingClientRect")
	return Rect{r.Get("x").Float(), r.Get("y").Float(), r.Get("width").Float(), r.Get("height").Float()}
}

// Take reads a text as a document and takes the first element in it that matches
// into e, before the child that next selects. The element does not exist where
// the text has none.
func (e Element) Take(text, selector, next string) Element {
	document := js.Global().Get("DOMParser").New().Call("parseFromString", text, "text/html")
	found := element(document.Call("querySelector", selector))
	if found.Exists() {
		e.value.Call("insertBefore", found.value, e.Query(next).value)
	}
	return found
}
