/** The engine on a thread of its own: calls come in as messages; results, progress and the log go out as messages. */
import { parentPort } from 'node:worker_threads';
import { createEngine, type LoadedEngine, onVersion, withoutAny } from './engine.js';
import type { Call, Folders, Report, Request, Served } from './engine-thread.js';
import { createLogElsewhere } from './log-elsewhere.js';
import { messageOf } from './message-of.js';
import { stopNetworks } from './model/network.js';

const port = parentPort;
if (port === null)
  throw new Error('engine-worker.js runs only as a worker thread; start it with startEngine().');
const report = (message: Report) => port.postMessage(message);

const log = createLogElsewhere(report);

let engine: LoadedEngine | undefined;

/** Milliseconds after which the questions to offer are looked for: a command that only answers has ended by then. */
const OFFERS_AFTER = 2_000;

/** In the background, for the articles that are served then. */
function prepareOffersSoon(): void {
  const prepare = () =>
    engine
      ?.prepareOffers()
      .catch((error: unknown) => log.warn({ error: String(error) }, 'No questions to offer could be found.'));
  setTimeout(prepare, OFFERS_AFTER).unref();
}

async function load(folders: Folders): Promise<Served> {
  engine = await createEngine({
    ...folders,
    log,
    progress: {
      start: (...args) => report({ progress: 'start', args }),
      update: (...args) => report({ progress: 'update', args }),
      stop: () => report({ progress: 'stop' }),
    },
  });
  prepareOffersSoon();
  return served(engine);
}

function served({ index: { version, created, articles } }: LoadedEngine): Served {
  return { version, created, articles: articles.map(({ id }) => id) };
}

/** Resolves when the last change of what is served is made: one at a time, each of what the one before has left. */
let turn: Promise<unknown> = Promise.resolve();

function change(make: (engine: LoadedEngine) => LoadedEngine | Promise<LoadedEngine>): Promise<Served> {
  const changed = turn.then(async () => {
    engine = await make(loaded('change'));
    prepareOffersSoon();
    return served(engine);
  });
  turn = changed.catch(() => {});
  return changed;
}

function loaded(method: string): LoadedEngine {
  if (engine === undefined) throw new Error(`The engine was asked to "${method}" before it was loaded.`);
  return engine;
}

async function run(call: Request): Promise<unknown> {
  if (call.method === 'load') return load(call.folders);
  const now = loaded(call.method);
  switch (call.method) {
    // Calls under way go on with the engine that they began with; the next one finds the new one.
    case 'withdraw':
      engine = withoutAny(now, call.articles);
      // Once more behind a version that is just being opened, which may hold them.
      return change((opened) => withoutAny(opened, call.articles));
    case 'serve':
      return change((before) => onVersion(before, call.version, call.options));
    case 'embed':
      return {
        vector: (await now.embedder.question(call.question)).vector,
        model: now.projection.model,
      };
    default: {
      const method = now[call.method] as (...args: readonly unknown[]) => Promise<unknown>;
      return method(...call.args);
    }
  }
}

port.on('message', async (call: Call) => {
  if (call.method === 'stop') {
    await stopNetworks();
    // Ends this thread only.
    process.exit();
  }
  const { id } = call;
  try {
    report({ id, result: await run(call) });
  } catch (error) {
    reportError(id, error);
  }
});

/** An error arrives with its message, its stack and, where JavaScript itself has the class, its class. */
function reportError(id: number, error: unknown): void {
  try {
    report({ id, error });
  } catch {
    // Its cause holds something that can't be sent.
    report({ id, error: new Error(messageOf(error)) });
  }
}
