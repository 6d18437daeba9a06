/** The engine's methods, called on this thread and run on another, so that this one always has time for Discord. */
import { Worker } from 'node:worker_threads';
import type { Answering } from './answer/answer.js';
import type { Config } from './config.js';
import type { WorkerData } from './engine-worker.js';
import type { Log } from './log.js';
import { obtainModel } from './model/obtain.js';
import type { Progress } from './terminal/progress.js';

export interface Call {
  readonly id: number;
  readonly method: keyof Answering;
  readonly argument: unknown;
}

/** What the worker sends: once whether it is ready, then a result or an error for each call; progress at any time. */
export type Report =
  | { readonly ready: true }
  | { readonly ready: false; readonly error: unknown }
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: unknown }
  | { readonly progress: 'start'; readonly args: Parameters<Progress['start']> }
  | { readonly progress: 'update'; readonly args: Parameters<Progress['update']> }
  | { readonly progress: 'stop' };

export interface EngineThread extends Answering {
  /** Ends the thread; calls under way reject. */
  stop(): Promise<void>;
}

/**
 * Fetches the model files that are missing, then starts the engine, which builds the index where it must.
 * @throws ModelError, CorpusError or Error, each with a sentence for the operator
 */
export async function startEngine(
  config: Pick<Config, 'corpusDir' | 'indexDir' | 'modelDir' | 'hubUrl' | 'logLevel'>,
  { log, progress }: { readonly log: Log; readonly progress: Progress },
): Promise<EngineThread> {
  const { corpusDir, indexDir, modelDir, hubUrl, logLevel } = config;
  await obtainModel({ dir: modelDir, hubUrl, progress, log });

  const data: WorkerData = { corpusDir, indexDir, modelDir, logLevel };
  const worker = new Worker(new URL('./engine-worker.js', import.meta.url), { workerData: data });
  const waiting = new Map<number, { resolve(result: unknown): void; reject(error: unknown): void }>();
  let last = 0;

  await new Promise<void>((resolve, reject) => {
    worker.on('message', (report: Report) => {
      if ('ready' in report) {
        if (report.ready) resolve();
        else reject(report.error);
      } else if ('progress' in report) {
        if (report.progress === 'stop') progress.stop();
        else if (report.progress === 'start') progress.start(...report.args);
        else progress.update(...report.args);
      } else {
        const call = waiting.get(report.id);
        waiting.delete(report.id);
        if ('error' in report) call?.reject(report.error);
        else call?.resolve(report.result);
      }
    });
    const end = (error: unknown) => {
      reject(error);
      for (const call of waiting.values()) call.reject(error);
      waiting.clear();
    };
    worker.on('error', end);
    worker.on('exit', (code) => end(new Error(`The answering thread has ended with code ${code}.`)));
  });

  function call<M extends keyof Answering>(method: M) {
    return (argument?: Parameters<Answering[M]>[0]) =>
      new Promise<Awaited<ReturnType<Answering[M]>>>((resolve, reject) => {
        last++;
        waiting.set(last, {
          resolve: (result) => resolve(result as Awaited<ReturnType<Answering[M]>>),
          reject,
        });
        worker.postMessage({ id: last, method, argument } satisfies Call);
      });
  }
  return {
    ask: call('ask'),
    context: call('context'),
    corpus: call('corpus'),
    async stop() {
      await worker.terminate();
    },
  };
}
