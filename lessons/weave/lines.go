package main

import (
	"bytes"
	"encoding/binary"
)

// A Go program carries the line of source behind each of its instructions, for
// the trace of a panic to name. A reader's browser has no use for it, and the
// page travels a twenty-fifth lighter without; a trace still names functions.

// The table of functions, as Go's linker writes it for WebAssembly: a header,
// and then, for each function, where in a common table its own tables begin.
// See runtime.pcHeader and runtime._func.
var functionTable = []byte{0xf1, 0xff, 0xff, 0xff, 0, 0, 1, 8} // its magic number, and the sizes of an instruction and a pointer

const (
	headerFunctions = 8 // where in the header it stands how many functions there are
	headerTables    = 56
	headerEntries   = 64
	headerSize      = 72

	functionStack = 16 // where in a function's entry its tables are named
	functionFile  = 20
	functionLine  = 24
	functionMore  = 28 // how many tables come after functionSize
	functionUnit  = 32 // the files it may be in
	functionFirst = 36 // its first line
	functionSize  = 44
)

// dropLines takes the lines and the files out of a program's memory, in place.
// Where the memory has no table of functions that it knows, it changes
// nothing.
func dropLines(memory []byte) {
	at := bytes.Index(memory, functionTable)
	if at < 0 || len(memory)-at < headerSize {
		return
	}
	header := memory[at:]
	word := func(p []byte, at int) int { return int(binary.LittleEndian.Uint32(p[at:])) }
	functions, first, last := word(header, headerFunctions), word(header, headerTables), word(header, headerEntries)
	if first > last || last+8*functions > len(header) {
		return
	}
	tables, entries := header[first:last], header[last:]
	entry := func(i int) []byte {
		if at := word(entries, 8*i+4); at+functionSize <= len(entries) {
			return entries[at:]
		}
		return nil
	}
	kept := map[int]bool{0: true} // the tables that say something else, too
	for i := range functions {
		f := entry(i)
		if f == nil || functionSize+4*word(f, functionMore) > len(f) {
			return
		}
		kept[word(f, functionStack)] = true
		for more := range word(f, functionMore) {
			kept[word(f, functionSize+4*more)] = true
		}
	}
	for i := range functions {
		f := entry(i)
		for _, field := range []int{functionFile, functionLine} {
			if table := word(f, field); !kept[table] && table < len(tables) {
				clear(tables[table : table+tableLength(tables[table:])])
			}
			clear(f[field : field+4]) // 0 is no table
		}
		clear(f[functionUnit : functionFirst+4])
	}
}

// tableLength is how long a table is: pairs of numbers, the first of which is 0
// only at the start and at the end. See runtime.step.
func tableLength(table []byte) int {
	at := 0
	skip := func() {
		for at < len(table) && table[at] >= 0x80 {
			at++
		}
		at = min(at+1, len(table))
	}
	for first := true; at < len(table); first = false {
		if table[at] == 0 && !first {
			return at + 1
		}
		skip()
		skip()
	}
	return at
}
