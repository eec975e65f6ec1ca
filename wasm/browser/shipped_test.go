package browser

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// The programs that all tests here run are, byte for byte, those that make
// build ships, though the site that is served to them is compressed in less
// time. Where dist/ has just been built this takes no longer than compiling.
func TestWhatIsTestedIsWhatShips(t *testing.T) {
	t.Parallel()
	dist := t.TempDir()
	if out, err := exec.Command(weave, "-out", dist).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	b := openStaged(t, "/en/#/c1/3")
	for _, program := range []string{"page", "stage"} {
		shipped, err := filepath.Glob(filepath.Join(dist, "assets", program+".*.wasm"))
		if err != nil || len(shipped) != 1 {
			t.Fatalf("the build ships %v: %v", shipped, err)
		}
		content, err := os.ReadFile(shipped[0])
		if err != nil {
			t.Fatal(err)
		}
		sum := sha256.Sum256(content)
		b.want(fmt.Sprintf(`(async () => {
			const served = await (await fetch(%q)).arrayBuffer()
			return Array.from(new Uint8Array(await crypto.subtle.digest("SHA-256", served)), (byte) => byte.toString(16).padStart(2, "0")).join("")
		})()`, b.fetched(program)), hex.EncodeToString(sum[:]))
	}
}

// fetched is where the program of the given name has been fetched from, as it
// is called before it is compressed.
func (b *tab) fetched(program string) string {
	b.Helper()
	b.mutex.Lock()
	defer b.mutex.Unlock()
	for _, request := range b.requests {
		address, _, found := strings.Cut(request, ".wasm")
		if found && strings.Contains(address, "/"+program+".") {
			return address + ".wasm"
		}
	}
	b.Fatalf("%s.wasm has not been fetched", program)
	return ""
}
