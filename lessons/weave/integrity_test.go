package main

import "testing"

// TestIntegrity checks the example of the recommendation, Subresource
// Integrity (W3C), section 3.2.2.
func TestIntegrity(t *testing.T) {
	const want = "sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO"
	hello := []byte("alert('Hello, world.');")
	if got := integrity(hello); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if got := integrity(hello, hello); got != want+" "+want {
		t.Errorf("of two contents: %s", got)
	}
}
