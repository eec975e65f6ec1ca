package onnx

import "errors"

// errBroken is told of bytes that are no protobuf, or lie about how many they are.
var errBroken = errors.New("broken")

// fields goes through the fields of a protobuf message. A field is a number, or the
// bytes of a text, of numbers or of another message, which are never copied. What
// says of itself that it is longer than what there is ends it.
func fields(b []byte, visit func(number uint64, value uint64, bytes []byte)) error {
	for len(b) > 0 {
		key, n := varint(b)
		if n <= 0 {
			return errBroken
		}
		b = b[n:]
		var value uint64
		var bytes []byte
		switch key & 7 {
		case 0:
			value, n = varint(b)
		case 1:
			n = 8
		case 2:
			length, m := varint(b)
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

// varint reads a number of as many bytes as it needs, seven bits in each, the lowest
// first. It returns how many bytes that were, 0 where there is none. Package
// encoding/binary would bring reflect into a page.
func varint(b []byte) (value uint64, n int) {
	for n < len(b) && n < 10 {
		value |= uint64(b[n]&0x7f) << (7 * n)
		n++
		if b[n-1] < 0x80 {
			return value, n
		}
	}
	return 0, 0
}

// most is how many numbers of a list are read: enough for shapes and axes.
const most = 64

// appendInts adds a number, or those that are packed in bytes.
func appendInts(to []int64, value uint64, bytes []byte) []int64 {
	if bytes == nil && len(to) < most {
		return append(to, int64(value))
	}
	for len(bytes) > 0 && len(to) < most {
		v, n := varint(bytes)
		if n <= 0 {
			break
		}
		to = append(to, int64(v))
		bytes = bytes[n:]
	}
	return to
}
