/** A network's file and its inputs in, its outputs out: on threads of its own, each of which runs one input at a time. */
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

/** Compiled code, for the tests too, which run the rest as it is written. */
const WORKER = new URL('../../dist/model/network-worker.js', import.meta.url);

/**
 * A run on one thread takes hardly longer than on two, which wait for each other after each operator; so two runs side by
 * side take half as long. Three threads read a question's five windows in two turns; four would, too. Each takes 20 MB.
 */
const MOST_THREADS = 3;

export interface NetworkInput {
  /** Vectors one after the other. They are handed over: the caller can't read them afterwards. */
  readonly vectors: Float32Array<ArrayBuffer>;
  /** A number for each vector. */
  readonly kinds: readonly number[];
}

/** What a thread sends once it is ready, and for each input. */
export type NetworkOutput = { readonly numbers: Float32Array<ArrayBuffer> } | { readonly error: unknown };

export interface Network {
  /** The network's numbers. Rejects with the runtime's error. */
  run(input: NetworkInput): Promise<Float32Array>;
  /** Milliseconds so far in which at least one input was being run. */
  elapsed(): number;
}

type Thread = Pick<Network, 'run'>;

interface Job {
  readonly input: NetworkInput;
  resolve(numbers: Float32Array): void;
  reject(error: unknown): void;
}

/** Those that this thread has started. */
const workers = new Set<Worker>();

/** @throws Error when the file can't be read or holds no network */
export async function openNetwork(file: URL): Promise<Network> {
  const count = Math.min(availableParallelism(), MOST_THREADS);
  const idle = await Promise.all(Array.from({ length: count }, () => startThread(file)));
  const waiting: Job[] = [];
  let busySince = 0;
  let elapsed = 0;

  async function work(): Promise<void> {
    const thread = waiting.length > 0 ? idle.pop() : undefined;
    if (thread === undefined) return;
    if (idle.length === count - 1) busySince = performance.now();
    for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) {
      await thread.run(job.input).then(job.resolve, job.reject);
    }
    idle.push(thread);
    if (idle.length === count) elapsed += performance.now() - busySince;
  }

  return {
    run: (input) =>
      new Promise((resolve, reject) => {
        waiting.push({ input, resolve, reject });
        void work();
      }),
    elapsed: () => elapsed,
  };
}

/**
 * Ends the threads of all networks that this thread has opened, each between two runs: a thread that ends takes those with
 * it that it has started, and to be terminated inside the runtime brings down the whole process.
 */
export async function stopNetworks(): Promise<void> {
  await Promise.all(
    Array.from(workers, async (worker) => {
      workers.delete(worker);
      worker.postMessage('stop');
      await once(worker, 'exit');
    }),
  );
}

async function startThread(file: URL): Promise<Thread> {
  const worker = new Worker(WORKER, { workerData: fileURLToPath(file) });
  workers.add(worker);
  worker.once('exit', (code) => {
    // Nobody would answer what waits for it. The process can't do without, so this is thrown for it to end.
    if (workers.delete(worker)) throw new Error(`A reading thread ended by itself, with code ${code}.`);
  });

  /** What it sends next, until when it keeps the process from ending. */
  async function sent(): Promise<Float32Array> {
    worker.ref();
    const [output] = (await once(worker, 'message')) as [NetworkOutput];
    worker.unref();
    if ('error' in output) throw output.error;
    return output.numbers;
  }

  await sent();
  return {
    run(input) {
      worker.postMessage(input, [input.vectors.buffer]);
      return sent();
    },
  };
}
