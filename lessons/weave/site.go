package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// site is a built site, or a release: the files' contents by their paths, with
// slashes.
type site map[string][]byte

// write makes a folder hold the site and nothing else. A folder that holds
// anything but an earlier one, which is known by the file sign, is left alone.
func (s site) write(folder, sign string) error {
	entries, err := os.ReadDir(folder)
	if err == nil && len(entries) > 0 {
		if _, err := os.Stat(filepath.Join(folder, filepath.FromSlash(sign))); err != nil {
			return fmt.Errorf("weave: %s is not empty, and has no %s as what weave makes has: remove it, or choose another folder", folder, sign)
		}
	}
	for name, content := range s {
		path := filepath.Join(folder, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(path, content, 0o644); err != nil {
			return err
		}
	}
	return s.removeOthers(folder)
}

// removeOthers removes the files of an earlier build, and the folders that
// they leave empty.
func (s site) removeOthers(folder string) error {
	var folders []string
	err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() {
			folders = append(folders, path)
			return nil
		}
		name, err := filepath.Rel(folder, path)
		if err != nil {
			return err
		}
		if _, ours := s[filepath.ToSlash(name)]; ours {
			return nil
		}
		return os.Remove(path)
	})
	for i := len(folders) - 1; i > 0; i-- {
		os.Remove(folders[i]) // fails, as it should, where something is left
	}
	return err
}
