// Loads networks that are written as Keras has them, in JSON: one a line comes in,
// and what TensorFlow.js makes of it goes out. calc/writing's tests hold theirs
// against it.
import * as tf from "@tensorflow/tfjs-layers"
import "@tensorflow/tfjs-backend-cpu"
import { createInterface } from "readline"

console.warn = () => {} // it advertises itself

const numbers = (weights) => weights.reduce((sum, weight) => sum + weight.shape.reduce((product, n) => product * n, 1), 0)

// zeroed has all numbers begin at zero: what Keras begins with takes long, or more of
// TensorFlow.js.
function zeroed(key, value) {
  const zeros = { class_name: "Zeros", config: {} }
  return key === "config" && value.name && !value.layers
    ? { ...value, kernel_initializer: zeros, recurrent_initializer: zeros, depthwise_initializer: zeros, embeddings_initializer: zeros }
    : value
}

for await (const line of createInterface({ input: process.stdin })) {
  let answer
  try {
    const model = await tf.loadLayersModel({ load: async () => ({ modelTopology: JSON.parse(line, zeroed) }) })
    const layers = {}
    for (const layer of model.layers) {
      layers[layer.name] = { parameters: numbers(layer.trainableWeights), fixed: numbers(layer.nonTrainableWeights) }
    }
    answer = { layers, outputs: model.outputs.map((output) => output.shape.slice(1)) }
  } catch (error) {
    answer = { error: String(error) }
  }
  console.log(JSON.stringify(answer))
}
