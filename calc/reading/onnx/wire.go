package onnx

import "errors"

// errBroken is told of bytes that are no protobuf, or lie about how many they are.
var errBroken = errors.New("broken")

// fields goes through the fields of a protobuf message. A field is a number, or the
// bytes of a text, of numbers or of another message, which are never copied. What
// says of itself that it is longer than what there is ends it.
func fields(b []byte, visit func(number uint64, value uint64, bytes []byte)) error {
	for len(b) > 0 {
		key, n := uvarint(b)
		if n <= 0 {
			return errBroken
		}
		b = b[n:]
		var value uint64
		var bytes []byte
		switch key & 7 {
		case 0:
			value, n = uvarint(b)
		case 1:
			n = 8
		case 2:
			length, m := uvarint(b)
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
		v, n := uvarint(bytes)
		if n <= 0 {
			break
		}
		to = append(to, int64(v))
		bytes = bytes[n:]
	}
	return to
}

// uvarint reads a number of seven bits a byte, the lowest first. n is how many bytes
// it has, 0 where they end too early or are too many.
func uvarint(b []byte) (value uint64, n int) {
	for i, c := range b[:min(len(b), 10)] {
		if i == 9 && c > 1 {
			return 0, 0
		}
		value |= uint64(c&0x7f) << (7 * i)
		if c < 0x80 {
			return value, i + 1
		}
	}
	return 0, 0
}

// int64s reads numbers of eight bytes each, the lowest byte first.
func int64s(b []byte) (all []int64) {
	for ; len(b) >= 8; b = b[8:] {
		n := int64(0)
		for i := range 8 {
			n |= int64(b[i]) << (8 * i)
		}
		all = append(all, n)
	}
	return all
}
