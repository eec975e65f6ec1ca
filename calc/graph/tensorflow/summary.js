// Builds networks in TensorFlow.js and prints what model.summary() says: a network a
// line comes in, a text as JSON goes out. calc/reading/summary's tests read it.
import * as tf from "@tensorflow/tfjs-layers"
import "@tensorflow/tfjs-backend-cpu"
import { createInterface } from "readline"

console.warn = () => {} // it advertises itself

function summary(network) {
  const outputs = {}
  let last
  for (const { name, kind, config, from, both } of network) {
    if (kind === "input") {
      last = outputs[name] = tf.input({ ...config, name })
      continue
    }
    let layer = tf.layers[kind]({ ...config, name: both ? undefined : name })
    if (both) layer = tf.layers.bidirectional({ layer, mergeMode: "concat", name })
    const given = from.map((other) => outputs[other])
    last = outputs[name] = layer.apply(given.length > 1 ? given : given[0])
  }
  const lines = []
  tf.model({ inputs: outputs[network[0].name], outputs: last }).summary(undefined, undefined, (line) => lines.push(line))
  return lines.join("\n")
}

for await (const line of createInterface({ input: process.stdin })) {
  let answer
  try {
    answer = { text: summary(JSON.parse(line)) }
  } catch (error) {
    answer = { error: String(error) }
  }
  console.log(JSON.stringify(answer))
}
