/** Matrices in, their product out, by the inference runtime: thirty times as fast as loops in JavaScript. */
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { FLOAT, INT8, matrix, model, node } from './onnx-model.js';

/**
 * On one thread: waking a second one costs more than it saves here, and one that spins meanwhile takes its time from
 * the model, whose runtime has threads of its own.
 */
const ON_ONE_THREAD: InferenceSession.SessionOptions = { intraOpNumThreads: 1, interOpNumThreads: 1 };

const PRODUCT = model(
  [matrix('a', FLOAT), matrix('b', FLOAT)],
  [node('MatMul', ['a', 'b'], 'product')],
  matrix('product', FLOAT),
);

/** Projects `asked`, scales each row to length 1, and multiplies `tokens` with each: one call instead of three. */
const COSINES = model(
  [matrix('asked', FLOAT), matrix('projection', FLOAT), matrix('tokens', INT8)],
  [
    node('MatMul', ['asked', 'projection'], 'projected'),
    node('ReduceL2', ['projected'], 'lengths', { axes: [1] }),
    node('Div', ['projected', 'lengths'], 'rows'),
    node('Transpose', ['rows'], 'columns'),
    node('Cast', ['tokens'], 'numbers', { to: FLOAT }),
    node('MatMul', ['numbers', 'columns'], 'product'),
  ],
  matrix('product', FLOAT),
);

const sessions = new Map<Uint8Array, Promise<InferenceSession>>();

/** The product of two matrices given row by row, `rows × inner` by `inner × columns`, row by row. */
export async function multiply(a: Float32Array, b: Float32Array, inner: number): Promise<Float32Array> {
  return run(PRODUCT, { a: float(a, inner), b: float(b, b.length / inner) });
}

/**
 * The product of `tokens` with the projected vectors of `asked`, each scaled to length 1.
 * @param asked vectors one after the other, as many numbers each as the projection has rows
 * @param projection a matrix with `columns` columns, row by row
 * @param tokens vectors one after the other, `columns` signed bytes each
 * @returns a row for each vector of `tokens`, in it a number for each of `asked`
 */
export async function multiplyProjected(
  asked: Float32Array,
  projection: Float32Array,
  tokens: Int8Array,
  columns: number,
): Promise<Float32Array> {
  return run(COSINES, {
    asked: float(asked, projection.length / columns),
    projection: float(projection, columns),
    tokens: new Tensor('int8', tokens, [tokens.length / columns, columns]),
  });
}

function float(numbers: Float32Array, columns: number): Tensor {
  return new Tensor('float32', numbers, [numbers.length / columns, columns]);
}

async function run(bytes: Uint8Array, inputs: Record<string, Tensor>): Promise<Float32Array> {
  const session = sessions.get(bytes) ?? InferenceSession.create(bytes, ON_ONE_THREAD);
  sessions.set(bytes, session);
  const { product } = await (await session).run(inputs);
  if (!(product?.data instanceof Float32Array)) throw new TypeError('The product is not of 32-bit floats.');
  return product.data;
}
