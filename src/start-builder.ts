/** The bot's folders in, generations of the index ready to be published out, built by a process of its own. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Config } from './config.js';
import type { Folders } from './engine-thread.js';
import { publishPrepared } from './index/write.js';
import type { Builder } from './keeping/serve-folder.js';
import type { Log } from './log.js';
import type { LogLine } from './log-elsewhere.js';
import { obtainModel } from './model/obtain.js';
import { SILENT_PROGRESS } from './terminal/progress.js';

export type BuilderFolders = Pick<Folders, 'indexDir' | 'modelDir'>;

/** What the process sends. `result` null: the served generation is of just these articles. */
export type BuildReport =
  | LogLine
  | { readonly done: number; readonly total: number }
  | { readonly result: { readonly folder: string; readonly name: string } | null }
  | { readonly error: string; readonly code: string | undefined };

const BUILDER = fileURLToPath(new URL('./generation-builder.js', import.meta.url));

/**
 * A process of its own, as it has a low priority, so that answers don't wait for it, and gives all of its memory back.
 * It never publishes: when the bot is killed, nothing changes behind the back of its next start. Its libraries and the
 * model load while the caller does what comes before building.
 */
export function startBuilder(
  { indexDir, modelDir, hubUrl }: BuilderFolders & Pick<Config, 'hubUrl'>,
  log: Log,
): Builder {
  // What its libraries print is no result: off standard output.
  const builder = fork(BUILDER, {
    stdio: ['ignore', 2, 'inherit', 'ipc'],
    // The articles go over as they were read: what is built is what was compared, and nobody reads them twice.
    serialization: 'advanced',
  });
  const exited = new Promise<void>((resolve) => builder.once('exit', () => resolve()));
  const failed = new Promise<never>((_, reject) => {
    builder.on('error', reject);
    builder.once('exit', (code, signal) =>
      reject(
        new Error(
          `The process that builds the index ended by itself (${signal ?? `code ${code}`}). If the machine is short of memory, stop something else and refresh again.`,
        ),
      ),
    );
  });
  const obtained = obtainModel({ modelDir, hubUrl, progress: SILENT_PROGRESS, log }).then(() => {
    // With the first message it loads the model, with the second it builds.
    if (builder.connected) builder.send({ indexDir, modelDir } satisfies BuilderFolders);
  });
  // Whoever builds hears of it.
  for (const promise of [failed, obtained]) promise.catch(() => undefined);

  const disconnect = () => {
    if (builder.connected) builder.disconnect();
  };
  return {
    async build({ articles, files }, onProgress) {
      const reported = new Promise<{ folder: string; name: string } | null>((resolve, reject) => {
        builder.on('message', (report: BuildReport) => {
          if ('log' in report) log[report.log](report.fields, report.sentence);
          else if ('done' in report) onProgress(report.done, report.total);
          else if ('error' in report) reject(new Error(report.error, { cause: { code: report.code } }));
          else resolve(report.result);
        });
      });
      await Promise.race([obtained, failed]);
      builder.send({ articles, files });
      const result = await Promise.race([reported, failed]);
      if (result === null) return undefined;
      return {
        version: result.name,
        // While the process lives, nobody takes its folder for a leftover.
        publish: () => publishPrepared(indexDir, result).finally(disconnect),
      };
    },
    // What it has built and nobody has published is swept up by the next writer.
    async end() {
      disconnect();
      // Without a process id it has never begun.
      if (builder.pid !== undefined) await exited;
    },
  };
}
