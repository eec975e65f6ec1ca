package keras

import (
	"archive/zip"
	"bytes"
	"io"

	"fivebyfive/calc/reading/draft"
)

// Archive reads a .keras file: a zip in which the model stands as JSON. The values
// of its numbers, beside it, are not looked at.
var Archive = draft.Reader{Format: "keras.archive", Fits: fitsArchive, Read: readArchive}

const (
	configName = "config.json"
	mostConfig = 8 << 20 // bytes, whatever the archive says of itself
)

func fitsArchive(content []byte) int {
	if bytes.HasPrefix(content, []byte("PK\x03\x04")) && bytes.Contains(content, []byte(configName)) {
		return 95
	}
	return 0
}

func readArchive(content []byte, given draft.Given) *draft.Draft {
	wrong := newBuilder("keras.archive", given)
	archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		wrong.mark(draft.Unread, 0, "", "keras.no-archive")
		return wrong.draft
	}
	file, err := archive.Open(configName)
	if err != nil {
		wrong.mark(draft.Unread, 0, "", "keras.no-archive")
		return wrong.draft
	}
	defer file.Close()
	config, err := io.ReadAll(io.LimitReader(file, mostConfig))
	if err != nil || len(config) == mostConfig {
		wrong.mark(draft.Unread, 0, configName, "keras.no-archive")
		return wrong.draft
	}
	return readConfig("keras.archive", config, given)
}
