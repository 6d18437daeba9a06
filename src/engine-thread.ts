/** The engine's methods, called on this thread and run on another, so that this one always has time for Discord. */
import { Worker } from 'node:worker_threads';
import type { Answering } from './answer/answer.js';
import type { Offering } from './answer/offers.js';
import type { Problem } from './articles/article.js';
import type { ClaimReader } from './claims/claims.js';
import type { Config } from './config.js';
import type { EngineOptions } from './engine.js';
import type { Log } from './log.js';
import type { LogLine } from './log-elsewhere.js';
import { obtainModel } from './model/obtain.js';
import type { Library } from './sources/sources.js';
import type { SpeechFinder } from './speech/speech.js';
import type { Summarizer } from './summary/summary.js';
import type { Progress } from './terminal/progress.js';
import type { Chronicler } from './timeline/timeline.js';

export type Folders = Pick<EngineOptions, 'corpusDir' | 'indexDir' | 'modelDir'>;

/** What the engine does for a face, on whichever thread. */
export interface Engine
  extends Answering,
    Offering,
    Summarizer,
    Library,
    Chronicler,
    SpeechFinder,
    ClaimReader {}

/** Every method of it: a new one needs no more than its name here. */
const METHODS: Readonly<Record<keyof Engine, true>> = {
  ask: true,
  prepareOffers: true,
  questionsToTry: true,
  context: true,
  corpus: true,
  summary: true,
  sources: true,
  pages: true,
  file: true,
  timeline: true,
  speech: true,
  claims: true,
};

/** What is wanted of the engine. `load` comes first, and once. */
export type Request =
  | { readonly method: 'load'; readonly folders: Folders }
  | { readonly method: 'withdraw'; readonly articles: readonly string[] }
  | { readonly method: 'serve'; readonly version: string; readonly options: ServeOptions }
  | { readonly method: 'embed'; readonly question: string }
  | { readonly method: keyof Engine; readonly args: readonly unknown[] };
export type Call = (Request & { readonly id: number }) | { readonly method: 'stop' };

/** What is answered from: a generation of the index, all of it or some articles. */
export interface Served {
  /** The generation's name. */
  readonly version: string;
  /** When it was built, as ISO 8601 in UTC. */
  readonly created: string;
  /** The ids of the articles. */
  readonly articles: readonly string[];
}

export interface ServeOptions {
  /** The files that the version lacks. */
  readonly problems: readonly Problem[];
  /** The ids of articles that it holds and that must not be quoted. */
  readonly without: readonly string[];
}

/** What the engine's thread sends: a result or an error for each call; progress and lines for the log at any time. */
export type Report =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: unknown }
  | LogLine
  | { readonly progress: 'start'; readonly args: Parameters<Progress['start']> }
  | { readonly progress: 'update'; readonly args: Parameters<Progress['update']> }
  | { readonly progress: 'stop' };

export interface EngineThread extends Engine {
  /** What is answered from. */
  served(): Served;
  /** From the next question on nothing of these articles is quoted; a question under way may still quote them. */
  withdraw(articles: readonly string[]): Promise<void>;
  /**
   * Answers from another generation from now on; questions under way end with the one that they began with. Opening it
   * keeps the thread for 0.1 s at 1,000 sentences. @throws Error when it can't be opened: the one before stays
   */
  serve(version: string, options: ServeOptions): Promise<void>;
  /** Called before each question and other call of a face, which waits for what it gives. */
  beforeEach(check: () => Promise<void> | undefined): void;
  /** A question's vector, of length 1, and the name of the model that made it. */
  embed(question: string): Promise<{ readonly vector: Float32Array; readonly model: string }>;
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
  let served: Served;
  let check: () => Promise<void> | undefined = () => undefined;
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
    await obtainModel({ modelDir, hubUrl, progress, log });
    served = await send<Served>({ method: 'load', folders: { corpusDir, indexDir, modelDir } });
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    ...remoteEngine(async (request) => {
      await check();
      return send(request);
    }),
    beforeEach(given) {
      check = given;
    },
    served: () => served,
    async withdraw(articles) {
      served = await send<Served>({ method: 'withdraw', articles });
    },
    async serve(version, options) {
      served = await send<Served>({ method: 'serve', version, options });
    },
    embed: (question) => send({ method: 'embed', question }),
    died,
    stop,
  };
}

function remoteEngine(send: (request: Request) => Promise<unknown>): Engine {
  const names = Object.keys(METHODS) as (keyof Engine)[];
  const methods = names.map((method) => [method, (...args: unknown[]) => send({ method, args })]);
  // METHODS holds the name of each, and the worker runs the engine's own.
  return Object.fromEntries(methods);
}

function showProgress(report: Extract<Report, { progress: string }>, progress: Progress): void {
  if (report.progress === 'stop') progress.stop();
  else if (report.progress === 'start') progress.start(...report.args);
  else progress.update(...report.args);
}

function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
