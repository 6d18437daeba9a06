/** The bot's folders in, a generation of the index ready to be published out, built by a process of its own. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Config } from './config.js';
import type { Folders } from './engine-thread.js';
import { publishPrepared } from './index/write.js';
import type { Log } from './log.js';
import { obtainModel } from './model/obtain.js';
import { SILENT_PROGRESS } from './terminal/progress.js';

export type BuildRequest = Folders;

/** What the process sends. `result` null: the served generation is of just these articles. */
export type BuildReport =
  | { readonly log: keyof Log; readonly fields: object; readonly sentence: string }
  | { readonly done: number; readonly total: number }
  | { readonly result: { readonly folder: string; readonly name: string } | null }
  | { readonly error: string };

export interface Building {
  /** The generation's name. */
  readonly version: string;
  /** Serves it from now on. @throws Error when it can't; what was served stays */
  publish(): Promise<void>;
  /** Throws it away. */
  discard(): Promise<void>;
}

const BUILDER = fileURLToPath(new URL('./generation-builder.js', import.meta.url));

/**
 * A process of its own, as it has a low priority, so that answers don't wait for it, and gives all of its memory back.
 * It never publishes: when the bot is killed, nothing changes behind the back of its next start.
 * @param onProgress passages embedded, and how many there are to embed
 * @returns undefined when the served generation is of just these articles
 * @throws Error with a sentence for the operator
 */
export async function buildGeneration(
  { corpusDir, indexDir, modelDir, hubUrl }: Folders & Pick<Config, 'hubUrl'>,
  { log, onProgress }: { readonly log: Log; readonly onProgress: (done: number, total: number) => void },
): Promise<Building | undefined> {
  await obtainModel({ dir: modelDir, hubUrl, progress: SILENT_PROGRESS, log });
  // What its libraries print is no result: off standard output.
  const builder = fork(BUILDER, { stdio: ['ignore', 2, 'inherit', 'ipc'] });
  const exited = new Promise<void>((resolve) => builder.once('exit', () => resolve()));
  const end = async () => {
    if (builder.connected) builder.disconnect();
    await exited;
  };
  try {
    const result = await new Promise<{ folder: string; name: string } | null>((resolve, reject) => {
      builder.once('error', reject);
      builder.once('exit', (code, signal) =>
        reject(
          new Error(
            `The process that builds the index ended by itself (${signal ?? `code ${code}`}). If the machine is short of memory, stop something else and refresh again.`,
          ),
        ),
      );
      builder.on('message', (report: BuildReport) => {
        if ('log' in report) log[report.log](report.fields, report.sentence);
        else if ('done' in report) onProgress(report.done, report.total);
        else if ('error' in report) reject(new Error(report.error));
        else resolve(report.result);
      });
      builder.send({ corpusDir, indexDir, modelDir } satisfies BuildRequest);
    });
    if (result === null) {
      await end();
      return undefined;
    }
    const { folder, name } = result;
    return {
      version: name,
      async publish() {
        try {
          // While the process lives, nobody takes its folder for a leftover.
          await publishPrepared(indexDir, { folder, name });
        } finally {
          await end();
        }
      },
      // The next writer sweeps up what it leaves.
      discard: end,
    };
  } catch (error) {
    await end();
    throw error;
  }
}
