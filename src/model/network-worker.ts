/** A network on a thread of its own: inputs come in as messages, outputs go out, one after the other. */
import { parentPort, workerData } from 'node:worker_threads';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { messageOf } from '../message-of.js';
import type { NetworkInput, NetworkOutput } from './network.js';

const port = parentPort;
if (port === null)
  throw new Error('network-worker.js runs only as a worker thread; openNetwork() starts it.');

/** The runtime adds no thread to this one. */
const ON_THIS_THREAD: InferenceSession.SessionOptions = { intraOpNumThreads: 1, interOpNumThreads: 1 };

const session = InferenceSession.create(String(workerData), ON_THIS_THREAD);

async function run({ vectors, kinds }: NetworkInput): Promise<Float32Array<ArrayBuffer>> {
  const count = kinds.length;
  const { read } = await (await session).run({
    words: new Tensor('float32', vectors, [1, count, vectors.length / count]),
    kinds: new Tensor('int64', BigInt64Array.from(kinds, BigInt), [1, count]),
  });
  if (!(read?.data instanceof Float32Array)) throw new TypeError('The network gave no 32-bit floats.');
  return new Float32Array(read.data);
}

/** Sends what came of it. */
async function report(made: Promise<Float32Array<ArrayBuffer>>): Promise<void> {
  const output: NetworkOutput = await made.then(
    (numbers) => ({ numbers }),
    (error: unknown) => ({ error: new Error(messageOf(error)) }),
  );
  port?.postMessage(output, 'numbers' in output ? [output.numbers.buffer] : []);
}

void report(session.then(() => new Float32Array()));
port.on('message', (message: NetworkInput | 'stop') => {
  // Ends this thread only.
  if (message === 'stop') process.exit();
  void report(run(message));
});
