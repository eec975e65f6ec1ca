package onnx

import (
	"encoding/binary"
	"errors"
)

// errBroken is told of bytes that are no protobuf, or lie about how many they are.
var errBroken = errors.New("broken")

// fields goes through the fields of a protobuf message. A field is a number, or the
// bytes of a text, of numbers or of another message, which are never copied. What
// says of itself that it is longer than what there is ends it.
func fields(b []byte, visit func(number uint64, value uint64, bytes []byte)) error {
	for len(b) > 0 {
		key, n := binary.Uvarint(b)
		if n <= 0 {
			return errBroken
		}
		b = b[n:]
		var value uint64
		var bytes []byte
		switch key & 7 {
		case 0:
			value, n = binary.Uvarint(b)
		case 1:
			n = 8
		case 2:
			length, m := binary.Uvarint(b)
			if m <= 0 || length > uint64(len(b)-m) {
				return errBroken
			}
			n = m + int(length)
			bytes = b[m:n]
		case 5:
			n = 4
		default:
			return errBroken
		}
		if n <= 0 || n > len(b) {
			return errBroken
		}
		visit(key>>3, value, bytes)
		b = b[n:]
	}
	return nil
}

// most is how many numbers of a list are read: enough for shapes and axes.
const most = 64

// appendInts adds a number, or those that are packed in bytes.
func appendInts(to []int64, value uint64, bytes []byte) []int64 {
	if bytes == nil && len(to) < most {
		return append(to, int64(value))
	}
	for len(bytes) > 0 && len(to) < most {
		v, n := binary.Uvarint(bytes)
		if n <= 0 {
			break
		}
		to = append(to, int64(v))
		bytes = bytes[n:]
	}
	return to
}
