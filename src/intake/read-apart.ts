/** A page or a PDF from a stranger -> what is in it, read in a process of its own that can take nothing down with it. */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Found } from './create-draft.js';
import { IntakeError } from './intake-error.js';
import type { ReadingResult, ReadingTask } from './reader-process.js';

const TIME_LIMIT_MS = 30_000;
/** A page of 5 MB takes about half of it. */
const MEMORY_LIMIT_BYTES = 400_000_000;

// The compiled program, also where this file itself is run from its source, as tests do.
const PROGRAM = import.meta.url.endsWith('.ts')
  ? '../../dist/intake/reader-process.js'
  : './reader-process.js';

export interface ReadApartOptions {
  /** Gives up early; the promise then rejects with its reason. */
  readonly signal?: AbortSignal | undefined;
  /** Default 30,000. */
  readonly timeLimitMs?: number | undefined;
  /** Of the whole process, some 50 MB of Node's own included; default 400,000,000. */
  readonly memoryLimitBytes?: number | undefined;
}

/** Resolves when the last document has been read: one at a time, as each may take so much memory. */
let turn: Promise<unknown> = Promise.resolve();

/**
 * A thread would not do: `resourceLimits` don't hold for every allocation, and then the whole bot would end. The process
 * gets no environment, so no token, and is killed when it takes too long or too much.
 * @throws IntakeError of the reader, `reading_too_slow` or `reading_too_large`; Error when the reader has a fault
 */
export function readApart(
  task: Pick<ReadingTask, 'kind' | 'bytes' | 'charset'>,
  options: ReadApartOptions = {},
): Promise<Found> {
  const reading = turn.then(() => readNow(task, options));
  turn = reading.catch(() => {});
  return reading;
}

async function readNow(
  task: Pick<ReadingTask, 'kind' | 'bytes' | 'charset'>,
  { signal, timeLimitMs = TIME_LIMIT_MS, memoryLimitBytes = MEMORY_LIMIT_BYTES }: ReadApartOptions,
): Promise<Found> {
  signal?.throwIfAborted();
  const child = fork(fileURLToPath(new URL(PROGRAM, import.meta.url)), {
    env: {},
    execArgv: ['--disallow-code-generation-from-strings'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  // One that has never begun has no process id, and the signal would go to this process and all of its group.
  const end = () => child.pid !== undefined && child.kill('SIGKILL');
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    end();
  }, timeLimitMs);
  signal?.addEventListener('abort', end, { once: true });
  try {
    const result = await resultOf(child, { ...task, memoryLimitBytes, timeLimitMs });
    if (result !== undefined && 'found' in result) return result.found;
    if (result !== undefined && 'refusal' in result) throw new IntakeError(result.refusal);
    if (result !== undefined) throw new Error(`The reader of documents failed: ${result.error}`);
    signal?.throwIfAborted();
    if (late) {
      const values = { seconds: Math.ceil(timeLimitMs / 1_000) };
      throw new IntakeError({ kind: 'reading_too_slow', values });
    }
    const values = { megabytes: Math.round(memoryLimitBytes / 1_000_000) };
    throw new IntakeError({ kind: 'reading_too_large', values });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', end);
    end();
  }
}

/** Undefined when the process ends without a word: it was killed, or ran out of memory. */
function resultOf(child: ChildProcess, task: ReadingTask): Promise<ReadingResult | undefined> {
  return new Promise((resolve, reject) => {
    child.once('message', (result) => resolve(result as ReadingResult));
    child.once('exit', () => resolve(undefined));
    // Several may come of one failure, and one that nobody hears would end the bot.
    child.on('error', reject);
    // Where the system has no room for another process, there is none to send to.
    if (child.connected) child.send(task);
  });
}
