/** The engine on a thread of its own: calls come in as messages, results and progress go out as messages. */
import { parentPort, workerData } from 'node:worker_threads';
import { createEngine, type EngineOptions } from './engine.js';
import type { Call, Report } from './engine-thread.js';
import { createLog, type LogLevel } from './log.js';

export interface WorkerData extends Pick<EngineOptions, 'corpusDir' | 'indexDir' | 'modelDir'> {
  readonly logLevel: LogLevel;
}

const port = parentPort;
if (port === null)
  throw new Error('engine-worker.js runs only as a worker thread; start it with startEngine().');
const report = (message: Report) => port.postMessage(message);

const { logLevel, ...folders }: WorkerData = workerData;
try {
  const engine = await createEngine({
    ...folders,
    log: createLog(logLevel),
    progress: {
      start: (...args) => report({ progress: 'start', args }),
      update: (...args) => report({ progress: 'update', args }),
      stop: () => report({ progress: 'stop' }),
    },
  });
  port.on('message', async ({ id, method, argument }: Call) => {
    try {
      // The types of Call tie a method to its argument.
      const result = await (engine[method] as (argument: unknown) => Promise<unknown>)(argument);
      report({ id, result });
    } catch (error) {
      report({ id, error });
    }
  });
  report({ ready: true });
} catch (error) {
  report({ ready: false, error });
  port.close();
}
