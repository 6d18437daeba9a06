/** A program of its own: one page or PDF comes in from the parent process, what was found in it goes out, and it ends. */
import { Worker } from 'node:worker_threads';
import type { Found } from './create-draft.js';
import { IntakeError, type Refusal } from './intake-error.js';

/** What is to be read, and the most memory, all told, and time that this process may take. */
export interface ReadingTask {
  readonly kind: 'html' | 'pdf';
  readonly bytes: Uint8Array;
  readonly charset?: string | undefined;
  readonly memoryLimitBytes: number;
  readonly timeLimitMs: number;
}

export type ReadingResult =
  | { readonly found: Found }
  | { readonly refusal: Refusal }
  | { readonly error: string };

/**
 * Runs on a thread, as reading doesn't pause, and ends the process when it takes too much. A limit on JavaScript's heap
 * alone would not do: what a PDF unpacks lies outside it. The time is the parent's to watch, as long as it lives.
 */
const WATCHMAN = `
  const { workerData } = require('node:worker_threads');
  const end = () => process.kill(process.pid, 'SIGKILL');
  setInterval(() => process.memoryUsage.rss() > workerData.memoryLimitBytes && end(), 10);
  setTimeout(end, workerData.timeLimitMs + 5_000);
`;

process.once('message', async (task: ReadingTask) => {
  const { memoryLimitBytes, timeLimitMs } = task;
  const watchman = new Worker(WATCHMAN, { eval: true, workerData: { memoryLimitBytes, timeLimitMs } });
  await new Promise((resolve) => watchman.once('online', resolve));
  process.send?.(await read(task), () => process.exit(0));
});
process.once('disconnect', () => process.exit(0));

async function read({ kind, bytes, charset }: ReadingTask): Promise<ReadingResult> {
  try {
    // Each loads a library of megabytes, and only one is wanted.
    if (kind === 'pdf') return { found: await (await import('./read-pdf.js')).readPdf(bytes) };
    return { found: (await import('./read-page.js')).readPage(bytes, charset) };
  } catch (error) {
    if (error instanceof IntakeError) return { refusal: error.refusal };
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
