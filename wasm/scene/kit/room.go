package kit

// Top is the room above a picture for the labels of its first row.
const Top = 26

// Narrow is the width under which a picture stacks what it otherwise sets side
// by side.
const Narrow = 540
