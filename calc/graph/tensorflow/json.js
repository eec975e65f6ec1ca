// Builds random models in TensorFlow.js, the same for the same seed, and writes
// each as toJSON does, a line each, with how many numbers it counts. The tests of
// calc/reading/keras read them.
import * as tf from "@tensorflow/tfjs-layers"
import "@tensorflow/tfjs-backend-cpu"

console.warn = () => {} // it advertises itself

function randomNumbers(seed) { // mulberry32
  return () => {
    seed = (seed + 0x6d2b79f5) | 0
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

function model(seed) {
  const next = randomNumbers(seed)
  const from = (low, high) => low + Math.floor(next() * (high - low + 1))
  const coin = () => next() < 0.5
  const one = (list) => list[from(0, list.length - 1)]
  const activation = () => one([undefined, "relu", "tanh", "softmax"])
  const window = () => ({ kernelSize: coin() ? from(1, 3) : [from(1, 3), from(1, 3)], strides: from(1, 2), padding: one(["same", "valid"]), useBias: coin(), activation: activation() })
  const image = [
    () => tf.layers.conv2d({ filters: from(1, 5), ...window() }),
    () => tf.layers.depthwiseConv2d({ depthMultiplier: from(1, 2), ...window() }),
    () => tf.layers.separableConv2d({ filters: from(1, 4), ...window() }) /* which writes no depthMultiplier */,
    () => tf.layers.conv2dTranspose({ filters: from(1, 4), ...window() }),
    () => one([tf.layers.maxPooling2d, tf.layers.averagePooling2d])({ poolSize: from(1, 3), ...(coin() ? {} : { strides: from(1, 2) }), padding: one(["same", "valid"]) }),
    () => tf.layers.batchNormalization({ scale: coin(), center: coin() }),
    () => tf.layers.upSampling2d({ size: [from(1, 2), from(1, 2)] }),
    () => tf.layers.zeroPadding2d({ padding: coin() ? from(1, 2) : [[from(0, 2), from(0, 2)], [from(0, 2), from(0, 2)]] }),
    () => tf.layers.dense({ units: from(1, 5), useBias: coin() }),
    () => tf.layers.prelu({ sharedAxes: [1, 2] }),
    () => tf.layers.leakyReLU(),
  ]
  const sequence = [
    () => one([tf.layers.lstm, tf.layers.simpleRNN])({ units: from(1, 4), useBias: coin(), returnSequences: true, recurrentInitializer: "zeros" }),
    () => tf.layers.gru({ units: from(1, 4), useBias: coin(), returnSequences: true, recurrentInitializer: "zeros" }),
    () => tf.layers.bidirectional({ layer: tf.layers.lstm({ units: from(1, 3), returnSequences: true, recurrentInitializer: "zeros" }), mergeMode: "concat" }),
    () => tf.layers.timeDistributed({ layer: tf.layers.dense({ units: from(1, 4) }) }),
    () => tf.layers.conv1d({ filters: from(1, 4), kernelSize: from(1, 3), padding: one(["same", "valid"]), useBias: coin() }),
    () => tf.layers.layerNormalization({ scale: coin(), center: coin() }),
    () => tf.layers.dropout({ rate: 0.3 }),
  ]
  const vector = [
    () => tf.layers.dense({ units: from(1, 9), useBias: coin(), activation: activation() }),
    () => tf.layers.batchNormalization({}),
    () => tf.layers.activation({ activation: "sigmoid" }),
  ]
  const words = next() < 0.2
  const shape = words ? [from(4, 8)] : [[from(3, 20)], [from(4, 9), from(1, 4)], [from(9, 20), from(9, 20), from(1, 3)]][one([0, 1, 1, 2, 2, 2, 2])]
  const inputs = [tf.input({ shape })]
  let x = inputs[0]
  if (words) x = tf.layers.embedding({ inputDim: from(3, 9), outputDim: from(1, 5) }).apply(x)
  const kept = []
  let shared
  const depth = from(3, 12)
  for (let i = 0; i < depth; i++) {
    const kinds = { 4: image, 3: sequence, 2: vector }[x.shape.length]
    if (next() < 0.15 && x.shape.length === 4) {
      x = one([tf.layers.flatten, tf.layers.globalMaxPooling2d, tf.layers.globalAveragePooling2d])({ dataFormat: "channelsLast" }).apply(x)
    } else if (next() < 0.15 && x.shape.length === 3) {
      x = one([() => tf.layers.flatten(), () => tf.layers.globalAveragePooling1d({}), () => tf.layers.lstm({ units: 3, recurrentInitializer: "zeros" })])().apply(x)
    } else if (next() < 0.1) {
      const second = tf.input({ shape: x.shape.slice(1) })
      inputs.push(second)
      x = one([tf.layers.add, tf.layers.multiply, tf.layers.average, tf.layers.concatenate])().apply([x, second])
    } else if (next() < 0.15 && shared && shared.shape.length === x.shape.length && shared.shape.at(-1) === x.shape.at(-1) && x.shape.length < 4) {
      x = shared.layer.apply(x)
    } else {
      const layer = one(kinds)()
      try {
        const given = x
        x = layer.apply(x)
        if (layer.countParams() && x.shape.at(-1) === given.shape.at(-1)) shared = { layer, shape: given.shape }
      } catch {
        continue // it does not fit
      }
    }
    if (x.shape.slice(1).some((n) => n < 1)) throw new Error("nothing is left")
    kept.push(x)
    const like = kept.find((other) => other !== x && String(other.shape) === String(x.shape))
    if (like && coin()) x = tf.layers.add().apply([x, like])
  }
  return tf.model({ inputs, outputs: x })
}

for (let seed = 1, made = 0; made < Number(process.argv[2]); seed++) {
  let built
  try {
    built = model(seed)
  } catch {
    continue
  }
  made++
  const numbers = (weights) => weights.reduce((sum, weight) => sum + weight.shape.reduce((product, n) => product * n, 1), 0)
  console.log(JSON.stringify({ model: built.toJSON(null, false), trained: numbers(built.trainableWeights), fixed: numbers(built.nonTrainableWeights), output: built.outputs[0].shape.slice(1) }))
}
