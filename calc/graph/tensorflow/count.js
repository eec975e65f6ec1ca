// Builds networks in TensorFlow.js and tells what it counts: a network a line
// comes in, the layers' shapes and numbers a line go out. calc/graph's tests
// hold theirs against it.
import * as tf from "@tensorflow/tfjs-layers"
import "@tensorflow/tfjs-backend-cpu"
import { createInterface } from "readline"

console.warn = () => {} // it advertises itself

function counted(network) {
  const outputs = {}
  const result = []
  for (const { name, kind, config, from, both } of network) {
    if (kind === "input") {
      outputs[name] = tf.input(config)
      result.push({ shape: outputs[name].shape.slice(1), parameters: 0, fixed: 0 })
      continue
    }
    let layer = tf.layers[kind](config ?? {})
    if (both) layer = tf.layers.bidirectional({ layer, mergeMode: "concat" })
    const given = from.map((other) => outputs[other])
    const output = layer.apply(given.length > 1 ? given : given[0])
    outputs[name] = output
    const numbers = (weights) => weights.reduce((sum, weight) => sum + weight.shape.reduce((product, n) => product * n, 1), 0)
    result.push({ shape: output.shape.slice(1), parameters: numbers(layer.trainableWeights), fixed: numbers(layer.nonTrainableWeights), all: layer.countParams() })
  }
  return result
}

for await (const line of createInterface({ input: process.stdin })) {
  let answer
  try {
    answer = { layers: counted(JSON.parse(line)) }
  } catch (error) {
    answer = { error: String(error) }
  }
  console.log(JSON.stringify(answer))
}
