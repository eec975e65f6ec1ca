package main

import (
	"crypto/sha512"
	"encoding/base64"
	"strings"
)

// integrity writes what Subresource Integrity knows contents by: their SHA-384
// sums. A browser takes a file that has any one of them.
func integrity(contents ...[]byte) string {
	sums := make([]string, len(contents))
	for i, content := range contents {
		sum := sha512.Sum384(content)
		sums[i] = "sha384-" + base64.StdEncoding.EncodeToString(sum[:])
	}
	return strings.Join(sums, " ")
}
