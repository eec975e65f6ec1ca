// Package calc counts convolutional networks.
package calc
