package lenet

import "math"

// A half is a number in 16 bits, IEEE 754's binary16: a sign, 5 bits of
// exponent and 10 of fraction.

// Half returns the half that is nearest to f; of two that are equally near,
// the even one. What is too large for a half becomes an infinity.
func Half(f float32) uint16 {
	bits := math.Float32bits(f)
	sign := uint16(bits >> 16 & 0x8000)
	magnitude := math.Float32frombits(bits &^ (1 << 31))
	switch {
	case magnitude != magnitude:
		return sign | 0x7e00
	case magnitude >= 65520: // half way from the largest half to the next
		return sign | 0x7c00
	case magnitude < 0x1p-14: // a subnormal half counts 2⁻²⁴s
		return sign | uint16(math.RoundToEven(float64(magnitude)*0x1p24))
	}
	bits = math.Float32bits(magnitude)
	rounded := bits + 0x0fff + bits>>13&1
	return sign | uint16(rounded>>13-(127-15)<<10)
}

// FromHalf returns the number that a half stands for.
func FromHalf(h uint16) float32 {
	exponent, fraction := int(h>>10&31), float64(h&1023)
	value := math.Ldexp(1024+fraction, exponent-25)
	switch {
	case exponent == 0:
		value = math.Ldexp(fraction, -24)
	case exponent == 31 && fraction == 0:
		value = math.Inf(1)
	case exponent == 31:
		value = math.NaN()
	}
	if h>>15 == 1 {
		value = -value
	}
	return float32(value)
}
