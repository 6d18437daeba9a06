/** The engine's methods, called on this thread and run on another, so that this one always has time for Discord. */
import { Worker } from 'node:worker_threads';
import type { Answer, Answering, Context, Exchange, Place } from './answer/answer.js';
import type { Config } from './config.js';
import type { EngineOptions } from './engine.js';
import type { Log } from './log.js';
import { obtainModel } from './model/obtain.js';
import type { Library } from './sources/sources.js';
import type { Summarizer, Summary, SummaryRequest } from './summary/summary.js';
import type { Progress } from './terminal/progress.js';
import type { Chronicler, Timeline } from './timeline/timeline.js';

export type Folders = Pick<EngineOptions, 'corpusDir' | 'indexDir' | 'modelDir'>;

/** What is wanted of the engine. `load` comes first, and once. */
export type Request =
  | { readonly method: 'load'; readonly folders: Folders }
  | { readonly method: 'ask'; readonly question: string; readonly before?: Exchange | undefined }
  | { readonly method: 'context'; readonly place: Place }
  | { readonly method: 'corpus' }
  | { readonly method: 'summary'; readonly request: SummaryRequest }
  | { readonly method: 'sources' | 'timeline' }
  | { readonly method: 'pages' | 'file'; readonly article: string };
export type Call = (Request & { readonly id: number }) | { readonly method: 'stop' };

/** What the engine's thread sends: a result or an error for each call; progress and lines for the log at any time. */
export type Report =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: unknown }
  | { readonly log: keyof Log; readonly fields: object; readonly sentence: string }
  | { readonly progress: 'start'; readonly args: Parameters<Progress['start']> }
  | { readonly progress: 'update'; readonly args: Parameters<Progress['update']> }
  | { readonly progress: 'stop' };

/** What the engine does for a face, on whichever thread. */
export interface Engine extends Answering, Summarizer, Library, Chronicler {}

export interface EngineThread extends Engine {
  /** Resolves with the reason when the thread ends without having been stopped; calls then reject with it, at once. */
  readonly died: Promise<Error>;
  /** Calls under way and all later ones reject, at once. Resolves when the thread has ended. */
  stop(): Promise<void>;
}

/**
 * Fetches the model files that are missing, then starts the engine, which builds the index where it must.
 * @throws ModelError or Error, each with a sentence for the operator
 */
export async function startEngine(
  config: Folders & Pick<Config, 'hubUrl'>,
  { log, progress }: { readonly log: Log; readonly progress: Progress },
): Promise<EngineThread> {
  const { corpusDir, indexDir, modelDir, hubUrl } = config;
  // The thread loads its libraries while the model files are checked. What they print is no result: off standard output.
  const worker = new Worker(new URL('./engine-worker.js', import.meta.url), { stdout: true });
  worker.stdout.pipe(process.stderr);

  const waiting = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>();
  let ended: Error | undefined;
  let calls = 0;
  const end = (reason: Error) => {
    ended ??= reason;
    for (const call of waiting.values()) call.reject(ended);
    waiting.clear();
  };
  const exited = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  const died = new Promise<Error>((resolve) => {
    const die = (reason: Error) => {
      // Once it has been stopped this is no news.
      if (ended === undefined) resolve(reason);
      end(reason);
    };
    worker.on('error', (error: unknown) => die(toError(error)));
    worker.on('exit', (code) => die(new Error(`The answering thread ended by itself, with code ${code}.`)));
  });
  worker.on('message', (report: Report) => {
    if ('log' in report) log[report.log](report.fields, report.sentence);
    else if ('progress' in report) showProgress(report, progress);
    else {
      const call = waiting.get(report.id);
      waiting.delete(report.id);
      if ('error' in report) call?.reject(toError(report.error));
      else call?.resolve(report.result);
    }
  });

  function send<Result>(request: Request): Promise<Result> {
    return new Promise((resolve, reject) => {
      if (ended !== undefined) throw ended;
      calls++;
      worker.postMessage({ ...request, id: calls } satisfies Call);
      // The worker runs the same code: what it sends back for a method is that method's result.
      waiting.set(calls, { resolve: resolve as (result: unknown) => void, reject });
    });
  }
  async function stop() {
    end(new Error('The answering thread has been stopped.'));
    // It ends itself, between two calls of the model: to be terminated inside one brings down the whole process.
    worker.postMessage({ method: 'stop' } satisfies Call);
    await exited;
  }

  try {
    await obtainModel({ dir: modelDir, hubUrl, progress, log });
    await send<void>({ method: 'load', folders: { corpusDir, indexDir, modelDir } });
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    ask: (question, before) => send<Answer>({ method: 'ask', question, before }),
    context: (place) => send<Context | undefined>({ method: 'context', place }),
    corpus: () => send<Awaited<ReturnType<Answering['corpus']>>>({ method: 'corpus' }),
    summary: (request) => send<Summary>({ method: 'summary', request }),
    sources: () => send<Awaited<ReturnType<Library['sources']>>>({ method: 'sources' }),
    pages: (article) => send<Awaited<ReturnType<Library['pages']>>>({ method: 'pages', article }),
    file: (article) => send<Awaited<ReturnType<Library['file']>>>({ method: 'file', article }),
    timeline: () => send<Timeline>({ method: 'timeline' }),
    died,
    stop,
  };
}

function showProgress(report: Extract<Report, { progress: string }>, progress: Progress): void {
  if (report.progress === 'stop') progress.stop();
  else if (report.progress === 'start') progress.start(...report.args);
  else progress.update(...report.args);
}

function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
