//go:build js && wasm

package main

import "github.com/hajimehoshi/ebiten/v2"

// game is what Ebitengine calls. It hides the stage in a function: of whatever
// Ebitengine can reach by reflection the linker keeps every exported method,
// and a frame has all those that scenes draw with.
type game struct {
	draw func(screen *ebiten.Image)
}

// LayoutF makes the screen as large as the canvas, in device pixels.
func (g *game) LayoutF(width, height float64) (float64, float64) {
	scale := ebiten.Monitor().DeviceScaleFactor()
	return width * scale, height * scale
}

// Layout is what LayoutF replaces.
func (g *game) Layout(width, height int) (int, int) { panic("stage: LayoutF was not called") }

// Update has nothing to do: what moves is moved by the page.
func (g *game) Update() error { return nil }

// Draw draws what is to be seen.
func (g *game) Draw(screen *ebiten.Image) { g.draw(screen) }
